import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { runHere, runToEnd } from '../helpers/command.ts'
import { fewVariables } from '../helpers/few-variables.ts'

// Commands for developers only, run from a checkout.
const MAKERS = [
  'bot/learn-command.ts',
  'bot/read-mail-command.ts',
  'bot/start-failure.ts',
  'bot/understand-command.ts',
]

// These do nothing without an argument.
const NEEDS = ['backup', 'restore', 'person-data', 'check-organisation']

// What these files export is used elsewhere: imported, they run nothing.
const EXPORTING = ['docs/processing-record', 'test/lines/line-suite']

describe('A command of the administrator', () => {
  for (const [command, file] of [
    ['backup', 'backup'],
    ['restore', 'restore'],
    ['person-data', 'person-data'],
    ['check-organisation', 'check-organisation-command'],
    ['move-to-server', 'move-to-server'],
    ['self-test', 'self-test-command'],
  ] as const)
    it(`tells in one line how it is called, wherever Straks runs: ${command}`, async () => {
      const told = (...args: string[]) => runHere(`bot/${file}.ts`, args)
      const { complaints, code } = await told('--help')
      assert.equal(code, 1)
      assert.equal((await told('--unknown')).complaints, complaints)
      if (NEEDS.includes(command)) assert.equal((await told()).complaints, complaints)
      const [usage = '', ...how] = complaints.trim().split(/^(?=Slik kjøres den: )/m)
      assert.match(usage, new RegExp(`^Bruk:\\s+${command} `))
      assert.doesNotMatch(usage, /npm|node/)
      assert.deepEqual(how, [
        `Slik kjøres den: «straks ${command} …» der Straks er installert, «node --run ${command} -- …» i beholderen, «npm run ${command} -- …» i en kopi av koden.`,
      ])
    })

  it('is named without npm everywhere else in the code', () => {
    const files = globSync('bot/**/*.ts').filter((file) => !MAKERS.includes(file))
    const telling = files.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '')
      return /npm (run|start)/.test(code)
    })
    assert.deepEqual(telling, ['bot/settings/how-called.ts'])
  })
})

describe('A command of the developer', () => {
  for (const [file, given] of [
    ['bench/house', 'all'],
    ['bench/index', 'turnss'],
    ['bench/index', '--help'],
    ['bench/index', '--against'],
    ['bot/learn-command', '--help'],
    ['bot/read-mail-command', '--help'],
    ['bot/understand-command', '--help'],
    ['docs/licences', '--help'],
    ['docs/processing-record', 'all'],
    ['docs/sbom', 'all'],
    ['local/seed/seed-command', 'many'],
    ['test/lines/line-suite', '--cuts=some'],
  ] as const)
    it(`tells how it is used, and does nothing, when it is told something else: ${file} ${given}`, async () => {
      const { said, complaints, code } = EXPORTING.includes(file)
        ? await runToEnd({ args: [`${file}.ts`], env: fewVariables() }, [given])
        : await runHere(`${file}.ts`, [given])
      assert.deepEqual([said, code], ['', 1])
      assert.match(complaints, /^Bruk: [^\n]+\n$/)
    })
})
