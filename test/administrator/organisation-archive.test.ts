import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { complete, withOrganisationFile } from '../helpers/organisation-file.ts'

describe('the organisation file with an archive', () => {
  const { read, faultsOf } = withOrganisationFile()
  const withArchive = (value: string) => `${complete}archive: ${value}\n`

  it('has none when it says nothing, or never', async () => {
    assert.equal((await read(complete)).archive, null)
    assert.equal((await read(withArchive('never'))).archive, null)
  })

  it('names a folder, as seen from the file', async () => {
    assert.deepEqual((await read(withArchive('{ folder: /srv/arkiv }'))).archive, { folder: '/srv/arkiv' })
    const { archive } = await read(withArchive('{ folder: arkiv }'))
    assert.ok(archive && isAbsolute(archive.folder) && archive.folder.endsWith('/arkiv'))
  })

  it('says nothing else', async () => {
    assert.deepEqual(await faultsOf(withArchive('weekly')), [
      '20 archive: skal være never, eller folder: og adressen til en mappe',
    ])
  })
})
