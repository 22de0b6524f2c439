import assert from 'node:assert/strict'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'
import { withReceiver } from '../helpers/webhook-receiver.ts'

/** `npm run local` with ORGANISATION_FILE=organisation/fjordvik, but with a TOPdesk on this machine. */
describe('Fjordvik, a municipality in nynorsk with an instruction of its own', () => {
  const topdesk = withReceiver()
  const straks = withStraks({
    env: { ORGANISATION_FILE: 'organisation/fjordvik' },
    organisation: {
      get webhooks() {
        return [topdesk.webhook()]
      },
    },
  })
  const chat = (name: string) => straks.m365.chatOf(name)

  /** Nobody's Teams has an offered language, so the first one is used. */
  before(() => {
    for (const name of ['Kari Hansen', 'Ola Nordmann', 'Per Olsen'])
      straks.m365.personNamed(name).locale = 'en-GB'
  })
  afterEach(() => straks.idle())

  it('has a menu of its four types, with its own greeting and its other language', async () => {
    await chat('Kari Hansen').say('hei')
    const { text, buttons } = chat('Kari Hansen').lastMessage()
    assert.match(text, /Vel det som har hendt, eller skriv det med eigne ord/)
    assert.deepEqual(buttons, [
      'Buypass-kortet eller PIN-koden',
      'PC, mobil eller anna utstyr er borte',
      'Passord til eit av systema i kommunen',
      'Utstyr er øydelagt, eller tilbehør er mista',
      'Bokmål',
    ])
  })

  it('sends a report through all steps in nynorsk, under its own paragraphs', async () => {
    const [kari, ola] = [chat('Kari Hansen'), chat('Ola Nordmann')]
    await kari.say('skjermen på pcen er knust')
    assert.match(kari.lastMessage().text, /Leiaren avgjer \(§\u00a03\.4\)\./)
    await kari.press('Send meldinga')
    const alert = await ola.waitFor('Utstyr øydelagt')
    assert.match(alert.text, /uforsiktigheit \(§\u00a03\.4\)\./)
    const mail = await straks.m365.mailbox('ikt-hjelpa@fjordvik.example').waitForMail('Utstyr øydelagt')
    assert.match(mail.text, /Melding frå Fjordvik kommune etter instruks for mobilt arbeid, §\u00a03\.4\./)
    assert.equal(mail.from, 'straks@fjordvik.example')
    const receipt = await kari.waitFor(/IKT-hjelpa/)
    assert.match(receipt.text, /Utstyr øydelagt/)
    const number = /\d{4}-\d{6}/.exec(mail.subject)?.[0] ?? assert.fail(mail.subject)

    await ola.press('Kommunen erstattar', {}, alert)
    await ola.press('Stadfest avgjerda')
    await kari.waitFor(/Ola Nordmann har avgjort at kommunen erstattar PC-en \(§\u00a03\.4\)\./)
    const [opened = assert.fail()] = await topdesk.waitFor(number, 1)
    assert.deepEqual(opened.data['type'], {
      id: 'equipment-damaged',
      name: 'Øydelagt utstyr eller mista tilbehør',
    })
  })

  it('writes to an outside desk in its first language, and to its own mailbox while on trial', async () => {
    await chat('Per Olsen').say('mista buypasskortet')
    await chat('Per Olsen').press('Send meldinga')
    const mail = await straks.m365.mailbox('straks-prove@fjordvik.example').waitForMail('Buypass-kort mista')
    assert.match(mail.text, /etter instruks for mobilt arbeid, §\u00a03\.1\./)
    await straks.idle()
    assert.equal(straks.m365.mailbox('kundeservice@buypass.no').mails.length, 0)
  })

  it('answers a report of a type that it does not offer with whom to ask instead', async () => {
    await chat('Kari Hansen').say('eg har gløymt passordet til norsk helsenett')
    const { text } = chat('Kari Hansen').lastMessage()
    assert.match(
      text,
      /Det melder vi ikkje frå om her i Fjordvik\. IKT-hjelpa: .*ikt-hjelpa@fjordvik\.example/,
    )
  })

  it('answers questions from its own instruction, by topic and by number', async () => {
    const answer = async (question: string) => {
      await chat('Kari Hansen').say(question)
      return chat('Kari Hansen').lastMessage().text
    }
    assert.match(await answer('får eg lov å skrive ut?'), /på kontoret.*Instruksen §\u00a02\.3/s)
    assert.match(await answer('kva står i § 1.2?'), /Lån det ikkje bort.*Instruksen §\u00a01\.2/s)
    assert.match(await answer('kva står i § 2.12?'), /Det finn eg ikkje svar på i instruksen/)
    assert.match(await answer('skal eg levere tilbake pcen når eg sluttar?'), /ikkje svar på i instruksen/)
  })

  it('speaks no language that it does not offer', async () => {
    await chat('Kari Hansen').say('english')
    assert.deepEqual(chat('Kari Hansen').lastMessage().buttons, ['Nynorsk', 'Bokmål'])
    const kari = personAt(straks, 'Kari Hansen')
    assert.equal((await kari.ask('PUT', '/api/me', { language: 'en' })).status, 400)
    const page = await fetch(`${straks.straks.url}/privacy?lang=en`)
    assert.match(await page.text(), /<html lang="nn">/)
  })

  it('shows its types and paragraphs in the tab, in nynorsk', async () => {
    const me = await json<{
      languages: string[]
      incidentTypes: { paragraph: string | null; name: string }[]
    }>(await personAt(straks, 'Ingrid Solberg').ask('GET', '/api/me', undefined, { 'accept-language': 'en' }))
    assert.deepEqual(me.languages, ['nn', 'nb'])
    const offered = me.incidentTypes.filter(({ paragraph }) => paragraph !== null)
    assert.deepEqual(
      offered.map(({ paragraph, name }) => `§ ${paragraph} ${name}`),
      [
        '§ 3.1 Buypass-kortet',
        '§ 3.3 Utstyr er borte',
        '§ 3.2 Passord til eit av systema i kommunen',
        '§ 3.4 Øydelagt utstyr eller mista tilbehør',
      ],
    )
  })

  it('names no paragraph that is not in its instruction', async () => {
    const { links, types, answers } = await readOrganisation('organisation/fjordvik', { incidentTypes })
    assert.ok(typeof links.instruction !== 'string')
    const headings = links.instruction.parts.flatMap(({ id }) => id ?? [])
    const named = [...Object.values(types), ...Object.values(answers)].map((one) => one?.paragraph ?? '')
    for (const number of named.flatMap((one) => one.split('–'))) assert.ok(headings.includes(number), number)
    const shown = JSON.stringify([
      ...['Kari Hansen', 'Ola Nordmann', 'Per Olsen'].flatMap((name) => chat(name).messages()),
      ...straks.m365.mailboxes.list().flatMap(({ address }) => straks.m365.mailbox(address).mails),
    ])
    const told = new Set([...shown.matchAll(/§§?\u00a0(\d+(?:\.\d+)*)/g)].map(([, number]) => number ?? ''))
    assert.ok(told.size >= 4, [...told].join())
    for (const number of told) assert.ok(headings.includes(number), number)
  })
})
