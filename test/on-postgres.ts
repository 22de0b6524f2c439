import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.ts'

/**
 * Runs the behaviour tests once more, on a PostgreSQL server: those that start Straks without saying on what. Each has
 * a database of its own there. A browser sees no difference.
 */
const OTHERS = ["'./postgres.ts'", "'./chromium.ts'", "'./tab-browser.ts'", 'DATA_DIR']
const files = globSync('test/*.test.ts').filter((file) => {
  const code = readFileSync(file, 'utf8')
  return code.includes("'./straks-under-test.ts'") && !OTHERS.some((other) => code.includes(other))
})
const server = await startPostgres()
const mocha = fileURLToPath(import.meta.resolve('mocha/bin/mocha.js'))
const { status } = spawnSync(process.execPath, [mocha, ...process.argv.slice(2), ...files], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: server.url },
})
await server.close()
process.exit(status ?? 1)
