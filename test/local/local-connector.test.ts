import assert from 'node:assert/strict'
import { get } from 'node:http'
import type { Activity } from '../../local/chats.ts'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { tenantId } from '../../local/municipality.ts'
import { type LocalBot, startLocalBot } from '../helpers/local-bot.ts'

describe('the connector stand-in', () => {
  let bot: LocalBot
  let m365: Microsoft365

  beforeEach(async () => {
    bot = await startLocalBot()
    m365 = await startMicrosoft365({ botUrl: bot.url })
  })
  afterEach(() => Promise.all([bot.close(), m365.close()]))

  const call = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${m365.serviceUrl}v3/conversations${path}`, { method, ...init })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
  }
  const create = (memberId: string, more: Activity = {}) =>
    call('POST', '', { members: [{ id: memberId }], channelData: { tenant: { id: tenantId } }, ...more })
  const chatWith = async (name: string): Promise<string> =>
    encodeURIComponent((await create(m365.personNamed(name).id)).body.id)
  const card = (body: unknown, version = '1.5') => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version, body },
      },
    ],
  })

  describe('starting a conversation', () => {
    it('gives the same chat each time', async () => {
      const { id } = m365.personNamed('Kari Hansen')
      const [first, second] = [await create(id), await create(id)]
      assert.equal(first.status, 201)
      assert.equal(first.body.id, second.body.id)
    })

    it('knows a person by the Teams id that a message came from', async () => {
      await m365.chatOf('Kari Hansen').say('hei')
      const { from, conversation } = bot.received[0] as { from: { id: string }; conversation: { id: string } }
      assert.equal((await create(from.id)).body.id, conversation.id)
    })

    it('takes no e-mail address for a member', async () => {
      const { status, body } = await create('kari.hansen@eigersund.example')
      assert.equal(status, 400)
      assert.equal(body.error.code, 'BadArgument')
    })

    it('needs the right tenant', async () => {
      const { id } = m365.personNamed('Kari Hansen')
      assert.equal((await create(id, { channelData: {} })).status, 400)
      assert.equal((await create(id, { channelData: { tenant: { id: 'another' } } })).status, 400)
    })

    it('refuses a person without the app', async () => {
      const { status, body } = await create(m365.personNamed('Nils Berg').id)
      assert.equal(status, 403)
      assert.equal(body.error.code, 'ForbiddenOperationException')
    })
  })

  describe('messages', () => {
    it('are shown and changed', async () => {
      const kari = m365.chatOf('Kari Hansen')
      const chat = await chatWith('Kari Hansen')
      const { status, body } = await call('POST', `/${chat}/activities`, { type: 'message', text: 'Hei' })
      assert.equal(status, 201)
      assert.equal(kari.lastMessage().text, 'Hei')

      const changed = { type: 'message', text: 'Hallo' }
      assert.equal((await call('PUT', `/${chat}/activities/${body.id}`, changed)).status, 200)
      assert.deepEqual(
        kari.messages().map(({ text, edited }) => [text, edited]),
        [['Hallo', true]],
      )
    })

    it('may answer a message, and may go to the chat by its name in Graph', async () => {
      await chatWith('Kari Hansen')
      const { id } = m365.personNamed('Kari Hansen')
      const graphName = encodeURIComponent(`19:${id}_straks@unq.gbl.spaces`)
      const { status } = await call('POST', `/${graphName}/activities/17`, { type: 'message', text: 'Svar' })
      assert.equal(status, 201)
      assert.equal(m365.chatOf('Kari Hansen').lastMessage().text, 'Svar')
    })

    it('cannot go to an unknown conversation, or change an unknown message', async () => {
      const message = { type: 'message', text: 'Hei' }
      const nowhere = await call('POST', '/a%3Aunknown/activities', message)
      assert.deepEqual([nowhere.status, nowhere.body.error.code], [404, 'ConversationNotFound'])
      const chat = await chatWith('Kari Hansen')
      assert.equal((await call('PUT', `/${chat}/activities/17`, message)).status, 404)
    })

    it('are refused when they are too big, empty, malformed, or of an unknown type', async () => {
      const chat = await chatWith('Kari Hansen')
      const send = (activity: unknown) => call('POST', `/${chat}/activities`, activity)
      const big = await send({ type: 'message', text: 'å'.repeat(41_000) })
      assert.deepEqual([big.status, big.body.error.code], [413, 'MessageSizeTooBig'])
      assert.equal((await send({ type: 'message', text: 'å'.repeat(40_000) })).status, 201)
      assert.equal((await send({ type: 'message' })).status, 400)
      assert.equal((await send({ type: 'invented', text: 'Hei' })).status, 400)
      assert.equal((await send('Hei')).status, 400)
    })

    it('are refused when their card is wrong', async () => {
      const chat = await chatWith('Kari Hansen')
      const status = async (body: unknown, version?: string) =>
        (await call('POST', `/${chat}/activities`, card(body, version))).status
      const text = { type: 'TextBlock', text: 'Hei' }
      const input = { type: 'Input.Text', id: 'note' }
      assert.equal(await status([text, input]), 201)
      assert.equal(await status([text], '1.6'), 400)
      assert.equal(await status(undefined), 400)
      assert.equal(await status([{ type: 'TextBlock', text: 17 }]), 400)
      assert.equal(await status([{ type: 'Invented' }]), 400)
      assert.equal(await status([{ type: 'Input.Text' }]), 400)
      assert.equal(await status([input, { type: 'Container', items: [input] }]), 400)
    })

    it('do not reach somebody who has blocked the app', async () => {
      const chat = await chatWith('Ola Nordmann')
      m365.chatOf('Ola Nordmann').block()
      const { status, body } = await call('POST', `/${chat}/activities`, { type: 'message', text: 'Hei' })
      assert.deepEqual([status, body.error.code], [403, 'MessageWritesBlocked'])
    })
  })

  it('asks for a token when there is an identity', async () => {
    const strict = await startMicrosoft365({
      botUrl: bot.url,
      identity: {
        botId: '28:app',
        authorizationForBot: async () => 'Bearer teams',
        allowsOnConnector: (authorization) => authorization === 'Bearer bot',
        allowsOnGraph: () => false,
      },
    })
    const members = [{ id: m365.personNamed('Kari Hansen').id }]
    const body = JSON.stringify({ members, tenantId })
    const post = (headers: Record<string, string>) =>
      fetch(`${strict.serviceUrl}v3/conversations`, { method: 'POST', headers, body })
    assert.equal((await post({})).status, 401)
    assert.equal((await post({ authorization: 'Bearer bot' })).status, 201)
    await strict.close()
  })

  it('refuses a foreign Host header', async () => {
    const status = await new Promise((resolve) => {
      get(m365.url, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      )
    })
    assert.equal(status, 403)
  })

  describe('with a fault', () => {
    const message = { type: 'message', text: 'Hei' }

    it('throttles once and then takes the message', async () => {
      const chat = await chatWith('Kari Hansen')
      m365.faults.next('teams.send', { status: 429, headers: { 'retry-after': '2' } })
      const throttled = await call('POST', `/${chat}/activities`, message)
      assert.deepEqual([throttled.status, throttled.headers.get('retry-after')], [429, '2'])
      assert.equal(m365.chatOf('Kari Hansen').messages().length, 0)
      assert.equal((await call('POST', `/${chat}/activities`, message)).status, 201)
    })

    it('answers 504, or nothing, after the message was taken', async () => {
      const chat = await chatWith('Kari Hansen')
      m365.faults.next(
        'teams.send',
        { status: 504, afterHandling: true },
        { reset: true, afterHandling: true },
      )
      assert.equal((await call('POST', `/${chat}/activities`, message)).status, 504)
      await assert.rejects(call('POST', `/${chat}/activities`, message))
      assert.equal(m365.chatOf('Kari Hansen').messages().length, 2)
    })

    it('tears the connection before the message was taken', async () => {
      const chat = await chatWith('Kari Hansen')
      m365.faults.always('teams.send', { reset: true })
      await assert.rejects(call('POST', `/${chat}/activities`, message))
      assert.equal(m365.chatOf('Kari Hansen').messages().length, 0)
      assert.deepEqual(m365.requests, ['teams.createConversation', 'teams.send'])
    })
  })
})
