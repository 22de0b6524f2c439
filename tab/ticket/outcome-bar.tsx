import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { ProblemBar } from '../problem-bar.tsx'
import { words } from '../words.ts'
import type { Outcome } from './use-action.ts'

/** What came of the last action, for eye and screen reader. */
export function OutcomeBar({ outcome }: { outcome: Outcome | null }) {
  return <div role="status">{outcome && <OutcomeText outcome={outcome} />}</div>
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
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
