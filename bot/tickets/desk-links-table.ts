import { createHash, randomBytes } from 'node:crypto'
import { prepared } from '../store/prepared.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import { before, DAY_MS } from '../time/duration.ts'

export const DESK_LINKS_LAST = { milliseconds: 30 * DAY_MS }

/** Stores only the hash: reading the database must not enable anybody to act in the desk's name. */
export async function keepDeskLink(db: Db, token: string, delivery_id: string, sent_at: Date): Promise<void> {
  await db
    .insertInto('desk_links')
    .modifyEnd(prepared)
    .values({ hash: hashOf(token), delivery_id, sent_at })
    .execute()
}

/** Returns the delivery that carried the link, while the link is valid. */
export async function deliveryOfLink(db: Db, token: string, now: Date): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('desk_links')
    .innerJoin('deliveries', 'deliveries.id', 'desk_links.delivery_id')
    .selectAll('deliveries')
    .where('desk_links.hash', '=', hashOf(token))
    .where('desk_links.sent_at', '>', before(now, DESK_LINKS_LAST))
    .executeTakeFirst()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

// The secret part of the address of a desk's page.

/** 32 bytes as base64url. */
const TOKEN = '[\\w-]{43}'
const token = new RegExp(`^${TOKEN}$`)
const link = new RegExp(`<?https?://\\S{1,200}/d/${TOKEN}(?:\\?lang=\\w\\w)?>?`, 'g')

export function newDeskToken(): string {
  return randomBytes(32).toString('base64url')
}

export function isDeskToken(text: string): boolean {
  return token.test(text)
}

/** Removes our links from a quoted mail: its readers must not act for the desk, and no row stores one. */
export function withoutDeskLinks(text: string): string {
  return text.replaceAll(link, '…')
}
