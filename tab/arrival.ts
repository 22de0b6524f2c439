import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Announces a view to a screen reader: its heading takes the focus as soon as there is something to read,
 * unless the person has moved on, to the search for example.
 * @param shown null while it is loaded
 */
export function useArrival(heading: RefObject<HTMLElement | null>, shown: string | null): void {
  const hasGoneOn = useRef(false)
  useEffect(() => {
    const goOn = () => {
      hasGoneOn.current = true
    }
    addEventListener('keydown', goOn)
    addEventListener('pointerdown', goOn)
    return () => {
      removeEventListener('keydown', goOn)
      removeEventListener('pointerdown', goOn)
    }
  }, [])
  // Runs before the effects of the views below: the key that led here may focus one of their fields.
  useLayoutEffect(() => {
    if (shown === null) return
    if (!hasGoneOn.current || document.activeElement === document.body) heading.current?.focus()
  }, [heading, shown])
}
