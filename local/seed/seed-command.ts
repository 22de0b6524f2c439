import { pino } from 'pino'
import { readConfig } from '../../bot/config.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from './seed-tickets.ts'

/** `node local/seed/seed-command.ts [tickets] [years]`: fills local mode's database with made-up tickets. */
async function main(): Promise<void> {
  const [count = 1_000_000, years = 5] = process.argv.slice(2).map(Number)
  const { database } = readConfig(process.env, ['--local'])
  const { db, close } = await openDatabase(database, 'local', pino({ level: 'warn' }))
  const begun = performance.now()
  const progress = (done: number) =>
    console.log(`${done} of ${count} tickets, ${Math.round((performance.now() - begun) / 1000)} s`)
  await seedTickets(db, { count, years, now: new Date(), incidentTypes, progress })
  await close()
}

await main()
