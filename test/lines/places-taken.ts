import { query } from '../helpers/postgres.ts'

/** From now on the database keeps how many places in a rate limit are taken, and when, whoever takes them. */
export async function notePlaces(url: string): Promise<void> {
  await query(url, 'create table places (name text, at numeric, many integer)')
  // Of one moment are those that one instance takes at once. What it believes was taken before may be wrong.
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

/** The most places that were taken in any stretch of time so long. */
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
