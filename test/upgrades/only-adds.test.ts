import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { statementsIn } from '../../bot/store/migrations/index.ts'

const cwd = 'bot/store/migrations'

/**
 * The conditions under which bot/store/migrations/run-statement.ts keeps nobody waiting, and under which the
 * database understands all statements of the release before as it did.
 */
describe('A migration that runs while the release before is at work', () => {
  const files = globSync('*/*.sql', { cwd }).filter((file) => !file.startsWith('001-'))
  for (const file of files) {
    const made = globSync(`${dirname(file)}/*.sql`, { cwd }).flatMap(tablesMadeBy)
    for (const statement of statementsIn(file)) {
      const short = bare(statement).slice(0, 70)
      if (short)
        it(`only adds: ${basename(file)}: ${short}`, () => assert.equal(faultOf(statement, made), null))
    }
  }

  it('gives its columns names that no table of the first release has, and adds none where rows are moved whole', () => {
    const known = globSync('001-*/*.sql', { cwd }).flatMap(columnsMadeBy)
    assert.ok(known.length > 100, `only ${known.length} columns`)
    const added = files.flatMap(columnsAddedBy)
    assert.deepEqual(
      added.filter(({ column }) => known.includes(column)),
      [],
      'without its table, the name would mean two columns in an earlier statement',
    )
    const COPIED = ['facts', 'comments', 'restricted_facts', 'restricted_comments']
    assert.deepEqual(
      added.filter(({ table }) => COPIED.includes(table)),
      [],
      'rows are moved whole between these tables, and would no longer fit',
    )
  })

  it('is told from a migration that does more than add', () => {
    const good = [
      'create table shoes (id uuid primary key)',
      'create unique index shoes_by_size on shoes (size)',
      'insert into shoes (size) values (42) on conflict do nothing',
      'create index tickets_by_shoe on tickets (shoe)',
      'alter table tickets add column shoe text',
      "alter table tickets add column shoe text not null default ''",
      'create sequence shoes_worn as integer owned by tickets.worn',
      "alter table tickets alter column worn set default nextval('shoes_worn')",
      "-- in parts\nupdate tickets set shoe = '' where id in (select id from tickets where shoe is null limit 1000)",
    ]
    for (const statement of good) assert.equal(faultOf(statement, ['shoes']), null, statement)
    const bad: [string, RegExp][] = [
      ['alter table tickets add column shoe text not null', /does not fill it/],
      ['alter table tickets add column at timestamptz default clock_timestamp()', /read or written anew/],
      ['alter table tickets add column shoe uuid references shoes', /read or written anew/],
      ['alter table tickets add column a text, drop column b', /takes away/],
      ['alter table tickets rename column number to no', /takes away/],
      ['alter table tickets alter column worn set not null', /takes away/],
      ['drop index tickets_by_number', /takes away/],
      ['insert into shoes (size) values (42)', /twice/],
      ['create unique index one_each on tickets (reporter_id)', /would refuse/],
      ["update tickets set shoe = ''", /in parts/],
    ]
    for (const [statement, fault] of bad) assert.match(faultOf(statement, ['shoes']) ?? '', fault, statement)
  })
})

/**
 * Returns null for a statement without faults.
 * @param made tables that come with the same migration: nobody uses those yet
 */
function faultOf(statement: string, made: string[]): string | null {
  const text = bare(statement)
  if (
    /^(create (unlogged )?table|comment on|create (or replace )?function|create trigger|create sequence)\b/.test(
      text,
    )
  )
    return null
  const [, verb = '', table = '', what = ''] =
    /^(create unique index|create index|alter table|update|insert into) (?:\w+ on )?(\w+)(.*)$/.exec(text) ??
    []
  if (verb === 'insert into')
    return /on conflict do nothing$/.test(what) ? null : 'done twice where a run was broken off'
  if (made.includes(table) || verb === 'create index') return null
  if (verb === 'create unique index') return 'would refuse what the release before writes'
  if (verb === 'update') return /^-- in parts/m.test(statement) ? null : 'holds all rows at once: in parts'
  const takesAway = /\b(drop|rename|alter column(?! \w+ set default)|add constraint)\b/.test(what)
  if (verb !== 'alter table' || takesAway) return 'takes away, or may'
  return faultOfColumn(what)
}

function faultOfColumn(what: string): string | null {
  if (/\bnot null\b/.test(what) && !/\bdefault\b/.test(what)) return 'the release before does not fill it'
  const isWholeTable = /\b(clock_timestamp|random|gen_random_uuid|generated|unique|references)\b/.test(what)
  return isWholeTable ? 'all of the table is read or written anew, and nobody may use it meanwhile' : null
}

function columnsMadeBy(file: string): string[] {
  return statementsIn(file).flatMap((one) => {
    const [, columns = ''] = /^create (?:unlogged )?table \w+ ?\((.*)\)/.exec(bare(one)) ?? []
    return [
      ...columns.matchAll(/(?:^|, )\s*(\w+) (?=text|uuid|integer|bigint|boolean|time|date|json|serial|ts)/g),
    ].map(([, column = '']) => column)
  })
}

function columnsAddedBy(file: string): { table: string; column: string }[] {
  return statementsIn(file).flatMap((one) => {
    const [, table = '', column = ''] = /^alter table (\w+) add column (\w+)/.exec(bare(one)) ?? []
    return column ? [{ table, column }] : []
  })
}

function tablesMadeBy(file: string): string[] {
  return statementsIn(file).flatMap((one) => /^create (?:unlogged )?table (\w+)/.exec(bare(one))?.[1] ?? [])
}

/** Returns a statement without remarks, on one line. */
function bare(statement: string): string {
  return statement
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/;$/, '')
}
