import assert from 'node:assert/strict'
import type { Page, Route } from 'playwright-core'
import { heldUp, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

describe('Giving a ticket to a colleague in the tab', () => {
  const tab = withTab()

  it('says that it cannot tell who else is there, that nobody is, or that nobody is left', async () => {
    const ticket = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    const give = page.getByRole('button', { name: 'Gi til' })
    const says = (words: string) => page.getByRole('menuitem', { name: words })
    await page.route('**/api/agents', (route) => route.abort(), { times: 1 })
    for (const words of [
      'Får ikke kontakt med Straks',
      'Ingen andre i Brukerhjelpen har åpnet fanen ennå.',
    ]) {
      await give.click()
      await says(words).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    await give.click()
    const nobody = says('Ingen andre å gi den til.')
    await nobody.waitFor()
    const colour = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('[role=menuitem]')).color`)
    assert.equal(await colour(), 'rgb(66, 66, 66)')
    await nobody.hover()
    assert.equal(await colour(), 'rgb(66, 66, 66)')
  })

  it('says that a colleague has left the group since', async () => {
    const { number } = await tab.lostCard()
    await json(await tab.mikkel.ask('GET', '/api/me'))
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    const mikkel = page.getByRole('menuitem', { name: 'Mikkel Ruud' })
    await page.getByRole('button', { name: 'Gi til' }).click()
    await mikkel.waitFor()
    // Kari is not an agent, so this is the answer.
    await page.route('**/assign', (route) =>
      route.continue({
        postData: JSON.stringify({ assignee: tab.straks.m365.personNamed('Kari Hansen').id }),
      }),
    )
    await mikkel.click()
    await page.getByText('Kollegaen er ikke lenger i gruppen som behandler saker').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee, null)
  })

  describe('when the colleagues come late', () => {
    before(async () => json(await tab.mikkel.ask('GET', '/api/me')))

    it('lets a digit pressed in a ticket choose a colleague, and resolve nothing', async () => {
      const { page, number } = await opened()
      const come = await heldUp(page, '**/api/agents')
      for (const key of ['a', '1']) await page.keyboard.press(key)
      come()
      await isGiven(page, number)
      assert.equal(await page.getByRole('menu').count(), 0)
    })

    it('lets a digit pressed at the moment when the ticket is there choose a colleague', async () => {
      const { page, number, link } = await listed()
      // Before the browser has drawn it, and before React has done the work it may postpone until then.
      await patch(
        page,
        `new MutationObserver((_, seeing) => {
        const isThere = [...document.querySelectorAll('button')].some(({ innerText }) => innerText.startsWith('Gi til'))
        if (!isThere) return
        seeing.disconnect()
        for (const [key, code] of [['a', 'KeyA'], ['1', 'Digit1']])
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))
      }).observe(document.body, { childList: true, subtree: true })`,
      )
      await link.press('Enter')
      await isGiven(page, number)
    })

    it('lets a digit pressed right after another action choose a colleague, also after a click elsewhere', async () => {
      for (const clicks of [false, true]) {
        const { page, number } = await opened()
        const answer = await heldUp(page, '**/assign', { times: 1 })
        for (const key of ['t', 'a']) await page.keyboard.press(key)
        if (clicks) {
          await page.getByRole('heading', { level: 1 }).click()
          await page.keyboard.press('a')
        }
        answer()
        await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
        await page.keyboard.press('1')
        await isGiven(page, number)
      }
    })

    it('lets digits pressed while the ticket is being taken resolve it once, unless that fails', async () => {
      for (const isWell of [true, false]) {
        const { page, number } = await opened()
        const { promise, resolve: answer } = Promise.withResolvers<void>()
        const goOn = async (route: Route) => {
          await promise
          if (isWell) await route.continue()
          else await route.fulfill({ status: 503, body: '' })
        }
        await page.route('**/assign', goOn)
        for (const key of ['t', '3', '3']) await page.keyboard.press(key)
        answer()
        if (isWell) await page.getByText('Løst', { exact: true }).first().waitFor()
        else await page.getByRole('button', { name: 'Ta saken', exact: true, disabled: false }).waitFor()
        await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
        const { status, history } = await tab.ingrid.ticket(number)
        assert.equal(status, isWell ? 'resolved' : 'new')
        assert.equal(history.filter(({ what }) => what === 'resolved').length, isWell ? 1 : 0)
      }
    })

    it('lets the question of the outcome wait for the taking, unless the agent goes on to write', async () => {
      for (const isWriting of [false, true]) {
        const { page } = await opened()
        const answer = await heldUp(page, '**/assign')
        for (const key of ['t', 'r']) await page.keyboard.press(key)
        if (isWriting) await page.keyboard.press('c')
        answer()
        await page.getByText('Tok saken').waitFor()
        if (!isWriting) await page.getByRole('dialog', { name: 'Løs saken' }).waitFor()
        await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
        assert.equal(await page.getByRole('dialog').count(), isWriting ? 0 : 1)
      }
    })

    it('lets a digit pressed in the list choose a colleague, and says that they are waited for', async () => {
      const { page, number, link } = await listed()
      const come = await heldUp(page, '**/api/agents')
      await link.press('a')
      await isWaitedFor(page)
      await page.keyboard.press('1')
      come()
      await page.getByText(`Gitt til Mikkel Ruud: ${number}.`).waitFor()
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    })

    it('asks nothing when the agent has gone on to write', async () => {
      const { page } = await opened()
      const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
      const come = await heldUp(page, '**/api/agents')
      const asked = page.waitForRequest('**/api/agents')
      await page.keyboard.press('a')
      await asked
      await box.click()
      const answered = page.waitForResponse('**/api/agents')
      come()
      await answered
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
      await page.keyboard.type('1 kort er bestilt')
      assert.equal(await box.inputValue(), '1 kort er bestilt')
      assert.equal(await page.getByRole('menu').count(), 0)
    })

    it('says that the colleagues are waited for, and does not ask for them twice', async () => {
      const { page } = await opened()
      const give = page.getByRole('button', { name: 'Gi til' })
      const come = await heldUp(page, '**/api/agents')
      await give.click()
      await isWaitedFor(page)
      // A second request would be answered even later.
      let askedAgain = 0
      await page.route('**/api/agents', (route) => {
        askedAgain += 1
        return route.continue()
      })
      await give.click()
      come()
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
      assert.equal(askedAgain, 0)
      assert.equal(await page.getByText('Venter på svar').count(), 0)
    })

    /** Opens a ticket that does not change further while a key is pressed. */
    async function opened() {
      const { number } = await tab.lostCard()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
      return { page, number }
    }

    /** Opens the list with such a ticket. */
    async function listed() {
      const { number } = await tab.lostCard()
      const page = await tab.open('Ingrid Solberg')
      const link = page.getByRole('row').filter({ hasText: number }).getByRole('link')
      await link.waitFor()
      return { page, number, link }
    }

    async function isGiven(page: Page, number: string): Promise<void> {
      await page.getByText('Gitt til Mikkel Ruud, som får beskjed om noen sekunder.').waitFor()
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    }

    function isWaitedFor(page: Page): Promise<void> {
      return page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    }
  })
})
