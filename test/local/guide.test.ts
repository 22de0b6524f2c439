import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { lostCard } from '../helpers/tab-people.ts'

describe('The guide of local mode', () => {
  const local = withLocalPage({ width: 1440, height: 900 })
  const now = () => local.page.locator('.guide-steps [aria-current=step]')

  it('goes on from what has happened already when the page is opened anew', async () => {
    const { page, straks } = local
    await now().getByText('Kari melder fra').waitFor()
    await page.goto('about:blank')
    await straks.m365.chatOf('Kari Hansen').say('Jeg har mistet Buypass-kortet mitt')
    await straks.idle()
    await page.goto(straks.m365.url)
    await now().getByText('Mottakeren får e-post').waitFor()
    await lostCard(straks)
    await straks.idle()
    await page.reload()
    await now().getByText('Ola bekrefter').waitFor()
    assert.equal(await page.locator('.guide-steps .done').count(), 3)
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await straks.idle()
    await page.reload()
    await now().getByText('Brukerhjelpen har saken').waitFor()
  })
})

describe('The page of local mode in another municipality', () => {
  const env = { ORGANISATION_FILE: '' }
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'straks-guide-'))
    await cp('organisation/fjordvik', folder, { recursive: true })
    const file = join(folder, 'organisation.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^ *buypass-card: .*\n/m, ''))
    env.ORGANISATION_FILE = folder
  })
  after(() => rm(env.ORGANISATION_FILE, { recursive: true }))
  const local = withLocalPage({ width: 1440, height: 900 }, { env })

  it('calls the help desk as people do there', async () => {
    const { page } = local
    await page.getByRole('region', { name: 'IKT-hjelpa' }).waitFor()
    await page.getByText('IKT-hjelpa har saken').waitFor()
    assert.doesNotMatch(await page.locator('body').ariaSnapshot(), /Brukerhjelpen/)
  })

  it('writes a first message about something that is reported there', async () => {
    const { page } = local
    await page.getByRole('button', { name: 'Skriv det for meg' }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Send meldingen' }).waitFor()
    await page.getByText('Utstyr mistet').first().waitFor()
  })
})

describe('The guide of local mode, about a report that is withdrawn', () => {
  const local = withLocalPage({ width: 1440, height: 900 })

  it('does not say that the leader has confirmed it, now or when the page is opened anew', async () => {
    const { page, straks } = local
    const ofOla = page.locator('.guide-steps li', { hasText: 'Ola bekrefter' })
    const isDone = () => ofOla.evaluate((step) => step.classList.contains('done'))
    await lostCard(straks)
    await straks.idle()
    await page.locator('.leader-pane').getByRole('button', { name: 'Skriv en merknad' }).click()
    const kari = straks.m365.chatOf('Kari Hansen')
    for (const words of ['jeg fant kortet', 'ja']) await kari.say(words)
    await straks.idle()
    await page.locator('.leader-pane').getByText('Trukket').first().waitFor()
    assert.equal(await isDone(), false)
    await page.getByText('Er saken avsluttet, meld en ny.').waitFor()
    await page.reload()
    await page.locator('.guide-steps .done', { hasText: 'Ola blir varslet' }).waitFor()
    assert.equal(await isDone(), false)
  })
})
