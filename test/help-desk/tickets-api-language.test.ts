import assert from 'node:assert/strict'
import type { MeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { acceptedLanguage } from '../../bot/http/accepted-language.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { languages } from '../../dialogs/language.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported } from '../helpers/tab-people.ts'

describe('The labels of the API', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let ticket: TicketJson

  before(async () => {
    const note = 'Lå i lomma'
    ticket = await reported(straks, 'Kari Hansen', { type: 'equipment-lost', cause: 'stolen', note }, ingrid)
  })

  it('are in the language that the tab asks for', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      assert.deepEqual(await titles(language), expected(language))
    }
    assert.equal((await me('en')).language, null)
  })

  it('are in the language that the tab asks for in facts and CSV columns too', async () => {
    const labels = async (locale: string) => (await read(locale)).facts.map(({ label }) => label).join()
    assert.notEqual(await labels('nb-NO'), await labels('en-GB'))
    const csv = async (locale: string) =>
      (await ingrid.ask('GET', '/api/tickets.csv', undefined, { 'accept-language': locale })).text()
    assert.match(await csv('nn-NO'), /^\uFEFF?Sak;Type;Hending;/)
    assert.match(await csv('en-GB'), /^\uFEFF?Ticket;Type;Incident;/)
  })

  it('give the name of a recipient alone, without the role', async () => {
    const { recipient } =
      (await read('en')).deliveries.find((one) => one.recipient.kind === 'leader') ?? assert.fail()
    assert.deepEqual([recipient.name, recipient.named], ['Ola Nordmann', false])
  })

  it('are in the language that the person has chosen, and so is the chat', async () => {
    const chosen = await json<MeJson>(await ingrid.ask('PUT', '/api/me', { language: 'en' }))
    assert.equal(chosen.language, 'en')
    assert.deepEqual(await titles('nb'), expected('en'))
    const chat = straks.m365.chatOf('Ingrid Solberg')
    const { menu } = incidentTypes[0]?.words.en ?? assert.fail()
    await chat.say('menu')
    await chat.waitFor((one) => one.buttons.includes(menu))
    await json(await ingrid.ask('PUT', '/api/me', { language: 'nb' }))
    assert.deepEqual(await titles('en'), expected('nb'))
  })

  it('cannot be had in a language that Straks does not speak', async () => {
    for (const body of [{ language: 'de' }, {}, 'en']) {
      assert.equal((await ingrid.ask('PUT', '/api/me', body)).status, 400)
    }
  })

  async function me(locale: string): Promise<MeJson> {
    return json<MeJson>(await ingrid.ask('GET', '/api/me', undefined, { 'accept-language': locale }))
  }

  async function read(locale: string): Promise<TicketJson> {
    const headers = { 'accept-language': locale }
    return json<TicketJson>(await ingrid.ask('GET', `/api/tickets/${ticket.number}`, undefined, headers))
  }

  async function titles(locale: string): Promise<string[]> {
    return (await me(locale)).incidentTypes.map(({ name }) => name)
  }

  function expected(language: Language): string[] {
    return incidentTypes.map(({ words }) => words[language].heading)
  }
})

describe('An Accept-Language header', () => {
  for (const [header, language] of [
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
    ['de-DE,en;q=0.5,no;q=0.7', 'nb'],
    ['en;q=0,nb;q=0.1', 'nb'],
    ['fr', null],
    ['*', null],
    ['', null],
    ['en;q=x', null],
  ] as const) {
    it(`${JSON.stringify(header)} asks for ${language ?? 'none of ours'}`, () => {
      assert.equal(acceptedLanguage(header, languages), language)
    })
  }
})
