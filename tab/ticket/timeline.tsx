import { makeStyles, tokens } from '@fluentui/react-components'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { exactTime } from '../time.ts'
import { words } from '../words.ts'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** Everything that happened, newest first. */
export function Timeline({ ticket }: { ticket: TicketJson }) {
  const styles = useStyles()
  return (
    <Section title={words.ticket.timeline}>
      <ol className={styles.list} reversed>
        {ticket.history.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <div>{entryText(entry, ticket)}</div>
            <div className={styles.detail}>
              <time dateTime={entry.at}>{exactTime(entry.at)}</time> · {byWhom(entry)}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function entryText({ what, details }: HistoryJson, { deliveries }: TicketJson): string {
  const text = words.history[what] ?? what
  const delivery = deliveries.find(({ id }) => id === details.delivery)
  if (!delivery) return text
  const { kind, name } = delivery.recipient
  const state = words.deliveryState[details.state as keyof typeof words.deliveryState] ?? ''
  return `${text} til ${name || words.recipient[kind]} (${words.channel[delivery.channel]})${state && `: ${state.toLowerCase()}`}`
}

function byWhom({ by }: HistoryJson): string {
  return by ? by.name || words.ticket.unknownPerson : words.ticket.straks
}
