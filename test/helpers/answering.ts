import { handClock } from './hand-clock.ts'
import { withStraks } from './straks-under-test.ts'
import { personAt } from './tab-people.ts'

/** So much is told in one chat here that it would wait for its pace. */
const ANY_PACE = [{ most: 1_000, withinMs: 1_000 }]

/** For a whole `describe`: Straks, with those who wait for what a desk answers. It is a Friday at two. */
export function withThoseWaiting() {
  const clock = handClock('2026-11-27T14:00+01:00')
  const straks = withStraks({
    clock,
    organisation: { mailsPerMinute: 600 },
    limits: { conversation: ANY_PACE },
  })
  return {
    straks,
    clock,
    chat: (name = 'Kari Hansen') => straks.m365.chatOf(name),
    ingrid: personAt(straks, 'Ingrid Solberg'),
    /** The mail about a ticket at an address. */
    sentTo: (address: string, number: string) => straks.m365.mailbox(address).waitForMail(number),
  }
}
