import assert from 'node:assert/strict'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instruction } from '../../bot/organisation/instruction.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { complete, withOrganisationFile } from '../helpers/organisation-file.ts'
import { newFolder } from '../helpers/run-folder.ts'

/** A heading for each paragraph that a type names. */
const headings = ['2.6', '2.7', '2.8', '2.9', '2.11', '3.1', '3.2'].map((number) => `## ${number} Om noe\n`)
const enough = `# Instruks\n\n${headings.join('\n')}`

describe('The municipality’s own copy of the instruction', () => {
  const { read, put, faultsOf } = withOrganisationFile()

  it('is a Markdown file with a title and numbered headings, beside the organisation file', async () => {
    await put(
      'instruks.md',
      `# Instruks for *hjemmekontor*\r\n\r\nFor alle.\r\n\r\n### § 1. Først\r\n\r\n${enough.slice(12)}`,
    )
    const { title, parts } = await copyIn('instruks.md')
    assert.equal(title, 'Instruks for hjemmekontor')
    assert.deepEqual(parts.slice(0, 3), [
      { tag: 'p', parts: ['For alle.'] },
      // No level below the title is skipped.
      { tag: 'h2', parts: ['§ 1. Først'], id: '1' },
      { tag: 'h2', parts: ['2.6 Om noe'], id: '2.6' },
    ])
  })

  it('names a heading without a number by its words', async () => {
    await put('instruks.md', `${enough}\n## Vedlegg A: ord\n`)
    assert.equal((await copyIn('instruks.md')).parts.at(-1)?.id, 'vedlegg-a-ord')
  })

  it('keeps HTML and pictures as text, and links only to the web and to mail addresses', async () => {
    const dangerous = [
      '<script>alert(1)</script>',
      '![bilde](https://www.example.no/a.png)',
      '[her](javascript:alert(1)) [der](data:text/html,hei) [fil](file:///etc/passwd)',
      '[nett](https://www.example.no/) post@example.no',
    ]
    await put('instruks.md', `${enough}\n${dangerous.join('\n\n')}\n`)
    const [script, picture, links, safe] = (await copyIn('instruks.md')).parts.slice(-4)
    assert.deepEqual(script, { tag: 'p', parts: ['<script>alert(1)</script>'] })
    assert.deepEqual(picture?.parts, [
      '!',
      { tag: 'a', parts: ['bilde'], href: 'https://www.example.no/a.png' },
    ])
    assert.deepEqual(links, { tag: 'p', parts: [dangerous[2]] })
    assert.deepEqual(safe?.parts, [
      { tag: 'a', parts: ['nett'], href: 'https://www.example.no/' },
      ' ',
      { tag: 'a', parts: ['post@example.no'], href: 'mailto:post@example.no' },
    ])
  })

  it('must exist', async () => {
    assert.deepEqual(await faultsOf(withCopy('borte.md')), [
      '18 links.instruction: borte.md kan ikke leses (ENOENT): legg den ved siden av denne filen, eller oppgi en adresse som begynner med https://',
    ])
  })

  it('must lie in the folder of the organisation file, and not be a link to another place', async () => {
    const outside = (name: string) =>
      `18 links.instruction: ${name} ligger utenfor mappen til denne filen: legg den ved siden av den`
    assert.deepEqual(await faultsOf(withCopy('../instruks.md')), [outside('../instruks.md')])
    assert.deepEqual(await faultsOf(withCopy('/etc/instruks.md')), [outside('/etc/instruks.md')])
    const elsewhere = newFolder('elsewhere')
    const file = join(elsewhere, 'organisation.yaml')
    await writeFile(join(elsewhere, 'instruks.md'), enough)
    await writeFile(file, withCopy('instruks.md'))
    assert.equal((await readOrganisation(file, { incidentTypes })).name, 'Vestre Eksempel kommune')
    await rm(join(elsewhere, 'instruks.md'))
    await symlink(join(process.cwd(), 'organisation/eigersund/instruks.md'), join(elsewhere, 'instruks.md'))
    await assert.rejects(
      readOrganisation(file, { incidentTypes }),
      /linje 18.*instruks\.md ligger utenfor mappen/,
    )
  })

  it('must not be larger than 200 kB', async () => {
    await put('instruks.md', enough.padEnd(200_001, 'å'))
    assert.deepEqual(await faultsOf(withCopy('instruks.md')), [
      '18 links.instruction: instruks.md er større enn 200 kB: behold teksten, og lenk til resten',
    ])
  })

  it('must be UTF-8', async () => {
    await put('instruks.md', Buffer.from(`${enough}\nPå jobb\n`, 'latin1'))
    assert.deepEqual(await faultsOf(withCopy('instruks.md')), [
      '18 links.instruction: instruks.md, linje 17: er ikke UTF-8, lagre filen slik',
    ])
  })

  it('must begin with a title', async () => {
    await put('instruks.md', 'Gjelder fra 1. januar.\n\n# Instruks\n')
    assert.deepEqual(await faultsOf(withCopy('instruks.md')), [
      '18 links.instruction: instruks.md, linje 1: begynn med tittelen, som «# Instruks for hjemmekontor»',
    ])
  })

  it('must have one heading for each paragraph that a type names; all faults are told at once', async () => {
    const without = headings.filter((one) => !/2\.8|3\.2/.test(one))
    await put('instruks.md', `# Instruks\n\n${without.join('\n')}\n### 2.6. Igjen\n`)
    assert.deepEqual(
      await faultsOf(withCopy('instruks.md').replace('giveUpAfter: 24h', 'giveUpAfter: soon')),
      [
        '14 giveUpAfter: skal være en varighet som 30m: et helt tall og s, m, h, d eller mo',
        '18 links.instruction: instruks.md, linje 13: overskriften «2.6» står to ganger, behold én',
        '18 links.instruction: instruks.md har ingen overskrift for § 2.8, som system-password viser til: skriv en, som «## 2.8 …»',
        '18 links.instruction: instruks.md har ingen overskrift for § 3.2, som offboarding viser til: skriv en, som «## 3.2 …»',
      ],
    )
  })

  it('must be given as an https address or a Markdown file', async () => {
    for (const given of ['http://www.example.no/instruks.md', 'instruks.pdf', '"file:instruks.md"']) {
      assert.deepEqual(await faultsOf(withCopy(given)), [
        '18 links.instruction: skal være en adresse som begynner med https://, eller en Markdown-fil ved siden av denne, som instruks.md',
      ])
    }
  })

  it('comes as an example, which says that it is one', async () => {
    const { links } = await readOrganisation('organisation/eigersund/organisation.yaml', { incidentTypes })
    assert.ok(typeof links.instruction !== 'string')
    assert.match(JSON.stringify(links.instruction.parts[0]), /Dette er et eksempel/)
  })

  async function copyIn(name: string): Promise<Instruction> {
    const { instruction } = (await read(withCopy(name))).links
    assert.ok(typeof instruction !== 'string')
    return instruction
  }
})

function withCopy(name: string): string {
  return complete.replace('https://www.example.no/instruks', name)
}
