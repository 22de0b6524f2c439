import assert from 'node:assert/strict'
import { recordAttempt } from '../../bot/deliveries/record-attempt.ts'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { showAlert } from '../../bot/show/alert.ts'
import { forReader } from '../../bot/show/needs.ts'
import { loadTicket, type Ticket } from '../../bot/tickets/tickets-table.ts'
import { type Instance, instanceOn } from '../helpers/beside-straks.ts'
import { pressOnReceipt, reportLostCard } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const SEEN = 'Bekreft at jeg har sett det'

describe('An instance held up during a delivery attempt', () => {
  const straks = withNewStraks()

  it('shows the acknowledgement on both alerts when another instance has alerted the leader too', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    await straks.whileStopped(async (database) => {
      const instance = instanceOn(database)
      const ticket = await theTicket(instance)
      const taken = deliveryTo('leader', ticket)
      const posted = await postAlert(ticket, instance)
      // The other instance has broken it off and made the next attempt.
      await recordAttempt(
        { taken, ticket, posted, outcome: { kind: 'sent', at: instance.clock() } },
        instance,
      )
    })
    const ola = straks.m365.chatOf('Ola Nordmann')
    const alerts = () => ola.messages(number)
    assert.equal(alerts().filter(({ buttons }) => buttons.includes(SEEN)).length, 2)
    await ola.press(SEEN)
    await straks.idle()
    ola.reload()
    assert.ok(alerts().every(({ buttons }) => !buttons.includes(SEEN)))
  })

  it('tells nobody of a failed delivery when the report was withdrawn meanwhile', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    const kari = straks.m365.chatOf('Kari Hansen')
    const before = await straks.whileStopped((database) => theTicket(instanceOn(database)))
    await pressOnReceipt(kari, number, 'Trekk saken')
    await kari.press('Ja, det ble meldt ved en feil')
    await straks.idle()
    await straks.whileStopped(async (database) => {
      const instance = instanceOn(database)
      const desk = deliveryTo('desk', before)
      const taken = { ...desk, state: 'pending' as const, attempt_started_at: instance.clock() }
      const { state, attempt_started_at } = taken
      const underWay = { state, attempt_started_at, sent_at: null }
      await instance.db.updateTable('deliveries').set(underWay).where('id', '=', taken.id).execute()
      const failure = new DeliveryFailure('never', 'refused', 'graph 400')
      await recordAttempt({ taken, ticket: before, outcome: { kind: 'failed', failure } }, instance)
    })
    await straks.idle()
    const texts = kari.messages().map(({ text }) => text)
    assert.deepEqual(
      texts.filter((text) => text.startsWith(`Sak ${number}: E-posten`)),
      [],
    )
  })

  it('keeps the time to undo of a ticket that was opened again and resolved anew meanwhile', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    // Longer than the time an agent has: a busy machine must not need as long.
    const held = new Date(Date.now() + 60 * 60_000)
    const heldUntil = await straks.whileStopped(async (database) => {
      const instance = instanceOn(database)
      const { db, clock } = instance
      const now = { ...(await theTicket(instance)), held_until: clock() }
      const outcome = now.news.find(({ occasion }) => occasion === 'outcome') ?? assert.fail('no outcome')
      const taken = { ...outcome, attempt_started_at: clock() }
      await db
        .updateTable('deliveries')
        .set({ attempt_started_at: clock() })
        .where('id', '=', taken.id)
        .execute()
      await db.updateTable('tickets').set({ held_until: held }).execute()
      await recordAttempt({ taken, ticket: now, outcome: { kind: 'sent', at: clock() } }, instance)
      return (await theTicket(instance)).held_until
    })
    assert.deepEqual(heldUntil, held)
  })
})

async function theTicket({ db }: Instance): Promise<Ticket> {
  const { id } = await db.selectFrom('tickets').select('id').executeTakeFirstOrThrow()
  return (await loadTicket(db, id)) ?? assert.fail('no ticket')
}

function deliveryTo(kind: string, { deliveries }: Ticket) {
  return deliveries.find((one) => one.recipient_kind === kind) ?? assert.fail(`nothing to a ${kind}`)
}

/** Posts another alert into the leader's chat. */
async function postAlert(ticket: Ticket, instance: Instance) {
  const alert = deliveryTo('leader', ticket)
  const chat = await instance.db
    .selectFrom('conversations')
    .selectAll()
    .where('person_id', '=', alert.recipient_id)
    .executeTakeFirstOrThrow()
  const address = { conversationId: chat.id, serviceUrl: chat.service_url, tenantId: chat.tenant_id }
  const activity_id = await instance.teams.send(address, showAlert(ticket, alert, forReader(instance, 'nb')))
  const { person_id, id: conversation_id } = chat
  return { person_id, conversation_id, activity_id, shown_version: ticket.version }
}
