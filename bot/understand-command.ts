import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { maskSecrets } from '../dialogs/secrets.ts'
import { understand } from '../dialogs/understand/understand.ts'
import { codeOf } from './remote/error-for-log.ts'
import { systemClock } from './time/clock.ts'

/** `npm run -s understand`: prints what is understood of each line of input, at once, as a line of JSON. */
async function main(args: string[]): Promise<void> {
  if (args.length > 0) {
    console.error('Bruk: npm run -s understand, med en melding på hver linje inn')
    process.exitCode = 1
    return
  }
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

await main(process.argv.slice(2)).catch((error: unknown) => {
  // Nobody reads the rest, as with `| head`.
  if (codeOf(error) !== 'EPIPE') throw error
})
