import { type Answers, answered, isColleagueUnnamed } from '../draft.ts'
import { fieldOf, type IncidentType, isFindable, isKnownToOthers, urgencyOf } from '../incident-type.ts'
import { showCorrected, showForm } from '../turn.ts'
import {
  isAboutColleague,
  isName,
  nameIn,
  nameOfAnother,
  namesAnother,
  ownerIn,
} from '../understand/about-colleague.ts'
import { isThingOf } from '../understand/named.ts'
import { doubtful } from '../understand/words/answers.ts'
import { opener } from '../understand/words/corrections.ts'
import { floor } from '../understand/words/places.ts'
import { isSelf } from '../understand/yes-no.ts'
import { askOnForm } from './answer-question.ts'
import { remember } from './fill-in.ts'
import { type Heard, isOfOwnThing, isSaidAgain, newsIn, type Take, unanswered, withNote } from './heard.ts'

export const answerUnprompted: Take = (heard) => {
  const { message, draft, type, context } = heard
  const isLong = message.length > fewWords
  const fresh = isLong ? unanswered(heard) : replaceable(heard)
  const names = Object.keys(fresh)
  if (names.length === 0) return isSaidAgain(heard) || isOnlyCause(heard) ? showForm(draft) : undefined
  const now = { ...draft, answers: { ...draft.answers, ...fresh } }
  const isOther = message.named.things.some((thing) => !isThingOf(thing, now))
  const saysMore = isLong || orElse.test(message.text) || isOther || message.isAboutColleague
  const noted = saysMore ? withNote(message.text, draft, type) : draft
  if (fresh['cause'] && draft.answers['cause']) return showCorrected(answered(noted, fresh))
  return remember(noted, fresh, context)
}

const fewWords = 8
/** "På bussen eller i heisen": only the first is taken. */
const orElse = /(?<=. )(?:eller|or) (?:på|i|ved|hos|on|in|at)(?!\p{L})/iu

/** Returns answers that need no correcting words. Another device is another thing; a cause must be surer. */
function replaceable(heard: Heard): Answers {
  const { message, told, draft, type } = heard
  const news = Object.entries(newsIn(told, draft)).filter(([name, answer]) => {
    const known = draft.answers[name]
    if (!known) return true
    if (name === 'cause')
      return !doubtful.test(message.text) && (mayReplace(known, answer, type) || isOfOwnThing(heard))
    const field = fieldOf(type, name)
    return known === 'other' || field?.kind !== 'choice' || field.spokenOf !== undefined
  })
  const joined = news.map(([name, answer]) =>
    isBesides(name, heard) ? [name, `${draft.answers[name]}, ${answer}`] : [name, answer],
  )
  return Object.fromEntries(joined)
}

/** Matches "Og Gerica", a second name besides the first, and "2. etasje" in the place told before. */
function isBesides(name: string, { message, draft, type, told }: Heard): boolean {
  if (name === 'where' && draft.answers['where']) return floor.test(told['where'] ?? '')
  return Boolean(fieldOf(type, name)?.takesName && message.named.too && draft.answers[name])
}

/** A lost or stolen thing is gone either way; otherwise the more urgent cause counts. */
function mayReplace(known: string, told: string, type: IncidentType): boolean {
  if (isFindable(type, told) && isFindable(type, known)) return true
  return urgencyOf(type, told) === 'urgent' && urgencyOf(type, known) === 'normal'
}

/** Matches "Glemt", in a report of a forgotten secret. */
function isOnlyCause({ message, draft, question }: Heard): boolean {
  const isTold = message.named.happened.some(
    ({ type, cause }) => type === draft.type && cause === draft.answers['cause'],
  )
  return !question && isTold && message.length <= 2
}

/** Takes a text as the name on a colleague's form; "det er min egen" makes the report the sender's own. */
export const takeName: Take = (heard) => {
  const { message, draft, question, context } = heard
  if (question || !isColleagueUnnamed(draft)) return undefined
  if (isSelf(message.text.trim().replace(opener, '')))
    return showCorrected({ ...draft, colleague: false, called: null })
  if (context.named) return remember({ ...draft, colleague: false }, { affected: context.named.id }, context)
  const name = nameIn(message.text)
  // "Hun heter Sara", "Sara", but not "for Gerica".
  const isAlone =
    name !== message.text.trim() || (message.meant.intent === 'out-of-scope' && message.wish === null)
  const isTold = isAlone && message.named.mentioned.length === 0 && /^\p{Lu}\p{Ll}+$/u.test(name)
  return isTold || isName(name) ? askOnForm(heard) : undefined
}

/** Handles "Det er ikke mitt, det er Karis", "det er ikke meg": the affected person is somebody else. */
export const nameOwner: Take = ({ message, draft, type }) => {
  const owner = ownerIn(message.ofPeople, isKnownToOthers(type, draft.answers['cause']))
  const isAsked = type.fields.some(({ kind }) => kind === 'person') && !draft.answers['affected']
  if (!owner || !isAsked || message.named.things.some((thing) => !isThingOf(thing, draft))) return undefined
  return showCorrected({ ...draft, colleague: true, ...owner })
}

/** Handles a text about a colleague: the form asks for the name. "Bilen hans" is a place, not a colleague. */
export const nameAnother: Take = (heard) => {
  const { message, draft, type, question, told } = heard
  const { text, ofPeople } = message
  const isTold = Object.keys(told).length > 0
  const { befalls } = type.evidence
  if (isKnownToOthers(type, told['cause']) && !draft.colleague) return undefined
  const isAnother = (isTold ? namesAnother : isAboutColleague)(ofPeople, befalls)
  if (question || !isAnother || draft.answers['affected']) return undefined
  return showForm({
    ...answered(withNote(text, draft, type), unanswered(heard)),
    colleague: true,
    called: nameOfAnother(ofPeople, befalls) ?? draft.called,
  })
}
