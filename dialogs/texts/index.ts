import type { Language, Words } from '../incident-type.ts'
import { en } from './en/index.ts'
import { nb, type Texts } from './nb/index.ts'
import { nn } from './nn/index.ts'

export type { Texts } from './nb/index.ts'

/** The texts with one municipality's changes. `helpDeskName`: the help desk's name within a sentence. */
export type OwnTexts = Texts & { helpDeskName: string }

const texts: Words<Texts> = { nb, nn, en }

export function textsIn(language: Language): Texts {
  return texts[language]
}
