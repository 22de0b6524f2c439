import assert from 'node:assert/strict'
import {
  type Card,
  renderAlert,
  renderForm,
  renderMenu,
  renderReceipt,
  renderTickets,
} from '../../cards/render.ts'
import { cardFault, partsOf } from '../../local/adaptive-card.ts'
import { alerts, fullAlert } from '../helpers/card-samples/alerts.ts'
import { everyCard } from '../helpers/card-samples/every-card.ts'
import { fullForm } from '../helpers/card-samples/forms.ts'
import { menus } from '../helpers/card-samples/menus.ts'
import { receipts } from '../helpers/card-samples/receipts.ts'
import { tickets } from '../helpers/card-samples/tickets.ts'
import { bytes, executesOf, textsOf } from '../helpers/card-shown.ts'
import { officialFaults } from './official-renderer.ts'

describe('every card', () => {
  for (const [name, card] of everyCard()) {
    it(`is accepted by the official renderer and by Teams – ${name}`, () => {
      assert.deepEqual(officialFaults(card), [])
      assert.equal(cardFault(card), undefined)
      assert.equal(card.version, '1.5')
    })

    it(`is fully filled and small – ${name}`, () => {
      assert.doesNotMatch(JSON.stringify(card), /\$\{|undefined/)
      assert.ok(bytes(card) < (name === 'tickets: many' ? 80_000 : 28_000), `${bytes(card)} bytes`)
    })

    it(`gives back the verb, also from clients too old for Action.Execute – ${name}`, () => {
      for (const action of executesOf(card)) {
        const { verb, data, title } = action
        assert.ok(verb && title)
        assert.partialDeepStrictEqual(action.fallback, {
          type: 'Action.Submit',
          title,
          data: { ...(data as object), verb },
        })
      }
    })

    it(`wraps every text – ${name}`, () => {
      const texts = [...partsOf(card)].filter(
        ({ type, text }) => type === 'TextBlock' && String(text).length > 1,
      )
      assert.deepEqual(
        texts.filter(({ wrap }) => wrap !== true),
        [],
      )
    })
  }

  it('stays under the size limit of Teams when people have written as much as they can', () => {
    assert.ok(bytes(renderForm(fullForm)) < 28_000)
    assert.ok(bytes(renderAlert(fullAlert)) < 80_000)
  })
})

describe('the menu', () => {
  it('lists every incident type, and the other languages last', () => {
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
  it('is red only until it is acknowledged', () => {
    assert.ok(colours(renderAlert(alerts['alert: urgent'])).includes('Attention'))
    assert.ok(!colours(renderAlert(alerts['alert: acknowledged'])).includes('Attention'))
  })
})

describe('a line of the receipt', () => {
  it('tells its state by a sign beside the recipient, never by colour alone', () => {
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
