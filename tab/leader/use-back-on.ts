import { type RefObject, useEffect } from 'react'
import { useTab } from '../tab-context.tsx'

/** Whoever comes back from an alert goes on where they were. */
export function useBackOn(number: string, link: RefObject<HTMLElement | null>): void {
  const { left } = useTab()
  useEffect(() => {
    if (left.alert !== number) return
    left.alert = null
    link.current?.focus()
  }, [left, number, link])
}
