import { type KeyboardEvent, useEffect, useEffectEvent } from 'react'

/** In a menu that has the focus its first nine choices are pressed with their digit. */
export function pressByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
  const choices = event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')
  const choice = choices[placeOf(event.key)]
  if (!choice) return
  event.preventDefault()
  choice.click()
}

/** What was typed before the choices were there may be the digit of one. */
export function useChosenAhead(typed = '', choose: (place: number) => void): void {
  const chosen = useEffectEvent(choose)
  useEffect(() => {
    if (/^[1-9]/.test(typed)) chosen(placeOf(typed.charAt(0)))
  }, [typed])
}

export function placeOf(digit: string): number {
  return Number(digit) - 1
}

export function digitAt(place: number): { 'aria-keyshortcuts'?: string; secondaryContent?: string } {
  return place < 9 ? { 'aria-keyshortcuts': String(place + 1), secondaryContent: String(place + 1) } : {}
}
