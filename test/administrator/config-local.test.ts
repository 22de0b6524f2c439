import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { isLoopbackUrl } from '../../bot/remote/loopback.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { faultsOf, faultyVariables } from '../helpers/few-variables.ts'

describe('The environment in local mode', () => {
  it('needs no variable at all', () => {
    const config = readConfig({}, ['--local'])
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.identity, null)
    assert.equal(config.graphUrl, null)
    assert.equal(config.mail, null)
    assert.deepEqual(config.database, { kind: 'embedded', directory: './data' })
    assert.ok(existsSync(config.organisationFile), 'the organisation file that ships')
  })

  it('may set PORT to 0 for any free port', () => {
    assert.equal(readConfig({ PORT: '0' }, ['--local']).port, 0)
  })

  it('may set HOST to this machine alone', () => {
    for (const host of ['127.0.0.1', '::1']) assert.equal(readConfig({ HOST: host }, ['--local']).host, host)
    for (const host of ['0.0.0.0', '::', '10.0.0.5', 'straks.example.no'])
      assert.deepEqual(faultsOf({ HOST: host }, '--local'), [
        'HOST: lokal modus lytter bare på denne maskinen: oppgi 127.0.0.1 eller ::1, eller ta den bort',
      ])
  })

  it('is refused when it has an identity', () => {
    const identity = {
      MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
      MicrosoftAppPassword: 'not-a-real-secret',
    }
    assert.deepEqual(faultyVariables(identity, '--local'), Object.keys(identity))
  })

  it('may name servers on this machine', () => {
    const here = {
      DATABASE_URL: 'postgres://postgres@localhost:5432/straks',
      GRAPH_URL: 'http://127.0.0.1:9001/v1.0/',
      MAIL_TRANSPORT: 'smtp',
      SMTP_URL: 'smtp://[::1]:2525',
    }
    const config = readConfig(here, ['--local'])
    assert.deepEqual(config.database, { kind: 'server', url: here.DATABASE_URL })
    assert.equal(config.graphUrl, 'http://127.0.0.1:9001/v1.0')
    assert.deepEqual(config.mail, { transport: 'smtp', url: here.SMTP_URL })
  })

  it('is refused when it names servers elsewhere', () => {
    const elsewhere = {
      DATABASE_URL: 'postgres://localhost/straks?host=db.example.no',
      GRAPH_URL: 'https://graph.microsoft.com/v1.0',
      MAIL_TRANSPORT: 'smtp',
      SMTP_URL: 'smtp://mail.example.no',
      IMAP_URL: 'imaps://straks:hemmelig@mail.example.no',
    }
    assert.deepEqual(faultyVariables(elsewhere, '--local'), [
      'DATABASE_URL',
      'GRAPH_URL',
      'SMTP_URL',
      'IMAP_URL',
    ])
  })
})

describe('A loopback address', () => {
  const here = [
    'http://127.0.0.1:1',
    'http://127.9.8.7/x',
    'https://localhost',
    'smtp://[::1]',
    'postgres://u:p@LOCALHOST/d',
  ]
  const elsewhere = [
    'http://127.0.0.1.example.no',
    'http://127.0.0.1@example.no',
    'http://localhost.example.no',
    'http://0.0.0.0',
    'http://192.168.1.1',
    'postgres:///straks',
    'postgres://127.0.0.1/straks?host=db.example.no',
    'smtp://127.0.0.1?proxy=http://example.no',
    'localhost',
    '',
  ]
  for (const url of here) it(`is recognised in ${url}`, () => assert.equal(isLoopbackUrl(url), true))
  for (const url of elsewhere)
    it(`is not recognised in ${url || 'an empty text'}`, () => assert.equal(isLoopbackUrl(url), false))
})
