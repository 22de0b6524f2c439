import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt, type Report, reported } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')
const folder = join(newFolder('archive'), 'arkiv')

const LOST: Report = { type: 'buypass-card', cause: 'lost', note: 'Lå på <bussen>' }

describe('The archive of ended tickets', () => {
  const straks = withNewStraks({ clock, organisation: { archive: { folder } } })
  const agent = personAt(straks, 'Ingrid Solberg')

  it('gets a page and data of a ticket before its contents are erased from the database', async () => {
    mkdirSync(folder, { recursive: true })
    const number = await ended()
    await eraseExpired(straks)

    const page = archived(`${number}.html`)
    for (const words of [
      'Buypass-kort mistet',
      '§\u00a02.6',
      'Kari Hansen',
      'Lå på &lt;bussen&gt;',
      'Har du spurt sjåføren?',
      '(internt notat)',
      'Ringte Kari',
      'Ola Nordmann',
      'Buypass',
      'Løst',
    ])
      assert.ok(textOf(page).includes(words), words)
    assert.doesNotMatch(page, /<script|https?:/)
    const data = JSON.parse(archived(`${number}.json`))
    assert.equal(data.number, number)
    assert.deepEqual(
      data.written.map(({ text, internal }: { text: string; internal: boolean }) => [text, internal]),
      [
        ['Har du spurt sjåføren?', false],
        ['Ringte Kari', true],
      ],
    )
    assert.doesNotMatch([...(await straks.dump()).values()].join(), /bussen|sjåføren|Kari Hansen/)

    const before = readdirSync(join(folder, '2026'))
    await eraseExpired(straks)
    assert.deepEqual([readdirSync(join(folder, '2026')), archived(`${number}.html`)], [before, page])
  })

  it('delays the erasure while its folder is away, and the log says so', async () => {
    mkdirSync(folder, { recursive: true })
    const number = await ended()
    renameSync(folder, `${folder}-away`)
    await eraseExpired(straks)
    assert.ok(straks.logged.some((line) => /"tickets":1,.*expired tickets are kept/.test(line)))
    assert.match(
      [...(await straks.dump()).values()].join(),
      /Lå på <bussen>.*Kari Hansen|Kari Hansen.*Lå på <bussen>/s,
    )
    renameSync(`${folder}-away`, folder)
    await eraseExpired(straks)
    assert.match(archived(`${number}.html`), /Kari Hansen/)
    assert.doesNotMatch([...(await straks.dump()).values()].join(), /bussen|Kari Hansen/)
  })

  it('delays a person’s own erasure, too, and the administrator reads why', async () => {
    mkdirSync(folder, { recursive: true })
    await ended()
    const erase = administrator(straks, clock, { archive: { folder } })
    renameSync(folder, `${folder}-away`)
    await assert.rejects(
      erase('erase', 'Kari Hansen'),
      /^NotDone: Saker skal arkiveres før de slettes, og arkivmappen tar ikke imot noe \(ENOENT\)/,
    )
    writeFileSync(folder, 'a file stands where the folder was')
    await assert.rejects(erase('erase', 'Kari Hansen'), /tar ikke imot noe \(ENOTDIR\)/)
    rmSync(folder)
    renameSync(`${folder}-away`, folder)
    assert.match([...(await straks.dump()).values()].join(), /bussen/)
    assert.match((await erase('erase', 'Kari Hansen')).lines.join(), /^Slettet i 1 sak/)
    assert.doesNotMatch([...(await straks.dump()).values()].join(), /bussen|Kari Hansen/)
  })

  it('gets a second file beside the first for a ticket that was opened again', async () => {
    mkdirSync(folder, { recursive: true })
    const number = await ended()
    await eraseExpired(straks)
    const first = archived(`${number}.json`)
    await agent.actNow(number, 'reopen', {})
    await agent.actNow(number, 'note', { text: 'Kortet kom i posten' })
    await agent.actNow(number, 'resolve', { resolution: 'found' })
    await straks.idle()
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    assert.equal(archived(`${number}.json`), first)
    const [second = ''] = readdirSync(join(folder, number.slice(0, 4))).filter((name) =>
      name.startsWith(`${number}-`),
    )
    assert.match(archived(second), /Kortet kom i posten/)
  })

  /** Makes a ticket with a comment and a note that ended over a year ago; another year for each test. */
  async function ended(): Promise<string> {
    const { number } = await reported(straks, 'Kari Hansen', LOST)
    await agent.actNow(number, 'comment', { text: 'Har du spurt sjåføren?' })
    await agent.actNow(number, 'note', { text: 'Ringte Kari' })
    await agent.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    clock.pass(A_YEAR_AND_A_MONTH)
    return number
  }

  function archived(name: string): string {
    return readFileSync(join(folder, name.slice(0, 4), name), 'utf8')
  }
})

function textOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, ' ')
}
