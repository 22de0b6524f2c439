import { useEffect, useState } from 'react'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Api } from '../api.ts'
import { useTab } from '../tab-context.tsx'
import { type Heard, type Live, notLive, startLive } from './live.ts'

/** How long the line may be gone before anybody is told. */
const TOLD_AFTER_MS = 5_000

/** Live changes, for as long as the tab is open. */
export function useLiveConnection(
  api: Api,
  me: MeJson,
  onChangedRights: () => void,
): { live: Live; isBroken: boolean } {
  const [live, setLive] = useState<Live>(notLive)
  const [isThere, setThere] = useState(true)
  const [isBroken, setBroken] = useState(false)

  useEffect(() => {
    const started = startLive(api, me, { onConnection: setThere, onChangedRights })
    setLive(started)
    return () => started.stop()
  }, [api, me, onChangedRights])

  useEffect(() => {
    if (isThere) return setBroken(false)
    const timer = setTimeout(() => setBroken(true), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isThere])

  return { live, isBroken }
}

/** Calls `heard` with every live change. */
export function useLive(heard: Heard): void {
  const { live } = useTab()
  useEffect(() => live.listen(heard), [live, heard])
}
