import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale } from '../../dialogs/language.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { languageWritten } from '../../dialogs/understand/language-written.ts'
import { understand } from '../../dialogs/understand/understand.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { type Incoming, readActivity } from '../teams/read-activity.ts'
import { type Apology, TookTooLong } from '../teams/turn-error.ts'
import { contactLine } from './contact.ts'
import type { Needs } from './needs.ts'

/** Returns the apology for a failed turn, as complete as possible without the database. */
export function apologyFor(
  { organisation, incidentTypes }: Pick<Needs, 'organisation' | 'incidentTypes'>,
  spoken: ReadonlyMap<string, Language>,
): Apology {
  return ({ errorId, error, said, kept, reports }) => {
    const incoming = readActivity(said)
    const heard = heardIn(incoming, spoken) ?? null
    const texts = textsIn(languageOf({ chosen: null, teams: heard, written: null }, organisation.languages))
    const contact = contactLine(organisation, texts, desksFor(incoming, incidentTypes))
    const { report, change, failed } = texts.outage
    const words =
      reports.length > 0 || (kept === 'no' && dataOf(incoming)['ticketId'] === undefined) ? report : change
    if (kept !== 'no') return kept === 'yes' ? words.kept : words.unsure(contact)
    const isStored = isDatabaseAway(error) || error instanceof TookTooLong
    return isStored ? words.notKept(contact) : failed(contact, errorId.slice(0, 8))
  }
}

function heardIn(incoming: Incoming, spoken: ReadonlyMap<string, Language>) {
  if (!('origin' in incoming)) return 'language' in incoming ? incoming.language : undefined
  const { personId, locale } = incoming.origin
  const written = () => ('text' in incoming ? languageWritten(incoming.text) : undefined)
  return spoken.get(personId) ?? languageOfLocale(locale ?? '') ?? written()
}

/** Returns the desks that the person's message concerns; empty if unknown. */
function desksFor(incoming: Incoming, types: IncidentType[]): string[] {
  const meant = incoming.kind === 'text' ? understand(incoming.text, types).intent : dataOf(incoming)['type']
  return types.find(({ id }) => id === meant)?.desks ?? []
}

function dataOf(incoming: Incoming): Record<string, string> {
  return incoming.kind === 'press' ? incoming.press.data : {}
}
