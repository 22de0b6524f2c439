import { done } from './backup/done.ts'
import { check, restore } from './backup/restore.ts'
import { inWords, usage } from './backup/words.ts'
import { createLog } from './remote/log.ts'
import { commandsConfig, ownerOf } from './settings/config.ts'
import { NotDone } from './settings/not-done.ts'

/** `npm run restore -- FILE` into an empty database, in the bot's environment; `--check` needs none. */
async function main(args: string[]): Promise<void> {
  const [file, ...others] = args.filter((arg) => !['--local', '--check'].includes(arg))
  if (!file || file.startsWith('-') || others.length > 0) throw new NotDone(usage.restore)
  const log = createLog('silent')
  if (args.includes('--check')) return tellChecked(await check(file, log))
  const config = commandsConfig(args)
  const header = await restore(file, { place: config.database, owner: ownerOf(config) }, log)
  for (const line of done.restored(header)) console.log(line)
}

function tellChecked(found: Awaited<ReturnType<typeof check>>): void {
  for (const line of done.checked(found)) console.log(line)
  if (found.impossible.length > 0) process.exitCode = 1
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(inWords(error))
  process.exit(1)
})
