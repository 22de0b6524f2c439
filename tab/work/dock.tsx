import { makeStyles, tokens } from '@fluentui/react-components'
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTab } from '../tab-context.tsx'
import { type Missed, TellMissed } from './missed.ts'
import { MissedBar, WorkBar } from './work-bar.tsx'

const useStyles = makeStyles({
  // Takes its place at the end of the page, so that nothing stays hidden behind it.
  dock: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  // Limited, so that the list remains visible.
  bars: { maxHeight: '40vh', overflowY: 'auto' },
})

const Here = createContext<HTMLElement | null>(null)

/** The lower edge of the page: the selection and the running actions, visible at any scroll position. */
export function WithDock({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [dock, setDock] = useState<HTMLElement | null>(null)
  const [missed, setMissed] = useState<Missed[]>([])
  const forget = (one: Missed) => setMissed((all) => all.filter((other) => other !== one))
  const tell = (one: Missed) => {
    setMissed((all) => [...all.filter(({ id }) => id !== one.id), one])
    return () => forget(one)
  }
  return (
    <div className={styles.page}>
      <Here.Provider value={dock}>
        <TellMissed value={tell}>{children}</TellMissed>
      </Here.Provider>
      <div ref={setDock} data-dock className={styles.dock}>
        <WorkBars missed={missed} forget={forget} />
      </div>
    </div>
  )
}

function WorkBars({ missed, forget }: { missed: Missed[]; forget: (one: Missed) => void }) {
  const { works, words } = useTab()
  const shown = useSyncExternalStore(works.listen, works.now)
  return (
    <section aria-label={words.work.label} className={useStyles().bars}>
      {shown.map((work) => (
        <WorkBar key={work.id} work={work} />
      ))}
      {missed.map((one) => (
        <MissedBar key={one.id} missed={one} close={() => forget(one)} />
      ))}
    </section>
  )
}

export function InDock({ children }: { children: ReactNode }) {
  const dock = useContext(Here)
  return dock && createPortal(children, dock)
}
