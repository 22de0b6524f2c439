import assert from 'node:assert/strict'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { reportNew } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, personAt } from '../helpers/tab-people.ts'

const HOUR_MS = 60 * 60_000

describe('A typed answer to the help desk', () => {
  let later: number
  beforeEach(() => {
    later = 0
  })
  const straks = withNewStraks({ clock: () => new Date(Date.now() + later) })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is offered to be sent, and sent after a typed yes', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling jobber du på?')
    await kari().say('hjemmetjenesten sør')
    const offer = await kari().waitFor(`Skal jeg sende dette til Brukerhjelpen i sak ${number}?`)
    assert.match(offer.text, /«hjemmetjenesten sør»/)
    assert.deepEqual(offer.buttons, ['Ja, send', 'Nei'])
    await kari().say('ja')
    await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), [
      'Hvilken avdeling jobber du på?',
      'hjemmetjenesten sør',
    ])
    await kari().say('mista mobilen')
    await kari().waitFor('Send meldingen')
  })

  it('is without the mark by which Teams refers to a quoted message', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling jobber du på?')
    await kari().say('<quoted messageId="1772050244572"/> hjemmetjenesten sør')
    await kari().waitFor('«hjemmetjenesten sør»')
    await kari().say('<quoted messageId="1772050244573"/>\r\nja')
    await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
    assert.equal(commentsIn(await ingrid.ticket(number)).at(-1), 'hjemmetjenesten sør')
  })

  it('is offered although it could be a report, and sent once by its button', async () => {
    const number = await reportNew(kari(), 'mista pc-en')
    await ask(number, 'Var den låst?')
    await kari().say('Ja den var låst med PIN, og pasientlistene var på papir')
    const offer = await kari().waitFor('Skal jeg sende dette')
    await Promise.all([kari().press('Ja, send', {}, offer), kari().press('Ja, send', {}, offer)])
    const said = commentsIn(await ingrid.ticket(number))
    assert.deepEqual(said.slice(1), ['Ja den var låst med PIN, og pasientlistene var på papir'])
  })

  it('is one answer when it comes in two messages', async () => {
    const number = await reportNew(kari(), 'mista pc-en')
    await ask(number, 'Hvor var du?')
    await kari().say('på bussen')
    await kari().say('ja, linje 5')
    await kari().say('👍')
    await kari().waitFor('ser svaret ditt')
    assert.deepEqual(commentsIn(await ingrid.ticket(number)).slice(1), ['på bussen\nja, linje 5'])
  })

  for (const text of ['vet ikke', 'nei', 'hjemmetjenesten sør'])
    it(`is not sent after a no, and nothing more is said: “${text}”`, async () => {
      const number = await reportNew(kari(), 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling jobber du på?')
      await kari().say(text)
      await kari().waitFor(`Skal jeg sende dette til Brukerhjelpen i sak ${number}?`)
      await kari().say('nei')
      assert.equal(kari().lastMessage().text, 'Greit, det er ikke sendt.')
    })

  it('is read as a report after a no', async () => {
    const number = await reportNew(kari(), 'mista pc-en')
    await ask(number, 'Hvor var du?')
    await kari().say('mista pc-en')
    await kari().press('Nei')
    await kari().waitFor(/Utstyr/)
    await kari().press('Send meldingen')
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), ['Hvor var du?'])
  })

  it('is not seen in a plain report of something else, nor in a command', async () => {
    const number = await reportNew(kari(), 'mista pc-en')
    await ask(number, 'Hvor var du?')
    await kari().say('mine saker')
    await kari().waitFor('Mine saker')
    await kari().say('mista buypasskortet')
    await kari().press('Send meldingen')
    await kari().waitFor(/Buypass-kort mistet/)
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), ['Hvor var du?'])
  })

  it('is not seen in «fant kortet igjen», which asks about withdrawal', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvor så du det sist?')
    await kari().say('fant kortet igjen')
    await kari().waitFor(`Skal sak ${number} trekkes?`)
  })

  it('has its secrets hidden, and no draft keeps it once it is sent', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Er kortet låst?')
    await kari().say('nei og pinkoden min er 4711, skiltet sto ved Holbergsgate')
    assert.match((await straks.dump()).get('drafts') ?? '', /Holbergsgate/)
    await kari().say('ja')
    await kari().waitFor('ser svaret ditt')
    assert.match(commentsIn(await ingrid.ticket(number)).at(-1) ?? '', /er •••, skiltet sto ved Holbergsgate/)
    const tables = await straks.dump()
    assert.doesNotMatch(tables.get('drafts') ?? '', /Holbergsgate/)
    assert.doesNotMatch([...tables.values()].join('\n'), /(?<![\w-])4711(?![\w-])/)
  })

  it('has its secrets hidden, and is erased when it is dropped', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Er kortet låst?')
    await kari().say('nei og pinkoden min er 4711, skiltet sto ved Holbergsgate')
    await kari().say('avbryt')
    await kari().waitFor('Greit, det er ikke sendt.')
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), ['Er kortet låst?'])
    const rows = [...(await straks.dump()).values()].join('\n')
    // Parts of an id do not count.
    assert.doesNotMatch(rows, /(?<![\w-])4711(?![\w-])|Holbergsgate/)
  })

  it('waits for its yes over a restart', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling?')
    await kari().say('hjemmetjenesten sør')
    await straks.restart()
    await kari().say('Ja')
    await kari().waitFor('ser svaret ditt')
  })

  it('is offered for “det virker ikke” after the help desk resolved it, but not for a new report', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await resolve(number)
    for (const text of [
      'det virker ikke',
      'it does not work',
      'kortet virker ikke',
      'det er fortsatt feil',
    ]) {
      await kari().say(text)
      const offer = kari().lastMessage().text
      assert.match(offer, new RegExp(`\\n(?:Skal jeg sende|Shall I send) .*${number}`), text)
      await kari().say('avbryt')
    }
    await kari().say('mista pc-en, den var ikke låst')
    assert.match(kari().lastMessage().buttons.join(), /Send (?:meldingen|the report)/)
  })

  it('is not expected any more after two days', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling?')
    later = 49 * HOUR_MS
    await kari().say('hei hei')
    await kari().waitFor('Hva har skjedd?')
  })

  it('cannot be sent by anybody else who has the card’s data', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling?')
    await kari().say('hjemmetjenesten sør')
    const offer = await kari().waitFor('Skal jeg sende dette')
    const draftId = idOn(offer.card, 'draftId')
    const per = straks.m365.chatOf('Per Olsen')
    await pressUnseen(per, 'pass-on', { draftId })
    assert.deepEqual(commentsIn(await ingrid.ticket(number)), ['Hvilken avdeling?'])
  })

  it('is not offered to anybody but the person who was asked', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await ask(number, 'Hvilken avdeling?')
    await straks.m365.chatOf('Per Olsen').say('hjemmetjenesten sør')
    await straks.m365.chatOf('Per Olsen').waitFor('Det forsto jeg ikke')
  })

  async function ask(number: string, text: string): Promise<void> {
    await ingrid.actNow(number, 'comment', { text })
    await kari().waitFor(text)
  }

  async function resolve(number: string): Promise<void> {
    await ingrid.actNow(number, 'resolve', { resolution: 'replaced' })
    await kari().waitFor('Er det ikke i orden?')
  }
})
