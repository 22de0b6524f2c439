import { useEffect } from 'react'
import type { TabContext } from './tab-context.tsx'

/** Warns before the page closes while work is under way, or with unsent text. */
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
