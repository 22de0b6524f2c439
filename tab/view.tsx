import { makeStyles, mergeClasses, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components'
import { type ComponentProps, type ReactNode, useEffect, useId } from 'react'
import { useLayout } from './layout.tsx'

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  heading: { outlineStyle: 'none' },
  subtitle: typographyStyles.subtitle1,
  title: typographyStyles.title3,
})

export function View({ className, ...main }: ComponentProps<'main'>) {
  return <main {...main} className={mergeClasses(useStyles().view, className)} />
}

/** The heading of a view; it can take the focus on arrival. */
export function Heading({ size, ...h1 }: ComponentProps<'h1'> & { size: 'subtitle' | 'title' }) {
  const styles = useStyles()
  return <h1 tabIndex={-1} {...h1} className={mergeClasses(styles.heading, styles[size])} />
}

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

/** Sets the page's title, which a screen reader reads first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Straks`
  }, [title])
}
