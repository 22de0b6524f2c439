import { Spinner } from '@fluentui/react-components'
import { useCallback, useMemo } from 'react'
import type { MeJson } from '../bot/helpdesk/api-shapes.ts'
import { type Api, createApi } from './api.ts'
import { TicketsView } from './list/tickets-view.tsx'
import { useLoaded } from './loaded.ts'
import { ProblemBar } from './problem-bar.tsx'
import type { Session } from './session/session.ts'
import { TabProvider } from './tab-context.tsx'
import { TicketView } from './ticket/ticket-view.tsx'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'

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
  const tab = useMemo(() => ({ api, me, linkTo: session.linkTo }), [api, me, session])
  return (
    <TabProvider value={tab}>
      {place.view === 'ticket' ? (
        <TicketView key={place.number} number={place.number} />
      ) : (
        <TicketsView filters={place.view === 'tickets' ? place.filters : undefined} />
      )}
    </TabProvider>
  )
}
