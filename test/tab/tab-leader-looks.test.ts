import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { goTo, isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json, personAt, reported } from '../helpers/tab-people.ts'
import { looks } from '../helpers/tab-words.ts'

/** Set to a folder to keep pictures of every view. */
const pictures = process.env.TAB_PICTURES

describe('A leader’s tab in every theme', () => {
  const tab = withTab()
  let number: string

  before(async () => {
    const { straks } = tab
    const seen = await reported(straks, 'Kari Hansen', { type: 'nhn-credentials', cause: 'forgotten' })
    const ola = personAt(straks, 'Ola Nordmann')
    await json(await ola.ask('POST', `/api/alerts/${seen.number}/acknowledge`, {}))
    const found = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'lost' })
    await tab.ingrid.actNow(found.number, 'resolve', { resolution: 'found' })
    const stolen = { type: 'equipment-lost', cause: 'stolen', device: 'laptop', personalData: 'yes' } as const
    number = (await reported(straks, 'Kari Hansen', stolen)).number
    await reported(straks, 'Per Olsen', { type: 'equipment-damaged', cause: 'damaged' })
    if (pictures) await mkdir(pictures, { recursive: true })
  })

  for (const { theme, locale, words } of looks) {
    it(`can be read by everybody, as a list and as one alert: ${theme}, ${locale}`, async () => {
      const page = await tab.open('Ola Nordmann', { place: '/medarbeidere', theme, locale })
      await page.getByRole('heading', { name: words.leader.before }).waitFor()
      await page.getByRole('article').first().waitFor()
      await isReadable(page, `leader-list-${theme}`)
      await page.getByRole('article').last().getByRole('button').first().click()
      await page.getByRole('textbox').waitFor()
      await isReadable(page, `leader-asked-${theme}`, ['article'])
      await goTo(page, `/varsel/${number}`)
      await page.getByRole('heading', { name: words.ticket.facts }).waitFor()
      await isReadable(page, `leader-alert-${theme}`)
    })
  }

  it('can be read by everybody after a press', async () => {
    const page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    const first = page.getByRole('article').first()
    await first.getByRole('button', { name: 'Bekreft at jeg har sett det' }).click()
    await first.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
    await isReadable(page, 'leader-pressed', ['article'])
  })

  /** @param within selectors of the parts added since the rest was checked */
  async function isReadable(page: Page, picture: string, within?: string[]): Promise<void> {
    for (const width of [1200, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done), 100))')
      if (pictures) await page.screenshot({ path: `${pictures}/${picture}-${width}.png`, fullPage: true })
      // The layout at 390 is the same as at 320.
      if (width !== 390) assert.deepEqual(await violations(page, within), [], `${picture}-${width}`)
      assert.equal(await isTooWide(page), false, `${picture}-${width}: it must be scrolled sideways`)
    }
  }
})
