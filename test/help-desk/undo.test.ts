import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('An undo by an agent', () => {
  const straks = withStraks({ clock })
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]
  const kari = personAt(straks, 'Kari Hansen')
  const mayUndo = true
  let ticket: TicketJson
  beforeEach(async () => {
    clock.pass(1)
    ticket = await lostCard(straks)
    await straks.idle()
    clock.slowDown()
  })

  it('within ten seconds keeps everybody from hearing of the resolution', async () => {
    const text = 'Hent nytt kort i resepsjonen.'
    await acts('resolve', { resolution: 'done', text, mayUndo })
    await fiveSecondsPass()
    const undone = await acts('undo', {})
    assert.deepEqual([undone.status, undone.resolvedAt], ['new', null])
    assert.deepEqual(
      undone.history.slice(-2).map(({ what, by, text }) => [what, by?.name, text]),
      [
        ['resolved', 'Ingrid Solberg', null],
        ['undone', 'Ingrid Solberg', null],
      ],
    )
    await passed(5)
    assert.doesNotMatch(
      saidTo('Kari Hansen'),
      new RegExp(`avsluttet sak ${ticket.number}|åpnet sak|resepsjonen`),
    )
    assert.doesNotMatch(JSON.stringify(await kari.ticket(ticket.number)), /resolved"|undone|resepsjonen/)
    assert.ok(!JSON.stringify([...(await straks.dump())]).includes('resepsjonen'))
  })

  it('is refused once the reporter has been told', async () => {
    await acts('resolve', { resolution: 'done', text: 'Kortet ligger klart.', mayUndo })
    await fiveSecondsPass()
    assert.doesNotMatch(saidTo('Kari Hansen'), /Kortet ligger klart/)
    await passed(1)
    await straks.m365.chatOf('Kari Hansen').waitFor('Kortet ligger klart.')
    assert.equal((await ingrid.act(await ingrid.ticket(ticket.number), 'undo', {})).status, 410)
    assert.equal((await ingrid.ticket(ticket.number)).status, 'resolved')
  })

  it('is refused for a resolution that was told at once', async () => {
    await acts('resolve', { resolution: 'done', text: 'Kortet er her.' })
    await passed(0)
    await straks.m365.chatOf('Kari Hansen').waitFor('Kortet er her.')
    assert.equal((await ingrid.act(await ingrid.ticket(ticket.number), 'undo', {})).status, 410)
  })

  it('lets the wait for the leader go on as if nothing had happened', async () => {
    await passed(20)
    await acts('resolve', { resolution: 'done', mayUndo })
    await fiveSecondsPass()
    await acts('undo', {})
    await passed(11)
    assert.ok((await ingrid.ticket(ticket.number)).history.some(({ what }) => what === 'reminded'))
  })

  it('of an assignment gives the ticket back to the agent who had it before, or to nobody', async () => {
    await acts('assign', { assignee: ingrid.id, mayUndo })
    const free = await acts('undo', {})
    assert.deepEqual([free.assignee, free.status], [null, 'new'])
    await mikkel.actNow(ticket.number, 'assign', { assignee: mikkel.id })
    await acts('assign', { assignee: ingrid.id, mayUndo })
    const back = await acts('undo', {})
    assert.deepEqual([back.assignee?.name, back.status], ['Mikkel Ruud', 'in-progress'])
  })

  it('of an assignment leaves the colleague untold, who otherwise hears of it after ten seconds', async () => {
    await acts('assign', { assignee: mikkel.id, mayUndo })
    await acts('undo', {})
    await passed(1)
    assert.doesNotMatch(saidTo('Mikkel Ruud'), new RegExp(ticket.number))
    await acts('assign', { assignee: mikkel.id, mayUndo })
    await passed(1)
    await straks.m365.chatOf('Mikkel Ruud').waitFor(`Du har fått sak ${ticket.number}`)
  })

  it('removes an internal note, and only agents know that there was one', async () => {
    await acts('note', { text: 'Skrevet i feil sak.' })
    const { history } = await acts('undo', {})
    assert.deepEqual(
      history.slice(-2).map(({ what, text }) => [what, text]),
      [
        ['noted', null],
        ['note-removed', null],
      ],
    )
    assert.ok(!JSON.stringify([...(await straks.dump())]).includes('feil sak'))
    assert.doesNotMatch(JSON.stringify(await kari.ticket(ticket.number)), /note/)
  })

  it('is refused for another agent’s action, after one, and a second time', async () => {
    await acts('assign', { assignee: ingrid.id, mayUndo })
    const refused = async () => (await ingrid.act(await ingrid.ticket(ticket.number), 'undo', {})).status
    assert.equal((await mikkel.act(await mikkel.ticket(ticket.number), 'undo', {})).status, 409)
    await mikkel.actNow(ticket.number, 'note', { text: 'Jeg ser på den.' })
    assert.equal(await refused(), 409)
    await acts('note', { text: 'Hei' })
    await acts('undo', {})
    assert.equal(await refused(), 409)
    assert.equal((await kari.act(await ingrid.ticket(ticket.number), 'undo', {})).status, 403)
  })

  it('is refused when the last action is of another kind than the one meant', async () => {
    await acts('resolve', { resolution: 'found', mayUndo })
    await acts('note', { text: 'Hei' })
    const meant = async (of: string) =>
      (await ingrid.act(await ingrid.ticket(ticket.number), 'undo', { of })).status
    assert.equal(await meant('resolve'), 409)
    assert.equal(await meant('comment'), 400)
    assert.equal(await meant('note'), 200)
  })

  it('is refused when the last action is another than the one meant, of the same kind', async () => {
    const taken = await acts('assign', { assignee: ingrid.id, mayUndo })
    const given = await acts('assign', { assignee: mikkel.id, mayUndo })
    const meant = async ({ history }: TicketJson) => {
      const body = { of: 'assign', entry: history.at(-1)?.id }
      return (await ingrid.act(await ingrid.ticket(ticket.number), 'undo', body)).status
    }
    assert.equal(await meant(taken), 409)
    assert.equal((await ingrid.ticket(ticket.number)).assignee?.name, 'Mikkel Ruud')
    assert.equal(await meant(given), 200)
    assert.equal((await ingrid.ticket(ticket.number)).assignee?.name, 'Ingrid Solberg')
  })

  it('is waited for no longer than its time, even across a restart', async () => {
    await acts('resolve', { resolution: 'found', text: 'Den lå i resepsjonen.', mayUndo })
    await straks.restart()
    await passed(1)
    await straks.m365.chatOf('Kari Hansen').waitFor('Den lå i resepsjonen.')
  })

  function acts(action: string, body: unknown): Promise<TicketJson> {
    return ingrid.actNow(ticket.number, action, body)
  }

  async function fiveSecondsPass(): Promise<void> {
    clock.pass(5 / 60)
    clock.slowDown()
    await straks.idle()
  }

  async function passed(minutes: number): Promise<void> {
    // From here on at normal speed.
    clock.pass(minutes)
    await straks.idle()
    clock.slowDown()
  }

  function saidTo(name: string): string {
    return JSON.stringify(straks.m365.chatOf(name).messages())
  }
})
