import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type RefObject, useEffect } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import { problemText } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { isGood, isUnsure, type Outcome } from './use-action.ts'

const useStyles = makeStyles({
  // In sight from wherever in a long ticket it was asked for, and off the forms, which are on the other side.
  bar: {
    position: 'sticky',
    bottom: tokens.spacingVerticalM,
    alignSelf: 'flex-end',
    maxWidth: 'min(100%, 40rem)',
    zIndex: 1,
  },
  message: { boxShadow: tokens.shadow16 },
})

type Props = {
  outcome: Outcome | null
  ticket: TicketJson
  heading: RefObject<HTMLElement | null>
  forget: () => void
}

/** What came of the last action, for eye and screen reader. */
export function OutcomeBar({ outcome, ticket, heading, forget }: Props) {
  const styles = useStyles()
  // With what came of it the button that was pressed may go: then the focus goes on from the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a delivery's button goes when the ticket says it was sent.
  useEffect(() => {
    if (outcome && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [outcome, ticket])
  const close = () => {
    forget()
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <div role="status" className={styles.bar}>
      {outcome && <OutcomeMessage outcome={outcome} close={close} />}
    </div>
  )
}

const intents: Record<Outcome['kind'], MessageBarIntent> = {
  saved: 'success',
  resent: 'success',
  conflict: 'warning',
  failed: 'error',
}

function OutcomeMessage({ outcome, close }: { outcome: Outcome; close: () => void }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <MessageBar intent={intents[outcome.kind]} layout="multiline" className={styles.message}>
      <MessageBarBody>{outcomeText(outcome, me.id, words)}</MessageBarBody>
      {!isGood(outcome) && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={words.actions.close}
              onClick={close}
            />
          }
        />
      )}
    </MessageBar>
  )
}

function outcomeText(outcome: Outcome, myId: string, words: TabWords): string {
  switch (outcome.kind) {
    case 'saved':
      return words.actions.saved
    case 'resent':
      return words.actions.resent
    case 'conflict':
      return outcome.by?.id === myId
        ? words.changedMyself
        : words.conflict(outcome.by?.name || words.ticket.unknownPerson)
    case 'failed':
      return isUnsure(outcome) ? words.actions.unsure : problemText(outcome.problem, words)
  }
}
