import type { Db } from './schema.ts'

/** Recurring work and the time of its last success. */
export type GoodRun = { name: string; at: Date }

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
