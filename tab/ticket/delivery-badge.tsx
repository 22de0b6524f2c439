import type { BadgeProps } from '@fluentui/react-components'
import type { DeliveryJson } from '../../bot/helpdesk/api-shapes.ts'
import { FailedDeliveryBadge, Tag } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import type { TabWords } from '../words/index.ts'
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
  const { state, acknowledgedAt, replaced, withheld } = delivery
  if (state === 'failed' && !acknowledgedAt && !replaced && !withheld && !hasNobody(delivery))
    return <FailedDeliveryBadge />
  const [color, text] = progress(delivery, all, words)
  return <Tag color={color}>{text}</Tag>
}

/** What has become of it, what is told last coming first. */
function progress(
  delivery: DeliveryJson,
  all: DeliveryJson[],
  words: TabWords,
): [colour: NonNullable<BadgeProps['color']>, text: string] {
  const { state, acknowledgedAt, answer, delayed, replaced, withheld, lastError } = delivery
  const isByMail = replaced && !hasNobody(delivery) && isReplacedByMail(delivery, all)
  if (replaced) return ['subtle', isByMail ? words.replacedByMail : words.replaced]
  if (withheld) return ['warning', words.withheld.state]
  if (hasNobody(delivery)) return ['warning', words.reason['no-leader']]
  if (acknowledgedAt) return ['success', words.leaderState.acknowledged]
  if (answer) return ['success', words.answered[answer]]
  if (delayed) return ['warning', words.delayed]
  return [colours[state], state === 'pending' && lastError ? words.notYetSent : words.deliveryState[state]]
}

function isReplacedByMail({ channel, recipient }: DeliveryJson, all: DeliveryJson[]): boolean {
  return (
    channel === 'teams' &&
    all.some((other) => other.channel === 'email' && other.recipient.kind === recipient.kind)
  )
}
