import assert from 'node:assert/strict'
import { createTransport } from 'nodemailer'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { catalogAppId, createMunicipality, helpDeskGroupId, teamsAppId } from '../../local/municipality.ts'
import { untilSo } from '../../local/until-so.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { arrive } from '../helpers/incoming.ts'
import { type LocalBot, startLocalBot } from '../helpers/local-bot.ts'

describe('the Graph stand-in', () => {
  let bot: LocalBot
  let m365: Microsoft365

  before(async () => {
    bot = await startLocalBot()
  })
  after(() => bot.close())
  beforeEach(async () => {
    m365 = await startMicrosoft365({ botUrl: bot.url, municipality: createMunicipality(eigersund) })
  })
  afterEach(() => m365.close())

  const call = async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${m365.graphUrl}${path}`, {
      headers: { authorization: 'Bearer local', ...headers },
      ...(body === undefined
        ? {}
        : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }
  const user = (name: string) => `/users/${m365.personNamed(name).id}`

  it('gives people an address of their own municipality', async () => {
    const { people } = createMunicipality({ ...eigersund, name: 'Fjordvik kommune' })
    assert.equal(people.find(({ name }) => name === 'Kari Hansen')?.email, 'kari.hansen@fjordvik.example')
    const [first] = createMunicipality({ ...eigersund, name: 'Bømlo kommune' }).people
    assert.equal(first?.email, 'kari.hansen@bomlo.example')
    const { body } = await call(user('Kari Hansen'))
    assert.equal(body.mail, 'kari.hansen@eigersund.example')
  })

  it('asks for a token, and refuses in the shape of Graph', async () => {
    const { status, body } = await call(user('Kari Hansen'), undefined, { authorization: 'Bearer other' })
    assert.equal(status, 401)
    assert.equal(body.error.code, 'InvalidAuthenticationToken')
    assert.ok(body.error.innerError['request-id'])
  })

  describe('people', () => {
    it('have a few fields when nothing is selected, and exactly the selected ones otherwise', async () => {
      const plain = (await call(user('Kari Hansen'))).body
      assert.equal(plain.displayName, 'Kari Hansen')
      assert.equal(plain.department, undefined)
      const { '@odata.context': _, ...chosen } = (
        await call(`${user('Grete Haug')}?$select=displayName,department,accountEnabled`)
      ).body
      assert.deepEqual(chosen, { displayName: 'Grete Haug', department: 'Økonomi', accountEnabled: false })
    })

    it('are refused when unknown, or asked for what Graph does not have', async () => {
      const unknown = await call('/users/5f1d8c2e-0000-4000-8000-999999999999')
      assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'Request_ResourceNotFound'])
      assert.equal((await call(`${user('Kari Hansen')}?$select=shoeSize`)).status, 400)
      assert.equal((await call(`${user('Kari Hansen')}?$expand=manager`)).status, 400)
    })

    it('have a leader, who may be a contact outside, or none', async () => {
      const ola = (await call(`${user('Kari Hansen')}/manager?$select=id,displayName`)).body
      assert.deepEqual([ola['@odata.type'], ola.displayName], ['#microsoft.graph.user', 'Ola Nordmann'])
      const silje = (await call(`${user('Maria Strand')}/manager`)).body
      assert.deepEqual(
        [silje['@odata.type'], silje.mail],
        ['#microsoft.graph.orgContact', 'silje.aas@vikarbyraet.example'],
      )
      assert.equal((await call(`${user('Tor Vik')}/manager`)).status, 404)
    })

    it('are in the help desk group or not', async () => {
      const other = '11111111-1111-4111-8111-111111111111'
      const groups = async (name: string) =>
        (await call(`${user(name)}/checkMemberGroups`, { groupIds: [helpDeskGroupId, other] })).body.value
      assert.deepEqual(await groups('Ingrid Solberg'), [helpDeskGroupId])
      assert.deepEqual(await groups('Kari Hansen'), [])
      assert.equal(
        (await call(`${user('Kari Hansen')}/checkMemberGroups`, { groupIds: ['no id'] })).status,
        400,
      )
    })

    it('are listed, as many as asked for, and have a presence that is asked for by their id', async () => {
      const listed = await call('/users?$top=2&$select=department,accountEnabled')
      assert.deepEqual(listed.body.value[1], { department: 'Hjemmetenesta', accountEnabled: true })
      assert.equal(listed.body.value.length, 2)
      assert.equal((await call('/users?$top=1000')).status, 400)
      assert.equal((await call(`${user('Kari Hansen')}/presence`)).body.activity, 'Available')
      assert.equal((await call('/users/kari.hansen@eigersund.example/presence')).status, 400)
    })

    it('are members of a group, which may be unknown', async () => {
      const members = await call(`/groups/${helpDeskGroupId}/transitiveMembers?$select=id&$top=999`)
      assert.deepEqual(members.body.value[0], {
        '@odata.type': '#microsoft.graph.user',
        id: m365.personNamed('Ingrid Solberg').id,
      })
      const unknown = await call('/groups/11111111-1111-4111-8111-111111111111/transitiveMembers')
      assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'Request_ResourceNotFound'])
    })

    it('have devices, which may only be read with permission', async () => {
      const path = `${user('Kari Hansen')}/managedDevices?$select=deviceName,serialNumber,isEncrypted`
      const [first] = (await call(path)).body.value
      assert.deepEqual(first, { deviceName: 'PC-0412', serialNumber: '5CG412XYZ', isEncrypted: true })
      assert.deepEqual((await call(`${user('Emil Sand')}/managedDevices`)).body.value, [])
      assert.equal((await call(`${user('Kari Hansen')}/managedDevices?$select=shoeSize`)).status, 400)
      assert.equal((await call('/users/5f1d8c2e-0000-4000-8000-999999999999/managedDevices')).status, 404)
      m365.municipality.allowsDevices = false
      const { status, body } = await call(path)
      assert.deepEqual([status, body.error.code], [403, 'Forbidden'])
    })

    it('may be away', async () => {
      const path = '/mailboxSettings/automaticRepliesSetting'
      assert.equal((await call(`${user('Ola Nordmann')}${path}`)).body.status, 'disabled')
      const [from, until] = ['2026-07-01T00:00:00Z', '2026-08-01T00:00:00Z']
      m365.personNamed('Ola Nordmann').automaticReplies = { status: 'scheduled', from, until }
      assert.partialDeepStrictEqual((await call(`${user('Ola Nordmann')}${path}`)).body, {
        status: 'scheduled',
        scheduledEndDateTime: { dateTime: '2026-08-01T00:00:00.0000000', timeZone: 'UTC' },
      })
    })
  })

  describe('the app', () => {
    const bind = (id: string) => ({
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
    })
    const filter = `?$expand=teamsApp&$filter=teamsApp/externalId eq '${teamsAppId}'`

    it('is installed once, and the bot hears of it', async () => {
      const apps = `${user('Nils Berg')}/teamwork/installedApps`
      assert.deepEqual((await call(`${apps}${filter}`)).body.value, [])
      assert.deepEqual(await call(apps, bind(catalogAppId)), { status: 201, body: undefined })
      assert.equal((await call(apps, bind(catalogAppId))).status, 409)
      assert.equal((await call(`${apps}${filter}`)).body.value.length, 1)
      const { id } = m365.personNamed('Nils Berg')
      const heard = () =>
        bot.received.find(
          ({ type, from }) => type === 'installationUpdate' && JSON.stringify(from).includes(id),
        )
      await untilSo(heard, 'the bot heard of no installation')
    })

    it('is in the catalogue, by either id', async () => {
      const found = async (filter: string) =>
        (await call(`/appCatalogs/teamsApps?$filter=${filter}`)).body.value
      assert.equal((await found(`id eq '${catalogAppId}'`))[0].externalId, teamsAppId)
      assert.equal((await found(`externalId eq '${teamsAppId}'`))[0].id, catalogAppId)
      assert.deepEqual(await found(`id eq '${teamsAppId}'`), [])
    })

    it('is known by its id in the catalogue alone', async () => {
      const apps = `${user('Nils Berg')}/teamwork/installedApps`
      assert.equal((await call(apps, bind(teamsAppId))).status, 404)
      assert.equal((await call(apps, { teamsApp: catalogAppId })).status, 400)
    })

    it('has a chat that the connector knows', async () => {
      const apps = `${user('Kari Hansen')}/teamwork/installedApps`
      const [installation] = (await call(`${apps}${filter}`)).body.value
      const chat = (await call(`${apps}/${encodeURIComponent(installation.id)}/chat`)).body
      const url = `${m365.serviceUrl}v3/conversations/${encodeURIComponent(chat.id)}/activities`
      const message = JSON.stringify({ type: 'message', text: 'Hei' })
      assert.equal((await fetch(url, { method: 'POST', body: message })).status, 201)
      assert.equal(m365.chatOf('Kari Hansen').lastMessage().text, 'Hei')
      assert.equal((await call(`${apps}/other/chat`)).status, 404)
    })
  })

  describe('sending mail', () => {
    const mime = (lines: string[]) => Buffer.from(lines.join('\r\n')).toString('base64')
    const send = (mailbox: string, body: unknown, type = 'text/plain') =>
      call(`/users/${mailbox}/sendMail`, body, { 'content-type': type })
    const good = mime([
      'From: Straks <straks@example.no>',
      'To: kundeservice@buypass.no',
      'Cc: Kari <kari.hansen@eigersund.example>',
      'Subject: =?UTF-8?Q?Tapt_kort_p=C3=A5_jobb?=',
      'X-Straks-Ticket: 2026-000001',
      '',
      'Hei',
    ])

    it('takes a whole mail in base64', async () => {
      assert.deepEqual(await send('straks@example.no', good), { status: 202, body: undefined })
      const mail = await m365.mailbox('kundeservice@buypass.no').waitForMail('Tapt kort på jobb')
      assert.equal(mail.headers['x-straks-ticket'], '2026-000001')
      assert.equal(mail.from, 'straks@example.no')
      assert.equal(m365.mailbox('kari.hansen@eigersund.example').mails.length, 1)
    })

    it('refuses an invalid mail, one without a recipient, and one from somebody else', async () => {
      const code = async (mailbox: string, body: unknown, type?: string) => {
        const { status, body: answer } = await send(mailbox, body, type)
        return [status, answer.error.code]
      }
      const noRecipient = mime(['From: straks@example.no', 'Subject: Hei', '', 'Hei'])
      assert.deepEqual(await code('straks@example.no', 'no base64!'), [
        400,
        'ErrorMimeContentInvalidBase64String',
      ])
      assert.deepEqual(await code('straks@example.no', noRecipient), [400, 'ErrorInvalidRecipients'])
      assert.deepEqual(await code('straks@example.no', {}, 'application/json'), [400, 'BadRequest'])
      assert.deepEqual(await code('unknown@example.no', good), [404, 'ErrorInvalidUser'])
      assert.deepEqual(await code('kari.hansen@eigersund.example', good), [403, 'ErrorSendAsDenied'])
      assert.equal(m365.mailbox('kundeservice@buypass.no').mails.length, 0)
    })

    it('can lose the answer after it took the mail', async () => {
      m365.faults.next('graph.sendMail', { status: 504, afterHandling: true })
      assert.equal((await send('straks@example.no', good)).status, 504)
      assert.equal(m365.mailbox('kundeservice@buypass.no').mails.length, 1)
    })
  })

  describe('the inbox', () => {
    const prefer = { prefer: 'IdType="ImmutableId", odata.maxpagesize=2' }
    const delta = '/users/straks@example.no/mailFolders/inbox/messages/delta'
    const since = (moment: string) =>
      `${delta}?$select=receivedDateTime&$filter=${encodeURIComponent(`receivedDateTime ge ${moment}`)}`
    const follow = async (link: string) => call(link.slice(m365.graphUrl.length), undefined, prefer)
    const mail = (subject: string) => `From: ida@buypass.no\r\nSubject: ${subject}\r\n\r\nHei æøå\r\n`

    it('lists by pages the mails that are there, then those that have come and gone since', async () => {
      for (const subject of ['en', 'to', 'tre']) await arrive(m365, mail(subject))
      const first = await call(since('2020-01-01T00:00:00Z'), undefined, prefer)
      assert.deepEqual([first.status, first.body.value.length], [200, 2])
      const second = await follow(first.body['@odata.nextLink'])
      assert.equal(second.body.value.length, 1)
      await arrive(m365, mail('fire'))
      m365.mailbox('straks@example.no').inbox.remove(m365.mailbox('straks@example.no').mails[0]?.id ?? '')
      const third = await follow(second.body['@odata.deltaLink'])
      const [came, gone] = third.body.value
      assert.match(came.receivedDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      assert.deepEqual(gone['@removed'], { reason: 'deleted' })
      assert.deepEqual((await follow(third.body['@odata.deltaLink'])).body.value, [])
    })

    it('gives a mail as it was sent, by the id of the kind that is asked for', async () => {
      const sent = Buffer.from(mail('en'), 'latin1')
      await arrive(m365, sent)
      const { id } = (await call(since('2020-01-01T00:00:00Z'), undefined, prefer)).body.value[0]
      const value = async (headers: Record<string, string>) => {
        const path = `/users/straks@example.no/messages/${encodeURIComponent(id)}/$value`
        const authorization = 'Bearer local'
        return fetch(`${m365.graphUrl}${path}`, { headers: { authorization, ...headers } })
      }
      assert.deepEqual(Buffer.from(await (await value(prefer)).arrayBuffer()), sent)
      assert.equal((await value({})).status, 404)
    })

    it('refuses an unknown token, another filter, and mailboxes that the app was not let into', async () => {
      const codeOf = async (path: string) => {
        const { status, body } = await call(path)
        return [status, body.error?.code]
      }
      assert.deepEqual(await codeOf(`${delta}?$deltatoken=old`), [410, 'SyncStateNotFound'])
      assert.equal((await codeOf(`${delta}?$select=subject`))[0], 400)
      assert.equal((await codeOf(`${delta}?$select=receivedDateTime&$filter=isRead eq false`))[0], 400)
      const kari = delta.replace('straks@example.no', m365.personNamed('Kari Hansen').id)
      assert.deepEqual(await codeOf(kari), [403, 'ErrorAccessDenied'])
      const buypass = delta.replace('straks@example.no', 'kundeservice@buypass.no')
      assert.deepEqual(await codeOf(buypass), [403, 'ErrorAccessDenied'])
      const nobody = delta.replace('straks@', 'ingen@')
      assert.deepEqual(await codeOf(nobody), [404, 'ErrorInvalidUser'])
    })

    it('has what was sent to an address with a plus, by SMTP', async () => {
      await createTransport(m365.smtpUrl).sendMail({
        envelope: { from: 'ida@buypass.no', to: 'straks+0f5bcd5e@example.no' },
        raw: mail('en'),
      })
      assert.equal(m365.mailbox('straks@example.no').mails.length, 1)
    })
  })
})
