import { fieldOf, type IncidentType, urgencyOf } from '../incident-type.ts'
import { type DialogContext, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import type { Incident } from '../understand/understand.ts'
import { extractCause, ticksFor } from './extracted-answers.ts'
import { goingAlong, type Told, toldOf } from './first-message.ts'

// Further things in a message, besides the first.

export type Begun = { id: string; told: Told }

/** Returns reports of the other incidents that have no tick on the first form. */
export function apart(message: Message, context: DialogContext): Begun[] {
  const { meant } = message
  const first = typeOf(meant.intent, context)
  const along = goingAlong(message, context)
  const isTicked = (id: string) =>
    along.includes(id) && first !== undefined && Object.keys(ticksFor([id], first)).length > 0
  const told = message.isAboutColleague ? message.withoutReason.meant : meant
  const isTold = (id: string) => told.intent === id || told.besides.some(({ type }) => type === id)
  return meant.besides.flatMap((one) => {
    if (!isTold(one.type)) return []
    const type = isTicked(one.type) ? undefined : typeOf(one.type, context)
    return type ? [{ id: type.id, told: toldBesides(message, one, type, context) }] : []
  })
}

/** Time and place may belong to the first incident only, so the text is kept as a note. */
function toldBesides(
  message: Message,
  { cause, device }: Incident,
  type: IncidentType,
  context: DialogContext,
): Told {
  return { ...toldOf(type, message, context), answers: { cause, device, note: message.text } }
}

/** Handles "Mista både mobil og PC på bussen": each has the same cause, time and place. */
export function ofOtherDevices(message: Message, told: Told, context: DialogContext): Begun[] {
  const { text, meant } = message
  const types = [meant.intent, ...meant.besides.map((one) => one.type)].flatMap(
    (id) => typeOf(id, context) ?? [],
  )
  const type = types.find((one) => fieldOf(one, 'device'))
  if (!type) return []
  const isFirst = type.id === meant.intent
  if (isFirst && meant.devices[0] !== told.answers['device']) return []
  const cause = (isFirst ? told.answers['cause'] : extractCause(message, type)) ?? null
  return forOthers(
    meant.devices,
    noted({ id: type.id, told: { ...told, answers: { ...told.answers, cause } } }, text),
    context,
  )
}

/** Returns copies of the first report for all but the first of several devices. */
export function forOthers(devices: string[], { id, told }: Begun, context: DialogContext): Begun[] {
  const type = typeOf(id, context)
  const { cause = null, when = null, where = null, note = null } = told.answers
  const [, ...others] = type ? devicesApart(devices, type, cause) : []
  return others.map((device) => ({
    id,
    told: { ...told, answers: { cause, device, when, where, note }, along: null },
  }))
}

/** Returns the devices that need a report of their own; of broken things, `other` is mostly a part. */
export function devicesApart(devices: string[], type: IncidentType, cause: string | null): string[] {
  if (!fieldOf(type, 'device')?.tellsApart) return []
  return [...new Set(devices)].filter((kind) => kind !== 'other' || urgencyOf(type, cause) === 'urgent')
}

export function noted({ id, told }: Begun, note: string): Begun {
  return { id, told: { ...told, answers: { ...told.answers, note } } }
}
