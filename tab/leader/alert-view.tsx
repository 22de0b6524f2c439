import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useCallback, useRef } from 'react'
import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'
import { useArrival } from '../arrival.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Block } from '../layout.tsx'
import { type Loaded, useLoaded } from '../loaded.ts'
import { ProblemBar } from '../problem-bar.tsx'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { FactList } from '../ticket/facts.tsx'
import { Section } from '../ticket/section.tsx'
import { Heading, useTitle, View } from '../view.tsx'
import { AlertBadges } from './alert-badges.tsx'
import { AlertButtons, type AlertProps } from './alert-buttons.tsx'
import { AlertNotices } from './alert-notices.tsx'
import { useLiveAlerts } from './use-alerts.ts'
import { WhoWasTold } from './who-was-told.tsx'

const useStyles = makeStyles({
  view: { maxWidth: '52rem', overflowWrap: 'anywhere' },
  back: { gap: tokens.spacingHorizontalXS },
})

/** What the leader's card shows of a ticket, and its buttons. */
export function AlertView({ number }: { number: string }) {
  const { left } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const { value: alert, problem, reload, take } = useAlert(number)
  left.alert = number
  useTitle(alert ? `${number} ${alert.title}` : number)
  const isThere = alert !== undefined || problem !== undefined
  useArrival(heading, isThere ? 'alert' : null)
  return (
    <View className={styles.view}>
      <StandingLink className={styles.back} to={{ view: 'alerts' }}>
        <ArrowLeftRegular aria-hidden />
        {words.leader.back}
      </StandingLink>
      {problem !== undefined && <ProblemBar problem={problem} retry={reload} />}
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
      {alert && <Parts alert={alert} take={take} heading={heading} />}
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
  const { words } = useLanguage()
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
