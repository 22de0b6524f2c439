import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'
import { UrgentBadge } from '../badges.tsx'
import { Age } from '../list/age.tsx'
import { StandingLink } from '../standing-link.tsx'
import { AlertButtons } from './alert-buttons.tsx'
import { AlertNotices } from './alert-notices.tsx'
import { useBackOn } from './use-back-on.ts'

const useStyles = makeStyles({
  alert: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  second: { color: tokens.colorNeutralForeground2 },
})

/** One that waits: enough to act on it at once, the rest behind its heading. */
export function WaitingAlert({ alert, take }: { alert: AlertJson; take: (alert: AlertJson) => void }) {
  const styles = useStyles()
  const heading = useRef<HTMLAnchorElement>(null)
  const { number, who, title, openedAt, urgency, status } = alert
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
          {urgency === 'urgent' && <UrgentBadge ticket={{ status: status === 'open' ? 'new' : status }} />}
        </div>
        <div className={styles.second}>
          {number} · <Age at={openedAt} />
        </div>
      </header>
      <AlertNotices alert={alert} />
      <AlertButtons alert={alert} take={take} heading={heading} />
    </article>
  )
}
