import type { Forwarded, Reply, Turn } from '../../dialogs/turn.ts'
import { unseenAlerts } from '../tickets/waiting-alerts-table.ts'
import { acknowledge } from './acknowledge.ts'
import { addToNote } from './add-information.ts'
import { hearAnswer } from './answer-comment.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { confirm } from './confirm.ts'
import { handOnByWords } from './hand-on.ts'
import { nameLeaderByWords } from './name-leader.ts'
import type { Needs } from './needs.ts'
import { withdraw } from './withdraw.ts'

type ByWords = Pick<Turn, 'withdraws' | 'acknowledges' | 'handsOn' | 'forwards' | 'namesLeader'>

/** Makes a change in the caller's transaction, and returns its replies. */
type Act = (personId: string, context: Needs) => Promise<Reply[]>

/** Returns the change of a filed ticket by typed text; null: none. */
export function changeByWords({
  withdraws,
  acknowledges,
  handsOn,
  forwards,
  namesLeader,
}: ByWords): Act | null {
  if (withdraws) return (...by) => withdraw(withdraws, ...by)
  if (acknowledges) return (...by) => acknowledgeAll(acknowledges, ...by)
  if (namesLeader) return (...by) => nameLeaderByWords(namesLeader, ...by)
  if (handsOn) return (...by) => handOnByWords(handsOn, ...by)
  if (!forwards) return null
  return (...by) => forwardAll(forwards, ...by)
}

/** One after the other, in the general locking order. */
async function forwardAll(forwards: Forwarded[], personId: string, context: Needs): Promise<Reply[]> {
  const shown: Reply[] = []
  const inOrder = forwards.toSorted((one, other) => (one.ticketId < other.ticketId ? -1 : 1))
  for (const { ticketId, as, text, claim = '' } of inOrder)
    shown.push(...(await forwarding[as](ticketId, { text, claim }, personId, context)))
  return shown
}

/** Shows a few alerts again as cards. More are only updated in the chat; those still waiting are listed. */
async function acknowledgeAll(ticketIds: string[], personId: string, context: Needs): Promise<Reply[]> {
  const shown: Reply[] = []
  for (const ticketId of ticketIds) shown.push(...(await acknowledge(ticketId, {}, personId, context)))
  if (ticketIds.length <= FEW_ALERTS) return shown
  const { waiting: left } = await unseenAlerts(context.db, personId, context.clock())
  return left.length > 0 ? [{ show: 'alerts', alerts: left }] : []
}

const FEW_ALERTS = 3

/** The reporter or affected person says that something has been done, shown as their word: "ifølge deg". */
const confirmAsRead: Change = async (ticketId, { claim: what = '' }, personId, context) => {
  const ticket = await loadLockedOwn(ticketId, personId, context)
  if (!ticket) return NOT_OURS
  await confirm(ticket, { what, by: personId, source: 'employee', desk: null }, context)
  return [{ show: 'state', of: 'doing', ticketId }]
}

const forwarding: Record<Forwarded['as'], Change> = {
  answer: hearAnswer,
  addition: addToNote,
  confirmation: confirmAsRead,
}
