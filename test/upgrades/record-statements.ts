import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'

/**
 * Records the bot's statements to the database. Run it in the code of the release that becomes the last one:
 *
 *     export NODE_OPTIONS="--import ./test/upgrades/record-statements.ts"
 *     mocha --no-parallel 'test/{administrator,answers,conversation,deliveries,help-desk,leaders,mailbox}/*.test.ts'
 *     NODE_OPTIONS= node test/upgrades/record-statements.ts test/upgrades/statements-of-last-release.sql
 */
const FOLDER = '/tmp/straks-statements'
const [, program = '', file] = process.argv

if (program.endsWith('record-statements.ts') && file) writeFileSync(file, allRecorded())
else record()

function record(): void {
  mkdirSync(FOLDER, { recursive: true })
  const { query } = pg.Client.prototype
  const seen = new Set<string>()
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0])
    if (text && !seen.has(text) && isOfBot()) {
      seen.add(text)
      appendFileSync(`${FOLDER}/${process.pid}.jsonl`, `${JSON.stringify(text)}\n`)
    }
    return Reflect.apply(query, this, given)
  } as typeof query
}

function textOf(query: unknown): string | undefined {
  const text = typeof query === 'object' && query && 'text' in query ? query.text : query
  const isStatement =
    typeof text === 'string' && /^\s*(\/\*.*?\*\/)?\s*(select|insert|update|delete|with)\b/i.test(text)
  return isStatement ? text : undefined
}

/** Tells whether the bot asks, and not a test that reads the database by itself, nor a migration. */
function isOfBot(): boolean {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 80
  const { stack = '' } = new Error()
  Error.stackTraceLimit = stackTraceLimit
  return /\/bot\//.test(stack) && !/migrator\.js|move-to-server/.test(stack)
}

/** Returns the shortest statement for each set of names. */
function allRecorded(): string {
  const lines = globSync(`${FOLDER}/*.jsonl`).flatMap((one) => readFileSync(one, 'utf8').split('\n'))
  const byNames = new Map<string, string>()
  for (const line of new Set(lines.filter(Boolean))) {
    const text = String(JSON.parse(line)).trim()
    const names = namesIn(text)
    if (text.length < (byNames.get(names)?.length ?? Infinity)) byNames.set(names, text)
  }
  return [...byNames.values()]
    .toSorted()
    .map((text) => `${text};\n\n`)
    .join('')
}

/** Two statements with the same names are understood by the same databases. */
function namesIn(text: string): string {
  const words = text.replaceAll(/'[^']*'/g, '').match(/[a-z_][\w."]*/gi) ?? []
  return [...new Set(words)]
    .filter((word) => !['asc', 'desc'].includes(word))
    .toSorted()
    .join(' ')
}
