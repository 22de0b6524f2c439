import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { FailedDeliveryBadge } from '../badges.tsx'
import { Block } from '../layout.tsx'
import { nameOf } from '../name-of.ts'
import { useTab } from '../tab-context.tsx'
import { Section } from '../view.tsx'
import { audienceIcon, useAudienceStyles } from './audience.tsx'
import { RetryButton } from './deliveries.tsx'
import { entryText } from './entry-text.ts'
import type { Told } from './outcome-bar.tsx'
import { writtenFor } from './readers.ts'

const useStyles = makeStyles({
  entry: {
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  what: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // Differs from the event by its background, and where colours are few by its edge.
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
})

type Props = { ticket: TicketJson; busy: boolean; retry: (entry: HistoryJson) => void; told: Told }

export function Timeline({ ticket, busy, retry, told }: Props) {
  const { me, words, formats } = useTab()
  const styles = useStyles()
  return (
    <Section title={words.ticket.timeline}>
      <ol reversed aria-live="polite" aria-relevant="additions">
        {ticket.history.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry} data-audience={writtenFor(entry, ticket) ?? undefined}>
            <Happened entry={entry} ticket={ticket} />
            <div className={styles.fate}>
              {entry.notHeard.length > 0 && <NotHeard entry={entry} busy={busy} retry={retry} />}
              {me.agent && told(String(entry.id))}
            </div>
            <Block kind="quiet">
              <time dateTime={entry.at}>{formats.exactTime(entry.at)}</time> ·{' '}
              {entry.by ? nameOf(entry.by, words) : words.ticket.straks}
            </Block>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The event with its text, styled by the audience of an agent's text. */
function Happened({ entry, ticket }: { entry: HistoryJson; ticket: TicketJson }) {
  const { words } = useTab()
  const styles = useStyles()
  const look = useAudienceStyles()
  const audience = writtenFor(entry, ticket)
  return (
    <>
      <div className={styles.what}>
        {audience && audienceIcon[audience]}
        {entryText(entry, ticket, words)}
      </div>
      {entry.text && (
        <blockquote className={mergeClasses(styles.quote, audience ? look[audience] : undefined)}>
          {entry.text}
        </blockquote>
      )}
    </>
  )
}

function NotHeard({ entry, busy, retry }: Omit<Props, 'ticket' | 'told'> & { entry: HistoryJson }) {
  const { me, words } = useTab()
  const names = entry.notHeard.map(({ person }) => nameOf(person, words))
  return (
    <>
      <FailedDeliveryBadge unsure={entry.notHeard.every(({ mayHaveArrived }) => mayHaveArrived)} />
      {me.agent && <RetryButton name={words.both(names)} busy={busy} retry={() => retry(entry)} />}
    </>
  )
}
