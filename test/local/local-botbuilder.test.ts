import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TurnContext,
} from 'botbuilder'
import restify from 'restify'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { tenantId } from '../../local/municipality.ts'

describe('Microsoft’s own bot library against the stand-ins', () => {
  let adapter: CloudAdapter
  let server: restify.Server
  let m365: Microsoft365
  let turn: (context: TurnContext) => Promise<void>

  beforeEach(async () => {
    adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
    server = restify.createServer()
    server.use(restify.plugins.bodyParser())
    server.post('/api/messages', async ({ body, headers }: restify.Request, response: restify.Response) => {
      await adapter.process({ body, headers, method: 'POST' }, response, (context) => turn(context))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    m365 = await startMicrosoft365({ botUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  })
  afterEach(() => Promise.all([m365.close(), new Promise<void>((closed) => server.close(() => closed()))]))

  it('answers and changes messages', async () => {
    turn = async (context) => {
      const sent = await context.sendActivity(`Du skrev ${context.activity.text}`)
      await context.updateActivity({ type: 'message', id: sent?.id ?? '', text: 'Rettet' })
    }
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('hei')
    const [changed] = kari.messages()
    assert.deepEqual([changed?.text, changed?.edited], ['Rettet', true])
  })

  it('starts a conversation with somebody else and comes back to it', async () => {
    let reference: Partial<ConversationReference> = {}
    turn = async () => undefined
    await m365.chatOf('Kari Hansen').say('hei')
    const started = {
      isGroup: false,
      tenantId,
      channelData: { tenant: { id: tenantId } },
      members: [{ id: m365.personNamed('Ola Nordmann').id, name: '' }],
      bot: { id: '28:straks', name: '' },
      activity: undefined as never,
    }
    await adapter.createConversationAsync('', 'msteams', m365.serviceUrl, '', started, async (context) => {
      reference = TurnContext.getConversationReference(context.activity)
      await context.sendActivity('Hei Ola')
    })
    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('Hei igjen')
    })
    const texts = m365
      .chatOf('Ola Nordmann')
      .messages()
      .map(({ text }) => text)
    assert.deepEqual(texts, ['Hei Ola', 'Hei igjen'])
  })

  it('answers a pressed card with another card', async () => {
    const card = (text: string, ...actions: object[]) => ({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text }],
      actions,
    })
    turn = async (context) => {
      if (context.activity.type !== 'invoke') {
        const button = {
          type: 'Action.Execute',
          title: 'Bekreft',
          verb: 'acknowledge',
          data: { ticket: '7' },
        }
        await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card('Varsel', button))] })
        return
      }
      const { verb, data } = context.activity.value.action
      const value = card(`${verb} ${data.ticket} av ${context.activity.from.aadObjectId}`)
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value }
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
    }
    const ola = m365.chatOf('Ola Nordmann')
    await ola.say('hei')
    await ola.press('Bekreft')
    assert.equal(ola.lastMessage().text, `acknowledge 7 av ${m365.personNamed('Ola Nordmann').id}`)
  })

  it('hears why Teams says no', async () => {
    const said: unknown[] = []
    turn = async (context) => {
      m365.chatOf('Kari Hansen').block()
      await context.sendActivity('Hei').catch((error) => said.push([error.statusCode, error.code]))
    }
    await m365.chatOf('Kari Hansen').say('hei')
    assert.deepEqual(said, [[403, 'MessageWritesBlocked']])
  })
})
