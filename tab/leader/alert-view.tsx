import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import { useCallback, useRef } from 'react'
import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { StatusLine } from '../../cards/card-data.ts'
import { ProblemBar } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { type Loaded, useLoaded } from '../loaded.ts'
import { BackLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { FactList } from '../ticket/facts.tsx'
import { Heading, Section, useArrival, useTitle, View } from '../view.tsx'
import { AlertButtons, type AlertProps } from './alert-buttons.tsx'
import { AlertBadges, AlertNotices } from './alert-parts.tsx'
import { useLiveAlerts } from './use-alerts.ts'

const useStyles = makeStyles({
  view: { maxWidth: '52rem', overflowWrap: 'anywhere' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
  attention: { color: tokens.colorStatusDangerForeground1 },
})

export function AlertView({ number }: { number: string }) {
  const { left, words } = useTab()
  const heading = useRef<HTMLHeadingElement>(null)
  const { value: alert, problem, reload, take } = useAlert(number)
  // The answer may be older than what was heard meanwhile.
  const pressed = (alert: AlertJson) => {
    take(alert)
    reload()
  }
  left.alert = number
  useTitle(alert ? `${number} ${alert.title}` : number)
  const isThere = alert !== undefined || problem !== undefined
  useArrival(isThere ? 'alert' : null)
  return (
    <View className={useStyles().view}>
      <BackLink to={{ view: 'alerts' }}>{words.leader.back}</BackLink>
      <ProblemBar problem={problem} retry={reload} />
      <header>
        <Heading size="title" ref={heading}>
          {alert ? `${alert.who}: ${alert.title}` : number}
        </Heading>
        {alert && (
          <Block kind="line">
            <span>{number}</span>
            <AlertBadges alert={alert} />
          </Block>
        )}
      </header>
      {alert && <Parts alert={alert} take={pressed} heading={heading} />}
      {!isThere && <Spinner label={words.loading} />}
    </View>
  )
}

function useAlert(number: string): Loaded<AlertJson> {
  const { api } = useTab()
  const loaded = useLoaded(useCallback((signal) => api.alert(number, signal), [api, number]))
  useLiveAlerts(loaded.reload, number)
  return loaded
}

function Parts({ alert, take, heading }: AlertProps) {
  const { words } = useTab()
  return (
    <>
      <AlertNotices alert={alert} />
      <AlertButtons alert={alert} take={take} heading={heading} />
      <Section title={words.ticket.facts}>
        <FactList facts={alert.card.facts.map(({ title, value }) => ({ label: title, value }))} />
      </Section>
      <Section title={words.ticket.deliveries}>
        <WhoWasTold lines={alert.card.told} />
      </Section>
    </>
  )
}

const marks = { good: CheckmarkCircleRegular, waiting: ClockRegular, attention: ErrorCircleRegular }

function WhoWasTold({ lines }: { lines: StatusLine[] }) {
  const styles = useStyles()
  return (
    <ul>
      {lines.map(({ who, state, tone }) => {
        const Mark = marks[tone]
        return (
          <li key={who} className={styles.line}>
            <Mark aria-hidden className={mergeClasses(styles.mark, styles[tone])} />
            <div>
              <div>{who}</div>
              <Block kind="quiet">{state}</Block>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
