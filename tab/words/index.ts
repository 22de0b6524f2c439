import type { Language } from '../../dialogs/incident-type.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

/** What has to be there in each language: bokmål is the measure. */
export type TabWords = typeof nb

export const wordsIn: Record<Language, TabWords> = { nb, nn, en }
