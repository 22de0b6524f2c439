import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { FailedDeliveryBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { entryText } from './entry-text.ts'
import type { Told } from './outcome-bar.tsx'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  // Set off from what happened: by its ground, and where colours are few by its edge.
  quote: {
    width: 'fit-content',
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  fate: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '& > :not(:empty)': { marginBlock: tokens.spacingVerticalXS },
  },
  detail: { color: tokens.colorNeutralForeground2 },
})

type Props = { ticket: TicketJson; busy: boolean; retry: (entry: HistoryJson) => void; told: Told }

/** Everything that happened, newest first. */
export function Timeline({ ticket, busy, retry, told }: Props) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const styles = useStyles()
  return (
    <Section title={words.ticket.timeline}>
      <ol className={styles.list} reversed>
        {ticket.history.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <div>{entryText(entry, ticket, words)}</div>
            {entry.text && <blockquote className={styles.quote}>{entry.text}</blockquote>}
            <div className={styles.fate}>
              {entry.notHeard.length > 0 && <NotHeard entry={entry} busy={busy} retry={retry} />}
              {me.agent && told(String(entry.id))}
            </div>
            <div className={styles.detail}>
              <time dateTime={entry.at}>{formats.exactTime(entry.at)}</time> · {byWhom(entry, words)}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What was said and has not been read. */
function NotHeard({ entry, busy, retry }: Omit<Props, 'ticket' | 'told'> & { entry: HistoryJson }) {
  const { me } = useTab()
  const { words } = useLanguage()
  const names = entry.notHeard.map(({ person }) => person?.name || words.ticket.unknownPerson)
  return (
    <>
      <FailedDeliveryBadge unsure={entry.notHeard.every(({ mayHaveArrived }) => mayHaveArrived)} />
      {me.agent && (
        <Button
          size="small"
          aria-label={words.actions.retryOf(words.both(names))}
          disabledFocusable={busy}
          onClick={() => retry(entry)}
        >
          {words.actions.retry}
        </Button>
      )}
    </>
  )
}

function byWhom({ by }: HistoryJson, words: TabWords): string {
  return by ? by.name || words.ticket.unknownPerson : words.ticket.straks
}
