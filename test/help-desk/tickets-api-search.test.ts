import assert from 'node:assert/strict'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported } from '../helpers/tab-people.ts'

describe('A search for tickets', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let first: string
  let second: string

  before(async () => {
    const note = 'Feilene begynte etter at veska ble stjålet på hytta. Skap 2'
    const tablet = {
      type: 'equipment-lost',
      cause: 'stolen',
      device: 'tablet',
      note,
      phone: '+47 400 00 001',
    }
    first = (await reported(straks, 'Kari Hansen', tablet, ingrid)).number
    const other = { type: 'buypass-card', cause: 'lost', note: 'Lå i lomma på bussen' }
    second = (await reported(straks, 'Per Olsen', other, ingrid)).number
    // The directory is asked for their mail addresses meanwhile.
    await straks.idle()
  })

  it('finds a ticket by its number, whole or the beginning of it', async () => {
    assert.deepEqual(await found(first), [first])
    assert.deepEqual(await found(first.slice(0, 8)), [second, first])
  })

  it('finds a ticket by its number as it is read out, or in a subject or a sentence', async () => {
    const [year, end = ''] = first.split('-')
    const said = [`#${first}`, `Sak ${first}`, `[Straks ${first}] Utstyr stjålet`, end, `sak ${Number(end)}`]
    const short = [`${Number(end)}`, `#${Number(end)}`, `${year}-${Number(end)}`, `${year}-0${Number(end)}`]
    for (const q of [...said, ...short, `${year} ${end}`, `${year}–${end}`]) {
      assert.deepEqual(await found(q), [first], q)
    }
  })

  it('finds both the ticket with a short number and one with the digit in its text', async () => {
    assert.equal(Number(second.split('-')[1]), 2)
    assert.deepEqual(await found('2'), [second, first])
  })

  it('finds a ticket by the reporter’s mail address', async () => {
    assert.deepEqual(await found('per.olsen@eigersund.kommune.no'), [second])
  })

  it('finds a ticket by its phone number, however that is written', async () => {
    for (const q of ['+47 400 00 001', '40000001', '400 00 001', '40 00 00 01', '004740000001']) {
      assert.deepEqual(await found(q), [first], q)
    }
  })

  it('finds a ticket by a phrase of its text, small words included', async () => {
    assert.deepEqual(await found('ble stjålet på hytta'), [first])
    assert.deepEqual(await found('lå i lomma på bussen'), [second])
    assert.deepEqual(await found('lå i lomma på hytta'), [])
  })

  it('finds a ticket by what happened and to what, in words that only the screen has', async () => {
    assert.deepEqual(await found('stjålet'), [first])
    assert.deepEqual(await found('stolen kari'), [first])
    assert.deepEqual(await found('buyp'), [second])
    assert.deepEqual(await found('nettbrett'), [first])
  })

  it('finds a ticket by its leader, and by its agent while that agent has it', async () => {
    assert.deepEqual(await found('nordmann'), [second, first])
    await ingrid.actNow(first, 'assign', { assignee: ingrid.id })
    assert.deepEqual(await found('solberg'), [first])
    const mikkel = personAt(straks, 'Mikkel Ruud')
    await mikkel.actNow(first, 'assign', { assignee: mikkel.id })
    assert.deepEqual(await found('solberg'), [])
  })

  it('finds a ticket by names and text, in other forms of a word and in any order', async () => {
    assert.deepEqual(await found('hansen'), [first])
    assert.deepEqual(await found('feil'), [first])
    assert.deepEqual(await found('hytta Kari'), [first])
    assert.deepEqual(await found('hytta Per'), [])
  })

  it('finds a word whether a letter is written as one character or as two', async () => {
    assert.deepEqual(await found('stja\u030alet'), [first])
  })

  it('finds a ticket by a name that is a small word of the language', async () => {
    assert.deepEqual(await found('Per'), [second])
  })

  it('finds a ticket while a word is still being typed', async () => {
    assert.deepEqual(await found('stjå'), [first])
    assert.deepEqual(await found('hy'), [first])
    assert.deepEqual(await found('kari h'), [first])
  })

  it('finds a ticket by its external reference', async () => {
    const ticket = await ingrid.ticket(second)
    const headers = { 'if-match': `"${ticket.version}"` }
    await json(
      await ingrid.ask('PATCH', `/api/tickets/${second}`, { externalReference: 'TOPDESK-4711' }, headers),
    )
    for (const q of ['topdesk', 'TOPDESK-4711', '4711', 'topdesk-471']) {
      assert.deepEqual(await found(q), [second], q)
    }
  })

  it('finds nothing by signs alone, which mean nothing but themselves', async () => {
    for (const q of ['!!!', '&', "' or 1=1 --", '%', '(', ':*', '\\']) assert.deepEqual(await found(q), [], q)
  })

  it('finds tickets within the filters alone', async () => {
    assert.deepEqual(await found('hytta', '&type=equipment-lost&urgency=urgent'), [first])
    assert.deepEqual(await found('hytta', '&type=buypass-card'), [])
  })

  it('lists the tickets that are open, and those that nobody has', async () => {
    const listed = async (filters: string) =>
      (await json<TicketPageJson>(await ingrid.ask('GET', `/api/tickets?${filters}`))).items.map(
        ({ number }) => number,
      )
    assert.deepEqual(await listed('open=true'), [second, first])
    await ingrid.actNow(first, 'assign', { assignee: ingrid.id })
    assert.deepEqual(await listed('open=true'), [second, first])
    assert.deepEqual(await listed('open=true&assignee=none'), [second])
    await ingrid.actNow(first, 'resolve', { resolution: 'done' })
    assert.deepEqual(await listed('open=true'), [second])
    await ingrid.actNow(first, 'reopen', {})
    assert.deepEqual(await listed('assignee=none'), [second])
  })

  it('by an employee finds only their own tickets', async () => {
    const kari = personAt(straks, 'Kari Hansen')
    const search = async (q: string) =>
      (await json<TicketPageJson>(await kari.ask('GET', `/api/tickets?q=${encodeURIComponent(q)}`))).items
    assert.equal((await search('hytta')).length, 1)
    assert.equal((await search('bussen')).length, 0)
    assert.equal((await search(second)).length, 0)
  })

  it('gives every ticket once, page by page', async () => {
    const numbers: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: TicketPageJson = await json(
        await ingrid.ask('GET', `/api/tickets?limit=1&cursor=${cursor}`),
      )
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    }
    assert.deepEqual(numbers, [second, first])
  })

  it('reads a search that holds a character which no database keeps', async () => {
    assert.deepEqual(await found('hansen\0'), [first])
    assert.equal((await ingrid.ask('GET', '/api/tickets.csv?q=hansen%00')).status, 200)
  })

  it('refuses filters and cursors that make no sense', async () => {
    const beforeAllTime = Buffer.from(`0000-01-01T00:00:00Z ${ingrid.id}`).toString('base64url')
    const nonsense = ['status=gone', 'limit=0', 'limit=101', 'limit=abc', 'cursor=x', 'urgency=1', 'type=%00']
    for (const query of [...nonsense, `cursor=${beforeAllTime}`]) {
      assert.equal((await ingrid.ask('GET', `/api/tickets?${query}`)).status, 400, query)
      assert.equal((await ingrid.ask('GET', `/api/tickets.csv?${query}`)).status, 400, query)
    }
    await json(await ingrid.ask('GET', '/api/tickets?status=&type=&urgency=&assignee=&q=&cursor='))
  })

  async function found(q: string, filters = ''): Promise<string[]> {
    const path = `/api/tickets?q=${encodeURIComponent(q)}${filters}`
    return (await json<TicketPageJson>(await ingrid.ask('GET', path))).items.map(({ number }) => number)
  }
})
