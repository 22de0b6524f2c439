import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components'
import { type RefObject, useEffect, useRef } from 'react'
import type { AlertJson, AlertPageJson, AlertSummary } from '../../bot/helpdesk/alert-shapes.ts'
import { Age } from '../age.tsx'
import { ProblemBar } from '../bar.tsx'
import { Block, line, row, stack } from '../layout.tsx'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { Heading, headingOfView, Section, useTitle, View } from '../view.tsx'
import { AlertButtons } from './alert-buttons.tsx'
import { AlertBadges, AlertNotices, AlertUrgency } from './alert-parts.tsx'
import { type Alerts, useAlerts } from './use-alerts.ts'

const useStyles = makeStyles({
  view: { gap: tokens.spacingVerticalXXL, maxWidth: '52rem' },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  alert: {
    ...stack,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { ...line, gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  heading: { ...typographyStyles.subtitle2, outlineStyle: 'none' },
  row: {
    ...line,
    ...row,
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
  },
  what: { flex: '1 1 14rem', minWidth: 0 },
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

/** A waiting alert: enough to act at once; its heading leads to the rest. */
function WaitingAlert({ alert, take }: { alert: AlertJson; take: (alert: AlertJson) => void }) {
  const styles = useStyles()
  const heading = useRef<HTMLAnchorElement>(null)
  const { number, who, title, openedAt } = alert
  useBackOn(number, heading)
  return (
    <article className={styles.alert} aria-labelledby={`alert-${number}`}>
      <header>
        <div className={styles.head}>
          <h3 id={`alert-${number}`} className={styles.heading}>
            <StandingLink ref={heading} to={{ view: 'alert', number }}>
              {who}: {title}
            </StandingLink>
          </h3>
          <AlertUrgency alert={alert} />
        </div>
        <Block kind="quiet">
          {number} · <Age at={openedAt} />
        </Block>
      </header>
      <AlertNotices alert={alert} />
      <AlertButtons alert={alert} take={take} heading={heading} />
    </article>
  )
}

function AlertRow({ alert }: { alert: AlertSummary }) {
  const styles = useStyles()
  const link = useRef<HTMLAnchorElement>(null)
  const { number, who, title, openedAt } = alert
  useBackOn(number, link)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <StandingLink ref={link} to={{ view: 'alert', number }}>
          {who}: {title}
        </StandingLink>
        <Block kind="quiet">
          {number} · <Age at={openedAt} />
        </Block>
      </div>
      <AlertBadges alert={alert} />
    </li>
  )
}

/** Returns the focus to the alert that the leader comes back from. */
function useBackOn(number: string, link: RefObject<HTMLElement | null>): void {
  const { left } = useTab()
  useEffect(() => {
    if (left.alert !== number) return
    left.alert = null
    link.current?.focus()
  }, [left, number, link])
}
