import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { HELP_DESK } from '../helpers/desks.ts'
import { offeredByEigersund } from '../helpers/eigersund.ts'
import { withLocalPage } from '../helpers/local-page-browser.ts'

/** Messages about each type, with much detail. */
const told: Record<string, string> = {
  'buypass-card': 'mista buypasskortet på bussen i går kveld',
  'nhn-credentials': 'noen kan ha sett passordet mitt til nhn i går kveld',
  'system-password': 'glemt passordet til Visma',
  'equipment-lost': 'noen stjal veska med pc-en og buypasskortet på toget i går, den var ulåst',
  'equipment-damaged': 'mista mobilen i golvet på jobb i dag, skjermen er knust',
  offboarding: 'jeg slutter 31. januar og skal levere utstyret',
}

describe('The button Send, when a form opens on a phone', () => {
  const local = withLocalPage({ width: 390, height: 844 }, { devices: true })
  const employee = () => local.page.getByRole('region', { name: 'Ansatt' })

  for (const { id, words } of offeredByEigersund) {
    it(`is in sight for ${id} from the menu`, async () => {
      await begin()
      await say('meny', /Hva har skjedd\?/)
      await employee().getByRole('button', { name: words.nb.menu }).last().click()
      await isInSight()
    })

    it(`is in sight for ${id} after a message`, async () => {
      await begin()
      await say(told[id] ?? assert.fail(id), /\(valgfritt\)/)
      await isInSight()
    })
  }

  it('is in sight for a report about a colleague', async () => {
    await begin()
    await say('Per Olsen mista pc-en sin på bussen i går, den var ulåst', /\(valgfritt\)/)
    await isInSight()
  })

  it('is in sight after a menu that nobody has read', async () => {
    await begin()
    // Turns may overtake each other, but replies do not: the menu comes after the second message.
    const menuIsComing = Promise.withResolvers<void>()
    local.straks.m365.faults.always('teams.send', ({ body }) => {
      if (!body.includes('Hva har skjedd?')) return undefined
      menuIsComing.resolve()
      return { carriedOutAfterMs: 1_000 }
    })
    await write('meny')
    await menuIsComing.promise
    await say('mista buypasskortet på bussen i går kveld', /\(valgfritt\)/)
    local.straks.m365.faults.clear()
    await isInSight()
  })

  it('is in sight above the choice of one’s own devices', async () => {
    await begin()
    await say('mista utstyr på bussen', /\(valgfritt\)/)
    await isInSight()
    const form = employee().locator('.card').last()
    await form.getByLabel(/Hvilken av enhetene dine\?/).selectOption('Dell Latitude 5440 (PC-0412)')
  })

  it('stands once more below the details that a line opens, and its failure is told in sight', async () => {
    await begin()
    await say('mista jobbmobilen på bussen', /Hvor: på bussen/)
    const form = employee().locator('.card').last()
    await form.getByText('Hvor: på bussen').click()
    await form.getByLabel('Hvor?').fill('på toget')
    await local.page.route('**/execute', (route) => route.fulfill({ status: 500, json: {} }), { times: 1 })
    await form.getByRole('button', { name: 'Send meldingen' }).first().click()
    const failure = employee().getByText('Noe gikk galt. Prøv igjen.')
    await failure.waitFor()
    const [log, told] = [await placeOf(employee().locator('.chat-log')), await placeOf(failure)]
    assert.ok(log.top <= told.top && told.bottom <= log.bottom, JSON.stringify({ log, told }))
    await form.getByRole('button', { name: 'Send meldingen' }).last().click()
    await employee()
      .getByText(/Sak 2026-000001/)
      .waitFor()
    const mail = await local.straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr mistet')
    assert.match(mail.text, /Hvor: på toget/)
  })

  /** Checks that the button is between the form's top, also visible, and the message box. */
  async function isInSight(): Promise<void> {
    const form = employee().locator('.card').last()
    const send = form.getByRole('button', { name: 'Send meldingen' })
    await send.waitFor()
    const log = await placeOf(employee().locator('.chat-log'))
    const [card, button] = [await placeOf(form), await placeOf(send)]
    assert.ok(log.top <= card.top && button.bottom <= log.bottom, JSON.stringify({ log, card, button }))
  }

  async function begin(): Promise<void> {
    await say('avbryt', /Det er ingen påbegynt melding|Meldingen er forkastet/)
  }

  async function say(text: string, answer: RegExp): Promise<void> {
    const answers = employee().locator('.message.from-bot').filter({ hasText: answer })
    const before = await answers.count()
    await write(text)
    await answers.nth(before).waitFor()
  }

  async function write(text: string): Promise<void> {
    await employee().getByRole('textbox').last().fill(text)
    await employee().getByRole('textbox').last().press('Enter')
  }
})

async function placeOf(what: Locator): Promise<{ top: number; bottom: number }> {
  const box = (await what.boundingBox()) ?? assert.fail('not shown')
  return { top: box.y, bottom: box.y + box.height }
}
