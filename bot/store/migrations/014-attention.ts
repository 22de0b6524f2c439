import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const attention: Migration = { up }

/** Whether an open ticket needs a human is kept in its row: see bot/tickets/needs-attention.ts. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tickets add column needs_attention boolean not null default false`.execute(db)
  await fill(db)
  // In the list's order, with all that it is filtered by: one that does not pass is not read.
  await sql`create index tickets_needing_attention
    on tickets (opened_at desc, id desc, status, type, urgency, assignee_id)
    where needs_attention`.execute(db)
}

async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`update tickets set needs_attention = true
    where status in ('new', 'in-progress')
      and (${deliveryFailed} or ${noLeaderAlerted} or ${commentNotHeard} or ${outcomeNotHeard})`.execute(db)
}

/** And no mail took its place. Once a leader knows, none is waited for. */
const deliveryFailed = sql`exists (
  select from deliveries as given_up
  where ticket_id = tickets.id and state in ('failed', 'unknown') and due_at is null
    and last_error is distinct from 'no-leader'
    and not (tickets.acknowledged_at is not null and recipient_kind in ('leader', 'deputy', 'next-level'))
    and not (channel = 'teams' and exists (
      select from deliveries as mail
      where mail.ticket_id = tickets.id and mail.channel = 'email' and mail.occasion = given_up.occasion
        and coalesce(mail.recipient_id, mail.recipient_kind)
          = coalesce(given_up.recipient_id, given_up.recipient_kind)
    ))
)`

const noLeaderAlerted = sql`(acknowledged_at is null and (
  select bool_and(state <> 'sent' and due_at is null) from deliveries
  where ticket_id = tickets.id and recipient_kind in ('leader', 'deputy', 'next-level')
))`

/** And was not sent again since. */
const commentNotHeard = sql`exists (
  select from history as missed
  where ticket_id = tickets.id and what = 'comment-not-delivered' and details ->> 'comment' <> ''
    and not exists (
      select from history as retried
      where retried.ticket_id = tickets.id and retried.what = 'comment-retried' and retried.id > missed.id
        and retried.details ->> 'comment' = missed.details ->> 'comment'
    )
)`

const outcomeNotHeard = sql`exists (
  select from (
    select id, what from history
    where ticket_id = tickets.id and what in ('resolved', 'reopened') order by id desc limit 1
  ) as outcome
  join history as missed on missed.ticket_id = tickets.id and missed.id > outcome.id
  where missed.what = 'comment-not-delivered' and missed.details ->> 'outcome' = outcome.what
)`
