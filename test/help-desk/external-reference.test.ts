import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('The external reference of a ticket', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const run = administrator(straks, clock)

  it('may be digits alone, and a secret in it is masked', async () => {
    const { number } = await endedTicket('4711')
    assert.equal((await ingrid.ticket(number)).externalReference, '4711')
    const written = [
      ['24-00123', '24-00123'],
      ['PIN 4711', 'PIN •••'],
      ['TOP-17, passordet er Vinter2024!', 'TOP-17, passordet er •••'],
      ['01017012345', '•••'],
    ] as const
    for (const [typed, kept] of written) assert.equal((await refer(number, typed)).externalReference, kept)
    assert.doesNotMatch(await everything(), /Vinter2024|01017012345/)
  })

  it('leaves no trace in the database when it is removed', async () => {
    const { number } = await endedTicket('TOP-17')
    await refer(number, 'TOP-18')
    await refer(number, '')
    assert.doesNotMatch(await everything(), /TOP-1[78]/i)
  })

  it('is erased when the time of the answers is over', async () => {
    const { number } = await endedTicket('TOP-17')
    await eraseExpired(straks)
    assert.equal((await ingrid.ticket(number)).externalReference, 'TOP-17')
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    assert.doesNotMatch(await everything(), /TOP-17/i)
  })

  it('is erased when its person asks for it, even if nothing else is left to erase', async () => {
    const { number } = await endedTicket('TOP-17')
    const { lines } = await run('erase', 'Kari Hansen')
    assert.match(lines[0] ?? '', /^Slettet i 1 sak: \d opplysninger/)
    assert.doesNotMatch(await everything(), /TOP-17/i)
    await refer(number, 'TOP-18')
    assert.match((await run('erase', 'Kari Hansen')).lines[0] ?? '', /^Slettet i 1 sak: 1 opplysning/)
    assert.doesNotMatch(await everything(), /TOP-18/i)
  })

  it('is set aside while the ticket is restricted, and only its person gets to read it', async () => {
    const { number } = await endedTicket('TOP-17')
    await run('restrict', 'Kari Hansen')
    assert.equal((await ingrid.ticket(number)).externalReference, null)
    assert.match(
      (await run('access', 'Kari Hansen')).file ?? '',
      /"name": "externalReference",\s*"value": "TOP-17"/,
    )
    await run('lift', 'Kari Hansen')
    assert.equal((await ingrid.ticket(number)).externalReference, 'TOP-17')
    assert.match((await run('access', 'Kari Hansen')).file ?? '', /"Nummer i annet system": "TOP-17"/)
  })

  it('keeps the value that it was given during a restriction', async () => {
    const { number } = await endedTicket('TOP-17')
    await run('restrict', 'Kari Hansen')
    await refer(number, 'TOP-18')
    await run('lift', 'Kari Hansen')
    assert.equal((await ingrid.ticket(number)).externalReference, 'TOP-18')
    assert.doesNotMatch(await everything(), /TOP-17/i)
  })

  async function endedTicket(reference: string): Promise<TicketJson> {
    const report = { type: 'buypass-card', cause: 'lost', note: 'Lå på bussen' }
    const { number } = await reported(straks, 'Kari Hansen', report)
    await refer(number, reference)
    return ingrid.actNow(number, 'resolve', { resolution: 'done' })
  }

  async function refer(number: string, externalReference: string): Promise<TicketJson> {
    const { version } = await settled(ingrid, number)
    const headers = { 'if-match': `"${version}"` }
    return json(await ingrid.ask('PATCH', `/api/tickets/${number}`, { externalReference }, headers))
  }

  /** Returns all rows, also the search words. */
  async function everything(): Promise<string> {
    return [...(await straks.dump()).values()].join('\n')
  }
})
