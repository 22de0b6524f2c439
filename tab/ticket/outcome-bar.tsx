import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useLanguage } from '../language/language-context.tsx'
import { ProblemBar } from '../problem-bar.tsx'
import type { Outcome } from './use-action.ts'

/** What came of the last action, for eye and screen reader. */
export function OutcomeBar({ outcome }: { outcome: Outcome | null }) {
  return <div role="status">{outcome && <OutcomeText outcome={outcome} />}</div>
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { words } = useLanguage()
  switch (outcome.kind) {
    case 'saved':
      return <span>{words.actions.saved}</span>
    case 'conflict':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.conflict(outcome.by || words.ticket.unknownPerson)}</MessageBarBody>
        </MessageBar>
      )
    case 'failed':
      return <ProblemBar problem={outcome.problem} />
  }
}
