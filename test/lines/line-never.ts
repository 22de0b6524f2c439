import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import type { DeliveryRow } from '../../bot/store/schema.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { SEND } from '../helpers/load.ts'
import { ANOTHER, carriedBy, ticketsIn } from '../helpers/reporting.ts'
import { json } from '../helpers/tab-people.ts'
import type { World } from './line-judge.ts'
import { ALERTED, commentOn, EMPLOYEES } from './line-people.ts'

/** Faults never to be seen: repetitions, untruths, other people's tickets, an end before its beginning. */
export type Never = Record<
  'saidTwice' | 'doneTwice' | 'saidUntrue' | 'mailsAstray' | 'outOfOrder' | 'notInTab',
  string[]
>

export async function judgeNever(world: World): Promise<Never> {
  return {
    saidTwice: saidTwice(world),
    doneTwice: doneTwice(world),
    saidUntrue: saidUntrue(world),
    mailsAstray: mailsAstray(world),
    outOfOrder: outOfOrder(world),
    notInTab: await notInTab(world),
  }
}

const RESOLVED = (number: string) => new RegExp(`Brukerhjelpen har \\S+ sak ${number}`)
const WITHDRAWN = (number: string) => new RegExp(`${number}.* er trukket`)

/** Returns the number of repeated receipts: a receipt that may not have been heard is said again. */
export function receiptsAgain({ m365, rows }: Pick<World, 'm365' | 'rows'>): number {
  const texts = EMPLOYEES.flatMap((name) => m365.chatOf(name).messages()).map(({ text }) => text)
  const said = (number: string) => texts.filter((text) => isReceipt(text, number)).length
  return rows.tickets.reduce((sum, { number }) => sum + Math.max(0, said(number) - 1), 0)
}

function isReceipt(text: string, number: string): boolean {
  return new RegExp(`^Sak ${number} ·`, 'm').test(text)
}

function saidTwice(world: World): string[] {
  return [...newsTwice(world), ...receiptsTwice(world)]
}

/** Returns comments and resolutions said more often than lost answers explain. */
function newsTwice({ m365, rows }: World): string[] {
  return rows.tickets.flatMap(({ id, number, reporter_id }) => {
    const chat = m365.chatOf(nameOf(reporter_id, m365)).messages()
    const copies = (occasion: DeliveryRow['occasion'], says: (text: string) => boolean) => {
      const of = rows.news.filter((one) => one.ticket_id === id && one.occasion === occasion)
      const mayBe = of.reduce((sum, { repeats }) => sum + repeats, Math.max(1, of.length))
      const came = chat.filter(({ text }) => says(text)).length
      return came > mayBe ? [`${number} ${occasion} ${came} times, ${mayBe} accounted for`] : []
    }
    return [
      ...copies('comment', (text) => text.includes(commentOn(number)) && !/^Sak .* ·/m.test(text)),
      ...copies('outcome', (text) => RESOLVED(number).test(text)),
    ]
  })
}

/**
 * Returns receipts said more often than these explain: resent texts of Teams, which are answered again, lost
 * answers, and ended processes, which may have said a receipt without storing that.
 */
function receiptsTwice(world: World): string[] {
  const { m365, rows, losesAnswers, ended } = world
  const filing = m365.sent.filter(({ text }) => text === SEND || text === ANOTHER)
  const sentAgain = filing.length - new Set(filing.map(({ id }) => id)).size
  const answers = rows.news.filter(({ occasion }) => occasion === 'answer')
  const lost = answers.map(({ repeats, attempts }) => repeats + (losesAnswers && attempts > 0 ? 1 : 0))
  const mayBe = lost.reduce((sum, one) => sum + one, sentAgain + ended)
  const again = receiptsAgain(world)
  return again > mayBe ? [`${again} receipts again, ${mayBe} accounted for`] : []
}

const ONCE = ['opened', 'acknowledged', 'withdrawn', 'resolved', 'undone', 'commented']

