import { Body1, makeStyles, Title3, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLanguage } from './language/language-context.tsx'
import { ProblemBar } from './problem-bar.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '40rem',
    padding: tokens.spacingHorizontalXL,
  },
  part: { margin: 0 },
})

/** The page is open outside Teams, where nobody says who is there. */
export function CouldNotOpen() {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <InsteadOfTickets title={words.notInTeams.title}>
      <Body1 as="p" className={styles.part}>
        {words.notInTeams.text}
      </Body1>
    </InsteadOfTickets>
  )
}

/** In place of a view that broke, or whose code did not arrive. */
export function CouldNotShow({ problem, retry }: { problem: unknown; retry: () => void }) {
  return (
    <InsteadOfTickets title="Straks">
      <ProblemBar problem={problem} retry={retry} />
    </InsteadOfTickets>
  )
}

/** A page of its own for what keeps the tab from opening. */
export function InsteadOfTickets({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.part}>
        {title}
      </Title3>
      {children}
    </main>
  )
}
