import { Button, type ButtonProps, Link, makeStyles, tokens } from '@fluentui/react-components'
import { ChatRegular } from '@fluentui/react-icons'
import { type RefObject, useLayoutEffect } from 'react'
import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { AlertCard, Button as CardButton } from '../../cards/card-data.ts'
import { Bar, problemText, StillWaiting } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { useLate } from '../use-asking.ts'
import { AskedForm } from './asked-form.tsx'
import { type CameOfIt, usePress } from './use-press.ts'

const useStyles = makeStyles({
  // Less prominent than the main buttons, but as high, so that a thumb hits it.
  beside: { minHeight: '32px', minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  chat: {
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
  },
})

export type AlertProps = {
  alert: AlertJson
  take: (alert: AlertJson) => void
  /** The element that gets the focus when the pressed button is gone. */
  heading: RefObject<HTMLElement | null>
}

/** The leader's buttons, as on the card: one press each, and a second question where the card has one. */
export function AlertButtons({ alert, take, heading }: AlertProps) {
  const { busy, cameOfIt, ask, press, leave } = usePress(alert, take)
  const toHeading = () => heading.current?.focus({ preventScroll: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what came of a press takes the focus.
  useLayoutEffect(() => {
    if (cameOfIt && document.activeElement === document.body) toHeading()
  }, [cameOfIt])
  const leaveIt = () => {
    leave()
    toHeading()
  }
  return (
    <Block kind="stack">
      {ask ? (
        <AskedForm
          number={alert.number}
          ask={ask}
          busy={busy}
          send={(filledIn) => void press(ask.send, filledIn)}
          leave={leaveIt}
        />
      ) : (
        <Buttons card={alert.card} busy={busy} press={(button) => void press(button)} />
      )}
      <div role="status">
        {useLate(busy) && <StillWaiting />}
        {cameOfIt && <Outcome cameOfIt={cameOfIt} />}
      </div>
    </Block>
  )
}

const BESIDES = ['hand-on', 'ask-note']

type CardProps = { card: AlertCard; busy: boolean; press: (button: CardButton) => void }

function Buttons({ card: { buttons, link }, busy, press }: CardProps) {
  const styles = useStyles()
  const { answers = [], besides = [] } = Object.groupBy(buttons, ({ verb }) =>
    BESIDES.includes(verb) ? 'besides' : 'answers',
  )
  const draw = (button: CardButton, look: Pick<ButtonProps, 'appearance' | 'className' | 'size'>) => (
    <Button key={button.title} {...look} disabledFocusable={busy} onClick={() => press(button)}>
      {button.title}
    </Button>
  )
  return (
    <>
      {answers.length > 0 && (
        <Block kind="line">
          {answers.map((button) => draw(button, { appearance: button.primary ? 'primary' : 'secondary' }))}
        </Block>
      )}
      {(besides.length > 0 || link) && (
        <Block kind="line">
          {besides.map((button) => draw(button, { className: styles.beside, size: 'small' }))}
          {link && (
            <Link className={styles.chat} href={link.url} target="_blank" rel="noreferrer">
              <ChatRegular aria-hidden />
              {link.title}
            </Link>
          )}
        </Block>
      )}
    </>
  )
}

function Outcome({ cameOfIt }: { cameOfIt: NonNullable<CameOfIt> }) {
  const { words } = useTab()
  const isGood = 'said' in cameOfIt
  return (
    <Bar intent={isGood ? 'success' : 'error'} layout="multiline">
      {isGood ? cameOfIt.said.join(' ') || words.actions.saved : problemText(cameOfIt.problem, words)}
    </Bar>
  )
}
