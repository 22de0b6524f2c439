import { type Selectable, sql } from 'kysely'
import { prepared } from '../store/prepared.ts'
import type { Db, Schema } from '../store/schema.ts'
import type { LanguageColumns } from './people-table.ts'

/** The address of a person's private chat with the bot. */
export type ConversationAddress = { serviceUrl: string; conversationId: string; tenantId: string }

export type Conversation = ConversationAddress & { personId: string }

/** Stores a chat that Straks opened itself. */
export async function keepConversation(
  db: Db,
  { conversationId, personId, serviceUrl, tenantId }: Conversation,
  now: Date,
): Promise<void> {
  const place = { person_id: personId, service_url: serviceUrl, tenant_id: tenantId, updated_at: now }
  await db
    .insertInto('conversations')
    .modifyEnd(prepared)
    .values({ id: conversationId, ...place })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(place))
    .execute()
}

/** Returns the person's latest chat with the bot, and the signs of their language. */
export async function chatWith(
  db: Db,
  personId: string,
): Promise<(ConversationAddress & LanguageColumns) | undefined> {
  return addresses(db)
    .leftJoin('people', 'people.id', 'person_id')
    .select(['language_chosen', 'language_teams', 'language_written'])
    .where('person_id', '=', personId)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function conversationAt(
  db: Db,
  conversationId: string,
): Promise<ConversationAddress | undefined> {
  return addresses(db).where('id', '=', conversationId).executeTakeFirst()
}

/** Returns the latest service URL of Teams, which is the same for everybody in a tenant's region. */
export async function lastServiceUrl(
  db: Db,
): Promise<Omit<ConversationAddress, 'conversationId'> | undefined> {
  return addresses(db).orderBy('updated_at', 'desc').limit(1).executeTakeFirst()
}

function addresses(db: Db) {
  return db
    .selectFrom('conversations')
    .modifyEnd(prepared)
    .select(['conversations.id as conversationId', 'service_url as serviceUrl', 'tenant_id as tenantId'])
}

export async function turnsIn(db: Db, conversationId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('turns')
    .where('id', '=', conversationId)
    .executeTakeFirst()
  return row?.turns
}

/** Makes a turn under way be decided again, from the state after this transaction. */
export async function interruptTurns(trx: Db, personId: string): Promise<void> {
  await sql`update conversations set turns = turns + 1, current_draft_id = null
    where person_id = ${personId}`.execute(trx)
}

export async function activitiesIn(
  db: Db,
  conversationIds: string[],
): Promise<Selectable<Schema['activities']>[]> {
  return db
    .selectFrom('activities')
    .selectAll()
    .where(sql<boolean>`conversation_id = any(${conversationIds}::text[])`)
    .orderBy('received_at')
    .execute()
}
