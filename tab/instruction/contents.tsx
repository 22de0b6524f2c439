import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { type Element, wordsOf } from '../../bot/organisation/instruction.ts'
import { writePlace } from '../address.ts'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  contents: {
    '@media (min-width: 900px)': {
      position: 'sticky',
      top: tokens.spacingVerticalL,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
      overflowY: 'auto',
    },
  },
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  link: { display: 'block', padding: `${tokens.spacingVerticalXS} 0` },
  below: { paddingLeft: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
})

/** The table of contents, open when there is room beside the text. */
export function Contents({ parts, heading }: { parts: Element[]; heading: string | null }) {
  const { words } = useTab()
  const styles = useStyles()
  const [isOpen] = useState(() => matchMedia('(min-width: 900px)').matches)
  return (
    <nav className={styles.contents} aria-label={words.instruction.contents}>
      <details open={isOpen}>
        <summary className={styles.summary}>{words.instruction.contents}</summary>
        <ul lang="no">
          {parts.map(
            ({ id, tag, parts }) =>
              id !== undefined && (
                <li key={id} className={tag === 'h2' ? undefined : styles.below}>
                  <Link
                    className={mergeClasses(styles.link, id === heading && styles.here)}
                    href={writePlace({ view: 'instruction', heading: id })}
                    aria-current={id === heading ? 'true' : undefined}
                    // Also scrolls when the address is already this one.
                    onClick={() => showHeading(id)}
                  >
                    {wordsOf(parts)}
                  </Link>
                </li>
              ),
          )}
        </ul>
      </details>
    </nav>
  )
}

/** Scrolls to a heading and focuses it, so that a screen reader continues from there. */
export function showHeading(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
