import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LiveChangeJson, MeJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Api } from '../api.ts'
import { isFinal } from '../ask.ts'
import { useTabIfAny } from '../tab-context.tsx'
import { useLate } from '../use-asking.ts'
import { type Heard, keepListening, type Live } from './live.ts'

/** Time without a connection after which the person is told. */
const TOLD_AFTER_MS = 5_000

/** Keeps live changes coming while the tab is open; `brokenBy` is the status of a failure, or null. */
export function useLiveConnection(api: Api, me: MeJson, onChangedRights: () => void) {
  const [live] = useState<Live>(() => new Set())
  const [line, setLine] = useState<number | null>(null)
  // Begins when the person was first read. A later answer about them may be ahead of what was heard.
  const [heard] = useState(() => ({ upTo: me.lastEventId }))

  useEffect(() => {
    let listening = new AbortController()
    const tell = (heard: Heard) => {
      for (const hear of [...live]) hear(heard)
    }
    const told = { hear: tell, onLine: setLine, onChangedRights }
    // A phone with a network again: the old line is dead without notice, or waits for its next try.
    const listen = () => {
      listening.abort()
      listening = new AbortController()
      void keepListening(api, me, heard, told, listening.signal)
    }
    listen()
    addEventListener('online', listen)
    return () => {
      removeEventListener('online', listen)
      listening.abort()
    }
  }, [live, api, me, heard, onChangedRights])

  return { live, brokenBy: useLate(line !== null, TOLD_AFTER_MS) ? line : null }
}

const AGAIN_AFTER_MS = 30_000

/**
 * Loads failed content again as soon as there is a connection, once the person is known; and after a while,
 * as the connection for live changes may never have been broken.
 */
export function useAgainOnLine(problem: unknown, reload: () => void): void {
  const isMissing = problem !== undefined
  useHeard(({ event }) => {
    if (isMissing && event === 'ready') reload()
  })
  useEffect(() => {
    if (problem === undefined || isFinal(problem)) return
    const timer = setTimeout(reload, AGAIN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [problem, reload])
}

/** Calls `hear` with every live change of a ticket; null stands for too many of them. */
export function useLive(hear: (change: LiveChangeJson | null) => void): void {
  useHeard((heard) => {
    if (heard.event === 'change') hear(heard.change)
    if (heard.event === 'reset') hear(null)
  })
}

export function useHeard(hear: (heard: Heard) => void): void {
  const live = useTabIfAny()?.live
  const latest = useEffectEvent(hear)
  useEffect(() => {
    const listener = (heard: Heard) => latest(heard)
    live?.add(listener)
    return () => void live?.delete(listener)
  }, [live])
}

/** Runs `work` after a delay, once for all calls until then. */
export function useLater(work: () => void, afterMs: number): () => void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  return () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      work()
    }, afterMs)
  }
}
