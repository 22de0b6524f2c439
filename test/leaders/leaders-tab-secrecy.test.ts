import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { answerTo, awayReplyTo } from '../helpers/incoming-mails.ts'
import { alertPresses, pressVerb, toldLive } from '../helpers/leaders-tab.ts'
import { pressOnReceipt, reportNew } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

/** Texts for reporter, affected person, help desk and desk alone, each with a word found nowhere else. */
const words = {
  'the note': 'Ananas',
  'what was added': 'Brokkoli',
  'the place': 'Druelunden',
  'the phone': '40 51 62 73',
  'a comment': 'Eggeplomme',
  'an answer to it': 'Fiolrot',
  'the answer of a desk': 'Tangerin',
  'what is for agents alone': 'Hyllebær',
  'the other system’s number': 'Ingefær-77',
  'the leader’s own note, as they may not see others’': 'Jordbær',
  'who works on it': 'Mikkel',
}

describe('Texts that a leader must not read in the tab', () => {
  const straks = withStraks({ organisation: { mailsPerMinute: 600 } })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const ola = personAt(straks, 'Ola Nordmann')
  let number: string
  let from: number

  before(async () => {
    from = (await json<MeJson>(await ola.ask('GET', '/api/me'))).lastEventId
    const kari = straks.m365.chatOf('Kari Hansen')
    number = await reportNew(kari, 'mista buypasskortet', {
      note: `${words['the note']} i veska`,
      where: words['the place'],
      phone: words['the phone'],
    })
    await settled(ingrid, number)
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    await kari.press('Lagre', { note: `${words['what was added']} også` })
    await ingrid.actNow(number, 'comment', { text: words['a comment'] })
    await kari.waitFor(words['a comment'])
    await kari.press('Svar', { answer: words['an answer to it'] })
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await straks.hear(answerTo(mail, { text: words['the answer of a desk'] }))
    await straks.hear(awayReplyTo(mail, { text: words['what is for agents alone'] }))
    await ingrid.actNow(number, 'assign', { assignee: personAt(straks, 'Mikkel Ruud').id })
    const { version } = await settled(ingrid, number)
    const reference = { externalReference: words['the other system’s number'] }
    await json(await ingrid.ask('PATCH', `/api/tickets/${number}`, reference, { 'if-match': `"${version}"` }))
    await settled(ingrid, number)
  })

  it('all stand in the ticket as agents read it, except the note, which was replaced since', async () => {
    const note = { note: words['the leader’s own note, as they may not see others’'] }
    assert.equal((await pressVerb(ola, number, 'note', note)).status, 200)
    await settled(ingrid, number)
    const seen = JSON.stringify(await ingrid.ticket(number))
    for (const word of Object.values(words))
      assert.ok(word === words['the note'] || seen.includes(word), word)
  })

  it('stand in nothing that the leader is answered or told', async () => {
    const answers = [
      await textOf('GET', '/api/alerts'),
      await textOf('GET', '/api/alerts?limit=1'),
      await textOf('GET', `/api/alerts/${number}`),
      await textOf('GET', '/api/tickets'),
      await textOf('GET', `/api/tickets/${number}`),
      await textOf('GET', '/api/me'),
    ]
    for (const { verb, body } of alertPresses)
      answers.push(await textOf('POST', `/api/alerts/${number}/${verb}`, body))
    answers.push(await textOf('GET', '/api/alerts'), await textOf('GET', `/api/alerts/${number}`))
    const own = await lostCard(straks)
    answers.push(await toldLive(ola, from, own.number))
    for (const answer of answers)
      for (const [what, word] of Object.entries(words))
        assert.ok(!answer.includes(word), `${what}: ${answer}`)
  })

  it('cause no live event for the leader when they are for agents alone', async () => {
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(number)
    const { lastEventId } = await json<MeJson>(await ola.ask('GET', '/api/me'))
    await straks.hear(awayReplyTo(mail, { text: 'Borte til onsdag.' }))
    const later = await lostCard(straks)
    const told = await toldLive(ola, lastEventId, later.number)
    assert.ok(!told.includes(number), told)
  })

  async function textOf(method: string, path: string, body?: unknown): Promise<string> {
    return (await ola.ask(method, path, body)).text()
  }
})
