import type { Language } from '../../dialogs/incident-type.ts'
import { audit as auditEn } from '../../dialogs/texts/en/audit.ts'
import { ticket as ticketEn } from '../../dialogs/texts/en/ticket.ts'
import { audit as auditNb } from '../../dialogs/texts/nb/audit.ts'
import { ticket as ticketNb } from '../../dialogs/texts/nb/ticket.ts'
import { audit as auditNn } from '../../dialogs/texts/nn/audit.ts'
import { ticket as ticketNn } from '../../dialogs/texts/nn/ticket.ts'
import * as en from './en/index.ts'
import * as nb from './nb/index.ts'
import * as nn from './nn/index.ts'

/** The words of the tab; every language must have all of the bokmål ones. */
export type TabWords = ReturnType<typeof wordsOf> & typeof ticketNb & typeof auditNb

export const wordsIn: Record<Language, (helpDesk?: string) => TabWords> = {
  nb: (helpDesk) => ({ ...auditNb, ...wordsOf(nb, helpDesk), ...ticketNb }),
  nn: (helpDesk) => ({ ...auditNn, ...wordsOf(nn, helpDesk), ...ticketNn }),
  en: (helpDesk) => ({ ...auditEn, ...wordsOf(en, helpDesk), ...ticketEn }),
}

/**
 * All the texts of the tab. The names of types and causes come from the API.
 * @param helpDesk the help desk's name within a sentence; left out while unknown
 */
function wordsOf(words: typeof nb, helpDesk = words.helpDesk) {
  const { frame, keys, work, leader, statistics, instruction } = words
  return {
    ...frame,
    ...keys,
    ...words.list(helpDesk),
    ...work,
    ...words.ticket(helpDesk),
    ...words.writing(helpDesk),
    ...words.story(helpDesk),
    leader,
    audit: words.audit(helpDesk),
    statistics,
    instruction,
  }
}
