import { createContext, useContext } from 'react'
import type { MeJson, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import type { Language } from '../dialogs/incident-type.ts'
import type { Filters } from './address.ts'
import type { Api } from './api.ts'
import type { Live } from './live/live.ts'

/** What every view needs. */
export type TabContext = {
  api: Api
  me: MeJson
  live: Live
  linkTo: (place: string) => string
  /** Speaks this language from now on. */
  choose: (language: Language) => void
  /** Where the list was left: its filters, and the number of the ticket that was opened from it. */
  left: { filters: Filters; number: string | null }
}

const Tab = createContext<TabContext | null>(null)
export const TabProvider = Tab.Provider

export function useTab(): TabContext {
  const tab = useContext(Tab)
  if (!tab) throw new Error('outside the tab')
  return tab
}

/** What happened, in words. A type that no longer exists is shown by its id. */
export function titleOf(
  { type, cause }: Pick<TicketSummary, 'type' | 'cause'>,
  { incidentTypes }: MeJson,
): string {
  const known = incidentTypes.find(({ id }) => id === type)
  return known?.titles[cause ?? ''] ?? known?.name ?? type
}
