import assert from 'node:assert/strict'
import type { Page, Route } from 'playwright-core'
import { heldUp, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

describe('Giving a ticket to a colleague in the tab', () => {
  const tab = withTab()

  it('does not claim that nobody else is there when it cannot tell', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.route('**/api/agents', (route) => route.abort())
    await page.getByRole('button', { name: 'Gi til' }).click()
    await page.getByRole('menuitem', { name: 'Får ikke kontakt med Straks' }).waitFor()
  })

  it('says that nobody else is left when the only colleague has the ticket already', async () => {
    const ticket = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    await page.getByRole('button', { name: 'Gi til' }).click()
    await page.getByRole('menuitem', { name: 'Ingen andre i Brukerhjelpen har åpnet fanen ennå.' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    await page.getByRole('button', { name: 'Gi til' }).click()
    const nobody = page.getByRole('menuitem', { name: 'Ingen andre å gi den til.' })
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
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
      const come = await comingLate(page)
      for (const key of ['a', '1']) await page.keyboard.press(key)
      come()
      await page.getByText('Gitt til Mikkel Ruud, som får beskjed om noen sekunder.').waitFor()
      assert.equal(await page.getByRole('menu').count(), 0)
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    })

    it('lets a digit pressed at the moment when the ticket is there choose a colleague', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg')
      const link = page.getByRole('row').filter({ hasText: number }).getByRole('link')
      await link.waitFor()
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
      await page.getByText('Gitt til Mikkel Ruud, som får beskjed om noen sekunder.').waitFor()
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    })

    it('lets a digit pressed right after another action choose a colleague', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
      const answer = await heldUp(page, '**/assign', { times: 1 })
      for (const key of ['t', 'a']) await page.keyboard.press(key)
      answer()
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
      await page.keyboard.press('1')
      await page.getByText('Gitt til Mikkel Ruud, som får beskjed om noen sekunder.').waitFor()
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    })

    it('asks for a colleague when its key is pressed again after a click elsewhere', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
      const answer = await heldUp(page, '**/assign', { times: 1 })
      for (const key of ['t', 'a']) await page.keyboard.press(key)
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press('a')
      answer()
      await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
    })

    it('lets digits pressed while the ticket is being taken resolve it once, unless that fails', async () => {
      for (const isWell of [true, false]) {
        const number = await atRest()
        const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
        await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
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
        const number = await atRest()
        const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
        await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
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

    it('lets a digit pressed in the list choose a colleague', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: '/saker?status=all&sort=-openedAt' })
      await page.getByRole('row').filter({ hasText: number }).getByRole('link').focus()
      const come = await comingLate(page)
      for (const key of ['a', '1']) await page.keyboard.press(key)
      come()
      await page.getByText(`Gitt til Mikkel Ruud: ${number}.`).waitFor()
      assert.equal((await tab.ingrid.ticket(number)).status, 'in-progress')
    })

    it('asks nothing when the agent has gone on to write', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
      await box.waitFor()
      const come = await comingLate(page)
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
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
      const give = page.getByRole('button', { name: 'Gi til' })
      await give.waitFor()
      const come = await comingLate(page)
      await give.click()
      await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
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

    it('says in the list too that the colleagues are waited for', async () => {
      const number = await atRest()
      const page = await tab.open('Ingrid Solberg')
      const link = page.getByRole('row').filter({ hasText: number }).getByRole('link')
      await link.waitFor()
      const come = await comingLate(page)
      await link.press('a')
      await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
      come()
      await page.getByRole('dialog').getByRole('menuitem', { name: 'Mikkel Ruud' }).waitFor()
    })

    /** Returns a ticket without further changes while a key is pressed. */
    async function atRest(): Promise<string> {
      const { number } = await tab.lostCard()
      await tab.straks.idle()
      return number
    }

    /** Holds the colleagues until the returned function is called. */
    async function comingLate(page: Page): Promise<() => void> {
      const { promise, resolve } = Promise.withResolvers<void>()
      await page.route('**/api/agents', (route) => promise.then(() => route.continue()))
      return resolve
    }
  })
})
