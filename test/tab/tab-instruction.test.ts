import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { instructionIn } from '../../bot/organisation/instruction-in.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { becomes, isReadableAt, withTab } from '../helpers/tab-browser.ts'
import { looks } from '../helpers/tab-words.ts'

/** Set to a folder to keep pictures of every view. */
const pictures = process.env.TAB_PICTURES

describe('The instruction in the tab', () => {
  const tab = withTab()

  it('is linked for an employee, and leads back to their tickets', async () => {
    const page = await tab.open('Kari Hansen')
    await page.getByRole('link', { name: 'Instruksen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Instruks for hjemmekontor i sikker sone' }).waitFor()
    await becomes(() => page.title(), 'Instruks for hjemmekontor i sikker sone – Straks')
    await page.getByRole('link', { name: 'Mine saker' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mine saker' }).waitFor()
  })

  it('opens at the paragraph of a link, and the keyboard goes on from there', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks/2.6', width: 390 })
    const heading = page.getByRole('heading', { name: '2.6 Buypass-kort og PIN-kode' })
    await heading.waitFor()
    await heading.and(page.locator(':focus')).waitFor()
    assert.ok((await topOf(page, '2.6')) < 60)
  })

  it('leads from its contents to each paragraph, even once more to the same', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks' })
    const contents = page.getByRole('navigation', { name: 'Innhold' })
    const paragraph = contents.getByRole('link', { name: '3.1 Lever tilbake utstyret' })
    await paragraph.waitFor()
    // It is loaded: another place in it needs no request.
    await page.route('**/api/instruction', (route) => route.abort())
    await paragraph.click()
    await page.waitForURL(/#\/instruks\/3\.1$/)
    await paragraph.and(page.locator('[aria-current="true"]')).waitFor()
    assert.ok(await isInSight(page, '3.1'))
    await page.evaluate('scrollTo(0, 0)')
    assert.equal(await isInSight(page, '3.1'), false)
    await paragraph.click()
    assert.ok(await isInSight(page, '3.1'))
    await page.goBack()
    assert.match(page.url(), /#\/instruks$/)
  })

  it('says that it does not have the paragraph of a link', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks/9.9' })
    await page.getByText('Instruksen har ikke noe som heter 9.9. Her er hele.').waitFor()
    await page.getByRole('heading', { name: '1 Om instruksen' }).waitFor()
  })

  it('is printed black on white and without controls, from a dark theme too', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks', theme: 'dark' })
    await page.getByRole('heading', { name: '2.6 Buypass-kort og PIN-kode' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await untilInk(page, '#tab > div', 'rgb(0, 0, 0) on rgb(255, 255, 255)')
    await untilInk(page, 'blockquote', 'rgb(0, 0, 0) on rgba(0, 0, 0, 0)')
    for (const role of ['button', 'navigation'] as const)
      assert.equal(await page.getByRole(role).filter({ visible: true }).count(), 0, role)
    if (pictures) await page.screenshot({ path: `${pictures}/instruction-print.png`, fullPage: true })
    await page.emulateMedia({ media: 'screen' })
  })

  for (const { theme, locale, words } of looks) {
    it(`can be read by everybody, ${theme}, ${locale}`, async () => {
      const page = await tab.open('Kari Hansen', { place: '/instruks/2.6', theme, locale })
      await page.getByRole('heading', { name: '2.6 Buypass-kort og PIN-kode' }).waitFor()
      await page.getByText(words.instruction.contents, { exact: true }).waitFor()
      await isReadableAt([1200, 320], page, `instruction-${theme}`)
    })
  }

  it('is given to nobody without a token', async () => {
    const { url } = tab.straks.straks
    assert.equal((await fetch(`${url}/api/instruction`)).status, 401)
    const someone = await tab.straks.api(tab.straks.m365.personNamed('Kari Hansen').id, '/api/instruction')
    assert.equal(someone.status, 200)
  })

  /** Waits, as a change of theme fades, if only briefly. */
  async function untilInk(page: Page, selector: string, expected: string): Promise<void> {
    const ink = () =>
      page.evaluate<string>(
        `(({ color, backgroundColor }) => color + ' on ' + backgroundColor)(getComputedStyle(document.querySelector('${selector}')))`,
      )
    for (let looks = 0; looks < 600 && (await ink()) !== expected; looks += 1) await page.waitForTimeout(50)
    assert.equal(await ink(), expected)
  }

  function topOf(page: Page, id: string): Promise<number> {
    return page.evaluate<number>(`document.getElementById('${id}').getBoundingClientRect().top`)
  }

  async function isInSight(page: Page, id: string): Promise<boolean> {
    const top = await topOf(page, id)
    return top >= 0 && top < 700
  }
})

describe('An instruction with HTML in it', () => {
  const dangerous = '<script>window.ran = true</script> <img src=x onerror="window.ran = true">'
  const read = instructionIn(`# Instruks <b>x</b>\n\n## 2.6 <i>Kort</i>\n\n${dangerous}\n`, [])
  const tab = withTab(() =>
    startUnderTest({ organisation: { links: { instruction: Array.isArray(read) ? '' : read } } }),
  )

  it('is shown as it was written, and nothing in it runs', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks' })
    await page.getByRole('heading', { name: 'Instruks <b>x</b>' }).waitFor()
    await page.getByRole('heading', { name: '2.6 <i>Kort</i>' }).waitFor()
    await page.getByText(dangerous).waitFor()
    assert.equal(await page.evaluate('window.ran'), undefined)
  })
})

describe('An instruction on the web', () => {
  const web = 'https://www.example.no/instruks'
  const tab = withTab(() => startUnderTest({ organisation: { links: { instruction: web } } }))

  it('is linked to, and the tab has none of its own', async () => {
    const page = await tab.open('Kari Hansen', { place: '/instruks/2.6' })
    const link = page.getByRole('link', { name: 'Les instruksen på nettet' })
    assert.equal(await link.getAttribute('href'), web)
    assert.equal(await page.getByRole('link', { name: 'Instruksen', exact: true }).getAttribute('href'), web)
    const person = tab.straks.m365.personNamed('Kari Hansen').id
    assert.equal((await tab.straks.api(person, '/api/instruction')).status, 404)
  })
})
