import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ComponentProps, ReactNode } from 'react'
import { ApiProblem, isFinal } from './ask.ts'
import { useLanguage } from './language/language-context.tsx'
import type { TabWords } from './words/index.ts'

type Props = ComponentProps<typeof MessageBar> & {
  actions?: ReactNode
  /** Closes the bar; null: not possible yet. When absent, the bar has no button to close it. */
  close?: (() => void) | null | undefined
}

export function Bar({ children, actions, close, ...bar }: Props) {
  const { words } = useLanguage()
  const away = close !== undefined && (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.actions.close}
      disabledFocusable={close === null}
      onClick={close ?? undefined}
    />
  )
  return (
    <MessageBar layout="auto" {...bar}>
      <MessageBarBody>{children}</MessageBarBody>
      {(actions || away) && (
        <MessageBarActions containerAction={away || undefined}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  )
}

type ProblemProps = {
  problem: unknown
  refused?: Refused
  retry?: (() => void) | undefined
}

/** Shows a problem, if there is one, with a button to try again when that may help. */
export function ProblemBar({ problem, refused, retry }: ProblemProps) {
  const { words } = useLanguage()
  if (problem === undefined) return null
  const ways = retry && !isFinal(problem) && (
    <>
      <Button onClick={retry}>{words.problem.retry}</Button>
      {!(problem instanceof ApiProblem) && (
        <Button onClick={() => location.reload()}>{words.problem.reload}</Button>
      )}
    </>
  )
  return (
    <Bar intent="error" actions={ways}>
      {/* Read out wherever it appears. */}
      <span role="alert">{problemText(problem, words, refused)}</span>
    </Bar>
  )
}

export function StillWaiting() {
  const { words } = useLanguage()
  return <Bar intent="info">{words.problem.stillWaiting}</Bar>
}

export function mayBeDone(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.mayBeDone
}

export type Refused = Readonly<Record<number, string>>

export function problemText(problem: unknown, words: TabWords, refused: Refused = {}): string {
  const { unreachable, signedOut, forbidden, notFound, notPossible, other, broken } = words.problem
  if (!(problem instanceof ApiProblem)) return broken
  if (problem.mayBeDone) return words.actions.unsure
  const texts: Refused = {
    0: unreachable,
    401: signedOut,
    403: forbidden,
    404: notFound,
    409: notPossible,
    410: words.undo.tooLate,
    ...refused,
  }
  return texts[problem.status] ?? other
}
