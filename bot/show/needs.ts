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

/** The same for whoever reads it: their language, and what is said in it here. */
export type Reader = Needs & { language: Language; texts: OwnTexts }

export function forReader(context: Needs, language: Language): Reader {
  const { organisation, incidentTypes, clock, teamsAppId } = context
  return { organisation, incidentTypes, clock, teamsAppId, language, texts: textsOf(organisation, language) }
}

/** `14:02`, with the day before it when that is not today. */
export function timeFor(moment: Date, { clock, language }: Reader): string {
  return clockTime(moment, clock(), language)
}
