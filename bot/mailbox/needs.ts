import type { Needs as AnswersNeeds } from '../answers/needs.ts'
import type { Needs as DeliveriesNeeds } from '../deliveries/needs.ts'
import type { MailboxReader } from './mailbox-reader.ts'

export type Needs = AnswersNeeds &
  DeliveriesNeeds & {
    /** Null: nothing is configured by which the shared mailbox could be read. */
    mailbox: MailboxReader | null
  }
