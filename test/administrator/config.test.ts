import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { readConfig } from '../../bot/settings/config.ts'
import { readSetup } from '../../bot/settings/read-setup.ts'
import { faultsOf, faultyVariables } from '../helpers/few-variables.ts'

const production = {
  MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
  MicrosoftAppPassword: 'not-a-real-secret',
  MicrosoftAppTenantId: '22222222-2222-2222-2222-222222222222',
  PUBLIC_URL: 'https://straks.example.no/',
  ORGANISATION_FILE: '/etc/straks/organisation.yaml',
  DATABASE_URL: 'postgres://straks@db.example.no/straks?sslmode=verify-full',
}

describe('the environment in production', () => {
  it('is a config with the defaults filled in', () => {
    assert.deepEqual(readConfig(production, []), {
      mode: 'production',
      host: '0.0.0.0',
      port: 3978,
      publicUrl: 'https://straks.example.no',
      database: { kind: 'server', url: 'postgres://straks@db.example.no/straks?sslmode=verify-full' },
      organisationFile: '/etc/straks/organisation.yaml',
      identity: {
        appType: 'SingleTenant',
        appId: '11111111-1111-1111-1111-111111111111',
        appPassword: 'not-a-real-secret',
        tenantId: '22222222-2222-2222-2222-222222222222',
      },
      botFramework: {},
      authorityHost: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com/v1.0',
      teamsAppId: null,
      catalogAppId: null,
      mail: { transport: 'graph' },
      helpDeskGroupId: null,
      metricsPort: null,
      logLevel: 'info',
    })
  })

  it('never starts without an identity: everything that is missing is told at once', () => {
    assert.deepEqual(faultyVariables({}).sort(), [
      'DATABASE_URL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'ORGANISATION_FILE',
      'PUBLIC_URL',
    ])
  })

  it('takes a value for what it was meant to be, whatever the program that read the file has left around it', () => {
    const { DATABASE_URL: _, ...embedded } = { ...production, DATA_DIR: '/var/lib/straks/db', PORT: '4000' }
    const meant = readConfig(embedded, [])
    const around = [' ', '\r', '\u00a0', '\ufeff', '"', "'", '" ']
    for (const one of around) {
      const left = Object.entries(embedded).map(([name, value]) => {
        return [name, `${one}${value}${[...one].reverse().join('')}`]
      })
      assert.deepEqual(readConfig(Object.fromEntries(left), []), meant, JSON.stringify(one))
    }
    for (const nothing of ['""', "' '", '\r'])
      assert.deepEqual(faultyVariables({ ...production, PUBLIC_URL: nothing }), ['PUBLIC_URL'])
  })

  it('keeps what stands in the quotes as it is, in every command and at the start', async () => {
    const env = { ...production, MicrosoftAppPassword: `'"hemmelig"'` }
    const { config } = await readSetup(env, [])
    assert.deepEqual(config, readConfig(env, []))
    assert.equal(readConfig(env, []).identity?.appPassword, '"hemmelig"')
  })

  it('takes an empty variable for a missing one', () => {
    assert.deepEqual(faultyVariables({ ...production, MicrosoftAppId: '' }), ['MicrosoftAppId'])
    assert.deepEqual(faultyVariables({ ...production, MicrosoftAppPassword: ' ' }), ['MicrosoftAppPassword'])
  })

  it('is content with a folder instead of a database server, when it is named', () => {
    const { DATABASE_URL: _, ...rest } = production
    const config = readConfig({ ...rest, DATA_DIR: '/var/lib/straks' }, [])
    assert.deepEqual(config.database, { kind: 'embedded', directory: '/var/lib/straks' })
  })

  describe('and a database server', () => {
    const faultsWith = (DATABASE_URL: string, more = {}) => faultsOf({ ...production, DATABASE_URL, ...more })

    it('on another machine is reached with TLS, or says itself that it is not', () => {
      const there = 'postgres://straks@db.example.no/straks'
      for (const mode of ['verify-full', 'verify-ca', 'require', 'prefer', 'no-verify', 'disable'])
        assert.deepEqual(faultsWith(`${there}?sslmode=${mode}`), [], mode)
      const elsewhere = [
        there,
        `${there}?sslmode=`,
        `${there}?sslmode=ja`,
        `${there}?ssl=false`,
        `${there}?sslmode=require&sslmode=`,
        'postgres://localhost/straks?host=db.example.no',
        'postgres://127.0.0.1.example.no/straks',
      ]
      for (const url of elsewhere) assert.match(faultsWith(url).join(), /^DATABASE_URL: .*sslmode/, url)
    })

    it('on this machine needs none', () => {
      const here = [
        'postgres://straks@127.0.0.1/straks',
        'postgres://straks@localhost:5433/straks',
        'postgres://straks@[::1]/straks',
        'postgres:///straks?host=/var/run/postgresql',
        'postgres://%2Fvar%2Frun%2Fpostgresql/straks',
      ]
      for (const url of here) assert.deepEqual(faultsWith(url), [], url)
    })

    it('whose certificate cannot be read is told so', () => {
      const url = 'postgres://db.example.no/straks?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'
      assert.match(faultsWith(url).join(), /^DATABASE_URL: .*sslrootcert/)
      assert.doesNotMatch(faultsWith(url).join(), /nowhere/)
    })

    it('behind a connection pooler has a second address, which is as strict', () => {
      const url = 'postgres://straks@127.0.0.1:6432/straks'
      const DATABASE_DIRECT_URL = 'postgres://straks@127.0.0.1/straks'
      const config = readConfig({ ...production, DATABASE_URL: url, DATABASE_DIRECT_URL }, [])
      assert.deepEqual(config.database, { kind: 'server', url, direct: { url: DATABASE_DIRECT_URL } })
      const plain = { DATABASE_DIRECT_URL: 'postgres://db.example.no/straks' }
      assert.match(faultsWith(url, plain).join(), /^DATABASE_DIRECT_URL: .*sslmode/)
      const alone = { DATABASE_URL: '', DATA_DIR: '/var/lib/straks', DATABASE_DIRECT_URL }
      assert.deepEqual(faultyVariables({ ...production, ...alone }), ['DATABASE_DIRECT_URL'])
    })
  })

  it('needs no password with a managed identity, and refuses one', () => {
    const { MicrosoftAppPassword: _, ...rest } = production
    assert.equal(
      readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMsi' }, []).identity?.appType,
      'UserAssignedMSI',
    )
    assert.deepEqual(faultyVariables({ ...production, MicrosoftAppType: 'UserAssignedMSI' }), [
      'MicrosoftAppPassword',
    ])
  })

  it('hands the addresses of another cloud on as they are, and wants all of them', () => {
    const cloud = {
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9000/openid/',
      ToBotFromChannelTokenIssuer: 'https://issuer.example.no/',
      ToChannelFromBotLoginUrl: 'https://login.example.no',
      ToChannelFromBotOAuthScope: 'https://api.example.no',
      OAuthUrl: 'https://token.example.no',
    }
    assert.deepEqual(readConfig({ ...production, ...cloud }, []).botFramework, cloud)
    assert.deepEqual(
      faultyVariables({ ...production, ToBotFromChannelTokenIssuer: 'https://issuer.example.no' }),
      [
        'ToBotFromChannelOpenIdMetadataUrl',
        'ToChannelFromBotLoginUrl',
        'ToChannelFromBotOAuthScope',
        'OAuthUrl',
      ],
    )
  })

  it('reads the mailbox by IMAP when it is told where, with a login, and mail goes by SMTP', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://mail.example.no' }
    const imap = 'imaps://straks%40example.no:hemmelig@mail.example.no'
    assert.deepEqual(readConfig({ ...smtp, IMAP_URL: imap }, []).mail, {
      transport: 'smtp',
      url: 'smtps://mail.example.no',
      imap: { url: imap },
    })
    assert.deepEqual(faultyVariables({ ...production, IMAP_URL: imap }), ['IMAP_URL'])
    for (const wrong of [
      'https://a:b@mail.example.no',
      'imaps://mail.example.no',
      'imaps://straks@mail.example.no',
    ])
      assert.deepEqual(faultyVariables({ ...smtp, IMAP_URL: wrong }), ['IMAP_URL'], wrong)
    assert.doesNotMatch(faultsOf({ ...production, IMAP_URL: imap }).join(), /hemmelig/)
  })

  it('sends mail by SMTP when it is told the server', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp' }
    assert.deepEqual(faultyVariables(smtp), ['SMTP_URL'])
    assert.deepEqual(faultyVariables({ ...smtp, SMTP_URL: 'http://mail.example.no' }), ['SMTP_URL'])
    const config = readConfig({ ...smtp, SMTP_URL: 'smtps://mail.example.no' }, [])
    assert.deepEqual(config.mail, { transport: 'smtp', url: 'smtps://mail.example.no' })
  })

  it('refuses a mail server that nothing is sent by', () => {
    const server = {
      SMTP_URL: 'smtps://straks:hemmelig@mail.example.no',
      SMTP_EHLO_NAME: 'straks.example.no',
    }
    for (const transport of [{}, { MAIL_TRANSPORT: 'graph' }]) {
      const faults = faultsOf({ ...production, ...server, ...transport })
      assert.deepEqual(
        faults,
        ['SMTP_URL', 'SMTP_EHLO_NAME'].map(
          (name) => `${name}: ta den bort, eller skriv MAIL_TRANSPORT=smtp: bare da brukes den`,
        ),
      )
    }
    assert.deepEqual(faultyVariables({ ...production, ...server, MAIL_TRANSPORT: 'pigeon' }), [
      'MAIL_TRANSPORT',
    ])
    assert.deepEqual(faultyVariables({ SMTP_URL: 'smtp://127.0.0.1:2525' }, '--local'), ['SMTP_URL'])
  })

  it('says which variable was meant by one that nobody reads, where that one is missing', () => {
    const slips = {
      METRIC_PORT: 'METRICS_PORT',
      LOG_LEVLE: 'LOG_LEVEL',
      HELP_DESK_GROUP_ID: 'HELPDESK_GROUP_ID',
      SMTP_URL_FIL: 'SMTP_URL_FILE',
      TEAMS_APP_1D: 'TEAMS_APP_ID',
      MICROSOFTAPPTYPE: 'MicrosoftAppType',
      MicrosoftAppCertificate: 'MicrosoftAppCertificate_FILE',
    }
    for (const [slip, meant] of Object.entries(slips))
      assert.deepEqual(faultsOf({ ...production, [slip]: 'hemmelig' }), [
        `${slip}: brukes ikke: skriv ${meant}`,
      ])
    const both = { METRIC_PORT: '1', METRICS_PORT: '9464', HOSTS: 'a', POST: 'b', TEAMS_CLOUD_APP_ID: 'c' }
    assert.deepEqual(faultsOf({ ...production, ...both }), [])
    assert.deepEqual(faultsOf({ METRIC_PORT: '1' }, '--local'), [])
  })

  it('says how to write a password that breaks its address', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://mail.example.no' }
    const addresses = {
      DATABASE_URL: ['postgres://straks:', '@db.example.no/straks?sslmode=verify-full'],
      SMTP_URL: ['smtps://straks:', '@mail.example.no'],
      IMAP_URL: ['imaps://straks:', '@mail.example.no'],
    }
    for (const [name, [before, after]] of Object.entries(addresses))
      for (const password of ['hem#melig', 'hem/melig', 'hem?melig', 'h@m/melig', 'h@m#melig']) {
        const [fault = '', ...others] = faultsOf({ ...smtp, [name]: `${before}${password}${after}` })
        assert.match(fault, new RegExp(`^${name}: .*passord.*%23`), password)
        assert.deepEqual(others, [])
      }
  })

  it('takes no path for the address that Teams reaches: it is not where the tab or the bot is', () => {
    for (const wrong of [
      'https://straks.example.no/api/messages',
      'https://straks.example.no?a',
      'https://x.no/#',
    ])
      assert.match(faultsOf({ ...production, PUBLIC_URL: wrong }).join(), /^PUBLIC_URL: .*etter vertsnavnet/)
  })

  it('listens on all addresses of the machine, or on the one that HOST gives', () => {
    for (const host of ['127.0.0.1', '10.0.0.5', '::1', '::'])
      assert.equal(readConfig({ ...production, HOST: host }, []).host, host)
    for (const wrong of ['straks.example.no', '127.0.0.1:3978', '[::1]', 'localhost'])
      assert.deepEqual(faultsOf({ ...production, HOST: wrong }), [
        'HOST: oppgi en adresse på denne maskinen å lytte på: 127.0.0.1 bak en proxy, 0.0.0.0 for alle',
      ])
  })

  it('names itself to the mail server as it is told, by what can be such a name', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://mail.example.no' }
    for (const ehloName of ['straks.eigersund.kommune.no', 'straks', '[10.0.0.5]', '[IPv6:2001:db8::5]']) {
      const { mail } = readConfig({ ...smtp, SMTP_EHLO_NAME: ehloName }, [])
      assert.deepEqual(mail, { transport: 'smtp', url: 'smtps://mail.example.no', ehloName })
    }
    for (const wrong of ['straks kommune', 'straks.', '-straks', 'https://straks.no', 'a\r\nMAIL FROM:<x>'])
      assert.deepEqual(faultyVariables({ ...smtp, SMTP_EHLO_NAME: wrong }), ['SMTP_EHLO_NAME'], wrong)
  })

  it('names every value that cannot be right, and repeats none: it may be a secret', () => {
    const wrong = {
      PORT: '70000',
      METRICS_PORT: '0',
      PUBLIC_URL: 'http://straks.example.no',
      DATABASE_URL: 'mysql://straks:hemmelig@db.example.no',
      MicrosoftAppTenantId: 'example.no',
      MicrosoftAppType: 'Several',
      GRAPH_URL: 'http://graph.example.no',
      AZURE_AUTHORITY_HOST: 'login.example.no',
      TEAMS_APP_ID: 'straks',
      MAIL_TRANSPORT: 'pigeon',
      LOG_LEVEL: 'loud',
    }
    const faults = faultsOf({ ...production, ...wrong })
    assert.deepEqual(
      faults.map((fault) => fault.slice(0, fault.indexOf(':'))).sort(),
      Object.keys(wrong).sort(),
    )
    for (const value of Object.values(wrong)) assert.ok(!faults.some((fault) => fault.includes(`: ${value}`)))
    assert.ok(!faults.join().includes('hemmelig'))
  })

  it('does not take the example’s ids for the municipality’s own', () => {
    const example = parseEnv(readFileSync('deploy/straks.env.example', 'utf8'))
    assert.deepEqual(
      faultsOf({ ...production, ...example }),
      ['TEAMS_APP_ID', 'TEAMS_CATALOG_APP_ID', 'MicrosoftAppId', 'MicrosoftAppTenantId'].map(
        (name) => `${name}: er bare nuller: oppgi deres egen id`,
      ),
    )
  })

  it('refuses an argument that it does not know', () => {
    assert.deepEqual(faultyVariables(production, '--lokal'), ['--lokal'])
  })
})
