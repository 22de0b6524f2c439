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

describe('The environment in production', () => {
  it('becomes a config with the defaults filled in', () => {
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

  it('is refused without an identity, and everything that is missing is told at once', () => {
    assert.deepEqual(faultyVariables({}).sort(), [
      'DATABASE_URL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'ORGANISATION_FILE',
      'PUBLIC_URL',
    ])
  })

  it('is read without the quotes and spaces that are left around its values', () => {
    const { DATABASE_URL: _, ...embedded } = { ...production, DATA_DIR: '/var/lib/straks/db', PORT: '4000' }
    const meant = readConfig(embedded, [])
    const around = [' ', '\r', '\u00a0', '\ufeff', '"', "'", '" ']
    for (const one of around) {
      const left = Object.entries(embedded).map(([name, value]) => {
        return [name, `${one}${value}${[...one].reverse().join('')}`]
      })
      assert.deepEqual(readConfig(Object.fromEntries(left), []), meant, JSON.stringify(one))
    }
    for (const nothing of ['', ' ', '""', "' '", '\r'])
      assert.deepEqual(faultyVariables({ ...production, PUBLIC_URL: nothing }), ['PUBLIC_URL'])
  })

  it('keeps the quotes within a quoted value, in every command and at the start', async () => {
    const env = { ...production, MicrosoftAppPassword: `'"hemmelig"'` }
    const { config } = await readSetup(env, [])
    assert.deepEqual(config, readConfig(env, []))
    assert.equal(readConfig(env, []).identity?.appPassword, '"hemmelig"')
  })

  it('may name a folder instead of a database server', () => {
    const { DATABASE_URL: _, ...rest } = production
    const config = readConfig({ ...rest, DATA_DIR: '/var/lib/straks' }, [])
    assert.deepEqual(config.database, { kind: 'embedded', directory: '/var/lib/straks' })
  })

  describe('with a database server', () => {
    const faultsWith = (DATABASE_URL: string, more = {}) => faultsOf({ ...production, DATABASE_URL, ...more })

    it('must name the sslmode of a server on another machine', () => {
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

    it('needs no sslmode for a server on this machine', () => {
      const here = [
        'postgres://straks@127.0.0.1/straks',
        'postgres://straks@localhost:5433/straks',
        'postgres://straks@[::1]/straks',
        'postgres:///straks?host=/var/run/postgresql',
        'postgres://%2Fvar%2Frun%2Fpostgresql/straks',
      ]
      for (const url of here) assert.deepEqual(faultsWith(url), [], url)
    })

    it('is refused when the server’s certificate cannot be read', () => {
      const url = 'postgres://db.example.no/straks?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'
      assert.match(faultsWith(url).join(), /^DATABASE_URL: .*sslrootcert/)
      assert.doesNotMatch(faultsWith(url).join(), /nowhere/)
    })
  })

  it('needs no password with a managed identity, and is refused with one', () => {
    const { MicrosoftAppPassword: _, ...rest } = production
    assert.equal(
      readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMsi' }, []).identity?.appType,
      'UserAssignedMSI',
    )
    assert.deepEqual(faultyVariables({ ...production, MicrosoftAppType: 'UserAssignedMSI' }), [
      'MicrosoftAppPassword',
    ])
  })

  it('passes the addresses of another cloud on unchanged, and must have all that it uses', () => {
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
      ['ToBotFromChannelOpenIdMetadataUrl', 'ToChannelFromBotLoginUrl', 'ToChannelFromBotOAuthScope'],
    )
    const { OAuthUrl, ...withoutIt } = cloud
    assert.deepEqual(readConfig({ ...production, ...withoutIt }, []).botFramework, withoutIt)
    assert.deepEqual(faultyVariables({ ...production, OAuthUrl }), Object.keys(withoutIt))
  })

  it('may have the mailbox read by IMAP, with a login, when mail goes by SMTP', () => {
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

  it('may have mail sent by SMTP, and must then name the server', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp' }
    assert.deepEqual(faultyVariables(smtp), ['SMTP_URL'])
    assert.deepEqual(faultyVariables({ ...smtp, SMTP_URL: 'http://mail.example.no' }), ['SMTP_URL'])
    const config = readConfig({ ...smtp, SMTP_URL: 'smtps://mail.example.no' }, [])
    assert.deepEqual(config.mail, { transport: 'smtp', url: 'smtps://mail.example.no' })
  })

  it('is refused when it names a mail server that is not used', () => {
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

  it('is refused when a password breaks an address, and its escapes are given', () => {
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

  it('is refused when a mail server’s login cannot be read, or there is no server or port', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://mail.example.no' }
    for (const password of ['hem%melig', 'hem%E9melig'])
      for (const name of ['SMTP_URL', 'IMAP_URL']) {
        const url = `${name.slice(0, 4).toLowerCase()}s://straks:${password}@mail.example.no`
        assert.match(faultsOf({ ...smtp, [name]: url }).join(), new RegExp(`^${name}: .*passord.*%25`), url)
      }
    assert.deepEqual(faultyVariables({ ...smtp, SMTP_URL: 'smtp://' }), ['SMTP_URL'])
    for (const url of ['smtps://mail.example.no:99999', 'smtps://straks:a@mail.example.no:x'])
      assert.match(faultsOf({ ...smtp, SMTP_URL: url }).join(), /^SMTP_URL: .*porten/, url)
  })

  it('must give the metrics a port of their own', () => {
    const fault = 'METRICS_PORT: oppgi en annen enn PORT, som er den samme'
    assert.deepEqual(faultsOf({ ...production, METRICS_PORT: '3978' }), [fault])
    assert.deepEqual(faultsOf({ ...production, PORT: '4000', METRICS_PORT: '4000' }), [fault])
    assert.deepEqual(faultsOf({ ...production, PORT: '4000', METRICS_PORT: '3978' }), [])
  })

  it('must name Entra without a path, and Graph with its version', () => {
    const entra = 'https://login.microsoftonline.com'
    const graph = 'https://graph.microsoft.com'
    const faults = (more: NodeJS.ProcessEnv) => faultsOf({ ...production, ...more }).join()
    assert.equal(faults({ AZURE_AUTHORITY_HOST: `${entra}/`, GRAPH_URL: `${graph}/v1.0/` }), '')
    for (const wrong of [`${entra}/${production.MicrosoftAppTenantId}`, `${entra}/common`, `${entra}?a`])
      assert.match(faults({ AZURE_AUTHORITY_HOST: wrong }), /^AZURE_AUTHORITY_HOST: .*etter vertsnavnet/)
    for (const wrong of [graph, `${graph}/`, `${graph}/v1.0/users`, `${graph}/v1.0?a`])
      assert.match(faults({ GRAPH_URL: wrong }), /^GRAPH_URL: .*\/v1\.0$/)
  })

  it('may not have a path in PUBLIC_URL', () => {
    for (const wrong of [
      'https://straks.example.no/api/messages',
      'https://straks.example.no?a',
      'https://x.no/#',
    ])
      assert.match(faultsOf({ ...production, PUBLIC_URL: wrong }).join(), /^PUBLIC_URL: .*etter vertsnavnet/)
  })

  it('may set HOST to an address to listen on, and to no name or port', () => {
    for (const host of ['127.0.0.1', '10.0.0.5', '::1', '::'])
      assert.equal(readConfig({ ...production, HOST: host }, []).host, host)
    for (const wrong of ['straks.example.no', '127.0.0.1:3978', '[::1]', 'localhost'])
      assert.deepEqual(faultsOf({ ...production, HOST: wrong }), [
        'HOST: oppgi en adresse på denne maskinen å lytte på: 127.0.0.1 bak en proxy, 0.0.0.0 for alle',
      ])
  })

  it('may give a valid name with which Straks greets the mail server', () => {
    const smtp = { ...production, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://mail.example.no' }
    for (const ehloName of ['straks.eigersund.kommune.no', 'straks', '[10.0.0.5]', '[IPv6:2001:db8::5]']) {
      const { mail } = readConfig({ ...smtp, SMTP_EHLO_NAME: ehloName }, [])
      assert.deepEqual(mail, { transport: 'smtp', url: 'smtps://mail.example.no', ehloName })
    }
    for (const wrong of ['straks kommune', 'straks.', '-straks', 'https://straks.no', 'a\r\nMAIL FROM:<x>'])
      assert.deepEqual(faultyVariables({ ...smtp, SMTP_EHLO_NAME: wrong }), ['SMTP_EHLO_NAME'], wrong)
  })

  it('has every wrong value named and none repeated, as it may be a secret', () => {
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

  it('is refused with the ids of the example', () => {
    const example = parseEnv(readFileSync('deploy/straks.env.example', 'utf8'))
    assert.deepEqual(
      faultsOf({ ...production, ...example }),
      ['TEAMS_APP_ID', 'TEAMS_CATALOG_APP_ID', 'MicrosoftAppId', 'MicrosoftAppTenantId'].map(
        (name) => `${name}: er bare nuller: oppgi deres egen id`,
      ),
    )
  })

  it('is refused together with an unknown argument', () => {
    assert.deepEqual(faultyVariables(production, '--lokal'), ['--lokal'])
  })
})
