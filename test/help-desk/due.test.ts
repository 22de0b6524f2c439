import assert from 'node:assert/strict'
import type {
  LiveChangeJson,
  MeJson,
  TicketJson,
  TicketPageJson,
  TicketSummary,
} from '../../bot/helpdesk/api-shapes.ts'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { clocked } from '../helpers/clocked.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { answerTo } from '../helpers/incoming-mails.ts'
import { mailsAbout, pressOnReceipt, reportNew } from '../helpers/reporting.ts'
import { type StraksUnderTest, withNewStraks } from '../helpers/straks-under-test.ts'
import { json, type PersonAt, personAt, reported } from '../helpers/tab-people.ts'

const TUESDAY = '2026-11-24T09:00:00+01:00'
const HOUR = 3_600_000
const HELP_DESK = clocked.desks['help-desk'].email

/** The file, which an administrator may change before a start. */
const organisation: Partial<Organisation> = {}
const clock = handClock(TUESDAY)

describe('The due time of a ticket', () => {
  const straks = withNewStraks({ clock, organisation })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  before(() => void Object.assign(organisation, clocked))
  beforeEach(() => clock.set(TUESDAY))

  it('depends on its urgency, within opening hours', async () => {
    const urgent = await ingrid.ticket(await stolen())
    assert.deepEqual(timesIn(urgent), ['24 09:30', '24 13:00', '24 09:30'])
    const normal = await ingrid.ticket(await forgotten())
    assert.deepEqual(timesIn(normal), ['25 09:30', null, '25 09:30'])
  })

  it('is the time to resolve it once an agent has touched it, and none once it is closed', async () => {
    const number = await stolen()
    const taken = await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    assert.deepEqual(timesIn(taken), ['24 09:30', '24 13:00', '24 13:00'])
    assert.match(String(taken.touchedAt), /T08:00/)
    const resolved = await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    assert.deepEqual(timesIn(resolved), ['24 09:30', '24 13:00', null])
    const withdrawn = await stolen('Per Olsen')
    await withdraw('Per Olsen', withdrawn)
    assert.equal((await ingrid.ticket(withdrawn)).dueAt, null)
  })

  it('is counted anew when the ticket is opened again, while its first touch stays', async () => {
    const number = await stolen()
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    clock.set('2026-11-25T14:00:00+01:00')
    const { touchedAt, ...reopened } = await ingrid.actNow(number, 'reopen', {})
    assert.deepEqual(timesIn(reopened), ['24 09:30', '26 10:30', '26 10:30'])
    assert.match(String(touchedAt), /^2026-11-24T08:00/)
  })

  it('is counted anew for the first touch too, when nobody had touched the ticket before', async () => {
    const number = await stolen()
    await withdraw('Kari Hansen', number)
    clock.set('2026-11-25T14:00:00+01:00')
    const reopened = await ingrid.actNow(number, 'reopen', {})
    assert.deepEqual(timesIn(reopened), ['25 14:30', '26 10:30', '26 10:30'])
    assert.match(String(reopened.touchedAt), /^2026-11-25T13:00/, 'opening it again is a touch')
  })

  it('takes a mail from the help desk as a touch, but none from another desk', async () => {
    const { number } = await reported(straks, 'Kari Hansen', {
      type: 'system-password',
      cause: 'compromised',
    })
    const [mail] = mailsAbout(straks, HELP_DESK, number)
    assert.ok(mail)
    await straks.hear(answerTo(mail, { from: `Ingrid <${HELP_DESK}>`, text: 'Vi ser på det.' }))
    assert.notEqual((await ingrid.ticket(number)).touchedAt, null)

    const card = await stolen('Per Olsen')
    const [toBuypass] = mailsAbout(straks, clocked.desks.buypass.email, card)
    assert.ok(toBuypass)
    await straks.hear(answerTo(toBuypass, { text: 'Kortet er sperret.' }))
    assert.equal((await ingrid.ticket(card)).touchedAt, null)
  })

  it('filters the list for tickets that are due within the hour or late', async () => {
    const urgent = await stolen()
    const normal = await forgotten('Per Olsen')
    assert.deepEqual([await listed('due=soon'), await listed('due=late')], [[urgent], []])
    clock.set('2026-11-24T09:31:00+01:00')
    assert.deepEqual([await listed('due=soon'), await listed('due=late')], [[], [urgent]])
    clock.set('2026-11-25T08:31:00+01:00')
    assert.deepEqual([await listed('due=soon'), await listed('due=late')], [[normal], [urgent]])
    assert.deepEqual(await listed('due=late&urgency=normal'), [])
    assert.deepEqual(await listed('due=late&q=hansen&status=new&assignee=none'), [urgent])
    const file = await (await ingrid.ask('GET', '/api/tickets.csv?due=late')).text()
    assert.match(
      file,
      /Frist for å behandle;Frist for å løse\r\n[^\n]*;2026-11-24 09:30;2026-11-24 13:00\r\n$/,
    )
    assert.equal((await ingrid.ask('GET', '/api/tickets?due=tomorrow')).status, 400)
    assert.equal((await me()).timed, true)
  })

  it('orders the list, within filters too, with tickets that are never due at its end', async () => {
    const first = await stolen('Per Olsen')
    const last = await forgotten()
    const never = await stolen()
    await ingrid.actNow(never, 'resolve', { resolution: 'done' })
    const ours = async (query: string) =>
      (await listed(query)).filter((number) => [first, last, never].includes(number))
    assert.deepEqual(await ours('sort=dueAt'), [first, last, never])
    assert.deepEqual(await ours('sort=-dueAt'), [last, first, never])
    assert.deepEqual(await ours('sort=-dueAt&open=true'), [last, first])
    assert.deepEqual(await ours('sort=dueAt&assignee=none&type=buypass-card'), [first, last, never])
  })

  it('is shown to agents alone, in tickets, lists, filters, orders and live changes', async () => {
    const number = await stolen()
    const kari = personAt(straks, 'Kari Hansen')
    const ask = async (query: string) =>
      (await json<TicketPageJson>(await kari.ask('GET', `/api/tickets?${query}`))).items
    const [newest] = await ask('limit=1')
    for (const seen of [await kari.ticket(number), newest, await changed(kari, number)])
      assert.deepEqual(seen && [seen.number, ...timesIn(seen)], [number, null, null, null])
    clock.set('2026-11-24T09:31:00+01:00')
    const usual = numbersOf(await ask(''))
    assert.deepEqual(numbersOf(await ask('due=late')), usual)
    assert.deepEqual(numbersOf(await ask('sort=dueAt')), usual)
    const { sort } = await json<TicketPageJson>(await kari.ask('GET', '/api/tickets?sort=dueAt'))
    assert.equal(sort, '-openedAt')
    assert.deepEqual(timesIn((await changed(ingrid, number)) ?? assert.fail()), [
      '24 09:30',
      '24 13:00',
      '24 09:30',
    ])
  })

  it('follows the organisation file from the next start on, except for closed tickets', async () => {
    const closed = await stolen('Per Olsen')
    await ingrid.actNow(closed, 'resolve', { resolution: 'done' })
    const number = await stolen()
    await opensTab()
    await restartWith({ urgent: { touch: HOUR, resolve: 2 * HOUR }, normal: { touch: null, resolve: null } })
    assert.deepEqual(timesIn(await ingrid.ticket(number)), ['24 10:00', '24 11:00', '24 10:00'])
    assert.deepEqual(timesIn(await ingrid.ticket(closed)), ['24 09:30', '24 13:00', null])
    clock.set('2026-11-24T09:31:00+01:00')
    await straks.idle()
    assert.equal(alarms(await ingrid.ticket(number)), 0, 'the old time is none any more')
    clock.set('2026-11-24T10:01:00+01:00')
    await straks.idle()
    assert.equal(alarms(await ingrid.ticket(number)), 1)
  })

  async function restartWith(within: Organisation['helpDesk']['within']): Promise<void> {
    await straks.restart(async () => {
      organisation.helpDesk = { ...clocked.helpDesk, within }
    })
    await straks.idle()
    organisation.helpDesk = clocked.helpDesk
  }

  async function opensTab(): Promise<void> {
    await me()
  }

  async function me(): Promise<MeJson> {
    return json<MeJson>(await ingrid.ask('GET', '/api/me'))
  }

  function stolen(name = 'Kari Hansen'): Promise<string> {
    return told(straks, name, 'buypasskortet er stjålet')
  }

  function forgotten(name = 'Kari Hansen'): Promise<string> {
    return told(straks, name, 'glemt pin på buypasskortet')
  }

  async function withdraw(name: string, number: string): Promise<void> {
    const chat = straks.m365.chatOf(name)
    await pressOnReceipt(chat, number, 'Trekk saken')
    await chat.press('Ja, det ble meldt ved en feil')
    await straks.idle()
  }

  async function listed(filters: string): Promise<string[]> {
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', `/api/tickets?${filters}`))
    return items.map(({ number }) => number)
  }
})

