import assert from 'node:assert/strict'
import { renderForm } from '../../cards/render.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { partsOf } from '../../local/adaptive-card.ts'
import { forms } from '../helpers/card-samples/forms.ts'
import { executesOf, inputsOf, textsOf } from '../helpers/card-shown.ts'

describe('the form', () => {
  it('names its inputs as the fields are named, each with a label', () => {
    const inputs = inputsOf(renderForm(forms['form: empty']))
    assert.deepEqual(
      inputs.map(({ id }) => id),
      ['cause', 'when', 'where', 'note', 'phone', 'affected'],
    )
    assert.ok(inputs.every(({ label }) => label))
  })

  it('requires the cause and nothing else', () => {
    const required = inputsOf(renderForm(forms['form: equipment'])).filter(({ isRequired }) => isRequired)
    assert.deepEqual(
      required.map(({ id, errorMessage, style }) => ({ id, errorMessage, style })),
      [{ id: 'cause', errorMessage: 'Velg hva som har skjedd.', style: 'expanded' }],
    )
  })

  it('asks for no cause when the type has none', () => {
    assert.deepEqual(
      inputsOf(renderForm(forms['form: without causes'])).map(({ id }) => id),
      ['affected'],
    )
  })

  it('begins with what to do now', () => {
    const data = forms['form: empty']
    assert.deepEqual(textsOf(renderForm(data)).slice(0, 3), [data.heading, ...data.actNow])
  })

  it('has Send right below the required fields, and another one below the folded optional fields', () => {
    for (const data of Object.values(forms)) {
      const parts = [...partsOf(renderForm(data))]
      const [send, sendBelow] = parts.flatMap(({ verb }, at) => (verb === 'send-form' ? [at] : []))
      const fold = parts.findIndex(({ id }) => id === 'more-inputs')
      const inputs = parts.flatMap(({ type, id }, at) =>
        String(type).startsWith('Input.') ? [{ id, at }] : [],
      )
      const above = inputs.filter(({ at }) => at < (send ?? assert.fail()))
      assert.deepEqual(
        above.map(({ id }) => id),
        data.required.map(({ name }) => name),
      )
      assert.equal(parts[fold]?.isVisible, false)
      assert.ok(inputs.every(({ at }) => above.some((one) => one.at === at) || at > fold))
      assert.ok(inputs.every(({ at }) => at < (sendBelow ?? assert.fail())))
    }
  })

  it('tells what was understood in a line that opens the rest', () => {
    const card = renderForm(forms['form: filled from the message'])
    const line = 'Kortet er borte, Når: i går kveld, Hvor: på bussen'
    for (const told of ['Når: i går kveld', 'Hvor: på bussen']) assert.ok(textsOf(card).includes(told))
    const opening = [...partsOf(card)].filter(({ type }) => type === 'Action.ToggleVisibility')
    assert.deepEqual(
      opening.map(({ title, targetElements }) => ({ title, targetElements })),
      [`Endre: ${line}`, 'Fortell mer (valgfritt)'].map((title) => ({
        title,
        targetElements: ['more-inputs'],
      })),
    )
  })

  it('lists choices openly where there is room, and in a menu where there is not', () => {
    const style = (name: keyof typeof forms, id: string) =>
      inputsOf(renderForm(forms[name])).find((one) => one.id === id)?.style
    assert.equal(style('form: empty', 'cause'), 'expanded')
    assert.equal(style('form: filled from the message', 'cause'), 'compact')
    assert.equal(style('form: equipment', 'device'), 'compact')
  })

  it('has hints that a phone shows whole', () => {
    const hints = incidentTypes
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind !== 'lines')
      .flatMap(({ words }) => [words.nb, words.nn, words.en].flatMap(({ hint = [] }) => hint))
    assert.deepEqual(
      hints.filter((hint) => hint.length > 28),
      [],
    )
  })

  it('finds a colleague in the whole organisation', () => {
    const person = inputsOf(renderForm(forms['form: empty'])).find(({ id }) => id === 'affected')
    assert.deepEqual(person?.['choices.data'], { type: 'Data.Query', dataset: 'graph.microsoft.com/users' })
  })

  it('can be dropped without filling in anything', () => {
    const [send, drop] = executesOf(renderForm(forms['form: empty']))
    assert.equal(send?.associatedInputs, 'auto')
    assert.equal(send?.style, 'positive')
    assert.equal(drop?.associatedInputs, 'none')
  })
})
