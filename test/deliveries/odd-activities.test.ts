import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Activity } from '../../local/chats.ts'
import { idOn } from '../helpers/chatting.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { ask, JSON_BODY } from '../helpers/server-under-test.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { changed, oddValue, type Path, pathsIn } from './odd-values.ts'

const VERBS = [
  ...[
    'choose',
    'send',
    'drop',
    'resume',
    'keep',
    'same',
    'another',
    'pass-on',
    'keep-back',
    'menu',
    'language',
  ],
  ...[
    'say',
    'ticket',
    'ask-addition',
    'ask-withdrawal',
    'add',
    'answer',
    'withdraw',
    'name-leader',
    'acknowledge',
  ],
  ...['decide', 'ask-note', 'take', 'note'],
]
const SAID = [
  'hei',
  'mista buypasskortet',
  'send',
  'avbryt',
  'mine saker',
  'pc-en er knust',
  'ja',
  'takk',
  'får eg skrive ut?',
]

type Change = { place: number; odd: unknown }
type Case = { base: number; changes: Change[] }

describe('A malformed activity', () => {
  const straks = withStraks()
  const chats = () =>
    ['Kari Hansen', 'Ola Nordmann', 'Ingrid Solberg'].map((name) => straks.m365.chatOf(name))
  let ids: { draftId: string; ticketId: string }

  before(async () => {
    await reportLostCard(straks)
    const [kari] = chats()
    const receipt = await kari?.waitFor('e-post sendt')
    await straks.m365.chatOf('Ola Nordmann').waitFor('Buypass-kort mistet')
    await kari?.say('pc-en er borte')
    const form = kari?.lastMessage().card
    ids = { ticketId: idOn(receipt?.card, 'ticketId') ?? '', draftId: idOn(form, 'draftId') ?? '' }
  })

  it('causes no fault in the bot', async function () {
    const numRuns = Number(process.env['ODD_RUNS'] ?? 400)
    this.timeout(numRuns * 500 + 60_000)
    const change = fc.record({ place: fc.nat(), odd: oddValue })
    const cases = fc.record({ base: fc.nat(), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
    await fc.assert(fc.asyncProperty(cases, noFault), {
      seed: Number(process.env['ODD_SEED'] ?? 20261127),
      numRuns,
      endOnFailure: Boolean(process.env['ODD_RUNS']),
    })
  })

  async function noFault({ base, changes }: Case): Promise<void> {
    const all = activities()
    let activity: unknown = all[base % all.length]
    for (const { place, odd } of changes) {
      const paths = pathsIn(activity)
      activity = changed(activity, paths[place % paths.length] ?? ([] as Path), odd)
    }
    await takesWithoutFault(activity)
  }

  async function takesWithoutFault(activity: unknown): Promise<void> {
    straks.logged.length = 0
    const body = JSON.stringify(activity)
    const answer = await ask(
      Number(new URL(straks.straks.url).port),
      'POST',
      '/api/messages',
      JSON_BODY,
      body,
    )
    const shown = `${answer.status} ${answer.body}: ${body.slice(0, 2_000)}`
    assert.deepEqual(straks.logged.filter(isFault), [], shown)
    // A busy machine may be too slow for any activity.
    const isLate = straks.logged.some((line) => line.includes('TookTooLong'))
    assert.ok(answer.status < 500 || answer.status === 501 || isLate, shown)
  }

  function activities(): Activity[] {
    return chats().flatMap((chat) => {
      const message = (text: string) => chat.activity({ text })
      const shown = JSON.stringify({ cause: 'lost', device: '' })
      const data = {
        ...ids,
        type: 'equipment-lost',
        cause: 'lost',
        note: 'Lå i veska',
        phone: '51 00 00 00',
        shown,
      }
      const press = (verb: string, more: object = {}) => {
        const action = { type: 'Action.Execute', verb, data: { ...data, ...more } }
        return chat.activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: '1',
          value: { action, trigger: 'manual' },
        })
      }
      const parameters = [{ name: 'q', value: 'kort' }]
      return [
        ...SAID.map(message),
        ...VERBS.map((verb) =>
          press(verb, { reason: 'mistaken', answer: 'replace', text: 'ja', language: 'nb', said: 'pc' }),
        ),
        ...VERBS.map((verb) => chat.activity({ value: { ...data, verb }, replyToId: '1' })),
        chat.activity({
          type: 'invoke',
          name: 'composeExtension/query',
          value: { commandId: 'findTicket', parameters },
        }),
        chat.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:straks' }] }),
        chat.activity({ type: 'installationUpdate', action: 'add' }),
        chat.activity({ type: 'messageUpdate', text: 'pin 4471', channelData: { eventType: 'editMessage' } }),
        chat.activity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
        chat.activity({ text: 'hei', attachments: [{ contentType: 'image/png', contentUrl: 'http://x' }] }),
        chat.activity({ text: 'hei', deliveryMode: 'expectReplies' }),
      ]
    })
  }
})

function isFault(line: string): boolean {
  return /turn failed|request failed|reply broken/.test(line) && !line.includes('TookTooLong')
}
