import type { Answers } from '../draft.ts'
import type { Field, IncidentType } from '../incident-type.ts'
import { languages } from '../language.ts'
import { phoneIn } from '../phone-number.ts'
import { withoutMasked } from '../secrets.ts'
import type { DialogContext } from '../turn.ts'
import { dayToCome } from '../understand/day-to-come.ts'
import type { Message } from '../understand/message.ts'
import { type Named, namesType } from '../understand/named.ts'
import { plainPlaceIn } from '../understand/where.ts'
import * as patterns from '../understand/words/answers.ts'
import { hasIt } from '../understand/words/corrections.ts'
import { itIsTheLeader, leaderKnows } from '../understand/words/of-leaders.ts'
import { TICKED } from './questions.ts'
import { dayInWords, whenInWords } from './when-words.ts'

/** Returns the answers in a text to the type's questions, by question name, asked or not. */
export function extractAnswers(message: Message, type: IncidentType, context: DialogContext): Answers {
  const cause = extractCause(message, type)
  const choices = choicesIn(message, type)
  const told = type.fields.flatMap((field): [string, string][] => {
    const answer = field.spokenOf ? choices[field.name] : answerIn(message, field, type, context)
    return answer ? [[field.name, answer]] : []
  })
  return Object.fromEntries(cause ? [['cause', cause], ...told] : told)
}

export function extractCause(message: Message, type: IncidentType): string | undefined {
  return causeIn(message.withoutDenied, type) ?? causeIn(message, type)
}

/** Returns the sure answers in a first message, which tells much else as well. */
export function extractSureAnswers(message: Message, all: Answers, type: IncidentType): Answers {
  const where = all['where'] && plainPlaceIn(withoutMasked(message.text))
  const sure = type.fields.filter(
    (field) =>
      field.takesTime || field.takesName || field.passesLeaderBy || field.spokenOf || field.kind === 'phone',
  )
  return { ...picked(all, sure), ...(where && { where }) }
}

export function picked(answers: Answers, fields: Field[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ name }) => (answers[name] ? [[name, answers[name]]] : [])))
}

function answerIn(
  message: Message,
  field: Field,
  type: IncidentType,
  context: DialogContext,
): string | undefined {
  const { text, named, withoutDenied: meant } = message
  if (field.takesTime) return timeIn(meant, field, context)
  if (field.name === 'where') return isOfOther(meant, type) ? undefined : placeIn(meant)
  if (field.kind === 'phone') return isOfLostPhone(message, type) ? undefined : phoneIn(text)
  if (field.takesName) return nameIn(named, type)
  if (field.registered) return onlyOfKinds(kindsIn(meant, type), context)
  if (field.kind === 'choice') {
    const titled = titledBy(text, field)
    if (titled) return titled
  }
  if (field.passesLeaderBy) return leaderKnows.test(text) || itIsTheLeader.test(text) ? TICKED : undefined
  if (field.name !== 'device') return undefined
  return kindsIn(meant, type).find((kind) => field.choices?.includes(kind))
}

function isOfLostPhone(message: Message, type: IncidentType): boolean {
  return patterns.numberOfIt.test(message.text) && kindsIn(message, type).length > 0
}

export function kindsIn({ named }: Message, { id }: Pick<IncidentType, 'id'>): string[] {
  return named.things.flat().flatMap(({ type, device }) => (type === id && device ? [device] : []))
}

/** Handles "Den ene er telefonen"; of several phones it identifies none. */
function onlyOfKinds(kinds: string[], { devices }: DialogContext): string | undefined {
  const [only, ...others] = devices.filter(({ kind }) => kind && kinds.includes(kind))
  return others.length === 0 ? only?.id : undefined
}

/** "NHN-passordet lå i lomma" tells where that lay, not where the PC was lost. */
function isOfOther({ text, named }: Message, { id }: IncidentType): boolean {
  const isKept = named.layThere || hasIt.test(text)
  return isKept && named.mayBeOf.length > 0 && !namesType(named, id)
}

/** "På PC-en" is not a place. */
function placeIn(message: Message): string | undefined {
  const where = message.where && withoutMasked(message.where)
  return where && message.as(where).named.mentioned.length === 0 ? where : undefined
}

