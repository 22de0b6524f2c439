import { type ReportDraft, thingOf } from '../draft.ts'
import { type IncidentType, urgencyOf } from '../incident-type.ts'
import type { Texts } from '../texts/index.ts'
import { type DialogContext, expired, saying, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { kindsIn } from './extracted-answers.ts'
import { openForm } from './fill-in.ts'
import { nothingTold, ofDevice, toldBy, toldOf } from './first-message.ts'
import { apart, type Begun, forOthers, noted, ofOtherDevices } from './other-things.ts'
import { ticksIn } from './questions.ts'
import { askWhetherToDrop } from './turned-up.ts'

/**
 * Opens the form for a message. Another incident without a tick on that form, or another device, is begun
 * with it, and resumes when the first is done.
 * @param device the device that was spoken of before
 */
export function beginReports(message: Message, context: DialogContext, device?: string): Turn {
  const { text, meant } = message
  const told = ofDevice(toldBy(message, context), message, device)
  const others = [...apart(message, context), ...ofOtherDevices(message, told, context)]
  const first = noted({ id: meant.intent, told }, text)
  const saysWhy = message.isAboutColleague && message.withoutReason !== message
  if (others.length === 0) {
    const form = openForm(meant.intent, saysWhy ? first.told : told, null, context)
    return message.named.foundSince && form.draft?.kind === 'report'
      ? askWhetherToDrop({ draft: form.draft, message })
      : ofEach(message, form)
  }
  return openAll([first, ...others], context)
}

/** Opens the forms of two types, when Straks asked which and both are meant. */
export function beginBoth(
  [one, other]: [IncidentType, IncidentType],
  message: Message,
  context: DialogContext,
): Turn {
  const begun = (type: IncidentType) =>
    noted({ id: type.id, told: toldOf(type, message, context) }, message.text)
  const ofOthers = [one, other].flatMap((type) => forOthers(kindsIn(message, type), begun(type), context))
  return openAll([begun(one), begun(other), ...ofOthers], context)
}

/** Opens the form of the chosen type, and keeps the message that led to the choice. */
export function beginChosen(
  id: string,
  said: Message | undefined,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const type = typeOf(id, context)
  const told = type && said ? toldOf(type, said, context) : nothingTold
  // "PC, kort, mobil": the things that the form has no room for are kept as a note.
  const isList = said !== undefined && said.named.things.length > 1
  const form = openForm(id, isList ? noted({ id, told }, said.text).told : told, draft, context)
  return said ? ofEach(said, form) : form
}

/** Handles "To av mine ansatte har mistet kortet": says that each person needs a report. */
function ofEach({ isAboutSeveral }: Message, form: Turn): Turn {
  return isAboutSeveral ? saying((texts) => texts.severalPeople, form) : form
}

export function beginBesides(
  devices: string[],
  type: IncidentType,
  note: string,
  current: ReportDraft,
  context: DialogContext,
): Turn | undefined {
  const { answers, colleague, called } = current
  const { when = null, where = null, affected = null } = answers
  const cause = type.causes.find(({ id }) => id === answers['cause'])?.id ?? null
  const told = { cause, when, where, affected, note }
  const [first, ...others] = devices.map((device) => ({
    id: type.id,
    told: { answers: { ...told, device }, colleague, called },
  }))
  if (!first) return undefined
  if (others.length === 0) return openForm(first.id, first.told, current, context)
  return openAll([first, ...others], context, current)
}

/** Opens all the forms, urgent ones first; each resumes after the one before, the current draft last. */
function openAll(all: [Begun, ...Begun[]], context: DialogContext, current: ReportDraft | null = null): Turn {
  const isUrgent = (one: Begun) => urgencyIn(one, context) === 'urgent'
  const ordered = [...all.filter(isUrgent), ...all.filter((one) => !isUrgent(one))]
  const ids = [context.newDraftId, ...context.furtherIds]
  const turns = ordered
    .slice(0, ids.length)
    .map(({ id, told }, at) => openForm(id, told, null, { ...context, newDraftId: ids[at] ?? '' }))
  const drafts = turns.flatMap(({ draft }) => (draft?.kind === 'report' ? [draft] : []))
  const chained = drafts.map((one, at) => ({ ...one, before: drafts[at + 1]?.id ?? current?.id ?? null }))
  const [draft, ...begun] = chained.map((one, at) => ({
    ...one,
    begunWith: chained.slice(at + 1).map((next) => ({ ...thingOf(next), id: next.id, before: next.before })),
  }))
  const [turn] = turns
  if (!turn || !draft) return expired()
  const replies = turn.replies.map((reply) => (reply.show === 'form' ? { ...reply, draft } : reply))
  const several = ({ severalThings }: Texts) => severalThings(thingsIn(drafts, context))
  return saying(several, { ...turn, replies, draft, begun })
}

/** Counts one for each report, and one more for each tick on it. */
function thingsIn(drafts: ReportDraft[], context: DialogContext): number {
  const ticks = drafts.flatMap((draft) => {
    const type = typeOf(draft.type, context)
    return type ? ticksIn(draft, type) : []
  })
  return drafts.length + ticks.length
}

function urgencyIn({ id, told }: Begun, context: DialogContext): string | undefined {
  const type = typeOf(id, context)
  return type && urgencyOf(type, told.answers['cause'] ?? null)
}
