import type { Suggestion } from './activity.ts'
import { element } from './element.ts'

/** Answers that can be pressed instead of written. */
export function suggestionButtons(offered: Suggestion[], say: (text: string) => void): HTMLElement[] {
  return offered.map(({ title, says }) =>
    element('button', { class: 'suggestion', type: 'button', click: () => say(says) }, title),
  )
}
