import type { Db } from './schema.ts'

/** Work that comes again and again, and when it last went well. */
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
