import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { DueBadge, StatusBadge, UrgentBadge } from '../badges.tsx'
import { ProblemBar } from '../bar.tsx'
import { usePressedBy, useTypedAhead } from '../keys/keyboard.tsx'
import { Block } from '../layout.tsx'
import { BackLink, StandingLink } from '../standing-link.tsx'
import { titleOf, useTab } from '../tab-context.tsx'
import { Heading, useArrival, useFocusOutlives, useTitle, View } from '../view.tsx'
import { Actions } from './actions.tsx'
import { Confirmed } from './confirmed.tsx'
import { CopyNumber } from './copy.tsx'
import { Deliveries } from './deliveries.tsx'
import { Devices } from './devices.tsx'
import { Facts } from './facts.tsx'
import { useTold } from './outcome-bar.tsx'
import { OnPaper } from './print.tsx'
import { ReferenceForm } from './reference-form.tsx'
import { Timeline } from './timeline.tsx'
import { type OpenTicket, useTicket } from './use-ticket.ts'
import { Withheld } from './withheld.tsx'
import { CommentForm, NoteForm } from './writing-form.tsx'

const useStyles = makeStyles({
  // Keeps lines short enough to read on a wide screen.
  view: { overflowWrap: 'anywhere', maxWidth: '100rem' },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    '@media (max-width: 799px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  neighbours: { display: 'flex', gap: tokens.spacingHorizontalL },
})

export function TicketView({ number }: { number: string }) {
  const { me, left, words } = useTab()
  const styles = useStyles()
  const open = useTicket(number)
  const { ticket, problem, reload } = open
  const back = usePressedBy<HTMLAnchorElement>('back')
  const failed = problem === undefined ? null : 'problem'
  const shown = ticket ? 'ticket' : failed
  useArrival(shown)
  // The element for the typed text will not come: the keys act normally again.
  useEffect(() => {
    if (shown === 'problem') left.begin = null
  }, [shown, left])
  left.number = number
  return (
    <View className={styles.view} {...useFocusOutlives(ticket)}>
      <nav className={styles.ways} aria-label={words.tickets.title}>
        <BackLink {...back} to={{ view: 'tickets', filters: left.filters }}>
          {me.agent ? words.ticket.back.agent : words.ticket.back.reporter}
        </BackLink>
        {me.agent && <Neighbours number={number} />}
      </nav>
      <ProblemBar problem={problem} retry={reload} />
      <Head number={number} ticket={ticket} />
      {ticket && <Parts ticket={ticket} open={open} />}
      {shown === null && <OnItsWay />}
    </View>
  )
}

/** Keeps text typed before the ticket is loaded, so that its letters do not act as keys. */
function OnItsWay() {
  const { words } = useTab()
  useTypedAhead('comment')
  useTypedAhead('note')
  return <Spinner label={words.loading} />
}

function Parts({ ticket, open }: { ticket: TicketJson; open: OpenTicket }) {
  const { me } = useTab()
  const styles = useStyles()
  const told = useTold(open)
  const { busy, isWell, act, retry, retryEntry } = open
  const part = { ticket, busy, isWell, act, told }
  return (
    <>
      {me.agent && <Actions {...part} />}
      {me.agent && <Withheld {...part} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Confirmed {...part} />
          <Facts ticket={ticket} />
          {ticket.devices && <Devices devices={ticket.devices} />}
          {me.agent && <ReferenceForm {...part} />}
          <Deliveries ticket={ticket} busy={busy} retry={retry} told={told} />
          {me.agent && <CommentForm {...part} />}
          {me.agent && <NoteForm {...part} />}
        </div>
        <Timeline ticket={ticket} busy={busy} retry={retryEntry} told={told} />
      </div>
      <OnPaper ticket={ticket} />
    </>
  )
}

/** Shows only the number while the ticket is loading, or if it does not exist. */
function Head({ number, ticket }: { number: string; ticket: TicketJson | undefined }) {
  const { me } = useTab()
  const title = ticket && titleOf(ticket, me)
  useTitle(title ? `${number} ${title}` : number)
  return (
    <header>
      <Heading size="title">{title ?? number}</Heading>
      {ticket && (
        <Block kind="line">
          <span>{number}</span>
          {me.agent && <CopyNumber number={number} />}
          <StatusBadge ticket={ticket} />
          {ticket.urgency === 'urgent' && <UrgentBadge ticket={ticket} />}
          <DueBadge ticket={ticket} />
        </Block>
      )}
    </header>
  )
}

/** Links to the tickets before and after this one in the list from which it was opened. */
function Neighbours({ number }: { number: string }) {
  const { left, words } = useTab()
  const styles = useStyles()
  const next = usePressedBy<HTMLAnchorElement>('next')
  const previous = usePressedBy<HTMLAnchorElement>('previous')
  const listed = left.list?.page.items.map((one) => one.number) ?? []
  const at = listed.indexOf(number)
  const [before, after] = at < 0 ? [] : [listed[at - 1], listed[at + 1]]
  if (!before && !after) return null
  return (
    <div className={styles.neighbours}>
      {before && (
        <StandingLink {...previous} to={{ view: 'ticket', number: before }}>
          {words.ticket.neighbours.previous}
        </StandingLink>
      )}
      {after && (
        <StandingLink {...next} to={{ view: 'ticket', number: after }}>
          {words.ticket.neighbours.next}
        </StandingLink>
      )}
    </div>
  )
}
