import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { ApiProblem } from './api.ts'
import { words } from './words.ts'

/** What went wrong, and trying again where that may help. */
export function ProblemBar({ problem, retry }: { problem: unknown; retry?: () => void }) {
  return (
    <MessageBar intent="error" layout="auto">
      <MessageBarBody>{problemText(problem)}</MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{words.problem.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Live changes do not come through at the moment. They go on by themselves. */
export function ConnectionBar() {
  return (
    <MessageBar intent="warning" layout="auto">
      <MessageBarBody>{words.problem.unreachable}</MessageBarBody>
    </MessageBar>
  )
}

export function problemText(problem: unknown): string {
  const status = problem instanceof ApiProblem ? problem.status : undefined
  switch (status) {
    case 0:
      return words.problem.unreachable
    case 401:
      return words.problem.signedOut
    case 403:
      return words.problem.forbidden
    case 404:
      return words.problem.notFound
    case 409:
      return words.problem.notPossible
    default:
      return words.problem.other
  }
}