/** Returns the choice with this title, unless the title is only yes or no. */
function titledBy(text: string, { choices = [], words }: Field): string | undefined {
  const said = plain(text)
  if (!said || patterns.noTitle.test(said)) return undefined
  return choices.find((id) =>
    languages.some((language) => plain(words[language].choices?.[id] ?? '') === said),
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim()
}

/** "Jeg kommer ikke inn i Visma" has a negation, but names Visma all the same. */
function nameIn({ mentioned }: Named, { id }: IncidentType): string | undefined {
  const names = mentioned.filter((name) => name.type === id && !patterns.anySystem.test(name.text))
  return [...new Set(names.map(({ text }) => text))].join(', ') || undefined
}

function timeIn({ text, when }: Message, { isDay }: Field, { language, now }: DialogContext) {
  if (isDay) return dayInWords(dayToCome(text, now), language) ?? undefined
  return when ? whenInWords(when, language) : undefined
}

/** Returns the cause in the text; a hint is enough when the thing is named: "kortet er borte". */
function causeIn(message: Message, type: IncidentType): string | undefined {
  const { named } = message
  const [told, ...others] = causesAmong(named.happened, type)
  if (others.length > 0) return weighed(message, [told, ...others], type)
  if (told || !namesType(named, type.id)) return told
  const [hinted, ...more] = causesAmong(named.maybe, type)
  return more.length === 0 ? hinted : undefined
}

function causesAmong(events: Named['happened'], { id, causes }: IncidentType): string[] {
  const told = new Set(events.filter(({ type }) => type === id).map(({ cause }) => cause))
  return causes.map((cause) => cause.id).filter((cause) => told.has(cause))
}

/** "Glemt" may be the card or its PIN: the whole message decides, if it names either and adds nothing. */
function weighed({ text, named, meant }: Message, told: (string | undefined)[], { id }: IncidentType) {
  const isSure =
    meant.intent === id && !meant.ask && (named.part || namesType(named, id)) && !patterns.adds.test(text)
  return isSure ? told.find((cause) => cause === meant.cause) : undefined
}

/** Tells whether a text is about several questions; it then answers none, and is kept whole. */
export function speaksOfSeveral(text: string, { fields }: IncidentType): boolean {
  return spokenOfIn(text.toLowerCase(), fields).length > 1
}

/**
 * Reads a text part by part: "den var ulåst og hadde pasientinfo". Leaves out contradictory answers, and
 * answers about another device: "PC-en er borte, telefonen er låst".
 */
function choicesIn(message: Message, type: IncidentType): Record<string, string> {
  const { fields } = type
  const { intent, device: meant } = message.meant
  const device = intent === type.id ? meant : kindsIn(message, type)[0]
  const isOfOther = (part: string) => {
    const [kind = device] = kindsIn(message.as(part), type)
    return kind !== device
  }
  const said = message.text.toLowerCase().replace(patterns.yesOrNo, '').replace(patterns.lockedPlace, ' ')
  const parts = said.split(patterns.betweenParts)
  const told = parts.flatMap((part) => {
    const [field, ...others] = spokenOfIn(part, fields)
    return field && others.length === 0 && !isOfOther(part) ? [{ field, answer: choiceIn(part, field) }] : []
  })
  return Object.fromEntries(
    fields.flatMap((field) => {
      const own = told.filter((one) => one.field === field)
      const [answer, ...others] = new Set(own.flatMap((one) => one.answer ?? []))
      return answer && others.length === 0 ? [[field.name, answer]] : []
    }),
  )
}

function choiceIn(said: string, { choices }: Field): string | undefined {
  const answer = patterns.doubtful.test(said) ? 'unknown' : patterns.negative.test(said) ? 'no' : 'yes'
  return choices?.find((id) => id === answer)
}

/** Returns the questions that the words are about; words that fit two answer neither. */
function spokenOfIn(said: string, fields: Field[]): Field[] {
  const spokenOf = fields.filter((one) => speaksOf(said, one))
  return spokenOf.filter(({ name }) => !spokenOf.some(({ outdoes }) => outdoes === name))
}

function speaksOf(said: string, { kind, spokenOf = [] }: Field): boolean {
  return kind === 'choice' && spokenOf.length > 0 && beginningOf(spokenOf.join('|')).test(said)
}

function beginningOf(any: string): RegExp {
  const made = beginnings.get(any) ?? new RegExp(`(?<!\\p{L})(?:${any})`, 'u')
  beginnings.set(any, made)
  return made
}

/** Cache of the compiled expressions; its size is limited by the types' own words. */
const beginnings = new Map<string, RegExp>()

/** Returns the ticks that also report the given types. */
export function ticksFor(types: string[], { fields }: IncidentType): Answers {
  const ticks = fields.filter(({ alsoReports }) => alsoReports && types.includes(alsoReports))
  return Object.fromEntries(ticks.map(({ name }) => [name, TICKED]))
}
