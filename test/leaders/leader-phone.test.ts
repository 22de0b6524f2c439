import assert from 'node:assert/strict'
import { withLocalPage } from '../helpers/local-page-browser.ts'

describe('A leader with a phone', () => {
  const local = withLocalPage({ width: 390, height: 844 })

  before(() => local.page.getByRole('link', { name: /^Leder/ }).click())

  it('reads the whole alert without scrolling sideways, and decides with two taps', async () => {
    const { page, straks } = local
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('skjermen på pc-en er knust')
    await kari.press('Send meldingen', { when: 'i går kveld' })
    const leader = page.getByRole('region', { name: 'Leder' })
    const decide = leader.getByRole('button', { name: 'Kommunen erstatter' })
    await decide.waitFor()
    // A card that is being redrawn has no place for a moment.
    await straks.idle()
    for (const words of ['Utstyr ødelagt', 'Kari Hansen', 'i går kveld', 'IKT Brukerhjelpen']) {
      await leader.getByText(words).first().waitFor()
    }
    const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
    assert.equal(await page.evaluate(sideways), false)
    for (const name of ['Kommunen erstatter', 'Den ansatte erstatter', 'Må undersøkes først']) {
      const box = await leader.getByRole('button', { name }).boundingBox()
      assert.ok(box && box.x >= 0 && box.x + box.width <= 390, `${name} is within the screen`)
    }
    await decide.click()
    await leader.getByRole('button', { name: 'Bekreft avgjørelsen' }).click()
    await kari.waitFor('Ola Nordmann har avgjort at kommunen erstatter PC-en (§\u00a02.11).')
    await decide.waitFor({ state: 'detached' })
  })
})
