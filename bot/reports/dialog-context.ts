import { randomUUID } from 'node:crypto'
import { commandIn } from '../../dialogs/commands/command.ts'
import { asksForName, type Draft } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { DialogContext, FiledReport, MayBeFor, Said } from '../../dialogs/turn.ts'
import { mayBeName, nameIn } from '../../dialogs/understand/about-colleague.ts'
import { ofAgent } from '../../dialogs/understand/words/of-leaders.ts'
import { offered } from '../directory/devices.ts'
import { personCalled } from '../directory/people-table.ts'
import { paragraphsOf } from '../organisation/organisation.ts'
import { contactLine, desksToTell } from '../show/contact.ts'
import { retentionLine } from '../show/retention.ts'
import type { Db, PersonRow } from '../store/schema.ts'
import type { Quoted } from '../teams/activity.ts'
import { ticketOfAgent } from '../tickets/agents-ticket-table.ts'
import { lacksLeader } from '../tickets/alerts.ts'
import { unansweredComment } from '../tickets/comments-table.ts'
import { deliveriesOf } from '../tickets/deliveries-table.ts'
import { factsByTicket } from '../tickets/facts-table.ts'
import { ticketsShownBy } from '../tickets/ticket-cards-table.ts'
import { ticketsOf } from '../tickets/tickets-table.ts'
import { seenAlerts, unseenAlerts } from '../tickets/waiting-alerts-table.ts'
import { DAY_MS, HOUR_MS } from '../time/duration.ts'
import type { Before } from './before-turn-table.ts'
import type { Needs } from './needs.ts'

type SenderBefore = Pick<Before, 'hasTickets' | 'hasAlerts' | 'wasAlerted' | 'devices'> & {
  /** Messages that the text answers by quoting them. */
  quotes: Quoted[]
  person: PersonRow
  language: Language
}

/** Collects everything the dialog decides by, besides the message and the draft. */
export async function dialogContext(
  said: Said,
  draft: Draft | null,
  { quotes, hasTickets, hasAlerts, wasAlerted, devices, person, language }: SenderBefore,
  context: Needs,
): Promise<DialogContext> {
  const { db, clock, incidentTypes, organisation } = context
  const now = clock()
  const all = hasTickets ? await openReports(db, person.id, now) : []
  const none = { waiting: [], handedOn: [] }
  const alerts = hasAlerts ? await unseenAlerts(db, person.id, now) : none
  const waiting = alerts.waiting.map((alert) => ({ ...alert, id: alert.ticketId }))
  const quoted = await ticketsQuoted(quotes, [...all, ...waiting], db)
  const open = onlyQuoted(all, quoted)
  const isFree = said.kind === 'text' && !draft && open.length + waiting.length === 0
  return {
    types: incidentTypes,
    paragraphs: paragraphsOf(organisation),
    now,
    languages: organisation.languages,
    language,
    newDraftId: randomUUID(),
    furtherIds: [randomUUID(), randomUUID(), randomUUID(), randomUUID()],
    open,
    alerts: onlyQuoted(waiting, quoted),
    handedOn: alerts.handedOn,
    seen:
      isFree && wasAlerted ? await seenAlerts(db, person.id, new Date(now.getTime() - SEEN_WITHIN_MS)) : [],
    agentsTicket: isFree ? await workOf(said.text, person.id, quotes, db) : null,
    named: await personNamed(said, draft, context),
    mayBeFor: hasTickets ? await ticketMeant(said, draft, person.id, { open, quoted }, context) : null,
    lacksLeader: draft ? null : await ticketWithoutLeader(said, open, db),
    phone: person.phone,
    devices: offered(devices),
    contact: (texts) => contactLine(organisation, texts),
    desksNamed: (desks, texts) => desksToTell(organisation, desks, texts),
    retention: (texts) => retentionLine(organisation, texts),
  }
}

