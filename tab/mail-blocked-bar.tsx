import { useCallback } from 'react'
import { useNow } from './age.tsx'
import { Bar } from './bar.tsx'
import { useLive } from './live/use-live.ts'
import { useLoaded } from './loaded.ts'
import { useTab } from './tab-context.tsx'

/** Tells agents that no mail gets through. Checked at intervals, and when a delivery changes. */
export function MailBlockedBar() {
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
