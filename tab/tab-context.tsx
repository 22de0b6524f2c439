import { createContext, useContext } from 'react'
import type { MeJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import type { Language } from '../dialogs/incident-type.ts'
import type { Filters } from './address.ts'
import type { Api } from './api.ts'
import type { Listing } from './list/listing.ts'
import type { Live } from './live/live.ts'

type Left = {
  filters: Filters
  /** Of the ticket that was opened from the list. */
  number: string | null
  /** Likewise of a leader's alert. */
  alert: string | null
  list: Listing | null
  scrollY: number
  /** Text that was typed to the reporter of a ticket and not sent, by its number. */
  comments: Map<string, string>
  /** An internal note that was typed and not saved, likewise. */
  notes: Map<string, string>
  /** What was typed to go with a resolution, likewise. */
  resolutions: Map<string, string>
  /** The number in another system that was typed and not saved, likewise. */
  references: Map<string, string>
}

/** The things that every view needs. */
export type TabContext = {
  api: Api
  me: MeJson
  /** Takes what the API says of this person by now. */
  take: (me: MeJson) => void
  live: Live
  linkTo: (place: string) => string
  /** Speaks this language from now on. */
  choose: (language: Language) => void
  /** Where the list was left, and what was left unsent. */
  left: Left
}

const Tab = createContext<TabContext | null>(null)
export const TabProvider = Tab.Provider

export function useTab(): TabContext {
  const tab = useContext(Tab)
  if (!tab) throw new Error('outside the tab')
  return tab
}

/** The title of what happened. A type that no longer exists is shown by its id. */
export function titleOf(ticket: Pick<TicketSummary, 'type' | 'cause'>, me: MeJson): string {
  const known = me.incidentTypes.find(({ id }) => id === ticket.type)
  return known?.titles[ticket.cause ?? ''] ?? typeName(ticket, me)
}

export function typeName({ type }: Pick<TicketSummary, 'type'>, { incidentTypes }: MeJson): string {
  return incidentTypes.find(({ id }) => id === type)?.name ?? type
}
