import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Database } from '../../bot/store/open-database.ts'
import { isTold, reportLostCard, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A leader’s «ok» that the database could not keep', () => {
  const straks = withStraks()

  it('acknowledges when Teams sends it again', async () => {
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, isTold)
    const ola = straks.m365.chatOf('Ola Nordmann')
    await straks.whileStopped(refuseAcknowledgements)
    const ok = ola.activity({ text: 'ok, sett' })
    await ola.post(ok)
    assert.equal((await ticketOf(straks, number)).acknowledgedAt, null)
    await straks.whileStopped(takeThemAgain)
    await ola.post(ok)
    assert.ok((await ticketOf(straks, number)).acknowledgedAt)
  })
})

async function refuseAcknowledgements({ db }: Database): Promise<void> {
  await sql`create function refused() returns trigger language plpgsql
    as $$ begin raise exception 'refused'; end $$`.execute(db)
  await sql`create trigger refusing before update of acknowledged_at on tickets
    for each row execute function refused()`.execute(db)
}

async function takeThemAgain({ db }: Database): Promise<void> {
  await sql`drop trigger refusing on tickets`.execute(db)
}
