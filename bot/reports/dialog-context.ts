import { randomUUID } from 'node:crypto'
import type { Draft } from '../../dialogs/draft.ts'
import { asksForName } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { DialogContext, Said } from '../../dialogs/turn.ts'
import { nameIn } from '../../dialogs/understand/about-colleague.ts'
import { offered } from '../directory/devices.ts'
import { personCalled } from '../directory/people-table.ts'
import { paragraphsOf } from '../organisation/organisation.ts'
import { contactLine, deskNames } from '../show/contact.ts'
import { retentionLine } from '../show/retention.ts'
import type { PersonRow } from '../store/schema.ts'
import { openReports } from '../tickets/open-reports.ts'
import { unseenAlerts } from '../tickets/waiting-alerts-table.ts'
import type { Before } from './before-turn-table.ts'
import type { Needs } from './needs.ts'
import { ticketMeant } from './ticket-meant.ts'

type SenderBefore = Pick<Before, 'hasTickets' | 'hasAlerts' | 'devices'> & {
  person: PersonRow
  language: Language
}

/** All that the dialog decides by, besides what was said and the draft. */
export async function dialogContext(
  said: Said,
  draft: Draft | null,
  { hasTickets, hasAlerts, devices, person, language }: SenderBefore,
  context: Needs,
): Promise<DialogContext> {
  const { db, clock, incidentTypes, organisation } = context
  const now = clock()
  const open = hasTickets ? await openReports(db, person.id, now) : []
  const none = { waiting: [], handedOn: [] }
  const { waiting, handedOn } = hasAlerts ? await unseenAlerts(db, person.id, now) : none
  return {
    types: incidentTypes,
    paragraphs: paragraphsOf(organisation),
    now,
    languages: organisation.languages,
    language,
    newDraftId: randomUUID(),
    furtherIds: [randomUUID(), randomUUID(), randomUUID(), randomUUID()],
    open,
    alerts: waiting,
    handedOn,
    named: await personNamed(said, draft, context),
    mayBeFor: hasTickets ? await ticketMeant(said, draft, person.id, open, context) : null,
    phone: person.phone,
    devices: offered(devices),
    contact: (texts) => contactLine(organisation, texts),
    desksNamed: (desks) => deskNames(organisation, desks),
    retention: (texts) => retentionLine(organisation, texts),
  }
}

/** The person in a text that was asked for as a name, if it is one. Graph is not asked: nothing goes over the network. */
async function personNamed(said: Said, draft: Draft | null, { db }: Needs): Promise<{ id: string } | null> {
  if (said.kind !== 'text' || !draft || !asksForName(draft)) return null
  return (await personCalled(db, nameIn(said.text))) ?? null
}
