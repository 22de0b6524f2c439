import type { Language, Words } from '../incident-type.ts'
import { inLanguage } from '../incident-type.ts'
import { en } from './en/index.ts'
import { nb } from './nb/index.ts'
import { nn } from './nn/index.ts'
import type { Texts } from './texts.ts'

export type { Command } from './commands.ts'
export type { Texts } from './texts.ts'

const texts: Words<Texts> = { nb, nn, en }

export function textsIn(language: Language): Texts {
  return inLanguage(texts, language)
}
