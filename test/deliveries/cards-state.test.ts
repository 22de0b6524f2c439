import assert from 'node:assert/strict'
import type { Card } from '../../cards/render.ts'
import { renderAlert, renderMenu, renderReceipt, renderTickets } from '../../cards/render.ts'
import { partsOf } from '../../local/adaptive-card.ts'
import { alerts } from '../helpers/card-samples/alerts.ts'
import { menus } from '../helpers/card-samples/menus.ts'
import { receipts } from '../helpers/card-samples/receipts.ts'
import { tickets } from '../helpers/card-samples/tickets.ts'
import { executesOf, textsOf } from '../helpers/card-shown.ts'

describe('the menu', () => {
  it('has one row per incident type, to be tapped anywhere, and the other languages last', () => {
    const { choices, languages } = menus['menu: fresh']
    const rows = executesOf(renderMenu(menus['menu: fresh']))
    assert.deepEqual(
      rows.map(({ data }) => data),
      [...choices, ...languages].map(({ data }) => data),
    )
  })

  it('offers a half-finished report only when there is one', () => {
    const titles = (data: (typeof menus)['menu: fresh']) =>
      executesOf(renderMenu(data)).map(({ title }) => title)
    assert.ok(!titles(menus['menu: fresh']).includes('Fortsett'))
    assert.ok(titles(menus['menu: with a half-finished report']).includes('Fortsett'))
  })
})

describe('the alert', () => {
  it('is calm once it is done', () => {
    assert.ok(colours(renderAlert(alerts['alert: urgent'])).includes('Attention'))
    assert.ok(!colours(renderAlert(alerts['alert: acknowledged'])).includes('Attention'))
  })
})

describe('a line of the receipt', () => {
  it('tells its state by a sign and words, never by colour alone', () => {
    const texts = textsOf(renderReceipt(receipts['receipt: something failed']))
    for (const [sign, who] of [
      ['!', 'Buypass'],
      ['○', 'Leder Ola Nordmann'],
    ] as const)
      assert.equal(texts[texts.indexOf(who) - 1], sign)
  })
})

describe('a row of my tickets', () => {
  it('tells a screen reader all that it shows', () => {
    const data = tickets['tickets: some']
    const titles = executesOf(renderTickets(data)).map(({ title }) => String(title))
    for (const [at, { title, state, number, when }] of data.tickets.entries())
      for (const text of [title, state, number, when]) assert.ok(titles[at]?.includes(text))
  })
})

function colours(card: Card): unknown[] {
  return [...partsOf(card)].map(({ color }) => color)
}
