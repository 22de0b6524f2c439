import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

/** Written in every place where people can write. The national id is synthetic, from Skatteetaten's tests. */
const SECRETS = ['4471', 'Sommer2026!', '18849640190']

describe('A secret that somebody writes', () => {
  const straks = withStraks()

  it('is hidden in a chat message, and the reporter is told what to do', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('noen så pinkoden min til buypass, den er 4471')
    const told = kari
      .messages()
      .map(({ text }) => text)
      .join('\n')
    assert.match(told, /Slett meldingen/)
    await kari.press('Send meldingen', {
      note: 'passordet mitt er Sommer2026! og fnr 18849640190',
      where: 'pin 4471',
    })
    await straks.m365.mailbox(BUYPASS).waitForMail()
    await straks.m365.chatOf('Ola Nordmann').waitFor('PIN-kode')
  })

  it('is hidden when it is all that is added to a ticket', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.press('Legg til opplysninger')
    await kari.press('Lagre', { note: 'Sommer2026!' })
    assert.match(kari.lastMessage().text, /Jeg har skjult det/)
  })

  it('is hidden when it is the whole answer to the help desk', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const [, number = ''] = /Sak (\d{4}-\d{6})/.exec(kari.messages('Sak 2').at(-1)?.text ?? '') ?? []
    await ingrid.actNow(number, 'comment', { text: 'Hva skjedde?' })
    await kari.waitFor('Hva skjedde?')
    const warnedBefore = kari.messages('Jeg har skjult det').length
    await kari.press('Svar', { answer: 'Sommer2026!' })
    assert.equal(kari.messages('Jeg har skjult det').length, warnedBefore + 1)
  })

  it('stands in no mail, card, log or answer of the API', async () => {
    const { m365, logged } = straks
    const kari = m365.chatOf('Kari Hansen')
    const agent = m365.personNamed('Ingrid Solberg').id
    const { items } = (await (await straks.api(agent, '/api/tickets')).json()) as {
      items: { number: string }[]
    }
    const ticket = await (await straks.api(agent, `/api/tickets/${items[0]?.number}`)).text()
    const mails = m365.mailboxes
      .list()
      .flatMap(({ address }) => m365.mailbox(address).mails.map(({ raw, text }) => raw + text))
    const cards = [...kari.messages(), ...m365.chatOf('Ola Nordmann').messages()].map(({ activity }) =>
      JSON.stringify(activity),
    )
    assert.ok(ticket.includes('•'), 'the note is there, with the secret hidden')
    for (const secret of SECRETS) {
      for (const place of [ticket, ...mails, ...cards, logged.join('\n')])
        assert.ok(!place.includes(secret), secret)
    }
  })

  it('the log holds no personal data either', () => {
    for (const word of ['Kari', 'Hansen', 'Ola', 'Nordmann', 'eigersund.example', '400 00']) {
      assert.ok(!straks.logged.join('\n').includes(word), word)
    }
  })

  it('is not seen in a bare phone number, unless a card is reported, which has a PUK', async () => {
    const jonas = straks.m365.chatOf('Jonas Moe')
    for (const [report, isHidden] of [
      ['mista pc-en', false],
      ['mista buypasskortet', true],
    ] as const) {
      await jonas.say(report)
      const before = jonas.messages().length
      await jonas.say('91122333')
      const since = jonas.messages().slice(before)
      assert.equal(
        since.some(({ text }) => text.includes('Slett meldingen')),
        isHidden,
        report,
      )
      await jonas.say('avbryt')
    }
  })
})
