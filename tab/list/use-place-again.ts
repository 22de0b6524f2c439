import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useTab } from '../tab-context.tsx'
import type { TicketList } from './use-tickets.ts'

/** Whoever comes back finds the list as far down as they left it. */
export function useSamePlaceAgain(): void {
  const { left } = useTab()
  useLayoutEffect(() => {
    scrollTo(0, left.scrollY)
    return () => {
      left.scrollY = scrollY
    }
  }, [left])
}

/** Whoever comes back from a ticket that is not in the list any more goes on at its top. */
export function useFocusAgain(
  { loading }: Pick<TicketList, 'loading'>,
  heading: RefObject<HTMLElement | null>,
): void {
  const { left } = useTab()
  const isBack = useRef(left.number !== null)
  const wasLoading = useRef(false)
  useEffect(() => {
    const isAnswered = wasLoading.current && !loading
    wasLoading.current = loading
    if (!isAnswered) return
    // A row that appears later is somebody else's doing.
    left.number = null
    if (isBack.current && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
    }
    isBack.current = false
  }, [loading, left, heading])
}
