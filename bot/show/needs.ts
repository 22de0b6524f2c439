import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import type { OwnTexts } from '../../dialogs/texts/index.ts'
import { type Organisation, textsOf } from '../organisation/organisation.ts'
import type { Clock } from '../time/clock.ts'
import { clockTime } from '../time/time.ts'

export type Needs = {
  organisation: Organisation
  incidentTypes: IncidentType[]
  clock: Clock
  /** The manifest's id, for links into Teams; null: no links. */
  teamsAppId: string | null
}

/** The needs with the reader's language and its texts. */
export type Reader = Needs & { language: Language; texts: OwnTexts }

export function forReader(context: Needs, language: Language): Reader {
  const { organisation, incidentTypes, clock, teamsAppId } = context
  return { organisation, incidentTypes, clock, teamsAppId, language, texts: textsOf(organisation, language) }
}

/** Returns `14:02`, preceded by the day if it is not today. */
export function timeFor(moment: Date, { clock, language }: Reader): string {
  return clockTime(moment, clock(), language)
}
