import type { ReportDraft } from '../draft.ts'
import { type IncidentType, urgencyOf } from '../incident-type.ts'
import type { Texts } from '../texts/index.ts'
import { type DialogContext, expired, saying, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import type { Meant } from '../understand/understand.ts'
import { extractAnswers, ticksFor } from './extracted-answers.ts'
import { openForm } from './fill-in.ts'
import { nothingTold, type Told, toldBy, toldOf } from './first-message.ts'

/**
 * The form of what a message tells. Another incident that has no tick on it, or another device, is begun with it, and
 * comes to mind when the first is done.
 */
export function beginReports(message: Message, context: DialogContext): Turn {
  const { text, meant } = message
  const told = toldBy(message, context)
  const second = apart(meant, context)
  const others = [
    ...(second ? [{ id: second.id, told: toldOfSecond(message, second, context) }] : []),
    ...ofOtherDevices(message, told, context),
  ]
  if (others.length === 0) return openForm(meant.intent, told, null, context)
  return openAll([noted({ id: meant.intent, told }, text), ...others], context)
}

/** The forms of two that were asked about, and are both meant. */
export function beginBoth(
  [one, other]: [IncidentType, IncidentType],
  message: Message,
  context: DialogContext,
): Turn {
  const begun = (type: IncidentType) =>
    noted({ id: type.id, told: toldOf(type, message, context) }, message.text)
  return openAll([begun(one), begun(other)], context)
}

function noted({ id, told }: Begun, note: string): Begun {
  return { id, told: { ...told, answers: { ...told.answers, note } } }
}

/** The form of a type that was chosen; what left it open is not forgotten. */
export function beginChosen(
  id: string,
  said: Message | undefined,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const type = typeOf(id, context)
  return openForm(id, type && said ? toldOf(type, said, context) : nothingTold, draft, context)
}

type Begun = { id: string; told: Told }

/** A report of each, besides the one that is open: the same happened to it. */
export function beginBesides(
  devices: string[],
  type: IncidentType,
  note: string,
  current: ReportDraft,
  context: DialogContext,
): Turn | undefined {
  const { answers, colleague, called } = current
  const { cause = null, when = null, where = null, affected = null } = answers
  const told = { cause, when, where, affected, note }
  const [first, ...others] = devices.map((device) => ({
    id: type.id,
    told: { answers: { ...told, device }, colleague, called },
  }))
  if (!first) return undefined
  if (others.length === 0) return openForm(first.id, first.told, current, context)
  return openAll([first, ...others], context, current)
}

/** Those of several that have a report of their own: of what breaks, other things are mostly parts of the first. */
export function devicesApart(devices: string[], type: IncidentType, cause: string | null): string[] {
  if (!type.fields.some(({ name, tellsApart }) => name === 'device' && tellsApart)) return []
  return [...new Set(devices)].filter((kind) => kind !== 'other' || urgencyOf(type, cause) === 'urgent')
}

/** What is urgent goes first, and each comes to mind when the one before is done; last the one that was open. */
function openAll(all: [Begun, ...Begun[]], context: DialogContext, current: ReportDraft | null = null): Turn {
  const isUrgent = (one: Begun) => urgencyIn(one, context) === 'urgent'
  const ordered = [...all.filter(isUrgent), ...all.filter((one) => !isUrgent(one))]
  const ids = [context.newDraftId, ...context.furtherIds]
  const turns = ordered
    .slice(0, ids.length)
    .map(({ id, told }, at) => openForm(id, told, null, { ...context, newDraftId: ids[at] ?? '' }))
  const drafts = turns.flatMap(({ draft }) => (draft?.kind === 'report' ? [draft] : []))
  const [draft, ...begun] = drafts.map((one, at) => ({
    ...one,
    before: drafts[at + 1]?.id ?? current?.id ?? null,
  }))
  const [turn] = turns
  if (!turn || !draft) return expired()
  const replies = turn.replies.map((reply) => (reply.show === 'form' ? { ...reply, draft } : reply))
  const several = ({ severalThings }: Texts) => severalThings(drafts.length)
  return saying(several, { ...turn, replies, draft, begun })
}

/** The type of a second incident that the form of the first does not ask for. */
function apart({ intent, also }: Meant, context: DialogContext): IncidentType | undefined {
  const first = typeOf(intent, context)
  const isAsked = first && also ? Object.keys(ticksFor([also], first)).length > 0 : true
  return isAsked || !also ? undefined : typeOf(also, context)
}

/** The answers for the second; time and place may be told of the first alone, so the text goes along. */
function toldOfSecond(message: Message, type: IncidentType, context: DialogContext): Told {
  const { cause = null, device = null } = extractAnswers(message, type, context)
  return { answers: { cause, device, note: message.text }, colleague: false }
}

/** "Mista både mobil og PC på bussen": the same happened to each, at the same time and place. */
function ofOtherDevices(message: Message, told: Told, context: DialogContext): Begun[] {
  const { text, meant } = message
  const types = [meant.intent, meant.also ?? ''].flatMap((id) => typeOf(id, context) ?? [])
  const [type] = types.filter(({ fields }) => fields.some(({ name }) => name === 'device'))
  if (!type) return []
  const { when = null, where = null } = told.answers
  const { cause = null } = type.id === meant.intent ? told.answers : extractAnswers(message, type, context)
  const [first, ...others] = devicesApart(meant.devices, type, cause)
  if (type.id === meant.intent && first !== told.answers['device']) return []
  return others.map((device) => ({
    id: type.id,
    told: { ...told, answers: { cause, device, when, where, note: text }, along: null },
  }))
}

function urgencyIn({ id, told }: Begun, context: DialogContext): string | undefined {
  const type = typeOf(id, context)
  return type && urgencyOf(type, told.answers['cause'] ?? null)
}
