import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { withTab } from '../helpers/tab-browser.ts'
import { reported } from '../helpers/tab-people.ts'

describe('The tab of a leader, in a wave', () => {
  const tab = withTab()

  it('shows a new alert when alerts change faster than they are read', async () => {
    const { number } = await reported(tab.straks, 'Per Olsen', {
      type: 'nhn-credentials',
      cause: 'forgotten',
    })
    const page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    await alert(page, number).waitFor()
    let read = 0
    await page.route('**/api/alerts?*', async (route) => {
      read += 1
      const answer = await route.fetch()
      if (read < 20)
        await tab.mikkel.actNow(number, 'assign', { assignee: [tab.mikkel, tab.ingrid][read % 2]?.id })
      await page.waitForTimeout(900)
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
    const newer = await reported(tab.straks, 'Per Olsen', { type: 'buypass-card', cause: 'stolen' })
    await alert(page, newer.number).waitFor()
    assert.ok(read < 20)
    await page.unrouteAll({ behavior: 'wait' })
  })

  function alert(page: Page, number: string) {
    return page.getByRole('article').filter({ hasText: number })
  }
})
