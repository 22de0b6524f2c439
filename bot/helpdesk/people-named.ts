import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { Search, Word } from './search-text.ts'

/** As many as may be called the same in a large municipality; a beginning that more have tells nothing. */
const MOST_NAMED = 200

/** A word may also be the name of somebody whom tickets know by their id alone: the leader, or who has it. */
export async function withPeople(db: Db, search: Search): Promise<Search> {
  if (search.kind !== 'words') return search
  const words = await Promise.all(
    search.words.map(async (word) => ({ ...word, stands: [...word.stands, ...(await named(db, word))] })),
  )
  return { kind: 'words', words }
}

async function named(db: Db, { text }: Word): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people
    where to_tsvector('simple', name) @@ to_tsquery('simple', ${text}) limit ${MOST_NAMED + 1}::int`.execute(
    db,
  )
  return rows.length > MOST_NAMED ? [] : rows.map(({ id }) => id)
}
