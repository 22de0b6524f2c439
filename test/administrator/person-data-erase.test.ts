import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The erasure of a person’s data', () => {
  const straks = withNewStraks({ clock, devices: true })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const run = administrator(straks, clock)

  it('removes the answers, comments, drafts and name of that person alone', async () => {
    const hers = await lostCard('Kari Hansen', 'Lå på bussen')
    await json(await ingrid.act(hers, 'comment', { text: 'Har du spurt sjåføren?' }))
    await resolve(hers.number)
    const annes = await lostCard('Anne Dahl', 'Lå i en taxi')
    await resolve(annes.number)
    await straks.m365.chatOf('Kari Hansen').say('jobbtelefonen er stjålet på kafeen')

    await straks.idle()
    assert.match((await straks.dump()).get('devices') ?? '', /PC-0412/)

    const { lines } = await run('erase', 'Kari Hansen')
    assert.match(
      lines.join('\n'),
      /^Slettet i 1 sak: [12] opplysning(er)? og 1 kommentar\. Slettede utkast: [1-9]/,
    )
    const tables = await straks.dump()
    assert.doesNotMatch([...tables.values()].join('\n'), /Kari Hansen|bussen|sjåføren|kafeen|PC-0412/)
    assert.match(tables.get('facts') ?? '', /taxi/)
    assert.match(tables.get('people') ?? '', /Anne Dahl/)
    assert.equal(tables.get('tickets')?.split('\n').length, 2)
    for (const table of ['tickets', 'ticket_words'])
      assert.doesNotMatch(tables.get(table) ?? '', /kari|buss/, table)
  })

  it('leaves no job that names that person', async () => {
    await resolve((await lostCard('Kari Hansen', 'Lå på bussen')).number)
    await straks.idle()
    const { id } = straks.m365.personNamed('Kari Hansen')
    const later = { startAfter: new Date(clock().getTime() + 30 * 60_000) }
    await straks.whileStopped(({ db }) =>
      addsJobs(clock).addAll(db, [
        { name: 'fetch-profile', job: { personId: id }, ...later },
        { name: 'send-mail', job: { deliveryId: randomUUID() }, person: id, ...later },
      ]),
    )
    assert.match((await straks.dump()).get('jobs') ?? '', new RegExp(id))
    await run('erase', 'Kari Hansen')
    assert.doesNotMatch((await straks.dump()).get('jobs') ?? '', new RegExp(id))
  })

  it('removes the lists that an agent alone has, and leaves the shared ones', async () => {
    for (const [name, shared] of [
      ['Mitt eget', false],
      ['Vårt felles', true],
    ] as const) {
      const view = { name, shared, filters: {}, sort: '', columns: [] }
      await json(await ingrid.ask('POST', '/api/views', view))
    }
    await run('erase', 'Ingrid Solberg')
    const views = (await straks.dump()).get('list_views') ?? ''
    assert.match(views, /Vårt felles/)
    assert.doesNotMatch(views, /Mitt eget/)
  })

  it('is noted in the history, and takes the name off the leader’s card', async () => {
    const { number } = await lostCard('Kari Hansen', 'Lå på bussen')
    const ola = straks.m365.chatOf('Ola Nordmann')
    await resolve(number)
    assert.match((await ola.waitFor(number)).text, /Kari Hansen/)

    await run('erase', 'Kari Hansen')
    const { history, facts } = await settled(ingrid, number)
    assert.deepEqual(facts, [])
    assert.equal(history.at(-1)?.what, 'erased')
    assert.equal(history.at(-1)?.by?.id, straks.m365.personNamed('Tor Vik').id)
    const card = await ola.waitFor(/Ikke kjent/)
    assert.doesNotMatch(card.text, /Kari Hansen/)
  })

  it('is refused while a ticket is open, and nothing is erased then', async () => {
    const ended = await lostCard('Kari Hansen', 'Lå på bussen')
    await resolve(ended.number)
    const open = await lostCard('Kari Hansen', 'Lå i en taxi')
    await assert.rejects(run('erase', 'Kari Hansen'), {
      message: `Sak ${open.number} er åpen: opplysningene trengs til den er løst. Løs den i fanen, og prøv igjen. Ingenting er slettet.`,
    })
    assert.match((await straks.dump()).get('facts') ?? '', /bussen/)
  })

  it('is refused when the organisation file does not allow it', async () => {
    const { number } = await lostCard('Kari Hansen', 'Lå på bussen')
    await resolve(number)
    const cautious = administrator(straks, clock, { eraseOnRequest: false })
    await assert.rejects(cautious('erase', 'Kari Hansen'), /arkivlova.*retention\.eraseOnRequest: true/)
    assert.match((await straks.dump()).get('facts') ?? '', /bussen/)
  })

  it('leaves the name of a leader whom another person’s ticket needs, as long as that is kept', async () => {
    const hers = await lostCard('Kari Hansen', 'Lå på bussen')
    const his = await lostCard('Ola Nordmann', 'Lå i en taxi')
    await resolve(his.number)
    const { lines } = await run('erase', 'Ola Nordmann')
    assert.ok(lines.includes('Navn, e-post og telefon står igjen: andres saker trenger dem.'))
    const tables = await straks.dump()
    assert.match(tables.get('people') ?? '', /Ola Nordmann/)
    assert.doesNotMatch(tables.get('facts') ?? '', /taxi/)
    assert.match(tables.get('facts') ?? '', /bussen/)

    await resolve(hers.number)
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    assert.doesNotMatch((await straks.dump()).get('people') ?? '', /Ola Nordmann/)
  })

  function lostCard(name: string, note: string): Promise<TicketJson> {
    return reported(straks, name, { type: 'buypass-card', cause: 'lost', note })
  }

  async function resolve(number: string): Promise<void> {
    await json(await ingrid.act(await settled(ingrid, number), 'resolve', { resolution: 'done' }))
    await settled(ingrid, number)
  }
})
