import type { Button } from '../../cards/card-data.ts'
import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'

/** Asks which language to go on in. */
export function showLanguages(languages: Language[], language: Language): CardMessage {
  const { question, summary } = textsIn(language).language
  const card = renderNotice({ text: question, buttons: languageButtons(languages, language) })
  return cardMessage(card, summary)
}

/** Each language under its own name. */
export function languageButtons(
  languages: Language[],
  language: Language,
): (Button & { data: { language: Language } })[] {
  const { names } = textsIn(language).language
  return languages.map((one) => ({ title: names[one], verb: 'language', data: { language: one } }))
}
