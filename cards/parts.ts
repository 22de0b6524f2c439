import type { Button, FormInput, StatusLine } from './card-data.ts'

// Parts that several cards share, to be put into a card's template as data (so never expanded). They are not
// templates themselves: a card has up to thirty, and filling so many would cost more than the card.

/** An Adaptive Card, or a part of one, as plain JSON. */
export type Json = Record<string, unknown>

export function buttons(list: Button[]): Json[] {
  return list.map((button) => actionOf(button, 'none'))
}

/** Returns the button that submits the form's inputs together with its own data. */
export function sendButton(button: Button): Json {
  return actionOf(button, 'auto')
}

/** Returns a tappable row per choice: long titles wrap there, while Teams cuts them off on a button. */
export function choiceRows(list: Button[]): Json[] {
  return list.map((button) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    minHeight: '44px',
    verticalContentAlignment: 'Center',
    selectAction: actionOf(button, 'none'),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [{ type: 'TextBlock', text: button.title, wrap: true }],
          },
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'Center',
            items: [{ type: 'TextBlock', text: '›', isSubtle: true }],
          },
        ],
      },
    ],
  }))
}

export function statusLines(list: StatusLine[]): Json[] {
  return list.map((line) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: '20px', items: [signOf(line)] },
      { type: 'Column', width: 'stretch', items: wordsOf(line) },
    ],
  }))
}

const SIGNS = {
  good: { text: '✓', color: 'Good' },
  waiting: { text: '○', color: 'Default' },
  attention: { text: '!', color: 'Attention' },
}

function signOf({ tone }: StatusLine): Json {
  const look = { isSubtle: tone === 'waiting', weight: 'Bolder', horizontalAlignment: 'Center' }
  return { type: 'TextBlock', ...SIGNS[tone], ...look }
}

function wordsOf({ who, state, tone }: StatusLine): Json[] {
  const calls = tone === 'attention'
  const look = { color: calls ? 'Attention' : 'Default', isSubtle: !calls, spacing: 'None', wrap: true }
  return [
    { type: 'TextBlock', text: who, weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text: state, ...look },
  ]
}

export function inputs(list: FormInput[]): Json[] {
  return list.map((input) => {
    const { name: id, label, hint: placeholder, value } = input
    if (input.kind === 'tick') return tick(input)
    if (input.kind === 'choice' || input.kind === 'person') return choiceSet(input)
    return { type: 'Input.Text', id, label, placeholder, ...TYPED[input.kind], value }
  })
}

const TYPED = {
  text: { maxLength: 200 },
  phone: { style: 'Tel', maxLength: 20 },
  lines: { isMultiline: true, maxLength: 2000 },
}

function choiceSet({ kind, name: id, label, hint: placeholder, value, ...input }: FormInput): Json {
  const { compact = false, missing = '' } = input
  const choices = input.choices.map(({ id, title }) => ({ title, value: id }))
  const common = { type: 'Input.ChoiceSet', id, label, placeholder }
  const answer = { value, isRequired: missing !== '', errorMessage: missing }
  if (kind === 'person') return { ...common, style: 'filtered', choices, ...COLLEAGUES, ...answer }
  const style = compact || choices.length > 4 ? 'compact' : 'expanded'
  return { ...common, style, choices, ...answer, wrap: true }
}

/** Teams offers everybody in the organisation. */
const COLLEAGUES = { 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } }

function tick({ name: id, label: title, value }: FormInput): Json {
  const answer = { valueOn: 'yes', valueOff: 'no', value: value === 'yes' ? 'yes' : 'no' }
  return { type: 'Input.Toggle', id, title, ...answer, wrap: true }
}

function actionOf({ title, verb, data, primary }: Button, associatedInputs: 'auto' | 'none'): Json {
  const look = { style: primary ? 'positive' : 'default', associatedInputs }
  // Clients without Action.Execute send only the data, so the verb is in there as well.
  const fallback = { type: 'Action.Submit', title, data: { ...data, verb }, ...look }
  return { type: 'Action.Execute', title, verb, data, ...look, fallback }
}
