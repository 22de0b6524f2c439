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
  return target.isContentEditable || target.closest(`${TYPING}, ${CHOOSING}`) !== null
}
