import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createKeybindingsHandler, matchKeybindingPress, parseKeybinding } from 'tinykeys'
import { useTab } from '../tab-context.tsx'
import { ariaShortcuts, isCharacter, type KeyName, keyNames, keys } from './keys.ts'
import { isTypedAhead, typeAheadFor, typeInto } from './typed-ahead.ts'

/** Performs a key's function. Returns false when there is nothing to do: the browser then handles the key. */
type Does = (event: KeyboardEvent) => unknown

/** The functions of the keys in the current view; the last one registered counts. */
const doing = new Map<KeyName, Does[]>(keyNames.map((name) => [name, []]))

/** Listens to the keys, for agents only. Single characters act only if the agent has not turned them off. */
export function Keyboard({ children }: { children: ReactNode }) {
  const { me, left } = useTab()
  useLayoutEffect(() => {
    if (!me.agent) return
    // Separate handlers: of two sequences that begin alike, one would still wait when the other is complete.
    const handlers = keyNames.flatMap((name) =>
      pressesFor(name, me.keys).map((press) =>
        createKeybindingsHandler({ [press]: (event) => pressed(name, event) }, { ignore: () => false }),
      ),
    )
    const listen = (event: KeyboardEvent) => {
      if (!isMeantOtherwise(event) && !isTypedAhead(event, left)) for (const handle of handlers) handle(event)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [me, left])
  useEffect(() => {
    const goElsewhere = () => {
      left.begin = null
    }
    addEventListener('pointerdown', goElsewhere)
    return () => removeEventListener('pointerdown', goElsewhere)
  }, [left])
  return children
}

export function useKey(name: KeyName, does: Does): void {
  const latest = useEffectEvent(does)
  // Registered together with the view, so that a key works as soon as the view is visible.
  useLayoutEffect(() => {
    const doers = doing.get(name) ?? []
    const doer: Does = (event) => latest(event)
    doers.push(doer)
    return () => void doers.splice(doers.indexOf(doer), 1)
  }, [name])
}

/** Binds a key to an element to press, or to focus if it is a field, even when pressed before it existed. */
export function usePressedBy<Pressed extends HTMLElement>(name: KeyName) {
  const { left } = useTab()
  const element = useRef<Pressed>(null)
  useKey(name, () => (element.current ? press(element.current) : false))
  // A key press after this element appeared waits for another element, perhaps one it has just opened.
  const [awaited] = useState(left.begin)
  useEffect(() => {
    if (awaited?.name !== name || left.begin !== awaited || !element.current) return
    left.begin = null
    press(element.current)
    typeInto(element.current, awaited.typed)
  }, [left, name, awaited])
  return { ref: element, ...useShortcut(name) }
}

export function useTypedAhead(name: KeyName): void {
  const { left } = useTab()
  useKey(name, () => typeAheadFor(left, name))
}

export function useShortcut(...names: KeyName[]): { 'aria-keyshortcuts'?: string | undefined } {
  const { me } = useTab()
  const presses = names.flatMap((name) => pressesFor(name, me.keys))
  return { 'aria-keyshortcuts': me.agent ? ariaShortcuts(presses) : undefined }
}

function pressesFor(name: KeyName, characters: boolean): string[] {
  return keys[name].press.filter((press) => characters || !isCharacter(press))
}

function pressed(name: KeyName, event: KeyboardEvent): void {
  const does = doing.get(name)?.at(-1)
  if (!does || (event.repeat && !keys[name].repeats)) return
  if (does(event) !== false) event.preventDefault()
}

function press(element: HTMLElement): void {
  // A link gets the focus too, as when clicked: the element that had it may disappear with its view.
  if (element.matches('a, input, textarea')) element.focus({ preventScroll: element.matches('a') })
  if (!element.matches('input, textarea')) element.click()
}

/** Elements where keys write text, or choose an item. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"], [role="combobox"]'
const CHOOSING = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'

/** Tells whether somebody is typing, or something other than the page waits for the key. */
function isMeantOtherwise(event: KeyboardEvent): boolean {
  // Autofill sends events without a key.
  if (!event.key) return true
  // Text that is being composed, as in Chinese. Safari marks it only by the number.
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
