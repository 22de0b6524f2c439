import { makeStyles } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
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
  return (
    <section aria-label={words.work.label} className={styles.bars}>
      {shown.map((work) => (
        <WorkBar key={work.id} work={work} />
      ))}
    </section>
  )
}
