import assert from 'node:assert/strict'
import fc from 'fast-check'
import { showAlert } from '../../bot/show/alert.ts'
import { cardOf } from '../../bot/show/card-message.ts'
import { mailWords } from '../../bot/show/mail.ts'
import { forReader } from '../../bot/show/needs.ts'
import { showDuty, showNotDelivered } from '../../bot/show/not-delivered.ts'
import { showReceipt } from '../../bot/show/receipt.ts'
import { stateSentence } from '../../bot/show/state-sentence.ts'
import { statusLines } from '../../bot/show/status-lines.ts'
import type { DeliveryRow } from '../../bot/store/schema.ts'
import { leaderState } from '../../bot/tickets/alerts.ts'
import { isReplaced, lostIn } from '../../bot/tickets/delivery-state.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'
import { textsOf } from '../helpers/card-shown.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'

const duty = { name: 'Vakttelefonen', email: 'vakt@eigersund.example', phone: null }
const organisation = { ...eigersund, duty }
const context = { organisation, incidentTypes, clock: () => REPORTED, teamsAppId: null }
const LATER = new Date(REPORTED.getTime() + 5 * 60_000)

/** A claim of sending, with its time: "e-post sendt 14:02", "gjekk ut 14:02", "alerted 14:02". */
const SENT = /(sendt|varslet|gjekk ut|varsla|sent|alerted) \d\d:\d\d/
const LOST = /kom ikke fram|kom ikkje fram|did not arrive/
const ANSWERED = /(svarte|svara|answered) \d\d:\d\d/
const RECEIVED = /automatisk svar|automatic reply/
const DELAYED = /forsinket|forseinka|delayed/
const RETURNED = /i retur|returned/
const UNSURE =
  /kan være (sendt|varslet)|kan vere varsla|kan ha (kommet|kome|gått)|may have (arrived|been)|kanskje nådd|perhaps reached/

const states: fc.Arbitrary<Partial<DeliveryRow>> = fc.constantFrom<Partial<DeliveryRow>>(
  { state: 'pending', due_at: REPORTED },
  { state: 'pending', due_at: LATER, last_error: 'smtp 535' },
  { state: 'pending', due_at: REPORTED, attempt_started_at: REPORTED },
  { state: 'sent', sent_at: REPORTED },
  { state: 'unknown', due_at: LATER, last_error: 'teams ECONNRESET', repeats: 1 },
  { state: 'unknown', last_error: 'teams ECONNRESET', repeats: 3 },
  { state: 'failed', last_error: 'graph 404' },
  { state: 'sent', sent_at: REPORTED, delayed_at: LATER },
  { state: 'sent', sent_at: REPORTED, answer: 'auto', answered_at: LATER },
  { state: 'sent', sent_at: REPORTED, answer: 'human', answered_at: LATER },
  { state: 'failed', last_error: 'returned 5.1.1', reason: 'address-unknown' },
  { state: 'pending', due_at: LATER, last_error: 'returned 4.2.2', reason: 'mailbox-full', repeats: 1 },
  { state: 'cancelled' },
)

const rows: fc.Arbitrary<DeliveryRow> = fc
  .record({
    whom: fc.constantFrom<Partial<DeliveryRow>>(
      { recipient_kind: 'desk', recipient_id: 'buypass', channel: 'email' },
      { recipient_kind: 'leader', recipient_id: 'ola', channel: 'teams' },
      { recipient_kind: 'leader', recipient_id: 'ola', channel: 'email' },
      { recipient_kind: 'next-level', recipient_id: 'liv', channel: 'teams' },
      { recipient_kind: 'affected', recipient_id: 'per', channel: 'teams' },
      { recipient_kind: 'privacy-officer', recipient_id: 'privacy-officer', channel: 'email' },
      { recipient_kind: 'duty', recipient_id: null, channel: 'teams' },
    ),
    occasion: fc.constantFrom('report', 'report', 'reminder', 'addition', 'withdrawal'),
    state: states,
  })
  .map(({ whom, occasion, state }) => delivery({ ...whom, occasion, ...state, attempts: 1 }))

