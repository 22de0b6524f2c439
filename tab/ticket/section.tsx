import { makeStyles, Subtitle2 } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { stack } from '../layout.tsx'

const useStyles = makeStyles({
  section: stack,
  heading: { margin: 0 },
})

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}
