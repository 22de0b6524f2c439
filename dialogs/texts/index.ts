import type { Language, Words } from '../incident-type.ts'
import { inLanguage } from '../incident-type.ts'
import { nb } from './nb.ts'
import type { Texts } from './texts.ts'

export type { Command, Texts } from './texts.ts'

const texts: Words<Texts> = { nb }

export function textsIn(language: Language): Texts {
  return inLanguage(texts, language)
}
