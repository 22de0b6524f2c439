import type { KeyName } from './keys.ts'

/** A key pressed before its element existed, and the text typed since, which is meant for that element. */
export type Begun = { name: KeyName; typed: string }

type Waits = { begin: Begun | null }

/** Takes a key as text for the awaited element; a key that leads elsewhere ends the waiting. */
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

/** Starts to keep typed text for the element of this key, which is still loading. */
export function typeAheadFor(waits: Waits, name: KeyName): Begun {
  const begun: Begun = { name, typed: '' }
  waits.begin = begun
  return begun
}

/**
 * Waits for choices to load. A digit typed meanwhile is a choice, and resolves no ticket.
 * @returns the typed text; null when the person has gone elsewhere
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
  // Some keyboards send AltGr as Ctrl and Alt together.
  return !event.getModifierState('AltGraph') && (event.ctrlKey || event.altKey || event.metaKey)
}

export function typeInto(field: HTMLElement, text: string): void {
  if (text === '' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.setRangeText(text, field.value.length, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
