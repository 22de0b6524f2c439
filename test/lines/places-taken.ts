import { query } from '../helpers/postgres.ts'

/** Makes the database record the places taken in rate limits, with their times, whoever takes them. */
export async function notePlaces(url: string): Promise<void> {
  await query(url, 'create table places (name text, at numeric, many integer)')
  // Places of one moment are those that one instance takes at once. Its view of earlier ones may be wrong.
  await query(
    url,
    `create function note_places() returns trigger language plpgsql as $$
      declare
        moment jsonb := new.taken -> -1;
        before jsonb := case tg_op when 'UPDATE' then old.taken else '[]' end;
      begin
        insert into places select new.name, moment::numeric, count(*) filter (where is_new) - count(*) filter (where not is_new)
        from (
          select true, one from jsonb_array_elements(new.taken) as one
          union all select false, one from jsonb_array_elements(before) as one
        ) as each (is_new, one)
        where one = moment;
        return null;
      end $$`,
  )
  await query(
    url,
    'create trigger noting after insert or update on rate_limits for each row execute function note_places()',
  )
}

/** Returns the highest number of places taken in any period of this length. */
export async function mostPlaces(url: string, name: string, withinMs: number): Promise<number> {
  const rows = await query(
    url,
    `select max(taken) as most from (
      select sum(many) over (order by at range between ${withinMs - 1} preceding and current row) as taken
      from places where name = '${name}' and at is not null
    ) as stretches`,
  )
  return Number(rows[0]?.['most'])
}
