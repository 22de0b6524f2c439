import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { ProblemBar } from './bar.tsx'
import { useLanguage } from './language/language-context.tsx'
import { Heading, View } from './view.tsx'

const useStyles = makeStyles({
  page: { gap: tokens.spacingVerticalM, maxWidth: '40rem' },
})

/** Shown when the page is open outside Teams, where the person is unknown. */
export function CouldNotOpen() {
  const { words } = useLanguage()
  return (
    <InsteadOfTickets title={words.notInTeams.title}>
      <Body1 as="p">{words.notInTeams.text}</Body1>
    </InsteadOfTickets>
  )
}

/** Replaces a view that broke, or whose code did not load. */
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

/** Limits a fault to one view: the navigation to the others stays. */
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
