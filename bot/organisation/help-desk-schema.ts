import { z } from 'zod'
import { HOUR_MS, MINUTE_MS } from '../time/duration.ts'
import { listOf, objectId, optional, readAs, section, text, usually } from './file-values.ts'
import { parseOpeningHours } from './opening-hours.ts'

/**
 * The help desk as such: who its agents are, and how quickly they are to see to a ticket. `onDuty`: who hears of an urgent
 * one that nobody has taken in its time; null: who was there of late.
 */
export function helpDesk() {
  return section({
    // Entra id of the group whose members are agents.
    groupId: objectId(),
    // And of those agents who may see who has looked; null: nobody may.
    auditGroupId: optional(objectId()),
    // How quickly they are to see to a ticket; null: nobody counts.
    within: optional(section({ urgent: times(), normal: times() })),
    onDuty: optional(listOf(objectId()).min(1, 'skal ha minst én Entra-id')),
  })
}

/** The hours of the help desk's own desk, where times are counted in them. */
export function countedHours() {
  const words = 'skal være tider som "man-fre 08:00-15:30", for helpDesk.within telles i dem'
  return z
    .string(words)
    .refine((written) => parseOpeningHours(written) !== null, words)
    .pipe(text())
}

/** Milliseconds in which the help desk is open, to the first touch and until it is resolved; null: as long as it takes. */
function times() {
  return usually(section({ touch: optional(openTime()), resolve: optional(openTime()) }), {
    touch: null,
    resolve: null,
  })
}

/** Not in days: whether one is a day or as many hours as it is open, everybody reads otherwise. */
function openTime() {
  return readAs(milliseconds, 'en tid i åpningstiden som 30m eller 16h: et helt tall og m eller h')
}

const PER_UNIT: Record<string, number> = { m: MINUTE_MS, h: HOUR_MS }

function milliseconds(written: string): number | null {
  const [, number, unit = ''] = /^([1-9]\d{0,3})([mh])$/.exec(written) ?? []
  return number ? Number(number) * (PER_UNIT[unit] ?? 0) : null
}
