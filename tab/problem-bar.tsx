import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { ApiProblem } from './api.ts'
import { useLanguage } from './language/language-context.tsx'
import type { TabWords } from './words/index.ts'

/** A bar that says what went wrong, with a button to try again where that may help. */
export function ProblemBar({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { words } = useLanguage()
  return (
    <MessageBar intent="error" layout="auto">
      <MessageBarBody>{problemText(problem, words)}</MessageBarBody>
      {retry && !isFinal(problem) && (
        <MessageBarActions>
          <Button onClick={retry}>{words.problem.retry}</Button>
          {!(problem instanceof ApiProblem) && (
            <Button onClick={() => location.reload()}>{words.problem.reload}</Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Live changes do not come through at the moment. They go on by themselves. */
export function ConnectionBar({ status }: { status: number }) {
  const { words } = useLanguage()
  return (
    <MessageBar intent="warning" layout="auto">
      <MessageBarBody>{status === 401 ? words.problem.signedOut : words.problem.notLive}</MessageBarBody>
    </MessageBar>
  )
}

/** What somebody has chosen was not kept. */
export function NotSavedBar({ text }: { text: string }) {
  return (
    <MessageBar intent="error" layout="auto">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}

/** Asked again, the answer would be the same. */
function isFinal(problem: unknown): boolean {
  return problem instanceof ApiProblem && [403, 404].includes(problem.status)
}

export function problemText(problem: unknown, { problem: words }: TabWords): string {
  if (!(problem instanceof ApiProblem)) return words.broken
  switch (problem.status) {
    case 0:
      return words.unreachable
    case 401:
      return words.signedOut
    case 403:
      return words.forbidden
    case 404:
      return words.notFound
    case 409:
      return words.notPossible
    default:
      return words.other
  }
}
