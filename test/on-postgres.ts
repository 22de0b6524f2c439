import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.ts'

/** Runs the behaviour tests once more, on a PostgreSQL server: those that start Straks without saying on what. */
const files = globSync('test/*.test.ts').filter((file) => {
  const code = readFileSync(file, 'utf8')
  return (
    code.includes("'./straks-under-test.ts'") &&
    !code.includes("'./postgres.ts'") &&
    !code.includes("'./chromium.ts'") &&
    !code.includes('DATA_DIR')
  )
})
const server = await startPostgres()
const mocha = fileURLToPath(import.meta.resolve('mocha/bin/mocha.js'))
const { status } = spawnSync(process.execPath, [mocha, ...files], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: server.url },
})
await server.close()
process.exit(status ?? 1)
