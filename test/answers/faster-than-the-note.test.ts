import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { arrive } from '../helpers/incoming.ts'
import { noticeOf } from '../helpers/incoming-mails.ts'
import { reportLostCard, seen, toBuypass } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, settled } from '../helpers/tab-people.ts'

describe('A mail that comes back before its sending is noted', () => {
  const clock = handClock()
  const straks = withStraks({ clock })

  it('is marked as not arrived once its sending is noted', async () => {
    const { m365 } = straks
    await straks.idle()
    // Graph has taken it; the bot does not know that yet.
    m365.faults.next('graph.sendMail', { afterHandling: true, delayMs: 5_000 })
    const number = await reportLostCard(straks)
    const mail = await m365.mailbox(BUYPASS).waitForMail(number)
    await arrive(m365, noticeOf(mail))
    clock.pass(0.5)
    await untilSo(() => m365.requests.includes('graph.messageValue'), 'nobody reads the notice')
    await straks.idle()
    clock.pass(0.5)
    await straks.idle()

    assert.equal(toBuypass(await settled(personAt(straks, 'Ingrid Solberg'), number)).state, 'failed')
    await seen(m365.chatOf('Kari Hansen'), number, /Buypass\se-post kom ikke fram: adressen finnes ikke/)
  })
})
