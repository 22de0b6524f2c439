import { setTimeout as pause } from 'node:timers/promises'
import type { Microsoft365 } from '../local/microsoft-365.ts'
import { report } from './reporting.ts'

const REPORTERS = [
  'Kari Hansen',
  'Per Olsen',
  'Anne Dahl',
  'Maria Strand',
  'Emil Sand',
  'Jonas Moe',
  'Hilde Nes',
]

export type Load = {
  /** Numbers of the tickets that somebody was told of. */
  acknowledged: Set<string>
  stop(): Promise<void>
}

/** Several people report again and again, and take no silence for an answer. */
export function startLoad(m365: Microsoft365): Load {
  const acknowledged = new Set<string>()
  let stopped = false
  const people = REPORTERS.map(async (name) => {
    while (!stopped) {
      const number = await report(m365.chatOf(name), 'mista buypasskortet').catch(() => undefined)
      if (number) acknowledged.add(number)
      else await pause(50)
    }
  })
  return {
    acknowledged,
    async stop() {
      stopped = true
      await Promise.all(people)
    },
  }
}
