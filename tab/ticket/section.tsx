import { Subtitle2 } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { useLayout } from '../layout.tsx'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className={useLayout().stack} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}
