import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../dialogs/incident-type.ts'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, Device, DevicesRow, People, PersonRow, Profile } from '../store/schema.ts'

export type LanguageColumns = Pick<PersonRow, 'language_chosen' | 'language_teams' | 'language_written'>

/** Signs of the sender's language in one activity, as far as it has any. */
export type LanguageHeard = Partial<Omit<LanguageColumns, 'language_chosen'>>

/** Stores the name and language from an activity. Values from the directory are kept. */
export async function meetPerson(
  trx: Db,
  { id, name, heard }: { id: string; name: string; heard: LanguageHeard },
  now: Date,
): Promise<PersonRow> {
  const { person } = await trx
    .insertInto('people')
    .modifyEnd(prepared)
    .values({ id, name, met_at: now, ...heard })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id, ...heard }))
    .returning(IN_JSON)
    .executeTakeFirstOrThrow()
  return dated(person)
}

const IN_JSON = sql<Dateless<PersonRow>>`to_json(people)`.as('person')

/** Stores the directory's values, without the language. */
export async function savePerson(db: Db, profile: Profile): Promise<PersonRow> {
  const { id, ...known } = profile
  const { person } = await db
    .insertInto('people')
    .modifyEnd(prepared)
    .values({ id, ...known, met_at: known.fetched_at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
    .returning(IN_JSON)
    .executeTakeFirstOrThrow()
  return dated(person)
}

export async function loadPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Returns the only person of this name known to Straks; undefined if there are several. */
export async function personCalled(db: Db, name: string): Promise<PersonRow | undefined> {
  const people = await db
    .selectFrom('people')
    .selectAll()
    .where((is) => is(is.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .limit(2)
    .execute()
  return people.length === 1 ? people[0] : undefined
}

/** Returns people known to Straks who match a name or a part of it. */
export async function peopleCalled(db: Db, name: string, most: number): Promise<PersonRow[]> {
  return db
    .selectFrom('people')
    .selectAll()
    .where(sql<boolean>`to_tsvector('simple', name) @@ plainto_tsquery('simple', ${name})`)
    .orderBy('name')
    .limit(most)
    .execute()
}

export async function loadPeople(db: Db, ids: string[]): Promise<People> {
  const among = sql<boolean>`id = any(${ids}::text[])`
  const people = await db.selectFrom('people').selectAll().where(among).execute()
  return new Map(people.map((person) => [person.id, person]))
}

/** Stores the person's own choice, which overrides all other signs. */
export async function chooseLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await db.updateTable('people').set({ language_chosen: language }).where('id', '=', personId).execute()
}

export async function idsWithMail(db: Db, address: string): Promise<string[]> {
  const mail = sql<boolean>`lower(mail) = ${address.toLowerCase()}`
  const people = await db.selectFrom('people').select('id').where(mail).execute()
  return people.map(({ id }) => id)
}

/** Returns the people whose name matches a tsquery; none if there are more than `most`. */
export async function idsNamed(db: Db, name: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people
    where to_tsvector('simple', name) @@ to_tsquery('simple', ${name}) limit ${most + 1}::int`.execute(db)
  return rows.length > most ? [] : rows.map(({ id }) => id)
}

/** SQL for the department as known; empty: unknown. Locks the person's row until the transaction ends. */
export function unitOf(personId: string): RawBuilder<string> {
  return sql`coalesce((select department from people where id = ${personId} for share), '')`
}

/** Only to tickets of the last day: at the time of an older one it may have differed, or was erased since. */
export async function keepUnit(trx: Db, { id, department }: PersonRow, now: Date): Promise<void> {
  if (!department) return
  await sql`${prepared} update tickets set unit = ${department}
    where unit = '' and coalesce(affected_id, reporter_id) = ${id}
      and opened_at > ${now}::timestamptz - interval '1 day'`.execute(trx)
}

/** Stores the person's registered devices; nothing for an unknown or deleted person. */
export async function saveDevices(db: Db, personId: string, devices: Device[], now: Date): Promise<void> {
  await sql`${prepared} insert into devices (person_id, devices, fetched_at)
    select id, ${JSON.stringify(devices)}::jsonb, ${now}::timestamptz from people where id = ${personId}
    on conflict (person_id) do update set devices = excluded.devices, fetched_at = excluded.fetched_at`.execute(
    db,
  )
}

export async function forgetDevices(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('devices').where('person_id', '=', personId).execute()
}

export async function devicesOf(db: Db, personId: string): Promise<DevicesRow | undefined> {
  return db.selectFrom('devices').selectAll().where('person_id', '=', personId).executeTakeFirst()
}
