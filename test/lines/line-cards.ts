import { showAlert } from '../../bot/show/alert.ts'
import type { CardMessage } from '../../bot/show/card-message.ts'
import { forReader } from '../../bot/show/needs.ts'
import { showReceipt } from '../../bot/show/receipt.ts'
import { LEADERS } from '../../bot/tickets/alerts.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { cardOf, type SeenMessage, seenMessage } from '../../local/seen-message.ts'
import { eigersund, typesOfEigersund } from '../helpers/eigersund.ts'
import type { World } from './line-judge.ts'
import { ALERTED, EMPLOYEES } from './line-people.ts'

const shown = { organisation: eigersund, incidentTypes: typesOfEigersund }
const straks = { ...shown, clock: systemClock, teamsAppId: null }
const reader = forReader(straks, 'nb')

/** Returns receipts and alerts that contradict the rows, as shown when the chats are reopened. */
export function untrueCards(world: World): string[] {
  const { tickets, cards } = world.rows
  const alerts = ALERTED.flatMap((name) => opened(name, world))
  const receipts = receiptsOf(world).flatMap(({ number, truth, last, isKeptTrue, old }) => {
    // An older receipt stays as it was after Teams has resent the text and it was answered again.
    if (last?.text !== truth && !isKeptTrue && isKnown(number, world))
      return [`${number} receipt: ${difference(truth, last?.text)}`]
    const kept = old.find(({ isKept }) => isKept)
    return kept ? [`${number} earlier receipt: ${difference(truth, kept.text)}`] : []
  })
  return [...receipts, ...tickets.flatMap((ticket) => untrueAlerts(ticket, cards, alerts))]
}

/** The message of a receipt is unknown to Straks if all answers to it were lost. */
function isKnown(number: string, { rows }: World): boolean {
  const ticket = rows.tickets.find((one) => one.number === number)
  const isLost = rows.news.some(
    (one) => one.ticket_id === ticket?.id && one.occasion === 'answer' && one.state === 'unknown',
  )
  return (
    !isLost ||
    rows.cards.some((card) => card.ticket_id === ticket?.id && card.person_id === ticket?.reporter_id)
  )
}

/** Returns the number of old receipts above a true one whose message id Straks does not know. */
export function leftBehind(world: World): number {
  return receiptsOf(world).flatMap(({ old }) => old.filter(({ isKept }) => !isKept)).length
}

function receiptsOf(world: World) {
  const { tickets, cards } = world.rows
  const kept = new Set(cards.map(({ activity_id }) => activity_id))
  const all = EMPLOYEES.flatMap((name) => opened(name, world))
  const byNumber = Map.groupBy(all, ({ text }) => /^Sak (\d{4}-\d{6}) ·/m.exec(text)?.[1])
  return tickets.map((ticket) => {
    const truth = textOf(showReceipt(ticket, ticket.reporter_id, reader))
    const shown = (byNumber.get(ticket.number) ?? []).map(({ id, text }) => ({ text, isKept: kept.has(id) }))
    const old = shown.filter(({ text }) => text !== truth)
    const isKeptTrue = shown.some(({ text, isKept }) => isKept && text === truth)
    return { number: ticket.number, truth, last: shown.at(-1), isKeptTrue, old }
  })
}

function untrueAlerts(ticket: Ticket, cards: World['rows']['cards'], shown: SeenMessage[]): string[] {
  return ticket.deliveries.flatMap((delivery) => {
    if (!LEADERS.includes(delivery.recipient_kind)) return []
    const truth = textOf(showAlert(ticket, delivery, reader))
    const kept = cards.filter(({ delivery_id }) => delivery_id === delivery.id)
    return kept.flatMap(({ activity_id }) => {
      const card = shown.find((one) => one.id === activity_id)
      return card?.text === truth ? [] : [`${ticket.number} alert: ${difference(truth, card?.text)}`]
    })
  })
}

function opened(name: string, { m365 }: World): SeenMessage[] {
  m365.chatOf(name).reload()
  return m365.chatOf(name).messages()
}

function textOf(message: CardMessage): string {
  return seenMessage({ id: '', from: 'bot', at: '', edited: false, activity: message }, cardOf(message)).text
}

/** Returns the first line that differs. */
function difference(truth: string, shown = 'none'): string {
  const [trueLines, lines] = [truth.split('\n'), shown.split('\n')]
  const at = trueLines.findIndex((line, index) => line !== lines[index])
  return `“${lines[at] ?? ''}” instead of “${trueLines[at] ?? ''}”`
}
