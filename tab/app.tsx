import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { MeJson } from '../bot/helpdesk/api-shapes.ts'
import { noFilters, type Place } from './address.ts'
import { type Api, createApi } from './api.ts'
import { TicketsView } from './list/tickets-view.tsx'
import { useLiveConnection } from './live/use-live.ts'
import { useLoaded } from './loaded.ts'
import { Navigation } from './navigation.tsx'
import { ConnectionBar, ProblemBar } from './problem-bar.tsx'
import type { Session } from './session/session.ts'
import { type TabContext, TabProvider, useTab } from './tab-context.tsx'
import { TicketView } from './ticket/ticket-view.tsx'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'

const StatisticsView = lazy(() => import('./statistics/statistics-view.tsx'))

/** The tab of somebody who is signed in: all tickets for an agent, one's own for everybody else. */
export function App({ session }: { session: Session }) {
  const api = useMemo(() => createApi(session.authorization), [session])
  const { value: me, problem, reload } = useLoaded(useCallback(() => api.me(), [api]))
  if (problem) return <ProblemBar problem={problem} retry={reload} />
  if (!me) return <Spinner label={words.loading} />
  return <SignedIn api={api} me={me} session={session} />
}

function SignedIn({ api, me, session }: { api: Api; me: MeJson; session: Session }) {
  const place = usePlace()
  const { live, isBroken } = useLiveConnection(api, me)
  const [left] = useState<TabContext['left']>(() => ({ filters: noFilters, number: null }))
  if (place.view === 'tickets') left.filters = place.filters
  const tab = useMemo(() => ({ api, me, live, left, linkTo: session.linkTo }), [api, me, live, left, session])
  return (
    <TabProvider value={tab}>
      <div role="status">{isBroken && <ConnectionBar />}</div>
      {me.agent && <Navigation place={place} />}
      <View place={place} />
    </TabProvider>
  )
}

function View({ place }: { place: Place }) {
  const { me } = useTab()
  if (place.view === 'ticket') return <TicketView key={place.number} number={place.number} />
  if (place.view === 'tickets' || !me.agent) {
    return <TicketsView filters={place.view === 'tickets' ? place.filters : noFilters} />
  }
  return (
    <Suspense fallback={<Spinner label={words.loading} />}>
      <StatisticsView />
    </Suspense>
  )
}
