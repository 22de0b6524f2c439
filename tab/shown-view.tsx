import { Spinner } from '@fluentui/react-components'
import type { ComponentProps, ComponentType } from 'react'
import { noFilters, type Place, writePlace } from './address.ts'
import { CouldNotShow, ViewBoundary } from './could-not-open.tsx'
import { InstructionView } from './instruction/instruction-view.tsx'
import { useLanguage } from './language/language-context.tsx'
import { AlertView } from './leader/alert-view.tsx'
import { AlertsView } from './leader/alerts-view.tsx'
import { TicketsView } from './list/tickets-view.tsx'
import { useLoaded } from './loaded.ts'
import { useTab } from './tab-context.tsx'
import { TicketView } from './ticket/ticket-view.tsx'

export function ShownView({ place }: { place: Place }) {
  return (
    <ViewBoundary key={viewAt(place)}>
      <View place={place} />
    </ViewBoundary>
  )
}

/** The key of a view; another key starts a new view. All paragraphs of the instruction share one. */
function viewAt(place: Place): string {
  return place.view === 'instruction' ? place.view : writePlace(place).replace(/\?.*/, '')
}

function View({ place }: { place: Place }) {
  const { me } = useTab()
  if (place.view === 'ticket') return <TicketView number={place.number} />
  if (place.view === 'instruction') return <InstructionView heading={place.heading} />
  if (place.view === 'alert') return <AlertView number={place.number} />
  if (place.view === 'alerts') return <AlertsView />
  if (place.view === 'audit' && me.auditor) return <Fetched fetch={fetchAudit} given={place} />
  if (place.view === 'statistics' && me.agent) return <Fetched fetch={fetchStatistics} given={{}} />
  return <TicketsView filters={place.view === 'tickets' ? place.filters : noFilters} />
}

const fetchStatistics = fetching(() => import('./statistics/statistics-view.tsx'))
const fetchAudit = fetching(() => import('./audit/audit-view.tsx'))

/**
 * Loads a view's code on first use. A browser never retries a failed module at the same address, so the retry
 * gets another query; the failed address is in the error's message.
 */
function fetching<View>(first: () => Promise<View>): () => Promise<View> {
  let failedAt: string | undefined
  return async () => {
    try {
      if (failedAt) return await import(/* @vite-ignore */ `${failedAt}?${Date.now()}`)
      return await first()
    } catch (error) {
      failedAt ??= /https?:\S+\.js/.exec(String(error))?.[0]
      throw error
    }
  }
}

type FetchedProps<Given> = { fetch: () => Promise<{ default: ComponentType<Given> }>; given: Given }

/** Its code may be unreachable, or replaced by a newer release. */
function Fetched<Given extends object>({ fetch, given }: FetchedProps<Given>) {
  const { value, problem, reload } = useLoaded(fetch)
  return value ? <value.default {...given} /> : <NotThere problem={problem} retry={reload} />
}

export function NotThere(missing: ComponentProps<typeof CouldNotShow>) {
  return missing.problem === undefined ? <Waiting /> : <CouldNotShow {...missing} />
}

export function Waiting() {
  const { words } = useLanguage()
  return <Spinner label={words.loading} />
}
