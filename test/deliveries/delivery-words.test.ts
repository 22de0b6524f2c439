import assert from 'node:assert/strict'
import { ticketJson } from '../../bot/helpdesk/ticket-json.ts'
import { showAlert } from '../../bot/show/alert.ts'
import { cardOf } from '../../bot/show/card-message.ts'
import { mailWords } from '../../bot/show/mail.ts'
import { forReader } from '../../bot/show/needs.ts'
import { showDuty, showNotDelivered } from '../../bot/show/not-delivered.ts'
import { showReceipt } from '../../bot/show/receipt.ts'
import { statusLines } from '../../bot/show/status-lines.ts'
import type { DeliveryRow, ToldRow } from '../../bot/store/schema.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { entryText } from '../../tab/ticket/entry-text.ts'
import { textsOf } from '../helpers/card-shown.ts'
import { type Fate, wordsFor } from '../helpers/delivery-words.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'
import { wordsIn } from '../helpers/tab-words.ts'

const context = { organisation: eigersund, incidentTypes, clock: () => REPORTED, teamsAppId: null }
const TRIED_AGAIN = new Date('2026-11-25T14:05:00+01:00')

const fates: Record<Fate, Partial<DeliveryRow>> = {
  failed: { state: 'failed' },
  unknown: { state: 'unknown' },
  repeated: { state: 'unknown', due_at: TRIED_AGAIN },
  waiting: { state: 'pending', due_at: TRIED_AGAIN },
}
const to: Record<ToldRow['channel'], Partial<DeliveryRow>> = {
  email: {},
  teams: { recipient_kind: 'leader', recipient_id: 'ola', channel: 'teams' },
}
/** Another leader, whose alert has arrived. */
const above = delivery({ recipient_kind: 'next-level', recipient_id: 'liv', channel: 'teams', state: 'sent' })
const duty = delivery({ recipient_kind: 'duty', recipient_id: null })

const reader = forReader(context, 'nb')
const { doNow } = reader.texts.attention.duty

for (const channel of ['email', 'teams'] as const)
  for (const fate of ['failed', 'unknown', 'repeated', 'waiting'] as const)
    describe(`A delivery by ${channel} (${fate})`, () => {
      const row = delivery({ ...to[channel], ...fates[fate], attempts: 1, last_error: 'code' })
      const ticket = ticketWith(row, above)
      const failed = ticket.deliveries[0] ?? assert.fail()
      const { told, line, tab } = wordsFor(channel, fate)

      it('is told on the receipt and on another leader’s alert', () => {
        const receipt = textsOf(cardOf(showReceipt(ticket, 'kari', reader)))
        const alert = textsOf(cardOf(showAlert(ticket, above, reader)))
        for (const texts of [receipt, alert]) assert.ok(texts.map(unescaped).includes(line), texts.join('\n'))
      })

      it('is told to the duty contact on a card and by mail', () => {
        const card = textsOf(cardOf(showDuty(ticket, reader)))
          .map(unescaped)
          .join('\n')
        const [mail] = mailWords(duty, ticket, reader).paragraphs
        assert.deepEqual(
          [card.split('\n').slice(1).join(' '), mail],
          [`${told} ${doNow}`, `${told} ${doNow}`],
        )
      })

      if (fate === 'failed' || fate === 'unknown')
        it('is told to the reporter in a message', () => {
          const [text = ''] = textsOf(cardOf(showNotDelivered(failed, ticket, reader))).map(unescaped)
          assert.ok(text.includes(`2026-000001: ${told} `), text)
        })

      it('is told to the help desk in the tab', () => assert.equal(inTab(row, ticket), tab))

      function inTab({ id, state, last_error }: DeliveryRow, of: Ticket): string {
        const details = { delivery: id, state, error: last_error ?? '' }
        const entry = { id: '1', ticket_id: of.id, at: REPORTED, what: 'delivery', by: null, details }
        const story = { history: [entry], comments: new Map(), people: of.people, devices: null }
        const json = ticketJson(of, story, reader)
        const [told] = json.history
        return told ? entryText(told, json, wordsIn.nb) : 'nothing'
      }
    })

