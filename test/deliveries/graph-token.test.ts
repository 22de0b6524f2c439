import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { TokenCredential } from '@azure/identity'
import { pino } from 'pino'
import { appCredential, graphCredential } from '../../bot/directory/graph-credential.ts'
import { listenHere } from '../../local/listen-here.ts'
import { failing } from '../helpers/failing.ts'
import { withGraph } from '../helpers/graph-under-test.ts'
import { Issuer } from '../helpers/issuer.ts'

const kari = '11111111-1111-4111-8111-111111111111'
const group = '22222222-2222-4222-8222-222222222222'
const kariInGraph = { id: kari, displayName: 'Kari Nordmann' }
const mailbox = 'straks@eigersund.example'
const mime = Buffer.from('Subject: Hei\r\n\r\nHei')

const log = pino({ level: 'silent' })

describe('the token for Microsoft Graph', () => {
  const { stub, graph } = withGraph()

  it('is the word "local" in local mode', async () => {
    stub.answers(200, kariInGraph)
    await graph().person(kari)
    assert.equal(stub.only().headers.authorization, 'Bearer local')
  })

  it('comes from Entra, and goes with reading and with sending mail', async () => {
    const scopes: (string | string[])[] = []
    const credential = givingTokens((scope) => scopes.push(scope))
    stub.answers(200, kariInGraph)
    stub.answers(202, '')
    await graph({ credential }).person(kari)
    await graph({ credential }).sendMail(mailbox, mime)
    assert.deepEqual(
      stub.requests.map(({ headers }) => headers.authorization),
      ['Bearer from-entra', 'Bearer from-entra'],
    )
    assert.deepEqual(new Set(scopes), new Set(['https://graph.microsoft.com/.default']))
  })

  it('puts a mail off when Entra refuses it, and nothing is sent', async () => {
    const credential = givingTokens(() => {
      throw new Error('AADSTS7000215: Invalid client secret provided for app straks.')
    })
    await failing(graph({ credential }).sendMail(mailbox, mime), 'later', 'entra AADSTS7000215')
    assert.equal(stub.requests.length, 0)
  })

  it('is waited for only until the time limit', async () => {
    const credential: TokenCredential = { getToken: () => new Promise(() => undefined) }
    const slow = graph({ credential, timeLimitMs: 50 })
    await failing(slow.sendMail(mailbox, mime), 'later', 'entra TimeUp')
  })

  it('never travels unencrypted to another machine', () => {
    const credential = givingTokens(() => undefined)
    assert.throws(() => graph({ credential, graphUrl: 'http://graph.example/v1.0' }), /needs https/)
  })

  it('is asked for at the authority that the configuration names', async () => {
    let calls = 0
    const authority = createServer((socket) => {
      calls++
      socket.destroy()
    })
    const authorityHost = `https://127.0.0.1:${await listenHere(authority)}`
    const identity = { appType: 'SingleTenant', appId: kari, appPassword: 'secret', tenantId: group } as const
    const credential = graphCredential(identity, authorityHost, log)
    await failing(graph({ credential, timeLimitMs: 3_000 }).person(kari), 'later')
    authority.close()
    assert(calls > 0)
    assert.equal(stub.requests.length, 0)
  })

  describe('from Entra itself', () => {
    let issuer: Issuer
    let credential: TokenCredential
    beforeEach(async () => {
      const registration = { tenantId: group, appId: kari, appPassword: 'secret' }
      issuer = await Issuer.start(registration)
      issuer.trust()
      const door = { tenantId: group, authorityHost: issuer.url, disableInstanceDiscovery: true }
      credential = appCredential({ appType: 'SingleTenant', ...registration }, door, log)
    })
    afterEach(() => issuer.close())

    it('is asked for once per service, however many need it at the same time', async () => {
      const all = ['graph', 'teams', 'graph', 'graph'].map((of) => credential.getToken(`${of}/.default`))
      const tokens = (await Promise.all(all)).map((one) => one?.token)
      assert.deepEqual(issuer.tokenRequests.map(({ scope }) => scope).sort(), [
        'graph/.default',
        'teams/.default',
      ])
      assert.ok(tokens.every(Boolean))
    })

    it('is fetched anew after Graph has refused it, for as long as it seems to last', async () => {
      stub.answers(401, { error: { code: 'InvalidAuthenticationToken', message: '' } })
      stub.answers(200, kariInGraph)
      stub.answers(200, kariInGraph)
      await failing(graph({ credential }).person(kari), 'later', 'graph 401 InvalidAuthenticationToken')
      await graph({ credential }).person(kari)
      await graph({ credential }).person(kari)
      assert.equal(issuer.tokenRequests.length, 2)
    })

    it('is kept when Graph lacks a permission or a licence, which it may also call 401', async () => {
      stub.answers(401, { error: { code: 'Unauthorized', message: '' } })
      stub.answers(200, kariInGraph)
      await failing(graph({ credential }).devices(kari), 'later', 'graph 401 Unauthorized')
      await graph({ credential }).person(kari)
      assert.equal(issuer.tokenRequests.length, 1)
    })

    it('is not taken from an answer that is too long to be Entra’s', async () => {
      issuer.besides = 'a'.repeat(20_000_000)
      await failing(graph({ credential }).person(kari), 'later', 'entra ClientAuthError')
    })
  })
})

function givingTokens(onAsk: (scope: string | string[]) => unknown): TokenCredential {
  return {
    getToken: async (scope) => {
      onAsk(scope)
      return { token: 'from-entra', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }
    },
  }
}
