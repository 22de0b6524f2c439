import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { MeJson } from '../bot/helpdesk/api-shapes.ts'
import type { Language } from '../dialogs/incident-type.ts'
import { noFilters, type Place } from './address.ts'
import { createApi } from './api.ts'
import { InsteadOfTickets } from './could-not-open.tsx'
import { Speaking, useLanguage } from './language/language-context.tsx'
import { TicketsView } from './list/tickets-view.tsx'
import { useLiveConnection } from './live/use-live.ts'
import { useLoaded } from './loaded.ts'
import { Navigation } from './navigation.tsx'
import { ConnectionBar, LanguageNotSavedBar, ProblemBar } from './problem-bar.tsx'
import type { Session } from './session/session.ts'
import { type TabContext, TabProvider, useTab } from './tab-context.tsx'
import { TicketView } from './ticket/ticket-view.tsx'
import { usePlace } from './use-place.ts'

const StatisticsView = lazy(() => import('./statistics/statistics-view.tsx'))

/** The tab of somebody who is signed in: all tickets for an agent, one's own for everybody else. */
export function App({ session }: { session: Session }) {
  const { me: load } = useMemo(() => createApi(session.authorization, session.language), [session])
  const { value: me, problem, reload, take } = useLoaded(load)
  return (
    <Speaking language={me?.language ?? session.language}>
      {!me && problem !== undefined && (
        <InsteadOfTickets title="Straks">
          <ProblemBar problem={problem} retry={reload} />
        </InsteadOfTickets>
      )}
      {!me && problem === undefined && <Waiting />}
      {me && <SignedIn session={session} me={me} take={take} reload={reload} />}
    </Speaking>
  )
}

type SignedInProps = { session: Session; me: MeJson; take: (me: MeJson) => void; reload: () => void }

function SignedIn({ session, me, take, reload }: SignedInProps) {
  const { language } = useLanguage()
  const place = usePlace()
  // Another language, another API: whatever shows labels from it loads them anew.
  const api = useMemo(() => createApi(session.authorization, language), [session, language])
  const { live, brokenBy } = useLiveConnection(api, me, reload)
  const [notSaved, setNotSaved] = useState(false)
  const choose = useCallback(
    (chosen: Language) => {
      setNotSaved(false)
      void api.choose(chosen).then(take, () => setNotSaved(true))
    },
    [api, take],
  )
  const [left] = useState<TabContext['left']>(() => ({ filters: noFilters, number: null }))
  if (place.view === 'tickets') left.filters = place.filters
  const { linkTo } = session
  const tab = useMemo(() => ({ api, me, live, left, linkTo, choose }), [api, me, live, left, linkTo, choose])
  return (
    <TabProvider value={tab}>
      <div role="status">
        {brokenBy !== null && <ConnectionBar status={brokenBy} />}
        {notSaved && <LanguageNotSavedBar />}
      </div>
      <Navigation place={place} />
      {/* Who may see something else has it read anew. */}
      <View key={String(me.agent)} place={place} />
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
    <Suspense fallback={<Waiting />}>
      <StatisticsView />
    </Suspense>
  )
}

function Waiting() {
  const { words } = useLanguage()
  return <Spinner label={words.loading} />
}
