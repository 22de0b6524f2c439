import type { DeliveryRow, TicketStatus } from '../../bot/store/schema.ts'
import { alertsIn, LEADERS } from '../../bot/tickets/alerts.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { hasWords } from '../../local/seen-message.ts'
import { amiss } from '../helpers/desk-answers.ts'
import { ANOTHER, carriedBy } from '../helpers/reporting.ts'
import type { PersonAt } from '../helpers/tab-people.ts'
import { untrueCards } from './line-cards.ts'
import { judgeNever, type Never } from './line-never.ts'
import { ALERTED, commentOn, EMPLOYEES, type Told } from './line-people.ts'
import type { Rows } from './line-rows.ts'

export type World = {
  m365: Microsoft365
  told: Told
  /** Buypass' answers. */
  said: string[]
  rows: Rows
  open: string[]
  /** Whether Teams took messages but denied it. */
  losesAnswers: boolean
  /** Number of processes killed, stopped, or frozen for so long that another one took over. */
  ended: number
  agent: PersonAt
}

/** Losses and untrue statements, as ticket numbers with their subject. All lists must be empty. */
export type Offenders = Never &
  Record<
    | 'reportsLost'
    | 'changesLost'
    | 'mailsMissing'
    | 'alertsMissing'
    | 'cardsUntrue'
    | 'notAtRest'
    | 'copiesUnaccounted'
    | 'wronglyNotFiled'
    | 'unheard'
    | 'toldOfUndone'
    | 'othersTickets'
    | 'answersAmiss',
    string[]
  >

export async function judge(world: World): Promise<Offenders> {
  return {
    reportsLost: reportsLost(world),
    changesLost: changesLost(world),
    mailsMissing: mailsMissing(world),
    alertsMissing: alertsMissing(world),
    cardsUntrue: untrueCards(world),
    notAtRest: world.open,
    copiesUnaccounted: copiesUnaccounted(world),
    wronglyNotFiled: wronglyNotFiled(world),
    unheard: await unheard(world),
    toldOfUndone: toldOfUndone(world),
    othersTickets: othersTickets(world),
    answersAmiss: amiss(world.said, world.rows.comments),
    ...(await judgeNever(world)),
  }
}

/** A receipt shown in a chat counts as told, also when nobody waited for it. */
function reportsLost({ m365, told, rows }: World): string[] {
  const shown = EMPLOYEES.flatMap((name) => m365.chatOf(name).messages()).flatMap(
    ({ text }) => /^Sak (\d{4}-\d{6}) ·/m.exec(text)?.[1] ?? [],
  )
  const filed = new Set(rows.tickets.map(({ number }) => number))
  return [...told.filed.union(new Set(shown))].filter((number) => !filed.has(number))
}

function changesLost({ told, rows: { tickets, comments } }: World): string[] {
  const without = (numbers: Set<string>, what: string, has: (ticket: Rows['tickets'][number]) => boolean) =>
    tickets.filter((one) => numbers.has(one.number) && !has(one)).map(({ number }) => `${number} ${what}`)
  return [
    ...without(told.acknowledged, 'acknowledged', (one) => one.acknowledged_at !== null),
    ...without(told.withdrawn, 'withdrawn', ({ status }) => status === 'withdrawn'),
    ...without(told.resolved, 'resolved', ({ status }) => status === 'resolved'),
    ...without(told.undone, 'undone', ({ status }) => status !== 'resolved'),
    ...without(told.commented, 'commented', ({ number }) =>
      comments.some(({ text }) => text === commentOn(number)),
    ),
  ]
}

/** Compares by the delivery's id. */
function mailsMissing({ m365, rows: { tickets } }: World): string[] {
  const arrived = new Set(mailsIn(m365).flatMap(carriedBy))
  return tickets.flatMap(({ number, status, deliveries }) =>
    deliveries
      .filter((one) => one.channel === 'email' && !isCalledOff(one, status) && !arrived.has(one.id))
      .map(({ recipient_kind, occasion, state, attempts }) =>
        [number, status, recipient_kind, occasion, state, attempts].join(' '),
      ),
  )
}

/** Returns alerts to leaders that are in no leader's chat. */
function alertsMissing(world: World): string[] {
  const said = saidToLeaders(world)
  return world.rows.tickets.flatMap(({ number, status, deliveries }) =>
    deliveries
      .filter(({ recipient_kind, channel }) => LEADERS.includes(recipient_kind) && channel === 'teams')
      .filter((one) => !isCalledOff(one, status))
      .filter(({ occasion }) => {
        const words = occasion === 'withdrawal' ? /er trukket/ : ALERT
        return !said.some((text) => text.includes(number) && words.test(text))
      })
      .map(({ occasion, state, attempts }) => [number, status, occasion, state, attempts].join(' ')),
  )
}

