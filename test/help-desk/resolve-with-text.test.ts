import assert from 'node:assert/strict'
import type { OfferedWordsJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { linkTo, press } from '../helpers/desk-links.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('A resolution with a text for the reporter', () => {
  const straks = withStraks()
  const [ingrid, kari] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Kari Hansen')]
  const chat = () => straks.m365.chatOf('Kari Hansen')

  it('is told in one message without the secret, and is in the timeline of both sides', async () => {
    const ticket = await lostCard(straks)
    const text = 'Nytt kort er bestilt.\nPassordet er Sommer2026!'
    const resolved = await json<TicketJson>(
      await ingrid.act(ticket, 'resolve', { resolution: 'replaced', text }),
    )
    const said = await chat().waitFor('Brukerhjelpen har avsluttet sak')
    assert.match(
      said.text,
      new RegExp(
        `avsluttet sak ${ticket.number} \\(Buypass-kort mistet\\): erstattet\\.\nNytt kort er bestilt\\.\nPassordet er`,
      ),
    )
    for (const { history } of [resolved, await kari.ticket(ticket.number)]) {
      const {
        what,
        details,
        text: written,
      } = history.findLast((one) => one.what === 'resolved') ?? assert.fail()
      assert.deepEqual([what, details.resolution], ['resolved', 'replaced'])
      assert.match(written ?? '', /^Nytt kort er bestilt\./)
    }
    await straks.idle()
    assert.equal(
      chat()
        .messages()
        .filter((one) => one.text.includes('Nytt kort er bestilt')).length,
      1,
    )
    assert.doesNotMatch(JSON.stringify([...(await straks.dump())]), /Sommer2026/)
    assert.doesNotMatch(String(said.activity.summary), /kort|2026/)
  })

  it('can be answered from the card, which opens the ticket again', async () => {
    const ticket = await lostCard(straks)
    const text = 'Kortet ligger i resepsjonen.'
    await json(await ingrid.act(ticket, 'resolve', { resolution: 'done', text }))
    await chat().waitFor(text)
    await chat().press('Svar', { answer: 'Det er ikke der.' })
    const card = await chat().waitFor('Du: Det er ikke der.')
    assert.match(card.text, /^Brukerhjelpen: Kortet ligger i resepsjonen\.$/m)
    assert.equal((await settled(ingrid, ticket.number)).status, 'new')
  })

  it('is no question, so that a thank-you is not passed on as an answer', async () => {
    const ticket = await lostCard(straks)
    await json(await ingrid.act(ticket, 'resolve', { resolution: 'done', text: 'Alt er i orden nå.' }))
    await chat().waitFor('Alt er i orden nå.')
    await straks.idle()
    await chat().say('tusen takk!')
    assert.doesNotMatch(chat().lastMessage().text, /Skal jeg sende/)
  })

  it('may come without the text, and is refused when the text is too long', async () => {
    const ticket = await lostCard(straks)
    const text = 'x'.repeat(2_001)
    assert.equal((await ingrid.act(ticket, 'resolve', { resolution: 'done', text })).status, 400)
    const resolved = await json<TicketJson>(
      await ingrid.act(ticket, 'resolve', { resolution: 'done', text: ' ' }),
    )
    assert.deepEqual(resolved.history.at(-1)?.details, { resolution: 'done' })
  })

  it('is offered words that call the card blocked only once the desk has confirmed it', async () => {
    const { number } = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'stolen' })
    const followedUp = 'Vi har fulgt opp saken. Si fra her hvis noe mangler.'
    const offered = async () =>
      (await ingrid.ticket(number)).resolutionWords
        .filter(({ resolution }) => resolution === 'done' || resolution === 'found')
        .map(({ text }) => text)
    assert.deepEqual(await offered(), ['Kortet er funnet igjen.', followedUp])
    await straks.m365.chatOf('Per Olsen').say('buypass har bekreftet at kortet er sperret')
    await straks.idle()
    assert.deepEqual(await offered(), ['Kortet er funnet igjen.', followedUp])
    await press(linkTo(straks, { number }), { press: 'card-blocked' })
    assert.deepEqual(await offered(), [
      'Kortet er sperret, og nytt kort er bestilt.',
      'Kortet er sperret.',
      'Kortet er funnet igjen, men det er sperret. Du trenger et nytt.',
      'Kortet er funnet igjen.',
      followedUp,
    ])
  })

  it('is offered words in the reporter’s language', async () => {
    const { number } = await reported(straks, 'Nils Berg', { type: 'buypass-card', cause: 'lost' })
    await json(await personAt(straks, 'Nils Berg').ask('PUT', '/api/me', { language: 'nn' }))
    const { resolutionWords } = await ingrid.ticket(number)
    assert.ok(resolutionWords.some(({ text }) => text === 'Kortet er funne igjen.'))
  })

  it('is offered only words that fit all tickets when it is for several at once', async () => {
    const lost = (await lostCard(straks)).number
    const stolen = (await reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'stolen' })).number
    const wet = await reported(straks, 'Kari Hansen', { type: 'equipment-damaged', cause: 'damaged' })
    const offered = async (...numbers: string[]) => {
      const answer = await ingrid.ask('GET', `/api/resolution-words?numbers=${numbers}`)
      return (await json<OfferedWordsJson>(answer)).items.map(({ text }) => text)
    }
    const both = await offered(lost, stolen)
    assert.ok(both.includes('Nytt kort er klart til deg.'))
    await ingrid.actNow(lost, 'confirm', { what: 'card-blocked', source: 'agent' })
    assert.ok((await offered(lost)).includes('Kortet er sperret.'))
    assert.deepEqual(await offered(lost, stolen), both)
    assert.deepEqual(await offered(lost, wet.number), [
      'Vi har fulgt opp saken. Si fra her hvis noe mangler.',
      'Vi har sett på saken. Du trenger ikke gjøre noe mer.',
      'Dette er meldt fra før. Vi følger det opp i den saken.',
    ])
    const inNynorsk = await reported(straks, 'Eva Lund', { type: 'buypass-card', cause: 'lost' })
    await json(await personAt(straks, 'Eva Lund').ask('PUT', '/api/me', { language: 'nn' }))
    assert.deepEqual(await offered(lost, inNynorsk.number), ['Nytt kort er klart til deg.'])
  })

  it('has its words offered to agents alone', async () => {
    const { number } = await lostCard(straks)
    assert.equal((await kari.ask('GET', `/api/resolution-words?numbers=${number}`)).status, 403)
    assert.equal((await ingrid.ask('GET', '/api/resolution-words?numbers=x')).status, 400)
  })
})
