import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import type { FaultRule } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { seen, sendForm, ticketsOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'
import { listen } from './live-listener.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('A resolution by an agent', () => {
  const straks = withStraks({ clock })
  const chat = () => straks.m365.chatOf('Kari Hansen')
  const [ingrid, kari] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Kari Hansen')]
  const body = { resolution: 'done', text: 'Hent nytt kort i resepsjonen.', mayUndo: true }
  let number: string
  let before: TicketJson
  beforeEach(async () => {
    clock.pass(1)
    number = (await lostCard(straks)).number
    await straks.idle()
    before = await kari.ticket(number)
    clock.slowDown()
  })

  it('is hidden from the reporter in every view while the agent can undo it', async () => {
    await ingrid.actNow(number, 'resolve', body)
    assert.equal((await ingrid.ticket(number)).status, 'resolved')
    assert.deepEqual(await kari.ticket(number), before)
    for (const query of ['', 'open=true', 'status=new']) {
      const shown = (await listed(query)) ?? assert.fail(query)
      assert.partialDeepStrictEqual(before, shown)
    }
    assert.equal(await listed('status=resolved'), undefined)
    await chat().say('mine saker')
    assert.match(chat().lastMessage().text, new RegExp(`${number}[^]*?Ny`))
    assert.doesNotMatch(chat().lastMessage().text, /Løst/)
  })

  it('stays off the reporter’s card while it can be undone, even if the card changes meanwhile', async () => {
    await ingrid.actNow(number, 'resolve', body)
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    const card = await seen(chat(), number, /Leder Ola Nordmann\nbekreftet/)
    assert.doesNotMatch(card.text, /Løst/)
    await told()
    await seen(chat(), number, /Løst: utført/)
  })

  it('gets on the reporter’s card even if it is told while an older card is on its way', async () => {
    await ingrid.actNow(number, 'resolve', body)
    straks.m365.faults.always('teams.update', passesAMinute(`Sak ${number} · Ny`))
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await seen(chat(), number, /Løst: utført/)
    straks.m365.faults.clear()
  })

  it('takes “Begge er funnet” off the other ticket’s card once it is told', async () => {
    clock.pass(1)
    const per = straks.m365.chatOf('Per Olsen')
    await sendForm(per, 'noen stjal veska med pc-en og buypasskortet')
    const [one, other] = await ticketsOf(straks, 'Per Olsen')
    assert.ok(one && other)
    await straks.idle()
    clock.slowDown()
    await seen(per, other.number, /Begge er funnet/)
    await ingrid.actNow(one.number, 'resolve', body)
    await ingrid.actNow(other.number, 'assign', { assignee: ingrid.id })
    const card = await seen(per, other.number, /Under arbeid/)
    assert.ok(card.buttons.includes('Begge er funnet'))
    await told()
    await per.waitFor(
      ({ text, buttons }) => text.includes(`Sak ${other.number} ·`) && !buttons.includes('Begge er funnet'),
    )
  })

  it('reaches the reporter’s live stream when it is told, and not before', async () => {
    const [hers, agents] = [await listen(kari), await listen(ingrid)]
    await ingrid.actNow(number, 'resolve', body)
    await agents.until(({ what, ticket }) => what === 'resolved' && ticket.number === number)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    const meanwhile = await hers.until(({ what }) => what === 'confirmation')
    assert.deepEqual([meanwhile.ticket.status, meanwhile.ticket.resolvedAt], ['new', null])
    assert.doesNotMatch(hers.text(), new RegExp(`resepsjonen|${number}[^{}]*"resolved`))
    await told()
    const heard = await hers.until(({ what, ticket }) => what === 'resolved' && ticket.number === number)
    assert.equal(heard.ticket.status, 'resolved')
    assert.ok(heard.ticket.version > meanwhile.ticket.version)
    for (const stream of [hers, agents]) stream.stop()
  })

  it('is seen by the reporter with its text once it is told, in the ticket and in the list', async () => {
    await ingrid.actNow(number, 'resolve', body)
    await told()
    const { status, history } = await kari.ticket(number)
    assert.equal(status, 'resolved')
    assert.equal(history.findLast(({ what }) => what === 'resolved')?.text, body.text)
    assert.equal((await listed('status=resolved'))?.status, 'resolved')
    assert.equal(await listed('open=true'), undefined)
    assert.doesNotMatch(JSON.stringify(history), /"told"/)
  })

  it('is not seen by the reporter when it replaces one that is just being told', async () => {
    let isBeingTold = false
    straks.m365.faults.always('teams.send', ({ body: sent }) => {
      if (isBeingTold || !sent.includes(body.text)) return undefined
      isBeingTold = true
      return { delayMs: 2_000 }
    })
    await ingrid.actNow(number, 'resolve', body)
    clock.pass(0.25)
    await untilSo(
      () => isBeingTold,
      () => 'never told',
    )
    await ingrid.actNow(number, 'reopen', {})
    await ingrid.actNow(number, 'resolve', body)
    clock.slowDown()
    await straks.idle()
    assert.equal((await kari.ticket(number)).status, 'new')
    await ingrid.actNow(number, 'undo', {})
    const told = await straks.beside(({ db }) =>
      db
        .selectFrom('history')
        .select('id')
        .where('what', '=', 'told')
        .where('ticket_id', 'in', (its) =>
          its.selectFrom('tickets').select('id').where('number', '=', number),
        )
        .execute(),
    )
    assert.deepEqual(told, [])
  })

  it('is never seen by the reporter when it is undone', async () => {
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await ingrid.actNow(number, 'resolve', body)
    assert.equal((await kari.ticket(number)).status, 'in-progress')
    await ingrid.actNow(number, 'undo', {})
    const { status, history } = await kari.ticket(number)
    assert.equal(status, 'in-progress')
    assert.ok(history.every(({ what }) => what !== 'resolved'))
  })

  it('is seen by the reporter at once when it cannot be undone', async () => {
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    assert.equal((await kari.ticket(number)).status, 'resolved')
  })

  /** Passes a minute while a message with these words is on its way to Teams. */
  function passesAMinute(words: string): FaultRule {
    return ({ body }) => {
      if (body.includes(words)) clock.pass(1)
      return undefined
    }
  }

  async function told(): Promise<void> {
    clock.pass(1)
    await straks.idle()
  }

  async function listed(query: string) {
    const { items } = await json<TicketPageJson>(await kari.ask('GET', `/api/tickets?${query}`))
    return items.find((one) => one.number === number)
  }
})
