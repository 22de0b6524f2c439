import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const firstReport: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await peopleAndConversations(db)
  await tickets(db)
  await deliveries(db)
}

async function peopleAndConversations(db: Kysely<unknown>): Promise<void> {
  await sql`create table installation (id integer primary key check (id = 1), owner text not null)`.execute(
    db,
  )
  await sql`create table people (
    id text primary key,
    name text not null,
    mail text,
    phone text,
    department text,
    fetched_at timestamptz
  )`.execute(db)
  await sql`create table conversations (
    id text primary key,
    person_id text not null,
    service_url text not null,
    tenant_id text not null,
    current_draft_id uuid,
    updated_at timestamptz not null
  )`.execute(db)
  await sql`create index conversations_by_person on conversations (person_id, updated_at)`.execute(db)
  await sql`create table activities (
    conversation_id text not null,
    id text not null,
    draft_id uuid,
    received_at timestamptz not null,
    answered_at timestamptz,
    primary key (conversation_id, id)
  )`.execute(db)
  await sql`create index activities_by_age on activities (received_at)`.execute(db)
  await sql`create table drafts (
    id uuid primary key,
    conversation_id text not null,
    person_id text not null,
    type text not null,
    answers jsonb not null,
    updated_at timestamptz not null,
    closed_at timestamptz
  )`.execute(db)
  await sql`create index drafts_by_age on drafts (updated_at)`.execute(db)
}

async function tickets(db: Kysely<unknown>): Promise<void> {
  await sql`create table ticket_numbers (year integer primary key, last integer not null)`.execute(db)
  await sql`create table tickets (
    id uuid primary key,
    number text not null unique,
    version integer not null default 1,
    type text not null,
    cause text,
    urgency text not null,
    status text not null,
    personal_data boolean not null,
    reporter_id text not null,
    affected_id text,
    leader_id text,
    assignee_id text,
    external_reference text,
    opened_at timestamptz not null,
    acknowledged_at timestamptz,
    resolved_at timestamptz
  )`.execute(db)
  await sql`create index tickets_newest on tickets (opened_at desc, id desc)`.execute(db)
  await sql`create index tickets_by_reporter on tickets (reporter_id, opened_at desc)`.execute(db)
  await sql`create index tickets_by_affected on tickets (affected_id, opened_at desc)`.execute(db)
  await sql`create table facts (
    ticket_id uuid not null references tickets,
    position integer not null,
    name text not null,
    value text not null,
    primary key (ticket_id, name)
  )`.execute(db)
  await sql`create table history (
    id bigserial primary key,
    ticket_id uuid references tickets,
    at timestamptz not null,
    what text not null,
    by text,
    details jsonb not null
  )`.execute(db)
  await sql`create index history_by_ticket on history (ticket_id, id)`.execute(db)
}

async function deliveries(db: Kysely<unknown>): Promise<void> {
  await sql`create table deliveries (
    id uuid primary key,
    ticket_id uuid not null references tickets,
    recipient_kind text not null,
    recipient_id text,
    channel text not null,
    state text not null,
    attempts integer not null,
    created_at timestamptz not null,
    due_at timestamptz,
    attempt_started_at timestamptz,
    repeated boolean not null,
    last_error text,
    sent_at timestamptz,
    acknowledged_at timestamptz
  )`.execute(db)
  await sql`create index deliveries_by_ticket on deliveries (ticket_id)`.execute(db)
  await sql`create index deliveries_open on deliveries (due_at) where due_at is not null`.execute(db)
  await sql`create table ticket_cards (
    id uuid primary key,
    ticket_id uuid not null references tickets,
    delivery_id uuid references deliveries,
    person_id text not null,
    conversation_id text not null,
    activity_id text,
    shown_version integer not null,
    created_at timestamptz not null
  )`.execute(db)
  await sql`create index ticket_cards_by_ticket on ticket_cards (ticket_id)`.execute(db)
}