/** Returns a card's text as a reader sees it. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}

describe('A leader whom Teams did not reach', () => {
  it('stays before the next one on the receipt when their mail is sent later', () => {
    const lost = delivery({ ...to.teams, state: 'failed', last_error: 'code' })
    const mailed = delivery({ ...to.teams, channel: 'email', state: 'sent', sent_at: TRIED_AGAIN })
    const lines = statusLines(ticketWith(lost, above, mailed), forReader(context, 'nb'))
    assert.deepEqual(
      lines.map(({ who }) => who),
      ['Leder Ola Nordmann', 'Neste leder'],
    )
  })
})

describe('What a receipt says of the desk', () => {
  /** A Saturday night. */
  const reported = new Date('2026-11-28T22:40:00+01:00')
  const FOLLOWS_UP = 'Buypass følger opp i sitt eget system, og kan svare deg på e-post.'
  const arrived = { state: 'sent', sent_at: reported } as const

  it('is that it follows up in its own system, once it has the mail and nobody there has answered', () => {
    assert.ok(says(FOLLOWS_UP, arrived))
    assert.ok(says(FOLLOWS_UP, { ...arrived, answer: 'auto', answered_at: reported }))
    for (const still of [{ state: 'pending' }, ...Object.values(fates)] as const)
      assert.ok(!says(FOLLOWS_UP, { ...still, attempts: 1 }), JSON.stringify(still))
    assert.ok(!says(FOLLOWS_UP, { ...arrived, delayed_at: reported }))
    assert.ok(!says(FOLLOWS_UP, { ...arrived, answer: 'human', answered_at: reported }))
  })

  it('is nothing of what it follows up in a trial, where the mail does not go there', () => {
    assert.ok(!says(FOLLOWS_UP, arrived, { ...eigersund, delivery: 'trial' }))
  })

  it('is that the mail may not be read before the next working day, until it is answered or was not sent', () => {
    const LATER = /E-posten går med en gang, men blir kanskje ikke lest før neste arbeidsdag/
    assert.ok(says(LATER, { state: 'pending' }))
    assert.ok(says(LATER, arrived))
    assert.ok(says(LATER, { ...arrived, answer: 'auto', answered_at: reported }))
    assert.ok(!says(LATER, { ...arrived, answer: 'human', answered_at: reported }))
    for (const fate of ['failed', 'unknown', 'repeated', 'waiting'] as const)
      assert.ok(!says(LATER, { ...fates[fate], attempts: 1, last_error: 'code' }), fate)
  })

  it('is its phone number when it is urgent, if the organisation file gives one', () => {
    const buypass = eigersund.desks['buypass'] ?? assert.fail()
    const withPhone = {
      ...eigersund,
      desks: { ...eigersund.desks, buypass: { ...buypass, phone: '22 00 00 01' } },
    }
    const CALL = 'Haster det, ring Buypass: 22 00 00 01.'
    assert.ok(says(CALL, arrived, withPhone))
    assert.ok(!says(/Haster det/, arrived))
    assert.ok(!says(CALL, arrived, withPhone, { cause: 'pin-forgotten', urgency: 'normal' }))
  })

  function says(
    words: string | RegExp,
    given: Partial<DeliveryRow>,
    organisation = eigersund,
    of: Partial<Ticket> = {},
  ): boolean {
    const ticket = { ...ticketWith(delivery(given)), opened_at: reported, ...of }
    const reader = forReader({ ...context, organisation, clock: () => reported }, 'nb')
    const text = textsOf(cardOf(showReceipt(ticket, 'kari', reader)))
      .map(unescaped)
      .join('\n')
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  }
})
