import type { KeyboardEvent } from 'react'

/** In a menu that has the focus its first nine choices are pressed with their digit. */
export function pressByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
  const choices = event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')
  const choice = choices[placeOf(event.key)]
  if (!choice) return
  event.preventDefault()
  choice.click()
}

/** Which choice a digit is for. */
export function placeOf(digit: string): number {
  return Number(digit) - 1
}

/** What the choice at this place shows, and tells a screen reader. */
export function digitAt(place: number): { 'aria-keyshortcuts'?: string; secondaryContent?: string } {
  return place < 9 ? { 'aria-keyshortcuts': String(place + 1), secondaryContent: String(place + 1) } : {}
}
