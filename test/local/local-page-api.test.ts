import assert from 'node:assert/strict'
import { createTransport } from 'nodemailer'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import type { ChatEntry, LocalPerson } from '../../local/page-api.ts'
import { untilSo } from '../../local/until-so.ts'
import { type LocalBot, startLocalBot } from '../helpers/local-bot.ts'

describe('the API of the local page', () => {
  let bot: LocalBot
  let m365: Microsoft365
  let kari: string

  beforeEach(async () => {
    bot = await startLocalBot((_, response) => response.end('{"statusCode":200,"value":"Takk"}'))
    m365 = await startMicrosoft365({ botUrl: bot.url })
    kari = m365.personNamed('Kari Hansen').id
  })
  afterEach(() => Promise.all([bot.close(), m365.close()]))

  const read = async (path: string) => (await fetch(`${m365.url}${path}`)).json()
  const post = (path: string, body: unknown, type = 'application/json') =>
    fetch(`${m365.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    })
  const heard = () => untilSo(() => bot.received.at(-1), 'the bot heard nothing')

  it('shows who can sign in, and where the bot and its tab are', async () => {
    const people = (await read('/people')) as LocalPerson[]
    assert.partialDeepStrictEqual(people[0], { name: 'Kari Hansen', roles: ['employee'] })
    assert.ok(!people.some(({ name }) => name === 'Grete Haug'), 'a disabled account cannot sign in')
    assert.deepEqual(await read('/config'), {
      botUrl: bot.url,
      helpDesk: 'Brukerhjelpen',
      example: 'Buypass-kort mistet',
      tabUrl: `${bot.url}/tab`,
      clockAheadMs: null,
    })
  })

  it('takes a message to the bot and keeps it in the chat', async () => {
    assert.equal((await post(`/people/${kari}/messages`, { text: 'hei' })).status, 202)
    assert.equal((await heard()).text, 'hei')
    const [entry] = (await read(`/people/${kari}/activities`)) as ChatEntry[]
    assert.deepEqual([entry?.from, entry?.activity.text], ['person', 'hei'])
  })

  it('sets a person’s Teams to another language, which every activity carries from then on', async () => {
    assert.equal((await post(`/people/${kari}/locale`, { locale: 'nn-NO' })).status, 202)
    await post(`/people/${kari}/messages`, { text: 'hei' })
    assert.equal((await heard()).locale, 'nn-NO')
    const [person] = (await read('/people')) as LocalPerson[]
    assert.equal(person?.locale, 'nn-NO')
  })

  it('takes a pressed button to the bot, with its answer', async () => {
    const action = { type: 'Action.Execute', verb: 'send', data: { a: '1' } }
    const pressed = { activityId: '17', action }
    const answer = await post(`/people/${kari}/execute`, pressed)
    assert.deepEqual(await answer.json(), { statusCode: 200, value: 'Takk' })
    assert.partialDeepStrictEqual(await heard(), { name: 'adaptiveCard/action', replyToId: '17' })
    await bot.close()
    assert.equal((await post(`/people/${kari}/execute`, pressed)).status, 502)
  })

  it('tells the page of new messages, and the bot that the chat was opened', async () => {
    const stream = await fetch(`${m365.url}/people/${kari}/stream`)
    await untilSo(() => bot.received.some(({ type }) => type === 'installationUpdate'), 'no install')
    await post(`/people/${kari}/messages`, { text: 'hei' })
    assert.match(await firstEvent(stream), /^data: \{"id":.*"text":"hei".*\}\n\n$/)
  })

  it('shows mails, newest first, and tells of new ones', async () => {
    const stream = await fetch(`${m365.url}/mailboxes/stream`)
    const transport = createTransport(m365.smtpUrl)
    await transport.sendMail({ from: 'a@example.no', to: 'b@example.no', subject: 'Første', text: 'Hei' })
    await transport.sendMail({ from: 'a@example.no', to: 'b@example.no', subject: 'Andre', text: 'Hei' })
    transport.close()
    assert.equal(await firstEvent(stream), 'data: {"address":"b@example.no"}\n\n')
    const mails = (await read('/mailboxes/b%40example.no')) as { subject: string }[]
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['Andre', 'Første'],
    )
    const mailboxes = await read('/mailboxes')
    assert.partialDeepStrictEqual(mailboxes, [{ address: 'b@example.no', count: 2 }])
  })

  it('refuses another site, an unknown person and an invalid request', async () => {
    assert.equal((await post(`/people/${kari}/messages`, { text: 'hei' }, 'text/plain')).status, 415)
    assert.equal((await post(`/people/${kari}/messages`, { words: 'hei' })).status, 400)
    assert.equal((await post('/people/unknown/messages', { text: 'hei' })).status, 404)
    assert.equal((await fetch(`${m365.url}/assets/..%2f..%2fpackage.json`)).status, 404)
    assert.deepEqual(bot.received, [])
  })
})

async function firstEvent(stream: Response): Promise<string> {
  const { value } = (await stream.body?.getReader().read()) ?? {}
  return new TextDecoder().decode(value)
}
