import { sql } from 'kysely'
import type { Db, Device, DevicesRow } from '../store/schema.ts'

/** Keeps what is registered on a person now. On somebody who is not known, or no more, nothing is kept. */
export async function saveDevices(db: Db, personId: string, devices: Device[], now: Date): Promise<void> {
  await sql`insert into devices (person_id, devices, fetched_at)
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
