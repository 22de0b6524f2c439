import type { Db } from '../store/schema.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { isDelayed, isOfLastSending } from '../tickets/is-delayed.ts'
import { type About, aboutMail } from './about-mail.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import { hearAnswer } from './hear-answer.ts'
import { hearBounce } from './hear-bounce.ts'
import { isFromDesk } from './is-from-desk.ts'
import { keepForAgents } from './keep-for-agents.ts'
import type { Needs } from './needs.ts'

/** What a mail was about, as far as that is known. */
export type HeardOf = { ticketId: string | null; deliveryId: string | null }

/**
 * What follows from a mail in the shared mailbox, in the transaction that notes it as dealt with. Nothing is ever
 * answered by mail.
 */
export async function hearMail(trx: Db, mail: ArrivedMail, context: Needs): Promise<HeardOf> {
  const about = await aboutMail(trx, mail, context)
  for (const one of about) await hear(trx, mail, one, about.length > 1, context)
  const first = about.find(({ delivery }) => delivery.id === mail.delivery) ?? about[0]
  return { ticketId: first?.ticket.id ?? null, deliveryId: first?.delivery.id ?? null }
}

/** @param isShared it is about others' tickets as well */
async function hear(
  trx: Db,
  mail: ArrivedMail,
  about: About,
  isShared: boolean,
  context: Needs,
): Promise<void> {
  switch (mail.kind) {
    case 'bounce':
      return hearBounce(trx, mail, about, context)
    case 'delayed':
      return hearDelay(trx, mail, about, context)
    case 'answer':
    case 'auto-reply':
      if (!isFromDesk(mail, about.delivery, context)) return keepForAgents(trx, mail, about, context)
      if (!isShared) return hearAnswer(trx, mail, about, context)
      return hearShared(trx, mail, about, context)
    case 'out-of-office':
      return keepForAgents(trx, mail, about, context)
    case 'other':
  }
}

/** That an answer came is everybody's to know; what it says may be about somebody else, and is for agents to hand on. */
async function hearShared(trx: Db, mail: ArrivedMail, about: About, context: Needs): Promise<void> {
  await hearAnswer(trx, { ...mail, text: '', attachments: [] }, about, context)
  if (mail.kind === 'answer') await keepForAgents(trx, mail, about, context)
}

/** A mail system is still trying: it is shown, and changes nothing else. */
async function hearDelay(trx: Db, { at }: ArrivedMail, { delivery }: About, context: Needs): Promise<void> {
  const { id, ticket_id: ticketId, state, answer } = delivery
  if (state !== 'sent' || answer || isDelayed(delivery) || !isOfLastSending(delivery, at)) return
  await updateDelivery(trx, id, { delayed_at: at })
  await changeTicket(trx, { ticketId, what: 'delayed', by: null, details: { delivery: id } }, context)
}
