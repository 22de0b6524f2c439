import { type Resolution, resolutions } from '../../dialogs/incident-type.ts'
import type { CommentRow, HistoryRow, TicketRow } from '../store/schema.ts'
import { OVERTAKEN } from './history-table.ts'

/** Entries of the history that cards and mails tell of, in the order in which it happened. */
export type TicketEvent = Pick<HistoryRow, 'what' | 'by' | 'details' | 'at'>

const LEADERS_ANSWER = ['decided', 'confirmed']
const OF_LEADERS = ['leader-away', 'handed-on', ...LEADERS_ANSWER]
export const EVENTS = ['assigned', 'resolved', OVERTAKEN, 'reopened', ...OF_LEADERS]

type WithEvents = { events: TicketEvent[] }
type WithStatus = WithEvents & Pick<TicketRow, 'status'>
type WithComments = { comments: CommentRow[] }

export function resolutionOf(ticket: WithStatus): Resolution | null {
  const { resolution } = lastResolved(ticket)?.details ?? {}
  return resolutions.find((one) => one === resolution) ?? null
}

/** What the help desk wrote when it resolved it; null as well when that has been erased. */
export function writtenWithResolution(ticket: WithStatus & WithComments): CommentRow | null {
  const { comment } = lastResolved(ticket)?.details ?? {}
  return ticket.comments.find(({ id }) => id === comment) ?? null
}

function lastResolved({ status, events }: WithStatus): TicketEvent | undefined {
  return status === 'resolved' ? events.findLast(({ what }) => what === 'resolved') : undefined
}

export function isAwayIn({ events }: WithEvents, personId: string): boolean {
  return events.some(({ what, details }) => what === 'leader-away' && details.person === personId)
}

/** Whether a leader has handed it on, because they cannot see to it. */
export function isHandedOnBy({ events }: WithEvents, personId: string | null): boolean {
  return events.some(({ what, by }) => what === 'handed-on' && by === personId)
}

/** Who gave the leader's answer that counts. */
export function decidedBy({ events }: WithEvents): string | null {
  return events.findLast(({ what }) => LEADERS_ANSWER.includes(what))?.by ?? null
}

export function decisionsIn({ events }: WithEvents): TicketEvent[] {
  return events.filter(({ what }) => LEADERS_ANSWER.includes(what))
}

/** Whether something that an employee or a leader wrote has opened it again, and not an agent. */
export function wasOpenedByWriting({ events }: WithEvents): boolean {
  return events.findLast(({ what }) => what === 'reopened')?.by === null
}

/** The same, and no agent has acted since. */
export function isReopenedByWriting({ events }: WithEvents): boolean {
  const last = lastOfDesk(events)
  return last?.what === 'reopened' && last.by === null
}

/** Who wrote that; null as well when it has been erased. */
export function reopenedBy({ events, comments }: WithEvents & WithComments): string | null {
  const { comment } = lastOfDesk(events)?.details ?? {}
  return comments.find(({ id }) => id === comment)?.by ?? null
}

/** Whether somebody came before they were told how it was resolved, and no agent has acted since. */
export function isOvertaken({ events }: WithEvents): boolean {
  return lastOfDesk(events)?.what === OVERTAKEN
}

function lastOfDesk(events: TicketEvent[]): TicketEvent | undefined {
  return events.findLast(({ what }) => !OF_LEADERS.includes(what))
}

/** Who has given it to an agent; null when they took it themselves. */
export function givenBy({ events }: WithEvents, agentId: string): string | null {
  const last = events.findLast(({ what, details }) => what === 'assigned' && details.assignee === agentId)
  return last?.by === agentId ? null : (last?.by ?? null)
}