describe('An organisation file without times for the help desk', () => {
  const off: Partial<Organisation> = { ...clocked, helpDesk: { ...clocked.helpDesk, within: null } }
  const straks = withNewStraks({ clock, organisation: off })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  beforeEach(() => clock.set(TUESDAY))

  it('makes no ticket due, plans no job and alerts nobody', async () => {
    const number = await told(straks, 'Kari Hansen', 'buypasskortet er stjålet')
    const ticket = await ingrid.ticket(number)
    assert.deepEqual(timesIn(ticket), [null, null, null])
    assert.equal((await json<MeJson>(await ingrid.ask('GET', '/api/me'))).timed, false)
    const rows = await straks.dump()
    assert.doesNotMatch(rows.get('jobs') ?? '', /overdue/)
    clock.set('2026-11-25T15:00:00+01:00')
    await straks.idle()
    assert.equal(alarms(await ingrid.ticket(number)), 0)
  })

  it('may get times later, and nobody is alerted about tickets that are late by then', async () => {
    const late = await told(straks, 'Kari Hansen', 'buypasskortet er stjålet')
    clock.set('2026-11-24T13:00:00+01:00')
    const fresh = await told(straks, 'Per Olsen', 'buypasskortet er stjålet')
    await json(await ingrid.ask('GET', '/api/me'))
    await straks.restart(async () => {
      off.helpDesk = clocked.helpDesk
    })
    await straks.idle()
    assert.deepEqual(timesIn(await ingrid.ticket(late)), ['24 09:30', '24 13:00', '24 09:30'])
    clock.set('2026-11-24T13:31:00+01:00')
    await straks.idle()
    assert.deepEqual([alarms(await ingrid.ticket(late)), alarms(await ingrid.ticket(fresh))], [0, 1])
  })
})

