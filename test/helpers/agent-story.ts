import type { Locator, Page } from 'playwright-core'
import { pressOn, tabTo } from './by-keyboard.ts'
import { wordsIn } from './tab-words.ts'

const words = wordsIn.nb

/** An agent's steps with a ticket, in bokmål, by keyboard alone, by the texts a screen reader reads. */
export const story = {
  async find(page: Page, number: string, name: string): Promise<void> {
    await lineOf(page, number).waitFor()
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type(name)
    // Until then, the tab key goes through another list.
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' })
    await lineOf(page, number).waitFor()
  },

  async open(page: Page, number: string): Promise<void> {
    await pressOn(page, lineOf(page, number).getByRole('link').first())
    await page.getByRole('heading', { name: words.ticket.timeline }).waitFor()
  },

  async take(page: Page): Promise<void> {
    await pressOn(page, page.getByRole('button', { name: words.keys.does.take }))
    await page.getByText(words.status['in-progress']).first().waitFor()
  },

  async comment(page: Page, text: string): Promise<void> {
    await tabTo(page, page.getByRole('textbox', { name: /^Melding til/ }))
    await page.keyboard.type(text)
    await pressOn(page, page.getByRole('button', { name: /^Send til/ }))
    await page.getByRole('blockquote').getByText(text).waitFor()
  },

  async resolve(page: Page): Promise<void> {
    await pressOn(page, page.getByRole('button', { name: words.actions.resolve }))
    const dialog = page.getByRole('dialog', { name: words.resolve.title })
    await tabTo(page, dialog.getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowDown')
    await pressOn(page, dialog.getByRole('button', { name: /^Løs og gi beskjed til/ }))
    await page.getByText(words.status.resolved).first().waitFor()
    // From a closing dialog, the tab key leads out of the page.
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  },

  async seeStatistics(page: Page): Promise<void> {
    await pressOn(page, page.getByRole('link', { name: words.statistics.title }))
    await page.getByRole('heading', { name: words.statistics.title }).waitFor()
    await page.getByRole('img').first().waitFor()
  },
}

function lineOf(page: Page, number: string): Locator {
  return page.getByRole('row').filter({ hasText: number })
}
