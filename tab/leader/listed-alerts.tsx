import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type RefObject, useEffect, useRef } from 'react'
import type { AlertJson, AlertSummary } from '../../bot/helpdesk/alert-shapes.ts'
import { Age } from '../age.tsx'
import { Block, line, row, stack } from '../layout.tsx'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { AlertButtons } from './alert-buttons.tsx'
import { AlertBadges, AlertNotices, AlertUrgency } from './alert-parts.tsx'

const useStyles = makeStyles({
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

/** A waiting alert: enough to act at once; its heading leads to the rest. */
export function WaitingAlert({ alert, take }: { alert: AlertJson; take: (alert: AlertJson) => void }) {
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

export function AlertRow({ alert }: { alert: AlertSummary }) {
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
