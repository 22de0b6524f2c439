import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { keyNames, keys } from '../../tab/keys/keys.ts'
import { goTo, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('The keys of the tab', () => {
  const tab = withTab()
  let page: Page
  let number: string

  before(async () => {
    number = (await tab.lostCard()).number
  })

  beforeEach(async () => {
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('row').filter({ hasText: number }).waitFor()
  })

  it('are all shown by «?», and put away by Escape', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Hurtigtaster' })
    await help.waitFor()
    assert.deepEqual(
      await help.getByRole('definition').allTextContents(),
      (['anywhere', 'list', 'ticket'] as const).flatMap((room) =>
        keyNames.filter((name) => keys[name].where === room).map((name) => wordsIn.nb.keys.does[name]),
      ),
    )
    assert.ok((await help.getByRole('term').allTextContents()).includes('g så l'))
    assert.deepEqual(await violations(page), [])
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
  })

  it('lead to the statistics by «g s», and back to the list by «g l»', async () => {
    await page.keyboard.type('gs')
    await page.waitForURL(/#\/statistikk$/)
    await page.keyboard.type('gl')
    await page.waitForURL(/#\/saker$/)
    // A complete sequence leaves no «g» waiting: «s» alone does nothing, and the next sequence works at once.
    await page.keyboard.type('s')
    assert.match(page.url(), /#\/saker$/)
    await page.keyboard.type('glgs')
    await page.waitForURL(/#\/statistikk$/)
  })

  it('lead by «u» from a ticket back to its row, in the list as it was left', async () => {
    await goTo(page, '/saker?urgency=urgent')
    const link = page.getByRole('link', { name: number })
    await link.press('Enter')
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await page.keyboard.press('u')
    await page.waitForURL(/#\/saker\?urgency=urgent$/)
    await link.and(page.locator(':focus')).waitFor()
  })

  it('lead by «/» to the search, from a ticket too', async () => {
    await page.keyboard.press('/')
    await isIn('searchbox')
    await goTo(page, `/sak/${number}`)
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await page.keyboard.press('/')
    await page.waitForURL(/#\/saker/)
    await isIn('searchbox')
  })

  it('lead to the search by Shift as well, as on a Norwegian keyboard', async () => {
    await page.keyboard.down('Shift')
    await page.keyboard.press('/')
    await page.keyboard.up('Shift')
    await isIn('searchbox')
  })

  it('do nothing while somebody types or composes a word, nor with Ctrl, Alt or AltGr', async () => {
    await goTo(page, `/sak/${number}`)
    const box = page.getByRole('textbox', { name: 'Melding til' })
    await box.click()
    await page.keyboard.type('? gs gl /jkatrcn')
    assert.equal(await box.inputValue(), '? gs gl /jkatrcn')
    await box.fill('')
    await page.getByRole('heading', { level: 1 }).click()
    for (const [key, held] of [
      ['t', 'ctrlKey'],
      ['t', 'metaKey'],
      ['t', 'altKey'],
      ['t', 'modifierAltGraph'],
      ['?', 'ctrlKey'],
    ]) {
      await page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: 'KeyT', ${held}: true, bubbles: true }))`,
      )
    }
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 't', code: 'KeyT', isComposing: true, bubbles: true }))`,
    )
    await page.evaluate(`{
      const here = document.querySelector('h1')
      here.contentEditable = 'true'
      here.focus()
    }`)
    await page.keyboard.type('t?')
    assert.equal(await page.getByRole('dialog').count(), 0)
    assert.equal((await tab.ingrid.ticket(number)).status, 'new')
  })

  it('can be switched off for good, except with Ctrl, and are then hidden from screen readers', async () => {
    assert.equal(await page.getByRole('searchbox').getAttribute('aria-keyshortcuts'), '/')
    await page.getByRole('button', { name: 'Hurtigtaster' }).click()
    await page.getByRole('switch').click()
    await page.getByRole('term').getByText('Av').first().waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('row').filter({ hasText: number }).waitFor()
    for (const key of ['?', 'g', 's', '/']) await page.keyboard.press(key)
    assert.equal(await page.getByRole('dialog').count(), 0)
    assert.match(page.url(), /#\/saker$/)
    assert.equal(await page.getByRole('searchbox').getAttribute('aria-keyshortcuts'), null)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Gå til sak' }).waitFor()
    await json(await tab.ingrid.ask('PUT', '/api/me', { keys: true }))
  })

  it('are for agents alone', async () => {
    const employee = await tab.open('Kari Hansen')
    await employee.getByRole('row').filter({ hasText: number }).waitFor()
    await employee.keyboard.press('?')
    await employee.keyboard.press('Control+k')
    assert.equal(await employee.getByRole('dialog').count(), 0)
    assert.equal(await employee.getByRole('button', { name: 'Hurtigtaster' }).count(), 0)
  })

  async function isIn(role: 'searchbox'): Promise<void> {
    await page.getByRole(role).and(page.locator(':focus')).waitFor()
  }
})
