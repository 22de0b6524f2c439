import assert from 'node:assert/strict'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { ticketWhen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

const GIVE_UP_AFTER = 5 * 60

describe('News that Teams does not take in time', () => {
  const clock = handClock()
  const giveUpAfter = { milliseconds: GIVE_UP_AFTER * 60_000 }
  const straks = withNewStraks({ organisation: { giveUpAfter }, clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let tries: number

  for (const [action, body, what, words] of [
    ['resolve', { resolution: 'done' }, 'resolved', 'Brukerhjelpen har avsluttet'],
    ['comment', { text: 'Kom innom oss.' }, 'commented', 'Kom innom oss.'],
  ] as const) {
    it(`is marked, and tried for as long again when an agent asks for it: «${words}»`, async () => {
      const filed = await lostCard(straks)
      refuse(words)
      const isMarked = (one: HistoryJson) => one.what === what && one.notHeard.length > 0
      const marked = async () => {
        const isSo = ({ history }: TicketJson) => history.some(isMarked)
        const { history } = await ticketWhen(straks, filed.number, isSo, { name: 'Ingrid Solberg' })
        return history.find(isMarked) ?? assert.fail()
      }
      await json(await ingrid.act(filed, action, body))
      await triedFor(GIVE_UP_AFTER)
      const [missed] = (await marked()).notHeard
      tries = 0
      await json(await ingrid.ask('POST', `/api/deliveries/${missed?.delivery}/retry`))
      await triedFor(GIVE_UP_AFTER / 2)
      assert.equal((await ingrid.ticket(filed.number)).history.some(isMarked), false)
      straks.m365.faults.clear()
      await passUntil(() => isHeard(words))
    })
  }

  function refuse(words: string): void {
    tries = 0
    straks.m365.faults.always('teams.send', ({ body }) => {
      if (!body.includes(words)) return undefined
      tries += 1
      return { status: 503 }
    })
  }

  /** Passes half of the time, lets it be tried again, then passes the rest. */
  async function triedFor(minutes: number): Promise<void> {
    for (const part of [minutes / 2, minutes / 2]) {
      await passUntil(() => tries > 0)
      tries = 0
      clock.pass(part)
    }
  }

  /** Passes half a minute whenever nothing is under way: the next try may be minutes away. */
  async function passUntil(isSo: () => boolean): Promise<void> {
    for (let passed = 0; ; passed += 0.5) {
      // The next attempt's time counts from the end of this one.
      await straks.idle()
      if (isSo()) return
      assert.ok(passed < 30, 'it did not come to that')
      clock.pass(0.5)
    }
  }

  function isHeard(words: string): boolean {
    const messages = straks.m365.chatOf('Kari Hansen').messages()
    return messages.some(({ text }) => text.includes(words))
  }
})
