import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { pressOnReceipt, reportLostCard } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The restriction of a person’s tickets', () => {
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const run = administrator(straks, clock)
  let number: string
  beforeEach(async () => {
    // Anne reports for Kari: both may ask for it.
    const affected = straks.m365.personNamed('Kari Hansen').id
    const answers = { note: 'Lå på bussen', personalData: 'yes', affected } as const
    const report = { type: 'equipment-lost', cause: 'lost', ...answers }
    number = (await reported(straks, 'Anne Dahl', report)).number
    await ingrid.actNow(number, 'comment', { text: 'Har du spurt sjåføren?' })
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
  })

  it('hides answers and comments from view and search, and agents see why', async () => {
    await run('restrict', 'Kari Hansen')
    const ticket = await read()
    assert.ok(ticket.restricted)
    assert.doesNotMatch(JSON.stringify(ticket), /bussen|sjåføren/)
    assert.equal(ticket.history.at(-1)?.what, 'restricted')
    assert.deepEqual([await hits('bussen'), await hits('Kari')], [0, 1])
  })

  it('stops a comment that waits to be sent', async () => {
    straks.m365.faults.always('teams.send', { status: 503 })
    const { id } = await ticketComment('Ligger den på kontoret?')
    await run('restrict', 'Kari Hansen')
    straks.m365.faults.clear()
    assert.equal((await ingrid.ask('POST', `/api/comments/${id}/retry`)).status, 404)
    clock.pass(1)
    await settled(ingrid, number)
    assert.ok(!saidTo('Kari Hansen').includes('kontoret'))
  })

  it('keeps answers and names from retention until it is lifted', async () => {
    await run('restrict', 'Kari Hansen')
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    const tables = await straks.dump()
    assert.match(tables.get('restricted_facts') ?? '', /bussen/)
    assert.match(tables.get('people') ?? '', /Kari Hansen/)
    await run('lift', 'Kari Hansen')
    await eraseExpired(straks)
    assert.doesNotMatch([...(await straks.dump()).values()].join('\n'), /bussen|sjåføren|Kari Hansen/)
  })

  it('leaves everything as it was when it is lifted', async () => {
    const before = await read()
    await run('restrict', 'Kari Hansen')
    await run('lift', 'Kari Hansen')
    const { facts, restricted, history } = await read()
    assert.deepEqual(facts, before.facts)
    assert.ok(!restricted)
    assert.deepEqual(history.map(({ text }) => text).filter(Boolean), ['Har du spurt sjåføren?'])
    assert.equal(await hits('bussen'), 1)
  })

  it('holds as long as one of two people wants it', async () => {
    await run('restrict', 'Kari Hansen')
    await run('restrict', 'Anne Dahl')
    assert.match((await run('lift', 'Kari Hansen')).lines.join(), new RegExp(`Fortsatt begrenset.*${number}`))
    assert.doesNotMatch(JSON.stringify(await read()), /bussen/)
    await run('lift', 'Anne Dahl')
    assert.match(JSON.stringify(await read()), /bussen/)
  })

  it('lets an answer be rectified meanwhile, without showing it', async () => {
    await run('restrict', 'Kari Hansen')
    await run('rectify', 'Kari Hansen', number, 'note', 'Lå i garderoben')
    assert.doesNotMatch(JSON.stringify((await read()).facts), /garderoben/)
    await run('lift', 'Kari Hansen')
    assert.match(JSON.stringify((await read()).facts), /garderoben/)
  })

  it('does not hide new answers, and puts them below the old ones when it is lifted', async () => {
    await run('restrict', 'Kari Hansen')
    await json(await ingrid.act(await read(), 'reopen', {}))
    const kari = straks.m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    await kari.press('Lagre', { note: 'Den lå i bilen' })
    assert.match(JSON.stringify((await read()).facts), /Den lå i bilen/)
    // The 72 hours for lost personal data run on, though the answer is set aside.
    assert.match((await straks.dump()).get('tickets') ?? '', /"personal_data": ?true/)
    await run('lift', 'Kari Hansen')
    const note = (await read()).facts.find(({ name }) => name === 'note')?.value
    assert.equal(note, 'Lå på bussen\nDen lå i bilen')
  })

  it('does not hide new answers and comments when another answer is rectified', async () => {
    await run('restrict', 'Kari Hansen')
    await json(await ingrid.act(await read(), 'reopen', {}))
    const kari = straks.m365.chatOf('Kari Hansen')
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    await kari.press('Lagre', { note: 'Den lå i bilen' })
    await json(await ingrid.act(await read(), 'comment', { text: 'Hvor så du den sist?' }))
    await run('rectify', 'Kari Hansen', number, 'phone', '41 11 11 11')
    const shown = JSON.stringify(await read())
    for (const word of ['Hvor så du den', 'Den lå i bilen']) assert.ok(shown.includes(word), word)
    assert.doesNotMatch(shown, /bussen|sjåføren|41 11 11 11/)
    await run('rectify', 'Kari Hansen', number, 'note', 'Den lå hjemme')
    await run('lift', 'Kari Hansen')
    const { facts } = await read()
    assert.deepEqual(
      facts.map(({ name, value }) => [name, value]).filter(([name]) => name !== 'personalData'),
      [
        ['note', 'Den lå hjemme'],
        ['phone', '41 11 11 11'],
      ],
    )
  })

  it('lets the person read the data, and must be lifted before they are erased', async () => {
    await run('restrict', 'Kari Hansen')
    assert.match(
      (await run('access', 'Kari Hansen')).file ?? '',
      /"begrenset": \{[^}]*"facts": \[[^\]]*Lå på bussen/,
    )
    await assert.rejects(run('erase', 'Kari Hansen'), /Opphev begrensningen først/)
    await assert.rejects(run('lift', 'Ola Nordmann'), /ingen saker som er begrenset/)
  })

  it('is refused for an open ticket, which the help desk needs', async () => {
    const open = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'lost' })
    await assert.rejects(run('restrict', 'Per Olsen'), new RegExp(`Sak ${open.number} er åpen`))
  })

  it('is refused for a ticket of which something is still to be sent', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503 })
    const late = await reportLostCard(straks, 'Per Olsen')
    await ingrid.actNow(late, 'resolve', { resolution: 'done' })
    await assert.rejects(run('restrict', 'Per Olsen'), {
      message: `Sak ${late} er avsluttet, men beskjeder er fortsatt på vei ut. Prøv igjen senere. Ingenting er begrenset.`,
    })
  })

  function read(): Promise<TicketJson> {
    return settled(ingrid, number)
  }

  async function hits(q: string): Promise<number> {
    const found = await json<{ items: unknown[] }>(await ingrid.ask('GET', `/api/tickets?q=${q}`))
    return found.items.length
  }

  async function ticketComment(text: string): Promise<{ id: string }> {
    const { history } = await json<TicketJson>(await ingrid.act(await read(), 'comment', { text }))
    return { id: history.at(-1)?.details['comment'] ?? assert.fail('no comment') }
  }

  function saidTo(name: string): string {
    return straks.m365
      .chatOf(name)
      .messages()
      .map(({ text }) => text)
      .join('\n')
  }
})
