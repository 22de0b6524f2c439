import { makeStyles, tokens } from '@fluentui/react-components'
import type { AlertJson, AlertSummary } from '../../bot/helpdesk/alert-shapes.ts'
import { StatusBadge, Tag, UrgentBadge } from '../badges.tsx'
import { Bar } from '../bar.tsx'
import { Block } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Shows the urgency and whether the ticket is closed, but not who works on it. */
export function AlertBadges({ alert }: { alert: AlertSummary }) {
  const { words } = useTab()
  const { status, handedOver } = alert
  const isOpen = status === 'open'
  return (
    <span className={useStyles().badges}>
      <AlertUrgency alert={alert} />
      {isOpen ? (
        <Tag color="informative">{words.leader.open}</Tag>
      ) : (
        <StatusBadge ticket={{ status, handedOver }} />
      )}
    </span>
  )
}

export function AlertUrgency({ alert: { urgency, status } }: { alert: AlertSummary }) {
  return urgency === 'urgent' && <UrgentBadge ticket={{ status: status === 'open' ? 'new' : status }} />
}

export function AlertNotices({ alert }: { alert: AlertJson }) {
  const { confirmed, advice, deadline, done } = alert.card
  const settled = [...confirmed, ...done.split('\n').filter(Boolean)]
  return (
    <Block kind="stack">
      {deadline && (
        <Bar intent="warning" layout="multiline">
          {deadline}
        </Bar>
      )}
      {settled.map((line) => (
        <Bar key={line} intent="success" layout="multiline">
          {line}
        </Bar>
      ))}
      {advice.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Block>
  )
}
