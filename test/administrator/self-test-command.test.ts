import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { newFolder } from '../helpers/run-folder.ts'

describe('npm run self-test', () => {
  const directory = newFolder('self-test')

  async function selfTest(
    args: string[],
    { given, env }: { given?: Start; env?: NodeJS.ProcessEnv } = {},
  ): Promise<{ code: unknown; told: string }> {
    const start = given ?? (await startOfBundled('bot/self-test-command.ts'))
    const { code, out } = await runToEnd(start, args, { env: { DATA_DIR: join(directory, 'data'), ...env } })
    return { code, told: out }
  }

  it('ends with 0 when all is well, here with the stand-ins of local mode', async () => {
    const { code, told } = await selfTest(['--local', 'kari.hansen@eigersund.example'])
    assert.match(told, /✓ Lederne til kari.hansen@eigersund.example: Ola Nordmann/)
    assert.match(told, /– Buypass .*lokal modus spør ikke DNS/)
    assert.match(told, / 0 svikter/)
    assert.equal(code, 0)
  })

  it('ends with 1 when something fails', async () => {
    const { code, told } = await selfTest(['--local', 'emil.sand@eigersund.example'])
    assert.match(told, / 1 svikter/)
    assert.equal(code, 1)
  })

  it('ends with 1 when variables are missing, and names them', async () => {
    const { code, told } = await selfTest([], { given: startOfSource('bot/self-test-command.ts') })
    assert.match(told, /✗ Miljøvariabel: ORGANISATION_FILE/)
    assert.equal(code, 1)
  })

  it('tells the faults of the variables as a start would, and checks the organisation file too', async () => {
    const env = {
      ORGANISATION_FILE: 'organisation/eigersund',
      DATA_DIR: join(process.cwd(), 'package.json', 'db'),
    }
    const { told } = await selfTest([], { env })
    for (const line of [
      /^✗ Miljøvariabel: PUBLIC_URL/m,
      /^✗ Miljøvariabel: TEAMS_APP_ID: .*instruksen i fanen/m,
      /^✗ Miljøvariabel: DATA_DIR: .*package\.json er en fil/m,
      /^✓ Organisasjonsfilen: uten feil/m,
    ])
      assert.match(told, line)
  })
})
