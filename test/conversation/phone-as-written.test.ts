import assert from 'node:assert/strict'
import { maskSaid } from '../../bot/actions/mask-said.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { reportNew, ticketOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A phone number on the form', () => {
  const straks = withStraks()

  const written: [string, string, string, string][] = [
    [
      'copied from a phone’s contacts',
      'Kari Hansen',
      '\u202d+47\u00a0912\u00a034\u00a0567\u202c',
      '+47 912 34 567',
    ],
    ['with spaces that do not break', 'Per Olsen', '912\u00a034\u00a0567', '912 34 567'],
    ['with full stops', 'Anne Dahl', '912.34.567', '912 34 567'],
    ['with brackets and hyphens', 'Marit Tveit', '(+47) 912-34-567', '+47 912 34 567'],
    ['with a word', 'Jonas Moe', 'mob 91234567', '91234567'],
  ]
  for (const [how, name, phone, kept] of written)
    it(`is kept in a readable form when it comes ${how}`, async () => {
      const chat = straks.m365.chatOf(name)
      await chat.say('bokmål')
      const number = await reportNew(chat, 'mista buypasskortet', { phone })
      const { facts } = await ticketOf(straks, number, name)
      assert.equal(facts.find((fact) => fact.name === 'phone')?.value, kept)
    })

  it('becomes a note when it cannot be read, and the reporter is told so', async () => {
    const chat = straks.m365.chatOf('Hilde Nes')
    const number = await reportNew(chat, 'mista buypasskortet', { phone: 'etter 15.30', note: 'på bussen' })
    const { facts } = await ticketOf(straks, number, 'Hilde Nes')
    assert.equal(
      facts.find((fact) => fact.name === 'phone'),
      undefined,
    )
    assert.equal(facts.find((fact) => fact.name === 'note')?.value, 'på bussen\netter 15.30')
    await chat.waitFor(({ text }) => text.includes(textsIn('nb').phoneUnread))
  })

  it('is asked for again with its word before it when eight digits alone may be a PUK', async () => {
    const { phoneHidden, secretSeen } = textsIn('nb')
    const chat = straks.m365.chatOf('Ingrid Solberg')
    for (const [text, said] of [
      ['mista buypasskortet', []],
      ['41223344', [secretSeen, phoneHidden]],
      ['4471', [secretSeen]],
    ] as const) {
      const before = chat.messages().length
      await chat.say(text)
      const hints = [secretSeen, phoneHidden]
      const now = chat.messages().slice(before)
      assert.deepEqual(
        now.map((one) => one.text).filter((one) => hints.includes(one)),
        said,
        text,
      )
    }
    await chat.say('tlf 41223344')
    assert.match(chat.lastMessage().text, /41223344/)
  })
})

describe('A phone number in a message', () => {
  const known = (text: string) => {
    const chat = new DialogChat().say('mista buypasskortet')
    const masked = maskSaid({ kind: 'text', text }, chat.draft, incidentTypes).said
    return chat.does(masked).draft.answers
  }

  const written: Record<string, string> = {
    '(+47) 412-23-344': '+47 412 23 344',
    '412-23-344': '412 23 344',
    '41.22.33.44': '41 22 33 44',
    '\u202a41 22 33 44\u202c': '41 22 33 44',
    '47 41 22 33 44': '47 41 22 33 44',
    '004741223344': '004741223344',
    '+48 512 345 678': '+48 512 345 678',
    '+46 (0)70-123 45 67': '+46 70 123 45 67',
    'tlf 412-23-344 etter kl. 15.30': '412 23 344',
    '41223344 8-16': '41223344',
    '412 23 344 8.30–15': '412 23 344',
    'kl 16 41223344': '41223344',
    '12-14 41 22 33 44': '41 22 33 44',
  }
  for (const [text, phone] of Object.entries(written))
    it(`is read from “${text}”`, () => assert.equal(known(text)['phone'], phone))

  for (const text of [
    'det var 25.11.2026',
    'mellom 20.15-20.45',
    'kort 9578 1234 5678 9012',
    '22 22 22 22 22',
    'kort 9578 12-14 56789012',
    'kort 9578 56789012 12-34',
  ])
    it(`is not read from “${text}”`, () => assert.equal(known(text)['phone'], undefined))

  it('is only noted when it is the number of the lost phone', () => {
    const known = new DialogChat().say('mistet mobilen').say('nummeret til mobilen er 41223344').known
    assert.equal(known, 'equipment-lost lost, device: phone, note: nummeret til mobilen er 41223344')
  })
})
