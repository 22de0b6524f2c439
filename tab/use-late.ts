import { useEffect, useState } from 'react'

/** Sooner it is over before anybody wonders. */
const WONDER_AFTER_MS = 1_000

/** Whether something has been under way for so long that whoever asked for it is told that it still is. */
export function useLate(isUnderWay: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setLate(true), WONDER_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isUnderWay])
  return isLate
}
