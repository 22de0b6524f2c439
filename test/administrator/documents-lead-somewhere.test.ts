import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import project from '../../package.json' with { type: 'json' }

describe('What the documents refer to', () => {
  for (const file of [...globSync('docs/*.md'), 'SECURITY.md', 'README.md']) {
    it(`is there: ${file}`, () => {
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
