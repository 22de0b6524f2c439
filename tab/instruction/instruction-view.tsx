import { Link, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { type Element, type Instruction, wordsOf } from '../../bot/organisation/instruction.ts'
import { writePlace } from '../address.ts'
import { Bar, ProblemBar } from '../bar.tsx'
import { InsteadOfTickets } from '../could-not-open.tsx'
import { wideLine } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { PrintButton } from '../ticket/print.tsx'
import { Heading, useTitle } from '../view.tsx'
import { InstructionText } from './instruction-text.tsx'

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL },
  head: { ...wideLine, justifyContent: 'space-between', marginBottom: tokens.spacingVerticalL },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: '17rem minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  contents: {
    '@media (min-width: 900px)': {
      position: 'sticky',
      top: tokens.spacingVerticalL,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
      overflowY: 'auto',
    },
  },
  summary: { fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalS} 0` },
  link: { display: 'block', padding: `${tokens.spacingVerticalXS} 0` },
  below: { paddingLeft: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold },
})

export function InstructionView({ heading }: { heading: string | null }) {
  const { api, me, words } = useTab()
  const { value, problem, reload } = useLoaded(
    useCallback(async (signal) => (me.instruction === null ? api.instruction(signal) : null), [api, me]),
  )
  useTitle(value?.title ?? words.instruction.title)
  if (me.instruction !== null) return <OnWeb address={me.instruction} />
  if (value) return <OwnCopy instruction={value} heading={heading} />
  return (
    <InsteadOfTickets title={words.instruction.title}>
      {problem === undefined && <Spinner label={words.loading} />}
      <ProblemBar problem={problem} retry={reload} />
    </InsteadOfTickets>
  )
}

function OwnCopy({ instruction, heading }: { instruction: Instruction; heading: string | null }) {
  const { words } = useTab()
  const styles = useStyles()
  useEffect(() => {
    if (heading !== null) showHeading(heading)
  }, [heading])
  const isThere = heading === null || instruction.parts.some(({ id }) => id === heading)
  return (
    <main className={styles.view}>
      <div className={styles.head}>
        <Heading size="title" lang="no">
          {instruction.title}
        </Heading>
        <PrintButton appearance="secondary" />
      </div>
      {!isThere && <Bar>{words.instruction.notThere(heading)}</Bar>}
      <div className={styles.columns}>
        <Contents parts={instruction.parts} heading={heading} />
        <InstructionText parts={instruction.parts} heading={heading} />
      </div>
    </main>
  )
}

function OnWeb({ address }: { address: string }) {
  const { words } = useTab()
  return (
    <InsteadOfTickets title={words.instruction.title}>
      <StandingLink href={address} target="_blank" rel="noopener noreferrer">
        {words.instruction.onWeb}
      </StandingLink>
    </InsteadOfTickets>
  )
}

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
