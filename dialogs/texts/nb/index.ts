import { afterwards } from './afterwards.ts'
import { alert } from './alert.ts'
import { archive } from './archive.ts'
import { audit } from './audit.ts'
import { conversation } from './conversation.ts'
import { desk } from './desk.ts'
import { helpDesk } from './help-desk.ts'
import { mail } from './mail.ts'
import { outage } from './outage.ts'
import { privacy } from './privacy.ts'
import { receipt } from './receipt.ts'
import { report } from './report.ts'
import { smallTalk } from './small-talk.ts'
import { terms } from './terms.ts'
import { ticket } from './ticket.ts'

/** The words that belong to no single type, in bokmål: every language must have all of them. */
export const nb = {
  ...report,
  ...conversation,
  ...desk,
  ...receipt,
  ...alert,
  ...helpDesk,
  ...mail,
  ...smallTalk,
  ...ticket,
  ...audit,
  afterwards,
  archive,
  outage,
  privacy,
  terms,
}

export type Texts = typeof nb
