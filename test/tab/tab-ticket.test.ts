import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { pressVerb } from '../helpers/leaders-tab.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'

/** Set to a folder to keep pictures. */
const pictures = process.env.TAB_PICTURES

describe('A ticket in the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('says in the list whom it happened to, and who reported it', async () => {
    const affected = tab.straks.m365.personNamed('Anne Dahl').id
    const { number } = await tab.reported('Per Olsen', { type: 'buypass-card', cause: 'lost', affected })
    page = await tab.open('Ingrid Solberg')
    await row(number).getByRole('cell', { name: 'Anne Dahl (meldt av Per Olsen)' }).waitFor()
  })

  it('says that reporter and affected person both get what is written', async () => {
    const affected = tab.straks.m365.personNamed('Anne Dahl').id
    const { number } = await tab.reported('Per Olsen', { type: 'buypass-card', cause: 'lost', affected })
    page = await tab.openTicket(number)
    await page.getByRole('heading', { name: 'Skriv til den som meldte og den det gjelder' }).waitFor()
    await page.getByRole('textbox', { name: 'Melding til Per Olsen og Anne Dahl' }).fill('Kortet er sperret.')
    await page.getByRole('button', { name: 'Send til Per og Anne' }).click()
    await page.getByText('Til Per Olsen og Anne Dahl', { exact: true }).waitFor()
    await tab.straks.m365.chatOf('Anne Dahl').waitFor('Kortet er sperret.')
  })

  it('has a box that grows with what is written', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    const height = async () => (await box.boundingBox())?.height ?? 0
    const empty = await height()
    await box.fill('Ring oss når du kan.\n'.repeat(15))
    assert.ok((await height()) > 5 * empty)
  })

  it('is taken over from a colleague by name', async () => {
    const ticket = await tab.lostCard()
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    page = await tab.openTicket(ticket.number)
    await page.getByText('Tok saken').waitFor()
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).click()
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor({ state: 'detached' })
    assert.equal((await tab.ingrid.ticket(ticket.number)).assignee?.name, 'Ingrid Solberg')
  })

  it('offers to note the leader’s acknowledgement only if one is alerted, and while it is open', async () => {
    const noLeader = await tab.reported('Kari Hansen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.openTicket(noLeader.number)
    await page.getByRole('button', { name: 'Ta saken', exact: true }).waitFor()
    assert.equal(await confirmButton().count(), 0)
    const ticket = await tab.lostCard()
    page = await tab.openTicket(ticket.number)
    await confirmButton().waitFor()
    await json(await tab.mikkel.act(ticket, 'resolve', { resolution: 'duplicate' }))
    await page.getByText('Løst: meldt fra før').waitFor()
    await page.getByRole('button', { name: 'Gjenåpne saken' }).waitFor()
    assert.equal(await confirmButton().count(), 0)
  })

  it('asks which leader has confirmed once several are alerted, and says so in the history', async () => {
    const { number } = await tab.lostCard()
    const ola = personAt(tab.straks, 'Ola Nordmann')
    await json(await pressVerb(ola, number, 'hand-on', {}))
    await settled(tab.ingrid, number)
    page = await tab.openTicket(number)
    await confirmButton().click()
    await page.getByRole('menuitem', { name: 'Liv Bakke: på telefon' }).waitFor()
    await page.getByRole('menuitem', { name: 'Ola Nordmann: på telefon' }).click()
    await page.getByText('Bekreftet av leder: Ola Nordmann, på telefon').waitFor()
    await tab.straks.m365.chatOf('Kari Hansen').waitFor(/Leder Ola Nordmann\nbekreftet/)
  })

  it('links to the other ticket of a stolen bag, and back', async () => {
    const stolen = { type: 'equipment-lost', cause: 'stolen', cardToo: 'yes' } as const
    const { number, filedWith } = await tab.reported('Kari Hansen', stolen)
    const [other = assert.fail('one ticket')] = filedWith
    page = await tab.openTicket(number)
    for (const next of [other, number]) {
      await page.getByText('Meldt sammen med').waitFor()
      await page.getByRole('link', { name: next }).click()
      await page.getByRole('heading', { level: 1 }).locator('..').getByText(next).waitFor()
    }
  })

  it('is not alarming in the list once it is closed', async () => {
    const [open, closed] = [await tab.lostCard(), await tab.lostCard()]
    await json(await tab.mikkel.act(closed, 'resolve', { resolution: 'done' }))
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=all' })
    await row(closed.number).waitFor()
    for (const badge of ['Haster', 'Ikke bekreftet']) {
      const [alarming, calm] = [await colourOf(open.number, badge), await colourOf(closed.number, badge)]
      assert.notEqual(alarming, calm)
    }
  })

  it('has a phone number to call, and its own number to copy', async () => {
    const { number } = await tab.reported('Nils Berg', {
      type: 'buypass-card',
      cause: 'lost',
      phone: '+47 400 00 001',
    })
    page = await tab.openTicket(number)
    const link = page.getByRole('link', { name: '+47 400 00 001' })
    assert.equal(await link.getAttribute('href'), 'tel:+4740000001')
    await page.getByRole('button', { name: 'Kopier saksnummeret' }).click()
    await page.getByText('Kopiert.').waitFor()
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), number)
  })

  it('sets what somebody wrote apart from what happened, in every theme', async () => {
    const { number } = await tab.lostCard()
    await tab.ingrid.actNow(number, 'comment', { text: 'Hei Kari.\n\nNytt kort er bestilt.' })
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      page = await tab.openTicket(number, { theme, width: 390 })
      await page.getByRole('blockquote').waitFor()
      const colour = await page.evaluate<string>(`(() => {
        const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(document.querySelector('blockquote'))
        return ${theme === 'contrast'} ? borderTopStyle + ' ' + borderTopColor : backgroundColor
      })()`)
      assert.doesNotMatch(colour, /^none|rgba\(0, 0, 0, 0\)$/)
      assert.deepEqual(await violations(page), [])
      if (pictures) await page.screenshot({ path: `${pictures}/written-${theme}.png`, fullPage: true })
    }
  })

  it('shows who wrote to whom, and sends a message with Ctrl and Enter', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    const comment = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await comment.fill('Har du sett etter i garderoben?')
    await comment.press('Control+Enter')
    await page.getByText('Til Kari Hansen', { exact: true }).waitFor()
    const kari = tab.straks.m365.chatOf('Kari Hansen')
    await kari.waitFor((one) => one.text.includes('garderoben'))
    await kari.press('Svar', { answer: 'Ja, der er det ikke.' })
    await page.getByText('Svar fra Kari Hansen').waitFor()
    await comment.fill('x'.repeat(1_900))
    await page.getByText(/1\s900 av 2\s000 tegn/).waitFor()
  })

  it('keeps the time of an alert once the leader has confirmed', async () => {
    const ticket = await tab.lostCard()
    await tab.straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    page = await tab.openTicket(ticket.number)
    await page.getByText(/Leder · Teams · sendt .* · bekreftet \d\d:\d\d$/).waitFor()
  })

  function confirmButton() {
    return page.getByRole('button', { name: 'Registrer at leder har bekreftet' })
  }

  function colourOf(number: string, badge: string): Promise<string> {
    return page.evaluate<string>(`(() => {
      const row = [...document.querySelectorAll('tr')].find((one) => one.textContent.includes('${number}'))
      const badge = [...row.querySelectorAll('.fui-Badge')].find((one) => one.textContent === '${badge}')
      return getComputedStyle(badge).backgroundColor
    })()`)
  }
})
