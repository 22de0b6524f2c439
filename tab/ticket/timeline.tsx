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
  quote: { margin: 0, whiteSpace: 'pre-wrap' },
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
            {entry.text && <blockquote className={styles.quote}>{entry.text}</blockquote>}
            <div className={styles.detail}>
              <time dateTime={entry.at}>{exactTime(entry.at)}</time> · {byWhom(entry)}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function entryText(entry: HistoryJson, ticket: TicketJson): string {
  const text = words.history[entry.what] ?? entry.what
  const more = deliveryText(entry, ticket) ?? entry.assignee?.name ?? codeText(entry)
  return more ? `${text} ${more}` : text
}

function deliveryText({ details }: HistoryJson, { deliveries }: TicketJson): string | undefined {
  const delivery = deliveries.find(({ id }) => id === details.delivery)
  if (!delivery) return undefined
  const { kind, name } = delivery.recipient
  const state = words.deliveryState[details.state as keyof typeof words.deliveryState] ?? ''
  return `til ${name || words.recipient[kind]} (${words.channel[delivery.channel]})${state && `: ${state.toLowerCase()}`}`
}

function codeText({ details: { resolution, how } }: HistoryJson): string | undefined {
  const code = words.resolution[resolution ?? ''] ?? words.acknowledgedHow[how ?? '']
  return code && `(${code.toLowerCase()})`
}

function byWhom({ by }: HistoryJson): string {
  return by ? by.name || words.ticket.unknownPerson : words.ticket.straks
}
