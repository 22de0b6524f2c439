import assert from 'node:assert/strict'
import { report } from './reporting.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { json, type PersonAt, personAt } from './tab-people.ts'

const HOUR_MS = 60 * 60_000

describe('What is typed after the report', () => {
  let straks: StraksUnderTest
  let ingrid: PersonAt
  let later: number
  beforeEach(async () => {
    later = 0
    straks = await startUnderTest({ clock: () => new Date(Date.now() + later) })
    ingrid = personAt(straks, 'Ingrid Solberg')
  })
  afterEach(() => straks.close())

  describe('in answer to the help desk', () => {
    it('is offered to them, and sent after a typed yes', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling jobber du på?')
      await kari().say('hjemmetjenesten sør')
      const offer = await kari().waitFor(`Skal jeg sende dette til Brukerhjelpen i sak ${number}?`)
      assert.match(offer.text, /«hjemmetjenesten sør»/)
      assert.deepEqual(offer.buttons, ['Ja, send', 'Nei'])
      await kari().say('ja')
      await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
      assert.deepEqual(await saidIn(number), ['Hvilken avdeling jobber du på?', 'hjemmetjenesten sør'])
      await kari().say('mista mobilen')
      await kari().waitFor('Send meldingen')
    })

    it('is offered though its words could mean a report, and sent by the button, once', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en')
      await ask(number, 'Var den låst?')
      await kari().say('Ja den var låst med PIN, og pasientlistene var på papir')
      const offer = await kari().waitFor('Skal jeg sende dette')
      await Promise.all([kari().press('Ja, send', {}, offer), kari().press('Ja, send', {}, offer)])
      const said = await saidIn(number)
      assert.deepEqual(said.slice(1), ['Ja den var låst med PIN, og pasientlistene var på papir'])
    })

    it('in two messages it is one answer', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en')
      await ask(number, 'Hvor var du?')
      await kari().say('på bussen')
      await kari().say('ja, linje 5')
      await kari().say('👍')
      await kari().waitFor('ser svaret ditt')
      assert.deepEqual((await saidIn(number)).slice(1), ['på bussen\nja, linje 5'])
    })

    it('that is meant for something else is heard as that after a no', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en')
      await ask(number, 'Hvor var du?')
      await kari().say('mista pc-en')
      await kari().press('Nei')
      await kari().waitFor(/Utstyr/)
      await kari().press('Send meldingen')
      assert.deepEqual(await saidIn(number), ['Hvor var du?'])
    })

    it('a plain report of something else is taken as that at once, and so are commands', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en')
      await ask(number, 'Hvor var du?')
      await kari().say('mine saker')
      await kari().waitFor('Mine saker')
      await kari().say('mista buypasskortet')
      await kari().press('Send meldingen')
      await kari().waitFor(/Buypass-kort mistet/)
      assert.deepEqual(await saidIn(number), ['Hvor var du?'])
    })

    it('what turned up is asked about as that', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvor så du det sist?')
      await kari().say('fant kortet igjen')
      await kari().waitFor(`Skal sak ${number} trekkes?`)
    })

    it('a secret in it is hidden, and what waits is erased when it is sent or dropped', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Er kortet låst?')
      await kari().say('nei og pinkoden min er 4711, skiltet sto ved Holbergsgate')
      await kari().say('avbryt')
      await kari().waitFor('Greit, det er ikke sendt.')
      assert.deepEqual(await saidIn(number), ['Er kortet låst?'])
      const rows = [...(await straks.dump()).values()].join('\n')
      // Not as a part of some id.
      assert.doesNotMatch(rows, /(?<![\w-])4711(?![\w-])|Holbergsgate/)
    })

    it('survives a restart', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling?')
      await kari().say('hjemmetjenesten sør')
      await straks.restart()
      await kari().say('Ja')
      await kari().waitFor('ser svaret ditt')
    })

    it('that it does not work is offered to them after they have solved it, and a report of something else is not', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await resolve(number)
      for (const text of [
        'det virker ikke',
        'it does not work',
        'kortet virker ikke',
        'det er fortsatt feil',
      ]) {
        await kari().say(text)
        const offer = kari().lastMessage().text
        assert.match(offer, new RegExp(`^(?:Skal jeg sende|Shall I send) .*${number}`), text)
        await kari().say('avbryt')
      }
      await kari().say('mista pc-en, den var ikke låst')
      assert.match(kari().lastMessage().buttons.join(), /Send (?:meldingen|the report)/)
    })

    it('two days later it is no answer any more', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling?')
      later = 49 * HOUR_MS
      await kari().say('hei hei')
      await kari().waitFor('Hva har skjedd?')
    })

    it('is passed on by nobody else, whatever card they hold', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling?')
      await kari().say('hjemmetjenesten sør')
      const offer = await kari().waitFor('Skal jeg sende dette')
      const draftId = /"draftId":"([0-9a-f-]+)"/.exec(JSON.stringify(offer.card))?.[1]
      const per = straks.m365.chatOf('Per Olsen')
      const action = { type: 'Action.Execute', verb: 'pass-on', data: { draftId } }
      const value = { action, trigger: 'manual' }
      await per.post(per.activity({ type: 'invoke', name: 'adaptiveCard/action', value }))
      assert.deepEqual(await saidIn(number), ['Hvilken avdeling?'])
    })

    it('nobody is offered to answer what was asked of somebody else', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await ask(number, 'Hvilken avdeling?')
      await straks.m365.chatOf('Per Olsen').say('hjemmetjenesten sør')
      await straks.m365.chatOf('Per Olsen').waitFor('Det kjente jeg ikke igjen')
    })
  })

  describe('as more about the only open ticket', () => {
    for (const text of [
      'det var på bussen i går kl 17',
      'den var ikke låst',
      'telefonnummeret mitt er 91122333',
      'kan du legge til at det var på rema',
    ]) {
      it(`“${text}” is offered as an addition, and put into the note`, async () => {
        const number = await reportOf('Kari Hansen', 'mista pc-en')
        await kari().say(text)
        await kari().waitFor(`Skal jeg legge dette til i sak ${number}?`)
        await kari().press('Ja, legg til')
        await kari().waitFor(`lagt til i sak ${number}`)
        assert.equal(await noteOf(number), text)
      })
    }

    it('goes below what the note says already', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en', { note: 'Sort veske' })
      await kari().say('det var på bussen')
      await kari().say('ja, legg til')
      await kari().waitFor(`lagt til i sak ${number}`)
      assert.equal(await noteOf(number), 'Sort veske\ndet var på bussen')
    })

    it('is kept beside the note when that is full', async () => {
      const number = await reportOf('Kari Hansen', 'mista pc-en', { note: 'x'.repeat(1_990) })
      await kari().say('det var på bussen')
      await kari().say('ja')
      await kari().waitFor(`Brukerhjelpen ser svaret ditt i sak ${number}`)
      assert.deepEqual(await saidIn(number), ['det var på bussen'])
    })

    it('is not offered what the instruction answers', async () => {
      await reportOf('Kari Hansen', 'mista pc-en')
      await kari().say('får jeg lov å skrive ut på hjemmekontoret?')
      await kari().waitFor(/Instruksen § /)
      assert.ok(
        kari()
          .messages()
          .every(({ text }) => !text.includes('Skal jeg legge dette til')),
      )
    })

    it('is not offered when there are two, nor for a lone word, nor for a question whether one may', async () => {
      await reportOf('Kari Hansen', 'mista pc-en')
      await kari().say('asdfgh')
      await kari().waitFor('Det kjente jeg ikke igjen')
      await kari().say('kan jeg legge til noe?')
      await kari().waitFor('Endre eller fyll ut')
      await reportOf('Kari Hansen', 'mista buypasskortet')
      await kari().say('det var på bussen i går kl 17')
      await kari().waitFor('Det kjente jeg ikke igjen')
      assert.ok(
        kari()
          .messages()
          .every(({ text }) => !text.includes('Skal jeg legge dette til')),
      )
    })
  })

  describe('as a ticket that is taken back', () => {
    const takenBack: [string, string, 'found' | 'mistaken'][] = [
      ['nei vent jeg fant det', 'ja', 'found'],
      ['fant kortet', 'ja, det er funnet igjen', 'found'],
      ['slett saken', 'ja takk', 'mistaken'],
      ['I found it', 'yes', 'found'],
      ['fant det igjen', 'ja trekk den', 'found'],
    ]
    for (const [text, yes, reason] of takenBack) {
      it(`“${text}”, and then “${yes}” withdraws it`, async () => {
        const number = await reportOf('Kari Hansen', 'mista buypasskortet')
        await kari().say(text)
        await kari().waitFor(/Skal sak|Withdraw|withdrawn\?/)
        await kari().say(yes)
        await kari().waitFor(/er trukket|is withdrawn/)
        const { status, history } = await ingrid.ticket(number)
        assert.equal(status, 'withdrawn')
        assert.deepEqual(history.find(({ what }) => what === 'withdrawn')?.details, { reason })
      })
    }

    it('stays after a typed no, and a later yes is none to that', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await kari().say('fant kortet')
      await kari().say('nei')
      await kari().waitFor('Saken står som den er.')
      await kari().say('ja')
      assert.equal((await ingrid.ticket(number)).status, 'new')
    })

    it('stays after the button that says so, too', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await kari().say('fant kortet')
      await kari().press('Nei, la saken stå')
      await kari().waitFor('Saken står som den er.')
      await kari().say('ok')
      assert.equal((await ingrid.ticket(number)).status, 'new')
    })

    it('a question in between leaves the question open', async () => {
      const number = await reportOf('Kari Hansen', 'mista buypasskortet')
      await kari().say('fant kortet')
      await kari().say('hvem får vite det?')
      await kari().say('ja')
      await kari().waitFor(`Sak ${number} er trukket`)
    })
  })

  function kari() {
    return straks.m365.chatOf('Kari Hansen')
  }

  async function reportOf(name: string, words: string, inputs: Record<string, string> = {}): Promise<string> {
    const chat = straks.m365.chatOf(name)
    if (Object.keys(inputs).length === 0) return (await report(chat, words)) ?? assert.fail('not filed')
    await chat.say(words)
    const answer = JSON.stringify((await chat.press('Send meldingen', inputs))?.body ?? '')
    return /Sak (\d{4}-\d{6}) ·/.exec(answer)?.[1] ?? assert.fail('not filed')
  }

  async function ask(number: string, text: string): Promise<void> {
    for (;;) {
      const answer = await ingrid.act(await ingrid.ticket(number), 'comment', { text })
      if (answer.status !== 412) {
        await json(answer)
        break
      }
    }
    await kari().waitFor(text)
  }

  async function resolve(number: string): Promise<void> {
    for (;;) {
      const answer = await ingrid.act(await ingrid.ticket(number), 'resolve', { resolution: 'replaced' })
      if (answer.status !== 412) {
        await json(answer)
        break
      }
    }
    await kari().waitFor('Er det ikke i orden?')
  }

  async function saidIn(number: string): Promise<(string | null)[]> {
    const { history } = await ingrid.ticket(number)
    return history.filter(({ what }) => what === 'commented').map(({ text }) => text)
  }

  async function noteOf(number: string): Promise<string | undefined> {
    return (await ingrid.ticket(number)).facts.find(({ name }) => name === 'note')?.value
  }
})
