import { waitUntil } from '../../local/wait-until.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** What has expired is erased once a day, and at every start. */
export async function eraseExpired(straks: StraksUnderTest): Promise<void> {
  const erasures = () => straks.logged.filter((line) => line.includes('expired personal data erased')).length
  let before = 0
  // What the bot was still at, since the start before, is not it.
  await straks.restart(async () => {
    before = erasures()
  })
  await waitUntil(
    () => (erasures() > before ? true : undefined),
    30_000,
    () => 'nothing was erased',
  )
}
