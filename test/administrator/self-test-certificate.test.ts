import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appCertificate } from '../helpers/app-certificate.ts'
import { withInstalled } from '../helpers/self-tested.ts'

const WHAT = 'Sertifikatet som appen logger inn med'

describe('The self-test of the app’s certificate', () => {
  const installed = withInstalled()
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'straks-certificate-'))
  })
  after(() => rm(folder, { recursive: true }))

  async function tested(clock: string, known = true) {
    const lasting = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-02-01T00:00:00Z') }
    const { certificate, file } = await appCertificate(lasting)
    const path = join(folder, 'app.pem')
    await writeFile(path, file)
    installed.issuer.certificates = known ? [certificate] : []
    const env = { MicrosoftAppPassword: '', MicrosoftAppCertificate_FILE: path }
    return installed.selfTest({ env, clock: () => new Date(clock) })
  }

  it('says how long the certificate lasts, and signs in with it', async () => {
    const { line, isWell } = await tested('2026-11-24T12:00:00Z')
    assert.equal(line(WHAT), `✓ ${WHAT}: gyldig til 2027-02-01, 68 dager til`)
    assert.match(line('Innlogging til Teams'), /^✓/)
    assert.match(line('Innlogging til Microsoft Graph'), /^✓/)
    assert.equal(isWell, true)
  })

  it('says in the certificate’s last month what to do', async () => {
    const { line } = await tested('2027-01-10T12:00:00Z')
    assert.equal(
      line(WHAT),
      `✓ ${WHAT}: gyldig til 2027-02-01, 21 dager til. Lag et nytt, last det opp i appregistreringen, og bytt så filen i MicrosoftAppCertificate_FILE`,
    )
  })

  it('fails when the certificate has run out or is not valid yet', async () => {
    const late = await tested('2027-02-02T12:00:00Z')
    assert.match(late.line(WHAT), /^✗ .*: gikk ut 2027-02-01\. Lag et nytt/)
    assert.equal(late.isWell, false)
    assert.match((await tested('2026-10-01T12:00:00Z')).line(WHAT), /^✗ .*: gjelder ikke før 2026-11-01/)
  })

  it('says where to upload the certificate when Entra does not know it', async () => {
    const { line } = await tested('2026-11-24T12:00:00Z', false)
    assert.match(line('Innlogging til Microsoft Graph'), /^✗ .*last opp sertifikatet/)
  })
})
