import { useEffect } from 'react'
import type { TabContext } from './tab-context.tsx'

/** Whoever closes the page in the midst of a work would not see how far it got, and what is typed would be lost. */
export function useAskBeforeLeaving({ works, left }: Pick<TabContext, 'works' | 'left'>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const isUnderWay = works.now().some((work) => work.isUnderWay)
      if (isUnderWay || isAnyTyped(left)) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [works, left])
}

function isAnyTyped({ unsent }: TabContext['left']): boolean {
  return Object.values(unsent).some((texts) => [...texts.values()].some((text) => text.trim() !== ''))
}
