import assert from 'node:assert/strict'
import { failing } from '../helpers/failing.ts'
import { withGraph } from '../helpers/graph-under-test.ts'

const kari = '11111111-1111-4111-8111-111111111111'
const group = '22222222-2222-4222-8222-222222222222'
const catalogAppId = '33333333-3333-4333-8333-333333333333'
const mailbox = 'straks@eigersund.example'

const kariInGraph = {
  id: kari,
  displayName: 'Kari Nordmann',
  mail: 'kari@eigersund.example',
  mobilePhone: null,
  businessPhones: ['51 46 80 00'],
  department: 'Hjemmetenesta',
  accountEnabled: true,
  preferredLanguage: 'nn-NO',
}

describe('Microsoft Graph', () => {
  const { stub, graph } = withGraph({ catalogAppId })

  describe('looking up a person', () => {
    it('reads the person, with a work phone when there is no mobile', async () => {
      stub.answers(200, kariInGraph)
      assert.deepEqual(await graph().person(kari), {
        kind: 'person',
        id: kari,
        name: 'Kari Nordmann',
        mail: 'kari@eigersund.example',
        phone: '51 46 80 00',
        department: 'Hjemmetenesta',
        enabled: true,
        language: 'nn-NO',
      })
      const { url } = stub.only()
      assert.equal(url.pathname, `/v1.0/users/${kari}`)
      assert.match(url.searchParams.get('$select') ?? '', /department,accountEnabled/)
    })

    it('sees that an account is disabled, and copes with fields that Graph leaves out', async () => {
      stub.answers(200, { id: kari, displayName: 'Kari Nordmann', accountEnabled: false })
      const person = await graph().person(kari)
      assert.equal(person?.enabled, false)
      assert.equal(person?.mail, null)
      assert.equal(person?.phone, null)
    })

    it('is null for somebody unknown', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: 'Kari is not here' } })
      assert.equal(await graph().person(kari), null)
    })

    it('keeps a # in an id inside the path', async () => {
      stub.answers(200, kariInGraph)
      await graph().person('kari_gjest#EXT#@eigersund.example')
      assert.equal(
        decodeURIComponent(stub.only().url.pathname),
        '/v1.0/users/kari_gjest#EXT#@eigersund.example',
      )
    })

    it('asks Graph nothing for an id that would lead to another address', async () => {
      for (const id of ['', '.', '..']) await failing(graph().person(id), 'never', 'graph bad id')
      assert.equal(stub.requests.length, 0)
    })

    it('is tried later when the answer is not what Graph documents', async () => {
      stub.answers(200, { displayName: 'no id' })
      await failing(graph().person(kari), 'later', 'graph 200 unexpected answer')
    })
  })

  describe('the leader', () => {
    it('is a person', async () => {
      stub.answers(200, { '@odata.type': '#microsoft.graph.user', ...kariInGraph })
      const leader = await graph().manager(kari)
      assert.equal(leader?.kind, 'person')
      assert.equal(stub.only().url.pathname, `/v1.0/users/${kari}/manager`)
    })

    it('may be a contact who has nothing but an address', async () => {
      const contact = { id: group, displayName: 'Per Innleid', mail: 'per@firma.example' }
      stub.answers(200, { '@odata.type': '#microsoft.graph.orgContact', ...contact })
      assert.deepEqual(await graph().manager(kari), {
        kind: 'contact',
        id: group,
        name: 'Per Innleid',
        mail: 'per@firma.example',
      })
    })

    it('is null at the top', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: '' } })
      assert.equal(await graph().manager(kari), null)
    })
  })

  describe('membership', () => {
    it('is what Graph answers for the group', async () => {
      stub.answers(200, { value: [group] })
      assert.equal(await graph().isMember(kari, group), true)
      assert.deepEqual(JSON.parse(stub.only().body), { groupIds: [group] })
      stub.answers(200, { value: [] })
      assert.equal(await graph().isMember(kari, group), false)
    })

    it('is the same for ids in capital letters, as are people', async () => {
      const [eva, group] = ['ABCDEF11-1111-4111-8111-111111111111', 'ABCDEF22-2222-4222-8222-222222222222']
      stub.answers(200, { value: [group] })
      assert.equal(await graph().isMember(kari, group.toLowerCase()), true)
      stub.answers(200, { ...kariInGraph, id: eva })
      assert.equal((await graph().person(eva))?.id, eva.toLowerCase())
      stub.answers(200, { ...kariInGraph, id: eva })
      assert.equal((await graph().manager(kari))?.id, eva.toLowerCase())
    })

    it('is false for somebody unknown', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: '' } })
      assert.equal(await graph().isMember(kari, group), false)
    })
  })

  describe('installing the app', () => {
    it('succeeds although the 201 promises JSON and has none', async () => {
      stub.answers(201, '', { 'content-type': 'application/json' })
      await graph().installApp(kari)
      const { body, url } = stub.only()
      assert.equal(url.pathname, `/v1.0/users/${kari}/teamwork/installedApps`)
      assert.deepEqual(JSON.parse(body), {
        'teamsApp@odata.bind': `${stub.url}/appCatalogs/teamsApps/${catalogAppId}`,
      })
    })

    it('succeeds when the app is installed already', async () => {
      stub.answers(409, { error: { code: 'Conflict', message: '' } })
      await graph().installApp(kari)
    })

    it('never works for a person whom a policy keeps from the app', async () => {
      stub.answers(403, { error: { code: 'Forbidden', message: 'App is blocked by app permission policy.' } })
      await failing(graph().installApp(kari), 'never', 'graph 403 Forbidden')
    })

    it('never works without the id in the catalogue', async () => {
      await failing(graph({ catalogAppId: null }).installApp(kari), 'never', 'no catalogue app id')
    })

    it('may be tried again when the answer was lost', async () => {
      stub.resets()
      await failing(graph().installApp(kari), 'later')
    })
  })

  describe("the bot's chat with a person", () => {
    it('is found through the installation', async () => {
      stub.answers(200, { value: [{ id: 'aW5zdA==' }] })
      stub.answers(200, { id: '19:chat@unq.gbl.spaces' })
      assert.equal(await graph().chatWith(kari), '19:chat@unq.gbl.spaces')
      const [search, chat] = stub.requests
      assert.equal(search?.url.searchParams.get('$filter'), `teamsApp/id eq '${catalogAppId}'`)
      assert.equal(chat?.url.pathname, `/v1.0/users/${kari}/teamwork/installedApps/aW5zdA%3D%3D/chat`)
    })

    it('is null when the app is not installed', async () => {
      stub.answers(200, { value: [] })
      assert.equal(await graph().chatWith(kari), null)
    })
  })

  it('sends a mail as base64 in plain text', async () => {
    const mime = Buffer.from('Subject: Hei\r\n\r\nBlåbær')
    stub.answers(202, '')
    await graph().sendMail(mailbox, mime)
    const { body, headers, url } = stub.only()
    assert.equal(decodeURIComponent(url.pathname), `/v1.0/users/${mailbox}/sendMail`)
    assert.equal(headers['content-type'], 'text/plain')
    assert.deepEqual(Buffer.from(body, 'base64'), mime)
  })
})