/** Returns the ids of the person's tickets that a quoted message shows or names. */
async function ticketsQuoted(quotes: Quoted[], theirs: { id: string; number: string }[], db: Db) {
  const messages = quotes.map(({ messageId }) => messageId)
  const shown = await ticketsShownBy(
    db,
    messages,
    theirs.map(({ id }) => id),
  )
  const named = theirs.filter(({ number }) => quotes.some(({ preview }) => preview.includes(number)))
  return [...shown, ...named.map(({ id }) => id)]
}

/** Returns only the quoted ones, if any: the person has picked them. */
function onlyQuoted<T extends { id: string }>(those: T[], quoted: string[]): T[] {
  const picked = those.filter(({ id }) => quoted.includes(id))
  return picked.length > 0 ? picked : those
}

/** Returns the person named in answer to a question. Graph is not asked: turns make no network calls. */
async function personNamed(said: Said, draft: Draft | null, { db }: Needs): Promise<{ id: string } | null> {
  if (said.kind !== 'text' || !draft || !asksForName(draft)) return null
  return (await personCalled(db, nameIn(said.text))) ?? null
}

/** Returns the person's open reports, including those made for them, newest first. */
async function openReports(db: Db, personId: string, now: Date): Promise<FiledReport[]> {
  const open = await ticketsOf(db, personId, { openAt: now, limit: 10 })
  const ids = open.map(({ id }) => id)
  const facts = await factsByTicket(db, ids)
  return open.map(({ id, type, cause, number, opened_at, affected_id, filed_with }) => {
    const { affected, ...answers } = facts.get(id) ?? {}
    const somebodyElse = affected && affected_id !== personId ? { affected } : {}
    const event = filed_with ?? id
    return { id, type, cause, number, at: opened_at, event, answers: { ...answers, ...somebodyElse } }
  })
}

/** Time within which a text may answer the help desk. */
const ANSWER_WITHIN_MS = 48 * HOUR_MS
/** Time within which a text may add to a report. */
const ADDITION_WITHIN_MS = 7 * DAY_MS

/** The quoted ticket, else one in which the help desk awaits an answer, else the only open one. */
async function ticketMeant(
  said: Said,
  draft: Draft | null,
  personId: string,
  { open, quoted }: { open: FiledReport[]; quoted: string[] },
  { db, clock }: Needs,
): Promise<MayBeFor | null> {
  if (said.kind !== 'text' || commandIn(said.text)) return null
  if (draft?.kind === 'report') return null
  const since = (ms: number) => new Date(clock().getTime() - ms)
  const row = await unansweredComment(db, personId, quoted, since(ANSWER_WITHIN_MS), clock())
  if (row && (quoted.length === 0 || quoted.includes(row.id)))
    return { ticketId: row.id, number: row.number, type: row.type, as: 'answer', asked: row.asked }
  const only = onlyOpenReport(open, since(ADDITION_WITHIN_MS))
  return only && { ...only, asked: quoted.includes(only.ticketId) }
}

/** Time within which a leader's text may be about an alert that they have seen. */
const SEEN_WITHIN_MS = 7 * DAY_MS

/** Returns an agent's ticket for a text like "jeg tar den", which almost nobody else writes. */
async function workOf(text: string, personId: string, quotes: Quoted[], db: Db) {
  if (!ofAgent.test(text.trim())) return null
  const quoted = quotes.map(({ preview }) => preview).join(' ')
  return ticketOfAgent(db, personId, /\d{4}-\d{6}/.exec(`${text} ${quoted}`)?.[0] ?? null)
}

/** Accepts a bare name in answer to the question for a leader, long after its card. */
async function ticketWithoutLeader(said: Said, open: FiledReport[], db: Db): Promise<string | null> {
  if (said.kind !== 'text' || !mayBeName(nameIn(said.text))) return null
  for (const { id } of open) if (lacksLeader(await deliveriesOf(db, id))) return id
  return null
}

function onlyOpenReport([only, ...others]: FiledReport[], since: Date): MayBeFor | null {
  if (!only || others.length > 0 || only.at < since) return null
  return { ticketId: only.id, number: only.number, type: only.type, as: 'addition', asked: false }
}
