import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { addsJobs } from '../../bot/queue/queue.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withQueues } from '../helpers/queue-under-test.ts'
import { isTold, seen, ticketWhen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

describe('Requests to Teams', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })

  it('are six for a report, from the menu to the receipt’s last state', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('hei')
    await kari.press('Buypass-kortet eller PIN-koden')
    // Recipients told within two seconds are waited for: here these seconds last until they are.
    clock.slowDown()
    await kari.press('Send meldingen', { cause: 'lost' })
    await ticketWhen(straks, numberIn(kari.lastMessage()), isTold)
    clock.pass(1)
    await straks.idle()
    assert.match(kari.lastMessage().text, /e-post sendt/)
    assert.match(kari.lastMessage().text, /Ola Nordmann/)
    const toTeams = m365.requests.filter((point) => point.startsWith('teams.'))
    assert.deepEqual(toTeams.toSorted(), [
      'teams.createConversation',
      ...Array(2).fill('teams.send'),
      ...Array(3).fill('teams.update'),
    ])
  })

  it('change each receipt and each alert once when both tickets of a stolen bag are confirmed', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('noen stjal veska med pc-en og buypasskortet')
    await kari.press('Send meldingen')
    await straks.idle()
    const before = updates()
    const ola = straks.m365.chatOf('Ola Nordmann')
    await ola.press(
      'Bekreft begge',
      {},
      await ola.waitFor(({ buttons }) => buttons.includes('Bekreft begge')),
    )
    await straks.idle()
    assert.equal(updates() - before, 4)
  })

  it('show the leader’s acknowledgement on the receipt', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    await kari.press('Send meldingen')
    const ola = m365.chatOf('Ola Nordmann')
    await ola.waitFor(({ buttons }) => buttons.includes('Bekreft at jeg har sett det'))
    await straks.idle()
    await ola.press('Bekreft at jeg har sett det')
    await seen(kari, numberIn(kari.lastMessage()), /\nbekreftet \d\d/)
  })

  function numberIn({ text }: SeenMessage): string {
    return /Sak (\d{4}-\d{6})/.exec(text)?.[1] ?? assert.fail('no receipt')
  }

  function updates(): number {
    return straks.m365.requests.filter((point) => point === 'teams.update').length
  }
})

describe('A job that settles', () => {
  const under = withQueues()
  const start = new Date('2026-11-24T09:00:00Z')
  let now = start
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms)
  }
  beforeEach(() => {
    now = start
  })

  it('is due a moment after it was last added', async () => {
    await change()
    later(200)
    await change()
    assert.deepEqual(await dueAfterMs(), 500)
  })

  it('is due at once when somebody waits for it, whatever else happens', async () => {
    await change()
    later(200)
    await addsJobs(() => now).add(under.database.db, 'refresh-card', { cardId: 'a' })
    later(50)
    await change()
    assert.deepEqual(await dueAfterMs(), 200)
  })

  function change(): Promise<void> {
    return addsJobs(() => now).add(under.database.db, 'refresh-card', { cardId: 'a' }, { settling: true })
  }

  async function dueAfterMs(): Promise<number> {
    const { rows } = await sql<{ due_at: Date }>`select due_at from jobs`.execute(under.database.db)
    return (rows[0]?.due_at.getTime() ?? Number.NaN) - start.getTime()
  }
})
