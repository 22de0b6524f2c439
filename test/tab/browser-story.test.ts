import assert from 'node:assert/strict'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { violations } from '../helpers/tab-browser.ts'

describe('The story in a browser', () => {
  const local = withLocalPage({ width: 1440, height: 900 }, { embedded: true })

  it('Kari reports in one message and one tap', async () => {
    const employee = local.page.getByRole('region', { name: 'Ansatt' })
    await employee.getByRole('textbox').last().fill('mista buypasskortet')
    await employee.getByRole('textbox').last().press('Enter')
    await employee.getByRole('button', { name: 'Send meldingen' }).click()
    await employee.getByText(/Sak 2026-000001/).waitFor()
  })

  it('Ola sees the alert and confirms', async () => {
    const leader = local.page.getByRole('region', { name: 'Leder' })
    await leader.getByRole('button', { name: 'Bekreft at jeg har sett det' }).click()
    await leader.getByText(/Bekreftet av Ola Nordmann/).waitFor()
  })

  it('Kari’s receipt shows the mail and the confirmation', async () => {
    const employee = local.page.getByRole('region', { name: 'Ansatt' })
    await employee.getByText(/e-post sendt \d\d:\d\d/).waitFor()
    await employee.getByText(/^bekreftet \d\d:\d\d/).waitFor()
  })

  it('the mail to Buypass can be read as it left', async () => {
    const mail = local.page.getByRole('region', { name: 'E-post' })
    await mail
      .getByText(/vurder sperring av Buypass-kort/)
      .first()
      .click()
    await mail.getByText('kundeservice@buypass.no').first().waitFor()
  })

  it('the link in the mail opens the desk’s page, where Buypass says that the card is blocked', async () => {
    const opens = local.page.waitForEvent('popup')
    await local.page
      .frameLocator('iframe.mail-html')
      .getByRole('link', { name: /Bekreft her at meldingen er mottatt/ })
      .click()
    const page = await opens
    await page.getByRole('button', { name: 'Kortet er sperret' }).click()
    await page.getByText(/Kortet er sperret, bekreftet av dere \d\d:\d\d/).waitFor()
    await page.close()
    const employee = local.page.getByRole('region', { name: 'Ansatt' })
    await employee.getByText(/✓ Kortet er sperret, bekreftet av Buypass \d\d:\d\d/).waitFor()
    const leader = local.page.getByRole('region', { name: 'Leder' })
    await leader.getByText(/✓ Kortet er sperret, bekreftet av Buypass/).waitFor()
  })

  it('the help desk has the ticket', async () => {
    const tab = local.page.frameLocator('iframe[title*="Brukerhjelpen"]')
    await tab.getByText('2026-000001').first().waitFor()
    await tab.getByRole('link', { name: 'Buypass-kort mistet' }).click()
    await tab.getByRole('button', { name: 'Kopier lenke' }).click()
    await tab.getByText('Lenken er kopiert.').waitFor()
  })

  it('axe-core finds nothing on the page, wide or narrow, light or dark', async () => {
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await local.page.setViewportSize({ width, height: 844 })
      await local.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      assert.deepEqual(await violations(local.page), [], `${width} ${colorScheme}`)
    }
  })
})
