import type { Language } from '../../dialogs/incident-type.ts'
import { ticket as ticketEn } from '../../dialogs/texts/en/ticket.ts'
import { ticket as ticketNb } from '../../dialogs/texts/nb/ticket.ts'
import { ticket as ticketNn } from '../../dialogs/texts/nn/ticket.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

/** The words of the tab in each language: bokmål is the measure. */
export type TabWords = typeof nb & typeof ticketNb

export const wordsIn: Record<Language, TabWords> = {
  nb: { ...nb, ...ticketNb },
  nn: { ...nn, ...ticketNn },
  en: { ...en, ...ticketEn },
}
