import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { ProblemBar } from './bar.tsx'
import { useLanguage } from './language/language-context.tsx'
import { Heading, View } from './view.tsx'

const useStyles = makeStyles({
  page: { gap: tokens.spacingVerticalM, maxWidth: '40rem', padding: tokens.spacingHorizontalXL },
})

/** The page is open outside Teams, where nobody says who is there. */
export function CouldNotOpen() {
  const { words } = useLanguage()
  return (
    <InsteadOfTickets title={words.notInTeams.title}>
      <Body1 as="p">{words.notInTeams.text}</Body1>
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

export function InsteadOfTickets({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className={useStyles().page}>
      <Heading size="title">{title}</Heading>
      {children}
    </View>
  )
}

/** Keeps what breaks in one view from taking the whole page with it: the ways to the others stay. */
export class ViewBoundary extends Component<{ children: ReactNode }, { problem: unknown }> {
  override state: { problem: unknown } = { problem: undefined }

  static getDerivedStateFromError(problem: unknown) {
    return { problem }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === undefined) return this.props.children
    return <CouldNotShow problem={problem} retry={() => this.setState({ problem: undefined })} />
  }
}
