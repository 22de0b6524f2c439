import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { withAuditRole } from '../helpers/audit-role.ts'
import { findInChat } from '../helpers/chatting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

describe('A look that cannot be noted', () => {
  const straks = withStraks({ organisation: withAuditRole })
  const mikkel = personAt(straks, 'Mikkel Ruud')
  let number: string

  before(async () => {
    number = (await lostCard(straks)).number
    await straks.whileStopped(({ db }) =>
      sql`create function refuse_looks() returns trigger language plpgsql as
        $$ begin
          if new.what in ('viewed', 'searched', 'exported') then raise exception 'no room for it'; end if;
          return new;
        end $$;`.execute(db),
    )
    await straks.whileStopped(({ db }) =>
      sql`create trigger refuse_looks before insert on history
        for each row execute function refuse_looks()`.execute(db),
    )
  })

  it('shows nothing on any path of the API', async () => {
    for (const path of [
      '/api/tickets',
      '/api/tickets?q=Hansen',
      `/api/tickets/${number}`,
      '/api/tickets.csv',
      '/api/statistics',
      '/api/events',
      '/api/audit',
      '/api/audit.csv',
    ]) {
      const answer = await mikkel.ask('GET', path)
      assert.equal(answer.status, 503, path)
      assert.doesNotMatch(await answer.text(), new RegExp(`Hansen|${number}|no room`), path)
    }
  })

  it('shows nothing in the answer to a late change either', async () => {
    const headers = { 'if-match': '"0"' }
    const answer = await mikkel.ask('POST', `/api/tickets/${number}/comment`, { text: 'Hei' }, headers)
    assert.equal(answer.status, 503)
    assert.doesNotMatch(await answer.text(), /Hansen/)
  })

  it('finds nothing in the chat', async () => {
    const answer = await findInChat(straks.m365.chatOf('Mikkel Ruud'), 'buypass')
    assert.doesNotMatch(JSON.stringify(answer), new RegExp(number))
  })

  it('keeps no reporter from their own tickets', async () => {
    assert.equal((await personAt(straks, 'Kari Hansen').ask('GET', `/api/tickets/${number}`)).status, 200)
  })
})
