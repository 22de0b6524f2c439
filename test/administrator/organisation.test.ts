import assert from 'node:assert/strict'
import { applyOverrides } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { complete, kari, ola, withOrganisationFile } from '../helpers/organisation-file.ts'

describe('The organisation file', () => {
  const { read, faultsOf } = withOrganisationFile()

  /** Returns the complete file with one piece replaced. */
  const withChange = (piece: string, instead: string) => {
    assert.ok(complete.includes(piece))
    return complete.replace(piece, instead)
  }

  it('is valid as it ships with Straks', async () => {
    const organisation = await readOrganisation('organisation/eigersund/organisation.yaml', { incidentTypes })
    assert.equal(organisation.name, 'Eigersund kommune')
    assert.equal(organisation.desks.buypass?.email, 'kundeservice@buypass.no')
    assert.equal(organisation.desks.buypass?.phone, null)
  })

  it('must be UTF-8, and may have a byte order mark and Windows line breaks', async () => {
    const text = withChange('name: Vestre Eksempel kommune', 'name: Sørvik kommune')
    const windows = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)
    assert.equal((await read(windows)).name, 'Sørvik kommune')
    for (const otherwise of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')])
      assert.deepEqual(await faultsOf(otherwise), ['1 er ikke UTF-8, lagre filen slik'])
  })

  it('becomes plain values, with null for empty ones', async () => {
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

  it('may say after how long a handed-over ticket is closed: 30 days by default, or never', async () => {
    const closing = (value: string) =>
      read(withChange('giveUpAfter: 24h', `giveUpAfter: 24h\ncloseHandedOverAfter: ${value}`))
    assert.deepEqual((await read(complete)).closeHandedOverAfter, { milliseconds: 30 * 86_400_000 })
    assert.deepEqual((await closing('3mo')).closeHandedOverAfter, { months: 3 })
    assert.equal((await closing('null')).closeHandedOverAfter, null)
    await assert.rejects(closing('never'), /linje 15: closeHandedOverAfter: skal være en varighet/)
  })

  it('may say how many mails a minute the relay lets out, 29 by default', async () => {
    const relay = (value: string) =>
      withChange('giveUpAfter: 24h', `giveUpAfter: 24h\nmailsPerMinute: ${value}`)
    assert.equal((await read(complete)).mailsPerMinute, 29)
    assert.equal((await read(relay('null'))).mailsPerMinute, 29)
    assert.equal((await read(relay('200'))).mailsPerMinute, 200)
    assert.deepEqual(await faultsOf(relay('0')), ['15 mailsPerMinute: skal være et helt tall fra 1 til 1000'])
  })

  it('may give the domains from which a desk answers, and the form of its case numbers', async () => {
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
      '6 desks.buypass.answersFrom[0]: skal være et domene som buypass.no',
      '6 desks.buypass.ownNumber: skal være et regulært uttrykk i anførselstegn, som "BP-\\\\d{5}"',
    ])
  })

  it('may say that a desk’s mail system knows no plus addresses', async () => {
    const buypass = (keys: string) => withChange('name: Buypass,', `name: Buypass, ${keys}`)
    const isKnown = async (keys: string) => (await read(buypass(keys))).desks['buypass']?.plusAddress
    assert.equal(await isKnown(''), true)
    assert.equal(await isKnown('plusAddress: ,'), true)
    assert.equal(await isKnown('plusAddress: false,'), false)
    assert.deepEqual(await faultsOf(buypass('plusAddress: nei,')), [
      '6 desks.buypass.plusAddress: skal være true eller false',
    ])
  })

  it('may name a group of agents for the audit, and names none by default', async () => {
    const group = '00000000-0000-0000-0000-000000000001'
    const named = complete.replace('helpDesk:  {', `helpDesk:  { auditGroupId: ${group},`)
    assert.equal((await read(complete)).helpDesk.auditGroupId, null)
    assert.equal((await read(named)).helpDesk.auditGroupId, group)
    assert.deepEqual(await faultsOf(named.replace(group, 'auditors')), [
      '9 helpDesk.auditGroupId: skal være en Entra-id som 00000000-0000-0000-0000-000000000000',
    ])
  })

  it('may allow that a person’s data are erased on request', async () => {
    const said = (value: string) => withChange('drafts: 7d', `drafts: 7d, eraseOnRequest: ${value}`)
    assert.equal((await read(said('true'))).retention.eraseOnRequest, true)
    assert.deepEqual(await faultsOf(said('ja')), ['15 retention.eraseOnRequest: skal være true eller false'])
  })

  it('has all its faults told at once, each with its line', async () => {
    const text = complete
      .replace('phone: , hours', 'phone: 51461234, hours')
      .replace('kundesenter@nhn.no, worksIn: own-system', 'kundesenter, worksIn: elsewhere')
      .replace('remindAfter: 30m', 'remindAfter: 30')
      .replace('from: "22:00"', 'from: 25:00')
      .replace('12mo', '0d')
      .replace('https://www', 'http://www')
      .concat('colour: blue\n')
    assert.deepEqual(await faultsOf(text), [
      '6 desks.buypass.phone: skal være tekst (tall i anførselstegn)',
      '7 desks.nhn.email: skal være en e-postadresse',
      '7 desks.nhn.worksIn: skal være en av own-system, straks',
      '13 escalation.remindAfter: skal være en varighet som 30m: et helt tall og s, m, h, d eller mo',
      '13 escalation.quiet.from: skal være et klokkeslett i anførselstegn, som "22:00"',
      '15 retention.personalData: skal være en varighet som 30m: et helt tall og s, m, h, d eller mo',
      '18 links.instruction: skal være en adresse som begynner med https://, eller en Markdown-fil ved siden av denne, som instruks.md',
      '20 colour: ukjent nøkkel, skal være en av name, languages, delivery, trialMailbox, mailbox, mailsPerMinute, desks, helpDesk, leaders, ' +
        'escalation, giveUpAfter, closeHandedOverAfter, retention, archive, privacyOfficer, duty, links, webhooks, holidays, types, answers, ' +
        'texts, incidentTypes',
    ])
  })

  it('has an unknown key deep inside told with its line', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes:\n  buypass-card:\n    urgency: {}\n    color: red',
    )
    assert.deepEqual(await faultsOf(text), [
      '22 incidentTypes.buypass-card.color: ukjent nøkkel, skal være en av desks, leader, urgency, selfHelp',
    ])
  })

  it('has only the first error in its YAML told, because the others follow from it', async () => {
    const outOfLine = 'incidentTypes:\n  buypass-card:\n   urgency: {}\n    desks: [nhn]\n    leader: none'
    const [fault = '', ...others] = await faultsOf(withChange('incidentTypes: {}', outOfLine))
    assert.match(fault, /^\d+ er ikke YAML: innrykket stemmer ikke/)
    assert.deepEqual(others, [])
  })

  it('may give a key only once, and its other faults are told as well', async () => {
    const text = withChange('giveUpAfter: 24h', 'duty:\n\n# Later:\nname: Annen kommune\ngiveUpAfter: soon')
    assert.deepEqual(await faultsOf(text), [
      '17 name: står to ganger',
      '18 giveUpAfter: skal være en varighet som 30m: et helt tall og s, m, h, d eller mo',
      '21 duty: står to ganger',
    ])
  })

  it('may not be empty or missing', async () => {
    assert.deepEqual(await faultsOf(''), ['1 filen: mangler, skal være en gruppe nøkler'])
    const missing = readOrganisation('/nowhere/nothing.yaml', { incidentTypes })
    await assert.rejects(missing, /kan ikke leses \(ENOENT\)/)
  })

  it('must have the help desk and every desk that an incident type mails', async () => {
    const text = withChange('  help-desk:', '  helpdesk:').replace('  nhn:', '  helsenett:')
    assert.deepEqual(await faultsOf(text), [
      '5 desks.nhn: mangler: e-post om nhn-credentials går dit, om ikke incidentTypes sier noe annet',
      '5 desks.help-desk: mangler: brukerstøtten må alltid være med',
    ])
  })

  it('may leave out a desk that no incident type mails any more', async () => {
    const text = withChange('incidentTypes: {}', 'incidentTypes: { nhn-credentials: { desks: [help-desk] } }')
    const organisation = await read(text.replace(/ {2}nhn:.*\n/, ''))
    assert.deepEqual(Object.keys(organisation.desks).sort(), ['buypass', 'help-desk'])
  })

  it('must have a trial mailbox when it is on trial', async () => {
    const text = withChange('delivery: live', 'delivery: trial')
    assert.equal((await read(text)).delivery, 'trial')
    assert.deepEqual(await faultsOf(text.replace('straks-test@example.no', '')), [
      '3 trialMailbox: mangler, skal være en e-postadresse',
    ])
  })

  it('must name either a person or a department in a row of leaders', async () => {
    const text = withChange(`person: ${ola}, leader: ${kari}`, `person: ${ola}, department: A, leader: Kari`)
    assert.deepEqual(await faultsOf(text), [
      '12 leaders[1].leader: skal være en Entra-id som 00000000-0000-0000-0000-000000000000',
      '12 leaders[1]: skal ha enten person eller department',
    ])
  })

  it('must name the privacy officer whole or not at all', async () => {
    assert.deepEqual(await faultsOf(withChange('{ name: , email: }', '{ name: Kari, email: }')), [
      '16 privacyOfficer.email: mangler, skal være en e-postadresse',
    ])
  })

  it('must name a contact by its keys: a phone number alone is not taken for nobody', async () => {
    for (const given of ['51000000', 'true', '[]'])
      assert.deepEqual(
        await faultsOf(withChange('duty: { name: Vakta, email: vakt@example.no, phone: }', `duty: ${given}`)),
        ['17 duty: skal være en gruppe nøkler'],
      )
  })

  it('can change the desks, leader and urgency of an incident type, and nothing else of it', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes: { buypass-card: { desks: [help-desk], leader: none, urgency: { pin-forgotten: urgent } } }',
    )
    const changed = applyOverrides(incidentTypes, await read(text))
    const before = incidentTypes.find((type) => type.id === 'buypass-card')
    const after = changed.find((type) => type.id === 'buypass-card')
    assert.deepEqual(after, {
      ...before,
      paragraph: '2.6',
      desks: ['help-desk'],
      leader: 'none',
      causes: before?.causes.map((cause) => ({ ...cause, urgency: 'urgent' })),
      // Nobody is alerted, so nobody can be alerted instead.
      fields: before?.fields.filter(({ name }) => name !== 'nextLevel'),
      words: JSON.parse(JSON.stringify(before?.words).replaceAll('{desk}', 'IKT')),
    })
    const untouched = (types: typeof incidentTypes) =>
      types
        .filter((type) => type.id !== 'buypass-card')
        .map(({ id, desks, leader, causes }) => ({ id, desks, leader, causes }))
    assert.deepEqual(untouched(changed), untouched(incidentTypes))
  })

  it('may not let an incident type mail nobody', async () => {
    const text = withChange('incidentTypes: {}', 'incidentTypes: { buypass-card: { desks: [] } }')
    assert.deepEqual(await faultsOf(text), ['19 incidentTypes.buypass-card.desks: skal ha minst én mottaker'])
  })

  it('may not let an incident type mail a desk twice', async () => {
    const text = withChange(
      'incidentTypes: {}',
      'incidentTypes: { buypass-card: { desks: [buypass, help-desk, buypass] } }',
    )
    assert.deepEqual(await faultsOf(text), [
      '19 incidentTypes.buypass-card.desks: skal ha hver mottaker én gang',
    ])
  })

  it('can change only incident types, causes and desks that exist', async () => {
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
