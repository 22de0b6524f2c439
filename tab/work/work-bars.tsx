import { makeStyles } from '@fluentui/react-components'
import { useEffect, useSyncExternalStore } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { WorkBar } from './work-bar.tsx'

// However much of it there is, the list is seen behind it.
const useStyles = makeStyles({ bars: { maxHeight: '40vh', overflowY: 'auto' } })

/** All that is being done, and what came of it until it is put away. */
export function WorkBars() {
  const { works } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const shown = useSyncExternalStore(works.listen, works.now)
  const isUnderWay = shown.some((work) => work.isUnderWay)
  useEffect(() => (isUnderWay ? askBeforeLeaving() : undefined), [isUnderWay])
  return (
    <section aria-label={words.work.label} className={styles.bars}>
      {shown.map((work) => (
        <WorkBar key={work.id} work={work} />
      ))}
    </section>
  )
}

/** Whoever closes the page in the midst of it would not see how far it got. */
function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
