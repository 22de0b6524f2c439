import assert from 'node:assert/strict'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { seen, sendForm, ticketsOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Several things at once', () => {
  const straks = withStraks()

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
    await seen(chat('Nils Berg'), first, new RegExp(`Meldt sammen med sak ${second}`))
    await seen(chat('Nils Berg'), second, new RegExp(`Meldt sammen med sak ${first}`))
    assert.equal((await ticketsOf(straks, 'Nils Berg')).length, 2)
  })

  it('a second thing that was only ticked may hold personal data, as long as nobody knows better', async () => {
    await sendForm(chat('Hilde Nes'), 'mista buypasskortet', { equipmentToo: 'yes' })
    const alert = await chat('Tor Vik').waitFor(({ text }) => text.includes('Utstyr mistet\nHvem\nHilde Nes'))
    assert.match(alert.text, /Datatilsynet/)
  })

  function chat(name: string) {
    return straks.m365.chatOf(name)
  }
})

function numberIn(subject: string): string {
  return /\d{4}-\d{6}/.exec(subject)?.[0] ?? ''
}
