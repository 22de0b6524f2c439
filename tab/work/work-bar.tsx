import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { type Place, writePlace } from '../address.ts'
import { isHeld } from '../api.ts'
import { Bar } from '../bar.tsx'
import { titleOf, useTab } from '../tab-context.tsx'
import { LASTS_MS, UNDOABLE_MS, useGoesBy } from '../ticket/goes-by.ts'
import { UndoButton } from '../ticket/undo-button.tsx'
import { goOnFromTheTop } from '../view.tsx'
import type { Missed } from './missed.ts'
import { leftBecause, workText } from './work-text.ts'
import { isLeft, isWell, type Step, type Work } from './works.ts'

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  // Limited, so that each line of it, and the list behind it, can be read.
  left: {
    maxHeight: '30vh',
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalXL,
    listStyle: 'revert',
  },
})

export function WorkBar({ work }: { work: Work }) {
  const { works, words, formats } = useTab()
  const forget = () => works.forget(work)
  const isSettled = !work.isUnderWay && isWell(work)
  const mayUndo = isSettled && isHeld(work.action.name)
  useGoesBy(work, isSettled, forget, mayUndo ? undoableFor(work) : undefined)
  useFocusGoesOn()
  const isLong = work.isUnderWay && work.steps.length > 1
  const left = work.isUnderWay ? [] : work.steps.filter(isLeft)
  const text = workText(work, words, formats)
  const actions = (
    <>
      {mayUndo && <UndoButton undo={() => works.undo(work)} />}
      {left.length > 0 && <Button onClick={() => works.again(work)}>{words.work.again(left.length)}</Button>}
    </>
  )
  return (
    <div className={useStyles().bar}>
      <Bar
        intent={left.length > 0 ? 'warning' : isSettled ? 'success' : 'info'}
        layout={left.length > 0 || isLong ? 'multiline' : 'auto'}
        actions={actions}
        close={work.isUnderWay ? null : forget}
      >
        <div role="status">{text}</div>
        {isLong && <Progress steps={work.steps} label={text} />}
        {left.length > 0 && <Left steps={left} />}
      </Bar>
    </div>
  )
}

export function MissedBar({ missed: { to, name, told }, close }: { missed: Missed; close: () => void }) {
  const tab = useTab()
  useFocusGoesOn()
  return (
    <div className={useStyles().bar}>
      <Bar intent="warning" layout="multiline" close={close}>
        <span role="alert">
          <InlineLink to={to}>{name(tab)}</InlineLink>: {told(tab)}
        </span>
      </Bar>
    </div>
  )
}

/** Counts from the first completed step, but leaves at least time to read. */
function undoableFor({ begunAt }: Work): number {
  return Math.max(UNDOABLE_MS - (performance.now() - begunAt), LASTS_MS)
}

/** Moves the focus to the heading when the bar or its button disappears. */
function useFocusGoesOn(): void {
  useEffect(goOnFromTheTop)
  useEffect(() => () => void setTimeout(goOnFromTheTop), [])
}

function Progress({ steps, label }: { steps: readonly Step[]; label: string }) {
  const done = steps.filter(({ state }) => state !== 'waiting' && state !== 'under-way')
  return <ProgressBar aria-label={label} max={steps.length} value={done.length} />
}

function Left({ steps }: { steps: Step[] }) {
  const { me, words } = useTab()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be scrolled with the keyboard.
    <ul className={useStyles().left} tabIndex={0}>
      {steps.map((step) => (
        <li key={step.ticket.number}>
          <InlineLink to={{ view: 'ticket', number: step.ticket.number }}>
            {step.ticket.number} {titleOf(step.ticket, me)}
          </InlineLink>
          : {leftBecause(step, words)}
        </li>
      ))}
    </ul>
  )
}

function InlineLink({ to, children }: { to: Place; children: ReactNode }) {
  return (
    <Link inline appearance="subtle" href={writePlace(to)}>
      {children}
    </Link>
  )
}
