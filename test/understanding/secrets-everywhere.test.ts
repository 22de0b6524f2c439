import assert from 'node:assert/strict'
import fc from 'fast-check'
import { offeredByEigersund } from '../helpers/eigersund.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, personAt, reported } from '../helpers/tab-people.ts'

/** Different ones in every run. */
const [passwords, pins] = [
  fc.sample(fc.stringMatching(/^[A-Z][a-z]{4,8}[0-9]{2,4}[!?#]$/), 8),
  fc.sample(fc.stringMatching(/^[1-9][0-9]{5}$/), 8),
]

describe('Random secrets that people write', () => {
  const straks = withStraks()
  const agent = personAt(straks, 'Ingrid Solberg')
  const written = [...passwords, ...pins]

  const chat = (name: string) => straks.m365.chatOf(name)
  const isWarned = (name: string) => chat(name).lastMessage().text.includes('Slett meldingen')

  it('are hidden or warned about in messages of three languages, inside and outside a report', async () => {
    const [one, two, three, four] = passwords
    const [five, six] = pins
    for (const text of [
      `eg har gløymt passordet til Visma, trur det var ${one}`,
      `${two}`,
      `my pin is ${five} and my colleague knows it`,
      `noen så pinkoden min ${six}`,
      `pw: ${three}`,
    ]) {
      await chat('Per Olsen').say(text)
      assert.match(seenBy('Per Olsen'), /•••|Slett meldinga|Delete the message/, text)
    }
    await chat('Per Olsen').say('avbryt')
    await chat('Per Olsen').say(`${four}`)
    assert.match(
      chat('Per Olsen').messages().at(-1)?.text ?? '',
      /Slett meldingen|Slett meldinga|Delete the message/,
    )
  })

  it('are warned about on the form of every type', async () => {
    const secrets = [
      ...passwords.slice(4, 7).map((one) => `passordet er ${one}`),
      ...pins.map((one) => `pin ${one}`),
    ]
    for (const { id, causes, fields, words } of offeredByEigersund) {
      const typed = fields.filter(({ kind }) => kind === 'text' || kind === 'lines')
      const inputs = Object.fromEntries(
        typed.map(({ name }, at) => [name, secrets[at % secrets.length] ?? '']),
      )
      const cause = causes[0] ? { cause: causes[0].id } : {}
      await chat('Kari Hansen').say('meny')
      await chat('Kari Hansen').press(words.nb.menu)
      await chat('Kari Hansen').press('Send meldingen', { ...cause, ...inputs })
      assert.ok(isWarned('Kari Hansen'), id)
    }
  })

  it('are hidden in an agent’s comment', async () => {
    const { number } = await reported(straks, 'Maria Strand', { type: 'buypass-card', cause: 'lost' })
    const text = `Brukeren oppga passordet ${passwords[6]} og pin ${pins[4]}`
    const ticket = await agent.actNow(number, 'comment', { text })
    assert.deepEqual(commentsIn(ticket), ['Brukeren oppga passordet ••• og pin •••'])
  })

  it('are warned about in an edited message, and nothing else comes of the edit', async () => {
    const emil = chat('Emil Sand')
    await emil.say('hei')
    const before = emil.messages().length
    const edit = (text: string) =>
      emil.post(emil.activity({ type: 'messageUpdate', text, channelData: { eventType: 'editMessage' } }))
    await edit(`passordet mitt er ${passwords[7]}`)
    assert.ok(isWarned('Emil Sand'))
    await edit('mista buypasskortet i går kl. 14:30')
    await edit('1430')
    assert.equal(emil.messages().length, before + 1)
  })

  it('stand in no table, log, mail or card', async () => {
    const { m365, logged } = straks
    const cards = ['Per Olsen', 'Kari Hansen', 'Maria Strand', 'Emil Sand', 'Ola Nordmann'].map(seenBy)
    const mails = m365.mailboxes
      .list()
      .flatMap(({ address }) => m365.mailbox(address).mails.map(({ raw, text }) => raw + text))
    const tables = [...(await straks.dump())].map(([name, rows]) => `${name}: ${rows}`)
    for (const secret of written)
      for (const place of [...cards, ...mails, ...tables, logged.join('\n')])
        assert.ok(!place.includes(secret), `${secret} in ${place.slice(0, 80)}`)
  })

  /** Returns the bot's messages to a person, without their own messages. */
  function seenBy(name: string): string {
    return chat(name)
      .messages()
      .map(({ activity }) => JSON.stringify(activity))
      .join('\n')
  }
})

describe('Four digits in the middle of a report', () => {
  const straks = withStraks()

  it('answer the question when as a time of day, and are else taken for a PIN', async () => {
    const jonas = straks.m365.chatOf('Jonas Moe')
    await jonas.say('mista buypasskortet')
    await jonas.say('neste')
    await jonas.say('1430')
    assert.match(jonas.lastMessage().text, /^Når: 1430\nHvor skjedde det/)
    assert.ok(!chatText().includes('Slett meldingen'))
    await jonas.say('4471')
    assert.match(chatText(), /Slett meldingen/)

    function chatText(): string {
      return jonas
        .messages()
        .map(({ text }) => text)
        .join('\n')
    }
  })
})
