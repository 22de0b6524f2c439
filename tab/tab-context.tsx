import { createContext, useContext } from 'react'
import type { MeJson, TicketPageJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import type { Filters } from './address.ts'
import type { Api, Choice } from './api.ts'
import type { Begun } from './keys/typed-ahead.ts'
import type { Spoken } from './language/language-context.tsx'
import type { Live } from './live/live.ts'
import type { Unsure } from './ticket/outcome.ts'
import type { Unsent } from './unsent.ts'
import type { Works } from './work/works.ts'

type Left = {
  filters: Filters
  /** The number of the ticket that was opened from the list. */
  number: string | null
  alert: string | null
  /** The last loaded page of the list, and its query. */
  list: { query: string; page: TicketPageJson } | undefined
  scrollY: number
  begin: Begun | null
  unsent: Unsent
  /** By the ticket's number. */
  unsure: Map<string, Unsure[]>
}

/** Everything that all parts of the tab share, including the language. */
export type TabContext = Spoken & {
  api: Api
  me: MeJson
  live: Live
  works: Works
  linkTo: (place: string) => string
  choose: (choice: Choice) => void
  /** The state in which the list was left, and unsent texts. */
  left: Left
}

export const Tab = createContext<TabContext | null>(null)

/** Returns null until the person is known. */
export function useTabIfAny(): TabContext | null {
  return useContext(Tab)
}

export function useTab(): TabContext {
  const tab = useTabIfAny()
  if (!tab) throw new Error('outside the tab')
  return tab
}

/** Returns the title of the incident. A former type is shown by its id. */
export function titleOf(ticket: Pick<TicketSummary, 'type' | 'cause'>, me: MeJson): string {
  const known = me.incidentTypes.find(({ id }) => id === ticket.type)
  return known?.titles[ticket.cause ?? ''] ?? typeName(ticket, me)
}

export function typeName({ type }: Pick<TicketSummary, 'type'>, { incidentTypes }: MeJson): string {
  return incidentTypes.find(({ id }) => id === type)?.name ?? type
}
