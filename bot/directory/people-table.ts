import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../dialogs/incident-type.ts'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { Db, Device, DevicesRow, People, PersonRow, Profile } from '../store/schema.ts'

export type LanguageColumns = Pick<PersonRow, 'language_chosen' | 'language_teams' | 'language_written'>

/** The traces of its sender's language in one activity; nothing of what it does not tell. */
export type LanguageHeard = Partial<Omit<LanguageColumns, 'language_chosen'>>

/** Keeps the name and the language that an activity carries. What the directory has told before stands. */
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

/** Keeps what the directory tells; their language is not its business. */
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

/** The one person of this name among those whom Straks has met or looked up; nobody when there are several. */
export async function personCalled(db: Db, name: string): Promise<PersonRow | undefined> {
  const people = await db
    .selectFrom('people')
    .selectAll()
    .where((is) => is(is.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .limit(2)
    .execute()
  return people.length === 1 ? people[0] : undefined
}

/** Those who may be meant by a name, or by a part of it, among those whom Straks has met or looked up. */
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
  if (ids.length === 0) return new Map()
  const people = await db
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(people.map((person) => [person.id, person]))
}

/** Keeps what a person has chosen: from then on it beats everything else. */
export async function chooseLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await db.updateTable('people').set({ language_chosen: language }).where('id', '=', personId).execute()
}

export async function idsWithMail(db: Db, address: string): Promise<string[]> {
  const mail = sql<boolean>`lower(mail) = ${address.toLowerCase()}`
  const people = await db.selectFrom('people').select('id').where(mail).execute()
  return people.map(({ id }) => id)
}

/** Those who are called so, as a tsquery has it; nobody when there are more than `most`. */
export async function idsNamed(db: Db, name: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people
    where to_tsvector('simple', name) @@ to_tsquery('simple', ${name}) limit ${most + 1}::int`.execute(db)
  return rows.length > most ? [] : rows.map(({ id }) => id)
}

/**
 * For a statement: the unit that a person belongs to, as far as the directory has told; empty: not known. Nobody changes it
 * until the transaction ends.
 */
export function unitOf(personId: string): RawBuilder<string> {
  return sql`coalesce((select department from people where id = ${personId} for share), '')`
}

/**
 * Tickets that were opened before the directory had told of the person: within a day, for to one that is older the unit
 * may have been another, or it has been erased since.
 */
export async function keepUnit(trx: Db, { id, department }: PersonRow, now: Date): Promise<void> {
  if (!department) return
  await sql`${prepared} update tickets set unit = ${department}
    where unit = '' and coalesce(affected_id, reporter_id) = ${id}
      and opened_at > ${now}::timestamptz - interval '1 day'`.execute(trx)
}

/** Keeps what is registered on a person now. On somebody who is not known, or no more, nothing is kept. */
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
