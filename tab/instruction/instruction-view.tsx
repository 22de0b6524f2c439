import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useCallback, useEffect } from 'react'
import type { Instruction } from '../../bot/organisation/instruction.ts'
import { Bar, ProblemBar } from '../bar.tsx'
import { InsteadOfTickets } from '../could-not-open.tsx'
import { wideLine } from '../layout.tsx'
import { useLoaded } from '../loaded.ts'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { PrintButton } from '../ticket/print.tsx'
import { Heading, useTitle } from '../view.tsx'
import { Contents, showHeading } from './contents.tsx'
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
