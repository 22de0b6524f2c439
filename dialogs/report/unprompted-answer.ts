import { type Answers, answered, isColleagueUnnamed } from '../draft.ts'
import { fieldOf, type IncidentType, isFindable, urgencyOf } from '../incident-type.ts'
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
import { opener } from '../understand/words/corrections.ts'
import { isNotSelf, isSelf } from '../understand/yes-no.ts'
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
  const saysMore = isLong || isOther || message.isAboutColleague
  const noted = saysMore ? withNote(message.text, draft, type) : draft
  if (fresh['cause'] && draft.answers['cause']) return showCorrected(answered(noted, fresh))
  return remember(noted, fresh, context)
}

const fewWords = 8

/** Answers that need no word of correction. Another device is another thing, another cause must be surer. */
function replaceable(heard: Heard): Answers {
  const { told, draft, type } = heard
  const news = Object.entries(newsIn(told, draft)).filter(([name, answer]) => {
    const known = draft.answers[name]
    if (!known) return true
    if (name === 'cause') return mayReplace(known, answer, type) || isOfOwnThing(heard)
    const field = fieldOf(type, name)
    return known === 'other' || field?.kind !== 'choice' || field.spokenOf !== undefined
  })
  const joined = news.map(([name, answer]) =>
    isBesides(name, heard) ? [name, `${draft.answers[name]}, ${answer}`] : [name, answer],
  )
  return Object.fromEntries(joined)
}

/** "Og Gerica": a name that comes to another. */
function isBesides(name: string, { message, draft, type }: Heard): boolean {
  return Boolean(fieldOf(type, name)?.takesName && message.named.too && draft.answers[name])
}

/** A thing is gone either way, and the more urgent cause is better believed. */
function mayReplace(known: string, told: string, type: IncidentType): boolean {
  if (isFindable(type, told) && isFindable(type, known)) return true
  return urgencyOf(type, told) === 'urgent' && urgencyOf(type, known) === 'normal'
}

/** "Glemt", of what is reported as forgotten. */
function isOnlyCause({ message, draft, question }: Heard): boolean {
  const isTold = message.named.happened.some(
    ({ type, cause }) => type === draft.type && cause === draft.answers['cause'],
  )
  return !question && isTold && message.length <= 2
}

/** Takes a text for the name that the form of a colleague asks for first of all; "det er min egen" says that it is nobody else. */
export const takeName: Take = (heard) => {
  const { message, draft, question, context } = heard
  if (question || !isColleagueUnnamed(draft)) return undefined
  if (isSelf(message.text.trim().replace(opener, '')))
    return showCorrected({ ...draft, colleague: false, called: null })
  if (context.named) return remember({ ...draft, colleague: false }, { affected: context.named.id }, context)
  return isName(nameIn(message.text)) ? askOnForm(heard) : undefined
}

/** "Det er ikke mitt, det er Karis": the same has happened, to somebody else. */
export const nameOwner: Take = ({ message, draft, type }) => {
  const owner = ownerIn(message.text)
  const isAsked = type.fields.some(({ kind }) => kind === 'person') && !draft.answers['affected']
  const { things, mentioned } = message.named
  const isThing = mentioned.some(({ text }) => text === owner?.called)
  if (!owner || !isAsked || isThing || things.some((thing) => !isThingOf(thing, draft))) return undefined
  return showCorrected({ ...draft, colleague: true, ...owner })
}

/** It is about somebody else: the form asks whom, first of all. "Bilen hans" is a place and no colleague. */
export const nameAnother: Take = (heard) => {
  const { message, draft, type, question, told } = heard
  const { text } = message
  const isTold = Object.keys(told).length > 0
  const { befalls } = type.evidence
  const knows =
    told['cause'] !== undefined &&
    !isFindable(type, told['cause']) &&
    urgencyOf(type, told['cause']) === 'urgent'
  if (knows && !draft.colleague) return undefined
  const isAnother = isNotSelf(text) || (isTold ? namesAnother : isAboutColleague)(text, befalls)
  if (question || !isAnother || draft.answers['affected']) return undefined
  const noted = isNotSelf(text) ? draft : withNote(text, draft, type)
  return showForm({
    ...answered(noted, unanswered(heard)),
    colleague: true,
    called: nameOfAnother(text, befalls),
  })
}
