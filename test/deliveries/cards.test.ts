import assert from 'node:assert/strict'
import { renderAlert, renderForm } from '../../cards/render.ts'
import { cardFault, partsOf } from '../../local/adaptive-card.ts'
import { fullAlert } from '../helpers/card-samples/alerts.ts'
import { everyCard } from '../helpers/card-samples/every-card.ts'
import { fullForm } from '../helpers/card-samples/forms.ts'
import { bytes, executesOf } from '../helpers/card-shown.ts'
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

  it('stays under what Teams accepts when people have written as much as they can', () => {
    assert.ok(bytes(renderForm(fullForm)) < 28_000)
    assert.ok(bytes(renderAlert(fullAlert)) < 80_000)
  })
})
