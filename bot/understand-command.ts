import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { maskSecrets } from '../dialogs/secrets.ts'
import { understand } from '../dialogs/understand/understand.ts'
import { codeOf } from './remote/error-for-log.ts'
import { takeNoArguments } from './run-command.ts'
import { systemClock } from './time/clock.ts'

/** `npm run -s understand`: prints what is understood of each line of input, at once, as a line of JSON. */
async function main(): Promise<void> {
  takeNoArguments('npm run -s understand, med en melding på hver linje inn')
  await pipeline(createInterface({ input: process.stdin, crlfDelay: Infinity }), answers, process.stdout)
}

async function* answers(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield answer(line)
}

/** Masks secrets like the bot. */
function answer(line: string): string {
  const {
    when: _when,
    asked: _asked,
    byRule: _byRule,
    devices: _devices,
    besides: _besides,
    ...understood
  } = understand(maskSecrets(line).text, incidentTypes, systemClock())
  return `${JSON.stringify(understood)}\n`
}

await main().catch((error: unknown) => {
  // Nobody reads the rest, as with `| head`.
  if (codeOf(error) !== 'EPIPE') throw error
})
