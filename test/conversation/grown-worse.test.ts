import assert from 'node:assert/strict'
import { NHN } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const OFFICER = 'personvern@eigersund.example'

describe('A filed report that turns out to be worse', () => {
  const straks = withStraks({ organisation: { privacyOfficer: { name: 'Hilde Nes', email: OFFICER } } })

  it('leads to a second report to the same desk when others may know a forgotten password', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await reportNew(kari, 'glemt passordet til norsk helsenett')
    await straks.m365.mailbox(NHN).waitForMail('glemt')
    await kari.say('jeg tror noen har sett det')
    await kari.press('Send meldingen')
    await straks.m365.mailbox(NHN).waitForMail('Haster: vurder å stenge')
  })

  it('gets patient papers filled in, and one tap tells the leader and the privacy officer', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    const number = await reportNew(per, 'pc-en ble stjålet')
    await straks.idle()
    await per.say('det lå papirer med pasientnavn i veska')
    assert.match(per.lastMessage().text, new RegExp(`^Legg til i sak ${number}`))
    await per.press('Lagre')
    await seen(straks.m365.chatOf('Ola Nordmann'), number, /Papirer[^\n]*\nJa[\s\S]*Datatilsynet/)
    await straks.m365.mailbox(OFFICER).waitForMail(number)
  })

  const shown: [filed: string, cause: string, text: string, shown: string, known: string][] = [
    [
      'nhn-credentials',
      'forgotten',
      'noen andre har det',
      'form',
      'nhn-credentials compromised, note: noen andre har det',
    ],
    [
      'buypass-card',
      'pin-forgotten',
      'noen så meg taste pin',
      'form',
      'buypass-card pin-compromised, note: noen så meg taste pin',
    ],
    ['nhn-credentials', 'forgotten', 'har noen sett det?', 'state', 'nothing'],
    ['equipment-lost', 'stolen', 'I had patient records on it', 'ask-addition', 'nothing'],
    ['equipment-lost', 'stolen', 'det var ingen pasientopplysninger på den', 'ask-forwarding', 'nothing'],
    ['equipment-lost', 'stolen', 'er det farlig at det lå pasientlister på den?', 'instruction', 'nothing'],
  ]
  for (const [type, cause, text, expected, known] of shown)
    it(`gets the right answer to «${text}» (${type} ${cause})`, () => {
      const open = [filedReport({ id: 'one', type, cause })]
      const mayBeFor = { ticketId: 'one', number: '2026-000001', type, as: 'addition', asked: false } as const
      const chat = new DialogChat({ open, mayBeFor }).say(text)
      assert.deepEqual([chat.shown, chat.known], [expected, known])
    })
})
