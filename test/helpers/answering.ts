import { handClock } from './hand-clock.ts'
import { withStraks } from './straks-under-test.ts'
import { personAt } from './tab-people.ts'

/** For a whole `describe`: Straks on a Friday at two, with people who wait for a desk's answer. */
export function withThoseWaiting() {
  const clock = handClock('2026-11-27T14:00+01:00')
  const straks = withStraks({ clock })
  return {
    straks,
    clock,
    chat: (name = 'Kari Hansen') => straks.m365.chatOf(name),
    ingrid: personAt(straks, 'Ingrid Solberg'),
    sentTo: (address: string, number: string) => straks.m365.mailbox(address).waitForMail(number),
  }
}
