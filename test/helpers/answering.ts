import { handClock } from './hand-clock.ts'
import { withStraks } from './straks-under-test.ts'
import { personAt } from './tab-people.ts'

/** For a whole `describe`: Straks, with those who wait for what a desk answers. It is a Friday at two. */
export function withThoseWaiting() {
  const clock = handClock('2026-11-27T14:00+01:00')
  const straks = withStraks({ clock })
  return {
    straks,
    clock,
    chat: (name = 'Kari Hansen') => straks.m365.chatOf(name),
    ingrid: personAt(straks, 'Ingrid Solberg'),
    /** The mail about a ticket at an address. */
    sentTo: (address: string, number: string) => straks.m365.mailbox(address).waitForMail(number),
  }
}
