import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { pressUnseen } from '../helpers/chatting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, reported, settled } from '../helpers/tab-people.ts'

const appId = '6d1f0b52-8a3e-4f7c-9b60-2e4c7a91d305'

describe('The help desk in chat', () => {
  const straks = withStraks({ env: { TEAMS_APP_ID: appId } })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let ticket: TicketJson

  before(async () => {
    const note = 'Lå i lomma på bussen'
    ticket = await reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost', note }, ingrid)
  })

  it('finds a ticket for an agent from any chat, and shows nothing about people', async () => {
    const { status, body } = await find('Ingrid Solberg', ticket.number)
    assert.equal(status, 200)
    const [found] = body.composeExtension.attachments ?? []
    assert.equal(found?.contentType, 'application/vnd.microsoft.card.adaptive')
    const shown = JSON.stringify(found)
    assert.match(shown, new RegExp(`${ticket.number} Buypass-kort mistet`))
    assert.match(shown, /"Ny"/)
    const link = `https://teams.microsoft.com/l/entity/${appId}/tickets?context=${encodeURIComponent(`{"subEntityId":"sak/${ticket.number}"}`)}`
    assert.ok(shown.includes(link), shown)
    assert.doesNotMatch(shown, /Kari|Hansen|lomma/)
  })

  it('finds tickets by words too, and lists the newest before anything is typed', async () => {
    assert.equal((await find('Ingrid Solberg', 'lomma')).body.composeExtension.attachments?.length, 1)
    assert.equal((await find('Ingrid Solberg', 'finnesikke')).body.composeExtension.attachments?.length, 0)
    assert.equal((await find('Ingrid Solberg', null)).body.composeExtension.attachments?.length, 1)
  })

  it('finds nothing for anybody but agents', async () => {
    const { body } = await find('Kari Hansen', ticket.number)
    assert.equal(body.composeExtension.type, 'message')
    assert.equal(body.composeExtension.attachments, undefined)
  })

  it('answers 501 to an extension command that Straks does not have', async () => {
    const chat = straks.m365.chatOf('Ingrid Solberg')
    const value = { commandId: 'findPizza', parameters: [] }
    const answer = await chat.post(chat.activity({ type: 'invoke', name: 'composeExtension/query', value }))
    assert.equal(answer?.status, 501)
  })

  it('tells an agent who is given a ticket by a colleague, as one of its deliveries', async () => {
    const given = await ingrid.actNow(ticket.number, 'assign', { assignee: id('Mikkel Ruud') })
    const said = await straks.m365.chatOf('Mikkel Ruud').waitFor((one) => one.text.includes(ticket.number))
    assert.match(said.text, /Du har fått sak/)
    assert.match(said.text, /^Haster · gitt av Ingrid Solberg$/m)
    assert.doesNotMatch(String(said.activity.summary), new RegExp(ticket.number))
    const now = await settled(ingrid, given.number)
    const told = now.deliveries.find(({ recipient }) => recipient.kind === 'agent')
    assert.deepEqual([told?.state, told?.channel, told?.recipient.name], ['sent', 'teams', 'Mikkel Ruud'])
  })

  it('lets an agent take a ticket on the card, which then shows who has it', async () => {
    const mikkel = straks.m365.chatOf('Mikkel Ruud')
    const card = () => mikkel.waitFor((one) => one.text.includes(ticket.number))
    assert.ok(!(await card()).buttons.includes('Ta saken'), 'it is theirs')
    await ingrid.actNow(ticket.number, 'assign', { assignee: ingrid.id })
    await mikkel.waitFor((one) => one.text.includes('Ingrid Solberg har saken nå'))
    await mikkel.press('Ta saken')
    await mikkel.waitFor((one) => one.text.includes(ticket.number) && !one.buttons.includes('Ta saken'))
    const taken = await ingrid.ticket(ticket.number)
    assert.equal(taken.assignee?.name, 'Mikkel Ruud')
    const last = taken.history.findLast(({ what }) => what === 'assigned')
    assert.deepEqual([last?.by?.name, last?.assignee?.name], ['Mikkel Ruud', 'Mikkel Ruud'])
  })

  it('lets nobody but an agent take a ticket, whatever card they hold', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const answer = await pressUnseen(kari, 'take', { ticketId: ticketId() })
    assert.match(JSON.stringify(answer?.body), /kjenner jeg ikke igjen/)
    assert.equal((await ingrid.ticket(ticket.number)).assignee?.name, 'Mikkel Ruud')
  })

  it('does not name the agent on the reporter’s receipt', async () => {
    const receipt = straks.m365
      .chatOf('Kari Hansen')
      .messages()
      .find(({ text }) => text.includes(ticket.number))
    assert.ok(receipt)
    assert.doesNotMatch(receipt.text, /Mikkel/)
  })

  it('gets the reporter’s answer to a comment from the card, and sees it in the ticket', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await ingrid.actNow(ticket.number, 'comment', { text: 'Har du sett i lomma?' })
    await kari.waitFor((one) => one.text.includes('Har du sett i lomma?'))
    await kari.press('Svar', { answer: 'Ja, PIN-koden 4711 lå der også' })
    const card = await kari.waitFor('Du: Ja, PIN-koden')
    assert.match(card.text, /^Brukerhjelpen: Har du sett i lomma\?$/m)
    assert.match(card.text, new RegExp(`Brukerhjelpen ser svaret ditt i sak ${ticket.number}`))
    assert.deepEqual(card.buttons, [])
    const answered = (await comments()).at(-1)
    assert.equal(answered?.by?.name, 'Kari Hansen')
    assert.match(answered?.text ?? '', /^Ja, PIN-koden/)
    assert.doesNotMatch(answered?.text ?? '', /4711/)
  })

  it('keeps an answer or a leader’s note once when it is sent twice', async () => {
    const before = await comments()
    const ola = straks.m365.chatOf('Ola Nordmann')
    const data = { ticketId: ticketId(), answer: 'Ja, alt lå der', note: 'Ringte Kari' }
    for (const [chat, verb] of [
      [straks.m365.chatOf('Kari Hansen'), 'answer'],
      [ola, 'note'],
    ] as const) {
      await Promise.all([pressUnseen(chat, verb, data), pressUnseen(chat, verb, data)])
    }
    const added = (await comments()).slice(before.length)
    assert.deepEqual(
      added.map(({ text }) => text),
      ['Ja, alt lå der', 'Ringte Kari'],
    )
  })

  it('keeps an answer once when it is sent twice and is too long to be kept whole', async () => {
    const before = await comments()
    const kari = straks.m365.chatOf('Kari Hansen')
    const data = { ticketId: ticketId(), answer: `${'x'.repeat(1_999)}😀` }
    for (const _ of ['sent', 'sent again']) await pressUnseen(kari, 'answer', data)
    assert.equal((await comments()).length, before.length + 1)
  })

  it('passes a leader’s note on to the reporter, whose receipt shows it too', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const ola = straks.m365.chatOf('Ola Nordmann')
    await ola.press('Skriv en merknad')
    await ola.press('Lagre merknaden', { note: 'Du kan låne kort i resepsjonen' })
    const said = await kari.waitFor(
      `Ola Nordmann skriver om sak ${ticket.number}:\nDu kan låne kort i resepsjonen`,
    )
    assert.doesNotMatch(String(said.activity.summary), /Ola|låne/)
    await kari.waitFor('Merknad fra Ola Nordmann: Du kan låne kort i resepsjonen')
    await straks.idle()
    assert.equal(news('Du kan låne kort'), 1)
  })

  it('gives the leader a link on the alert to a chat with the reporter', () => {
    const cards = straks.m365
      .chatOf('Ola Nordmann')
      .messages()
      .map(({ card }) => card)
    const link = 'https://teams.microsoft.com/l/chat/0/0?users=kari.hansen%40eigersund.example'
    assert.ok(JSON.stringify(cards).includes(link))
  })

  it('keeps no answer of somebody whose ticket it is not', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    const { history } = await ingrid.ticket(ticket.number)
    await pressUnseen(per, 'answer', { ticketId: ticketId(), answer: 'hei' })
    assert.equal((await ingrid.ticket(ticket.number)).history.length, history.length)
  })

  it('tells the reporter once that a ticket is resolved or opened again, with a way to answer', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await resolve('replaced')
    const said = `Brukerhjelpen har avsluttet sak ${ticket.number} (Buypass-kort mistet): erstattet.`
    const message = await kari.waitFor(said)
    assert.equal(message.activity.summary, 'Straks: nytt i saken din')
    await kari.waitFor(`Sak ${ticket.number} · Løst: erstattet`)
    await straks.idle()
    assert.equal(news(said), 1)
    await kari.press('Svar', { answer: 'Det nye kortet virker ikke' }, message)
    await kari.waitFor('Du: Det nye kortet virker ikke')
    await kari.waitFor(`Sak ${ticket.number} er åpnet igjen, og Brukerhjelpen ser svaret ditt.`)
    assert.equal((await comments()).at(-1)?.text, 'Det nye kortet virker ikke')

    await resolve('replaced')
    await kari.waitFor(said)
    await ingrid.actNow(ticket.number, 'reopen', {})
    await kari.waitFor(`Brukerhjelpen har åpnet sak ${ticket.number} (Buypass-kort mistet) igjen.`)
    await straks.restart()
    await straks.idle()
    assert.equal(news(said), 1, 'the answer has taken the place of the first')
  })

  it('says to an agent who writes «jeg tar den» that the chat changes nothing, and shows the ticket', async () => {
    const { number } = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'lost' }, ingrid)
    await ingrid.actNow(number, 'assign', { assignee: id('Mikkel Ruud') })
    const mikkel = straks.m365.chatOf('Mikkel Ruud')
    await mikkel.waitFor(`Du har fått sak ${number}`)
    for (const words of [
      'jeg tar den',
      'løst',
      'eg tek saka',
      'I’ll take it',
      number,
      `løst ${number}`,
      'kommentar til Per: nytt kort er bestilt',
      `Kommentar til sak ${number}: vi har sperret kortet`,
    ]) {
      await mikkel.say(words)
      assert.match(
        mikkel.messages().at(-2)?.text ?? '',
        /endrer jeg ingen sak|endrar eg inga sak|I change no/,
        words,
      )
      assert.match(mikkel.lastMessage().text, new RegExp(number), words)
    }
    await mikkel.say('mista buypasskortet')
    assert.ok(mikkel.lastMessage().buttons.some((title) => /^Send/.test(title)))
    await mikkel.say('avbryt')
    await straks.m365.chatOf('Per Olsen').say(number)
    assert.doesNotMatch(straks.m365.chatOf('Per Olsen').lastMessage().text, /endrer jeg ingen/)
  })

  function resolve(resolution: string): Promise<TicketJson> {
    return ingrid.actNow(ticket.number, 'resolve', { resolution })
  }

  function news(words: string): number {
    const messages = straks.m365.chatOf('Kari Hansen').messages()
    return messages.filter(({ text }) => text.includes(words) && !text.includes(' · ')).length
  }

  async function comments() {
    return (await ingrid.ticket(ticket.number)).history.filter(({ what }) => what === 'commented')
  }

  function ticketId(): string {
    const cards = straks.m365.chatOf('Kari Hansen').messages()
    const found = /"ticketId":"([0-9a-f-]+)"/.exec(JSON.stringify(cards.map(({ card }) => card)))
    return found?.[1] ?? assert.fail('no card names the ticket')
  }

  function id(name: string): string {
    return straks.m365.personNamed(name).id
  }

  async function find(name: string, q: string | null) {
    const chat = straks.m365.chatOf(name)
    const parameters = q === null ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'q', value: q }]
    const value = { commandId: 'findTicket', parameters, queryOptions: { skip: 0, count: 25 } }
    const conversation = { id: '19:somebody-elses-chat', conversationType: 'groupChat' }
    const answer = await chat.post(
      chat.activity({ type: 'invoke', name: 'composeExtension/query', value, conversation }),
    )
    const body = answer?.body as {
      composeExtension: { type: string; attachments?: { contentType: string }[] }
    }
    return { status: answer?.status, body }
  }
})
