import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { isTooWide, launchBrowser, openTab, violations } from './tab-browser.ts'
import { json, personAt, reported } from './tab-people.ts'

/** Set to a folder to keep pictures of every view. */
const pictures = process.env.TAB_PICTURES

const widths = [1200, 320]
const themes = ['light', 'dark', 'contrast'] as const

describe('The tab can be read by everybody', function () {
  this.timeout(60_000)
  let straks: StraksUnderTest
  let browser: Browser
  let number: string

  before(async function () {
    this.timeout(600_000)
    browser = await launchBrowser()
    straks = await startUnderTest()
    const ingrid = personAt(straks, 'Ingrid Solberg')
    straks.m365.faults.next('graph.sendMail', {
      status: 400,
      body: { error: { code: 'ErrorInvalid', message: '' } },
    })
    const note = 'Veska ble tatt på bussen i går kveld'
    const ticket = await reported(
      straks,
      'Kari Hansen',
      { type: 'equipment-lost', cause: 'stolen', note },
      ingrid,
    )
    number = ticket.number
    await json(
      await ingrid.act(ticket, 'comment', {
        text: 'Vi har stengt tilgangene. Ring oss om PC-en dukker opp.',
      }),
    )
    const other = await reported(straks, 'Per Olsen', { type: 'system-password', cause: 'forgotten' }, ingrid)
    await json(await ingrid.act(other, 'resolve', { resolution: 'done' }))
    if (pictures) await mkdir(pictures, { recursive: true })
  })
  after(async () => {
    await browser?.close()
    await straks?.close()
  })

  const views: { name: string; place: () => string; heading: string; person: string }[] = [
    { name: 'list', place: () => '/saker', heading: 'Saker', person: 'Ingrid Solberg' },
    { name: 'ticket', place: () => `/sak/${number}`, heading: 'Tidslinje', person: 'Ingrid Solberg' },
    { name: 'statistics', place: () => '/statistikk', heading: 'Statistikk', person: 'Ingrid Solberg' },
    { name: 'mine', place: () => '/saker', heading: 'Mine saker', person: 'Kari Hansen' },
  ]

  for (const { name, place, heading, person } of views) {
    for (const theme of themes) {
      it(`${name}, ${theme}`, async () => {
        const page = await openTab(browser, straks, person, { place: place(), theme })
        await page.getByRole('heading', { name: heading, exact: true }).waitFor()
        await page
          .getByText(/Utstyr stjålet|Saker per måned/)
          .first()
          .waitFor()
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          if (pictures)
            await page.screenshot({ path: `${pictures}/${name}-${theme}-${width}.png`, fullPage: true })
          assert.deepEqual(await violations(page), [], `${width} px wide`)
          assert.equal(await isTooWide(page), false, `${width} px wide: it must be scrolled sideways`)
        }
        await page.context().close()
      })
    }
  }
})
