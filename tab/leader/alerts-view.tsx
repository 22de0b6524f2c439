import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { AlertPageJson } from '../../bot/helpdesk/alert-shapes.ts'
import { ProblemBar } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { Heading, headingOfView, Section, useTitle, View } from '../view.tsx'
import { AlertRow, WaitingAlert } from './listed-alerts.tsx'
import { type Alerts, useAlerts } from './use-alerts.ts'

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalXXL, maxWidth: '52rem' },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** The alerts of a leader: first the waiting ones, then the earlier ones. */
export function AlertsView() {
  const { left, words } = useTab()
  const alerts = useAlerts()
  const { page, problem, loading, reload } = alerts
  const isEmpty = page?.waiting.length === 0 && page.items.length === 0
  useTitle(words.leader.title)
  // Coming back from an alert that is no longer listed, the focus goes to the heading.
  useEffect(() => {
    if (!page || left.alert === null) return
    left.alert = null
    headingOfView()?.focus()
  }, [page, left])
  return (
    <View className={useStyles().view}>
      <Heading size="subtitle">{words.leader.title}</Heading>
      <ProblemBar problem={problem} retry={reload} />
      {page && (isEmpty ? <span>{words.leader.none}</span> : <Loaded page={page} alerts={alerts} />)}
      {loading && !page && <Spinner label={words.loading} />}
    </View>
  )
}

function Loaded({ page, alerts }: { page: AlertPageJson; alerts: Alerts }) {
  const { words, formats } = useTab()
  const { waiting, waitingInAll, items, nextCursor } = page
  const { leader } = words
  return (
    <>
      <Section title={leader.waiting(formats.number(waitingInAll))}>
        {waiting.length === 0 && <span>{leader.nothingWaits}</span>}
        <div className={useStyles().cards}>
          {waiting.map((alert) => (
            <WaitingAlert key={alert.number} alert={alert} take={alerts.dealtWith} />
          ))}
        </div>
        {waitingInAll > waiting.length && (
          <span>{leader.firstOf(formats.number(waiting.length), formats.number(waitingInAll))}</span>
        )}
      </Section>
      <Section title={leader.before}>
        {items.length === 0 && <span>{leader.nothingBefore}</span>}
        {items.length > 0 && (
          <ul>
            {items.map((alert) => (
              <AlertRow key={alert.number} alert={alert} />
            ))}
          </ul>
        )}
        <Block kind="wideLine">
          {nextCursor !== null && (
            <Button disabledFocusable={alerts.isGettingMore} onClick={alerts.more}>
              {words.tickets.more}
            </Button>
          )}
          <ProblemBar problem={alerts.problemWithMore} />
        </Block>
      </Section>
      <Block kind="quiet">{leader.whatYouSee}</Block>
    </>
  )
}
