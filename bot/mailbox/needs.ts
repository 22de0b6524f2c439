import type { Needs as AnswersNeeds } from '../answers/needs.ts'
import type { Needs as DeliveriesNeeds } from '../deliveries/needs.ts'
import type { MailboxReader } from './mailbox-reader.ts'

export type Needs = AnswersNeeds &
  DeliveriesNeeds & {
    /** Null: no access to the shared mailbox is configured. */
    mailbox: MailboxReader | null
  }
