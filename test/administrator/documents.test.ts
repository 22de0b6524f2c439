import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import project from '../../package.json' with { type: 'json' }

const told = readFileSync('docs/tillatelser.md', 'utf8')
const sources = globSync('bot/**/*.ts').map((file) => readFileSync(file, 'utf8'))
const PERMISSION = /\b[A-Z][A-Za-z]+\.(?:ReadWrite|Read|Send)[A-Za-z]*(?:\.[A-Z][A-Za-z]+)*/g

describe('The page on permissions', () => {
  it('names the permissions that the code and the runbooks name, and no others', () => {
    const named = [...sources, readFileSync('README.md', 'utf8'), readFileSync('docs/mailbox.md', 'utf8')]
    assert.deepEqual(namesIn([told]), namesIn(named))
  })

  it('says of each permission what it is used for, and what happens without it', () => {
    for (const part of told.split('\n### ').slice(1)) {
      assert.match(part, /\*\*Brukes til:\*\*/, part)
      assert.match(part, /\*\*Uten:\*\*/, part)
    }
  })

  it('names every request that is made of Graph, and no other', () => {
    const made = sources.flatMap((code) => [
      ...code.matchAll(/path[`(]?[`']?(\/(?:users|groups|appCatalogs)[^`'?]*)/g),
      ...code.matchAll(/path: '(\/(?:users|groups)[^'?]*)/g),
    ])
    const requests = made.map(([, path = '']) => path.replaceAll(/\$\{[^}]+\}/g, '{id}'))
    const toldOf = [...told.matchAll(/`(?:GET|POST) (\/[^`]+)`/g)].map(([, path = '']) => path)
    assert.deepEqual(sorted(toldOf), sorted(requests))
  })

  it('names all that the manifest asks for, and the manifest asks for no device permissions', () => {
    const manifest = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync('manifest/manifest.json', 'utf8')))
    const plain = ['$schema', 'manifestVersion', 'version', 'id', 'localizationInfo', 'developer', 'name']
    const looks = ['description', 'icons', 'accentColor', 'defaultInstallScope']
    for (const key of Object.keys(manifest).filter((one) => ![...plain, ...looks].includes(one)))
      assert.ok(told.includes(`**\`${key}\``), key)
    for (const key of ['devicePermissions', 'authorization', 'permissions'])
      assert.ok(!(key in manifest), key)
  })
})

function namesIn(texts: string[]): string[] {
  return sorted(texts.flatMap((text) => text.match(PERMISSION) ?? []))
}

function sorted(names: string[]): string[] {
  return [...new Set(names)].sort()
}

const documents = [...globSync('docs/*.md'), 'SECURITY.md', 'README.md', 'CHANGELOG.md']

describe('A command in the documents', () => {
  for (const file of documents)
    it(`never puts “--” between “straks” and its arguments: ${file}`, () => {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\bstraks [a-z-]+ -- /)
    })
})

describe('A reference in the documents', () => {
  const tests = globSync('test/**/*.test.ts').map((file) => basename(file))
  const written = sources.join('\n')
  for (const file of documents) {
    it(`leads to something that exists: ${file}`, () => {
      const text = readFileSync(file, 'utf8')
      for (const [, to = '', heading] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
        const target = to === '' ? file : join(dirname(file), to)
        assert.ok(existsSync(target), target)
        if (heading) assert.ok(headingsIn(target).includes(heading), `${target}#${heading}`)
      }
      for (const [, path = ''] of text.matchAll(/`((?!dist\/)(?:\w+\/)+[\w.-]*)`/g))
        if (existsSync(path.split('/')[0] ?? '')) assert.ok(existsSync(path), path)
      for (const [test] of text.matchAll(/[\w-]+\.test\.ts\b/g)) assert.ok(tests.includes(test), test)
      for (const [, script = ''] of text.matchAll(/`(?:npm run (?:-s )?|straks |.*node --run )([\w:-]+)/g))
        assert.ok(script in project.scripts, script)
      for (const [metric] of text.matchAll(/\bstraks_(?!gammel)\w+/g))
        assert.ok(written.includes(`'${metric}'`), metric)
    })
  }

  it('leads to something that is there too where only the release was unpacked', () => {
    const [, packed = ''] = /cp -a ([^"]*) "\$work/.exec(readFileSync('deploy/release.sh', 'utf8')) ?? []
    for (const file of globSync('docs/*.md'))
      for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const target = join('docs', to)
        assert.ok(packed.split(' ').includes(target.split('/')[0] ?? ''), target)
      }
  })
})

describe('Words that the runbooks quote', () => {
  const runbooks = ['docs/drift.md', 'docs/overvaking.md', 'docs/mailbox.md'].map((file) =>
    readFileSync(file, 'utf8'),
  )

  it('are those that the tab and the self-test show', () => {
    const shown = globSync(['tab/words/nb/*.ts', 'dialogs/texts/nb/*.ts', 'bot/self-test/*.ts'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const quoted = runbooks.flatMap((text) => [...text.matchAll(/«([^»]+)»/g)].map(([, words = '']) => words))
    assert.ok(quoted.length > 5)
    assert.deepEqual(
      quoted.filter((words) => !shown.includes(`'${words}'`)),
      [],
    )
  })

  it('are those that the log has', () => {
    const lines = runbooks.flatMap((text) =>
      [...text.matchAll(/`([a-z]+(?:[ ,:][ a-z’',:-]+){2,})`/g)].map(([, words = '']) => words),
    )
    const logged = lines.filter((words) => !COMMAND.test(words))
    assert.ok(logged.length > 30)
    assert.deepEqual(
      logged.filter((words) => !sources.some((code) => code.includes(words))),
      [],
    )
  })
})

const COMMAND = /^(systemctl|journalctl|docker|npm|git|straks|promtool|heap) /

/** Returns the headings of a document as its links name them. */
function headingsIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\d\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}
