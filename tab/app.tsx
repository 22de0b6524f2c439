import { useCallback, useEffect, useMemo, useState } from 'react'
import type { MeJson } from '../bot/helpdesk/api-shapes.ts'
import type { Language } from '../dialogs/incident-type.ts'
import { languageOf } from '../dialogs/language.ts'
import { noFilters, type Place } from './address.ts'
import { useNow } from './age.tsx'
import { type Choice, createApi } from './api.ts'
import { Bar } from './bar.tsx'
import { Keyboard } from './keys/keyboard.tsx'
import { Speaking, useLanguage } from './language/language-context.tsx'
import { useLive, useLiveConnection } from './live/use-live.ts'
import { useLoaded } from './loaded.ts'
import { Navigation, SkipLink } from './navigation.tsx'
import type { Session } from './session/session.ts'
import { NotThere, ShownView } from './shown-view.tsx'
import { Tab, type TabContext, useTab } from './tab-context.tsx'
import { usePlace } from './use-place.ts'
import type { TabWords } from './words/index.ts'
import { WithDock } from './work/dock.tsx'
import { createWorks } from './work/works.ts'

/** The tab of a signed-in person: all tickets for agents, own tickets for others, and alerts for leaders. */
export function App({ session }: { session: Session }) {
  const { me: load } = useMemo(() => createApi(session.authorization, session.language), [session])
  const { value: me, problem, reload, take } = useLoaded(load, ifOther)
  return (
    <Speaking language={spokenTo(me, session)} helpDesk={me?.helpDesk}>
      {/* Changed rights make everything load again. */}
      {me && <SignedIn key={String(me.agent)} {...{ session, me, take, reload }} />}
      {!me && <NotThere problem={problem} retry={reload} />}
    </Speaking>
  )
}

/** Keeps the known person when nothing has changed, so that a refused request is not repeated forever. */
function ifOther(known: MeJson | undefined, now: MeJson): MeJson {
  const withoutTime = (me: MeJson) => JSON.stringify({ ...me, lastEventId: 0 })
  return known && withoutTime(known) === withoutTime(now) ? known : now
}

/** Returns a language that the municipality offers, whatever Teams is set to. */
function spokenTo(me: MeJson | null | undefined, { language }: Session): Language {
  if (!me) return language
  return languageOf({ chosen: me.language, teams: language, written: null }, me.languages)
}

const nowhere = (): TabContext['left'] => ({
  filters: noFilters,
  number: null,
  alert: null,
  list: undefined,
  scrollY: 0,
  begin: null,
  unsent: { comment: new Map(), note: new Map(), resolve: new Map(), refer: new Map(), alert: new Map() },
  unsure: new Map(),
})

/** A leader begins with the alerts, unless they are an agent. */
function homeOf({ agent, leader }: MeJson): Place {
  return leader && !agent ? { view: 'alerts' } : { view: 'tickets', filters: noFilters }
}

type SignedInProps = {
  session: Session
  me: MeJson
  take: (me: MeJson) => void
  reload: () => void
}

function SignedIn({ session, me, take, reload }: SignedInProps) {
  const spoken = useLanguage()
  const { language, words } = spoken
  const place = usePlace(homeOf(me))
  // Another language means another API object, so views reload their labels. A refusal may mean that the
  // person has left the help desk, or lost the audit role: then `reload` asks who they are now.
  const api = useMemo(() => createApi(session.authorization, language, reload), [session, language, reload])
  const { live, brokenBy } = useLiveConnection(api, me, reload)
  const [notSaved, setNotSaved] = useState<Choice | null>(null)
  const choose = (choice: Choice) => {
    setNotSaved(null)
    void api.choose(choice).then(take, () => setNotSaved(choice))
  }
  const [left] = useState<TabContext['left']>(nowhere)
  if (place.view === 'tickets') left.filters = place.filters
  const [works] = useState(() => createWorks({ api, myId: me.id, left }))
  useAskBeforeLeaving({ works, left })
  return (
    <Tab value={{ ...spoken, api, me, live, left, works, linkTo: session.linkTo, choose }}>
      <Keyboard>
        <WithDock>
          <SkipLink />
          <div role="status">
            {brokenBy !== null && (
              <Bar intent="warning">{brokenBy === 401 ? words.problem.signedOut : words.problem.notLive}</Bar>
            )}
            {notSaved && (
              <Bar intent="error" close={() => setNotSaved(null)}>
                {notSavedText(notSaved, words)}
              </Bar>
            )}
            {me.agent && <MailBlockedBar />}
          </div>
          <Navigation place={place} />
          <ShownView place={place} />
        </WithDock>
      </Keyboard>
    </Tab>
  )
}

function notSavedText(choice: Choice, words: TabWords): string {
  if ('keys' in choice) return words.keys.notSaved
  return 'columns' in choice ? words.list.columnsNotSaved : words.language.notSaved
}

/** Tells agents that no mail gets through. Checked at intervals, and when a delivery changes. */
function MailBlockedBar() {
  const { api, words, formats } = useTab()
  const now = useNow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew as time goes by.
  const { value, reload } = useLoaded(useCallback((signal) => api.notices(signal), [api, now]))
  const blocked = value?.mailBlocked
  useLive((change) => {
    if (blocked && change?.what === 'delivery') reload()
  })
  if (!blocked) return null
  const since = formats.timeAfter(blocked.since, new Date(now).toISOString())
  return <Bar intent="error">{words.mailBlocked(since, blocked.error)}</Bar>
}

/** Warns before the page closes while work is under way, or with unsent text. */
function useAskBeforeLeaving({ works, left }: Pick<TabContext, 'works' | 'left'>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const isUnderWay = works.now().some((work) => work.isUnderWay)
      if (isUnderWay || isAnyTyped(left)) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [works, left])
}

function isAnyTyped({ unsent }: TabContext['left']): boolean {
  return Object.values(unsent).some((texts) => [...texts.values()].some((text) => text.trim() !== ''))
}
