import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Resolution, resolutions } from '../../dialogs/incident-type.ts'
import { StillWaiting } from '../bar.tsx'
import { typeAheadFor } from '../keys/typed-ahead.ts'
import { useTab } from '../tab-context.tsx'
import { goTo } from '../use-place.ts'
import { hasWords, usualNow } from '../usual-resolution.ts'
import { goOnFromTheTop } from '../view.tsx'
import { type Asked, AskedDialog } from '../work/asked-dialog.tsx'
import { InDock } from '../work/dock.tsx'
import type { Doing } from '../work/step.ts'
import { useColleagues } from '../work/use-colleagues.ts'
import { SelectionBar } from './selection-bar.tsx'
import { goToRow, neighbour, rowWithFocus, useActingKeys, useListKeys } from './use-list-keys.ts'
import { type Acting, useSelection, type Work, WorkHere, WorkInRows } from './work-here.ts'

type Props = { tickets: TicketSummary[]; query: string; children: ReactNode }

/** The list with selection and actions; for people who are not agents, only the list. */
export function WorkableList(props: Props) {
  return useTab().me.agent ? <Workable {...props} /> : props.children
}

function Workable({ tickets, query, children }: Props) {
  const tab = useTab()
  const { me, left, works } = tab
  const colleagues = useColleagues()
  const selecting = useSelection(tickets, query)
  const { asked, ask, close } = useAsked()
  const begin = (action: Doing, begun: TicketSummary[]) => {
    const row = goesOnAt(action, begun, tickets)
    works.begin(action, begun)
    if (selecting.selected.length > 0) selecting.none()
    close(() => goToRow(row))
  }
  const resolve = (resolution: Resolution | null | undefined, tickets: TicketSummary[]) => {
    if (resolution) begin({ name: 'resolve', body: { resolution, text: '' } }, tickets)
    else ask({ about: 'resolve', tickets, beginAt: 'how' })
  }
  const acting: Acting = {
    take: (tickets) => begin({ name: 'assign', body: { assignee: me.id }, to: me }, tickets),
    resolve: (tickets) => {
      const only = theOnly(tickets)
      resolve(only && usualNow(only, tab), tickets)
    },
    resolveAs: (tickets, place) => {
      const only = theOnly(tickets)
      resolve(only && !hasWords(only, left) ? resolutions[place] : null, tickets)
    },
    resolveWith: (tickets) => ask({ about: 'resolve', tickets, beginAt: 'text' }),
    // Waits for the colleagues before it asks, so that the focus can go to one of them.
    assign: async (tickets) => {
      const asked = await colleagues.ask()
      if (asked) ask({ about: 'assign', tickets, ...asked })
    },
    release: (tickets) => ask({ about: 'release', tickets }),
    write: (what, { number }) => {
      typeAheadFor(left, what)
      goTo({ view: 'ticket', number })
    },
  }
  useListKeys(tickets, selecting)
  useActingKeys(tickets, selecting, acting)
  const latest = useRef<Work>({ selecting, acting })
  useLayoutEffect(() => {
    latest.current = { selecting, acting }
  })
  return (
    <WorkHere value={{ selecting, acting }}>
      <WorkInRows value={latest}>{children}</WorkInRows>
      <SelectionBar selecting={selecting} acting={acting} />
      <InDock>
        <div role="status">{colleagues.isLate && <StillWaiting />}</div>
      </InDock>
      {asked && <AskedDialog asked={asked} begin={begin} close={close} />}
    </WorkHere>
  )
}

function theOnly(tickets: TicketSummary[]): TicketSummary | undefined {
  return tickets.length === 1 ? tickets[0] : undefined
}

function useAsked() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const opener = useRef<Element | null>(null)
  const ask = (about: Asked) => {
    opener.current = document.activeElement
    setAsked(about)
  }
  const goBack = () => opener.current instanceof HTMLElement && opener.current.focus()
  /** The focus target after the dialog, which keeps the focus while it is open. */
  const next = useRef<(() => unknown) | null>(null)
  const goOn = () => {
    next.current?.()
    next.current = null
    goOnFromTheTop()
  }
  // Immediately in both cases: the next key may be pressed before the page is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the dialog goes.
  useLayoutEffect(() => {
    if (!asked && next.current) goOn()
  }, [asked])
  /** Returns the focus to where it was, or moves it on. */
  const close = (to: () => unknown = goBack) => {
    next.current = to
    if (asked) setAsked(null)
    else goOn()
  }
  return { asked, ask, close }
}

/** After resolving, the focus goes to the next ticket; after taking or assigning, it stays. */
function goesOnAt({ name }: Doing, begun: TicketSummary[], tickets: TicketSummary[]): string {
  const [first = '', last = first] = [begun[0]?.number, begun.at(-1)?.number]
  const listed = tickets.map(({ number }) => number)
  return name === 'resolve' ? (neighbour(listed, last, 1) ?? last) : (rowWithFocus() ?? first)
}
