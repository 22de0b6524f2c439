import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { usualLimits } from '../../bot/queue/limits.ts'
import type { Fault } from '../../local/faults.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { isAlert, onlyTo, reportNew, seen, ticketsOf, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

const VAKT = 'arne.lie@eigersund.example'
const ARRIVED: Fault = { reset: true, afterHandling: true }

describe('A message that may have arrived', () => {
  const duty = { name: 'Vakttelefonen', email: VAKT, phone: null }
  const limits = { ...usualLimits, repeatAfterMs: [50, 50, 50] }
  const straks = withNewStraks({ limits, organisation: { duty } })
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is told as unsure to reporter, duty contact and help desk when it is an alert', async () => {
    straks.m365.faults.always('teams.send', (one) => (isAlert(one) ? ARRIVED : undefined))
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    const what = 'Beskjeden i Teams til Leder Ola Nordmann kan ha kommet fram, men vi vet det ikke sikkert.'
    await chat('Kari Hansen').waitFor(`Sak ${number}: ${what} Brukerhjelpen ser det.`)
    const mail = await straks.m365.mailbox(VAKT).waitForMail(number)
    assert.ok(unwrapped(mail.text).includes(`${what} Gi beskjed på en annen måte nå`))
    await seen(chat('Kari Hansen'), number, /vet ikke om det kom fram$/m)
    assert.equal(chat('Ola Nordmann').messages(number).length, 4)

    const [listed] = await ticketsOf(straks, 'Ingrid Solberg')
    assert.equal(listed?.leaderState, 'unknown')
    assert.deepEqual(
      [listed?.hasFailedDelivery, listed?.mayHaveArrived, listed?.needsAttention],
      [true, true, true],
    )
  })

  it('is told as unsure to the duty contact in Teams too when it is a mail', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, ARRIVED))
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    const what = 'E-posten til Buypass kan ha kommet fram, men vi vet det ikke sikkert.'
    await chat('Kari Hansen').waitFor(`Sak ${number}: ${what} Brukerhjelpen ser det.`)
    await chat('Arne Lie').waitFor(`Gjelder Kari Hansen.\n${what}\nGi beskjed`)
    const mail = await straks.m365.mailbox(VAKT).waitForMail(number)
    assert.ok(unwrapped(mail.text).includes(what))
    await seen(chat('Ola Nordmann'), number, /fikk ikke bekreftet at den kom fram$/m)
  })

  it('is not shown as unsure any more once it is sent again and gets through', async () => {
    straks.m365.faults.always('graph.sendMail', onlyTo(BUYPASS, ARRIVED))
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    await chat('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kan ha`)
    straks.m365.faults.clear()
    const { id } = toBuypass(await ingrid.ticket(number))
    await json(await ingrid.ask('POST', `/api/deliveries/${id}/retry`))
    const sent = await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
    assert.deepEqual([sent.hasFailedDelivery, sent.mayHaveArrived], [false, false])
  })

  it('stays unsure to leader and reporter when it is an alert that is then refused', async () => {
    const refused = { status: 403, body: { error: { code: 'MessageWritesBlocked' } } }
    // The refusal comes twice: once more when the app is known to be installed.
    const faults = [ARRIVED, refused, refused]
    straks.m365.faults.always('teams.send', (one) => (isAlert(one) ? faults.shift() : undefined))
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    const mail = await straks.m365.mailbox('ola.nordmann@eigersund.example').waitForMail(number)
    assert.ok(unwrapped(mail.text).includes('vet ikke om varselet nådde deg i Teams'))
    await seen(chat('Kari Hansen'), number, /kanskje nådd i Teams, e-post sendt \d\d:\d\d, ikke bekreftet/)
  })

  it('is shown as unsure to the help desk when it is a comment', async () => {
    const { number } = await lostCard(straks)
    straks.m365.faults.always('teams.send', ({ body }) => (body.includes('Ring meg') ? ARRIVED : undefined))
    await ingrid.actNow(number, 'comment', { text: 'Ring meg' })
    const isMissed = ({ history }: TicketJson) => history.some(({ notHeard }) => notHeard.length > 0)
    const { history } = await ticketWhen(straks, number, isMissed, { name: 'Ingrid Solberg' })

    const comment = history.find(({ notHeard }) => notHeard.length > 0)
    assert.deepEqual(
      [comment?.what, comment?.notHeard.map(({ mayHaveArrived }) => mayHaveArrived)],
      ['commented', [true]],
    )
    const [listed] = await ticketsOf(straks, 'Ingrid Solberg')
    assert.deepEqual([listed?.hasFailedDelivery, listed?.mayHaveArrived], [true, true])
  })
})

/** Joins the wrapped lines of a mail. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ')
}
