import type { Db, Schema } from './schema.ts'

export type GoodRun = Schema['good_runs']

export async function noteGoodRun(db: Db, run: GoodRun): Promise<void> {
  await db
    .insertInto('good_runs')
    .values(run)
    .onConflict((one) => one.column('name').doUpdateSet({ at: run.at }))
    .execute()
}

export async function goodRuns(db: Db): Promise<GoodRun[]> {
  return db.selectFrom('good_runs').select(['name', 'at']).execute()
}
