import assert from 'node:assert/strict'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { seen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

const MINUTES = {
  /** Below the difference of two minutes that is reported. */
  'a little': -1,
  'a year': -365 * 24 * 60,
}

for (const [howFar, BEHIND] of Object.entries(MINUTES))
  describe(`A ticket with an instance whose clock is behind by ${howFar}`, () => {
    const clock = handClock()
    const straks = withNewStraks({ clock })
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const kari = () => straks.m365.chatOf('Kari Hansen')
    const chat = (name: string) => straks.m365.chatOf(name)

    it('tells a second comment after the first', async () => {
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
        .flatMap(({ text }) =>
          text.includes(`Sak ${number} ·`) ? [] : (/Kast|Behold/.exec(text)?.[0] ?? []),
        )
      assert.deepEqual(read, ['Kast', 'Behold'])
    })

    it('counts the employee’s answer as given after the question', async () => {
      const { number } = await lostCard(straks)
      await ingrid.actNow(number, 'comment', { text: 'Hvor var du?' })
      await straks.idle()
      clock.pass(BEHIND)
      await kari().say('på bussen')
      await kari().press('Ja, send')
      await kari().say('gardinene er gule')
      assert.doesNotMatch(kari().lastMessage().text, /Skal jeg sende dette/)
    })

    it('reminds the leader who was alerted last', async () => {
      const { number } = await lostCard(straks)
      const card = await seen(chat('Ola Nordmann'), number, /Meldt/)
      await straks.idle()
      clock.pass(BEHIND)
      await chat('Ola Nordmann').press('Varsle neste leder nå', {}, card)
      await seen(chat('Liv Bakke'), number, /Meldt/)
      await timePasses(31, clock, straks)
      await seen(chat('Liv Bakke'), number, /Påminnelse/)
    })
  })
