import { numericDay } from '../../dialogs/oslo-time.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import { HELP_DESK, isDeskOnTrial } from '../organisation/help-desk.ts'
import { type Opening, openingAt, parseOpeningHours } from '../organisation/opening-hours.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { dayAndTime, weekday } from '../time/time.ts'
import { daysAfter, timeInOslo } from '../time/working-days.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import type { Reader } from './needs.ts'

type Desk = Organisation['desks'][string]

export function deskNames({ desks }: Organisation, ids: string[]): string {
  return ids.map((id) => desks[id]?.name ?? id).join(', ')
}

/** Names desks as recipients of a message still to come: in a trial, the municipality's mailbox gets it. */
export function desksToTell(organisation: Organisation, ids: string[], { receipt }: Texts): string {
  const named = (id: string) => deskNames(organisation, [id])
  return ids
    .map((id) => (isDeskOnTrial(id, organisation) ? `${named(id)} (${receipt.trial})` : named(id)))
    .join(', ')
}

/** Returns the contact details of these desks (default: the help desk), only as in the organisation file. */
export function contactLine(organisation: Organisation, { contact }: Texts, deskIds: string[] = []): string {
  const desks = desksIn(deskIds.length > 0 ? deskIds : [HELP_DESK], organisation)
  const lines = desks.map(({ name, phone, email, hours, url }) => {
    const ways = [phone, email, hours, url].filter((way): way is string => Boolean(way))
    return contact(name, ways)
  })
  return lines.join(' ')
}

export function desksIn(ids: string[], { desks }: Organisation): Desk[] {
  return ids.flatMap((id) => desks[id] ?? [])
}

/** Shows the people at these desks (default: the help desk), and whether anybody is there now. */
export function showContact(deskIds: string[], reader: Reader): CardMessage {
  const { reportAnyTime, summary } = reader.texts.human
  const desks = desksIn(deskIds.length > 0 ? deskIds : [HELP_DESK], reader.organisation)
  const lines = [...desks.flatMap((desk) => deskLines(desk, reader)), reportAnyTime]
  return noticeMessage({ text: lines.join('\n') }, summary)
}

function deskLines({ name, phone, email, hours, url }: Desk, reader: Reader): string[] {
  const { human } = reader.texts
  return [
    name,
    phone ? human.phone(phone) : human.noPhone,
    human.mail(email),
    ...(url ? [human.page(url)] : []),
    ...(hours ? [human.hours(hours)] : []),
    ...whoIsThere(hours, reader),
  ]
}

/** Says nothing about hours in free text, which people read themselves. */
function whoIsThere(hours: string | null, reader: Reader): string[] {
  const { human } = reader.texts
  if (!hours) return [human.hoursUnknown]
  const read = parseOpeningHours(hours)
  if (!read) return []
  const now = reader.clock()
  const { open, change } = openingAt(read, now, reader.organisation.holidays)
  if (open) return [human.thereUntil(change.time)]
  return [human.backAt(backAt(change, now, reader))]
}

/** Uses the weekday alone within the next week. */
function backAt({ inDays, day, time }: Opening['change'], now: Date, reader: Reader): string {
  if (inDays === 0) return time
  if (inDays < 7) return `${weekday(day, reader.language)} ${time}`
  return dayAndTime(timeInOslo(daysAfter(numericDay(now), inDays), time), reader.language)
}
