import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

/** By so much the clock of another instance may be behind: nobody hears of it before it is two minutes. */
const BEHIND = -1

describe('What another instance does with a ticket, whose clock is behind', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = () => straks.m365.chatOf('Kari Hansen')

  it('is told after what was done before', async () => {
    const { number } = await lostCard(straks)
    const isUnderWay = Promise.withResolvers<void>()
    straks.m365.faults.always('teams.send', ({ body }) => {
      if (!body.includes('Kast kortet')) return undefined
      isUnderWay.resolve()
      return { carriedOutAfterMs: 2_000 }
    })
    await ingrid.actNow(number, 'comment', { text: 'Kast kortet.' })
    await isUnderWay.promise
    clock.pass(BEHIND)
    await ingrid.actNow(number, 'comment', { text: 'Behold kortet likevel.' })
    await straks.idle()
    clock.pass(-BEHIND)
    await straks.idle()
    const read = kari()
      .messages()
      .flatMap(({ text }) => (text.includes(`Sak ${number} ·`) ? [] : (/Kast|Behold/.exec(text)?.[0] ?? [])))
    assert.deepEqual(read, ['Kast', 'Behold'])
  })

  it('answers what was asked before', async () => {
    const { number } = await lostCard(straks)
    await ingrid.actNow(number, 'comment', { text: 'Hvor var du?' })
    await straks.idle()
    clock.pass(BEHIND)
    await kari().say('på bussen')
    await kari().press('Ja, send')
    await kari().say('gardinene er gule')
    assert.doesNotMatch(kari().lastMessage().text, /Skal jeg sende dette/)
  })
})
