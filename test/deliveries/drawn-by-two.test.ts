import { sql } from 'kysely'
import { refreshCard } from '../../bot/deliveries/refresh-card.ts'
import { transact } from '../../bot/store/transact.ts'
import { changeTicket } from '../../bot/tickets/change-ticket.ts'
import { type Instance, instanceOn } from '../helpers/beside-straks.ts'
import { reportLostCard, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A card drawn by an instance that was held up after reading the ticket', () => {
  const straks = withStraks()

  it('is true in the end, though another instance has drawn a later state', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    await straks.whileStopped(async (database) => {
      const instance = instanceOn(database)
      const heldUp = await drawing(instance)
      await acknowledge(instance)
      await refreshCard(heldUp.cardId, instance)
      await heldUp.goOn()
    })
    await straks.idle()
    await seen(straks.m365.chatOf('Kari Hansen'), number, /Leder Ola Nordmann\nbekreftet/)
  })
})

/** Draws a card, and stops after reading the ticket and its contents, until told to go on. */
async function drawing(instance: Instance) {
  const { db, teams } = instance
  const card = await db
    .updateTable('ticket_cards')
    .set({ shown_version: -1 })
    .where('delivery_id', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
  const read = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const slow: Instance['teams'] = {
    ...teams,
    async update(...shown) {
      read.resolve()
      await told.promise
      return teams.update(...shown)
    },
  }
  const drawn = refreshCard(card.id, { ...instance, teams: slow })
  await read.promise
  return {
    cardId: card.id,
    goOn() {
      told.resolve()
      return drawn
    },
  }
}

/** Acknowledges as the leader, without the job that would show it. */
async function acknowledge(instance: Instance): Promise<void> {
  const { db, clock } = instance
  const { id: ticketId } = await db.selectFrom('tickets').select('id').executeTakeFirstOrThrow()
  const seenAt = { acknowledged_at: clock() }
  await db.updateTable('deliveries').set(seenAt).where('recipient_kind', '=', 'leader').execute()
  const change = { ticketId, what: 'acknowledged', by: null, set: seenAt }
  await transact(instance, (within) => changeTicket(change, within))
  await sql`delete from jobs where name = 'refresh-card'`.execute(db)
}
