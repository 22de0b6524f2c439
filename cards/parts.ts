import { Template } from 'adaptivecards-templating'
import type { Button, FormInput, StatusLine } from './card-data.ts'
import action from './parts/action.json' with { type: 'json' }
import choice from './parts/choice.json' with { type: 'json' }
import input from './parts/input.json' with { type: 'json' }
import statusLine from './parts/status-line.json' with { type: 'json' }

// Pieces that several cards share, ready to be put into a card's template as data (so never expanded twice).

/** An Adaptive Card, or a piece of one, as plain JSON. */
export type Json = Record<string, unknown>

export function buttons(list: Button[]): Json[] {
  return list.map((button) => actionOf(button, 'none'))
}

/** The button that sends what the form's inputs hold, together with its own data. */
export function sendButton(button: Button): Json {
  return actionOf(button, 'auto')
}

/** One tappable row per choice: long titles wrap there, while Teams cuts them off on a button. */
export function choiceRows(list: Button[]): Json[] {
  return list.map((button) =>
    expand(templates.choice, { title: button.title, action: actionOf(button, 'none') }),
  )
}

export function statusLines(list: StatusLine[]): Json[] {
  return list.map((line) => expand(templates.statusLine, line))
}

export function inputs(list: FormInput[]): Json[] {
  return list.flatMap((input) => {
    const choices = input.choices.map(({ id, title }) => ({ title, value: id }))
    const { compact = false, missing = '' } = input
    const required = missing !== ''
    return templates.input.expand({ $root: { ...input, compact, required, missing, choices } })
  })
}

const templates = {
  action: new Template(action),
  choice: new Template(choice),
  input: new Template(input),
  statusLine: new Template(statusLine),
}

function actionOf({ title, verb, data, primary }: Button, associatedInputs: 'auto' | 'none'): Json {
  const style = primary ? 'positive' : 'default'
  // A client too old for Action.Execute sends only the data, so the verb is in there as well.
  return expand(templates.action, {
    title,
    verb,
    data,
    style,
    associatedInputs,
    dataWithVerb: { ...data, verb },
  })
}

function expand(template: Template, data: object): Json {
  return template.expand({ $root: data })
}
