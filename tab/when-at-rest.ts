import { useCallback, useEffect, useRef } from 'react'

/** Time after a pointer movement over a row or an alert, or a scroll, within which a press may follow. */
const MAY_PRESS_MS = 1_000

/** Delays layout changes until the pointer is at rest, so that a press does not hit another row. */
export function useWhenAtRest(): (move: () => void) => void {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const rest = () => {
      resting.current = undefined
      for (const move of waiting.current.splice(0)) move()
    }
    const atHand = ({ type, target }: Event) => {
      const isOnOne = target instanceof Element && target.closest('tr[data-number], article') !== null
      if (!isOnOne && type !== 'scroll') return
      clearTimeout(resting.current)
      resting.current = setTimeout(rest, MAY_PRESS_MS)
    }
    const events = ['pointermove', 'pointerdown', 'scroll'] as const
    for (const event of events) addEventListener(event, atHand)
    return () => {
      clearTimeout(resting.current)
      for (const event of events) removeEventListener(event, atHand)
    }
  }, [])
  return useCallback((move) => {
    if (resting.current === undefined) move()
    else waiting.current.push(move)
  }, [])
}
