import { makeStyles, tokens } from '@fluentui/react-components'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLanguage } from '../language/language-context.tsx'
import type { TabWords } from '../words/index.ts'
import { entryText } from './entry-text.ts'
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

function byWhom({ by }: HistoryJson, words: TabWords): string {
  return by ? by.name || words.ticket.unknownPerson : words.ticket.straks
}
