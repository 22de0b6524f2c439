import { keepComment } from '../actions/comment.ts'
import type { ArrivedMail } from '../incoming/read-mail.ts'
import { HELP_DESK } from '../organisation/help-desk.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { changeTicket, keepReference } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { hasAnswered, isDelayed, isOfLastSending } from '../tickets/delivery-state.ts'
import { touch } from '../tickets/due-table.ts'
import { NOTED } from '../tickets/history-table.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { type About, aboutMail, isFromDesk } from './about-mail.ts'
import { hearBounce } from './hear-bounce.ts'
import type { Needs } from './needs.ts'
import { isNewSaying, textOf } from './text-of.ts'

export type HeardOf = { ticketId: string | null; deliveryId: string | null }

/** Runs in the transaction that records the mail as handled. No mail is ever answered. Throws RetryAt. */
export async function hearMail(mail: ArrivedMail, context: Needs): Promise<HeardOf> {
  const about = await aboutMail(mail, context)
  for (const one of about) await hear(mail, one, about.length > 1, context)
  const first = about.find(({ delivery }) => delivery.id === mail.delivery) ?? about[0]
  return { ticketId: first?.ticket.id ?? null, deliveryId: first?.delivery.id ?? null }
}

/** @param isShared the mail is also about others' tickets */
async function hear(mail: ArrivedMail, about: About, isShared: boolean, context: Needs): Promise<void> {
  switch (mail.kind) {
    case 'bounce':
      waitForNote(about, context)
      return hearBounce(mail, about, context)
    case 'delayed':
      waitForNote(about, context)
      return hearDelay(mail, about, context)
    case 'answer':
    case 'auto-reply':
      if (!isFromDesk(mail, about.delivery, context)) return keepForAgents(mail, about, context)
      if (!isShared) return hearAnswer(mail, about, context)
      return hearShared(mail, about, context)
    case 'out-of-office':
      return keepForAgents(mail, about, context)
    case 'other':
  }
}

const LOOK_AGAIN_MS = 5_000

/** Waits until the attempt is recorded: a bounce may arrive before. Without success there is none. */
function waitForNote({ delivery }: About, { clock }: Needs): void {
  if (delivery.attempt_started_at) throw new RetryAt(new Date(clock().getTime() + LOOK_AGAIN_MS))
}

/** Records that an answer came; its text may be about others, so only agents see it. */
async function hearShared(mail: ArrivedMail, about: About, context: Needs): Promise<void> {
  await hearAnswer({ ...mail, text: '', attachments: [] }, about, context)
  if (mail.kind === 'answer') await keepForAgents(mail, about, context)
}

/** Shows that a mail system is still trying, and changes nothing else. */
async function hearDelay({ at }: ArrivedMail, { delivery }: About, context: Needs): Promise<void> {
  const { id, ticket_id: ticketId, state, answer } = delivery
  if (state !== 'sent' || answer || isDelayed(delivery) || !isOfLastSending(delivery, at)) return
  await updateDelivery(context.db, id, { delayed_at: at })
  await changeTicket({ ticketId, what: 'delayed', by: null, details: { delivery: id } }, context)
}

/**
 * Stores a mail for agents to judge: of uncertain sender, even the reporter, as anybody can write in their
 * name; a desk's absence note, which tells nothing of the report; or an answer about several tickets.
 */
async function keepForAgents(mail: ArrivedMail, { ticket, delivery }: About, context: Needs): Promise<void> {
  const desk = isFromDesk(mail, delivery, context) ? delivery.recipient_id : null
  const from = desk === null && mail.sender.address ? `${mail.sender.address}:` : ''
  const text = [from, textOf(mail)].filter(Boolean).join('\n')
  const note = { text, desk, internal: true }
  if (text === '' || !isNewSaying(ticket, note)) return
  const details = { delivery: delivery.id, mail: mail.kind, ...(desk && { desk }) }
  await keepComment(ticket, { ...note, what: NOTED, by: null, details, to: [] }, context)
}

async function hearAnswer(mail: ArrivedMail, { ticket, delivery }: About, context: Needs): Promise<void> {
  const { id, recipient_id: desk } = delivery
  const text = mail.kind === 'answer' ? textOf(mail) : ''
  const isNew = text ? isNewSaying(ticket, { text, desk, internal: false }) : !isKnown(delivery, mail)
  if (!isNew) return
  const answer = mail.kind === 'answer' ? 'human' : 'auto'
  if (answer === 'human' && desk === HELP_DESK) await touch(ticket, context)
  await updateDelivery(context.db, id, hasAnswered(delivery, answer, mail.at))
  const details = { delivery: id, ...(desk && { desk }) }
  const said = { what: answer === 'human' ? 'answered' : 'auto-replied', by: null, details }
  if (text) await keepComment(ticket, { ...said, text, desk, to: employeesIn(ticket) }, context)
  else await changeTicket({ ticketId: ticket.id, ...said }, context)
  if (mail.reference) await keepReference(ticket.id, mail.reference, desk, context)
}

/** Tells whether an equal answer without text is recorded. */
function isKnown({ answer }: DeliveryRow, { kind }: ArrivedMail): boolean {
  return answer === 'human' || (answer === 'auto' && kind === 'auto-reply')
}
