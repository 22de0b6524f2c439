import { clocked } from '../helpers/clocked.ts'
import { startSeeded } from '../helpers/seeded.ts'
import { becomes, withTab } from '../helpers/tab-browser.ts'

describe('The line of a ticket in a list with deadlines and failed messages', () => {
  const tab = withTab(() => startSeeded(120, { organisation: clocked }))

  // Due times are computed after the bot has started.
  before(() => tab.straks.idle())

  it('says what happened, and is on the page and over nothing else, at any width', async () => {
    for (const place of ['/saker?attention=true', '/saker?sort=openedAt']) {
      const page = await tab.open('Ingrid Solberg', { place })
      await page.getByText('Kom ikke fram').first().waitFor()
      for (const width of [390, 599, 600, 720, 839, 840, 1000, 1100, 1279, 1280, 1366, 1600]) {
        await page.setViewportSize({ width, height: 800 })
        await becomes(() => page.evaluate<object>(LINES), {
          width,
          sayWhatHappened: true,
          spoiled: [],
          broken: [],
          isTooWide: false,
        })
      }
    }
  })
})

/** `broken`: names with a word split over two lines. */
const LINES = `(() => {
  const names = [...document.querySelectorAll('tbody td[title]')].map((cell) => cell.firstChild)
  const broken = names.filter((name) =>
    [...name.data.matchAll(/\\S+/g)].some(({ 0: word, index }) => {
      const range = document.createRange()
      range.setStart(name, index)
      range.setEnd(name, index + word.length)
      return range.getClientRects().length > 1
    }),
  )
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => {
    const link = row.querySelector('a')
    const cell = link.closest('td').getBoundingClientRect()
    const parts = [...link.parentElement.children].map((part) => part.getBoundingClientRect().right)
    const what = link.firstElementChild
    const words = document.createRange()
    words.selectNodeContents(link)
    const around = row.querySelector('[data-actions]')
    const isShown = getComputedStyle(around).opacity === '1'
    const signs = isShown ? [...around.children].map((sign) => sign.getBoundingClientRect()) : []
    const texts = [...words.getClientRects(), ...[...link.closest('td').querySelectorAll('span, time')].map((one) => one.getBoundingClientRect())]
    const covered = signs.some((sign) => texts.some((text) => text.right > sign.left && text.left < sign.right && text.bottom > sign.top && text.top < sign.bottom))
    const isCut = what.scrollWidth > what.clientWidth
    return { link: isCut ? what.clientWidth : 100, over: Math.max(...parts) - cell.right, covered, text: row.innerText }
  })
  return {
    width: innerWidth,
    sayWhatHappened: rows.some(({ text }) => text.includes('for sent')),
    spoiled: rows.filter(({ link, over, covered }) => link < 100 || over > 0 || covered),
    broken: broken.map(({ data }) => data),
    isTooWide: document.scrollingElement.scrollWidth > innerWidth,
  }
})()`
