import type { Answers } from '../draft.ts'
import { saying, showForm, type Turn } from '../turn.ts'
import { isName, nameIn } from '../understand/about-colleague.ts'
import { isBarePlace, isOnlyHour, isOnlyPlace } from '../understand/where.ts'
import {
  ago,
  doubtful,
  maybe,
  ofOneself,
  saysItIs,
  saysItIsNot,
  theThing,
  unknownDetail,
} from '../understand/words/answers.ts'
import { opener, takesBack } from '../understand/words/corrections.ts'
import { notFound } from '../understand/words/filed.ts'
import { beginsWithNo, beginsWithYes, isNod, isNothing, isSelf } from '../understand/yes-no.ts'
import { remember, skip } from './fill-in.ts'
import { askNoted, type Heard, isBeside, isSaidAgain, type Take, unanswered, withNote } from './heard.ts'
import { readAnswer } from './read-answer.ts'

/** Takes "Det kan det" as the answer to a yes-or-no question only: "den var det" takes no report back. */
export const answerPlainly: Take = ({ message: { text }, question, draft, context }) => {
  const answer = saysItIs.test(text) ? 'yes' : saysItIsNot.test(text) ? 'no' : null
  const isOne =
    answer !== null && question?.field?.kind === 'choice' && question.field.choices?.includes(answer)
  return isOne && question ? remember(draft, { [question.name]: answer }, context) : undefined
}

export const answerQuestion: Take = (heard) => {
  const { question, draft, context } = heard
  const { text } = heard.message
  if (!question) return undefined
  const kind = question.field?.kind ?? 'choice'
  if (kind === 'choice' || kind === 'tick') return choose(heard)
  if (isNothing(text) || (kind === 'person' && isSelf(text))) return skip(draft, context)
  if (kind === 'phone') return take(heard, readAnswer(text, question))
  if (kind === 'person') return take(heard, context.named?.id) ?? askOnForm(heard)
  if (isNod(text) || isElsewhere(heard) || isNews(heard)) return undefined
  return take(heard, dayOf(heard) ?? readAnswer(text, question))
}

/** Returns the date: "i går" would mean another day to a reader tomorrow. */
function dayOf({ question, message, told }: Heard): string | undefined {
  const { text, length } = withoutOpener(message)
  const isShort = length <= (ago.test(text) || message.when?.clock ? 5 : 3)
  const isBare = question?.field?.takesTime === 'past' && isShort
  return (isBare && question && told[question.name]) || undefined
}

function withoutOpener(message: Heard['message']) {
  return message.as(message.text.trim().replace(opener, ''))
}

/** Keeps an unknown name, or only that it is somebody else; the form then asks for the name first. */
export function askOnForm({ message, draft, type, told }: Heard): Turn | undefined {
  const { text, length, meant } = message
  if (isNod(text)) return showForm({ ...draft, colleague: true })
  if (meant.action === 'withdraw' && !isName(text)) return undefined
  if (text.endsWith('?') || length > longestName || Object.keys(told).length > 0) return undefined
  if (isBeside(message, draft)) return undefined
  const form = showForm({ ...withNote(text, draft, type), colleague: true, called: nameIn(text) })
  return saying(({ doubts }) => doubts.self.unknown, form)
}

const longestName = 4

/** Takes a choice, and the other facts in the text: "nei, den var låst". */
function choose(heard: Heard): Turn | undefined {
  const { question, message, told } = heard
  if (!question || isOfOtherField(heard)) return undefined
  if (doubtsIncident(heard)) return askNoted(heard, question)
  // "Nei vent, det var det ikke" may be about an earlier answer.
  const isOfOther = takesBack.test(message.text) || unknownDetail.test(message.text)
  const answer = isOfOther ? undefined : (readAnswer(message.text, question) ?? hesitant(heard))
  const chosen = told[question.name] ?? answer
  return take(heard, chosen ?? undefined, unanswered(heard))
}

/** "Vet ikke om den ble stjålet" is no answer to another question. */
function doubtsIncident({ message: { text, named }, type, told, question }: Heard): boolean {
  const isAnswer = question?.field !== null && told[question?.name ?? ''] !== undefined
  return !isAnswer && doubtful.test(text) && named.maybe.some((event) => event.type === type.id)
}

/** "Nei, ingen papirer" says no to the papers only; "nei, den var låst" answers two questions. */
function isOfOtherField({ question, message: { text }, told, type, draft }: Heard): boolean {
  if (!question?.field?.spokenOf || told[question.name]) return false
  const [other] = type.fields.filter(({ name, spokenOf }) => spokenOf && told[name])
  // "Ja, det var navn på ti pasienter" answers the question asked if the other is answered already.
  if (!other || draft.answers[other.name] === told[other.name]) return false
  const said = beginsWithNo(text) ? 'no' : beginsWithYes(text) ? 'yes' : null
  return said === null || told[other.name] === said || !/^\p{L}+[,.;:!]/u.test(text.trim())
}

function take(
  { question, draft, context }: Heard,
  said: string | undefined,
  besides: Answers = {},
): Turn | undefined {
  return question && said ? remember(draft, { ...besides, [question.name]: said }, context) : undefined
}

function hesitant({ message, question }: Heard): string | undefined {
  const choices = question?.field?.choices ?? []
  return maybe.test(message.text.trim()) ? choices.find((id) => id === 'unknown') : undefined
}

/** "Kortet er fortsatt borte", "fant mobilen" answer no question, but a note takes any text. */
function isNews(heard: Heard): boolean {
  const { question, told, message, draft } = heard
  const isText = question?.field?.kind === 'text' && !told[question.name]
  const { action, byRule } = message.meant
  // "Den lå i vedbua", "begge i samme veske" tell no time.
  const isOfThing = (action === 'withdraw' && byRule) || message.named.too
  // So does "nei, det er vekk".
  const isGone =
    message.named.maybe.length > 0 && theThing.test(withoutOpener(message).text) && message.length <= 4
  const tellsNoPlace = question?.name === 'where' && message.where === null && ofOneself.test(message.text)
  const tellsNoTime = (isOfThing || isGone) && question?.field?.takesTime !== undefined
  return (
    isText &&
    (tellsNoTime ||
      tellsNoPlace ||
      isSaidAgain(heard) ||
      notFound.test(message.text) ||
      isBeside(message, draft))
  )
}

/**
 * The text answers another question: "I går", when asked where, and "på bussen", when asked when; a phone
 * number, or that somebody saw the PIN, when asked either.
 */
function isElsewhere({ message: { text, length }, question, told, draft }: Heard): boolean {
  const { field, name = '' } = question ?? {}
  const { cause, phone, when, where } = told
  if (field?.kind === 'lines') return phone !== undefined && length <= mostBesideNumber
  if (field?.kind !== 'text' || told[name]) return false
  if (phone || length > fewWords) return Boolean(phone)
  const isPlace = field.takesTime && where && (isOnlyPlace(text) || isBarePlace(text))
  const isTime = name === 'where' && (when || isOnlyHour(text))
  return Boolean(isPlace || isTime || (cause && cause !== draft.answers['cause']))
}

const fewWords = 7
/** "Ring meg på 91 23 45 67", "my number is 91234567": in words, of which the number may be several. */
const mostBesideNumber = 8
