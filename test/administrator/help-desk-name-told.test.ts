import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { alertOf, alertsOf } from '../helpers/leaders-tab.ts'
import { mailsAbout } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const PEOPLE = [
  ...['Kari Hansen', 'Per Olsen', 'Jonas Moe', 'Emil Sand', 'Maria Strand', 'Anne Dahl'],
  ...['Ola Nordmann', 'Liv Bakke', 'Tor Vik', 'Nils Berg', 'Eva Lund', 'Ingrid Solberg', 'Mikkel Ruud'],
]

describe('Fjordvik, whose help desk is called IKT-hjelpa', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({
    clock,
    env: { ORGANISATION_FILE: 'organisation/fjordvik' },
    organisation: { webhooks: [] },
  })
  const chat = (name: string) => straks.m365.chatOf(name)
  const [kari, ola] = [() => chat('Kari Hansen'), () => chat('Ola Nordmann')]
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let number: string

  /** Nobody's Teams has an offered language, so the first one is used: nynorsk. */
  before(() => {
    for (const name of PEOPLE) straks.m365.personNamed(name).locale = 'en-GB'
  })
  afterEach(() => straks.idle())

  it('tells an employee that IKT-hjelpa reads the report', async () => {
    await kari().say('kven kan lese dette?')
    assert.match(kari().lastMessage().text, /Då kan IKT-hjelpa lese alt i meldinga\./)
    await kari().say('kven får vite det?')
    assert.match(kari().lastMessage().text, /IKT-hjelpa ser alle saker\./)
  })

  it('names IKT-hjelpa on the receipt, and to the leader who writes a note', async () => {
    number = await reported('Kari Hansen', 'nokon stal pcen')
    await kari().waitFor('Utstyret er ikkje sperra før IKT-hjelpa stadfestar det.')
    await ola().press('Skriv ein merknad', {}, await alert('Utstyr stole'))
    assert.match(shown(ola()), /IKT-hjelpa, den som melde og den det gjeld, kan lese han\./)
    await ola().press('Lagre merknaden', { note: 'Eg ringjer Kari.' })
  })

  it('shows a comment as from IKT-hjelpa, and passes the answers on to IKT-hjelpa', async () => {
    await ingrid.actNow(number, 'comment', { text: 'Kan du ringje oss?' })
    const asked = await kari().waitFor(`IKT-hjelpa skriv om sak ${number}:\nKan du ringje oss?`)
    assert.equal(asked.activity.summary, 'IKT-hjelpa har skrive til deg om ei sak')
    await kari().press('Svar', { answer: 'Ja, eg ringjer.' }, asked)
    await kari().waitFor(
      `IKT-hjelpa: Kan du ringje oss?\nDu: Ja, eg ringjer.\nTakk. IKT-hjelpa ser svaret ditt i sak ${number}.`,
    )
    await ingrid.actNow(number, 'comment', { text: 'Kor var du?' })
    await kari().waitFor('Kor var du?')
    await kari().say('eg sat på bussen heim frå jobb')
    await kari().waitFor(`Skal eg sende dette til IKT-hjelpa i sak ${number}?`)
    await kari().press('Ja, send')
    await ingrid.actNow(number, 'note', { text: 'Tredje gong i år.' })
  })

  it('names IKT-hjelpa as the reader of what the reporter adds', async () => {
    await kari().press('Legg til opplysningar', {}, await receipt())
    await kari().waitFor(/IKT-hjelpa ser alt; andre får berre det som gjeld dei\./)
  })

  it('names IKT-hjelpa when a ticket is resolved, opened again and withdrawn', async () => {
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    const resolved = await kari().waitFor(`IKT-hjelpa har avslutta sak ${number} (Utstyr stole): utført.`)
    await kari().press('Svar', { answer: 'Nei, det verkar ikkje' }, resolved)
    await kari().waitFor(`Sak ${number} er opna igjen, og IKT-hjelpa ser svaret ditt.`)
    await straks.idle()
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await ingrid.actNow(number, 'reopen', {})
    await kari().waitFor(`IKT-hjelpa har opna sak ${number} (Utstyr stole) igjen.`)
    await straks.idle()
    await kari().press('Trekk saka', {}, await receipt())
    await kari().press('Ja, det er funne igjen')
    await kari().waitFor(/Har IKT-hjelpa allereie sperra utstyret, er det sperra til dei opnar det\./)
  })

  it('names IKT-hjelpa as having noted what a desk has done', async () => {
    const card = await reported('Per Olsen', 'mista buypasskortet')
    await ingrid.actNow(card, 'confirm', { what: 'card-blocked', source: 'agent' })
    await chat('Per Olsen').waitFor(/stadfesta av Buypass 09:\d\d \(ført av IKT-hjelpa\)\./)
  })

  it('names IKT-hjelpa among those who hear of a leader’s decision', async () => {
    await reported('Kari Hansen', 'skjermen på pcen er knust')
    const asked = await alert('Utstyr øydelagt')
    assert.match(asked.text, /Den tilsette og IKT-hjelpa får vite svaret\./)
    await ola().press('Kommunen erstattar', {}, asked)
    assert.match(shown(ola()), /Stadfestar du, får Kari Hansen og IKT-hjelpa vite det\./)
    assert.match(shown(ola()), /Den tilsette og IKT-hjelpa kan lese ho\./)
    await ola().press('Stadfest avgjerda')
  })

  it('asks a leader by mail to tell IKT-hjelpa, and names it when no leader is found', async () => {
    const byMail = await reported('Maria Strand', 'mista buypasskortet')
    const [mail] = mailsAbout(straks, 'silje.aas@vikarbyraet.example', byMail)
    assert.match(oneLine(mail?.text), /Sei frå til IKT-hjelpa når du har sett dette, så noterer dei det/)
    await reported('Emil Sand', 'mista buypasskortet')
    await chat('Emil Sand').waitFor(/fann ingen leiar; IKT-hjelpa ser det/)
  })

  it('tells an agent, and then the duty contact, that an urgent ticket waits for IKT-hjelpa', async () => {
    await json(await ingrid.ask('GET', '/api/me'))
    const waiting = await reported('Anne Dahl', 'nokon stal pcen')
    await timePasses(31, clock, straks)
    await chat('Ingrid Solberg').waitFor(`Sak ${waiting} hastar og ventar på IKT-hjelpa: Utstyr stole.`)
    await timePasses(30, clock, straks)
    const mail = mailsAbout(straks, 'ikt-vakt@fjordvik.example', waiting).at(-1)
    assert.match(mail?.subject ?? '', /Hastar, ventar på IKT-hjelpa: Utstyr stole$/)
    assert.match(oneLine(mail?.text), /Ingen på IKT-hjelpa har behandla saka enno\./)
  })

  it('tells an employee who searches in the chat that only IKT-hjelpa can', async () => {
    const value = {
      commandId: 'findTicket',
      parameters: [{ name: 'q', value: number }],
      queryOptions: { skip: 0, count: 25 },
    }
    const answer = await kari().post(
      kari().activity({ type: 'invoke', name: 'composeExtension/query', value }),
    )
    assert.match(JSON.stringify(answer?.body), /Berre IKT-hjelpa kan søkje i saker\./)
  })

  it('gives the tab the name IKT-hjelpa', async () => {
    assert.equal((await json<MeJson>(await ingrid.ask('GET', '/api/me'))).helpDesk, 'IKT-hjelpa')
  })

  it('shows Eigersund’s name of the help desk nowhere', async () => {
    const read = async (name: string, path: string) => (await personAt(straks, name).ask('GET', path)).text()
    const leader = personAt(straks, 'Ola Nordmann')
    const { items, waiting } = await alertsOf(leader)
    const everything = [
      ...PEOPLE.map((name) => shown(chat(name))),
      ...straks.m365.mailboxes
        .list()
        .map(({ address }) => JSON.stringify(straks.m365.mailbox(address).mails)),
      await read('Ingrid Solberg', '/api/tickets?limit=50'),
      await read('Ingrid Solberg', '/api/tickets.csv'),
      await read('Ingrid Solberg', `/api/tickets/${number}`),
      await read('Kari Hansen', `/api/tickets/${number}`),
      JSON.stringify(await Promise.all([...items, ...waiting].map((one) => alertOf(leader, one.number)))),
      await read('Kari Hansen', '/privacy'),
      await read('Kari Hansen', '/terms'),
    ]
    assert.ok(everything.every((text) => text.length > 1) && everything.join().length > 50_000)
    for (const text of everything) assert.equal(/.{0,80}bruk[ea]rhj[ae]lp.{0,40}/i.exec(text)?.[0], undefined)
  })

  /** Reports with two taps; resolves when all are told. */
  async function reported(name: string, text: string): Promise<string> {
    await chat(name).say(text)
    const answer = await chat(name).press('Send meldinga')
    await straks.idle()
    return /Sak (\d{4}-\d{6}) ·/.exec(JSON.stringify(answer?.body))?.[1] ?? assert.fail('not filed')
  }

  function alert(title: string) {
    return ola().waitFor(({ text }) => text.includes(title) && text.includes('Kari Hansen'))
  }

  function receipt() {
    return kari().waitFor(({ text }) => text.includes(`Sak ${number} ·`))
  }

  function shown(one: ReturnType<typeof chat>): string {
    return JSON.stringify(one.messages())
  }

  function oneLine(text: string | undefined): string {
    return (text ?? '').replaceAll('\n', ' ')
  }
})
