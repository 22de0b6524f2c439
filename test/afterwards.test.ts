import assert from 'node:assert/strict'
import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import type { SeenMessage } from '../local/seen-message.ts'
import { reportLostCard, report as reportTo } from './reporting.ts'
import { type StraksUnderTest, startUnderTest, withStraks } from './straks-under-test.ts'
import { personAt } from './tab-people.ts'

const BUYPASS = 'kundeservice@buypass.no'
const HELP_DESK = 'brukerhjelpen@eigersund.kommune.no'
const OFFICER = 'hilde.nes@eigersund.example'

describe('After the report', () => {
  let straks: StraksUnderTest
  before(async () => {
    const privacyOfficer = { name: 'Hilde Nes', email: OFFICER }
    straks = await startUnderTest({ organisation: { privacyOfficer } })
  })
  after(() => straks.close())

  describe('found again', () => {
    it('everybody who was told is told, and a blocked card stays blocked', async () => {
      const number = await report('Kari Hansen', 'mista buypasskortet')
      await sentMail(BUYPASS, number)
      await seen('Ola Nordmann', number, /Meldt/)
      await seen('Kari Hansen', number, /varslet/)
      await press('Kari Hansen', 'Funnet igjen', number)
      await chat('Kari Hansen').press('Ja, det er funnet igjen')
      const mail = await straks.m365
        .mailbox(BUYPASS)
        .waitForMail(({ subject }) => subject.includes(`${number}] Trukket`))
      assert.match(mail.text, /funnet igjen/)
      assert.match(mail.text, /skal ikke åpnes på grunn av denne e-posten/)
      await seen('Ola Nordmann', number, /er trukket: funnet igjen/)
      await seen('Ola Nordmann', number, /✓ Trukket: funnet igjen/)
      const receipt = await seen('Kari Hansen', number, /Trukket: funnet igjen/)
      assert.match(receipt.text, /Har Buypass alt sperret kortet, forblir det sperret/)
      assert.doesNotMatch(receipt.text, /ikke sperret før/)
      assert.deepEqual(receipt.buttons, [])
      const ticket = await read(number)
      assert.equal(ticket.status, 'withdrawn')
      const toBuypass = ticket.deliveries.filter(({ recipient }) => recipient.id === 'buypass')
      assert.deepEqual(
        toBuypass.map(({ occasion }) => occasion),
        ['report', 'withdrawal'],
      )
      assert.deepEqual(ticket.history.find(({ what }) => what === 'withdrawn')?.details, { reason: 'found' })
    })

    it('what was not yet sent never is', async () => {
      straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '2' } })
      const number = await report('Per Olsen', 'mista buypasskortet')
      await seen('Ola Nordmann', number, /Meldt/)
      await seen('Per Olsen', number, /e-post ikke sendt ennå/)
      await press('Per Olsen', 'Funnet igjen', number)
      await chat('Per Olsen').press('Ja, det ble meldt ved en feil')
      straks.m365.faults.clear()
      await seen('Ola Nordmann', number, /er trukket: meldt ved en feil/)
      await seen('Per Olsen', number, /Buypass\ne-post stoppet/)
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      assert.equal(mailsAbout(BUYPASS, number), 0)
    })

    it('in words, the ticket is found and asked about; nothing happens before the answer', async () => {
      const number = await report('Jonas Moe', 'mista buypasskortet')
      await chat('Jonas Moe').say('fant kortet igjen')
      await chat('Jonas Moe').waitFor(`Skal sak ${number} trekkes?`)
      await chat('Jonas Moe').press('Nei, la saken stå')
      assert.equal((await read(number)).status, 'new')
    })
  })

  describe('more to tell', () => {
    it('goes to the help desk; an outside desk and the leader hear only what is for them', async () => {
      const number = await report('Kari Hansen', 'noen stjal buypasskortet mitt')
      await sentMail(BUYPASS, number)
      await press('Kari Hansen', 'Legg til opplysninger', number)
      await chat('Kari Hansen').press('Lagre', {
        note: 'Veska lå i bilen, koden min er passord: Sommer2026!',
      })
      await chat('Kari Hansen').waitFor(`lagt til i sak ${number}`)
      await chat('Kari Hansen').waitFor(/så ut til å inneholde/)
      await press('Kari Hansen', 'Legg til opplysninger', number)
      await chat('Kari Hansen').press('Lagre', { phone: '41 00 00 77' })
      const mail = await straks.m365
        .mailbox(BUYPASS)
        .waitForMail(({ subject }) => subject.includes(`${number}] Nye opplysninger`))
      assert.match(mail.text, /41 00 00 77/)
      assert.doesNotMatch(mail.text, /Veska|Sommer2026/)
      assert.equal(mailsAbout(BUYPASS, number), 2)
      const facts = Object.fromEntries((await read(number)).facts.map(({ name, value }) => [name, value]))
      assert.match(facts['note'] ?? '', /Veska lå i bilen/)
      assert.doesNotMatch(facts['note'] ?? '', /Sommer2026/)
    })

    it('personal data that come up afterwards tell the privacy officer, and start the deadline on the card', async () => {
      const number = await report('Per Olsen', 'pc-en min er stjålet', { personalData: 'no' })
      await sentMail(HELP_DESK, number)
      assert.equal(mailsAbout(OFFICER, number), 0)
      await press('Per Olsen', 'Legg til opplysninger', number)
      await chat('Per Olsen').press('Lagre', { personalData: 'yes' })
      const mail = await straks.m365.mailbox(OFFICER).waitForMail(number)
      assert.match(mail.text, /Foreløpig frist/)
      assert.doesNotMatch(mail.text, /sammen med personvernombudet/, 'that is who reads it')
      await seen('Ola Nordmann', number, /Foreløpig frist for å melde til Datatilsynet/)
      const addition = await straks.m365
        .mailbox(HELP_DESK)
        .waitForMail(({ subject }) => subject.includes(`${number}] Nye opplysninger`))
      assert.match(addition.text, /personopplysninger/)
    })
  })

  describe('the same thing again', () => {
    before(() => {
      straks.m365.personNamed('Marit Tveit').locale = 'nb-NO'
    })

    it('is asked about, and the answer yes files nothing', async () => {
      const number = await report('Anne Dahl', 'mista buypasskortet')
      await sendForm('Anne Dahl', 'buypass kortet er borte')
      const question = await chat('Anne Dahl').waitFor(`(sak ${number}). Er det samme sak?`)
      await chat('Anne Dahl').press('Ja, samme sak', {}, question)
      await sendForm('Anne Dahl', 'mista buypasskortet')
      await chat('Anne Dahl').say('ja')
      assert.equal(await ticketsOf('Anne Dahl'), 1)
    })

    it('is asked about when a colleague has reported it', async () => {
      const { id } = straks.m365.personNamed('Emil Sand')
      const number = await report('Arne Lie', 'mista buypasskortet', { affected: id })
      await sendForm('Emil Sand', 'mista buypasskortet')
      const question = await chat('Emil Sand').waitFor(`(sak ${number}). Er det samme sak?`)
      await chat('Emil Sand').press('Ja, samme sak', {}, question)
      assert.equal(await ticketsOf('Emil Sand'), 1)
    })

    it('is no repetition when it is the colleague’s own', async () => {
      const { id } = straks.m365.personNamed('Nils Berg')
      await report('Tor Vik', 'mista buypasskortet', { affected: id })
      await sendForm('Tor Vik', 'mista buypasskortet')
      assert.equal(await ticketsOf('Tor Vik'), 2)
    })

    it('is asked about when what was lost is stolen now, and yes offers to add that', async () => {
      const number = await report('Marit Tveit', 'mista buypasskortet')
      await sendForm('Marit Tveit', 'noen stjal buypasskortet mitt')
      const question = await chat('Marit Tveit').waitFor(`(sak ${number}). Er det samme sak?`)
      await chat('Marit Tveit').press('Ja, samme sak', {}, question)
      await chat('Marit Tveit').press('Lagre', { note: 'Det ble stjålet' })
      assert.equal(await ticketsOf('Marit Tveit'), 1)
      const { facts } = await read(number)
      assert.ok(facts.some(({ value }) => value === 'Det ble stjålet'))
    })

    it('is asked about when more is told now, and yes offers to add that to what was told before', async () => {
      const number = await report('Per Olsen', 'mista buypasskortet', { note: 'rødt etui' })
      const before = await ticketsOf('Per Olsen')
      await chat('Per Olsen').say('mista buypasskortet på bussen i går')
      await chat('Per Olsen').say('det lå i en svart mappe med navnet mitt på')
      await chat('Per Olsen').say('send')
      await chat('Per Olsen').waitFor(`(sak ${number}). Er det samme sak?`)
      await chat('Per Olsen').press('Ja, samme sak')
      await chat('Per Olsen').press('Lagre')
      assert.equal(await ticketsOf('Per Olsen'), before)
      const told = (await read(number)).facts.map(({ value }) => value).join('; ')
      assert.match(told, /på bussen/)
      assert.match(told, /rødt etui\ndet lå i en svart mappe/)
    })

    it('is no repetition when others have learnt the secret meanwhile, nor when another device is gone', async () => {
      await report('Marit Tveit', 'glemt pin på buypasskortet')
      await report('Marit Tveit', 'noen så pinkoden på buypasskortet')
      assert.equal(await ticketsOf('Marit Tveit'), 3)
      await report('Eva Lund', 'mista jobbtelefonen')
      await sendForm('Eva Lund', 'mista pc-en')
      assert.equal(await ticketsOf('Eva Lund'), 2)
    })

    it('no files it, by button or by text', async () => {
      await sendForm('Eva Lund', 'mista pc-en')
      await chat('Eva Lund').press('Nei, en ny sak')
      assert.equal(await ticketsOf('Eva Lund'), 3)
      await sendForm('Eva Lund', 'mista jobbtelefonen')
      await chat('Eva Lund').say('nei')
      assert.equal(await ticketsOf('Eva Lund'), 4)
    })
  })

  it('one bag, several things: one form, two linked tickets with receipts of their own', async () => {
    const nils = chat('Nils Berg')
    await nils.say('noen stjal veska med pc-en og buypasskortet')
    await nils.press('Send meldingen', { where: 'på toget' })
    const card = await straks.m365.mailbox(BUYPASS).waitForMail('Buypass-kort stjålet')
    const pc = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) => text.includes('Nils Berg') && text.includes('Utstyr stjålet'))
    assert.match(pc.text, /på toget/)
    const [first, second] = [numberIn(pc.subject), numberIn(card.subject)]
    await seen('Nils Berg', first, new RegExp(`Meldt sammen med sak ${second}`))
    await seen('Nils Berg', second, new RegExp(`Meldt sammen med sak ${first}`))
    assert.equal(await ticketsOf('Nils Berg'), 2)
  })

  it('a second thing that was only ticked may hold personal data, as long as nobody knows better', async () => {
    await sendForm('Hilde Nes', 'mista buypasskortet', { equipmentToo: 'yes' })
    const alert = await chat('Tor Vik').waitFor(
      ({ text }) => text.includes('Hilde Nes') && text.includes('Utstyr mistet'),
    )
    assert.match(alert.text, /Datatilsynet/)
  })

  it('who did not report it themselves reads what to do when it is wrong', async () => {
    const number = await report('Ingrid Solberg', 'mista buypasskortet', { affected: idOf('Mikkel Ruud') })
    const card = await seen('Mikkel Ruud', number, /Stemmer det ikke, kan du trekke saken her/)
    assert.deepEqual(card.buttons, ['Legg til opplysninger', 'Funnet igjen', 'Trekk saken'])
    const receipt = await seen('Ingrid Solberg', number, /Buypass/)
    assert.doesNotMatch(receipt.text, /Stemmer det ikke/)
    await chat('Mikkel Ruud').press('Trekk saken', {}, card)
    await chat('Mikkel Ruud').press('Ja, det ble meldt ved en feil')
    await seen('Ingrid Solberg', number, /Trukket: meldt ved en feil/)
  })

  it('a time that Straks has worded in English reads Norwegian in a Norwegian mail', async () => {
    await chat('Ingrid Solberg').say('English')
    await chat('Ingrid Solberg').say('my laptop was stolen yesterday evening')
    await chat('Ingrid Solberg').press('Send the report')
    const mail = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) => /Navn: Ingrid Solberg/.test(text))
    assert.match(mail.text, /^Når: \p{L}+dag \d+\. \p{L}+ om kvelden$/mu)
  })

  it('mine saker shows each with its state, also to the affected person', async () => {
    const { m365 } = straks
    await report('Liv Bakke', 'mista buypasskortet', { affected: m365.personNamed('Maria Strand').id })
    await chat('Maria Strand').say('mine saker')
    await chat('Maria Strand').waitFor(/Buypass-kort mistet\nNy/)
  })

  function chat(name: string) {
    return straks.m365.chatOf(name)
  }

  function idOf(name: string): string {
    return straks.m365.personNamed(name).id
  }

  async function sendForm(name: string, words: string, inputs: Record<string, string> = {}): Promise<void> {
    await chat(name).say(words)
    await chat(name).press('Send meldingen', inputs)
  }

  async function report(name: string, words: string, inputs: Record<string, string> = {}): Promise<string> {
    const filed = new Set(
      chat(name)
        .messages()
        .flatMap(({ text }) => receiptNumbers(text)),
    )
    await sendForm(name, words, inputs)
    const isNew = ({ text }: SeenMessage) => receiptNumbers(text).some((number) => !filed.has(number))
    return receiptNumbers((await chat(name).waitFor(isNew)).text)[0] ?? ''
  }

  function seen(name: string, number: string, words: RegExp): Promise<SeenMessage> {
    return chat(name).waitFor(({ text }) => text.includes(number) && words.test(text))
  }

  async function press(name: string, title: string, number: string): Promise<void> {
    const receipt = chat(name)
      .messages()
      .findLast(({ text }) => text.includes(`Sak ${number} ·`))
    await chat(name).press(title, {}, receipt)
  }

  function sentMail(address: string, number: string) {
    return straks.m365.mailbox(address).waitForMail(number)
  }

  function mailsAbout(address: string, number: string): number {
    return straks.m365.mailbox(address).mails.filter(({ subject }) => subject.includes(number)).length
  }

  async function read(number: string): Promise<TicketJson> {
    return personAt(straks, 'Ingrid Solberg').ticket(number)
  }

  async function ticketsOf(name: string): Promise<number> {
    const answer = await personAt(straks, name).ask('GET', '/api/tickets?limit=50')
    const { items } = (await answer.json()) as { items: TicketJson[] }
    return items.length
  }
})

describe('A card that is found again after many other reports', () => {
  const straks = withStraks()

  it('is the one that is asked about: those that are closed do not hide it', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    for (let closed = 0; closed < 10; closed++) {
      await reportTo(kari, 'glemt passord til nhn')
      await kari.press('Trekk saken')
      await kari.press('Ja, det ble meldt ved en feil')
    }
    await kari.say('fant kortet igjen')
    await kari.waitFor(`Skal sak ${number} trekkes?`)
  })
})

function receiptNumbers(text: string): string[] {
  return [...text.matchAll(/Sak (\d{4}-\d{6}) ·/g)].map(([, number]) => number ?? '')
}

function numberIn(subject: string): string {
  return /\d{4}-\d{6}/.exec(subject)?.[0] ?? ''
}
