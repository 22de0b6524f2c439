import { untilSo } from '../../local/until-so.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** In minutes: longer than personal data are kept. */
export const A_YEAR_AND_A_MONTH = 395 * 24 * 60

/** Restarts the bot, which erases expired data at every start and once a day, and waits for that. */
export async function eraseExpired(straks: StraksUnderTest): Promise<void> {
  const erasures = () => straks.logged.filter((line) => line.includes('expired personal data erased')).length
  let before = 0
  // An erasure still running since the start before does not count.
  await straks.restart(async () => {
    before = erasures()
  })
  await untilSo(() => erasures() > before, 'nothing was erased')
}