const tickets = fc.array(rows, { minLength: 1, maxLength: 6 }).map((those) => ticketWith(...those))

for (const language of languages)
  describe(`The texts about a ticket’s deliveries (${language})`, () => {
    it('claim no more than the rows tell', () =>
      fc.assert(
        fc.property(tickets, (ticket) => {
          const { deliveries } = ticket
          for (const text of everythingSaid(ticket, language)) {
            if (SENT.test(text))
              assert.ok(
                deliveries.some(({ sent_at }) => sent_at),
                text,
              )
            if (LOST.test(text))
              assert.ok(
                deliveries.some(({ state }) => state === 'failed'),
                text,
              )
            if (UNSURE.test(text))
              assert.ok(
                deliveries.some(({ state }) => state === 'unknown'),
                text,
              )
          }
        }),
        { numRuns: 500 },
      ))

    it('claim no more about a single delivery than its row tells', () =>
      fc.assert(
        fc.property(rows, (row) => {
          for (const text of everythingSaid(ticketWith(row), language)) {
            if (SENT.test(text)) assert.equal(row.state, 'sent', text)
            if (LOST.test(text)) assert.equal(row.state, 'failed', text)
            if (ANSWERED.test(text)) assert.equal(row.answer, 'human', text)
            if (RECEIVED.test(text)) assert.equal(row.answer, 'auto', text)
            if (DELAYED.test(text)) assert.ok(row.delayed_at && row.state === 'sent', text)
            if (RETURNED.test(text)) assert.match(row.last_error ?? '', /^returned/, text)
            if (UNSURE.test(text)) assert.equal(row.state, 'unknown', text)
          }
        }),
        { numRuns: 500 },
      ))

    it('show a line of the receipt as good or lost only when one of the deliveries is', () =>
      fc.assert(
        fc.property(tickets, (ticket) => {
          const shown = ticket.deliveries.filter((one) => !isReplaced(one, ticket.deliveries))
          for (const { state, tone } of statusLines(ticket, forReader(context, language))) {
            if (tone === 'good')
              assert.ok(
                shown.some(({ sent_at }) => sent_at),
                state,
              )
            if (tone === 'attention') assert.ok(shown.some(isLost), state)
          }
        }),
        { numRuns: 500 },
      ))
  })

describe('The agents’ view of a ticket', () => {
  it('says that something did not arrive only where it is certain', () =>
    fc.assert(
      fc.property(tickets, (ticket) => {
        const { deliveries } = ticket
        const lost = lostIn(deliveries, ticket).map(({ state }) => state)
        if (lost.includes('failed')) assert.ok(deliveries.some(({ state }) => state === 'failed'))
        if (lost.includes('unknown')) assert.ok(deliveries.some(({ state }) => state === 'unknown'))
        if (leaderState(ticket, deliveries) === 'failed')
          assert.ok(!deliveries.some((one) => one.recipient_kind === 'leader' && one.state === 'unknown'))
      }),
      { numRuns: 500 },
    ))
})

function isLost({ state }: DeliveryRow): boolean {
  return state === 'failed' || state === 'unknown'
}

/** Returns all texts that anyone reads about the ticket. */
function everythingSaid(ticket: Ticket, language: Language): string[] {
  const reader = forReader(context, language)
  const toDuty = delivery({ recipient_kind: 'duty', recipient_id: null })
  const alert = delivery({ recipient_kind: 'next-level', recipient_id: 'tor', channel: 'teams' })
  const cards = [
    showReceipt(ticket, 'kari', reader),
    showAlert(ticket, alert, reader),
    showDuty(ticket, reader),
    ...ticket.deliveries.filter(isLost).map((one) => showNotDelivered(one, ticket, reader)),
  ]
  return [
    ...cards.flatMap((card) => textsOf(cardOf(card))),
    ...mailWords(toDuty, ticket, reader).paragraphs,
    stateSentence(ticket, { readerId: 'kari', of: 'doing' }, reader),
  ]
}
