import { pino } from 'pino'
import { openEmbedded } from '../../../bot/store/embedded/open-embedded.ts'

/** Inserts 2, 3, 4 … and prints each number once it is committed, until it is killed. */
const database = await openEmbedded(process.argv[2] ?? '', pino({ level: 'silent' }))
await database.exec('create table if not exists kept (id int primary key)')
for (let id = 2; ; id++) {
  await database.transaction(async (trx) => {
    await trx.query('insert into kept values ($1)', [id])
  })
  process.stdout.write(`${id}\n`)
  if (id % 50 === 0) await database.exec('checkpoint')
}
