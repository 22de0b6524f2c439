import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { type AppFiles, faultsOf } from '../../manifest/faults.ts'
import { appFiles, zip } from '../../manifest/package.ts'
import { startOfBundled } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { fewVariables } from '../helpers/few-variables.ts'
import { pixelsOf, sizeOf } from './png.ts'

const env = {
  TEAMS_APP_ID: '33333333-3333-3333-3333-333333333333',
  MicrosoftAppId: '44444444-4444-4444-4444-444444444444',
  PUBLIC_URL: 'https://straks.example.no/',
  ORGANISATION_FILE: resolve('organisation/eigersund'),
}

function json(files: AppFiles, name: string) {
  return JSON.parse(Buffer.from(files[name] ?? []).toString())
}

/** Returns the files with one piece of the manifest replaced. */
function withChange(files: AppFiles, piece: string, instead: string): AppFiles {
  const manifest = Buffer.from(files['manifest.json'] ?? []).toString()
  assert.ok(manifest.includes(piece))
  return { ...files, 'manifest.json': Buffer.from(manifest.replace(piece, instead)) }
}

describe('The Teams app', () => {
  let files: AppFiles
  before(async () => {
    files = await appFiles(env)
  })

  it('is valid for Teams', () => {
    assert.deepEqual(faultsOf(files), [])
  })

  it('carries the ids and addresses of this installation', () => {
    const manifest = json(files, 'manifest.json')
    assert.equal(manifest.id, env.TEAMS_APP_ID)
    assert.equal(manifest.bots[0].botId, env.MicrosoftAppId)
    assert.deepEqual(manifest.bots[0].scopes, ['personal'])
    assert.equal(manifest.staticTabs[1].contentUrl, 'https://straks.example.no/tab')
    assert.deepEqual(manifest.validDomains, ['straks.example.no'])
    assert.deepEqual(manifest.webApplicationInfo, {
      id: env.MicrosoftAppId,
      resource: `api://straks.example.no/botid-${env.MicrosoftAppId}`,
    })
    assert.equal(manifest.developer.name, 'Eigersund kommune')
    assert.equal(manifest.developer.privacyUrl, 'https://straks.example.no/privacy')
    assert.equal(manifest.developer.termsOfUseUrl, 'https://straks.example.no/terms')
  })

  it('offers the same four commands in every language file', () => {
    const commands = (language: string) => {
      const words = json(files, `${language}.json`)
      return [0, 1, 2, 3].map((n) => words[`bots[0].commandLists[0].commands[${n}].title`])
    }
    const manifest = json(files, 'manifest.json')
    const titles = manifest.bots[0].commandLists[0].commands.map(
      (command: { title: string }) => command.title,
    )
    assert.deepEqual(titles, ['meny', 'mine saker', 'hjelp', 'avbryt'])
    assert.deepEqual(commands('nb'), titles)
    assert.deepEqual(commands('nn'), titles)
    assert.deepEqual(commands('en'), ['menu', 'my tickets', 'help', 'cancel'])
  })

  it('speaks bokmål first for Eigersund, and has the same texts in the other languages', () => {
    const { localizationInfo, name } = json(files, 'manifest.json')
    assert.deepEqual(localizationInfo, {
      defaultLanguageTag: 'nb',
      defaultLanguageFile: 'nb.json',
      additionalLanguages: [
        { languageTag: 'nn', file: 'nn.json' },
        { languageTag: 'en', file: 'en.json' },
      ],
    })
    assert.equal(name.full, 'Straks: meld fra når kort, passord eller utstyr er borte')
    for (const language of ['nn', 'en'])
      assert.deepEqual(Object.keys(json(files, `${language}.json`)), Object.keys(json(files, 'nb.json')))
  })

  it('speaks nynorsk first for Fjordvik, and bokmål, but no English', async () => {
    const fjordvik = await appFiles({ ...env, ORGANISATION_FILE: 'organisation/fjordvik' })
    const manifest = json(fjordvik, 'manifest.json')
    assert.deepEqual(manifest.localizationInfo, {
      defaultLanguageTag: 'nn',
      defaultLanguageFile: 'nn.json',
      additionalLanguages: [{ languageTag: 'nb', file: 'nb.json' }],
    })
    assert.equal(manifest.name.full, 'Straks: meld frå når kort, passord eller utstyr er borte')
    assert.match(manifest.description.full, /^Skriv kva som har skjedd, .* hos IKT-hjelpa\./)
    assert.deepEqual(manifest.bots[0].commandLists[0].commands[1], {
      title: 'mine saker',
      description: 'Sjå korleis det går med det du har meldt',
    })
    assert.deepEqual(manifest.composeExtensions[0].commands[0].parameters, [
      {
        name: 'q',
        title: 'Søk',
        description: 'Saksnummer, namn eller ord frå saka',
        inputType: 'text',
      },
    ])
    assert.deepEqual(manifest.staticTabs[1].name, 'Saker')
    assert.deepEqual(Object.keys(fjordvik).sort(), [
      'color.png',
      'manifest.json',
      'nb.json',
      'nn.json',
      'outline.png',
    ])
  })

  it('is a zip of six files that is the same every time', () => {
    assert.deepEqual(zip(files), zip(files))
    assert.deepEqual(Object.keys(unzipSync(zip(files))).sort(), [
      'color.png',
      'en.json',
      'manifest.json',
      'nb.json',
      'nn.json',
      'outline.png',
    ])
  })

  it('has a colour icon of 192 pixels, and a white and transparent outline of 32 pixels', () => {
    assert.deepEqual(sizeOf(files['color.png']), [192, 192])
    assert.deepEqual(sizeOf(files['outline.png']), [32, 32])
    const pixels = pixelsOf(files['outline.png'])
    assert.ok(pixels.some(([, , , alpha]) => alpha === 0))
    assert.ok(pixels.some(([, , , alpha]) => alpha === 255))
    assert.ok(
      pixels.every(
        ([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255),
      ),
    )
  })
})

describe('A Teams app with faults', () => {
  let files: AppFiles
  before(async () => {
    files = await appFiles(env)
  })

  const refused: [what: string, change: (files: AppFiles) => AppFiles, fault: RegExp][] = [
    [
      'without a name',
      (f) => withChange(f, '"short": "Straks"', '"brief": "Straks"'),
      /^manifest\.json \/name: .*short/,
    ],
    [
      'with a scope unknown to Teams',
      (f) => withChange(f, '"personal"', '"hallway"'),
      /^manifest\.json \/bots\/0\/scopes\/0: .*personal/,
    ],
    [
      'with an address that is not encrypted',
      (f) => withChange(f, 'https://straks.example.no/tab', 'http://straks.example.no/tab'),
      /^manifest\.json \/staticTabs\/1\/contentUrl: .*https/,
    ],
    [
      'with an id of zeros',
      (f) => withChange(f, env.TEAMS_APP_ID, '00000000-0000-0000-0000-000000000000'),
      /^manifest\.json \/id: .*nuller/,
    ],
    [
      'with a value left open',
      (f) => withChange(f, env.MicrosoftAppId, `\${{MicrosoftAppId}}`),
      /^manifest\.json \/bots\/0\/botId: en verdi/,
    ],
    [
      'with a file that is not there',
      (f) => withChange(f, '"en.json"', '"se.json"'),
      /filen se\.json finnes ikke/,
    ],
    [
      'with an icon of the wrong size',
      (f) => ({ ...f, 'outline.png': f['color.png'] ?? Buffer.of() }),
      /^outline\.png: er 192x192, skal være 32x32/,
    ],
    [
      'with a translation of something unknown',
      (f) => ({ ...f, 'nn.json': Buffer.from('{"name.tall":"Straks"}') }),
      /^nn\.json : must NOT have additional properties name\.tall/,
    ],
    ['with a broken manifest', (f) => withChange(f, '{', ''), /^manifest\.json: mangler, eller er ikke JSON/],
  ]
  for (const [what, change, fault] of refused) {
    it(`is refused ${what}`, () => {
      const faults = faultsOf(change(files))
      assert.ok(
        faults.some((found) => fault.test(found)),
        faults.join('\n'),
      )
    })
  }
})

describe('npm run package', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'straks-package-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('lists everything that is missing from the environment, and writes nothing', async () => {
    const start = await startOfBundled('manifest/package.ts', { embedded: false })
    const misused = await runToEnd(start, ['--help'], { cwd: folder })
    assert.deepEqual([misused.said, misused.code], ['', 1])
    assert.match(misused.complaints, /^Bruk: [^\n]+\n$/)
    const given = { PUBLIC_URL: 'http://straks.example.no' }
    const { complaints, code } = await runToEnd(start, [], { cwd: folder, env: given })
    assert.equal(code, 1)
    const { ORGANISATION_FILE, ...needed } = env
    for (const name of Object.keys(needed)) assert.match(complaints, new RegExp(`^ {2}${name}: `, 'm'))
    await assert.rejects(readFile(join(folder, 'dist/straks-teams-app.zip')))
  })

  it('writes dist/straks-teams-app.zip, and says whose app it is', async () => {
    const { ORGANISATION_FILE, ...needed } = env
    const start = { args: [resolve('manifest/package.ts')], env: fewVariables() }
    const { said, complaints, code } = await runToEnd(start, [], { cwd: folder, env: needed })
    assert.equal(code, 0, complaints)
    assert.match(said, /^dist\/straks-teams-app\.zip, Eigersund kommune: nb\.json, /)
    const written = unzipSync(await readFile(join(folder, 'dist/straks-teams-app.zip')))
    assert.equal(json(written, 'manifest.json').id, env.TEAMS_APP_ID)
  })

  it('keeps the one that was there when the disk takes no more, and says so', async () => {
    const { ORGANISATION_FILE, ...needed } = env
    await mkdir(join(folder, 'dist'), { recursive: true })
    await writeFile(join(folder, 'dist/straks-teams-app.zip'), 'the former')
    const start = await startOfBundled('manifest/package.ts', { embedded: false })
    const command = ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath, ...start.args]
    const options = { cwd: folder, env: { ...start.env, ...needed } }
    await assert.rejects(promisify(execFile)('sh', command, options), {
      code: 1,
      stderr: `${join(folder, 'dist/straks-teams-app.zip')} kan ikke skrives (EFBIG). Se etter plass og rettigheter. Ingenting er endret.\n`,
    })
    assert.deepEqual(await readdir(join(folder, 'dist')), ['straks-teams-app.zip'])
    assert.equal(await readFile(join(folder, 'dist/straks-teams-app.zip'), 'utf8'), 'the former')
  })
})
