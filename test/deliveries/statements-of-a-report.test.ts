import assert from 'node:assert/strict'
import { hearStatements, type Statement } from '../helpers/statements.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

describe('The database statements of a report', () => {
  const straks = withNewStraks()
  let heard: Statement[]

  beforeEach(async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('hei')
    // The phone number, a fact of the ticket, is fetched beside the conversation.
    await straks.idle()
    await kari.press('Buypass-kortet eller PIN-koden')
    await straks.idle()
    const hearing = hearStatements()
    await kari.press('Send meldingen', { cause: 'lost' })
    await straks.idle()
    hearing.stop()
    heard = hearing.heard
  })

  it('are as many for each step as written down here', () => {
    const filed = of('takeTurn')
    const sent = of('deliver')
    const refreshed = of('refreshCard')
    const shown = refreshed.filter(({ by }) => by.includes('cardShown'))
    // Recipients told within a moment are waited for: one look comes too early.
    const tooEarly = refreshed.filter(({ by }) => by.includes('loadShown')).length - shown.length
    assert.deepEqual(
      {
        'the ticket is filed': filed.length,
        'the desk’s mail and the alert, in a chat that is new': sent.length,
        'whether the leader is there': of('checkAbsence').length,
        'what is due later in the chain of leaders': of('escalate').length,
        'a card that is shown anew': (refreshed.length - tooEarly) / shown.length,
      },
      {
        'the ticket is filed': 7,
        'the desk’s mail and the alert, in a chat that is new': 25,
        'whether the leader is there': 1,
        'what is due later in the chain of leaders': 0,
        'a card that is shown anew': 3,
      },
    )
  })

  it('draw the ticket number last, in the insert before the commit', () => {
    const filed = of('takeTurn').map(({ text }) => text)
    const [last, ...after] = filed.slice(filed.findIndex((text) => text.includes('ticket_numbers')))
    assert.match(last ?? '', /insert into "tickets"/)
    assert.deepEqual(
      after.map((text) => /pg_current_xact_id_if_assigned|commit/.exec(text)?.[0]),
      ['pg_current_xact_id_if_assigned', 'commit'],
    )
  })

  function of(task: string): Statement[] {
    return heard.filter(({ by }) => by.includes(task))
  }
})
