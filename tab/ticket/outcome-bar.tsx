import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { ProblemBar } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import type { Outcome } from './use-action.ts'

const useStyles = makeStyles({ bar: { outlineStyle: 'none' } })

/** What came of the last action, for eye and screen reader. */
export function OutcomeBar({ outcome, ticket }: { outcome: Outcome | null; ticket: TicketJson }) {
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  // With what came of it the button that was pressed may go: here the focus goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a delivery's button goes when the ticket says it was sent.
  useEffect(() => {
    if (outcome && document.activeElement === document.body) bar.current?.focus({ preventScroll: true })
  }, [outcome, ticket])
  return (
    <div ref={bar} role="status" tabIndex={-1} className={styles.bar}>
      {outcome && <OutcomeText outcome={outcome} />}
    </div>
  )
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { me } = useTab()
  const { words } = useLanguage()
  switch (outcome.kind) {
    case 'saved':
      return <span>{words.actions.saved}</span>
    case 'conflict':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {outcome.by?.id === me.id
              ? words.changedMyself
              : words.conflict(outcome.by?.name || words.ticket.unknownPerson)}
          </MessageBarBody>
        </MessageBar>
      )
    case 'failed':
      return <ProblemBar problem={outcome.problem} />
  }
}
