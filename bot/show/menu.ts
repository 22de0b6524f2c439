import type { Button } from '../../cards/card-data.ts'
import { renderMenu } from '../../cards/render.ts'
import type { ReportDraft } from '../../dialogs/draft.ts'
import { type IncidentType, isOffered, knownType, type Language } from '../../dialogs/incident-type.ts'
import type { ReplyOf } from '../../dialogs/turn.ts'
import { type CardMessage, cardMessage, noticeMessage } from './card-message.ts'
import { answerWords } from './facts.ts'
import type { Reader } from './needs.ts'

/** Caches the menu without a draft, which is equal for everybody and the card shown most. */
export function showMenu(unfinished: ReportDraft | null, reader: Reader): CardMessage {
  if (unfinished) return makeMenu(unfinished, reader)
  const made = menus.get(reader.incidentTypes) ?? {}
  menus.set(reader.incidentTypes, made)
  const { language } = reader
  made[language] ??= makeMenu(null, reader)
  return made[language]
}

const menus = new WeakMap<IncidentType[], Partial<Record<Language, CardMessage>>>()

function makeMenu(unfinished: ReportDraft | null, reader: Reader): CardMessage {
  const { menu } = reader.texts
  const card = renderMenu({
    title: menu.title,
    text: menu.text,
    choices: choices(reader.incidentTypes, reader),
    unfinished: unfinished && unfinishedPart(unfinished, reader),
    languages: languageButtons(reader).filter(({ data }) => data.language !== reader.language),
  })
  return cardMessage(card, menu.summary)
}

/** Limit for a text in every button: a card may have 80 KB. */
const longestSaid = 500

/** Asks which of several types a message means. */
export function showWhich({ types: meant, said, instead }: ReplyOf<'which'>, reader: Reader): CardMessage {
  const { texts } = reader
  const { which, menu } = texts
  const types = reader.incidentTypes.filter(({ id }) => meant.includes(id))
  const other = { title: which.other, verb: 'menu', data: {} }
  const card = renderMenu({
    title: instead?.(texts) ?? which.text,
    text: '',
    choices: [...choices(types, reader, { said: said.slice(0, longestSaid) }), other],
    unfinished: null,
    languages: [],
  })
  return cardMessage(card, menu.summary)
}

/** Shows an unfinished draft other than the one just handled. */
export function showUnfinished(draft: ReportDraft, reader: Reader): CardMessage {
  const { buttons } = unfinishedPart(draft, reader)
  const text = reader.texts.alsoUnfinished(headingOf(draft, reader))
  return noticeMessage({ text, buttons }, reader.texts.menu.summary)
}

function unfinishedPart(draft: ReportDraft, reader: Reader) {
  const { texts } = reader
  const data = { draftId: draft.id }
  return {
    text: texts.unfinished(headingOf(draft, reader)),
    buttons: [
      { title: texts.resume, verb: 'resume', data, primary: true },
      { title: texts.drop, verb: 'drop', data },
    ],
  }
}

/** Adds the device that distinguishes the draft from others of its type. */
function headingOf(draft: ReportDraft, reader: Reader): string {
  const type = knownType(draft, reader)
  const told = (type?.fields ?? []).flatMap((field) => {
    const answer = draft.answers[field.name]
    return answer && field.tellsApart && field.kind === 'choice' && !field.registered
      ? [answerWords(field, answer, reader)]
      : []
  })
  return [type?.words[reader.language].heading ?? '', ...told.map((device) => `(${device})`)].join(' ')
}

function choices(types: IncidentType[], reader: Reader, more: Record<string, string> = {}) {
  return types.filter(isOffered).map(({ id, words }) => ({
    title: words[reader.language].menu,
    verb: 'choose',
    data: { ...more, type: id },
  }))
}

export function showLanguages(reader: Reader): CardMessage {
  const { question, summary } = reader.texts.language
  return noticeMessage({ text: question, buttons: languageButtons(reader) }, summary)
}

/** Names each language in itself. */
function languageButtons({ texts, organisation }: Reader): (Button & { data: { language: Language } })[] {
  const { names } = texts.language
  return organisation.languages.map((one) => ({
    title: names[one],
    verb: 'language',
    data: { language: one },
  }))
}
