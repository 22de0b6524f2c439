import { z } from 'zod'
import { parseDuration } from '../time/duration.ts'
import { listOf, objectId, optional, readAs, section, text, usually } from './file-values.ts'
import { parseOpeningHours } from './opening-hours.ts'

/** `onDuty`: told of an urgent ticket that nobody took in time; null: the agents seen lately. */
export function helpDesk() {
  return section({
    // The Entra group whose members are agents.
    groupId: objectId(),
    // The Entra group of the agents who may read the audit log; null: nobody may.
    auditGroupId: optional(objectId()),
    // The time limits for a ticket; null: none.
    within: optional(section({ urgent: times(), normal: times() })),
    onDuty: optional(listOf(objectId()).min(1, 'skal ha minst én Entra-id')),
  })
}

/** The opening hours of the help desk's own desk, where time limits are counted in them. */
export function countedHours() {
  const words = 'skal være tider som "man-fre 08:00-15:30", for helpDesk.within telles i dem'
  return z
    .string(words)
    .refine((written) => parseOpeningHours(written) !== null, words)
    .pipe(text())
}

/** Limits in milliseconds of opening time, to the first touch and to the resolution; null: no limit. */
function times() {
  return usually(section({ touch: optional(openTime()), resolve: optional(openTime()) }), {
    touch: null,
    resolve: null,
  })
}

/** An opening time without days: some read a day as 24 hours, others as the opening hours of one day. */
function openTime() {
  return readAs(milliseconds, 'en tid i åpningstiden som 30m eller 16h: et helt tall og m eller h')
}

function milliseconds(written: string): number | null {
  const duration = /^\d{1,4}[mh]$/.test(written) ? parseDuration(written) : null
  return duration && 'milliseconds' in duration ? duration.milliseconds : null
}
