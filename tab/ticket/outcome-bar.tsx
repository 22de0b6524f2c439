import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { Bar, problemText, StillWaiting } from '../bar.tsx'
import { nameOf } from '../name-of.ts'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { type Asked, isGood, type Outcome, undoableText } from './outcome.ts'
import { UndoButton } from './undo-button.tsx'
import type { OpenTicket } from './use-ticket.ts'

const useStyles = makeStyles({
  place: { maxWidth: '40rem' },
  message: { scrollMarginBlock: tokens.spacingVerticalM },
  // As high as the button beside it, so that nothing moves.
  good: { minHeight: '32px' },
})

/** Shows what came of the last action, for eye and screen reader, at the place where it was asked for. */
export type Told = (at: Asked) => ReactNode

/** What every part of the view of a ticket is given. */
export type PartProps = Pick<OpenTicket, 'busy' | 'isWell' | 'act'> & { ticket: TicketJson; told: Told }

/** In the page, where whoever pressed looks: whatever lay over it would at some time lie over a field. */
export function useTold(open: OpenTicket, heading: RefObject<HTMLElement | null>): Told {
  const { ticket, outcome, lateAt, forget, undo } = open
  const styles = useStyles()
  // With what came of it the button that was pressed may go: then the focus goes on from the top. At once: where a dialog
  // went with it, Fluent would soon give the focus to whatever button the keyboard came past before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a delivery's button goes when the ticket says it was sent.
  useLayoutEffect(() => {
    if (outcome && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [outcome, ticket])
  const leave = useCallback(() => heading.current?.focus({ preventScroll: true }), [heading])
  const close = () => {
    forget()
    leave()
  }
  return (at) => (
    <div role="status" className={styles.place}>
      {lateAt === at && <StillWaiting />}
      {ticket && outcome?.at === at && (
        <OutcomeMessage key={outcome.kind} ticket={ticket} outcome={outcome} {...{ close, leave, undo }} />
      )}
    </div>
  )
}

type MessageProps = {
  ticket: TicketJson
  outcome: Outcome
  close: () => void
  leave: () => void
  undo: (done: Action) => Promise<void>
}

function OutcomeMessage({ ticket, outcome, close, leave, undo }: MessageProps) {
  const { me, words } = useTab()
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  // It may go while somebody is on its button.
  useLayoutEffect(() => {
    const shown = bar.current
    return () => {
      if (shown?.contains(document.activeElement)) leave()
    }
  }, [leave])
  // At once: whoever sees it sees it where it stays.
  useLayoutEffect(() => {
    const mayWait = isGood(outcome) || outcome.kind === 'resent-in-vain'
    if (!mayWait || !isWritingElsewhere(bar.current)) bar.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  return (
    <Bar
      ref={bar}
      intent={isGood(outcome) ? 'success' : outcome.kind === 'failed' ? 'error' : 'warning'}
      layout={isGood(outcome) ? 'singleline' : 'multiline'}
      className={mergeClasses(styles.message, isGood(outcome) && styles.good)}
      actions={outcome.kind === 'undoable' && <UndoButton undo={() => void undo(outcome.action)} />}
      close={isGood(outcome) ? undefined : close}
    >
      {outcomeText(outcome, ticket, me.id, words)}
    </Bar>
  )
}

/** Good news, or news that came later, is no reason to lose sight of what one has begun to write meanwhile. */
function isWritingElsewhere(bar: HTMLElement | null): boolean {
  const { activeElement } = document
  const isWriting = activeElement?.matches('input, textarea') ?? false
  return isWriting && bar?.closest('form') !== activeElement?.closest('form')
}

function outcomeText(outcome: Outcome, ticket: TicketJson, myId: string, words: TabWords): string {
  switch (outcome.kind) {
    case 'saved':
      return words.actions.saved
    case 'undoable':
      return undoableText(outcome.action, ticket, myId, words)
    case 'undone':
      return words.undo.undone
    case 'resent':
      return words.actions.resent[outcome.what]
    case 'resent-in-vain':
      return words.actions.resentInVain[outcome.what]
    case 'conflict':
      return outcome.by?.id === myId ? words.changedMyself : words.conflict(nameOf(outcome.by, words))
    case 'failed':
      return problemText(outcome.problem, words, outcome.at === 'actions' ? words.actions.refused : {})
  }
}
