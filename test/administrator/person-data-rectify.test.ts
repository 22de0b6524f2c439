import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { ADMINISTRATOR, administrator } from '../helpers/person-rights.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The rectification of a person’s data', () => {
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const run = administrator(straks, clock)
  let number: string
  before(async () => {
    number = (await lostCard('Kari Hansen')).number
  })

  it('changes an answer, tells those who had the wrong one, and is noted in the history', async () => {
    const mailbox = straks.m365.mailbox(BUYPASS)
    assert.deepEqual((await run('rectify', 'Kari Hansen', number, 'phone', '41 11 11 11')).lines, [
      `«phone» er rettet i sak ${number}.`,
    ])
    const ticket = await settled(ingrid, number)
    assert.equal(ticket.facts.find(({ name }) => name === 'phone')?.value, '41 11 11 11')
    assert.match((await mailbox.waitForMail('nye opplysninger')).text, /41 11 11 11/)
    const entry = ticket.history.find(({ what }) => what === 'rectified')
    assert.deepEqual(entry?.details, { fields: 'phone' })
    assert.equal(entry.by?.name, ADMINISTRATOR)
    assert.doesNotMatch((await straks.dump()).get('history') ?? '', /4\d \d\d/)
  })

  it('lets the ticket be found by the new answer, and no longer by the old one', async () => {
    await run('rectify', 'Kari Hansen', number, 'note', 'Lå i garderoben')
    assert.equal(await hits('garderoben'), 1)
    assert.equal(await hits('bussen'), 0)
  })

  it('masks a secret in the new answer', async () => {
    await run('rectify', 'Kari Hansen', number, 'note', 'PIN-koden var 4711')
    assert.doesNotMatch((await straks.dump()).get('facts') ?? '', /4711/)
  })

  it('is refused for another person’s ticket, for the cause, and for a value that does not fit', async () => {
    const annes = (await lostCard('Anne Dahl')).number
    await assert.rejects(run('rectify', 'Kari Hansen', annes, 'note', 'Nei'), /verken meldt den/)
    await assert.rejects(
      run('rectify', 'Kari Hansen', number, 'cause', 'stolen'),
      /Disse kan rettes: .*phone/,
    )
    await assert.rejects(run('rectify', 'Kari Hansen', number, 'phone', 'ukjent'), /passer ikke/)
  })

  it('mails nobody about a ticket that has ended, but says who should be told', async () => {
    await json(await ingrid.act(await settled(ingrid, number), 'resolve', { resolution: 'done' }))
    const before = (await settled(ingrid, number)).deliveries.length
    const { lines } = await run('rectify', 'Kari Hansen', number, 'phone', '42 22 22 22')
    assert.match(lines.join('\n'), /Gi selv beskjed.*Buypass/)
    assert.equal((await settled(ingrid, number)).deliveries.length, before)
  })

  it('has the profile fetched again from Entra', async () => {
    straks.m365.personNamed('Kari Hansen').phone = '43 33 33 33'
    await run('rectify', 'Kari Hansen', 'profile')
    await straks.idle()
    assert.match((await straks.dump()).get('people') ?? '', /43 33 33 33/)
  })

  function lostCard(name: string): Promise<TicketJson> {
    const report = { type: 'buypass-card', cause: 'lost', note: 'Lå på bussen', phone: '40 00 00 09' }
    return reported(straks, name, report)
  }

  async function hits(q: string): Promise<number> {
    const found = await json<{ items: unknown[] }>(await ingrid.ask('GET', `/api/tickets?q=${q}`))
    return found.items.length
  }
})
