import type { nb as bokmal } from '../nb/index.ts'
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

export const en: typeof bokmal = (helpDesk = 'the help desk') => ({
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
