import { element } from './element.ts'

/** Draws a person's or a desk's initials on their own colour. */
export function avatar(name: string): HTMLElement {
  return element(
    'span',
    { class: 'avatar', style: `--hue: ${hueOf(name)}`, 'aria-hidden': 'true' },
    initials(name),
  )
}

export function straksAvatar(): HTMLElement {
  return element('span', { class: 'avatar straks-mark', 'aria-hidden': 'true' })
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}

function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360
}
