import type { IncidentType } from '../../dialogs/incident-type.ts'

export const HOW_MANY_PEOPLE = 2_000

export type MadeUpOptions = { now: Date; secondsApart: number; count: number; incidentTypes: IncidentType[] }

/**
 * Returns the rows of the nth of many made-up tickets, as after years of use: the newest are open, most are
 * resolved, few mails failed. The same n gives the same rows. Nobody in them exists.
 */
export function madeUpTicket(n: number, { now, secondsApart, count, incidentTypes }: MadeUpOptions) {
  const opened = new Date(now.getTime() - (count - n) * secondsApart * 1000)
  const kinds = incidentTypes.flatMap((type) => type.causes.map((cause) => ({ type, cause })))
  const { type, cause } = pick(kinds, n)
  const isLeaderTold = type.leader !== 'none'
  const isOpen = count - n < Math.min(2_000, count / 4)
  const later = (hours: number) => new Date(opened.getTime() + hours * 3_600_000).toISOString()
  const acknowledged_at = n % 5 === 0 || !isLeaderTold ? null : later(spread(n, 7) ** 3 * 20)
  const resolved_at = isOpen ? null : later(1 + spread(n, 11) ** 2 * 200)
  const ticket = {
    id: uuid('1', n),
    number: numberOf(n, opened.getUTCFullYear(), { now, secondsApart, count }),
    type: type.id,
    cause: cause.id,
    urgency: cause.urgency,
    status: isOpen ? (n % 3 === 0 ? 'in-progress' : 'new') : 'resolved',
    personal_data: false,
    reporter_id: person(n * 7),
    affected_id: null,
    leader_id: isLeaderTold ? person(n % 200) : null,
    assignee_id: isOpen && n % 3 !== 0 ? null : person(n % 12),
    needs_attention: isOpen && isRefused(n),
    opened_at: opened.toISOString(),
    acknowledged_at,
    resolved_at,
    touched_at: isOpen && n % 3 !== 0 ? null : later(spread(n, 13)),
    unit: unitOf((n * 7) % HOW_MANY_PEOPLE),
    acknowledge_due_at: isLeaderTold ? later(1) : null,
  }
  return {
    ticket,
    facts: factsOf(n, ticket.id),
    deliveries: deliveriesOf(n, type, ticket),
    history: [
      { ticket_id: ticket.id, at: ticket.opened_at, what: 'opened', by: ticket.reporter_id, details: {} },
    ],
  }
}

/** Numbers restart every year. */
function numberOf(
  n: number,
  year: number,
  { now, secondsApart, count }: Omit<MadeUpOptions, 'incidentTypes'>,
): string {
  const sinceNewYear = (now.getTime() - Date.UTC(year, 0)) / 1000
  const first = Math.max(1, Math.ceil(count - sinceNewYear / secondsApart))
  return `${year}-${String(n - first + 1).padStart(6, '0')}`
}

export function madeUpPerson(n: number) {
  const name = `${pick(firstNames, n)} ${pick(lastNames, Math.floor(n / firstNames.length))}`
  return { id: person(n), name, met_at: '1970-01-01' }
}

function factsOf(n: number, ticket_id: string) {
  const note = [
    pick(whats, n),
    pick(wheres, n * 3 + 1),
    ...(n % 10_000 === 17 ? ['ved julenissen'] : []),
  ].join(' ')
  return [
    { ticket_id, position: 0, name: 'phone', value: `40 ${String(n % 1_000_000).padStart(6, '0')}` },
    { ticket_id, position: 1, name: 'note', value: note },
  ]
}

type Told = { id: string; opened_at: string; leader_id: string | null; acknowledged_at: string | null }

/** The type's deliveries, as for any report (bot/tickets/plan-deliveries.ts). */
function deliveriesOf(
  n: number,
  { desks }: IncidentType,
  { id, opened_at, leader_id, acknowledged_at }: Told,
) {
  const common = { ticket_id: id, occasion: 'report', attempts: 1, created_at: opened_at }
  const mail = isRefused(n)
    ? { state: 'failed', sent_at: null, last_error: 'graph 404' }
    : { state: 'sent', sent_at: opened_at, last_error: null }
  const desk = {
    recipient_kind: 'desk',
    recipient_id: desks[0] ?? null,
    channel: 'email',
    acknowledged_at: null,
  }
  const leader = { recipient_kind: 'leader', recipient_id: leader_id, channel: 'teams', acknowledged_at }
  return [
    { id: uuid('2', n), ...common, ...desk, ...mail },
    ...(leader_id
      ? [{ id: uuid('3', n), ...common, ...leader, state: 'sent', sent_at: opened_at, last_error: null }]
      : []),
  ]
}

/** Few mails are refused. */
function isRefused(n: number): boolean {
  return n % 100 === 13
}

/** Returns a scattered number from 0 to 1, the same for the same n. */
function spread(n: number, factor: number): number {
  return ((n * factor * 7919) % 10_007) / 10_007
}

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function person(n: number): string {
  return uuid('9', n % HOW_MANY_PEOPLE)
}

function uuid(kind: string, n: number): string {
  return `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Only the first few people are in Beredskap, a unit too small to be shown. */
function unitOf(person: number): string {
  return person < 4 ? 'Beredskap' : pick(units, person)
}

const units = ['Hjemmetjenesten', 'Skole', 'Barnehage', 'Teknisk', 'Helsehuset', 'Kultur', '']

const firstNames = 'Aud Bjørn Cato Dagny Even Frøydis Geir Hans Inger Jostein Kåre'.split(' ')
const lastNames = 'Aase Bø Dale Eide Fjell Gran Haug Idsø Kvam Lunde Mæland Nes Oma'.split(' ')
const whats =
  'Mista kortet, Glemte passordet, Fikk stjålet veska, Mobilen ble borte, Noen så koden, PC-en er vekk'.split(
    ', ',
  )
const wheres =
  'på bussen, på jobb, på skulen, i garasjen, på toget til Egersund, hjemme, på hytta, i butikken'.split(', ')
