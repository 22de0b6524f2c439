import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { moveToServer } from './store/move-to-server.ts'

/** `node bot/move-to-server.ts [--local]`: from DATA_DIR to DATABASE_URL, for the identity that is configured. */
const config = readConfig(process.env, process.argv.slice(2))
const directory = process.env['DATA_DIR']
if (config.database.kind !== 'server' || !directory) {
  console.error(
    'Give DATA_DIR, the folder of the embedded database, and DATABASE_URL, an empty database on a server.',
  )
  process.exit(1)
}
const owner = config.identity?.tenantId ?? 'local'
try {
  const copied = await moveToServer(directory, config.database.url, owner, createLog('error'))
  for (const [table, rows] of copied) console.log(`${table}: ${rows} rows`)
  console.log(
    'Done. Start the bot without DATA_DIR from now on, and keep the folder until you have seen that all is there.',
  )
} catch (error) {
  console.error(`Nothing was moved: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
