import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { Bar, StillWaiting } from '../bar.tsx'
import { useTab } from '../tab-context.tsx'
import { goOnFromTheTop, goToTheTop } from '../view.tsx'
import { type Asked, isGood, type Outcome, outcomeText, type Undoing } from './outcome.ts'
import { UndoButton } from './undo-button.tsx'
import type { OpenTicket } from './use-ticket.ts'

const useStyles = makeStyles({
  place: { maxWidth: 'min(40rem, 100%)' },
  message: { scrollMarginBlock: tokens.spacingVerticalM },
  // As high as the button beside it, so that nothing moves.
  good: { minHeight: '32px' },
})

/** Shows the outcome of the last action, also to screen readers, where it was started. */
export type Told = (at: Asked) => ReactNode

/** The properties of every part of the ticket's view. */
export type PartProps = Pick<OpenTicket, 'busy' | 'isWell' | 'act'> & { ticket: TicketJson; told: Told }

/** Shows the outcome within the page, near the pressed button: an overlay would at times cover a field. */
export function useTold(open: OpenTicket): Told {
  const { ticket, outcome, lateAt, forget, undo } = open
  const styles = useStyles()
  // The pressed button may disappear with the outcome: then the focus goes to the heading. Immediately,
  // because after a dialog, Fluent would soon focus the last button that the keyboard passed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a delivery's button goes when the ticket says it was sent.
  useLayoutEffect(() => {
    if (outcome) goOnFromTheTop()
  }, [outcome, ticket])
  const close = () => {
    forget()
    goToTheTop()
  }
  return (at) => (
    <div role="status" className={styles.place}>
      {lateAt === at && <StillWaiting />}
      {ticket && outcome?.at === at && (
        <OutcomeMessage key={outcome.kind} ticket={ticket} outcome={outcome} {...{ close, undo }} />
      )}
    </div>
  )
}

type MessageProps = {
  ticket: TicketJson
  outcome: Outcome
  close: () => void
  undo: (done: Undoing) => Promise<void>
}

function OutcomeMessage({ ticket, outcome, close, undo }: MessageProps) {
  const { me, words } = useTab()
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  // It may disappear while its button has the focus.
  useLayoutEffect(() => {
    const shown = bar.current
    return () => {
      if (shown?.contains(document.activeElement)) goToTheTop()
    }
  }, [])
  // Immediately, so that it is never seen in another place.
  useLayoutEffect(() => {
    const mayWait = isGood(outcome) || outcome.kind === 'resent-in-vain'
    if (!mayWait || !isWritingElsewhere(bar.current)) bar.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  return (
    <Bar
      ref={bar}
      intent={isGood(outcome) ? 'success' : outcome.kind === 'failed' ? 'error' : 'warning'}
      layout={isGood(outcome) ? 'auto' : 'multiline'}
      className={mergeClasses(styles.message, isGood(outcome) && styles.good)}
      actions={outcome.kind === 'undoable' && <UndoButton undo={() => void undo(outcome)} />}
      close={isGood(outcome) ? undefined : close}
    >
      {outcomeText(outcome, ticket, me.id, words)}
    </Bar>
  )
}

/** Good or late news must not scroll away a text that the agent has begun to write. */
function isWritingElsewhere(bar: HTMLElement | null): boolean {
  const { activeElement } = document
  const isWriting = activeElement?.matches('input, textarea') ?? false
  return isWriting && bar?.closest('form') !== activeElement?.closest('form')
}
