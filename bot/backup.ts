import { resolve } from 'node:path'
import { backUp } from './backup/back-up.ts'
import { done } from './backup/done.ts'
import { inWords, usage } from './backup/words.ts'
import { createLog } from './remote/log.ts'
import { runCommand } from './run-command.ts'
import { commandsConfig, ownerOf } from './settings/config.ts'
import { NotDone } from './settings/not-done.ts'
import { systemClock } from './time/clock.ts'

/** `npm run backup -- FILE`, in the bot's environment; the bot may run. */
await runCommand(async (args) => {
  const [given, ...others] = args.filter((arg) => arg !== '--local')
  if (!given || given.startsWith('-') || others.length > 0) throw new NotDone(usage.backup)
  // Whoever calls an installed Straks stands in another folder.
  const file = resolve(given)
  const config = commandsConfig(args)
  const source = { place: config.database, owner: ownerOf(config) }
  return done.backedUp(file, await backUp(source, file, systemClock(), createLog('silent')))
}, inWords)
