import type { AfterwardsTexts } from './afterwards.ts'
import type { AlertTexts } from './alert.ts'
import type { CommandTexts } from './commands.ts'
import type { ConversationTexts } from './conversation.ts'
import type { HelpDeskTexts } from './help-desk.ts'
import type { MailTexts } from './mail.ts'
import type { OutageTexts } from './outage.ts'
import type { ReceiptTexts } from './receipt.ts'
import type { ReportTexts } from './report.ts'
import type { SmallTalkTexts } from './small-talk.ts'

/** The words that belong to no single incident type. One folder per language fills this in, a file per part. */
export type Texts = CommandTexts &
  ReportTexts &
  ConversationTexts &
  ReceiptTexts &
  AlertTexts &
  HelpDeskTexts &
  SmallTalkTexts &
  MailTexts & { afterwards: AfterwardsTexts; outage: OutageTexts }
