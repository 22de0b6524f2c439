import { Button, Dialog, DialogSurface, MenuList } from '@fluentui/react-components'
import { type ReactNode, useCallback } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { problemText } from '../bar.tsx'
import { DialogParts } from '../dialog.tsx'
import { type Choice, Choices, pressByDigit } from '../keys/choices-by-digit.tsx'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { type BeginAt, ResolveDialog } from '../ticket/resolve-dialog.tsx'
import type { Doing } from './step.ts'
import type { Colleagues } from './use-colleagues.ts'
import { ticketsNamed } from './work-text.ts'

/** A question before an action: the resolution, the new assignee, or what to do with withheld deliveries. */
export type Asked = { tickets: TicketSummary[] } & (
  | { about: 'release' }
  | { about: 'resolve'; beginAt: BeginAt }
  | ({ about: 'assign' } & Colleagues)
)

type Props<About extends Asked['about'] = Asked['about']> = {
  asked: Extract<Asked, { about: About }>
  begin: (action: Doing, tickets: TicketSummary[]) => void
  close: () => void
}

export function AskedDialog({ asked, ...ways }: Props) {
  switch (asked.about) {
    case 'resolve':
      return <ResolveListed asked={asked} {...ways} />
    case 'release':
      return <ReleaseDialog asked={asked} {...ways} />
    case 'assign':
      return <AssignDialog asked={asked} {...ways} />
  }
}

/** The suggested sentences may come later, or never; nobody waits for them. */
function ResolveListed({ asked: { tickets, beginAt }, begin, close }: Props<'resolve'>) {
  const { api, words, formats } = useTab()
  const numbers = tickets.map(({ number }) => number).join()
  const { value: offered = [] } = useLoaded(
    useCallback((signal) => api.resolutionWords(numbers, signal), [api, numbers]),
  )
  const title = words.work.resolve(ticketsNamed(tickets, words, formats))
  return (
    <ResolveDialog
      {...{ tickets, beginAt, title, offered, close }}
      send={title}
      resolve={(resolved) => begin({ name: 'resolve', body: resolved }, tickets)}
    />
  )
}

function ReleaseDialog({ asked: { tickets }, begin, close }: Props<'release'>) {
  const { words, formats } = useTab()
  const withheld = tickets.filter((ticket) => ticket.withheld)
  const title = words.work.release(ticketsNamed(withheld, words, formats))
  const choices = (['send', 'sent'] as const).map((how) => ({
    id: how,
    text: words.withheld[how],
    choose: () => begin({ name: 'release', body: { how } }, tickets),
  }))
  return (
    <ChoiceDialog {...{ title, choices, close }} label={title}>
      {words.work.releaseMeans}
    </ChoiceDialog>
  )
}

function AssignDialog({ asked: { tickets, agents, problem, typed }, begin, close }: Props<'assign'>) {
  const { me, words, formats } = useTab()
  const title = words.work.give(ticketsNamed(tickets, words, formats))
  const others = agents.filter(({ id }) => id !== me.id)
  const none = problem === undefined ? words.actions.nobodyElse : problemText(problem, words)
  const choices = others.map((to) => ({
    id: to.id,
    text: to.name,
    choose: () => begin({ name: 'assign', body: { assignee: to.id }, to }, tickets),
  }))
  return (
    <ChoiceDialog {...{ title, choices, typed, close }} label={words.actions.colleagues}>
      {others.length === 0 && none}
    </ChoiceDialog>
  )
}

type ChoiceProps = {
  title: string
  label: string
  children: ReactNode
  choices: Choice[]
  typed?: string
  close: () => void
}

function ChoiceDialog({ title, label, children, choices, typed, close }: ChoiceProps) {
  const { words } = useTab()
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <DialogParts title={title} buttons={<Button onClick={() => close()}>{words.actions.cancel}</Button>}>
          {children}
          <MenuList aria-label={label} hasIcons={false} onKeyDown={pressByDigit}>
            <Choices choices={choices} typed={typed} />
          </MenuList>
        </DialogParts>
      </DialogSurface>
    </Dialog>
  )
}
