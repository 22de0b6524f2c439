import { moveToServer } from './backup/move-to-server.ts'
import { createLog } from './remote/log.ts'
import { runCommand } from './run-command.ts'
import { ConfigFaults, ownerOf, readConfig } from './settings/config.ts'
import { howCalled } from './settings/how-called.ts'
import { NotDone } from './settings/not-done.ts'
import { variablesIn } from './settings/variables.ts'
import { databaseInWords } from './store/database-failure.ts'
import { StoreInUse } from './store/store-refused.ts'

const usage = `Bruk:
  move-to-server   flytter alt fra DATA_DIR til den tomme databasen i DATABASE_URL, mens Straks er stoppet
${howCalled('move-to-server')}`

class Misused extends NotDone {}

/** `npm run move-to-server`: from DATA_DIR to DATABASE_URL, for the configured identity. */
async function move(args: string[]): Promise<string[]> {
  if (args.some((arg) => arg !== '--local')) throw new Misused(usage)
  const config = readConfig(process.env, args)
  const { database } = config
  const directory = variablesIn(process.env)['DATA_DIR']
  if (database.kind !== 'server' || !directory)
    throw new NotDone(
      'Oppgi DATA_DIR, mappen med den innebygde databasen, og DATABASE_URL, en tom database på en tjener.',
    )
  const copied = await moveToServer(directory, database.url, ownerOf(config), createLog('error'))
  return [
    ...[...copied].map(([table, rows]) => `${table}: ${rows} rader`),
    `Alt er flyttet. Start Straks uten DATA_DIR fra nå av. Slett ${directory} når du har sett at alt er der: frister og sletting når ikke kopien.`,
  ]
}

function inWords(error: unknown): string {
  if (error instanceof StoreInUse) return 'Databasen i DATA_DIR er i bruk. Stopp Straks først, og prøv igjen.'
  return error instanceof NotDone ? error.message.replace(/[^.]$/, '$&.') : databaseInWords(error)
}

await runCommand(move, (error) =>
  error instanceof ConfigFaults || error instanceof Misused
    ? error.message
    : `${inWords(error)} Ingenting er flyttet.`,
)
