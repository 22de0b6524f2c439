import { z } from 'zod'
import type { Reply, Said } from '../dialogs/report-dialog.ts'
import { textsIn } from '../dialogs/texts/index.ts'
import type { Context } from './context.ts'
import type { Origin, Press } from './read-activity.ts'
import { moveFrom } from './reports/hear.ts'
import { takeTurn } from './reports/take-turn.ts'
import { acknowledge } from './tickets/acknowledge.ts'
import { openOwnTicket } from './tickets/open-own-ticket.ts'

const Id = z.guid()

/**
 * What each button does. A card comes from outside, is forwarded, and stays pressable for years: nothing in it is
 * believed but the ids, and who may do what is decided by the rows.
 */
export async function pressCard(press: Press, origin: Origin, context: Context): Promise<Reply[]> {
  const { verb, data } = press
  switch (verb) {
    case 'acknowledge':
      return withId(data['ticketId'], (id) => acknowledge(id, origin.personId, context))
    case 'ticket':
      return withId(data['ticketId'], (id) => openOwnTicket(id, origin.personId, context))
    default: {
      const said = saidBy(verb, data)
      const draftId = Id.safeParse(data['draftId']).data ?? null
      if (!said || (needsDraft(said) && !draftId)) return notOurs()
      return takeTurn({ ...moveFrom(origin), said, draftId, replaces: press.invoke ? press.cardId : null }, context)
    }
  }
}

function saidBy(verb: string, data: Record<string, string>): Said | undefined {
  switch (verb) {
    case 'choose':
      return { kind: 'chose', type: data['type'] ?? '' }
    case 'send':
      return { kind: 'sent-form', values: data }
    case 'drop':
      return { kind: 'dropped' }
    case 'resume':
      return { kind: 'resumed' }
    case 'menu':
      return { kind: 'greeted' }
    case 'say':
      return { kind: 'text', text: data['text'] ?? '' }
    default:
      return undefined
  }
}

function needsDraft({ kind }: Said): boolean {
  return kind === 'sent-form' || kind === 'dropped' || kind === 'resumed'
}

async function withId(value: string | undefined, act: (id: string) => Promise<Reply[]>): Promise<Reply[]> {
  const id = Id.safeParse(value)
  return id.success ? act(id.data) : notOurs()
}

function notOurs(): Reply[] {
  return [{ show: 'text', text: textsIn('nb').notOurs }]
}
