import { makeStyles, tokens } from '@fluentui/react-components'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import type { TabWords } from '../words/index.ts'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  quote: { margin: 0, whiteSpace: 'pre-wrap' },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** Everything that happened, newest first. */
export function Timeline({ ticket }: { ticket: TicketJson }) {
  const { words, formats } = useLanguage()
  const styles = useStyles()
  return (
    <Section title={words.ticket.timeline}>
      <ol className={styles.list} reversed>
        {ticket.history.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <div>{entryText(entry, ticket, words)}</div>
            {entry.text && <blockquote className={styles.quote}>{entry.text}</blockquote>}
            <div className={styles.detail}>
              <time dateTime={entry.at}>{formats.exactTime(entry.at)}</time> · {byWhom(entry, words)}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function entryText(entry: HistoryJson, ticket: TicketJson, words: TabWords): string {
  const text = named(words.history, entry.what) ?? entry.what
  const more = deliveryText(entry, ticket, words) ?? entry.assignee?.name ?? codeText(entry, words)
  return more ? `${text} ${more}` : text
}

function deliveryText(
  { details }: HistoryJson,
  { deliveries }: TicketJson,
  words: TabWords,
): string | undefined {
  const delivery = deliveries.find(({ id }) => id === details.delivery)
  if (!delivery) return undefined
  const { kind, name } = delivery.recipient
  const text = words.toWhom(name || words.recipient[kind].toLowerCase(), words.channel[delivery.channel])
  const state = named(words.deliveryState, details.state)
  return state ? `${text}: ${state.toLowerCase()}` : text
}

function codeText({ details: { resolution, how } }: HistoryJson, words: TabWords): string | undefined {
  const code = named(words.resolution, resolution) ?? named(words.acknowledgedHow, how)
  return code && `(${code.toLowerCase()})`
}

function byWhom({ by }: HistoryJson, words: TabWords): string {
  return by ? by.name || words.ticket.unknownPerson : words.ticket.straks
}

/** The words for a code from the history; undefined for one of another time. */
function named(words: Record<string, string>, code: string | undefined): string | undefined {
  return words[code ?? '']
}
