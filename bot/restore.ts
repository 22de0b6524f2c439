import { resolve } from 'node:path'
import { done } from './backup/done.ts'
import { check, restore } from './backup/restore.ts'
import { inWords, usage } from './backup/words.ts'
import { createLog } from './remote/log.ts'
import { runCommand } from './run-command.ts'
import { commandsConfig, ownerOf } from './settings/config.ts'
import { NotDone } from './settings/not-done.ts'

/** `npm run restore -- FILE` into an empty database, in the bot's environment; `--check` needs none. */
await runCommand(async (args) => {
  const [given, ...others] = args.filter((arg) => !['--local', '--check'].includes(arg))
  if (!given || given.startsWith('-') || others.length > 0) throw new NotDone(usage.restore)
  // Whoever calls an installed Straks stands in another folder.
  const file = resolve(given)
  const log = createLog('silent')
  if (args.includes('--check')) {
    const found = await check(file, log)
    if (found.impossible.length > 0) process.exitCode = 1
    return done.checked(found)
  }
  const config = commandsConfig(args)
  return done.restored(await restore(file, { place: config.database, owner: ownerOf(config) }, log))
}, inWords)
