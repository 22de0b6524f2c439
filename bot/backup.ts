import { backUp } from './backup/back-up.ts'
import { done } from './backup/done.ts'
import { inWords, usage } from './backup/words.ts'
import { createLog } from './remote/log.ts'
import { commandsConfig, ownerOf } from './settings/config.ts'
import { NotDone } from './settings/not-done.ts'
import { systemClock } from './time/clock.ts'

/** `npm run backup -- FILE`, in the bot's environment; the bot may run. */
async function main(args: string[]): Promise<void> {
  const [file, ...others] = args.filter((arg) => arg !== '--local')
  if (!file || file.startsWith('-') || others.length > 0) throw new NotDone(usage.backup)
  const config = commandsConfig(args)
  const source = { place: config.database, owner: ownerOf(config) }
  const rows = await backUp(source, file, systemClock(), createLog('silent'))
  for (const line of done.backedUp(file, rows)) console.log(line)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(inWords(error))
  process.exit(1)
})
