import type { KeyboardEvent } from 'react'

/** In a menu that has the focus its first nine choices are pressed with their digit. */
export function pressByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
  const choices = event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')
  const choice = choices[Number(event.key) - 1]
  if (!choice) return
  event.preventDefault()
  choice.click()
}

/** What the choice at this place shows, and tells a screen reader. */
export function digitAt(place: number): { 'aria-keyshortcuts'?: string; secondaryContent?: string } {
  return place < 9 ? { 'aria-keyshortcuts': String(place + 1), secondaryContent: String(place + 1) } : {}
}