/** Returns actions done twice, after a second press, message or crash: the day asks for each only once. */
function doneTwice({ rows: { tickets, history } }: World): string[] {
  return tickets.flatMap(({ id, number }) =>
    ONCE.flatMap((what) => {
      const times = history.filter((entry) => entry.ticket_id === id && entry.what === what).length
      return times > 1 ? [`${number} ${what} ${times} times`] : []
    }),
  )
}

/** Returns tickets said to be withdrawn or resolved that never were. */
function saidUntrue({ m365, rows: { tickets, history } }: World): string[] {
  const texts = [...EMPLOYEES, ...ALERTED]
    .flatMap((name) => m365.chatOf(name).messages())
    .map((one) => one.text)
  return tickets.flatMap(({ id, number }) => {
    const was = (what: string) => history.some((entry) => entry.ticket_id === id && entry.what === what)
    return [
      ...(texts.some((text) => RESOLVED(number).test(text)) && !was('resolved')
        ? [`${number} resolved`]
        : []),
      ...(texts.some((text) => WITHDRAWN(number).test(text)) && !was('withdrawn')
        ? [`${number} withdrawn`]
        : []),
    ]
  })
}

/** Returns mails at a wrong address, or about tickets other than those of their deliveries. */
function mailsAstray({ m365, rows: { tickets } }: World): string[] {
  const known = new Map(
    tickets.flatMap(({ number, deliveries }) =>
      deliveries.map((one) => [one.id, { number, ...one }] as const),
    ),
  )
  return m365.mailboxes.list().flatMap(({ address }) =>
    m365.mailboxes.of(address).mails.flatMap((mail) => {
      const [carried, numbers] = [carriedBy(mail), ticketsIn(mail)]
      if (!carried[0]) return []
      const fits = carried.every((id, at) => {
        const delivery = known.get(id)
        return delivery && delivery.number === numbers[at] && addressOf(delivery, m365) === address
      })
      const named = mail.text.match(/\d{4}-\d{6}/g) ?? []
      return fits && named.every((number) => numbers.includes(number)) ? [] : [`${numbers} at ${address}`]
    }),
  )
}

/** Returns tickets whose withdrawal reached a recipient before the report. */
function outOfOrder({ m365, rows: { tickets } }: World): string[] {
  return tickets.flatMap(({ number, deliveries }) =>
    deliveries
      .filter(({ occasion, channel }) => occasion === 'withdrawal' && channel === 'email')
      .flatMap((end) => {
        const { mails } = m365.mailboxes.of(addressOf(end, m365))
        const at = (one: DeliveryRow) => mails.findIndex((mail) => carriedBy(mail).includes(one.id))
        const reports = deliveries.filter(
          ({ occasion, recipient_id }) => occasion === 'report' && recipient_id === end.recipient_id,
        )
        // A broken-off report may never have left, or may leave when its frozen process goes on.
        const isInOrder = (one: DeliveryRow) => one.state === 'unknown' || (at(one) >= 0 && at(one) < at(end))
        return at(end) >= 0 && !reports.some(isInOrder) ? [number] : []
      }),
  )
}

/** Returns tickets that an agent does not find exactly once in the list. */
async function notInTab({ rows: { tickets }, agent }: World): Promise<string[]> {
  const listed: string[] = []
  let cursor: string | null = null
  do {
    const path: string = `/api/tickets?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const page: TicketPageJson = await json<TicketPageJson>(await agent.ask('GET', path))
    listed.push(...page.items.map(({ number }) => number))
    cursor = page.nextCursor
  } while (cursor)
  return tickets
    .map(({ number }) => number)
    .filter((number) => listed.filter((one) => one === number).length !== 1)
}

function nameOf(personId: string, { municipality }: Microsoft365): string {
  return municipality.people.find(({ id }) => id === personId)?.name ?? ''
}

function addressOf({ recipient_id }: DeliveryRow, { municipality }: Microsoft365): string {
  const desk = recipient_id ? eigersund.desks[recipient_id] : undefined
  return desk?.email ?? municipality.people.find(({ id }) => id === recipient_id)?.email ?? ''
}
