import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { pressVerb } from '../helpers/leaders-tab.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('An answer to the help desk on a resolved ticket', () => {
  const straks = withNewStraks()
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('reopens the ticket and tells the agent who has it', async () => {
    const { number } = await resolvedFor('Mikkel Ruud')
    await kari().press('Svar', { answer: 'Nei, det virker ikke' })
    await kari().waitFor(
      `Du: Nei, det virker ikke\nSak ${number} er åpnet igjen, og Brukerhjelpen ser svaret ditt.`,
    )
    const opened = `Sak ${number} er åpnet igjen av et svar fra den det gjelder: Buypass-kort mistet.`
    await straks.m365
      .chatOf('Mikkel Ruud')
      .waitFor((one) => one.text.includes(opened) && /^Haster$/m.test(one.text))
    const ticket = await settled(ingrid, number)
    assert.equal(ticket.status, 'in-progress')
    assert.equal(ticket.resolvedAt, null)
    assert.deepEqual(
      ticket.history
        .filter(({ what }) => ['commented', 'reopened'].includes(what))
        .map(({ what, by }) => [what, by?.name]),
      [
        ['commented', 'Kari Hansen'],
        ['reopened', undefined],
      ],
    )
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets?open=true'))
    assert.deepEqual(
      items.map((one) => one.number),
      [number],
    )
    assert.equal(told('Brukerhjelpen har åpnet sak'), 0)
  })

  it('reopens an unassigned ticket, and the agent who resolved it can take it', async () => {
    const { number } = await resolvedFor(null)
    await kari().press('Svar', { answer: 'Det virker ikke' })
    const notice = await straks.m365.chatOf('Ingrid Solberg').waitFor(`Sak ${number} er åpnet igjen`)
    assert.match(notice.text, /Ingen har saken nå/)
    assert.ok(notice.buttons.includes('Ta saken'))
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('reopens the ticket when the affected person gives it, and the reporter hears of that', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    const affected = straks.m365.personNamed('Per Olsen').id
    const { number } = await reported(straks, 'Kari Hansen', {
      type: 'buypass-card',
      cause: 'lost',
      affected,
    })
    await resolved(number)
    await per.waitFor('Brukerhjelpen har avsluttet')
    await per.press('Svar', { answer: 'Nei, det virker ikke' })
    await straks.idle()
    const heard = `Sak ${number} (Buypass-kort mistet) er åpnet igjen.`
    assert.deepEqual([told(heard), per.messages(heard).length], [1, 0])
    await resolved(number)
    await json(
      await pressVerb(personAt(straks, 'Ola Nordmann'), number, 'note', { note: 'Det er ikke i orden' }),
    )
    await straks.idle()
    assert.deepEqual([told(heard), per.messages(heard).length], [2, 1])
  })

  it('reopens the ticket when it is typed in the chat, too', async () => {
    const { number } = await resolvedFor(null)
    await kari().say('nei, det virker ikke')
    await kari().waitFor(`Skal jeg sende dette til Brukerhjelpen i sak ${number}?`)
    await kari().say('ja')
    await kari().waitFor(`Sak ${number} er åpnet igjen, og Brukerhjelpen ser svaret ditt.`)
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  for (const text of [
    'fant kortet',
    'eg fann kortet i bilen',
    'I found the card',
    'kortet er kommet til rette',
  ])
    it(`reopens the ticket when it tells that the thing has turned up: «${text}»`, async () => {
      const { number } = await resolvedFor('Mikkel Ruud')
      await kari().say(text)
      await kari().waitFor(/Skal jeg sende dette|Skal eg sende dette|Shall I send this/)
      await kari().say('ja')
      assert.equal((await settled(ingrid, number)).status, 'in-progress')
    })

  it('reopens the ticket only once when it is sent twice', async () => {
    const { number } = await resolvedFor(null)
    const card = await kari().waitFor('Brukerhjelpen har avsluttet')
    const press = () => kari().press('Svar', { answer: 'Nei' }, card)
    await Promise.all([press(), press()])
    const { history } = await settled(ingrid, number)
    assert.equal(history.filter(({ what }) => what === 'reopened').length, 1)
  })

  it('is stored once when it is sent again after the help desk has written', async () => {
    const { number } = await resolvedFor(null)
    await ingrid.actNow(number, 'comment', { text: 'Virker det nå?' })
    const card = await kari().waitFor('Virker det nå?')
    await kari().press('Svar', { answer: 'Nei, ikke ennå' }, card)
    await ingrid.actNow(number, 'comment', { text: 'Da ringer vi deg.' })
    await kari().press('Svar', { answer: 'Nei, ikke ennå' }, card)
    const { history } = await settled(ingrid, number)
    assert.equal(history.filter(({ text }) => text === 'Nei, ikke ennå').length, 1)
  })

  for (const thanks of ['Takk!', 'Tusen takk for hjelpen, nå virker det', 'ok']) {
    it(`leaves the ticket resolved when it says no more than “${thanks}”`, async () => {
      const { number } = await resolvedFor(null)
      await kari().press('Svar', { answer: thanks })
      await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
      assert.equal((await ingrid.ticket(number)).status, 'resolved')
    })
  }

  it('reopens the ticket when it goes on after the thanks', async () => {
    const { number } = await resolvedFor(null)
    await kari().press('Svar', { answer: 'Takk, men det virker ikke' })
    await kari().waitFor('er åpnet igjen')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  async function resolvedFor(agent: string | null): Promise<TicketJson> {
    let ticket = await lostCard(straks)
    if (agent) {
      await json(await ingrid.act(ticket, 'assign', { assignee: straks.m365.personNamed(agent).id }))
      ticket = await settled(ingrid, ticket.number)
    }
    return resolved(ticket.number)
  }

  async function resolved(number: string): Promise<TicketJson> {
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await kari().waitFor('Brukerhjelpen har avsluttet')
    return settled(ingrid, number)
  }

  function told(words: string): number {
    return kari().messages(words).length
  }
})
