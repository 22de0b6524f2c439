import type { Language } from '../../dialogs/incident-type.ts'
import { audit as auditEn } from '../../dialogs/texts/en/audit.ts'
import { ticket as ticketEn } from '../../dialogs/texts/en/ticket.ts'
import { audit as auditNb } from '../../dialogs/texts/nb/audit.ts'
import { ticket as ticketNb } from '../../dialogs/texts/nb/ticket.ts'
import { audit as auditNn } from '../../dialogs/texts/nn/audit.ts'
import { ticket as ticketNn } from '../../dialogs/texts/nn/ticket.ts'
import { en } from './en/index.ts'
import { nb } from './nb/index.ts'
import { nn } from './nn/index.ts'

/** The words of the tab: bokmål is the measure. */
export type TabWords = ReturnType<typeof nb> & typeof ticketNb & typeof auditNb

export const wordsIn: Record<Language, (helpDesk?: string) => TabWords> = {
  nb: (helpDesk) => ({ ...auditNb, ...nb(helpDesk), ...ticketNb }),
  nn: (helpDesk) => ({ ...auditNn, ...nn(helpDesk), ...ticketNn }),
  en: (helpDesk) => ({ ...auditEn, ...en(helpDesk), ...ticketEn }),
}
