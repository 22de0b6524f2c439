import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../bot/config.ts'
import { readOrganisation } from '../bot/organisation.ts'
import { type Straks, startStraks } from '../bot/straks.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { type Microsoft365, startMicrosoft365 } from '../local/microsoft-365.ts'
import { catalogAppId, tenantId } from '../local/municipality.ts'
import { freePort } from '../local/start.ts'
import { botFrameworkIssuer, Issuer } from './issuer.ts'

const registration = {
  tenantId,
  appId: '7a1d0c52-3b7e-4f0a-9c11-0d5f6e2a8b34',
  appPassword: 'a-password-of-the-test',
}

/** Everything with an identity: tokens from an https issuer in and out, for Teams, Graph and the tab. */
describe('Straks in production', () => {
  let issuer: Issuer
  let m365: Microsoft365
  let straks: Straks
  let directory: string

  before(async () => {
    issuer = await Issuer.start(registration)
    issuer.trust()
    directory = await mkdtemp(join(tmpdir(), 'straks-'))
    const port = await freePort()
    m365 = await startMicrosoft365({ botUrl: `http://127.0.0.1:${port}`, identity: identityFor(issuer) })
    straks = await startProduction(port)
  })
  after(async () => {
    await straks.close()
    await m365.close()
    await issuer.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('takes a report, mails Buypass and alerts a leader for whom the app has to be installed', async () => {
    const anne = m365.chatOf('Anne Dahl')
    await anne.say('mista buypasskortet')
    await anne.press('Send meldingen')
    await m365.mailbox('kundeservice@buypass.no').waitForMail('Buypass-kort mistet')
    const nils = m365.chatOf('Nils Berg')
    await nils.waitFor('Buypass-kort mistet')
    await nils.press('Bekreft at jeg har sett det')
    await anne.waitFor((one) => /bekreftet \d\d:\d\d/.test(one.text) && !one.text.includes('ikke bekreftet'))
  })

  it('asked Entra for one token for Teams and one for Graph, not for every call', () => {
    const scopes = issuer.tokenRequests.map(({ scope }) => scope)
    assert.deepEqual(
      scopes.sort(),
      [`${botFrameworkIssuer}/.default`, 'https://graph.microsoft.com/.default'].sort(),
    )
  })

  it('shows a ticket in the tab to its reporter and the help desk, each with a token of their own', async () => {
    const anne = m365.personNamed('Anne Dahl').id
    const agent = m365.personNamed('Ingrid Solberg').id
    const stranger = m365.personNamed('Jonas Moe').id
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(anne))}`)).items.length, 1)
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(agent))}`)).items.length, 1)
    assert.equal((await tickets(`Bearer ${await issuer.sign(issuer.tabClaims(stranger))}`)).items.length, 0)
    for (const authorization of ['', `Bearer local:${agent}`, 'Bearer x.y.z']) {
      const response = await fetch(`${straks.url}/api/tickets`, { headers: { authorization } })
      assert.equal(response.status, 401, authorization)
    }
  })

  it('answers 401 to who is not Teams, and 403 to another tenant', async () => {
    const activity = m365.chatOf('Anne Dahl').activity({ text: 'mista buypasskortet' })
    assert.equal((await post(activity, '')).status, 401)
    const authorization = await identityFor(issuer).authorizationForBot()
    const other = { ...activity, channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } }
    assert.equal((await post(other, authorization)).status, 403)
  })

  function identityFor(from: Issuer) {
    return {
      botId: `28:${registration.appId}`,
      authorizationForBot: async () => `Bearer ${await from.sign(from.channelClaims(m365.serviceUrl))}`,
      allowsOnConnector: (given: string | undefined) => from.accepts(given, botFrameworkIssuer),
      allowsOnGraph: (given: string | undefined) => from.accepts(given, 'https://graph.microsoft.com'),
    }
  }

  async function startProduction(port: number): Promise<Straks> {
    const organisationFile = 'organisation/eigersund.yaml'
    const env = {
      PORT: String(port),
      PUBLIC_URL: 'https://straks.example.no',
      DATA_DIR: join(directory, 'data'),
      ORGANISATION_FILE: organisationFile,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: registration.appId,
      MicrosoftAppPassword: registration.appPassword,
      MicrosoftAppTenantId: registration.tenantId,
      ...issuer.botFramework,
      AZURE_AUTHORITY_HOST: issuer.url,
      GRAPH_URL: m365.graphUrl,
      TEAMS_CATALOG_APP_ID: catalogAppId,
    }
    return startStraks({
      config: readConfig(env, []),
      organisation: await readOrganisation(organisationFile, { incidentTypes }),
      incidentTypes,
      clock: () => new Date(),
      log: pino({ level: 'silent' }),
    })
  }

  async function tickets(authorization: string): Promise<{ items: unknown[] }> {
    const response = await fetch(`${straks.url}/api/tickets`, { headers: { authorization } })
    assert.equal(response.status, 200)
    return (await response.json()) as { items: unknown[] }
  }

  function post(activity: unknown, authorization: string): Promise<Response> {
    return fetch(`${straks.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(activity),
    })
  }
})
