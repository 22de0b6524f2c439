import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { all, extended, nothingChosen, type Selection, toggled } from '../../tab/selection/selection.ts'
import { openSeededList, startSeeded } from '../helpers/seeded.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

describe('A selection', () => {
  const listed = ['a', 'b', 'c', 'd', 'e']

  it('reaches with Shift from where it began, up or down, and shrinks again', () => {
    const begun = toggled(nothingChosen, 'b')
    const down = extended(begun, 'b', 'd', listed)
    assert.deepEqual(chosen(down), ['b', 'c', 'd'])
    assert.deepEqual(chosen(extended(down, 'd', 'c', listed)), ['b', 'c'])
    assert.deepEqual(chosen(extended(down, 'd', 'a', listed)), ['a', 'b'])
  })

  it('keeps what was selected elsewhere before', () => {
    const elsewhere = toggled(toggled(nothingChosen, 'a'), 'd')
    assert.deepEqual(chosen(extended(elsewhere, 'd', 'e', listed)), ['a', 'd', 'e'])
  })

  it('begins at the present row when nothing was selected, or when its beginning is not listed', () => {
    assert.deepEqual(chosen(extended(nothingChosen, 'c', 'd', listed)), ['c', 'd'])
    assert.deepEqual(chosen(extended(toggled(nothingChosen, 'gone'), 'a', 'b', listed)), ['a', 'b'])
  })

  it('loses one ticket at a time', () => {
    assert.deepEqual(chosen(toggled(all(listed), 'c')), ['a', 'b', 'd', 'e'])
  })

  function chosen(selection: Selection): string[] {
    return [...selection.chosen].toSorted()
  }
})

describe('Selecting in the list', () => {
  const tab = withTab(() => startSeeded(120))
  let page: Page

  it('works with the keys: up, down, Space, Shift, all and none; elsewhere, these keys are as usual', async () => {
    page = await openSeededList(tab)
    await page.keyboard.press('ArrowDown')
    assert.equal(await rowOn(), -1)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    assert.equal(await rowOn(), 3)
    await page.keyboard.press('k')
    await page.keyboard.press('Space')
    await are(2)
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await are(2, 3, 4)
    await page.keyboard.press('Shift+ArrowUp')
    await are(2, 3)
    assert.equal(await rowOn(), 3)
    await page.keyboard.press('Space')
    await are(2)
    await page.keyboard.press('Control+a')
    await page.getByText('50 saker valgt').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('saker valgt').waitFor({ state: 'detached' })
    await are()
    await page.keyboard.press('Space')
    await are(3)
    await page.keyboard.press('ControlOrMeta+Enter')
    const bar = page.locator('[data-dock] section').filter({ hasText: 'valgt' })
    await bar.getByRole('button', { name: 'Ta', exact: false }).first().and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: 'Velg ingen' }).focus()
    await page.keyboard.press('Space')
    await are()
  })

  it('works with the pointer: boxes, and Shift on a box, a row or its link, which opens nothing', async () => {
    page = await openSeededList(tab)
    await box(2).check()
    await box(5).click({ modifiers: ['Shift'] })
    await are(2, 3, 4, 5)
    await page
      .getByRole('row')
      .nth(3)
      .getByRole('cell')
      .nth(3)
      .click({ modifiers: ['Shift'] })
    await are(2, 3)
    await page
      .getByRole('row')
      .nth(4)
      .getByRole('link')
      .click({ modifiers: ['Shift'] })
    await are(2, 3, 4)
    assert.equal(page.context().pages().length, 1)
    assert.match(page.url(), /#\/saker\?/)
    assert.equal(await page.evaluate('String(getSelection())'), '')
    assert.deepEqual(await violations(page), [])
    await page.getByRole('checkbox', { name: 'Velg alle som vises' }).check()
    await page.getByText('50 saker valgt').waitFor()
    await page.getByRole('button', { name: 'Velg ingen' }).click()
    await are()
  })

  it('limits the file to the selected tickets, and begins anew with another filter', async () => {
    page = await openSeededList(tab)
    await box(2).check()
    await box(3).check()
    const asked = page.waitForRequest(/tickets\.csv/)
    const download = page.waitForEvent('download')
    await page
      .getByRole('region', { name: 'Valgte saker' })
      .getByRole('button', { name: 'Last ned CSV' })
      .click()
    const numbers = new URL((await asked).url()).searchParams.get('numbers')?.split(',')
    assert.deepEqual(numbers, await numbersIn(2, 3))
    assert.match((await download).suggestedFilename(), /\.csv$/)
    await page.getByRole('combobox', { name: 'Hastegrad' }).selectOption('urgent')
    await page.waitForURL(/urgency=urgent/)
    await page.getByText('2 saker valgt').waitFor({ state: 'detached' })
    await are()
  })

  function box(row: number) {
    return page.getByRole('row').nth(row).getByRole('checkbox')
  }

  /** Returns the index of the row with the focus; -1: none. */
  function rowOn(): Promise<number> {
    return page.evaluate(
      `[...document.querySelectorAll('tr')].findIndex((row) => row.contains(document.activeElement))`,
    )
  }

  async function are(...places: number[]): Promise<void> {
    const checked = await page.evaluate<number[]>(
      `[...document.querySelectorAll('tr')].flatMap((row, place) => place > 0 && row.querySelector('input:checked') ? [place] : [])`,
    )
    assert.deepEqual(checked, places)
  }

  function numbersIn(...places: number[]): Promise<string[]> {
    return page.evaluate(
      `${JSON.stringify(places)}.map((place) => document.querySelectorAll('tr')[place].dataset.number)`,
    )
  }
})
