import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Whoever comes to a view hears at once where they are: its heading takes the focus as soon as there is something to
 * hear, unless they have gone on by then, to the search for example.
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
  // Before the effects of what is under it: a key that has led here may go on to one of its fields.
  useLayoutEffect(() => {
    if (shown === null) return
    if (!hasGoneOn.current || document.activeElement === document.body) heading.current?.focus()
  }, [heading, shown])
}
