import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { becomes, goTo, heldUp, mayLeave, newsStays, violations, withTab } from '../helpers/tab-browser.ts'
import { lostCard, reported } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

const CONFIRM = 'Bekreft at jeg har sett det'

describe('The tab of a leader', () => {
  const tab = withTab()
  let page: Page

  it('has no link to alerts until the first one comes', async () => {
    page = await tab.open('Ola Nordmann', { place: '' })
    await page.getByRole('heading', { name: 'Mine saker' }).waitFor()
    assert.deepEqual(await ways().allTextContents(), ['Mine saker', 'Instruksen'])
    const { number } = await tab.lostCard()
    await page.getByRole('link', { name: 'Mine medarbeidere' }).click()
    await alert('Buypass-kort mistet').getByText(number).waitFor()
  })

  it('opens with the alerts that wait, confirms one by a press in its place, and the receipt says so', async () => {
    const { number } = await reported(tab.straks, 'Per Olsen', { type: 'buypass-card', cause: 'stolen' })
    page = await tab.open('Ola Nordmann', { place: '' })
    await page.getByRole('heading', { name: 'Venter på deg (2)' }).waitFor()
    const stolen = alert('Buypass-kort stjålet')
    await stolen.getByRole('button', { name: CONFIRM }).click()
    await stolen.getByText(/^Bekreftet av Ola Nordmann \d\d:\d\d$/).waitFor()
    await page.getByRole('heading', { name: 'Venter på deg (1)' }).waitFor()
    assert.equal(await stolen.getByRole('button', { name: CONFIRM }).count(), 0)
    await isOn('Per Olsen: Buypass-kort stjålet')
    await tab.straks.m365
      .chatOf('Per Olsen')
      .waitFor(({ text }) => text.includes(`Sak ${number} ·`) && /bekreftet/.test(text))
    await page.reload()
    await page.getByRole('heading', { name: 'Venter på deg (1)' }).waitFor()
    assert.equal(await stolen.count(), 0)
    await page.getByRole('link', { name: 'Per Olsen: Buypass-kort stjålet' }).waitFor()
  })

  it('shows a new alert by itself', async () => {
    page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    await page.getByRole('heading', { name: 'Venter på deg' }).waitFor()
    await reported(tab.straks, 'Kari Hansen', { type: 'equipment-damaged', cause: 'damaged' })
    await alert('Kari Hansen: Utstyr ødelagt')
      .getByText(/avgjør hvem som erstatter utstyret/)
      .waitFor()
  })

  it('asks before a decision, by keys alone, keeps a half-written note, and tells the result', async () => {
    page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    const broken = alert('Kari Hansen: Utstyr ødelagt')
    await broken.getByRole('button', { name: 'Den ansatte erstatter' }).focus()
    await page.keyboard.press('Enter')
    const question = broken.getByText(/Svaret ditt: Den ansatte erstatter\. Bekrefter du/)
    await question.waitFor()
    await isOn(/^Utstyr ødelagt: Kari Hansen/)
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    await isOn('Kari Hansen: Utstyr ødelagt')
    await broken.getByRole('button', { name: 'Kommunen erstatter' }).press('Enter')
    await broken.getByRole('textbox').fill('Slitasje')
    assert.equal(await mayLeave(page), false)
    await page.getByRole('link', { name: 'Kari Hansen: Utstyr ødelagt' }).press('Enter')
    await page.getByRole('button', { name: 'Kommunen erstatter' }).waitFor()
    await page.goBack()
    await broken.getByRole('button', { name: 'Kommunen erstatter' }).press('Enter')
    assert.equal(await broken.getByRole('textbox').inputValue(), 'Slitasje')
    await broken.getByRole('button', { name: 'Bekreft avgjørelsen' }).press('Enter')
    await broken.getByText('Avgjørelsen er lagret. De som skal vite det, får vite det nå.').waitFor()
    await broken.getByRole('button', { name: 'Endre til: Den ansatte erstatter' }).waitFor()
    assert.equal(await mayLeave(page), true)
  })

  it('opens an alert with all that the card tells, live, and leads back to where it was', async () => {
    page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    const link = page.getByRole('link', { name: 'Kari Hansen: Buypass-kort mistet' })
    await link.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Kari Hansen: Buypass-kort mistet' }).waitFor()
    await isOn('Kari Hansen: Buypass-kort mistet')
    const number = new URL(page.url()).hash.split('/').at(-1) ?? ''
    for (const text of ['Hvem', 'Meldt', number, 'Buypass'])
      await page.getByText(text, { exact: true }).first().waitFor()
    await tab.straks.m365.chatOf('Ola Nordmann').say('ok')
    await page.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
    await page.getByRole('link', { name: 'Tilbake til mine medarbeidere' }).press('Enter')
    await link.waitFor()
    await page.locator(':focus', { hasText: 'Kari Hansen: Buypass-kort mistet' }).waitFor()
  })

  it('says that a press is unsure, and takes the next one', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.route('**/acknowledge', (route) => route.abort(), { times: 1 })
    const confirm = page.getByRole('button', { name: CONFIRM })
    await confirm.click()
    await page.getByText('Ikke sikkert at dette ble lagret. Se over, og prøv igjen.').waitFor()
    await confirm.click()
    await page.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
  })

  it('stops saying that a press is unsure when the alert shows that it came through', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.route('**/acknowledge', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: CONFIRM }).click()
    await page.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
    await page.getByText('Ikke sikkert at dette ble lagret').waitFor({ state: 'detached' })
  })

  it('says that a note is unsure, and keeps its text, whatever else happens to the ticket', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.getByRole('button', { name: 'Skriv en merknad' }).click()
    await page.getByRole('textbox').fill('Ringte hjem.')
    await page.route('**/note', (route) => route.abort())
    await page.getByRole('textbox').press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Ikke sikkert at dette ble lagret').waitFor()
    await tab.straks.m365.chatOf('Ola Nordmann').say('ok')
    await page.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
    await page.getByText('Ikke sikkert at dette ble lagret').waitFor()
    assert.equal(await page.getByRole('textbox').inputValue(), 'Ringte hjem.')
  })

  it('keeps the question open when Escape only cancels a word that is being composed', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.getByRole('button', { name: 'Skriv en merknad' }).click()
    const note = page.getByRole('textbox')
    await note.fill('Ringte hjem.')
    await note.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    assert.equal(await note.inputValue(), 'Ringte hjem.')
    await note.press('Escape')
    await note.waitFor({ state: 'detached' })
  })

  it('tells in another view that a press failed, with a link to the alert', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    const late = Promise.withResolvers<void>()
    await page.route('**/acknowledge', async (route) => {
      await late.promise
      await route.abort()
    })
    await page.getByRole('button', { name: CONFIRM }).click()
    await page.getByRole('link', { name: 'Tilbake til mine medarbeidere' }).click()
    await page.getByRole('heading', { name: 'Mine medarbeidere' }).waitFor()
    late.resolve()
    const told = page.getByRole('alert').filter({ hasText: 'Ikke sikkert at dette ble lagret.' })
    await told.waitFor()
    assert.deepEqual(await violations(page), [])
    await told.getByRole('link', { name: 'Kari Hansen: Buypass-kort mistet' }).click()
    // The list that is left has such buttons, too.
    await page.getByRole('link', { name: 'Tilbake til mine medarbeidere' }).waitFor()
    await page.getByRole('button', { name: CONFIRM }).waitFor()
    await page.getByRole('button', { name: 'Lukk' }).click()
    await told.waitFor({ state: 'detached' })
  })

  it('tells in another view what was answered to a press', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    const answer = await heldUp(page, '**/note')
    await page.getByRole('button', { name: 'Skriv en merknad' }).click()
    await page.getByRole('textbox').fill(' ')
    await page.getByRole('button', { name: 'Lagre merknaden' }).click()
    await page.getByRole('link', { name: 'Tilbake til mine medarbeidere' }).click()
    await page.getByRole('heading', { name: 'Mine medarbeidere' }).waitFor()
    answer()
    await page.getByRole('alert').getByText('Feltet var tomt, så ingenting er lagret.').waitFor()
  })

  it('shows a later change of the ticket when the answer to a press comes after it', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.route('**/acknowledge', async (route) => {
      const answer = await route.fetch()
      await tab.ingrid.actNow(number, 'resolve', { resolution: 'found' })
      await page.getByText('Løst: funnet igjen').first().waitFor()
      await route.fulfill({ response: answer })
    })
    await page.getByRole('button', { name: CONFIRM }).click()
    await page.getByRole('status').getByText('Lagret.').waitFor()
    await page.getByText('Løst: funnet igjen').first().waitFor()
  })

  it('says that the answer to a press is waited for', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await newsStays(page)
    const answer = await heldUp(page, '**/acknowledge')
    await page.getByRole('button', { name: CONFIRM }).click()
    await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    answer()
    await page.getByText(/^Bekreftet av Ola Nordmann/).waitFor()
    assert.equal(await page.getByText('Venter på svar fra Straks …').count(), 0)
  })

  it('keeps what is written on while a note is being saved', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Ola Nordmann', { place: `/varsel/${number}` })
    await page.getByRole('button', { name: 'Skriv en merknad' }).click()
    await page.getByRole('textbox').fill('Ringte hjem.')
    const answer = await heldUp(page, '**/note')
    await page.getByRole('textbox').press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox').pressSequentially(' Ingen svarte.')
    answer()
    await page.getByRole('textbox').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Skriv en merknad' }).click()
    assert.equal(await page.getByRole('textbox').inputValue(), 'Ringte hjem. Ingen svarte.')
  })

  it('has nothing for a person who was never alerted, even by the address', async () => {
    const { number } = await lostCard(tab.straks)
    page = await tab.open('Tor Vik', { place: '/medarbeidere' })
    await page.getByText('Du har ikke fått noe varsel som leder.').waitFor()
    await goTo(page, `/varsel/${number}`)
    await page.getByText('Saken finnes ikke, eller du har ikke tilgang til den.').waitFor()
  })

  it('has links to tickets and to alerts for an agent who is a leader as well', async () => {
    tab.straks.m365.personNamed('Per Olsen').department = 'IKT Brukerhjelpen'
    tab.straks.m365.personNamed('Per Olsen').leaderId = tab.ingrid.id
    await reported(tab.straks, 'Per Olsen', { type: 'nhn-credentials', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg', { place: '' })
    await page.getByRole('heading', { name: 'Saker', exact: true }).waitFor()
    const shown = ['Saker', 'Statistikk', 'Mine medarbeidere', 'Instruksen']
    assert.deepEqual(await ways().allTextContents(), shown)
    await ways().getByText('Mine medarbeidere').click()
    await alert('Per Olsen').waitFor()
  })

  it('has a title for the page', async () => {
    page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    await page.getByRole('heading', { name: 'Meldt før' }).waitFor()
    await becomes(() => page.title(), 'Mine medarbeidere – Straks')
  })

  it('moves no alert under a moving hand, and shows a new one when the hand is at rest', async () => {
    const calm = await reported(tab.straks, 'Kari Hansen', { type: 'nhn-credentials', cause: 'forgotten' })
    const other = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    page = await tab.open('Ola Nordmann', { place: '/medarbeidere' })
    const place = () => alert(calm.number).boundingBox()
    const before = await place()
    await patch(
      page,
      `const move = () => {
        const event = new PointerEvent('pointermove', { bubbles: true })
        document.querySelector('#alert-${calm.number}').dispatchEvent(event)
      }
      move()
      window.hand = setInterval(move, 20)`,
    )
    const { number } = await tab.lostCard()
    await other.getByRole('article').filter({ hasText: number }).waitFor()
    assert.deepEqual(await place(), before)
    await page.evaluate('clearInterval(window.hand)')
    await alert(number).waitFor()
  })

  function ways() {
    return page.getByRole('navigation').getByRole('link')
  }

  function alert(name: string) {
    return page.getByRole('article').filter({ hasText: name })
  }

  /** Checks the text that a screen reader would read at the focus. */
  async function isOn(text: string | RegExp): Promise<void> {
    await page.locator(':focus').filter({ hasText: text }).waitFor()
  }
})
