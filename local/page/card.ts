import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction } from 'adaptivecards'
import type { Card } from './activity.ts'
import type { CardAction } from './api.ts'
import { followCard } from './card-accessibility.ts'
import { element } from './element.ts'
import { hostConfig } from './host-config.ts'

/** Resolves when the bot has answered. Until then the card's other buttons are disabled. */
export type Press = (action: CardAction) => Promise<void>

/** The card's requests to its host. */
type Asked = { press: Press; follow: (address: string) => void }

export function drawCard(json: Card, asked: Asked): HTMLElement {
  // A separate form, so that equally named radio buttons in two cards are two groups.
  const form = element('form', {
    class: 'card',
    novalidate: true,
    tabindex: '-1',
    submit: (event) => event.preventDefault(),
  })
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => void run(form, action, asked)
  form.append(drawn(card, json))
  followCard(card, form)
  return form
}

function drawn(card: AdaptiveCard, json: Card): HTMLElement {
  try {
    card.parse(json)
    return card.render() ?? unreadable(json)
  } catch {
    return unreadable(json)
  }
}

function unreadable(json: Card): HTMLElement {
  const instead = typeof json.fallbackText === 'string' ? json.fallbackText : 'Dette kortet kan ikke vises.'
  return element('p', { class: 'card-unreadable' }, instead)
}

async function run(form: HTMLElement, action: Action, { press, follow }: Asked): Promise<void> {
  if (action instanceof OpenUrlAction) return follow(action.url ?? '')
  if (!(action instanceof ExecuteAction) || form.ariaBusy) return
  setBusy(form, true)
  const button = action.renderedElement ?? document.activeElement?.closest('.card .ac-selectable')
  button?.classList.add('working')
  try {
    await press(pressedAction(action))
  } finally {
    setBusy(form, false)
    button?.classList.remove('working')
  }
}

function setBusy(form: HTMLElement, isBusy: boolean): void {
  form.ariaBusy = isBusy ? 'true' : null
  for (const button of form.querySelectorAll('.ac-pushButton, .ac-selectable')) {
    button.ariaDisabled = form.ariaBusy
  }
}

function pressedAction({ id, verb, data }: ExecuteAction): CardAction {
  return { type: 'Action.Execute', ...(id && { id }), ...(verb && { verb }), data: data ?? {} }
}
