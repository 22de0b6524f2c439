import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { complete, kari, ola, withOrganisationFile } from '../helpers/organisation-file.ts'

describe('The organisation file with times for the help desk', () => {
  const { read, faultsOf } = withOrganisationFile()
  const open = complete.replace('worksIn: straks }', 'hours: man-fre 08:00-15:30, worksIn: straks }')
  const withHelpDesk = (file: string, keys: string) =>
    file.replace('-000000000000 }', `-000000000000, ${keys} }`)
  const within = (text: string) => withHelpDesk(open, `within: ${text}`)

  it('has no times and nobody on duty when it names none', async () => {
    const { helpDesk } = await read(complete)
    assert.deepEqual([helpDesk.within, helpDesk.onDuty], [null, null])
    assert.equal((await read(within(''))).helpDesk.within, null)
  })

  it('gives times in minutes and hours of opening, and may leave out any of them', async () => {
    const { helpDesk } = await read(within('{ urgent: { touch: 30m, resolve: 4h }, normal: { touch: 15h } }'))
    assert.deepEqual(helpDesk.within, {
      urgent: { touch: 1_800_000, resolve: 14_400_000 },
      normal: { touch: 54_000_000, resolve: null },
    })
    const { helpDesk: urgentAlone } = await read(within('{ urgent: { touch: 30m } }'))
    assert.deepEqual(urgentAlone.within?.normal, { touch: null, resolve: null })
  })

  it('may not give times in days', async () => {
    const form = 'skal være en tid i åpningstiden som 30m eller 16h: et helt tall og m eller h'
    assert.deepEqual(await faultsOf(within('{ urgent: { touch: 2d, resolve: soon }, low: { touch: 1h } }')), [
      `9 helpDesk.within.urgent.touch: ${form}`,
      `9 helpDesk.within.urgent.resolve: ${form}`,
      '9 helpDesk.within.low: ukjent nøkkel, skal være en av urgent, normal',
    ])
  })

  it('must have opening hours in which times can be counted', async () => {
    const words = 'skal være tider som "man-fre 08:00-15:30", for helpDesk.within telles i dem'
    const times = 'within: { urgent: { touch: 30m } }'
    assert.deepEqual(await faultsOf(withHelpDesk(complete, times)), [`8 desks.help-desk.hours: ${words}`])
    const inWords = open.replace('man-fre 08:00-15:30', 'hverdager 8-15')
    assert.deepEqual(await faultsOf(withHelpDesk(inWords, times)), [`8 desks.help-desk.hours: ${words}`])
    assert.equal((await read(inWords)).desks['help-desk']?.hours, 'hverdager 8-15')
  })

  it('may name who is on duty, and then at least one person', async () => {
    const { helpDesk } = await read(withHelpDesk(complete, `onDuty: [${kari}, ${ola}]`))
    assert.deepEqual(helpDesk.onDuty, [kari, ola])
    assert.deepEqual(await faultsOf(withHelpDesk(complete, 'onDuty: []')), [
      '9 helpDesk.onDuty: skal ha minst én Entra-id',
    ])
  })
})

describe('The organisation file with an archive', () => {
  const { read, faultsOf } = withOrganisationFile()
  const withArchive = (value: string) => `${complete}archive: ${value}\n`

  it('has no archive when it says nothing, or never', async () => {
    assert.equal((await read(complete)).archive, null)
    assert.equal((await read(withArchive('never'))).archive, null)
  })

  it('may name a folder, relative to the file too', async () => {
    assert.deepEqual((await read(withArchive('{ folder: /srv/arkiv }'))).archive, { folder: '/srv/arkiv' })
    const { archive } = await read(withArchive('{ folder: arkiv }'))
    assert.ok(archive && isAbsolute(archive.folder) && archive.folder.endsWith('/arkiv'))
  })

  it('may not say anything else', async () => {
    assert.deepEqual(await faultsOf(withArchive('weekly')), [
      '20 archive: skal være never, eller folder: og adressen til en mappe',
    ])
  })
})
