import assert from 'node:assert/strict'
import { renderForm } from '../../cards/render.ts'
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

  it('folds the rest away unless something in there is filled in already', () => {
    const visible = (data: (typeof forms)['form: empty']) =>
      [...partsOf(renderForm(data))].find(({ id }) => id === 'more-inputs')?.isVisible
    assert.equal(visible(forms['form: empty']), false)
    assert.equal(visible(forms['form: filled from the message']), true)
  })

  it('lists a few choices openly and many in a menu', () => {
    const inputs = inputsOf(renderForm(forms['form: equipment']))
    const style = (id: string) => inputs.find((one) => one.id === id)?.style
    assert.equal(style('personalData'), 'expanded')
    assert.equal(style('device'), 'compact')
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
