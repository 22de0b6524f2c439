import { Button } from '@fluentui/react-components'
import { ApiProblem } from './api.ts'
import { Bar } from './bar.tsx'
import { useLanguage } from './language/language-context.tsx'
import type { TabWords } from './words/index.ts'

/** A bar that says what went wrong, with a button to try again where that may help. */
export function ProblemBar({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { words } = useLanguage()
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
      {problemText(problem, words)}
    </Bar>
  )
}

/** What was asked for is neither done nor refused yet. */
export function StillWaiting() {
  const { words } = useLanguage()
  return (
    <Bar intent="info" layout="singleline">
      {words.problem.stillWaiting}
    </Bar>
  )
}

/** What came of something that was done. */
export function failureText(problem: unknown, words: TabWords): string {
  if (problem instanceof ApiProblem && problem.status === 410) return words.undo.tooLate
  return mayBeDone(problem) ? words.actions.unsure : problemText(problem, words)
}

/** The answer got lost, or broke off: what was asked for may have been done. */
export function mayBeDone(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500)
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
