import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { withoutLiveLine, withTab } from '../helpers/tab-browser.ts'
import { json, settled } from '../helpers/tab-people.ts'

describe('The result of a press, on a phone', () => {
  const tab = withTab()
  let page: Page

  it('is in sight after a comment, and stays until it is closed when the comment was not sent', async () => {
    const ticket = await tab.lostCard()
    page = await tab.openTicket(ticket.number, { width: 390, prepare: withoutLiveLine })
    const comment = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await comment.fill('Ring oss når du kan.')
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await sendButton().click()
    const told = page.getByText(/endret av Mikkel Ruud nå nettopp/)
    await told.waitFor()
    await isInSight(told)
    await page.getByRole('button', { name: 'Lukk' }).click()
    await told.waitFor({ state: 'detached' })
    await sendButton().click()
    const saved = page.getByRole('status').getByText('Lagret.', { exact: true })
    await saved.waitFor()
    await isInSight(saved)
    await saved.waitFor({ state: 'detached' })
  })

  it('is shown for a while after a link was copied', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number, { width: 390 })
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await page.getByText('Lenken er kopiert.').waitFor()
    await page.getByText('Lenken er kopiert.').waitFor({ state: 'detached' })
  })

  function sendButton() {
    return page.getByRole('button', { name: 'Send til Kari' })
  }
})

/** The last one is a small window at twice the size. */
const windows = [
  { width: 1280, height: 800 },
  { width: 640, height: 800 },
  { width: 320, height: 800 },
  { width: 320, height: 400 },
]

describe('The result of a press', () => {
  const tab = withTab()
  let number: string
  let page: Page

  before(async () => {
    const { faults } = tab.straks.m365
    faults.next('graph.sendMail', { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } })
    const ticket = await tab.lostCard()
    number = ticket.number
    faults.next('teams.send', { status: 404, body: {} })
    await json(await tab.ingrid.act(ticket, 'comment', { text: 'Kommer denne fram?' }))
    await settled(tab.ingrid, number)
  })

  it('is beside what was pressed, and over nothing, in any window', async () => {
    page = await tab.openTicket(number)
    await page.route('**/*', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.fulfill({ status: 500 }),
    )
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Ring oss når du kan.')
    await page.getByRole('textbox', { name: 'Nummer i annet system' }).fill('TOP-17')
    for (const viewport of windows) {
      await page.setViewportSize(viewport)
      for (const name of [
        'Ta saken',
        'Lagre',
        'Send på nytt til Buypass',
        'Send til Kari',
        'Send på nytt til Kari Hansen',
      ]) {
        const button = page.getByRole('button', { name, exact: true })
        // A button cut by the window's edge can be pressed, and would stay there.
        await button.evaluate((one) => one.scrollIntoView({ block: 'center' }))
        await button.click()
        const told = page.getByRole('status').getByText('Ikke sikkert at dette ble lagret.')
        await told.waitFor()
        await isInSightBeside(told, button)
        assert.deepEqual(await covered(), [], `after «${name}», at ${viewport.width} × ${viewport.height}`)
      }
      await page.getByRole('button', { name: 'Lukk' }).click()
      await page.getByText('Ikke sikkert at dette ble lagret.').waitFor({ state: 'detached' })
    }
  })

  it('does not move what is being written out of sight', async () => {
    page = await tab.openTicket(number, { width: 320 })
    const comment = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await page.route('**/assign', async (route) => {
      await comment.pressSequentially('Ring oss')
      await route.continue()
    })
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByRole('status').getByText('Du har saken.').waitFor()
    await isInSight(comment)
  })

  async function isInSightBeside(told: Locator, button: Locator): Promise<void> {
    await isInSight(told)
    await isInSight(button)
  }

  /** Returns inputs and buttons that lie beneath something else at the window's upper or lower edge. */
  function covered(): Promise<string[]> {
    return page.evaluate<string[]>(`(() => {
      const left = scrollY
      const covered = [...document.querySelectorAll('main :is(a, button, input, textarea, summary)')].filter((one) =>
        ['top', 'bottom'].some((edge) => {
          const to = edge === 'top' ? 0 : innerHeight
          scrollBy(0, one.getBoundingClientRect()[edge] - to)
          const { x, y, width, height } = one.getBoundingClientRect()
          const seen = document.elementFromPoint(x + width / 2, y + height / 2)
          return seen !== null && !one.contains(seen) && !seen.contains(one)
        }))
      scrollTo(0, left)
      return covered.map((one) => one.ariaLabel ?? (one.textContent || one.tagName))
    })()`)
  }
})

async function isInSight(what: Locator): Promise<void> {
  const { y, height } = (await what.boundingBox()) ?? assert.fail('not shown')
  const bottom = what.page().viewportSize()?.height ?? 0
  assert.ok(y >= 0 && y + height <= bottom, `from ${y} to ${y + height}, of ${bottom}`)
}
