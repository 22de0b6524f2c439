import { Badge } from '@fluentui/react-components'
import type { DeliveryJson } from '../../bot/helpdesk/api-shapes.ts'
import { FailedDeliveryBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { hasNobody } from './can-retry.ts'

const colours = {
  pending: 'informative',
  sent: 'success',
  unknown: 'warning',
  failed: 'danger',
  cancelled: 'subtle',
} as const

/** How far it got. */
export function DeliveryBadge({ delivery, all }: { delivery: DeliveryJson; all: DeliveryJson[] }) {
  const { words } = useLanguage()
  const { state, acknowledgedAt, answer, delayed, replaced, lastError } = delivery
  if (replaced) {
    return (
      <Badge appearance="tint" color="subtle">
        {!hasNobody(delivery) && isReplacedByMail(delivery, all) ? words.replacedByMail : words.replaced}
      </Badge>
    )
  }
  if (delivery.withheld) {
    return (
      <Badge appearance="tint" color="warning">
        {words.withheld.state}
      </Badge>
    )
  }
  if (hasNobody(delivery)) {
    return (
      <Badge appearance="tint" color="warning">
        {words.reason['no-leader']}
      </Badge>
    )
  }
  if (state === 'failed' && !acknowledgedAt) return <FailedDeliveryBadge />
  const stateName = state === 'pending' && lastError ? words.notYetSent : words.deliveryState[state]
  if (acknowledgedAt || answer) {
    return (
      <Badge appearance="tint" color="success">
        {acknowledgedAt || !answer ? words.leaderState.acknowledged : words.answered[answer]}
      </Badge>
    )
  }
  return (
    <Badge appearance="tint" color={delayed ? 'warning' : colours[state]}>
      {delayed ? words.delayed : stateName}
    </Badge>
  )
}

function isReplacedByMail({ channel, recipient }: DeliveryJson, all: DeliveryJson[]): boolean {
  return (
    channel === 'teams' &&
    all.some((other) => other.channel === 'email' && other.recipient.kind === recipient.kind)
  )
}
