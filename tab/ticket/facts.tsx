import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import type { Formats } from '../language/formats.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useStanding } from '../standing.ts'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { Section } from './section.tsx'

/** Below this a value stands under its name. */
const NARROW = '@media (max-width: 399px)'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, 1fr) 2fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    [NARROW]: { ':not(:first-child)': { marginTop: tokens.spacingVerticalS } },
  },
  links: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  value: { margin: 0, whiteSpace: 'pre-wrap' },
})

/** The facts of a ticket, with what was answered. What is not known is left out. */
export function Facts({ ticket }: { ticket: TicketJson }) {
  const { me } = useTab()
  const { words, formats } = useLanguage()
  const styles = useStyles()
  return (
    <Section title={words.ticket.facts}>
      {ticket.restricted && (
        <MessageBar layout="auto">
          <MessageBarBody>{words.ticket.restricted}</MessageBarBody>
        </MessageBar>
      )}
      <dl className={styles.list}>
        {[...linesOf(ticket, words, formats), ...(me.agent ? dueLines(ticket, words, formats) : [])].map(
          ({ name, label, value }) => (
            <FactLine key={label} label={label} value={name === 'phone' ? <Phone number={value} /> : value} />
          ),
        )}
        {ticket.filedWith.length > 0 && (
          <FactLine label={words.ticket.filedWith} value={<Links numbers={ticket.filedWith} />} />
        )}
      </dl>
    </Section>
  )
}

/** Facts that are plain text. */
export function FactList({ facts }: { facts: { label: string; value: string }[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {facts.map(({ label, value }) => (
        <FactLine key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function FactLine({ label, value }: { label: string; value: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}

/** To be rung from where it is read. */
function Phone({ number }: { number: string }) {
  const standing = useStanding()
  return (
    <Link inline className={standing.link} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </Link>
  )
}

function Links({ numbers }: { numbers: string[] }) {
  const styles = useStyles()
  const standing = useStanding()
  return (
    <span className={styles.links}>
      {numbers.map((number) => (
        <Link key={number} inline className={standing.link} href={writePlace({ view: 'ticket', number })}>
          {number}
        </Link>
      ))}
    </span>
  )
}

/** `name`: of an answer. */
type Line = { name?: string; label: string; value: string }

function linesOf(ticket: TicketJson, words: TabWords, { exactTime }: Formats): Line[] {
  const { reporter, affected, assignee } = ticket
  const time = (at: string | null) => (at ? exactTime(at) : undefined)
  const lines: (Omit<Line, 'value'> & { value: string | undefined })[] = [
    { label: words.columns.affected, value: affected?.name },
    { label: words.columns.reporter, value: reporter?.name },
    { label: words.columns.openedAt, value: exactTime(ticket.openedAt) },
    { label: words.columns.leader, value: leaderText(ticket, words) },
    { label: words.columns.acknowledgedAt, value: time(ticket.acknowledgedAt) },
    { label: words.columns.assignee, value: assignee?.name ?? words.tickets.nobody },
    {
      label: ticket.handedOver ? words.handedOver : words.columns.resolvedAt,
      value: time(ticket.resolvedAt),
    },
    ...ticket.facts,
  ]
  return lines.flatMap(({ value, ...line }) => (value ? [{ ...line, value }] : []))
}

/** When agents saw to it, and by when they are to. */
function dueLines(ticket: TicketJson, { columns }: TabWords, { exactTime }: Formats): Line[] {
  return (['touchedAt', 'touchDueAt', 'resolveDueAt'] as const).flatMap((name) => {
    const at = ticket[name]
    return at ? [{ label: columns[name], value: exactTime(at) }] : []
  })
}

/** The leader, and what became of the alert. */
function leaderText({ leader, leaderState }: TicketJson, words: TabWords): string {
  const state = words.leaderState[leaderState]
  return leader?.name ? `${leader.name} – ${state.toLowerCase()}` : state
}
