import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'
import { listen } from './live-listener.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('A resolution that an agent can still undo', () => {
  const straks = withStraks({ clock, microsoft365: { clock } })
  const [ingrid, kari] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Kari Hansen')]
  const body = { resolution: 'done', text: 'Hent nytt kort i resepsjonen.', mayUndo: true }
  let number: string
  let before: TicketJson
  beforeEach(async () => {
    number = (await lostCard(straks)).number
    await straks.idle()
    before = await kari.ticket(number)
  })

  it('is seen by agents at once, and by the employee as the ticket was, in every way in which they can look', async () => {
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

  it('on the card of a ticket that changes meanwhile for another reason the employee does not read it either', async () => {
    await ingrid.actNow(number, 'resolve', body)
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await straks.idle()
    const card = () =>
      chat()
        .messages()
        .findLast(({ text }) => text.includes(`Sak ${number} ·`))?.text
    assert.match(card() ?? '', /Leder Ola Nordmann\nbekreftet/)
    assert.doesNotMatch(card() ?? '', /Løst/)
    await told()
    assert.match(card() ?? '', /Løst: utført/)
  })

  it('is heard of live when it is told, and not before', async () => {
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

  it('after that the employee sees it with its text, in the ticket and in the list', async () => {
    await ingrid.actNow(number, 'resolve', body)
    await told()
    const { status, history } = await kari.ticket(number)
    assert.equal(status, 'resolved')
    assert.equal(history.findLast(({ what }) => what === 'resolved')?.text, body.text)
    assert.equal((await listed('status=resolved'))?.status, 'resolved')
    assert.equal(await listed('open=true'), undefined)
    assert.doesNotMatch(JSON.stringify(history), /"told"/)
  })

  it('that is undone was never there', async () => {
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await ingrid.actNow(number, 'resolve', body)
    assert.equal((await kari.ticket(number)).status, 'in-progress')
    await ingrid.actNow(number, 'undo', {})
    const { status, history } = await kari.ticket(number)
    assert.equal(status, 'in-progress')
    assert.ok(history.every(({ what }) => what !== 'resolved'))
  })

  it('without that moment is seen at once', async () => {
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    assert.equal((await kari.ticket(number)).status, 'resolved')
  })

  function chat() {
    return straks.m365.chatOf('Kari Hansen')
  }

  async function told(): Promise<void> {
    await straks.idle()
    clock.pass(1)
    await straks.idle()
  }

  async function listed(query: string) {
    const { items } = await json<TicketPageJson>(await kari.ask('GET', `/api/tickets?${query}`))
    return items.find((one) => one.number === number)
  }
})
