import { type AdaptiveCard, ToggleVisibilityAction } from 'adaptivecards'
import { uniqueId } from './element.ts'

/** Adds what the renderer leaves out for screen readers, and keeps it up to date while the card is used. */
export function followCard(card: AdaptiveCard, form: HTMLElement): void {
  makeIdsUnique(form)
  groupChoices(form)
  describeToggles(card)
  card.onElementVisibilityChanged = () => queueMicrotask(() => describeToggles(card))
  // In the capture phase: the renderer's buttons stop a click from bubbling.
  for (const event of ['click', 'input', 'change']) {
    form.addEventListener(event, () => setTimeout(() => markInvalid(form)), { capture: true })
  }
}

/** The renderer uses the card's own ids, and the same card may be on the page twice. */
function makeIdsUnique(form: HTMLElement): void {
  const fresh = new Map<string, string>()
  for (const named of form.querySelectorAll('[id]')) {
    fresh.set(named.id, uniqueId('card'))
    named.id = fresh.get(named.id) ?? ''
  }
  for (const attribute of ['for', 'aria-labelledby', 'list']) {
    for (const pointing of form.querySelectorAll(`[${attribute}]`)) {
      const ids = pointing.getAttribute(attribute)?.split(' ') ?? []
      pointing.setAttribute(attribute, ids.map((id) => fresh.get(id) ?? id).join(' '))
    }
  }
}

function groupChoices(form: HTMLElement): void {
  for (const group of form.querySelectorAll('.ac-choiceSetInput-expanded')) {
    group.role = 'radiogroup'
    const label = form.querySelector(`label[for="${group.id}"]`)
    if (label) group.setAttribute('aria-labelledby', label.id)
    if (group.matches('.ac-input-required')) group.ariaRequired = 'true'
  }
  for (const radio of form.querySelectorAll('[type=radio]')) radio.removeAttribute('aria-required')
}

function describeToggles(card: AdaptiveCard): void {
  for (const action of card.getAllActions()) {
    if (!(action instanceof ToggleVisibilityAction)) continue
    const targets = Object.keys(action.targetElements).map((id) => card.getElementById(id))
    const isOpen = targets.some((target) => target?.isVisible)
    action.renderedElement?.setAttribute('aria-expanded', String(isOpen))
    // The renderer sets it on the shown part, where it means nothing.
    for (const target of targets) target?.renderedElement?.removeAttribute('aria-expanded')
  }
}

function markInvalid(form: HTMLElement): void {
  for (const control of form.querySelectorAll(
    '.ac-input-required, .ac-input-validation-failed, [aria-invalid]',
  )) {
    const answered = control.querySelector('input[list], [type=checkbox]') ?? control
    answered.ariaInvalid = answered.closest('.ac-input-validation-failed') ? 'true' : null
  }
}
