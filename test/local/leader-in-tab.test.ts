import { withLocalPage } from '../helpers/local-page-browser.ts'
import { reportNew } from '../helpers/reporting.ts'

describe('The tab beside the chats, in local mode', () => {
  const local = withLocalPage({ width: 1440, height: 900 })

  it('lets a leader confirm, which then stands on the card in their chat', async () => {
    const { page, straks } = local
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await straks.m365.chatOf('Ola Nordmann').waitFor(number)
    await page
      .getByRole('combobox', { name: 'Hvem vil du være? (Brukerhjelpen)' })
      .selectOption('Ola Nordmann · Avdelingsleder')
    const tab = page.frameLocator('.help-desk-tab')
    await tab.getByRole('heading', { name: 'Venter på deg (1)' }).waitFor()
    await tab
      .getByRole('article')
      .filter({ hasText: number })
      .getByRole('button', { name: /^Bekreft/ })
      .click()
    const leader = page.getByRole('region', { name: 'Leder' })
    await leader.getByText(/✓ Bekreftet av Ola Nordmann/).waitFor()
  })

  it('speaks the language that the person has in Teams, whatever the browser’s is', async () => {
    const { page } = local
    const leader = page.getByRole('region', { name: 'Leder' })
    await leader.getByRole('combobox', { name: 'Språk i Teams' }).selectOption('Teams: English')
    const person = page.getByRole('combobox', { name: 'Hvem vil du være? (Brukerhjelpen)' })
    const tab = page.frameLocator('.help-desk-tab')
    await person.selectOption('Ingrid Solberg · Fagleder')
    await tab.getByRole('heading', { name: 'Saker' }).waitFor()
    await person.selectOption('Ola Nordmann · Avdelingsleder')
    await tab.getByText('Nothing is waiting for you now.').waitFor()
  })
})
