import { Button } from '@fluentui/react-components'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { isOpen } from '../is-open.ts'
import { useKey, usePressedBy } from '../keys/keyboard.tsx'
import { Block, useLayout } from '../layout.tsx'
import { nameOf } from '../name-of.ts'
import { useTab } from '../tab-context.tsx'
import type { TabWords } from '../words/index.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { CopyLink } from './copy.tsx'
import { GiveMenu } from './give-menu.tsx'
import type { PartProps } from './outcome-bar.tsx'
import { PrintButton } from './print.tsx'
import { ResolveButtons, type ResolveProps, useResolving } from './resolve-buttons.tsx'
import { useHeardAfter } from './use-heard-after.ts'

export function Actions({ ticket, busy, isWell, act, told }: PartProps) {
  const { words } = useTab()
  const layout = useLayout()
  const resolving = useResolving()
  return (
    <section aria-label={words.actions.label} className={layout.line}>
      {/* Stays while the agent is resolving, even if a colleague is faster: its keys would change. */}
      {isOpen(ticket) || resolving.isResolving ? (
        <OpenTicketActions {...{ ticket, busy, isWell, act, resolving }} />
      ) : (
        <Button disabledFocusable={busy} onClick={() => act({ name: 'reopen', body: {} })}>
          {words.actions.reopen}
        </Button>
      )}
      {stillToConfirm(ticket).map(([what, claim]) => (
        <Button
          key={what}
          disabledFocusable={busy}
          onClick={() => act({ name: 'confirm', body: { what, source: 'agent' } })}
        >
          {words.actions.confirm(claim)}
        </Button>
      ))}
      {asksLeader(ticket) && (
        <ChoiceMenu
          title={words.actions.acknowledge}
          choices={waysToConfirm(ticket, words).map(({ text, ...body }) => ({
            id: Object.values(body).join(' '),
            text,
            choose: () => act({ name: 'acknowledge', body }),
          }))}
          busy={busy}
        />
      )}
      <Block kind="line">
        <CopyLink to={{ view: 'ticket', number: ticket.number }} label={words.actions.link} />
        <PrintButton appearance="subtle" />
      </Block>
      {told('actions')}
    </section>
  )
}

function OpenTicketActions({ ticket, busy, isWell, act, ...resolve }: ResolveProps) {
  const { me, words } = useTab()
  const take = usePressedBy<HTMLButtonElement>('take')
  const hearTake = useHeardAfter({ busy, isWell }, () => take.ref.current?.click())
  useKey('take', () => (take.ref.current ? hearTake(undefined) : false))
  const give = (assignee: string) => act({ name: 'assign', body: { assignee } })
  const { assignee } = ticket
  const isMine = assignee?.id === me.id
  return (
    <>
      {!isMine && (
        <Button
          {...take}
          appearance={assignee ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => give(me.id)}
        >
          {assignee ? words.actions.takeOver(nameOf(assignee, words)) : words.keys.does.take}
        </Button>
      )}
      <ResolveButtons {...{ ticket, busy, isWell, act, ...resolve }} primary={isMine} />
      <GiveMenu assignee={assignee} busy={busy} give={give} />
    </>
  )
}

/** Returns the claims that neither the desk nor an agent has confirmed yet. */
function stillToConfirm({ confirmable, confirmed }: TicketJson): [string, string][] {
  const known = confirmed.filter(({ source }) => source !== 'employee').map(({ what }) => what)
  return Object.entries(confirmable).filter(([what]) => !known.includes(what))
}

type Way = { text: string; how: string; leader?: string }

/** Returns each way in which a leader may have confirmed; once several were alerted, with each leader. */
function waysToConfirm({ deliveries }: TicketJson, { acknowledgedHow }: TabWords): Way[] {
  const waiting = deliveries.flatMap(({ recipient: { kind, id, name }, occasion, acknowledgedAt }) => {
    const isWaiting = LEADERS.includes(kind) && occasion === 'report' && acknowledgedAt === null
    return isWaiting && id !== null ? [[id, name] as const] : []
  })
  const leaders = new Map(waiting)
  const ways = Object.entries(acknowledgedHow).map(([how, text]) => ({ how, text }))
  if (leaders.size < 2) return ways
  return [...leaders].flatMap(([leader, name]) =>
    ways.map(({ how, text }) => ({ how, leader, text: `${name}: ${text.toLowerCase()}` })),
  )
}

const LEADERS: DeliveryJson['recipient']['kind'][] = ['leader', 'deputy', 'next-level']

/** Tells whether there is a leader who may have confirmed in another way. */
function asksLeader(ticket: TicketJson): boolean {
  return isOpen(ticket) && ['pending', 'alerted', 'unknown', 'failed'].includes(ticket.leaderState)
}
