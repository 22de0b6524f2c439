import type { KeyName } from './keys.ts'

/** A key that was pressed where what it presses is not, and what was typed since: it is for what is awaited. */
export type Begun = { name: KeyName; typed: string }

type Waits = { begin: Begun | null }

/** Whether the key is typed ahead, for what is awaited; any that leads elsewhere ends the waiting. */
export function isTypedAhead(event: KeyboardEvent, waits: Waits): boolean {
  const { begin } = waits
  if (!begin) return false
  if (leadsElsewhere(event)) {
    waits.begin = null
    return false
  }
  if (event.key !== 'Backspace' && event.key.length > 1) return true
  event.preventDefault()
  begin.typed = event.key === 'Backspace' ? begin.typed.slice(0, -1) : begin.typed + event.key
  return true
}

/** From now on what is typed is for what this key presses, which is on its way. */
export function typeAheadFor(waits: Waits, name: KeyName): Begun {
  const begun: Begun = { name, typed: '' }
  waits.begin = begun
  return begun
}

/**
 * Waits for what there is to choose from. A digit that is pressed meanwhile is for it, and resolves no ticket.
 * @returns what was typed; null when whoever waited has gone elsewhere
 */
export async function typedUntil(waits: Waits, name: KeyName, isThere: Promise<unknown>) {
  const begun = typeAheadFor(waits, name)
  await isThere
  if (waits.begin !== begun) return null
  waits.begin = null
  return begun.typed
}

const HELD = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']

function leadsElsewhere(event: KeyboardEvent): boolean {
  if (HELD.includes(event.key)) return false
  if (event.key === 'Escape' || event.key === 'Tab') return true
  // What is written with AltGr is held with Ctrl and Alt on some keyboards.
  return !event.getModifierState('AltGraph') && (event.ctrlKey || event.altKey || event.metaKey)
}

export function typeInto(field: HTMLElement, text: string): void {
  if (text === '' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.setRangeText(text, field.value.length, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
