import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, type ReactNode } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { Bar } from '../bar.tsx'
import type { Formats } from '../language/formats.ts'
import { StandingLink } from '../standing-link.tsx'
import { useTab } from '../tab-context.tsx'
import { Section } from '../view.tsx'
import type { TabWords } from '../words/index.ts'

/** Below this width, a value is shown under its name. */
const NARROW = '@media (max-width: 399px)'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // Aligns a telephone number, a link that is higher than its name.
    alignItems: 'baseline',
    gridTemplateColumns: 'fit-content(40%) 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    [NARROW]: { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    [NARROW]: { ':not(:first-child)': { marginTop: tokens.spacingVerticalS } },
  },
  links: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  value: { whiteSpace: 'pre-wrap' },
})

/** The facts and answers of a ticket, without the unknown ones. */
export function Facts({ ticket }: { ticket: TicketJson }) {
  const { me, words, formats } = useTab()
  const facts = [
    ...factsOf(ticket, words, formats),
    ...(me.agent ? dueFacts(ticket, words, formats) : []),
    {
      label: words.ticket.filedWith,
      value: ticket.filedWith.length > 0 && <Links numbers={ticket.filedWith} />,
    },
  ]
  return (
    <Section title={words.ticket.facts}>
      {ticket.restricted && <Bar>{words.ticket.restricted}</Bar>}
      <FactList facts={facts.filter(({ value }) => value)} />
    </Section>
  )
}

type Fact = { label: string; value: ReactNode }

export function FactList({ facts }: { facts: Fact[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Links({ numbers }: { numbers: string[] }) {
  return (
    <span className={useStyles().links}>
      {numbers.map((number) => (
        <StandingLink key={number} inline to={{ view: 'ticket', number }}>
          {number}
        </StandingLink>
      ))}
    </span>
  )
}

function factsOf(ticket: TicketJson, words: TabWords, { exactTime }: Formats): Fact[] {
  const { columns } = words
  const time = (at: string | null) => at && exactTime(at)
  return [
    { label: columns.affected, value: ticket.affected?.name },
    { label: columns.reporter, value: ticket.reporter?.name },
    { label: columns.openedAt, value: exactTime(ticket.openedAt) },
    { label: columns.leader, value: leaderText(ticket, words, time(ticket.acknowledgedAt)) },
    { label: columns.assignee, value: ticket.assignee?.name ?? words.tickets.nobody },
    { label: ticket.handedOver ? words.handedOver : columns.resolvedAt, value: time(ticket.resolvedAt) },
    ...ticket.facts.map(({ name, label, value }) => ({
      label,
      value: name === 'phone' && value ? phone(value) : value,
    })),
  ]
}

function phone(number: string) {
  return (
    <StandingLink inline href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </StandingLink>
  )
}

function dueFacts(ticket: TicketJson, { columns }: TabWords, { exactTime }: Formats): Fact[] {
  return (['touchedAt', 'touchDueAt', 'resolveDueAt'] as const).map((name) => ({
    label: columns[name],
    value: ticket[name] && exactTime(ticket[name]),
  }))
}

function leaderText({ leader, leaderState }: TicketJson, words: TabWords, at: string | null): string {
  const state = [words.leaderState[leaderState], ...(at ? [at] : [])].join(' ')
  return leader?.name ? `${leader.name} – ${state.charAt(0).toLowerCase()}${state.slice(1)}` : state
}
