import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { graphCredential } from '../../bot/directory/graph-credential.ts'
import type { Identity } from '../../bot/settings/config.ts'
import { signInAs } from '../../bot/teams/credentials.ts'
import { appCertificate } from '../helpers/app-certificate.ts'
import { registration } from '../helpers/forged-tokens.ts'
import { botFrameworkIssuer, Issuer } from '../helpers/issuer.ts'

const GRAPH = 'https://graph.microsoft.com'

describe('The bot’s identity in a file', () => {
  let issuer: Issuer
  let folder: string
  let logged: string[]
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) })

  beforeEach(async () => {
    logged = []
    issuer = await Issuer.start({ ...registration })
    issuer.trust()
    folder = await mkdtemp(join(tmpdir(), 'straks-identity-'))
  })
  afterEach(async () => {
    await issuer.close()
    await rm(folder, { recursive: true })
  })

  /** Asks for tokens as Teams and Graph clients do before each call. */
  function signingIn(kind: 'password' | 'certificate') {
    const { appId, tenantId } = registration
    const proofFile = { kind, path: join(folder, 'proof') }
    const identity: Identity = { appType: 'SingleTenant', appId, tenantId, appPassword: null, proofFile }
    const { signIn: toTeams } = signInAs(identity, issuer.botFramework, log)
    const toGraph = graphCredential(identity, issuer.url, log)
    return async () => {
      const { authorization } = await toTeams()
      const graph = await toGraph.getToken(`${GRAPH}/.default`)
      assert.equal(await issuer.accepts(authorization, botFrameworkIssuer), true)
      assert.equal(await issuer.accepts(`Bearer ${graph?.token}`, GRAPH), true)
    }
  }

  const put = (content: string) => writeFile(join(folder, 'proof'), content)

  describe('as a certificate', () => {
    it('signs in, and asks once per service for as long as the token is good', async () => {
      const { certificate, file } = await appCertificate()
      issuer.certificates = [certificate]
      await put(file)
      const signIn = signingIn('certificate')
      await signIn()
      await signIn()
      assert.equal(issuer.tokenRequests.length, 2)
      assert.deepEqual(logged, [])
    })

    it('gets no token when Entra does not know it', async () => {
      issuer.certificates = [(await appCertificate()).certificate]
      await put((await appCertificate()).file)
      await assert.rejects(signingIn('certificate'), { code: 'teams sign-in invalid_client' })
    })

    it('is renewed without a restart', async () => {
      const [old, renewed] = [await appCertificate(), await appCertificate()]
      issuer.certificates = [old.certificate]
      await put(old.file)
      const signIn = signingIn('certificate')
      await signIn()
      issuer.certificates = [renewed.certificate]
      await put(renewed.file)
      await signIn()
      assert.equal(issuer.tokenRequests.length, 4)
      assert.deepEqual(told(), Array(2).fill('certificate: signs in with what has been renewed'))
    })

    it('stays in use while its replacement is broken, which is logged', async () => {
      const { certificate, file } = await appCertificate()
      issuer.certificates = [certificate]
      issuer.lasting = 60
      await put(file)
      const signIn = signingIn('certificate')
      await signIn()
      await put(certificate)
      await signIn()
      await signIn()
      assert.deepEqual(
        told(),
        Array(2).fill('certificate: cannot sign in with what has been renewed, keeps what was there before'),
      )
      assert.match(logged.join(), /har ingen privat nøkkel/)
    })
  })

  describe('as a password', () => {
    it('is renewed without a restart, even when Entra learns of it later than the file', async () => {
      const { appPassword } = registration
      issuer.lasting = 60
      await put(`${appPassword}\n`)
      const signIn = signingIn('password')
      await signIn()
      await put('the next one\n')
      await signIn()
      assert.match(logged.join(), /keeps what was there before/)
      assert.ok(!logged.join().includes('the next one'))
      issuer.password = 'the next one'
      await signIn()
      assert.deepEqual(told().slice(-2), Array(2).fill('password: signs in with what has been renewed'))
    })
  })

  function told(): string[] {
    return logged.map((line) => JSON.parse(line)).map(({ kind, msg }) => `${kind}: ${msg}`)
  }
})
