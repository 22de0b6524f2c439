import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renewedAddress } from '../../bot/remote/secret-file.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { SECRETS } from '../../bot/settings/secrets.ts'
import { appCertificate } from '../helpers/app-certificate.ts'
import { faultsOf } from '../helpers/few-variables.ts'
import { complete, withOrganisationFile } from '../helpers/organisation-file.ts'
import { newFolder } from '../helpers/run-folder.ts'

const others = {
  MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
  MicrosoftAppTenantId: '22222222-2222-2222-2222-222222222222',
  PUBLIC_URL: 'https://straks.example.no',
  ORGANISATION_FILE: '/etc/straks/organisation.yaml',
}
const databaseUrl = 'postgres://straks:hemmelig@127.0.0.1/straks'

describe('A secret in a file', () => {
  const folder = newFolder('secrets')

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  it('is read for each secret variable, without the line break at its end', async () => {
    const smtp = 'smtps://straks:hemmelig@mail.example.no'
    const imap = 'imaps://straks:hemmelig@mail.example.no'
    const at = (name: string) => join(folder, name)
    const config = readConfig(
      {
        ...others,
        MAIL_TRANSPORT: 'smtp',
        MicrosoftAppPassword_FILE: await file('password', 'hemmelig\n'),
        DATABASE_URL_FILE: await file('database', `${databaseUrl}\r\n`),
        SMTP_URL_FILE: await file('smtp', `${smtp}\n`),
        IMAP_URL_FILE: await file('imap', imap),
      },
      [],
    )
    assert.deepEqual(config.database, { kind: 'server', url: databaseUrl, file: at('database') })
    assert.deepEqual(config.mail, {
      transport: 'smtp',
      url: smtp,
      file: at('smtp'),
      imap: { url: imap, file: at('imap') },
    })
    assert.equal(config.identity?.appPassword, null)
    assert.deepEqual(config.identity?.proofFile, { kind: 'password', path: at('password') })
  })

  it('may be a certificate with its key instead of the password', async () => {
    const env = { ...others, DATABASE_URL: databaseUrl }
    const path = await file('good.pem', (await appCertificate()).file)
    const { identity } = readConfig({ ...env, MicrosoftAppCertificate_FILE: path }, [])
    assert.deepEqual(identity?.proofFile, { kind: 'certificate', path })
    assert.deepEqual(faultsOf(env), [
      'MicrosoftAppPassword: oppgi klienthemmeligheten til appen, eller et sertifikat i MicrosoftAppCertificate_FILE',
    ])
    const both = { ...env, MicrosoftAppCertificate_FILE: path, MicrosoftAppPassword: 'hemmelig' }
    assert.deepEqual(faultsOf(both), ['MicrosoftAppCertificate_FILE: ta bort den eller MicrosoftAppPassword'])
    const managed = { ...env, MicrosoftAppCertificate_FILE: path, MicrosoftAppType: 'UserAssignedMSI' }
    assert.deepEqual(faultsOf(managed), [
      'MicrosoftAppCertificate_FILE: ta den bort, UserAssignedMSI har ingen',
    ])
  })

  it('stops the start when it cannot be used, and only its variable and path are named', async () => {
    const empty = await file('empty', '\n')
    const missing = join(folder, 'missing')
    const wrong = await file('wrong', 'mysql://straks:hemmelig@db.example.no')
    const set = { ...others, MAIL_TRANSPORT: 'smtp', MicrosoftAppPassword: 'hemmelig', SMTP_URL: 'smtp://a' }
    const env = {
      ...set,
      MicrosoftAppPassword_FILE: empty,
      DATABASE_URL_FILE: wrong,
      IMAP_URL_FILE: missing,
    }
    assert.deepEqual(faultsOf({ ...env, SMTP_URL: '', SMTP_URL_FILE: empty }), [
      'MicrosoftAppPassword_FILE: ta bort den eller MicrosoftAppPassword: begge er satt',
      `SMTP_URL_FILE: ${empty} er tom`,
      `IMAP_URL_FILE: ${missing} kan ikke leses (ENOENT)`,
      'DATABASE_URL: oppgi en adresse som begynner med postgres://',
    ])
  })

  it('stops the start when it is not one line of text, as from another editor or shell', async () => {
    const wrong: Record<string, string | Buffer> = {
      'two lines': 'hemmelig\nmer\n',
      'utf-16': Buffer.from('\ufeffhemmelig\r\n', 'utf16le'),
      'utf-16 without its mark': Buffer.from('hemmelig', 'utf16le'),
      binary: Buffer.from([0x30, 0x82, 0xff, 0xfe]),
    }
    for (const [name, content] of Object.entries(wrong)) {
      const path = await file(name, content)
      assert.deepEqual(faultsOf({ ...others, DATABASE_URL: databaseUrl, MicrosoftAppPassword_FILE: path }), [
        `MicrosoftAppPassword_FILE: ${path} er ikke én linje ren tekst (UTF-8): legg bare hemmeligheten der`,
      ])
    }
    const marked = await file('marked', '\ufeffhemmelig\r\n')
    assert.deepEqual(
      faultsOf({ ...others, DATABASE_URL: databaseUrl, MicrosoftAppPassword_FILE: marked }),
      [],
    )
  })

  it('keeps the mail server’s former login when the renewed one cannot be decoded', async () => {
    const url = 'smtps://straks:hemmelig@mail.example.no'
    const renewed = await file('renewed', url.replace('hemmelig', 'hem%melig'))
    assert.equal(renewedAddress({ url, file: renewed }), url)
  })

  it('is refused by local mode when it gives an identity', async () => {
    const [password, certificate] = [await file('word', 'hemmelig'), await file('no.pem', '-')]
    const env = { MicrosoftAppPassword_FILE: password, MicrosoftAppCertificate_FILE: certificate }
    const faulty = faultsOf(env, '--local').map((fault) => fault.slice(0, fault.indexOf(':')))
    assert.ok(faulty.includes('MicrosoftAppPassword') && faulty.includes('MicrosoftAppCertificate_FILE'))
  })

  it('is refused at the start when it is no certificate with its own RSA key', async () => {
    const [one, other] = [await appCertificate(), await appCertificate()]
    const key = other.file.slice(other.certificate.length)
    const broken: Record<string, string> = {
      'har ikke noe sertifikat: legg det der som PEM, med nøkkelen': 'hemmelig',
      'har ingen privat nøkkel, eller en med passord: legg den der uten': one.certificate,
      'har en nøkkel som ikke hører til sertifikatet': `${one.certificate}\n${key}`,
    }
    for (const [fault, content] of Object.entries(broken)) {
      const path = await file('broken.pem', content)
      const env = { ...others, DATABASE_URL: databaseUrl, MicrosoftAppCertificate_FILE: path }
      assert.deepEqual(faultsOf(env), [`MicrosoftAppCertificate_FILE: ${path} ${fault}`])
    }
  })

  it('can replace each variable that is a secret', () => {
    assert.deepEqual(SECRETS, ['MicrosoftAppPassword', 'DATABASE_URL', 'SMTP_URL', 'IMAP_URL'])
  })

  describe('for a webhook', () => {
    const { read, faultsOf } = withOrganisationFile()
    const secret = `whsec_${Buffer.alloc(24, 'a').toString('base64')}`
    const text = complete.concat(
      'webhooks:\n  - { url: https://topdesk.example.no/, secret: TOPDESK_SECRET }\n',
    )

    it('is found by the name in the organisation file', async () => {
      const env = { TOPDESK_SECRET_FILE: await file('webhook', `${secret}\n`) }
      assert.equal((await read(text, env)).webhooks[0]?.secret, secret)
    })

    it('has its fault told with its line when it cannot be used', async () => {
      const path = await file('nothing', '')
      assert.deepEqual(await faultsOf(text, { TOPDESK_SECRET_FILE: path }), [
        `21 webhooks[0].secret: miljøvariabelen TOPDESK_SECRET_FILE: ${path} er tom`,
      ])
    })
  })
})
