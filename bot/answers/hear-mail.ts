import type { Db } from '../store/schema.ts'
import type { About } from './about-mail.ts'
import { aboutMail } from './about-mail.ts'
import type { ArrivedMail } from './arrived-mail.ts'
import { hearAnswer } from './hear-answer.ts'
import { hearBounce } from './hear-bounce.ts'
import { hearDelay } from './hear-delay.ts'
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
  for (const one of about) await hear(trx, mail, one, context)
  const [first] = about
  return { ticketId: first?.ticket.id ?? null, deliveryId: first?.delivery.id ?? null }
}

async function hear(trx: Db, mail: ArrivedMail, about: About, context: Needs): Promise<void> {
  switch (mail.kind) {
    case 'bounce':
      return hearBounce(trx, mail, about, context)
    case 'delayed':
      return hearDelay(trx, mail, about, context)
    case 'answer':
    case 'auto-reply':
      return isFromDesk(mail, about.delivery, context)
        ? hearAnswer(trx, mail, about, context)
        : keepForAgents(trx, mail, about, context)
    case 'out-of-office':
      return keepForAgents(trx, mail, about, context)
    case 'other':
  }
}
