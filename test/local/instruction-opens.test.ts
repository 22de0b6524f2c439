import assert from 'node:assert/strict'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { reportNew } from '../helpers/reporting.ts'

const LEADER = 'silje.aas@vikarbyraet.example'

describe('Links to the municipality’s own copy of the instruction', () => {
  const local = withLocalPage({ width: 1440, height: 900 })

  it('stand in the answer to a question, and open the tab at its paragraph', async () => {
    const employee = local.page.getByRole('region', { name: 'Ansatt' })
    await employee.getByRole('textbox').last().fill('må jeg betale for pc-en hvis jeg mister den i gulvet?')
    await employee.getByRole('textbox').last().press('Enter')
    await employee.getByText('Instruksen § 2.11').waitFor()
    await opensAt('2.11 Ta godt vare på utstyret', () =>
      employee.getByRole('link', { name: 'Åpne instruksen' }).last().click(),
    )
  })

  it('are in mails to Brukerhjelpen, but not to outside desks or a leader without Teams', async () => {
    const number = await reportNew(local.straks.m365.chatOf('Maria Strand'), 'jobbtelefonen er stjålet')
    const toLeader = await local.straks.m365.mailbox(LEADER).waitForMail(number)
    assert.doesNotMatch(toLeader.text, /Les §|teams\.microsoft\.com/)
    assert.match(toLeader.text, /§\u00a02\.9/)
    await local.straks.m365.mailbox(HELP_DESK).waitForMail(number)
    const mails = local.page.getByRole('region', { name: 'E-post' })
    await mails.getByRole('button', { name: 'IKT Brukerhjelpen' }).first().click()
    await mails.locator('.mail-list button').first().click()
    await opensAt('2.9 Utstyr som er borte', () =>
      local.page
        .frameLocator('iframe.mail-html')
        .getByRole('link', { name: 'Les § 2.9 i instruksen' })
        .click(),
    )
    const card = await reportNew(local.straks.m365.chatOf('Per Olsen'), 'mista buypasskortet')
    const { text } = await local.straks.m365.mailbox(BUYPASS).waitForMail(card)
    assert.doesNotMatch(text, /Les §|teams\.microsoft\.com/)
  })

  async function opensAt(heading: string, press: () => Promise<void>): Promise<void> {
    const opens = local.page.waitForEvent('popup')
    await press()
    const page = await opens
    await page.getByRole('heading', { name: heading }).waitFor()
    assert.match(page.url(), /person=[\da-f-]{36}#\/instruks\/\d/)
    await page.close()
  }
})