async function told(straks: StraksUnderTest, name: string, words: string): Promise<string> {
  const number = await reportNew(straks.m365.chatOf(name), words)
  await straks.idle()
  return number
}

/** Returns the ticket as a new listener gets it live. */
async function changed(person: PersonAt, number: string): Promise<TicketSummary | undefined> {
  const heard = await person.ask('GET', '/api/events', undefined, { 'last-event-id': '0' })
  assert.ok(heard.body)
  for await (const { event, data } of readEvents(heard.body, new AbortController().signal)) {
    if (event !== 'change') continue
    const { ticket } = JSON.parse(data) as LiveChangeJson
    if (ticket.number === number) return ticket
  }
  return undefined
}

function numbersOf(items: TicketSummary[]): string[] {
  return items.map(({ number }) => number)
}

type Times = Pick<TicketSummary, 'touchDueAt' | 'resolveDueAt' | 'dueAt'>

function timesIn({ touchDueAt, resolveDueAt, dueAt }: Times): (string | null)[] {
  return [touchDueAt, resolveDueAt, dueAt].map(
    (at) => at && new Date(Date.parse(at) + HOUR).toISOString().slice(8, 16).replace('T', ' '),
  )
}

function alarms({ deliveries }: TicketJson): number {
  return deliveries.filter(({ occasion }) => occasion === 'overdue').length
}
