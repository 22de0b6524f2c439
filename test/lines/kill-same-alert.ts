import type { DatabasePlace } from '../../bot/store/open-database.ts'
import { waitUntil } from '../../local/wait-until.ts'
import { startBots } from '../helpers/bots.ts'
import { isAlert, report } from '../helpers/reporting.ts'

/** Reporters, each with the leader who is then alerted. */
const PEOPLE = { 'Kari Hansen': 'Ola Nordmann', 'Hilde Nes': 'Tor Vik', 'Mikkel Ruud': 'Arne Lie' }

export type SameAlert = {
  killsInARow: number
  reports: number
  /** Numbers of the tickets that the leader never heard of. */
  unalerted: string[]
}

/** Kills the bot during its alerts to leaders, several times in a row; then lets it finish. */
export async function killAtTheSameAlert(place: DatabasePlace, killsInARow: number): Promise<SameAlert> {
  const database = place.kind === 'server' ? { DATABASE_URL: place.url } : { DATA_DIR: place.directory }
  const env = { ...database, TEST_REPEAT_PAUSES_MS: '500,1000,2000' }
  const bots = await startBots()
  const { m365 } = bots
  try {
    let bot = await bots.start(env)
    const underWay = new Set<string>()
    m365.faults.always('teams.send', (request) => {
      if (!isAlert(request)) return undefined
      underWay.add(request.path)
      // The alert's fate is unknown until its process is gone; and it never arrives.
      return { delayMs: 120_000, reset: true }
    })
    const numbers = new Map<string, string>()
    for (const [reporter, leader] of Object.entries(PEOPLE)) {
      const number = await report(m365.chatOf(reporter), 'mista buypasskortet')
      if (number) numbers.set(number, leader)
    }
    for (let kills = 0; kills < killsInARow; kills++) {
      // An alert that was given up is not tried any more.
      await within(40_000, () => underWay.size === numbers.size)
      await bot.end('SIGKILL')
      underWay.clear()
      bot = await bots.start(env)
    }
    m365.faults.clear()
    const unalerted = () =>
      [...numbers].filter(([number, leader]) => {
        const said = m365.chatOf(leader).messages()
        return !said.some(({ text }) => text.includes(number))
      })
    await within(40_000, () => unalerted().length === 0)
    return { killsInARow, reports: numbers.size, unalerted: unalerted().map(([number]) => number) }
  } finally {
    await bots.close()
  }
}

async function within(ms: number, is: () => boolean): Promise<void> {
  await waitUntil(
    () => is() || undefined,
    ms,
    () => 'it is not so',
  ).catch(() => undefined)
}
