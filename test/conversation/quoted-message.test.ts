import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew, seen, ticketOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, json, personAt } from '../helpers/tab-people.ts'

/** As Teams sends it: a mark in the text, and the quoted message’s id beside it. */
function answering(chat: PersonChat, quoted: { id: string; text: string }, text: string) {
  const entities = [
    { type: 'quotedReply', quotedReply: { messageId: quoted.id, preview: quoted.text.slice(0, 100) } },
  ]
  return chat.post(chat.activity({ text: `<quoted messageId="${quoted.id}"/> ${text}`, entities }))
}

describe('An answer that quotes a message', () => {
  const straks = withStraks({ clock: handClock('2026-11-24T09:00:00+01:00') })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ola = () => straks.m365.chatOf('Ola Nordmann')
  let card: string
  let tablet: string
  before(async () => {
    card = await reportNew(kari(), 'mista buypasskortet')
    tablet = await reportNew(kari(), 'mista nettbrettet')
    await straks.idle()
  })

  it('is about the ticket of that receipt, without a question which of several is meant', async () => {
    await answering(kari(), await receipt(card), 'fant det igjen')
    assert.match(kari().lastMessage().text, new RegExp(`sak ${card}`))
    assert.doesNotMatch(kari().lastMessage().text, new RegExp(tablet))
    await kari().say('nei')
  })

  it('is added to that ticket, also while the help desk awaits an answer about another', async () => {
    await json(await ingrid.act(await ingrid.ticket(tablet), 'comment', { text: 'Hvilken farge har det?' }))
    await kari().waitFor('Hvilken farge')
    await answering(kari(), await receipt(card), 'det lå i en rød veske')
    const offer = await kari().waitFor(new RegExp(`Skal jeg.* sak ${card}`))
    assert.match(offer.text, /«det lå i en rød veske»/)
    await kari().say('ja')
    await straks.idle()
    assert.equal(commentsIn(await ingrid.ticket(tablet)).length, 1)
  })

  it('answers the question that it quotes, when the help desk has asked about several', async () => {
    const asked = (text: string) => kari().waitFor(text)
    await json(await ingrid.act(await ingrid.ticket(card), 'comment', { text: 'Hvor var du?' }))
    await asked('Hvor var du?')
    await answering(kari(), await asked('Hvilken farge'), 'svart')
    await kari().waitFor(new RegExp(`Skal jeg.* sak ${tablet}\\?\\n«svart»`))
    await kari().say('ja')
    await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${tablet}`)
  })

  it('confirms the leader’s alert that it quotes', async () => {
    await answering(ola(), await seen(ola(), tablet, /Utstyr mistet/), 'jeg har sett det')
    await straks.idle()
    assert.notEqual((await ticketOf(straks, tablet, 'Kari Hansen')).acknowledgedAt, null)
    assert.equal((await ticketOf(straks, card, 'Kari Hansen')).acknowledgedAt, null)
  })

  it('is read as any other when nobody showed the writer that message', async () => {
    await answering(straks.m365.chatOf('Per Olsen'), await receipt(card), 'fant det igjen')
    assert.doesNotMatch(straks.m365.chatOf('Per Olsen').lastMessage().text, new RegExp(card))
  })

  const receipt = (number: string) => seen(kari(), number, /e-post sendt/)
})
