import { type BadgeProps, Button, makeStyles } from '@fluentui/react-components'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { FailedDeliveryBadge, Tag } from '../badges.tsx'
import type { Formats } from '../language/formats.ts'
import { Block, line, row } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { Section } from '../view.tsx'
import type { TabWords } from '../words/index.ts'
import { canRetry, hasNobody } from './can-retry.ts'
import type { Told } from './outcome-bar.tsx'

const useStyles = makeStyles({
  delivery: { ...line, ...row },
  // Leaves room on a phone for a badge beside it, but not for a button as well.
  who: { flex: '1 1 13rem', minWidth: 0 },
})

type Props = { ticket: TicketJson; busy: boolean; retry: (delivery: DeliveryJson) => void; told: Told }

export function Deliveries({ ticket, busy, retry, told }: Props) {
  const { me, words } = useTab()
  const styles = useStyles()
  return (
    <Section title={words.ticket.deliveries}>
      {ticket.deliveries.length === 0 && <span>{words.ticket.noDeliveries}</span>}
      <ul>
        {ticket.deliveries.map((delivery) => (
          <li key={delivery.id} className={styles.delivery}>
            <WhoAndWhen delivery={delivery} />
            <Block kind="line">
              <DeliveryBadge delivery={delivery} all={ticket.deliveries} />
              {me.agent && canRetry(delivery, ticket) && (
                <RetryButton name={nameIn(delivery, words)} busy={busy} retry={() => retry(delivery)} />
              )}
            </Block>
            {told(delivery.id)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WhoAndWhen({ delivery }: { delivery: DeliveryJson }) {
  const { me, words, formats } = useTab()
  const styles = useStyles()
  const { channel, recipient } = delivery
  const details = [
    recipient.name && roleOf(recipient, words),
    words.channel[channel],
    words.occasion[delivery.occasion],
    delivery.trial && words.ticket.trial,
    ...(hasNobody(delivery) ? [] : timesOf(delivery, words, formats)),
  ]
  return (
    <div className={styles.who}>
      <div>{recipient.name || roleOf(recipient, words)}</div>
      <Block kind="quiet">{details.filter(Boolean).join(' · ')}</Block>
      {me.agent && delivery.lastError && !hasNobody(delivery) && (
        <Block kind="quiet">
          {words.reason[delivery.reason ?? 'refused']}
          <details>
            <summary>{words.ticket.technicalDetail}</summary>
            {delivery.lastError}
          </details>
        </Block>
      )}
    </div>
  )
}

function timesOf(delivery: DeliveryJson, { ticket: words }: TabWords, { exactTime, timeAfter }: Formats) {
  const { sentAt, acknowledgedAt, answeredAt, answer, attempts } = delivery
  const sent = sentAt ? words.sentAt(exactTime(sentAt)) : attempts > 0 && words.attempts(attempts)
  const after = (at: string) => timeAfter(at, sentAt ?? '')
  return [
    sent,
    ...(acknowledgedAt ? [words.acknowledgedAt(after(acknowledgedAt))] : []),
    ...(answer && answeredAt ? [words.answeredAt[answer](after(answeredAt))] : []),
  ]
}

/** `name`: the recipient's; null while Straks still looks for one. */
type RetryProps = { name: string | null; busy: boolean; retry: () => void }

export function RetryButton({ name, busy, retry }: RetryProps) {
  const { retry: again, retryOf, findLeader } = useTab().words.actions
  const label = name !== null && { 'aria-label': retryOf(name) }
  return (
    <Button size="small" {...label} disabledFocusable={busy} onClick={retry}>
      {name === null ? findLeader : again}
    </Button>
  )
}

function nameIn(delivery: DeliveryJson, words: TabWords): string | null {
  const { name, kind } = delivery.recipient
  return hasNobody(delivery) ? null : name || words.recipient[kind]
}

function roleOf({ kind, named }: DeliveryJson['recipient'], words: TabWords): string {
  const role = words.recipient[kind]
  return named ? words.named(role) : role
}

const colours = {
  pending: 'informative',
  sent: 'success',
  unknown: 'warning',
  failed: 'danger',
  cancelled: 'subtle',
} as const

function DeliveryBadge({ delivery, all }: { delivery: DeliveryJson; all: DeliveryJson[] }) {
  const { words } = useTab()
  const { state, acknowledgedAt, replaced, withheld } = delivery
  const isLost = state === 'failed' && !acknowledgedAt && !replaced && !withheld && !hasNobody(delivery)
  const [color, text] = progress(delivery, all, words)
  return isLost ? <FailedDeliveryBadge /> : <Tag color={color}>{text}</Tag>
}

type Colour = NonNullable<BadgeProps['color']>

/** Returns the state of a delivery; the latest news comes first. */
function progress(delivery: DeliveryJson, all: DeliveryJson[], words: TabWords): [Colour, text: string] {
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
