import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Activity } from '../../local/chats.ts'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { tenantId } from '../../local/municipality.ts'
import { type LocalBot, startLocalBot } from '../helpers/local-bot.ts'

const form = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Hva skjedde?' },
    {
      type: 'Input.ChoiceSet',
      id: 'cause',
      isRequired: true,
      errorMessage: 'Velg hva som skjedde.',
      choices: [{ title: 'Mistet', value: 'lost' }],
    },
    {
      type: 'Container',
      id: 'more',
      isVisible: false,
      items: [{ type: 'Input.Text', id: 'note', label: 'Merknad' }],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Send', verb: 'send', data: { draft: '7' } },
    {
      type: 'Action.Execute',
      title: 'Forkast',
      verb: 'drop',
      data: { draft: '7' },
      associatedInputs: 'none',
    },
    { type: 'Action.ToggleVisibility', title: 'Mer', targetElements: ['more'] },
  ],
}

const cardMessage = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
})

describe('the Teams client stand-in', () => {
  let bot: LocalBot
  let m365: Microsoft365
  let answer: (activity: Activity, response: ServerResponse) => void

  beforeEach(async () => {
    answer = (_, response) => response.end()
    bot = await startLocalBot((activity, response) => answer(activity, response))
    m365 = await startMicrosoft365({ botUrl: bot.url })
  })
  afterEach(() => Promise.all([bot.close(), m365.close()]))

  const fromBot = async (name: string, path: string, activity: Activity, method = 'POST') => {
    const conversation = encodeURIComponent(conversationOf(m365.chatOf(name).activity()))
    const url = `${m365.serviceUrl}v3/conversations/${conversation}/activities${path}`
    return (await (await fetch(url, { method, body: JSON.stringify(activity) })).json()) as { id: string }
  }

  it('sends what a person writes as Teams does', async () => {
    await m365.chatOf('Kari Hansen').say('mista buypasskortet')
    const [message] = bot.received
    const kari = m365.personNamed('Kari Hansen')
    assert.partialDeepStrictEqual(message, {
      type: 'message',
      text: 'mista buypasskortet',
      channelId: 'msteams',
      locale: 'nb-NO',
      serviceUrl: m365.serviceUrl,
      from: { name: 'Kari Hansen', aadObjectId: kari.id },
      recipient: { id: '28:straks' },
      conversation: { conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    })
    assert.match(JSON.stringify(message), /"from":\{"id":"29:/)
  })

  it('tells the bot that it was installed, once', async () => {
    const kari = m365.chatOf('Kari Hansen')
    await kari.open()
    await kari.open()
    assert.deepEqual(
      bot.received.map(({ type }) => type),
      ['conversationUpdate', 'installationUpdate'],
    )
  })

  it('sends the same activity again when no answer comes', async () => {
    answer = (_, response) => {
      if (bot.received.length > 1) response.end()
    }
    const hasty = await startMicrosoft365({ botUrl: bot.url, resendAfterMs: 1_500 })
    await hasty.chatOf('Kari Hansen').say('hei')
    await hasty.close()
    const [first, ...again] = bot.received
    assert.ok(again.length > 0)
    for (const activity of again) assert.deepEqual(activity, first)
  })

  it('waits for a bot that is not up yet', async () => {
    await bot.close()
    const said = m365.chatOf('Kari Hansen').say('hei')
    await pause(100)
    const later = await startLocalBot(undefined, Number(new URL(bot.url).port))
    assert.equal((await said)?.status, 200)
    assert.equal(later.received.length, 1)
    await later.close()
  })

  it('sends anything at all when a test asks for it', async () => {
    const kari = m365.chatOf('Kari Hansen')
    const twice = kari.activity({ text: 'hei', channelData: { tenant: { id: 'another' } } })
    await kari.post(twice)
    await kari.post(twice)
    assert.deepEqual(bot.received, [twice, twice])
  })

  describe('on a card', () => {
    it('sends the answers along with the data of the button', async () => {
      const kari = m365.chatOf('Kari Hansen')
      const { id } = await fromBot('Kari Hansen', '', cardMessage(form))
      await kari.press('Send', { cause: 'lost' })
      assert.partialDeepStrictEqual(bot.received[0], {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: id,
        value: {
          trigger: 'manual',
          action: { type: 'Action.Execute', verb: 'send', data: { draft: '7', cause: 'lost', note: '' } },
        },
      })
      await kari.press('Forkast')
      const dropped = { type: 'Action.Execute', verb: 'drop', data: { draft: '7' } }
      assert.deepEqual(bot.received[1]?.value, { trigger: 'manual', action: dropped })
    })

    it('sends nothing when a required answer is missing or impossible', async () => {
      const kari = m365.chatOf('Kari Hansen')
      await fromBot('Kari Hansen', '', cardMessage(form))
      await assert.rejects(kari.press('Send'), /Velg hva som skjedde/)
      await assert.rejects(kari.press('Send', { cause: 'eaten' }), /no choice/)
      await assert.rejects(kari.press('Send', { cause: 'lost', invented: 'x' }), /no input/)
      await assert.rejects(kari.press('Angre', {}, kari.lastMessage()), /No button/)
      assert.deepEqual(bot.received, [])
    })

    it('unfolds a hidden part', async () => {
      const kari = m365.chatOf('Kari Hansen')
      await fromBot('Kari Hansen', '', cardMessage(form))
      assert.doesNotMatch(kari.lastMessage().text, /Merknad/)
      await kari.press('Mer')
      assert.match(kari.lastMessage().text, /Merknad/)
    })

    it('shows the card of an answer until the chat is left, and a changed message for good', async () => {
      const kari = m365.chatOf('Kari Hansen')
      const done = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Takk' }] }
      const type = 'application/vnd.microsoft.card.adaptive'
      answer = (_, response) => response.end(JSON.stringify({ statusCode: 200, type, value: done }))
      const { id } = await fromBot('Kari Hansen', '', cardMessage(form))

      await kari.press('Send', { cause: 'lost' })
      assert.equal(kari.lastMessage().text, 'Takk')
      kari.reload()
      assert.match(kari.lastMessage().text, /Hva skjedde/)
      await kari.press('Send', { cause: 'lost' })
      const stored = { ...done, body: [{ type: 'TextBlock', text: 'Sak 7' }] }
      await fromBot('Kari Hansen', `/${id}`, cardMessage(stored), 'PUT')
      assert.equal(kari.lastMessage().text, 'Sak 7')
    })
  })

  it('says what it saw when an awaited message does not come', async () => {
    const kari = m365.chatOf('Kari Hansen')
    setTimeout(() => fromBot('Kari Hansen', '', { type: 'message', text: 'Hei Kari' }), 20)
    assert.equal((await kari.waitFor('Hei')).text, 'Hei Kari')
    await assert.rejects(kari.waitFor('Farvel', 50), /Hei Kari/)
  })
})

function conversationOf(activity: Activity): string {
  const { conversation } = activity as { conversation: { id: string } }
  return conversation.id
}
