import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { violations } from '../helpers/tab-browser.ts'

describe('The colleague in a form, in local mode', () => {
  const local = withLocalPage({ width: 1440, height: 900 })
  const employee = () => local.page.getByRole('region', { name: 'Ansatt' })
  const form = () => employee().locator('.card').last()
  const colleague = () => form().getByRole('combobox', { name: 'Velg hvem' })
  const send = () => form().getByRole('button', { name: 'Send meldingen' }).first().click()

  it('is offered from among all people', async () => {
    await employee().getByLabel('Melding til Straks').fill('kollegaen min har mistet Buypass-kortet')
    await local.page.keyboard.press('Enter')
    await colleague().waitFor()
    const offered = await form()
      .locator('datalist option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    assert.deepEqual(offered.slice(0, 2), ['Meg selv', 'Kari Hansen (Sykepleier, Hjemmetenesta)'])
    assert.ok(offered.includes('Emil Sand (Lærling, Teknisk)'))
    const faults = await violations(local.page)
    assert.deepEqual(
      faults.filter((fault) => fault.includes('input')),
      [],
    )
  })

  it('is nobody as long as the words name no person exactly', async () => {
    await colleague().fill('Emil')
    await send()
    await form().getByText('Velg hvem det gjelder. Du kan også velge deg selv.').waitFor()
    await form().locator('[aria-invalid=true]').and(colleague()).waitFor()
  })

  it('is the person who was chosen', async () => {
    await colleague().fill('Emil Sand (Lærling, Teknisk)')
    await send()
    await employee().getByText('Gjelder Emil Sand, meldt av Kari Hansen').waitFor()
    await local.straks.m365.mailbox(BUYPASS).waitForMail('Emil Sand')
  })
})
