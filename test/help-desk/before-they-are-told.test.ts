import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { alertOf, alertsOf, numbersOf, pressVerb } from '../helpers/leaders-tab.ts'
import { pressOnReceipt, reportNew, seen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('A ticket whose latest change an agent can still undo', () => {
  beforeEach(() => clock.pass(1))
  const straks = withNewStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]
  const [kari, ola] = [personAt(straks, 'Kari Hansen'), personAt(straks, 'Ola Nordmann')]
  const held = { resolution: 'done', text: 'Hent nytt kort i resepsjonen.', mayUndo: true }

  describe('when something new comes after it was resolved', () => {
    it('is withdrawn when the reporter presses that the card is found', async () => {
      const number = await resolved()
      await pressOnReceipt(chat('Kari Hansen'), number, 'Funnet igjen')
      await chat('Kari Hansen').press('Ja, det er funnet igjen')
      await chat('Kari Hansen').waitFor(`Sak ${number} er trukket.`)
      const ticket = await ingrid.ticket(number)
      assert.deepEqual(lastOf(ticket, 3), [
        ['resolved', 'Ingrid Solberg'],
        ['overtaken', 'Kari Hansen'],
        ['withdrawn', 'Kari Hansen'],
      ])
      assert.equal(await undone(number), 409)
      await neverTold(number, 'withdrawn')
      await seen(chat('Ingrid Solberg'), number, /Trukket/)
    })

    it('is withdrawn when the reporter writes in the chat that the card is found', async () => {
      const number = await resolved()
      await chat('Kari Hansen').say('fant det igjen')
      await chat('Kari Hansen').press('Ja, det er funnet igjen')
      await chat('Kari Hansen').waitFor(`Sak ${number} er trukket.`)
      await neverTold(number, 'withdrawn')
    })

    it('is open again when the reporter adds something, and only agents see the resolution’s text', async () => {
      const number = await resolved()
      await pressOnReceipt(chat('Kari Hansen'), number, 'Legg til opplysninger')
      await chat('Kari Hansen').press('Lagre', { note: 'Det lå i en rød veske.' })
      await chat('Kari Hansen').waitFor(`lagt til i sak ${number}`)
      const { facts, status, history } = await ingrid.ticket(number)
      assert.ok(facts.some(({ value }) => value === 'Det lå i en rød veske.'))
      assert.equal(status, 'new')
      // The agent's text is not lost, and nobody else reads it.
      assert.equal(history.findLast(({ what }) => what === 'resolved')?.text, held.text)
      assert.equal(await undone(number), 409)
      await neverTold(number, 'new')
      await seen(chat('Ingrid Solberg'), number, /åpen igjen: Det kom noe nytt før noen fikk beskjed/)
      assert.doesNotMatch(JSON.stringify(await kari.ticket(number)), /resepsjonen|overtaken|"resolved"/)
    })

    it('is open again when the reporter adds something in the chat', async () => {
      const number = await resolved()
      await chat('Kari Hansen').say('det var på bussen i går kl 17')
      await chat('Kari Hansen').press('Ja, legg til')
      await chat('Kari Hansen').waitFor(`lagt til i sak ${number}`)
      await neverTold(number, 'new')
    })

    it('is open again when the reporter answers a question of the help desk', async () => {
      const { number } = await lostCard(straks)
      await ingrid.actNow(number, 'comment', { text: 'Når så du det sist?' })
      await chat('Kari Hansen').waitFor('Når så du det sist?')
      await straks.idle()
      await resolves(number)
      await chat('Kari Hansen').press('Svar', { answer: 'På bussen i går.' })
      await chat('Kari Hansen').waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
      assert.ok(commentsIn(await ingrid.ticket(number)).includes('På bussen i går.'))
      await neverTold(number, 'new')
    })

    it('is open again when the leader decides, writes a note or hands it on', async () => {
      const number = await reportNew(chat('Kari Hansen'), 'pc-en er knust')
      await settled(ingrid, number)
      await resolves(number)
      await json(await pressVerb(ola, number, 'settle', { answer: 'municipality', reason: '' }))
      const { facts } = await ingrid.ticket(number)
      assert.ok(
        facts.some(({ value }) => value === 'Kommunen erstatter'),
        JSON.stringify(facts),
      )
      await neverTold(number, 'new')
      await resolves(number)
      await json(await pressVerb(ola, number, 'note', { note: 'Hun får låne min.' }))
      await neverTold(number, 'new')
      const lost = await resolved('Per Olsen')
      await json(await pressVerb(ola, lost, 'hand-on', {}))
      assert.ok((await ingrid.ticket(lost)).history.some(({ what }) => what === 'handed-on'))
      await neverTold(lost, 'new', 'Per Olsen')
    })
  })

  describe('when it is only acknowledged or thanked for after it was resolved', () => {
    it('stays resolved, and the reporter is told so', async () => {
      const number = await resolved()
      await json(await pressVerb(ola, number, 'acknowledge', {}))
      await chat('Kari Hansen').say('kortet er sperret, sa de')
      assert.equal((await ingrid.ticket(number)).status, 'resolved')
      assert.notEqual((await kari.ticket(number)).acknowledgedAt, null)
      await passed(1)
      await chat('Kari Hansen').waitFor(held.text)
      assert.equal((await kari.ticket(number)).status, 'resolved')
    })

    it('can still be opened by the agent’s undo, and stays acknowledged', async () => {
      const number = await resolved()
      await json(await pressVerb(ola, number, 'acknowledge', {}))
      assert.equal(await undone(number), 200)
      const { status, acknowledgedAt } = await ingrid.ticket(number)
      assert.deepEqual([status, acknowledgedAt !== null], ['new', true])
    })
  })

  it('can be given back by the agent who took it, even if the reporter has added something', async () => {
    const { number } = await lostCard(straks)
    clock.slowDown()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id, mayUndo: true })
    await pressOnReceipt(chat('Kari Hansen'), number, 'Legg til opplysninger')
    await chat('Kari Hansen').press('Lagre', { note: 'Det lå i en rød veske.' })
    await chat('Kari Hansen').waitFor(`lagt til i sak ${number}`)
    assert.equal(await undone(number), 200)
    const { assignee, facts } = await ingrid.ticket(number)
    assert.equal(assignee, null)
    assert.ok(facts.some(({ value }) => value === 'Det lå i en rød veske.'))
  })

  it('stays withdrawn when the agent tries to undo', async () => {
    const { number } = await lostCard(straks)
    clock.slowDown()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id, mayUndo: true })
    await chat('Kari Hansen').say('fant det igjen')
    await chat('Kari Hansen').press('Ja, det er funnet igjen')
    await chat('Kari Hansen').waitFor(`Sak ${number} er trukket.`)
    assert.equal(await undone(number), 409)
    assert.equal((await ingrid.ticket(number)).status, 'withdrawn')
  })

  it('can be opened again by a colleague, and the reporter hears of neither change', async () => {
    const number = await resolved()
    await mikkel.actNow(number, 'reopen', {})
    assert.equal(await undone(number), 409)
    await neverTold(number, 'new')
  })

  it('is shown to the leader as it was until the time for undo is over', async () => {
    const number = await resolved()
    const before = { ...(await numbersOf(ola)), card: (await alertOf(ola, number)).card }
    await ingrid.actNow(number, 'undo', {})
    assert.deepEqual((await numbersOf(ola)).waiting, before.waiting)
    assert.deepEqual(before.waiting, [number])
    assert.ok(before.card.buttons.some(({ verb }) => verb === 'acknowledge'))
    await resolves(number)
    await chat('Ola Nordmann').press('Bekreft at jeg har sett det')
    assert.doesNotMatch((await seen(chat('Ola Nordmann'), number, /Bekreftet av/)).text, /Løst/)
    assert.equal((await alertsOf(ola)).items[0]?.status, 'open')
    await passed(1)
    assert.equal((await alertsOf(ola)).items[0]?.status, 'resolved')
    assert.match((await seen(chat('Ola Nordmann'), number, /Løst/)).text, /Løst: utført/)
  })

  it('stays in the leader’s list while its decision is open, until the time for undo is over', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'pc-en er knust')
    await settled(ingrid, number)
    await json(await pressVerb(ola, number, 'decide', { answer: 'look-into' }))
    await resolves(number)
    assert.deepEqual((await numbersOf(ola)).waiting, [number])
    await passed(1)
    assert.deepEqual((await numbersOf(ola)).waiting, [])
  })

  it('needs attention in the reporter’s view until the time for undo is over', async () => {
    straks.m365.faults.always('graph.manager', { status: 404 })
    const { number } = await lostCard(straks)
    await straks.idle()
    const before = await kari.ticket(number)
    assert.equal(before.needsAttention, true)
    await resolves(number)
    assert.deepEqual(await kari.ticket(number), before)
    const { items } = await json<TicketPageJson>(await kari.ask('GET', '/api/tickets'))
    assert.equal(items[0]?.needsAttention, true)
    assert.equal((await ingrid.ticket(number)).needsAttention, false)
    await passed(1)
    assert.equal((await kari.ticket(number)).needsAttention, false)
  })

  it('needs attention in the reporter’s list in whatever order its messages were last changed', async () => {
    const { number } = await lostCard(straks)
    await straks.idle()
    straks.m365.faults.always('graph.manager', { status: 404 })
    await json(await pressVerb(ola, number, 'hand-on', {}))
    await straks.idle()
    await straks.beside(({ db }) =>
      sql`update deliveries set attempts = attempts where recipient_kind = 'leader'`.execute(db),
    )
    await resolves(number)
    const { items } = await json<TicketPageJson>(await kari.ask('GET', '/api/tickets'))
    assert.equal(items[0]?.needsAttention, true)
  })

  it('is withdrawn together with the other ticket of a stolen bag', async () => {
    await reportNew(chat('Kari Hansen'), 'noen stjal pc-en', { cardToo: 'yes' })
    await straks.idle()
    const { items } = await json<TicketPageJson>(await kari.ask('GET', '/api/tickets'))
    const [one, other] = items.map(({ number }) => number)
    assert.ok(one && other)
    await settled(ingrid, one)
    await resolves(one)
    await pressOnReceipt(chat('Kari Hansen'), other, 'Begge er funnet')
    await chat('Kari Hansen').press('Ja, begge er funnet')
    await chat('Kari Hansen').waitFor(/er trukket\. De som/)
    const states = await Promise.all([one, other].map(async (number) => (await ingrid.ticket(number)).status))
    assert.deepEqual(states, ['withdrawn', 'withdrawn'])
  })

  /** Resolves as an agent who can still undo it. */
  async function resolves(number: string): Promise<void> {
    await straks.idle()
    clock.slowDown()
    await ingrid.actNow(number, 'resolve', held)
  }

  async function resolved(name = 'Kari Hansen'): Promise<string> {
    const number = await reportNew(chat(name), 'mista buypasskortet')
    await settled(ingrid, number)
    await resolves(number)
    return number
  }

  async function undone(number: string): Promise<number> {
    for (;;) {
      const { status } = await ingrid.act(await ingrid.ticket(number), 'undo', {})
      if (status !== 412) return status
    }
  }

  async function neverTold(number: string, status: string, name = 'Kari Hansen'): Promise<void> {
    await passed(1)
    assert.equal((await personAt(straks, name).ticket(number)).status, status)
    assert.equal((await ingrid.ticket(number)).status, status)
    const said = JSON.stringify(chat(name).messages())
    assert.doesNotMatch(said, /resepsjonen|åpnet sak|avsluttet/)
  }

  function lastOf({ history }: TicketJson, count: number) {
    const changes = history.filter(({ what }) => what !== 'delivery')
    return changes.slice(-count).map(({ what, by }) => [what, by?.name])
  }

  async function passed(minutes: number): Promise<void> {
    // From here on at normal speed.
    clock.pass(minutes)
    await straks.idle()
  }
})
