import { makeStyles, tokens } from '@fluentui/react-components'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'
import { WorkBars } from './work-bars.tsx'

const useStyles = makeStyles({
  // It takes its place at the end of the page, so that nothing stays behind it for good.
  dock: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
})

const Here = createContext<HTMLElement | null>(null)

/** The lower edge of the page, where one sees what is selected and what comes of it, however far one has scrolled. */
export function WithDock({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [dock, setDock] = useState<HTMLElement | null>(null)
  return (
    <div className={styles.page}>
      <Here.Provider value={dock}>{children}</Here.Provider>
      <div ref={setDock} data-dock className={styles.dock}>
        <WorkBars />
      </div>
    </div>
  )
}

export function InDock({ children }: { children: ReactNode }) {
  const dock = useContext(Here)
  return dock && createPortal(children, dock)
}
