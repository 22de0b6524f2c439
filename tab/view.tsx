import { makeStyles, mergeClasses, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components'
import {
  type ComponentProps,
  type FocusEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { useLayout } from './layout.tsx'

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  heading: { outlineStyle: 'none', overflowWrap: 'anywhere' },
  subtitle: typographyStyles.subtitle1,
  title: typographyStyles.title3,
})

export function View({ className, ...main }: ComponentProps<'main'>) {
  return <main {...main} className={mergeClasses(useStyles().view, className)} />
}

/** The heading of a view; it can take the focus. */
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

export function headingOfView(): HTMLElement | null {
  return document.querySelector('h1[tabindex]')
}

/** Moves the focus to the view's heading, without scrolling. */
export function goToTheTop(): void {
  headingOfView()?.focus({ preventScroll: true })
}

/** Moves the focus to the view's heading when the focused element is gone. */
export function goOnFromTheTop(): void {
  if (document.activeElement === document.body) goToTheTop()
}

/**
 * Goes on from the heading when a change takes away what has the focus, such as a colleague's who is faster.
 * @returns what the view listens with
 */
export function useFocusOutlives(changed: unknown) {
  const last = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change.
  useLayoutEffect(() => {
    if (last.current?.isConnected === false) goOnFromTheTop()
  }, [changed])
  return {
    onFocus({ target }: FocusEvent) {
      last.current = target
    },
  }
}

/**
 * Announces a view to a screen reader: its heading takes the focus as soon as there is something to read,
 * unless the person has moved on, to the search for example.
 * @param shown null while it is loaded
 */
export function useArrival(shown: string | null): void {
  const hasGoneOn = useRef(false)
  useEffect(() => {
    const goOn = () => {
      hasGoneOn.current = true
    }
    addEventListener('keydown', goOn)
    addEventListener('pointerdown', goOn)
    return () => {
      removeEventListener('keydown', goOn)
      removeEventListener('pointerdown', goOn)
    }
  }, [])
  // Runs before the effects of the views below: the key that led here may focus one of their fields.
  useLayoutEffect(() => {
    if (shown === null) return
    if (!hasGoneOn.current || document.activeElement === document.body) headingOfView()?.focus()
  }, [shown])
}
