import { makeStyles, tokens } from '@fluentui/react-components'
import type { AlertSummary } from '../../bot/helpdesk/alert-shapes.ts'
import { StatusBadge, Tag, UrgentBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** How urgent it is, and whether it has ended; who works on it is not told. */
export function AlertBadges({ alert: { urgency, status, handedOver } }: { alert: AlertSummary }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const isOpen = status === 'open'
  return (
    <span className={styles.badges}>
      {urgency === 'urgent' && <UrgentBadge ticket={{ status: isOpen ? 'new' : status }} />}
      {isOpen ? (
        <Tag color="informative">{words.leader.open}</Tag>
      ) : (
        <StatusBadge ticket={{ status, handedOver }} />
      )}
    </span>
  )
}
