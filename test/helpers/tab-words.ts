import { helpDeskName } from '../../bot/organisation/organisation.ts'
import * as tab from '../../tab/words/index.ts'
import { eigersund } from './eigersund.ts'

/** The words of the tab in each language, as Eigersund reads them. */
export const wordsIn = {
  nb: tab.wordsIn.nb(helpDeskName(eigersund, 'nb')),
  nn: tab.wordsIn.nn(helpDeskName(eigersund, 'nn')),
  en: tab.wordsIn.en(helpDeskName(eigersund, 'en')),
}