/** Also covers a ticket withdrawn after a broken-off attempt, which may have arrived and is not repeated. */
function isCalledOff({ state, occasion }: DeliveryRow, status: TicketStatus): boolean {
  return state === 'cancelled' || (state === 'unknown' && status === 'withdrawn' && occasion === 'report')
}

const ALERT = /^(! )?(Påminnelse · )?Haster/

function saidToLeaders({ m365 }: World): string[] {
  return ALERTED.flatMap((name) => m365.chatOf(name).messages()).map(({ text }) => text)
}

/** Returns deliveries with more copies than lost answers in their history. */
function copiesUnaccounted(world: World): string[] {
  const { tickets, history } = world.rows
  const lost = history.filter(({ details }) => details.state === 'unknown')
  const mails = mailsIn(world.m365).flatMap(carriedBy)
  const alerts = saidToLeaders(world).filter((text) => ALERT.test(text))
  const unaccounted = (came: number, of: DeliveryRow[]) =>
    came - of.length > lost.filter(({ details }) => of.some(({ id }) => id === details.delivery)).length
  return tickets.flatMap(({ number, deliveries }) => {
    const alerted = alerts.filter((text) => text.includes(number)).length
    const mailed = deliveries.filter((one) => unaccounted(mails.filter((id) => id === one.id).length, [one]))
    return [
      ...mailed.map(({ recipient_kind, occasion }) => `${number} mail ${recipient_kind} ${occasion}`),
      ...(unaccounted(alerted, alertsIn(deliveries)) ? [`${number} ${alerted} alerts`] : []),
    ]
  })
}

/**
 * Returns tickets that were already filed when the reporter was told otherwise, unless a later message
 * corrects it: the question about a repetition does not, nor does a changed card.
 */
function wronglyNotFiled({ m365, told, rows: { tickets } }: World): string[] {
  const wrong = told.notFiled.flatMap(({ name, draftId, at, messages }) => {
    const ticket = tickets.find(({ id, opened_at }) => id === draftId && opened_at < at)
    if (!ticket) return []
    const { number } = ticket
    const later = m365.chatOf(name).messages().slice(messages)
    const corrected = later.some(({ text, buttons }) => text.includes(number) && !buttons.includes(ANOTHER))
    return corrected ? [] : [number]
  })
  return [...new Set(wrong)]
}

/** Returns help-desk messages that the employee did not get, unless the ticket shows that. */
async function unheard({ m365, rows, agent }: World): Promise<string[]> {
  const heard = EMPLOYEES.flatMap((name) => m365.chatOf(name).messages())
  const missing: string[] = []
  for (const { number, id } of rows.tickets) {
    const words = {
      commented: commentOn(number),
      resolved: new RegExp(`Brukerhjelpen har \\S+ sak ${number}`),
    }
    for (const what of ['commented', 'resolved'] as const) {
      const said = rows.history.filter((entry) => entry.ticket_id === id && entry.what === what)
      if (what === 'resolved' && isTakenBack(id, rows)) continue
      if (said.length === 0 || heard.some(({ text }) => hasWords(text, words[what]))) continue
      const shown = (await agent.ticket(number)).history.filter((entry) => entry.what === what)
      if (!shown.some(({ notHeard }) => notHeard.length > 0)) missing.push(`${number} ${what}`)
    }
  }
  return missing
}

function isTakenBack(ticketId: string, { history }: Rows): boolean {
  const entries = history.filter((entry) => entry.ticket_id === ticketId)
  return entries.findLast(({ what }) => what === 'resolved' || what === 'undone')?.what === 'undone'
}

/** Returns resolutions that were undone in time, but that an employee heard of. */
function toldOfUndone({ m365, told }: World): string[] {
  const heard = EMPLOYEES.flatMap((name) => m365.chatOf(name).messages())
  return [...told.undone].filter((number) =>
    heard.some(({ text }) => new RegExp(`Brukerhjelpen har \\S+ sak ${number}`).test(text)),
  )
}

/** Returns tickets named in chats of people who neither reported nor are affected nor were told. */
function othersTickets({ m365, rows }: World): string[] {
  return [...EMPLOYEES, ...ALERTED].flatMap((name) => {
    const { id } = m365.personNamed(name)
    const named = m365
      .chatOf(name)
      .messages()
      .flatMap(({ text }) => text.match(/\d{4}-\d{6}/g) ?? [])
    return [...new Set(named)]
      .filter(
        (number) =>
          !isTheirs(
            id,
            rows.tickets.find((one) => one.number === number),
          ),
      )
      .map((number) => `${number} in the chat of ${name}`)
  })
}

function isTheirs(personId: string, ticket: Rows['tickets'][number] | undefined): boolean {
  if (!ticket) return true
  const { reporter_id, affected_id, deliveries } = ticket
  return [reporter_id, affected_id, ...deliveries.map(({ recipient_id }) => recipient_id)].includes(personId)
}

function mailsIn({ mailboxes }: Microsoft365) {
  return mailboxes.list().flatMap(({ address }) => mailboxes.of(address).mails)
}
