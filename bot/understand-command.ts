import { text } from 'node:stream/consumers'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { maskSecrets } from '../dialogs/secrets.ts'
import { understand } from '../dialogs/understand/understand.ts'
import { systemClock } from './time/clock.ts'

/** Prints what is understood of each line of input, as a line of JSON. Masks secrets like the bot. */
const messages = (await text(process.stdin)).replace(/\r?\n$/, '').split(/\r?\n/)
for (const message of messages) {
  const {
    when: _when,
    asked: _asked,
    byRule: _byRule,
    devices: _devices,
    besides: _besides,
    ...understood
  } = understand(maskSecrets(message).text, incidentTypes, systemClock())
  process.stdout.write(`${JSON.stringify(understood)}\n`)
}
