import { renderMenu } from '../../cards/render.ts'
import type { Draft } from '../../dialogs/draft.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'

export function showMenu(types: IncidentType[], unfinished: Draft | null, language: Language): CardMessage {
  const { menu } = textsIn(language)
  const card = renderMenu({
    title: menu.title,
    text: menu.text,
    choices: choices(types, language),
    unfinished: unfinished && unfinishedPart(unfinished, types, language),
  })
  return cardMessage(card, menu.summary)
}

/** When a message may mean several of these. */
export function showWhich(meant: string[], types: IncidentType[], language: Language): CardMessage {
  const { which, menu } = textsIn(language)
  const other = { title: which.other, verb: 'menu', data: {} }
  const card = renderMenu({
    title: which.text,
    text: '',
    choices: [
      ...choices(
        types.filter(({ id }) => meant.includes(id)),
        language,
      ),
      other,
    ],
    unfinished: null,
  })
  return cardMessage(card, menu.summary)
}

function unfinishedPart(draft: Draft, types: IncidentType[], language: Language) {
  const texts = textsIn(language)
  const type = types.find(({ id }) => id === draft.type)
  const data = { draftId: draft.id }
  return {
    text: texts.unfinished(type ? inLanguage(type.words, language).heading : ''),
    buttons: [
      { title: texts.resume, verb: 'resume', data, primary: true },
      { title: texts.drop, verb: 'drop', data },
    ],
  }
}

function choices(types: IncidentType[], language: Language) {
  return types.map(({ id, words }) => ({
    title: inLanguage(words, language).menu,
    verb: 'choose',
    data: { type: id },
  }))
}
