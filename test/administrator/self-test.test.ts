import assert from 'node:assert/strict'
import { GROUP, lineOf, withNewInstalled } from '../helpers/self-tested.ts'

describe('The self-test', () => {
  const installed = withNewInstalled()

  const forbidden = (code: string) => ({ status: 403, body: { error: { code, message: 'Kari Hansen' } } })

  it('tells of each thing whether it works, in the order in which a report travels', async () => {
    const { lines, isWell } = await installed.selfTest({ people: ['kari.hansen@eigersund.example'] })
    assert.deepEqual(lines, [
      '✓ Miljøvariablene: alle er på plass (produksjon)',
      '✓ Organisasjonsfilen: uten feil (Eigersund kommune)',
      '– Databasen: mappen i DATA_DIR finnes ikke ennå, boten lager den når den starter',
      '✓ Klokken, mot databasen: den er på denne maskinen',
      '✓ Klokken, mot Microsoft: samme tid',
      '✓ Sertifikatet på PUBLIC_URL: gyldig i 8438 døgn til, utstedt av Straks test',
      '✓ Innlogging til Teams: Bot Framework gir token',
      '✓ Innlogging til Microsoft Graph: Entra gir token',
      '✓ Tilgangen User.Read.All: gitt',
      '✓ Tilgangen TeamsAppInstallation.ReadWriteSelfForUser.All: gitt',
      '✓ Tilgangen MailboxSettings.Read: gitt',
      '✓ Tilgangen Presence.Read.All: gitt',
      '✓ Tilgangen DeviceManagementManagedDevices.Read.All: gitt',
      '– Utgående e-post: Graph sier ikke nei, men bare en e-post viser det sikkert. Kjør med --mail for å sende en til kommunen selv',
      '✓ Innkommende e-post: postboksen kan leses',
      `✓ Avsenderen (linje ${lineOf('mailbox: straks@')}): straks@example.no`,
      `✓ Buypass (linje ${lineOf('email: kundeservice@')}): kundeservice@buypass.no`,
      `✓ Norsk Helsenett (linje ${lineOf('email: kundesenter@')}): kundesenter@nhn.no`,
      `✓ IKT Brukerhjelpen (linje ${lineOf('email: brukerhjelpen@')}): brukerhjelpen@eigersund.kommune.no`,
      '✓ Appen i Teams-katalogen: er der som «Straks»',
      '✓ Lederne til kari.hansen@eigersund.example: Ola Nordmann (fra Entra), så Liv Bakke (fra Entra), så Tor Vik (fra Entra), til slutt Brukerhjelpen',
      `✓ Brukerhjelpens gruppe (linje ${lineOf('groupId:')}): 1 medlem`,
      '✓ Brukerhjelpen og kari.hansen@eigersund.example: er ikke medlem',
      `– Personvernombudet (linje ${lineOf('privacyOfficer:')}): ingen er ført opp, ingen varsles`,
      `– Vakten (linje ${lineOf('duty:')}): ingen er ført opp, ingen varsles`,
      '– Målingene: ingen METRICS_PORT. Valgfri: uten den får ingen varsel når noe står stille',
      '– Slettingen av gamle opplysninger: ikke gjort ennå, boten gjør det når den starter',
      '– Sikkerhetskopien: ingen er notert. Ta en hver natt med kommandoen backup',
      '\n21 virker, 0 svikter, 7 er ikke prøvd.',
    ])
    assert.equal(isWell, true)
  })

  it('mails nobody, installs nothing and says nothing in Teams', async () => {
    const { m365, selfTest } = installed
    m365.faults.always('graph.catalog', forbidden('Forbidden'))
    await selfTest({ people: ['nils.berg@eigersund.example'] })
    assert.deepEqual(
      m365.mailboxes.list().filter(({ count }) => count > 0),
      [],
    )
    assert.equal(m365.personNamed('Nils Berg').hasApp, false)
    const spoken = m365.requests.filter((point) => point === 'graph.install' || point.startsWith('teams.'))
    assert.deepEqual(spoken, [])
  })

  it('names the faults of the variables and of the organisation file together, with their lines', async () => {
    const { lines, isWell } = await installed.selfTest({
      env: { MicrosoftAppId: 'straks', PUBLIC_URL: '' },
      file: [
        ['email: kundesenter@nhn.no', 'email: kundesenter'],
        ['giveUpAfter: 24h', 'giveUpAfter: snart'],
      ],
    })
    assert.deepEqual(
      lines.map((line) => line.split(': ')[0]),
      [
        '✗ Miljøvariabel',
        '✗ Miljøvariabel',
        `✗ Organisasjonsfilen, linje ${lineOf('email: kundesenter@')}`,
        `✗ Organisasjonsfilen, linje ${lineOf('giveUpAfter:')}`,
        '– Alt annet',
        '\n0 virker, 4 svikter, 1 er ikke prøvd.',
      ],
    )
    assert.equal(isWell, false)
  })

  it('says which secret is wrong, and asks nothing that needs it', async () => {
    const { line, lines, isWell } = await installed.selfTest({ env: { MicrosoftAppPassword: 'gammelt' } })
    assert.match(line('Innlogging til Teams'), /^✗ .*MicrosoftAppPassword/)
    assert.match(line('Innlogging til Microsoft Graph'), /^✗ .*MicrosoftAppPassword/)
    assert.equal(
      line('Tilgangen MailboxSettings.Read'),
      '– Tilgangen MailboxSettings.Read: ikke spurt, for dette svikter: Tilgangen User.Read.All',
    )
    assert.ok(!lines.join().includes('gammelt'))
    assert.equal(isWell, false)
  })

  describe('of permissions', () => {
    it('fails without those that are needed, and names them', async () => {
      installed.issuer.roles = ['MailboxSettings.Read', 'Presence.Read.All']
      installed.m365.faults.always('graph.users', forbidden('Authorization_RequestDenied'))
      const { line, isWell } = await installed.selfTest({ people: ['kari.hansen@eigersund.example'] })
      assert.match(line('Tilgangen User.Read.All'), /^✗ .*: ikke gitt\. Gi den som programtillatelse/)
      assert.match(line('Tilgangen TeamsAppInstallation'), /^✗ .*: ikke gitt\. Gi den som programtillatelse/)
      assert.match(line('Lederne til kari'), /^– .*for dette svikter: Tilgangen User\.Read\.All$/)
      assert.equal(isWell, false)
    })

    it('fails when the list of people lacks departments and account states', async () => {
      installed.m365.faults.always('graph.users', {
        status: 200,
        body: { value: [{ accountEnabled: null }] },
      })
      assert.match((await installed.selfTest()).line('Tilgangen User.Read.All'), /^✗ .*: ikke gitt/)
    })

    it('passes without the optional ones, and tells what they are for', async () => {
      installed.issuer.roles = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All']
      installed.m365.faults.always('graph.automaticReplies', forbidden('ErrorAccessDenied'))
      installed.m365.faults.always('graph.presence', forbidden('Forbidden'))
      installed.m365.municipality.allowsDevices = false
      const { line, isWell } = await installed.selfTest({ people: ['kari.hansen@eigersund.example'] })
      assert.match(line('Tilgangen MailboxSettings.Read'), /^– .*: ikke gitt\. Valgfri/)
      assert.match(line('Tilgangen Presence.Read.All'), /^– .*: ikke gitt\. Valgfri/)
      assert.match(
        line('Tilgangen DeviceManagementManagedDevices.Read.All'),
        /^– .*: ikke gitt\. Valgfri: uten den viser ikke saker om utstyr/,
      )
      assert.equal(isWell, true)
    })

    it('looks up nobody’s absence when the token has the permission', async () => {
      const { id } = installed.m365.personNamed('Ola Nordmann')
      const { line } = await installed.selfTest({
        file: [['leaders: []', `leaders: [{ department: Skule, leader: ${id} }]`]],
      })
      assert.match(line('Tilgangen MailboxSettings.Read'), /^✓/)
      assert.ok(!installed.m365.requests.includes('graph.automaticReplies'))
      assert.ok(!installed.m365.requests.includes('graph.presence'))
    })

    it('finds a permission that is given in Exchange and is in no token', async () => {
      installed.issuer.roles = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All']
      const { line } = await installed.selfTest({ people: ['kari.hansen@eigersund.example'] })
      assert.match(line('Tilgangen MailboxSettings.Read'), /^✓/)
      assert.match((await installed.selfTest()).line('Tilgangen MailboxSettings.Read'), /^– .*ikke i tokenet/)
    })
  })

  describe('of the app', () => {
    const other = '11111111-1111-4111-8111-111111111111'

    it('fails when the id is missing, unknown or another app’s', async () => {
      const app = async (env: NodeJS.ProcessEnv) => (await installed.selfTest({ env })).line('Appen i Teams')
      assert.match(await app({ TEAMS_CATALOG_APP_ID: '' }), /^✗ .*TEAMS_CATALOG_APP_ID mangler/)
      assert.match(await app({ TEAMS_CATALOG_APP_ID: other }), /^✗ .*TEAMS_CATALOG_APP_ID finnes ikke der/)
      assert.match(await app({ TEAMS_APP_ID: other }), /^✗ .*en annen app enn TEAMS_APP_ID/)
    })

    it('looks at a person who has the app when the catalogue may not be read', async () => {
      installed.m365.faults.always('graph.catalog', forbidden('Forbidden'))
      const { line, isWell } = await installed.selfTest({ people: ['kari.hansen@eigersund.example'] })
      assert.match(line('Appen i Teams'), /^✓ .*installert/)
      assert.equal(isWell, true)
      assert.match((await installed.selfTest()).line('Appen i Teams'), /^– .*AppCatalog\.Read\.All/)
    })
  })

  describe('of the help desk', () => {
    const group = async (groupId: string) =>
      (await installed.selfTest({ file: [[GROUP, groupId]] })).line('Brukerhjelpens gruppe')

    it('fails when the group is not filled in, unknown or empty', async () => {
      assert.match(await group('00000000-0000-0000-0000-000000000000'), /^✗ .*linje 42.*ikke fylt inn/)
      assert.match(await group('11111111-1111-4111-8111-111111111111'), /^✗ .*finnes ikke i Entra/)
      installed.m365.faults.always('graph.group', { status: 200, body: { value: [] } })
      assert.match(await group(GROUP), /^✗ .*ingen medlemmer/)
    })

    it('looks at the named people when the group may not be read', async () => {
      installed.m365.faults.always('graph.group', forbidden('Authorization_RequestDenied'))
      const { line, isWell } = await installed.selfTest({ people: ['ingrid.solberg@eigersund.example'] })
      assert.match(line('Brukerhjelpens gruppe'), /^– .*GroupMember\.Read\.All/)
      assert.match(line('Brukerhjelpen og ingrid'), /^✓ .*er medlem/)
      assert.equal(isWell, true)
    })
  })

  it('goes on when something does not answer, and says so', async () => {
    installed.m365.faults.always('graph.catalog', { delayMs: 20_000 })
    const { line, isWell } = await installed.selfTest({ timeLimitMs: 4_000 })
    assert.equal(line('Appen i Teams'), '✗ Appen i Teams-katalogen: svarte ikke innen 4 s')
    assert.match(line('Brukerhjelpens gruppe'), /^✓/)
    assert.equal(isWell, false)
  })

  it('tells the code of Graph’s error, never its message', async () => {
    installed.m365.faults.always('graph.user', { ...forbidden('Authorization_RequestDenied'), status: 500 })
    const { line, lines } = await installed.selfTest({ people: ['ola.nordmann@eigersund.example'] })
    assert.match(line('Lederne til ola'), /^✗ .*graph 500 Authorization_RequestDenied/)
    assert.ok(!lines.join().includes('Kari Hansen'))
  })
})
