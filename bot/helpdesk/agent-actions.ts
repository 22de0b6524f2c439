import { z } from 'zod'
import { knownType, resolutions } from '../../dialogs/incident-type.ts'
import { reopenHeld, waitForLeader } from '../actions/as-told.ts'
import { comment } from '../actions/comment.ts'
import { confirm, takeBackConfirmation } from '../actions/confirm.ts'
import { release } from '../actions/release.ts'
import { announceOutcome, resolveTicket } from '../actions/resolve.ts'
import { standAgain } from '../actions/stand-again.ts'
import { undo, undoable } from '../actions/undo.ts'
import { knownPerson } from '../directory/profile.ts'
import { Problem } from '../http/answer.ts'
import { readBody } from '../http/read-request.ts'
import { entraId } from '../remote/entra-id.ts'
import type { TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertStillOpen } from '../tickets/alerts.ts'
import { heldFrom, isHeld } from '../tickets/as-told.ts'
import {
  type AgentChange,
  acknowledgeForLeader,
  assign,
  changeTicket,
  refer,
  reopen,
} from '../tickets/change-ticket.ts'
import { deliveriesOf, updateDelivery } from '../tickets/deliveries-table.ts'
import { toAgent } from '../tickets/plan-deliveries.ts'
import type { Needs } from './needs.ts'

/** Performs a validated action in the caller's transaction. Throws `Problem`. */
type Act = (ticket: TicketRow, agentId: string, context: Needs) => Promise<void>

export type Prepare = (body: unknown, context: Needs) => Promise<Act>

/** The agents' actions on a ticket, by the last part of the address. Each validates the body first. */
export const agentActions: Record<string, Prepare> = {
  async assign(body, context) {
    const { assignee, mayUndo } = readBody(Assign, body)
    if (!(await context.membership(assignee)).isAgent)
      throw new Problem(400, { title: 'The assignee is not in the help desk.' })
    await knownPerson(assignee, context)
    return async (ticket, agentId, context) => {
      const heldUntil = mayUndo ? heldFrom(context.clock()) : undefined
      await changing((one) => assign(one, assignee), heldUntil)(ticket, agentId, context)
      // An agent is told of a ticket assigned by somebody else.
      const notice = { ...toAgent(assignee, 'notice'), ...(heldUntil && { due_at: heldUntil }) }
      if (assignee !== agentId) await addDeliveries(ticket, [notice], context)
    }
  },
  comment: writing({ internal: false }),
  note: writing({ internal: true }),
  async resolve(body) {
    const { mayUndo, ...resolved } = readBody(Resolve, body)
    return async (ticket, by, context) => {
      const heldUntil = mayUndo ? heldFrom(context.clock()) : undefined
      if (!(await resolveTicket(ticket, { ...resolved, by, heldUntil }, context))) throw notNow(ticket)
    }
  },
  async reopen() {
    const act = changing(reopen)
    return async (ticket, agentId, context) => {
      if (isHeld(ticket, context.clock())) return reopenHeld(ticket, agentId, context)
      await act(ticket, agentId, context)
      await waitForLeader(ticket.id, context)
      if (ticket.status === 'withdrawn') await standAgain(ticket, agentId, context)
      await announceOutcome(ticket, 'reopened', context)
    }
  },
  async confirm(body) {
    const { what } = readBody(z.object({ what: Code, source: z.literal('agent') }), body)
    return async (ticket, by, context) => {
      // The desk from which the agent knows it.
      const desk = knownType(ticket, context)?.desks[0] ?? null
      const outcome = await confirm(ticket, { what, by, source: 'agent', desk }, context)
      if (outcome === 'not-of-this')
        throw new Problem(400, { title: 'That cannot be confirmed of this ticket.' })
      if (outcome === 'known') throw new Problem(409, { title: 'That is confirmed already.' })
    }
  },
  async unconfirm(body) {
    const { what } = readBody(z.object({ what: Code }), body)
    return async (ticket, agentId, context) => {
      if (!(await takeBackConfirmation(ticket, what, agentId, context)))
        throw new Problem(409, { title: 'That is not confirmed.' })
    }
  },
  async release(body) {
    const { how } = readBody(z.object({ how: z.enum(['send', 'sent']) }), body)
    return async (ticket, by, context) => {
      if (!(await release(ticket.id, { how, by }, context)))
        throw new Problem(409, { title: 'There is nothing withheld.' })
    }
  },
  async acknowledge(body) {
    const { how, leader } = readBody(z.object({ how: Code, leader: entraId().optional() }), body)
    const act = changing((ticket, now) => acknowledgeForLeader(ticket, { how, leader }, now))
    return async (ticket, agentId, context) => {
      // Also acknowledges the leader's alert, so that receipt and card show it.
      const open = alertStillOpen(leader, await deliveriesOf(context.db, ticket.id))
      if (leader && !open) throw new Problem(400, { title: 'No alert to that leader is open.' })
      if (open) await updateDelivery(context.db, open.id, { acknowledged_at: context.clock() })
      await act(ticket, agentId, context)
    }
  },
  async undo(body) {
    const meant = readBody(Undo, body)
    return async (ticket, by, context) => {
      const outcome = await undo(ticket, { by, ...meant }, context)
      if (outcome === 'too-late') throw new Problem(410, { title: 'It is too late to undo that.' })
      if (outcome === 'nothing') throw new Problem(409, { title: 'There is nothing of yours to undo.' })
    }
  },
}

function writing({ internal }: { internal: boolean }): Prepare {
  return async (body) => {
    const { text } = readBody(Written, body)
    return (ticket, by, context) => comment(ticket, { text, by, internal }, context)
  }
}

/** Delays outgoing messages so that the agent can undo the action. */
const mayUndo = z.boolean().default(false)
const Assign = z.object({ assignee: entraId(), mayUndo })
/** `text`: sent to the employee with the news. */
const Resolve = z.object({
  resolution: z.enum(resolutions),
  text: z.string().trim().max(2_000).default(''),
  mayUndo,
})
const Undo = z.object({ of: z.enum(undoable).optional(), entry: z.int().positive().optional() })
const Written = z.object({ text: z.string().trim().min(1).max(2_000) })

/** The one change of a field that is not an action. */
export async function readReference(body: unknown): Promise<Act> {
  const text = z.string().trim().max(100).nullable()
  const { externalReference } = readBody(z.object({ externalReference: text }), body)
  return changing(() => refer(externalReference || null))
}

/** A single word: history must not hold personal data. */
const Code = z.string().regex(/^[a-z][a-z-]{0,29}$/)

function changing(decide: (ticket: TicketRow, now: Date) => AgentChange, heldUntil?: Date): Act {
  return async (ticket, by, context) => {
    const change = decide(ticket, context.clock())
    if (!change) throw notNow(ticket)
    await changeTicket({ ticketId: ticket.id, by, heldUntil, ...change }, context)
  }
}

function notNow({ status }: TicketRow): Problem {
  return new Problem(409, { title: `Not possible for a ticket that is ${status}.` })
}
