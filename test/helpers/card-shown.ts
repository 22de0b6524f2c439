import type { Card } from '../../cards/render.ts'
import type { CardPart } from '../../local/adaptive-card.ts'
import { isAction, isInput, partsOf } from '../../local/adaptive-card.ts'

export function textsOf(card: Card): string[] {
  return [...partsOf(card)].filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text))
}

export function inputsOf(card: Card): CardPart[] {
  return [...partsOf(card)].filter(isInput)
}

export function executesOf(card: Card): CardPart[] {
  return [...partsOf(card)].filter((part) => isAction(part) && part.type === 'Action.Execute')
}

/** Returns the size in UTF-16, as Teams measures messages. */
export function bytes(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf16le')
}
