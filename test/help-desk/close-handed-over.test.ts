import assert from 'node:assert/strict'
import type { StatisticsJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { seen, ticketWhen } from '../helpers/reporting.ts'
import { type StraksUnderTest, withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, type Report, reported, settled } from '../helpers/tab-people.ts'

const A_DAY = 24 * 60
const ACKNOWLEDGE = 'Bekreft at jeg har sett det'
const lostCard: Report = { type: 'buypass-card', cause: 'lost', note: 'Lå på bussen' }

describe('A ticket that was handed over and that nobody closes', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')

  describe('after thirty quiet days', () => {
    const straks = withNewStraks({ clock })
    const ingrid = personAt(straks, 'Ingrid Solberg')

    it('is closed, and the reporter and the affected person are told so once', async () => {
      const affected = straks.m365.personNamed('Per Olsen').id
      const { number } = await acknowledged(straks, 'Kari Hansen', { ...lostCard, affected })
      await pass(straks, 29)
      assert.equal((await ingrid.ticket(number)).status, 'new')
      await pass(straks, 2)
      const { status, handedOver, history } = await settled(ingrid, number)
      assert.deepEqual([status, handedOver], ['resolved', true])
      const { what, by, details } = history.at(-1) ?? assert.fail('no history')
      assert.deepEqual([what, by, details], ['resolved', null, { reason: 'handed-over' }])
      await pass(straks, 31)
      const told = `Sak ${number} (Buypass-kort mistet) er lukket hos oss etter 30 dager uten nytt. Buypass følger opp i sitt eget system. Spør dem hvis du ikke vet om alt er gjort.`
      for (const name of ['Kari Hansen', 'Per Olsen']) {
        const texts = straks.m365
          .chatOf(name)
          .messages()
          .map(({ text }) => text)
        assert.equal(texts.filter((text) => text.includes(told)).length, 1, name)
        assert.ok(
          texts.some((text) => text.includes(`Sak ${number} · Lukket`)),
          name,
        )
      }
      const { file } = await administrator(straks, clock)('access', 'Kari Hansen')
      assert.match(file ?? '', /"Status": "Lukket"[\s\S]*"Hva": "Lukket av Straks: [^"]*",\s*"Av": "Straks"/)
      const counted = await json<StatisticsJson>(await ingrid.ask('GET', '/api/statistics'))
      assert.deepEqual([counted.handedOver, counted.toResolve.count], [1, 0])
    })

    it('is closed, counted from the last news and not from the last time somebody read it', async () => {
      const { number } = await acknowledged(straks, 'Kari Hansen', lostCard)
      await pass(straks, 29)
      await ingrid.actNow(number, 'comment', { text: 'Har du fått nytt kort?' })
      await settled(ingrid, number)
      await pass(straks, 29)
      assert.equal((await ingrid.ticket(number)).status, 'new')
      await pass(straks, 2)
      assert.equal((await ingrid.ticket(number)).status, 'resolved')
    })

    it('is closed, and its answers are erased a year later', async () => {
      const { number } = await acknowledged(straks, 'Kari Hansen', lostCard)
      await pass(straks, 31)
      await pass(straks, 364)
      assert.match(JSON.stringify((await ingrid.ticket(number)).facts), /bussen/)
      await pass(straks, 3)
      assert.deepEqual((await ingrid.ticket(number)).facts, [])
    })

    it('is closed, and waits for an agent when the reporter’s answer opens it again', async () => {
      const { number } = await acknowledged(straks, 'Kari Hansen', lostCard)
      await pass(straks, 31)
      const kari = straks.m365.chatOf('Kari Hansen')
      const news = await kari.waitFor(({ text }) => text.includes('er lukket hos oss'))
      await kari.press('Svar', { answer: 'Kortet er ikke sperret ennå' }, news)
      const reopened = await settled(ingrid, number)
      assert.deepEqual([reopened.status, reopened.handedOver, reopened.resolvedAt], ['new', false, null])
      await pass(straks, 31)
      assert.equal((await ingrid.ticket(number)).status, 'new')
      await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
      await pass(straks, 31)
      assert.equal((await ingrid.ticket(number)).status, 'resolved')
    })
  })

  describe('with something left to do', () => {
    const straks = withNewStraks({ clock })
    const ingrid = personAt(straks, 'Ingrid Solberg')

    it('stays open while somebody was not reached, a leader is silent, or the help desk has it', async () => {
      const unheard = await acknowledged(straks, 'Kari Hansen', lostCard)
      straks.m365.faults.always('teams.send', { status: 403 })
      await ingrid.actNow(unheard.number, 'comment', { text: 'Har du fått nytt kort?' })
      await ticketWhen(straks, unheard.number, ({ needsAttention }) => needsAttention)
      straks.m365.faults.clear()
      const silent = await reported(straks, 'Jonas Moe', lostCard)
      const here = await acknowledged(straks, 'Kari Hansen', { type: 'equipment-lost', cause: 'lost' })
      const done = await acknowledged(straks, 'Per Olsen', lostCard)
      // He is reminded, and has no leader above him.
      await pass(straks, 1)
      await seen(straks.m365.chatOf('Jonas Moe'), silent.number, /ingen flere ledere å varsle/)
      await settled(ingrid, silent.number)
      await pass(straks, 31)
      assert.equal((await settled(ingrid, done.number)).status, 'resolved')
      for (const { number } of [unheard, silent, here])
        assert.equal((await settled(ingrid, number)).status, 'new', number)
    })
  })

  describe('without a time for closing in the organisation file', () => {
    const straks = withNewStraks({
      clock,
      organisation: { closeHandedOverAfter: null },
    })

    it('stays open, however long', async () => {
      const { number } = await acknowledged(straks, 'Kari Hansen', lostCard)
      await pass(straks, 500)
      assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(number)).status, 'new')
    })
  })

  describe('to nobody but the trial mailbox', () => {
    const organisation = { delivery: 'trial', trialMailbox: 'straks-test@example.no' } as const
    const straks = withNewStraks({ clock, organisation })

    it('stays open, as the desk follows up nothing', async () => {
      const { number } = await acknowledged(straks, 'Kari Hansen', lostCard)
      await pass(straks, 31)
      assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(number)).status, 'new')
    })
  })

  describe('that needs a decision of the leader', () => {
    const desks = structuredClone(eigersund.desks)
    for (const desk of Object.values(desks)) desk.worksIn = 'own-system'
    const straks = withNewStraks({ clock, organisation: { desks } })
    const ingrid = personAt(straks, 'Ingrid Solberg')

    it('is not closed before the leader’s decision is final', async () => {
      const damaged: Report = { type: 'equipment-damaged', cause: 'damaged' }
      const { number } = await acknowledged(straks, 'Kari Hansen', damaged, 'Må undersøkes først')
      await pass(straks, 31)
      assert.equal((await ingrid.ticket(number)).status, 'new')
      await straks.m365.chatOf('Ola Nordmann').press('Kommunen erstatter')
      await straks.m365.chatOf('Ola Nordmann').press('Bekreft avgjørelsen')
      await settled(ingrid, number)
      await pass(straks, 31)
      assert.equal((await ingrid.ticket(number)).status, 'resolved')
    })
  })

  /** Reports, and presses the leader's button. */
  async function acknowledged(
    straks: StraksUnderTest,
    name: string,
    report: Report,
    button = ACKNOWLEDGE,
  ): Promise<TicketJson> {
    const { number } = await reported(straks, name, report)
    const leader = straks.m365.chatOf('Ola Nordmann')
    await leader.press(button, {}, await leader.waitFor(({ text }) => text.includes(number)))
    return settled(personAt(straks, 'Ingrid Solberg'), number)
  }

  /** Passes days and waits for each day's work. */
  async function pass(straks: StraksUnderTest, days: number): Promise<void> {
    await straks.idle()
    clock.pass(days * A_DAY)
    await straks.idle()
  }
})
