import { withStraks } from './straks-under-test.ts'
import { personAt } from './tab-people.ts'

/** For a whole `describe`: Straks, with those who wait for what a desk answers. */
export function withThoseWaiting() {
  const straks = withStraks({ organisation: { mailsPerMinute: 600 } })
  return {
    straks,
    chat: (name = 'Kari Hansen') => straks.m365.chatOf(name),
    ingrid: personAt(straks, 'Ingrid Solberg'),
    /** The mail about a ticket at an address. */
    sentTo: (address: string, number: string) => straks.m365.mailbox(address).waitForMail(number),
  }
}
