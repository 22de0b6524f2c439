import assert from 'node:assert/strict'
import { csvLine } from '../../bot/helpdesk/csv.ts'
import { numericTime } from '../../dialogs/oslo-time.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported } from '../helpers/tab-people.ts'

describe('The CSV file of the list', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('has a row for each ticket that passes the filters, with a name for every column', async () => {
    const ticket = await lostCard(straks)
    await reported(straks, 'Per Olsen', { type: 'system-password', cause: 'forgotten' }, ingrid)
    const answer = await ingrid.ask('GET', '/api/tickets.csv?urgency=urgent')
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    assert.ok(text.startsWith('\uFEFFSak;Type;Hendelse;'))
    const rows = text.trim().split('\r\n').slice(1)
    assert.equal(rows.length, 1)
    assert.match(
      rows[0] ?? '',
      new RegExp(`^${ticket.number};[^;]+;Buypass-kort mistet;Haster;Ny;Kari Hansen;`),
    )
  })

  it('has only the tickets whose numbers were asked for', async () => {
    const numbers = [await lostCard(straks), await lostCard(straks)].map(({ number }) => number)
    await lostCard(straks)
    const rows = async (query: string) =>
      (await (await ingrid.ask('GET', `/api/tickets.csv?${query}`)).text()).trim().split('\r\n').slice(1)
    const found = (await rows(`numbers=${numbers.join()}`)).map((row) => row.slice(0, 11))
    assert.deepEqual(found.toSorted(), numbers)
    assert.equal((await ingrid.ask('GET', '/api/tickets.csv?numbers=2026-1')).status, 400)
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const ticket = await lostCard(straks)
    const formula = '=HYPERLINK("http://x";"y")'
    const headers = { 'if-match': `"${ticket.version}"` }
    await json(
      await ingrid.ask('PATCH', `/api/tickets/${ticket.number}`, { externalReference: formula }, headers),
    )
    const text = await (await ingrid.ask('GET', '/api/tickets.csv')).text()
    assert.ok(text.includes(`"'=HYPERLINK(""http://x"";""y"")"`), text)
    for (const cell of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1']) {
      assert.ok(csvLine([cell]).replace(/^"/, '').startsWith(`'${cell[0]}`), cell)
    }
  })

  it('has the rule, the cause, the unit and every time in its last columns', async () => {
    const opened = await reported(straks, 'Anne Dahl', {
      type: 'equipment-lost',
      cause: 'stolen',
      personalData: 'yes',
    })
    const { number } = opened
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await ingrid.actNow(number, 'reopen', {})
    const { history, deliveries } = await ingrid.ticket(number)
    const [columns = [], cells = []] = await lines(number)
    assert.deepEqual(columns.slice(-10), [
      'Paragraf',
      'Årsak',
      'Enhet',
      'Personopplysninger',
      'Først behandlet',
      'Sendt mottaker',
      'Først bekreftet gjort',
      'Gjenåpnet',
      'Frist for å behandle',
      'Frist for å løse',
    ])
    const timeOf = (at: string | null | undefined) => (at ? numericTime(new Date(at)) : '')
    assert.deepEqual(cells.slice(-10), [
      '§ 2.9',
      'Det er stjålet',
      straks.m365.personNamed('Anne Dahl').department,
      'ja',
      timeOf(history.find(({ what }) => what === 'assigned')?.at),
      timeOf(deliveries.find(({ recipient }) => recipient.kind === 'desk')?.sentAt),
      '',
      timeOf(history.find(({ what }) => what === 'reopened')?.at),
      '',
      '',
    ])
  })

  it('has the time when an agent first touched the ticket, not when a leader wrote a note', async () => {
    const { number } = await reported(straks, 'Kari Hansen', { type: 'equipment-lost', cause: 'lost' })
    const ola = straks.m365.chatOf('Ola Nordmann')
    const ticketId = idOn((await ola.waitFor(number)).card, 'ticketId') ?? ''
    await pressUnseen(ola, 'note', { ticketId, note: 'Jeg har snakket med Kari.' })
    const { history } = await ingrid.ticket(number)
    assert.ok(history.some(({ what }) => what === 'commented'))
    assert.equal(await touchedAt(number), '')
    await ingrid.actNow(number, 'comment', { text: 'Vi ser på det.' })
    assert.notEqual(await touchedAt(number), '')
  })

  async function touchedAt(number: string): Promise<string | undefined> {
    const [columns = [], cells] = await lines(number)
    return cells?.[columns.indexOf('Først behandlet')]
  }

  /** Returns the column names and a ticket's line; none of its cells has a separator. */
  async function lines(number: string): Promise<string[][]> {
    const text = await (await ingrid.ask('GET', '/api/tickets.csv')).text()
    const [columns = '', ...rest] = text.trim().split('\r\n')
    return [columns, rest.find((line) => line.startsWith(number)) ?? ''].map((line) => line.split(';'))
  }

  it('is for agents alone', async () => {
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', '/api/tickets.csv')).status, 403)
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', '/api/statistics')).status, 403)
  })
})
