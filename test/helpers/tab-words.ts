import { helpDeskName } from '../../bot/organisation/organisation.ts'
import * as tab from '../../tab/words/index.ts'
import { eigersund } from './eigersund.ts'

/** The words of the tab in each language, for Eigersund. */
export const wordsIn = {
  nb: tab.wordsIn.nb(helpDeskName(eigersund, 'nb')),
  nn: tab.wordsIn.nn(helpDeskName(eigersund, 'nn')),
  en: tab.wordsIn.en(helpDeskName(eigersund, 'en')),
}

/** The themes of the tab, each in another language. */
export const looks = [
  { theme: 'light', locale: 'nb-NO', words: wordsIn.nb },
  { theme: 'dark', locale: 'nn-NO', words: wordsIn.nn },
  { theme: 'contrast', locale: 'en-GB', words: wordsIn.en },
] as const

/** The same looks; one of them also on a phone. */
export const looksByWidth = looks.map((look, at) => ({ ...look, widths: at === 0 ? [390, 1280] : [1280] }))
