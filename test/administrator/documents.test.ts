import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

describe('A command in the documents', () => {
  for (const file of globSync(['docs/*.md', 'README.md', 'CHANGELOG.md']))
    it(`never puts “--” between “straks” and its arguments: ${file}`, () => {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\bstraks [a-z-]+ -- /)
    })
})

describe('A reference in the documents', () => {
  for (const file of [...globSync('docs/*.md'), 'SECURITY.md', 'README.md']) {
    it(`leads to something that exists: ${file}`, () => {
      const text = readFileSync(file, 'utf8')
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
        assert.ok(existsSync(join(dirname(file), target)), target)
      for (const [, path = ''] of text.matchAll(/`((?:bot|docs|test|manifest)\/[\w./-]+)`/g))
        assert.ok(existsSync(path), path)
      for (const [, script = ''] of text.matchAll(/`(?:npm run (?:-s )?|straks |.*node --run )([\w:-]+)/g))
        assert.ok(script in project.scripts, script)
    })
  }
})
