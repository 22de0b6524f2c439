import { query } from '../helpers/postgres.ts'

/** From now on the database keeps what a rate limit holds, whenever a place in it is taken. */
export async function notePlaces(url: string): Promise<void> {
  await query(url, 'create table places (name text, taken jsonb)')
  await query(
    url,
    `create function note_places() returns trigger language plpgsql as
      $$ begin insert into places values (new.name, new.taken); return null; end $$`,
  )
  await query(
    url,
    'create trigger noting after insert or update on rate_limits for each row execute function note_places()',
  )
}

/** The most places that were ever held at the same time: those of one stretch of it. */
export async function mostPlaces(url: string, name: string): Promise<number> {
  const rows = await query(
    url,
    `select max(jsonb_array_length(taken)) as most from places where name = '${name}'`,
  )
  return Number(rows[0]?.['most'])
}
