import { type Resolution, resolutions } from '../../dialogs/incident-type.ts'
import type { CommentRow, HistoryRow, TicketRow } from '../store/schema.ts'
import { OVERTAKEN } from './history-table.ts'

/** History entries that cards and mails show, in order. */
export type TicketEvent = Pick<HistoryRow, 'what' | 'by' | 'details' | 'at'>

const LEADERS_ANSWER = ['decided', 'confirmed']
const OF_LEADERS = ['leader-away', 'handed-on', ...LEADERS_ANSWER]
const CHANGED_ANSWERS = ['added', 'rectified']
const OF_OTHERS = [...OF_LEADERS, ...CHANGED_ANSWERS]
export const EVENTS = ['assigned', 'resolved', OVERTAKEN, 'reopened', ...OF_OTHERS]

type WithEvents = { events: TicketEvent[] }
type WithStatus = WithEvents & Pick<TicketRow, 'status'>
type WithComments = { comments: CommentRow[] }

export function resolutionOf(ticket: WithStatus): Resolution | null {
  const { resolution } = lastResolved(ticket)?.details ?? {}
  return resolutions.find((one) => one === resolution) ?? null
}

/** Returns the comment written with the resolution; null also if it has been erased. */
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

/** Tells whether a leader has handed the ticket on because they cannot handle it. */
export function isHandedOnBy({ events }: WithEvents, personId: string | null): boolean {
  return events.some(({ what, by }) => what === 'handed-on' && by === personId)
}

/** Returns who last changed an answer after the report; null: nobody. */
export function lastChangedBy(answer: string, { events }: WithEvents): string | null {
  const isChanged = ({ what, details }: TicketEvent) =>
    CHANGED_ANSWERS.includes(what) && details.fields?.split(' ').includes(answer)
  return events.findLast(isChanged)?.by ?? null
}

/** The last one counts. */
export function decisionsIn({ events }: WithEvents): TicketEvent[] {
  return events.filter(({ what }) => LEADERS_ANSWER.includes(what))
}

/** Tells whether the last reopening was by an employee's or leader's text, not by an agent. */
export function wasOpenedByWriting({ events }: WithEvents): boolean {
  return events.findLast(({ what }) => what === 'reopened')?.by === null
}

/** Tells whether an employee's or leader's text reopened it, with no agent's action since. */
export function isReopenedByWriting({ events }: WithEvents): boolean {
  const last = lastOfDesk(events)
  return last?.what === 'reopened' && last.by === null
}

/** Returns the author of that text; null also if it has been erased. */
export function reopenedBy({ events, comments }: WithEvents & WithComments): string | null {
  const { comment } = lastOfDesk(events)?.details ?? {}
  return comments.find(({ id }) => id === comment)?.by ?? null
}

/** Tells whether somebody acted before being told of the resolution, with no agent's action since. */
export function isOvertaken({ events }: WithEvents): boolean {
  return lastOfDesk(events)?.what === OVERTAKEN
}

function lastOfDesk(events: TicketEvent[]): TicketEvent | undefined {
  return events.findLast(({ what }) => !OF_OTHERS.includes(what))
}

/** Returns the person who assigned it to the agent; null if the agent took it. */
export function givenBy({ events }: WithEvents, agentId: string): string | null {
  const last = events.findLast(({ what, details }) => what === 'assigned' && details.assignee === agentId)
  return last?.by === agentId ? null : (last?.by ?? null)
}
