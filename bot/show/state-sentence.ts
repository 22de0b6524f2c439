import { cutOff } from '../../dialogs/report/read-answer.ts'
import type { StateOf } from '../../dialogs/turn.ts'
import type { ToldRow } from '../store/schema.ts'
import { alertsIn, newestAlert } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { confirmedLines } from './confirmed.ts'
import { type Reader, timeFor } from './needs.ts'
import { recipientName } from './recipient-name.ts'
import { answeredIn, stateWords } from './status-lines.ts'

/** Returns the answer to "er det gjort ennå?" for an open ticket, only as the rows tell. */
export function stateSentence(
  ticket: Ticket,
  { readerId, of }: { readerId: string; of: StateOf },
  reader: Reader,
): string {
  const toDesks = ticket.deliveries.filter(
    ({ occasion, recipient_kind }) => occasion === 'report' && recipient_kind === 'desk',
  )
  const each = (said: typeof done) => toDesks.flatMap((delivery) => said(delivery, ticket, reader))
  const confirmed = confirmedLines(ticket, readerId, reader)
  const doing = confirmed.length > 0 ? confirmed : each(done)
  const answers = each(answered)
  const leader = ofLeader(ticket, reader)
  const parts: Record<StateOf, string[]> = {
    doing: [...doing, ...answers, ...leader],
    answer: answers.length > 0 ? [...answers, ...doing] : [...each(noAnswer), ...confirmed],
    leader: [...leader, ...doing, ...answers],
  }
  return parts[of].join(answers.length > 0 ? '\n' : ' ')
}

function done(delivery: ToldRow, ticket: Ticket, reader: Reader): string[] {
  const { state } = reader.texts
  const { organisation } = reader
  const name = recipientName(delivery, ticket, reader)
  if (delivery.state !== 'sent') return [`${name}: ${stateWords(delivery, ticket.deliveries, reader)}.`]
  if (answeredIn(mailsTo(delivery, ticket))?.answer === 'human') return [state.notConcluded]
  const worksHere = organisation.desks[delivery.recipient_id ?? '']?.worksIn === 'straks'
  return [ticket.status === 'in-progress' && worksHere ? state.inProgress(name) : state.notConfirmed(name)]
}

/** Returns the last answer to any mail, without conclusions from its text. */
function answered(delivery: ToldRow, ticket: Ticket, reader: Reader): string[] {
  const { state } = reader.texts
  const { recipient_id } = delivery
  const last = answeredIn(mailsTo(delivery, ticket))
  if (!last?.answered_at) return []
  const name = recipientName(last, ticket, reader)
  const time = timeFor(last.answered_at, reader)
  if (last.answer === 'auto') return [state.received(name, time)]
  const text = ticket.comments.findLast(({ desk }) => desk !== null && desk === recipient_id)?.text ?? ''
  return [state.answered(name, time, cutOff(text, LONGEST))]
}

/** Limit of a quote: the full text stands in an earlier message. */
const LONGEST = 1_000

function mailsTo({ recipient_id }: ToldRow, { deliveries }: Ticket): ToldRow[] {
  return deliveries.filter((one) => one.recipient_id === recipient_id)
}

function noAnswer(delivery: ToldRow, ticket: Ticket, reader: Reader): string[] {
  if (delivery.state !== 'sent') return done(delivery, ticket, reader)
  return [reader.texts.state.noAnswer(recipientName(delivery, ticket, reader))]
}

/** Returns the leader who acknowledged, else the one alerted last. */
function ofLeader(ticket: Ticket, reader: Reader): string[] {
  const { state } = reader.texts
  const alerts = alertsIn(ticket.deliveries).filter(({ recipient_id }) => recipient_id !== null)
  const alert = alerts.find(({ acknowledged_at }) => acknowledged_at) ?? newestAlert(alerts)
  if (!alert) return []
  const name = recipientName(alert, ticket, reader)
  return [alert.acknowledged_at ? state.leaderHasSeen(name) : state.leaderHasNot(name)]
}
