import assert from 'node:assert/strict'
import { csvLine } from '../../bot/helpdesk/csv.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported } from '../helpers/tab-people.ts'

describe('The list as a file', () => {
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

  it('is for agents alone', async () => {
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', '/api/tickets.csv')).status, 403)
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', '/api/statistics')).status, 403)
  })
})
