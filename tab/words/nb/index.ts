import { audit } from './audit.ts'
import { frame } from './frame.ts'
import { instruction } from './instruction.ts'
import { keys } from './keys.ts'
import { leader } from './leader.ts'
import { list } from './list.ts'
import { statistics } from './statistics.ts'
import { story } from './story.ts'
import { ticket } from './ticket.ts'
import { work } from './work.ts'
import { writing } from './writing.ts'

/**
 * Everything the tab says, in bokmål. What types and causes are called comes from the API.
 * @param helpDesk what people call it here, within a sentence; left out as long as that is not known
 */
export const nb = (helpDesk = 'brukerstøtten') => ({
  ...frame,
  ...keys,
  ...list(helpDesk),
  ...work,
  ...ticket(helpDesk),
  ...writing(helpDesk),
  ...story(helpDesk),
  leader,
  audit: audit(helpDesk),
  statistics,
  instruction,
})
