import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyOverrides, isOutsideDesk } from '../../bot/organisation/organisation.ts'
import { OrganisationFaults, readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { addDuration } from '../../bot/time/duration.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'

const kari = '11111111-1111-1111-1111-111111111111'
const ola = '22222222-2222-2222-2222-222222222222'

const complete = `name: Vestre Eksempel kommune
delivery: live
trialMailbox: straks-test@example.no
mailbox: straks@example.no
desks:
  buypass:   { name: Buypass, email: kundeservice@buypass.no, phone: , hours: , url: , worksIn: own-system }
  nhn:       { name: Norsk Helsenett, email: kundesenter@nhn.no, worksIn: own-system }
  help-desk: { name: IKT, email: ikt@example.no, worksIn: straks }
helpDesk:  { groupId: 00000000-0000-0000-0000-000000000000 }
leaders:
  - { department: Hjemmetenesta, leader: ${kari}, deputy: ${ola} }
  - { person: ${ola}, leader: ${kari} }
escalation: { remindAfter: 30m, nextLevelAfter: 60m, quiet: { from: "22:00", to: "07:00", weekends: true } }
giveUpAfter: 24h
retention: { personalData: 12mo, drafts: 7d }
privacyOfficer: { name: , email: }
duty: { name: Vakta, email: vakt@example.no, phone: }
links: { instruction: https://www.example.no/instruks }
incidentTypes: {}
`

describe('the organisation file', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'straks-organisation-'))
  })
  after(() => rm(folder, { recursive: true }))

  async function read(text: string, env?: NodeJS.ProcessEnv) {
    const file = join(folder, 'organisation.yaml')
    await writeFile(file, text)
    return readOrganisation(file, { incidentTypes, ...(env && { env }) })
  }

  async function faultsOf(text: string, env?: NodeJS.ProcessEnv): Promise<string[]> {
    const error = await read(text, env).then(
      () => assert.fail('the file was accepted'),
      (reason: unknown) => reason,
    )
    if (!(error instanceof OrganisationFaults)) throw error
    return error.faults.map(({ line, message }) => `${line} ${message}`)
  }

  /** The complete file with one piece written differently. */
  const withChange = (piece: string, instead: string) => {
    assert.ok(complete.includes(piece))
    return complete.replace(piece, instead)
  }

  it('that ships with Straks is read', async () => {
    const organisation = await readOrganisation('organisation/eigersund.yaml', { incidentTypes })
    assert.equal(organisation.name, 'Eigersund kommune')
    assert.equal(organisation.desks.buypass?.email, 'kundeservice@buypass.no')
    assert.equal(organisation.desks.buypass?.phone, null)
  })

  it('is read into plain values, empty ones null', async () => {
    const organisation = await read(complete)
    assert.deepEqual(organisation.escalation, {
      remindAfter: { milliseconds: 30 * 60_000 },
      nextLevelAfter: { milliseconds: 60 * 60_000 },
      quiet: { from: '22:00', to: '07:00', weekends: true },
    })
    assert.deepEqual(organisation.retention, {
      personalData: { months: 12 },
      drafts: { milliseconds: 7 * 86_400_000 },
    })
    assert.deepEqual(organisation.leaders, [
      { department: 'Hjemmetenesta', leader: kari, deputy: ola },
      { person: ola, leader: kari, deputy: null },
    ])
    assert.equal(organisation.privacyOfficer, null)
    assert.deepEqual(organisation.duty, { name: 'Vakta', email: 'vakt@example.no', phone: null })
  })

  it('may say that it is never quiet', async () => {
    const organisation = await read(withChange('{ from: "22:00", to: "07:00", weekends: true }', 'null'))
    assert.equal(organisation.escalation.quiet, null)
  })

  it('may say after how long a ticket that was handed over is closed: 30 days, or never', async () => {
    const closing = (value: string) =>
      read(withChange('giveUpAfter: 24h', `giveUpAfter: 24h\ncloseHandedOverAfter: ${value}`))
    assert.deepEqual((await read(complete)).closeHandedOverAfter, { milliseconds: 30 * 86_400_000 })
    assert.deepEqual((await closing('3mo')).closeHandedOverAfter, { months: 3 })
    assert.equal((await closing('null')).closeHandedOverAfter, null)
    await assert.rejects(closing('never'), /line 15: closeHandedOverAfter: expected a duration/)
  })

  it('tells how many mails its relay lets out in a minute; Exchange Online’s 29, if it does not', async () => {
    const relay = (value: string) =>
      withChange('giveUpAfter: 24h', `giveUpAfter: 24h\nmailsPerMinute: ${value}`)
    assert.equal((await read(complete)).mailsPerMinute, 29)
    assert.equal((await read(relay('null'))).mailsPerMinute, 29)
    assert.equal((await read(relay('200'))).mailsPerMinute, 200)
    assert.deepEqual(await faultsOf(relay('0')), [
      '15 mailsPerMinute: expected a whole number from 1 to 1000',
    ])
  })

  it('tells from which domains a desk answers, and how its case numbers look: as usual, if it does not', async () => {
    const buypass = async (keys: string) => {
      const { desks } = await read(withChange('name: Buypass,', `name: Buypass, ${keys}`))
      return { from: desks['buypass']?.answersFrom, number: desks['buypass']?.ownNumber }
    }
    assert.deepEqual(await buypass(''), { from: ['buypass.no'], number: null })
    assert.deepEqual(await buypass('answersFrom: [Buypass.no, buypass.com], ownNumber: "BP-\\\\d{5}",'), {
      from: ['buypass.no', 'buypass.com'],
      number: /BP-\d{5}/u,
    })
    const wrong = withChange(
      'name: Buypass,',
      'name: Buypass, answersFrom: [ida@buypass.no], ownNumber: "(",',
    )
    assert.deepEqual(await faultsOf(wrong), [
      '6 desks.buypass.answersFrom[0]: expected a domain like buypass.no',
      '6 desks.buypass.ownNumber: expected a regular expression in quotes, like "BP-\\\\d{5}"',
    ])
  })

  it('tells where the mail system knows no addresses like straks+anything@', async () => {
    const buypass = (keys: string) => withChange('name: Buypass,', `name: Buypass, ${keys}`)
    const isKnown = async (keys: string) => (await read(buypass(keys))).desks['buypass']?.plusAddress
    assert.equal(await isKnown(''), true)
    assert.equal(await isKnown('plusAddress: ,'), true)
    assert.equal(await isKnown('plusAddress: false,'), false)
    assert.deepEqual(await faultsOf(buypass('plusAddress: nei,')), [
      '6 desks.buypass.plusAddress: expected true or false',
    ])
  })

  describe('with webhooks', () => {
    const secret = `whsec_${Buffer.alloc(24, 'a').toString('base64')}`
    const env = { TOPDESK_SECRET: secret, SHORT_SECRET: 'whsec_c2hvcnQ=' }
    const webhooks = (...rows: string[]) =>
      complete.concat('webhooks:\n', ...rows.map((row) => `  - { ${row} }\n`))
    const one = 'url: https://topdesk.example.no/straks, secret: TOPDESK_SECRET'

    it('takes the secret from the variable that it names, tells all events, and no free text', async () => {
      assert.deepEqual((await read(complete, env)).webhooks, [])
      assert.deepEqual((await read(webhooks(one), env)).webhooks, [
        {
          name: 'topdesk.example.no',
          url: 'https://topdesk.example.no/straks',
          secret,
          events: ['opened', 'changed', 'confirmed', 'resolved'],
          freeText: false,
        },
      ])
    })

    it('may hold the secret itself, a name, fewer events, and allow free text', async () => {
      const row = `name: TOPdesk, url: http://127.0.0.1:8080/, secret: ${secret}, events: [opened], freeText: true`
      const [webhook] = (await read(webhooks(row))).webhooks
      assert.deepEqual(webhook, {
        name: 'TOPdesk',
        url: 'http://127.0.0.1:8080/',
        secret,
        events: ['opened'],
        freeText: true,
      })
    })

    it('is read without secrets by who sends nothing', async () => {
      assert.equal((await read(webhooks(one))).webhooks[0]?.secret, null)
    })

    it('tells its faults with their lines, and never a secret', async () => {
      const text = webhooks(
        'url: http://topdesk.example.no/, secret: TOPDESK_SECRET',
        'url: https://a.example.no/, secret: hunter2',
        'url: https://b.example.no/, secret: MISSING_SECRET, events: []',
        'url: https://c.example.no/, secret: SHORT_SECRET, events: [closed]',
        'url: https://d.example.no/, secret: whsec_c2hvcnQ=, freetext: true',
        'secret: TOPDESK_SECRET',
      )
      const looks = 'whsec_ and 24 to 64 bytes in Base64'
      const asked = `expected the name of the environment variable that holds ${looks} (or that itself)`
      const address = 'expected an address that starts with https:// (http:// is for this very machine only)'
      assert.deepEqual(await faultsOf(text, env), [
        `21 webhooks[0].url: ${address}`,
        `22 webhooks[1].secret: ${asked}`,
        '23 webhooks[2].secret: the environment variable MISSING_SECRET is not set',
        '23 webhooks[2].events: expected at least one event',
        `24 webhooks[3].secret: the environment variable SHORT_SECRET must hold ${looks}`,
        '24 webhooks[3].events[0]: expected one of opened, changed, confirmed, resolved',
        `25 webhooks[4].secret: ${asked}`,
        '25 webhooks[4].freetext: unknown key, expected one of name, url, secret, events, freeText',
        `26 webhooks[5].url: ${address}`,
      ])
    })

    it('has a name for each', async () => {
      assert.deepEqual(await faultsOf(webhooks(one, one), env), [
        '22 webhooks[1]: a second one called topdesk.example.no: give each a name',
      ])
      assert.equal((await read(webhooks(one, `name: Statistikk, ${one}`), env)).webhooks.length, 2)
    })
  })

  it('may allow that a person’s data are erased when they ask for it', async () => {
    const said = (value: string) => withChange('drafts: 7d', `drafts: 7d, eraseOnRequest: ${value}`)
    assert.equal((await read(said('true'))).retention.eraseOnRequest, true)
    assert.deepEqual(await faultsOf(said('ja')), ['15 retention.eraseOnRequest: expected true or false'])
  })

  it('tells all its faults at once, each with its line', async () => {
    const text = complete
      .replace('phone: , hours', 'phone: 51461234, hours')
      .replace('kundesenter@nhn.no, worksIn: own-system', 'kundesenter, worksIn: elsewhere')
      .replace('remindAfter: 30m', 'remindAfter: 30')
      .replace('from: "22:00"', 'from: 25:00')
      .replace('12mo', '0d')
      .replace('https://www', 'http://www')
      .concat('colour: blue\n')
    assert.deepEqual(await faultsOf(text), [
      '6 desks.buypass.phone: expected text (put numbers in quotes)',
      '7 desks.nhn.email: expected an e-mail address',
      '7 desks.nhn.worksIn: expected one of own-system, straks',
      '13 escalation.remindAfter: expected a duration like 30m: a whole number and s, m, h, d or mo',
      '13 escalation.quiet.from: expected a time of day in quotes, like "22:00"',
      '15 retention.personalData: expected a duration like 30m: a whole number and s, m, h, d or mo',
      '18 links.instruction: expected an address that starts with https://',
      '20 colour: unknown key, expected one of name, delivery, trialMailbox, mailbox, mailsPerMinute, desks, helpDesk, leaders, ' +
        'escalation, giveUpAfter, closeHandedOverAfter, retention, privacyOfficer, duty, links, webhooks, incidentTypes',
    ])
  })

  it('names the line of an unknown key deep inside', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes:\n  buypass-card:\n    urgency: {}\n    color: red',
    )
    assert.deepEqual(await faultsOf(text), [
      '22 incidentTypes.buypass-card.color: unknown key, expected one of desks, leader, urgency, selfHelp',
    ])
  })

  it('names the line of what is not YAML', async () => {
    const [fault, ...others] = await faultsOf(withChange('giveUpAfter: 24h', 'giveUpAfter: "24h'))
    assert.match(fault ?? '', /^\d+ not YAML: Missing closing "quote/)
    assert.deepEqual(others, [])
  })

  it('may give a key only once, and still tells its other faults', async () => {
    const text = withChange('giveUpAfter: 24h', 'duty:\n\n# Later:\nname: Annen kommune\ngiveUpAfter: soon')
    assert.deepEqual(await faultsOf(text), [
      '17 name: given twice',
      '18 giveUpAfter: expected a duration like 30m: a whole number and s, m, h, d or mo',
      '21 duty: given twice',
    ])
  })

  it('may not be empty or missing', async () => {
    assert.deepEqual(await faultsOf(''), ['1 the file: missing, expected a group of keys'])
    const missing = readOrganisation(join(folder, 'nothing.yaml'), { incidentTypes })
    await assert.rejects(missing, /cannot be read \(ENOENT\)/)
  })

  it('needs the help desk and every desk that an incident type mails', async () => {
    const text = withChange('  help-desk:', '  helpdesk:').replace('  nhn:', '  helsenett:')
    assert.deepEqual(await faultsOf(text), [
      '5 desks.help-desk: missing, expected a group of keys',
      '5 desks.nhn: missing, expected a group of keys',
    ])
  })

  it('may do without a desk that no incident type mails any more', async () => {
    const text = withChange('incidentTypes: {}', 'incidentTypes: { nhn-credentials: { desks: [help-desk] } }')
    const organisation = await read(text.replace(/ {2}nhn:.*\n/, ''))
    assert.deepEqual(Object.keys(organisation.desks).sort(), ['buypass', 'help-desk'])
  })

  it('needs a trial mailbox when it is on trial', async () => {
    const text = withChange('delivery: live', 'delivery: trial')
    assert.equal((await read(text)).delivery, 'trial')
    assert.deepEqual(await faultsOf(text.replace('straks-test@example.no', '')), [
      '3 trialMailbox: missing, expected an e-mail address',
    ])
  })

  it('names either a person or a department in a row of leaders', async () => {
    const text = withChange(`person: ${ola}, leader: ${kari}`, `person: ${ola}, department: A, leader: Kari`)
    assert.deepEqual(await faultsOf(text), [
      '12 leaders[1].leader: expected an Entra id like 00000000-0000-0000-0000-000000000000',
      '12 leaders[1]: expected either person or department',
    ])
  })

  it('names the privacy officer whole or not at all', async () => {
    assert.deepEqual(await faultsOf(withChange('{ name: , email: }', '{ name: Kari, email: }')), [
      '16 privacyOfficer.email: missing, expected an e-mail address',
    ])
  })

  it('changes desks, leader and urgency of an incident type, and nothing else of it', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes: { buypass-card: { desks: [help-desk], leader: none, urgency: { pin-forgotten: urgent } } }',
    )
    const changed = applyOverrides(incidentTypes, await read(text))
    const before = incidentTypes.find((type) => type.id === 'buypass-card')
    const after = changed.find((type) => type.id === 'buypass-card')
    assert.deepEqual(after, {
      ...before,
      desks: ['help-desk'],
      leader: 'none',
      causes: before?.causes.map((cause) => ({ ...cause, urgency: 'urgent' })),
    })
    const untouched = (types: typeof incidentTypes) => types.filter((type) => type.id !== 'buypass-card')
    assert.deepEqual(untouched(changed), untouched(incidentTypes))
  })

  it('never lets an incident type mail nobody', async () => {
    const text = withChange('incidentTypes: {}', 'incidentTypes: { buypass-card: { desks: [] } }')
    assert.deepEqual(await faultsOf(text), [
      '19 incidentTypes.buypass-card.desks: expected at least one desk',
    ])
  })

  it('changes only incident types, causes and desks that exist', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes:\n  moon-landing: {}\n  nhn-credentials: { desks: [moon], urgency: { lost: urgent } }',
    )
    const faults = await faultsOf(text)
    assert.deepEqual(
      faults.map((fault) => fault.slice(0, fault.indexOf(':'))),
      [
        '20 incidentTypes.moon-landing',
        '21 incidentTypes.nhn-credentials.desks[0]',
        '21 incidentTypes.nhn-credentials.urgency.lost',
      ],
    )
  })
})

describe('a duration', () => {
  const add = (from: string, months: number) => addDuration(new Date(from), { months }).toISOString()

  it('of months follows the calendar', () => {
    assert.equal(add('2026-03-15T10:00:00.000Z', 12), '2027-03-15T10:00:00.000Z')
    assert.equal(add('2026-11-30T10:00:00.000Z', 3), '2027-02-28T10:00:00.000Z')
    assert.equal(add('2028-01-31T10:00:00.000Z', 1), '2028-02-29T10:00:00.000Z')
  })

  it('of milliseconds is as long as it says', () => {
    const sum = addDuration(new Date('2026-03-15T10:00:00.000Z'), { milliseconds: 90_000 })
    assert.equal(sum.toISOString(), '2026-03-15T10:01:30.000Z')
  })
})

describe('an outside desk', () => {
  it('is every desk but the help desk', () => {
    assert.ok(isOutsideDesk('buypass'))
    assert.ok(!isOutsideDesk('help-desk'))
  })
})
