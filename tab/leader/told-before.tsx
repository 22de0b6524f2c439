import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { AlertSummary } from '../../bot/helpdesk/alert-shapes.ts'
import { Age } from '../list/age.tsx'
import { StandingLink } from '../standing-link.tsx'
import { AlertBadges } from './alert-badges.tsx'
import { useBackOn } from './use-back-on.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  what: { flex: '1 1 14rem', minWidth: 0 },
  second: { color: tokens.colorNeutralForeground2 },
})

export function ToldBefore({ alerts }: { alerts: AlertSummary[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {alerts.map((alert) => (
        <Row key={alert.number} alert={alert} />
      ))}
    </ul>
  )
}

function Row({ alert }: { alert: AlertSummary }) {
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
        <div className={styles.second}>
          {number} · <Age at={openedAt} />
        </div>
      </div>
      <AlertBadges alert={alert} />
    </li>
  )
}
