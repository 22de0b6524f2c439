import { sql } from 'kysely'

/**
 * In a statement that stands alone: its commit does not wait for the disk, and whoever waits for its rows waits less. Whatever
 * is committed after it reaches the disk after it. For what may be forgotten when the server's machine fails in that
 * moment: that a job was taken, or is done, or a place in a rate limit. Within a transaction it would hold for all of it.
 */
export const forgettable = sql<string>`set_config('synchronous_commit', 'off', true)`
