import { matchKeybindingPress, parseKeybinding } from 'tinykeys'
import { keyNames, keys } from './keys.ts'

/** Where keys write, or choose among what stands there. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"], [role="combobox"]'
const CHOOSING = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'

/** Somebody is typing, or something else than the page waits for the key. */
export function isMeantOtherwise(event: KeyboardEvent): boolean {
  // What a keyboard for Chinese, say, puts together before it is a word. Safari tells it by the number alone.
  if (event.isComposing || event.keyCode === 229) return true
  if (event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  if (target.closest(CHOOSING)) return true
  return (target.isContentEditable || target.closest(TYPING) !== null) && !isForWhoTypes(event)
}

function isForWhoTypes(event: KeyboardEvent): boolean {
  const presses = keyNames.filter((name) => keys[name].whileTyping).flatMap((name) => keys[name].press)
  return presses
    .flatMap((press) => parseKeybinding(press))
    .some((press) => matchKeybindingPress(event, press))
}
