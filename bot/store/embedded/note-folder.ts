import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { written } from '../origin.ts'
import type { Db } from '../schema.ts'

/**
 * A folder that was put back from a copy holds what the copy knew, and nothing in it tells; but its files were made
 * later. Then the database no longer says that it stands where it was written.
 */
export async function noteFolder(db: Db, directory: string): Promise<void> {
  const { ino, birthtimeMs } = statSync(join(directory, 'PG_VERSION'))
  const folder = `${ino}/${birthtimeMs}`
  await sql`update installation set folder = ${folder}, written = case when folder is null then ${written} end
    where folder is distinct from ${folder}`.execute(db)
}
