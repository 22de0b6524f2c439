import { Button, makeStyles } from '@fluentui/react-components'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Formats } from '../language/formats.ts'
import { useLanguage } from '../language/language-context.tsx'
import { Block, line, list, row } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { canRetry, hasNobody } from './can-retry.ts'
import { DeliveryBadge } from './delivery-badge.tsx'
import type { Told } from './outcome-bar.tsx'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  list,
  delivery: { ...line, ...row },
  // On a phone, too, there is room beside it for a badge, if not for a button as well.
  who: { flex: '1 1 13rem', minWidth: 0 },
  summary: { cursor: 'pointer' },
})

type Props = { ticket: TicketJson; busy: boolean; retry: (delivery: DeliveryJson) => void; told: Told }

export function Deliveries({ ticket, busy, retry, told }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Section title={words.ticket.deliveries}>
      {ticket.deliveries.length === 0 && <span>{words.ticket.noDeliveries}</span>}
      <ul className={styles.list}>
        {ticket.deliveries.map((delivery) => (
          <li key={delivery.id} className={styles.delivery}>
            <WhoAndWhen delivery={delivery} />
            <Block kind="line">
              <DeliveryBadge delivery={delivery} all={ticket.deliveries} />
              {me.agent && canRetry(delivery, ticket) && (
                <Retry delivery={delivery} busy={busy} retry={retry} />
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
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const styles = useStyles()
  const { channel, recipient } = delivery
  const details = [
    recipient.name && roleOf(recipient, words),
    words.channel[channel],
    words.occasion[delivery.occasion],
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
            <summary className={styles.summary}>{words.ticket.technicalDetail}</summary>
            {delivery.lastError}
          </details>
        </Block>
      )}
    </div>
  )
}

function timesOf(
  { sentAt, acknowledgedAt, answeredAt, answer, attempts }: DeliveryJson,
  { ticket: words }: TabWords,
  { exactTime, timeAfter }: Formats,
): string[] {
  const sent = sentAt ? words.sentAt(exactTime(sentAt)) : words.attempts(attempts)
  const after = (at: string) => timeAfter(at, sentAt ?? '')
  return [
    sent,
    ...(acknowledgedAt ? [words.acknowledgedAt(after(acknowledgedAt))] : []),
    ...(answer && answeredAt ? [words.answeredAt[answer](after(answeredAt))] : []),
  ]
}

function Retry({ delivery, busy, retry }: Omit<Props, 'ticket' | 'told'> & { delivery: DeliveryJson }) {
  const { words } = useLanguage()
  const { name, kind } = delivery.recipient
  const isSearch = hasNobody(delivery)
  return (
    <Button
      size="small"
      {...(!isSearch && { 'aria-label': words.actions.retryOf(name || words.recipient[kind]) })}
      disabledFocusable={busy}
      onClick={() => retry(delivery)}
    >
      {isSearch ? words.actions.findLeader : words.actions.retry}
    </Button>
  )
}

function roleOf({ kind, named }: DeliveryJson['recipient'], words: TabWords): string {
  const role = words.recipient[kind]
  return named ? words.named(role) : role
}
