import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { majorVersion } from '../settings/version.ts'
import { migrations } from './migrations/index.ts'
import { written } from './origin.ts'
import type { Db } from './schema.ts'
import { StoreRefused } from './store-refused.ts'

export type DatabaseUse = {
  /** The installation that the database is stamped for; null: none yet. */
  owner: string | null
  migrated: string[]
}

export async function readUse(db: Db): Promise<DatabaseUse> {
  return {
    owner: (await isTable(db, 'installation')) ? await ownerOf(db) : null,
    migrated: (await isTable(db, 'kysely_migration')) ? await migratedIn(db) : [],
  }
}

/** Refuses, before anything is changed, a database of another installation or of an unknown newer version. */
export function refuseWrong({ owner, migrated }: DatabaseUse, expected: string): void {
  // Earlier releases stored the tenant's id as written in the environment.
  if (owner !== null && owner.toLowerCase() !== expected)
    throw new StoreRefused(
      `databasen tilhører ${owner}, ikke ${expected}: la DATABASE_URL eller DATA_DIR peke på denne installasjonens egen`,
    )
  // Migrations of a newer major version, which may have removed columns needed here.
  const unknown = newerAmong(migrated).filter((name) => !ONLY_ADDS.test(name))
  if (unknown.length > 0)
    throw new StoreRefused(
      `databasen er brukt av en nyere Straks enn denne (${unknown.join(', ')}): start den versjonen igjen, eller gjenopprett kopien fra før den, og bruk den`,
    )
}

/** Refuses, before creating anything, a server too old or a database that cannot store every character. */
export function refuseUnfit({ version, encoding }: ServerState): void {
  if (version < OLDEST)
    throw new StoreRefused(`PostgreSQL ${version}: Straks trenger PostgreSQL ${OLDEST} eller nyere`)
  if (encoding !== 'UTF8')
    throw new StoreRefused(
      `databasen er laget med ${encoding}, som ikke har alle tegn folk skriver: lag en ny med UTF8, slik docs/drift.md gjør, før noe meldes`,
    )
}

const OLDEST = 15

/** Tells whether migrations of this version have not run yet. */
export function isBehind({ migrated }: Pick<DatabaseUse, 'migrated'>): boolean {
  return Object.keys(migrations).some((name) => !migrated.includes(name))
}

/** Returns the migrations of newer versions. */
export function newerAmong(migrated: string[]): string[] {
  return migrated.filter((name) => !(name in migrations))
}

const ONLY_ADDS = new RegExp(`^\\d{3}-release-${majorVersion}-\\d+$`)

/** Stamps the database permanently. Of two concurrent owners, the first wins. */
export async function stamp(db: Db, owner: string): Promise<void> {
  await sql`insert into installation (id, owner, written) values (1, ${owner}, ${written})
    on conflict do nothing`.execute(db)
  refuseWrong({ owner: await ownerOf(db), migrated: [] }, owner)
}

/** A folder restored from a copy has newer files, and no longer says that it stands where it was written. */
export async function noteFolder(db: Db, directory: string): Promise<void> {
  const { ino, birthtimeMs } = statSync(join(directory, 'PG_VERSION'))
  const folder = `${ino}/${birthtimeMs}`
  await sql`update installation set folder = ${folder}, written = case when folder is null then ${written} end
    where folder is distinct from ${folder}`.execute(db)
}

export async function isTable(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass(${name}) is not null as found`.execute(db)
  return rows.some(({ found }) => found)
}

async function ownerOf(db: Db): Promise<string | null> {
  const installation = await db.selectFrom('installation').select('owner').executeTakeFirst()
  return installation?.owner ?? null
}

async function migratedIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

export type ServerState = Awaited<ReturnType<typeof serverSays>>

/** `isReadOnly`: a replica of another server. Only the `encoding` `UTF8` holds every text. */
export async function serverSays(db: Db) {
  return db
    .selectNoFrom([
      sql<number>`current_setting('server_version_num')::integer / 10000`.as('version'),
      sql<boolean>`pg_is_in_recovery()`.as('isReadOnly'),
      sql<string>`current_setting('server_encoding')`.as('encoding'),
      sql<boolean>`coalesce(has_schema_privilege(current_schema(), 'create'), false)`.as('mayMakeTables'),
    ])
    .executeTakeFirstOrThrow()
}
