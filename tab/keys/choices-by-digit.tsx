import { MenuItem } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useEffectEvent } from 'react'

export type Choice = { id: string; text: string; choose: () => void }

type Props = {
  choices: Choice[]
  /** Text typed before the choices were loaded; its first digit may be a choice. */
  typed?: string | undefined
}

/** The choices of a menu; the first nine can be pressed with their digit. */
export function Choices({ choices, typed = '' }: Props) {
  const chooseAhead = useEffectEvent((digit: string) => choices[placeOf(digit)]?.choose())
  useEffect(() => {
    if (isDigit(typed.charAt(0))) chooseAhead(typed.charAt(0))
  }, [typed])
  return choices.map(({ id, text, choose }, place) => {
    const digit = place < 9 && { 'aria-keyshortcuts': String(place + 1), secondaryContent: String(place + 1) }
    return (
      <MenuItem key={id} {...digit} onClick={choose}>
        {text}
      </MenuItem>
    )
  })
}

/** Presses the choice with this digit, in the focused menu. */
export function pressByDigit(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !isDigit(event.key)) return
  const choices = event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')
  const choice = choices[placeOf(event.key)]
  if (!choice) return
  event.preventDefault()
  choice.click()
}

function isDigit(key: string): boolean {
  return /^[1-9]$/.test(key)
}

export function placeOf(digit: string): number {
  return Number(digit) - 1
}
