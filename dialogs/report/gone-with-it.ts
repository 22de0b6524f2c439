import { type Answers, answered, isForAnother, type ReportDraft } from '../draft.ts'
import { fieldOf, type IncidentType, isFindable, isKnownToOthers } from '../incident-type.ts'
import { type DialogContext, showCorrected, showForm, type Turn, typeOf, typesOffered } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { itIsStolen } from '../understand/words/corrections.ts'
import { asksOfIt, forgetIt, needsNone } from '../understand/words/filed.ts'
import { goAlong, isOnOwn } from './another-report.ts'
import { beginBesides } from './begin-reports.ts'
import { move } from './corrected-draft.ts'
import { kindsIn } from './extracted-answers.ts'
import { openForm } from './fill-in.ts'
import { askNoted, namesOwn, type Take, withNote } from './heard.ts'
import { ticksIn } from './questions.ts'

export type GoneWith = { type: IncidentType; cause: string; isPart: boolean }

/** Returns a thing that was lost with another, as in "kortet lå også i veska"; null for other texts. */
export function goneWith(message: Message, cause: string, context: DialogContext): GoneWith | null {
  const { layThere, too, turnedUp, maybe, things, mayBeOf } = message.named
  // "Og PC-en", and nothing more.
  const isOver = needsNone.test(message.text) || forgetIt.test(message.text)
  const isAlong = (layThere && !isOver) || (too && message.length <= 3)
  if (!isAlong || turnedUp || maybe.length > 0 || message.isQuestion || asksOfIt.test(message.text))
    return null
  const isPart = things.length === 0
  const ids = isPart ? mayBeOf.flat() : things.flat().map(({ type }) => type)
  const types = [...new Set(ids)].flatMap((id) => typeOf(id, context) ?? [])
  const findable = isPart ? undefined : types.find((type) => isFindable(type, cause))
  if (findable) return { type: findable, cause, isPart }
  const [type, ...others] = types
  const known = type?.causes.find(({ id }) => isKnownToOthers(type, id))
  return type && known && others.length === 0 ? { type, cause: known.id, isPart } : null
}

/** Adds a thing that has a tick, reports one that has none, and notes the PIN of a reported card. */
export const layWithIt: Take = (heard) => {
  const { message, draft, type, question, context } = heard
  const { cause = null } = draft.answers
  const { mayBeOf, layThere } = message.named
  const isOfOther = layThere && mayBeOf.length > 0 && !namesOwn(heard)
  if (!cause || !isFindable(type, cause) || !isOfOther || isOnOwn(heard) || isBreach(message))
    return undefined
  const gone = goneWith(message, cause, context)
  const reported = [type.id, ...ticksIn(draft, type).map(({ alsoReports }) => alsoReports)]
  if (gone && !(gone.isPart && reported.includes(gone.type.id)))
    return (
      (gone.isPart ? undefined : goAlong([gone.type.id], heard)) ??
      reportGoneWith(gone, message, draft, context)
    )
  return askNoted(heard, question)
}

/** Matches "PC-en sto ulåst i helga": not that it is gone. */
function isBreach({ meant: { intent, byRule, ask } }: Message): boolean {
  return intent === 'human' && byRule && !ask
}

/** Handles "Den ble stjålet", about a broken PC: the loss is more urgent, so the report becomes that. */
export const goneByNow: Take = ({ message, draft, type, told, context }) => {
  const { named, text } = message
  const { cause = '', device } = draft.answers
  const saysMore = told['cause'] !== undefined && !isOfPart(told['cause'], type)
  const isOther = named.things.length > 0 || message.isQuestion || saysMore || !itIsStolen.test(text)
  if (isOther || !device || !cause || isOfPart(cause, type)) return undefined
  const isGone = (one: IncidentType) => (event: { type: string; cause: string | null }) =>
    event.type === one.id && isFindable(one, event.cause) && !isOfPart(event.cause ?? '', one)
  const to = typesTaking(device, context).find((one) => named.happened.some(isGone(one)))
  const now = to && named.happened.find(isGone(to))?.cause
  if (!to || !now || to.id === type.id) return undefined
  const moved = answered(move(draft, type, to, true), { cause: now })
  return showCorrected(withNote(text, moved, to))
}

/** Handles "Knust", about a PC without a cause yet: the report becomes one of the other type. */
export const happenedOtherwise: Take = ({ message, draft, type, told, context }) => {
  const { cause, device } = draft.answers
  const { things, happened } = message.named
  if (cause || told['cause'] || !device || things.length > 0 || message.isQuestion) return undefined
  const [to, ...others] = typesTaking(device, context).filter(({ id }) =>
    happened.some((event) => event.type === id),
  )
  const now = to && happened.find((event) => event.type === to.id)?.cause
  if (!to || !now || others.length > 0 || isOfPart(now, to)) return undefined
  return showForm(answered(move(draft, type, to, true), { cause: now }))
}

function typesTaking(device: string, context: DialogContext): IncidentType[] {
  return typesOffered(context).filter((type) => fieldOf(type, 'device')?.choices?.includes(device))
}

export function reportGoneWith(
  { type, cause }: GoneWith,
  message: Message,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn | undefined {
  const note = message.text
  const devices = kindsIn(message, type)
  if (draft?.type === type.id) return beginBesides(devices, type, note, draft, context)
  const [device] = devices
  const affected = draft?.answers['affected']
  const answers: Answers = { cause, note, ...(device && { device }), ...(affected && { affected }) }
  const whom = {
    colleague: draft !== null && isForAnother(draft) && !affected,
    called: draft?.called ?? null,
  }
  return openForm(type.id, { answers, ...whom }, draft, context)
}
