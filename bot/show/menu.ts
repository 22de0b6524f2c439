import type { Button } from '../../cards/card-data.ts'
import { renderMenu } from '../../cards/render.ts'
import type { ReportDraft } from '../../dialogs/draft.ts'
import { type IncidentType, isOffered, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Reply } from '../../dialogs/turn.ts'
import { textsOf } from '../organisation/organisation.ts'
import { type CardMessage, cardMessage, noticeMessage } from './card-message.ts'
import { answerWords } from './facts.ts'
import type { Needs } from './needs.ts'

/** The same for everybody who has nothing unfinished, and the card that is shown most: made once. */
export function showMenu(unfinished: ReportDraft | null, context: Shown, language: Language): CardMessage {
  if (unfinished) return makeMenu(unfinished, context, language)
  const made = menus.get(context.incidentTypes) ?? {}
  menus.set(context.incidentTypes, made)
  made[language] ??= makeMenu(null, context, language)
  return made[language]
}

type Shown = Pick<Needs, 'incidentTypes' | 'organisation'>

const menus = new WeakMap<IncidentType[], Partial<Record<Language, CardMessage>>>()

function makeMenu(
  unfinished: ReportDraft | null,
  { incidentTypes: types, organisation }: Shown,
  language: Language,
): CardMessage {
  const { menu } = textsOf(organisation, language)
  const card = renderMenu({
    title: menu.title,
    text: menu.text,
    choices: choices(types, language),
    unfinished: unfinished && unfinishedPart(unfinished, types, language),
    languages: languageButtons(organisation.languages, language).filter(
      ({ data }) => data.language !== language,
    ),
  })
  return cardMessage(card, menu.summary)
}

/** It stands in every button, and a card has room for 80 KB. */
const longestSaid = 500

/** When a message may mean several of these. */
export function showWhich(
  { types: meant, said, instead }: Extract<Reply, { show: 'which' }>,
  { incidentTypes, organisation }: Pick<Needs, 'incidentTypes' | 'organisation'>,
  language: Language,
): CardMessage {
  const texts = textsOf(organisation, language)
  const { which, menu } = texts
  const other = { title: which.other, verb: 'menu', data: {} }
  const card = renderMenu({
    title: instead?.(texts) ?? which.text,
    text: '',
    choices: [
      ...choices(
        incidentTypes.filter(({ id }) => meant.includes(id)),
        language,
        { said: said.slice(0, longestSaid) },
      ),
      other,
    ],
    unfinished: null,
    languages: [],
  })
  return cardMessage(card, menu.summary)
}

/** Another one than the one just dealt with. */
export function showUnfinished(draft: ReportDraft, types: IncidentType[], language: Language): CardMessage {
  const { buttons } = unfinishedPart(draft, types, language)
  const text = textsIn(language).alsoUnfinished(headingOf(draft, types, language))
  return noticeMessage({ text, buttons }, textsIn(language).menu.summary)
}

function unfinishedPart(draft: ReportDraft, types: IncidentType[], language: Language) {
  const texts = textsIn(language)
  const data = { draftId: draft.id }
  return {
    text: texts.unfinished(headingOf(draft, types, language)),
    buttons: [
      { title: texts.resume, verb: 'resume', data, primary: true },
      { title: texts.drop, verb: 'drop', data },
    ],
  }
}

/** With the device that tells it from another of its type. */
function headingOf({ type: id, answers }: ReportDraft, types: IncidentType[], language: Language): string {
  const type = types.find((one) => one.id === id)
  const told = (type?.fields ?? []).flatMap((field) => {
    const answer = answers[field.name]
    return answer && field.tellsApart && field.kind === 'choice' && !field.registered
      ? [answerWords(field, answer, language)]
      : []
  })
  return [type?.words[language].heading ?? '', ...told.map((device) => `(${device})`)].join(' ')
}

function choices(types: IncidentType[], language: Language, more: Record<string, string> = {}) {
  return types.filter(isOffered).map(({ id, words }) => ({
    title: words[language].menu,
    verb: 'choose',
    data: { ...more, type: id },
  }))
}

/** Asks which language to go on in. */
export function showLanguages(languages: Language[], language: Language): CardMessage {
  const { question, summary } = textsIn(language).language
  return noticeMessage({ text: question, buttons: languageButtons(languages, language) }, summary)
}

/** Each language under its own name. */
function languageButtons(
  languages: Language[],
  language: Language,
): (Button & { data: { language: Language } })[] {
  const { names } = textsIn(language).language
  return languages.map((one) => ({ title: names[one], verb: 'language', data: { language: one } }))
}
