import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import type { OwnTexts } from '../../dialogs/texts/index.ts'
import { type Organisation, textsOf } from '../organisation/organisation.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { clockTime } from '../time/time.ts'

export type Needs = {
  organisation: Organisation
  incidentTypes: IncidentType[]
  clock: Clock
  /** The manifest's id, for links into Teams; null: no links. */
  teamsAppId: string | null
}

export type Reader = Needs & {
  language: Language
  texts: OwnTexts
  /** The time of the report, on a card that shows it. */
  since?: Date
}

export function forReader(context: Needs, language: Language): Reader {
  const { organisation, incidentTypes, clock, teamsAppId } = context
  return { organisation, incidentTypes, clock, teamsAppId, language, texts: textsOf(organisation, language) }
}

/** For a card, which stays as drawn and may be read on any later day. */
export function onCardOf({ opened_at: since }: Pick<TicketRow, 'opened_at'>, reader: Reader): Reader {
  return { ...reader, since }
}

/** Returns `14:02`, preceded by the day if it is not today, or on a card not the day of the report. */
export function timeFor(moment: Date, { clock, language, since }: Reader): string {
  return clockTime(moment, [clock(), ...(since ? [since] : [])], language)
}
