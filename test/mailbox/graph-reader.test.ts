import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { connectGraph } from '../../bot/directory/graph-request.ts'
import { graphReader } from '../../bot/mailbox/graph-reader.ts'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { listenHere } from '../../local/listen-here.ts'
import { withStub } from '../helpers/http-stub.ts'

const A_MEGABYTE = Buffer.alloc(1_000_000, 'a')

describe('Reading a mail through Graph', () => {
  let server: Server
  let port: number
  let sent: number
  let breaksOffAfter: number
  beforeEach(async () => {
    sent = 0
    breaksOffAfter = Infinity
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const send = () => {
        if (sent >= breaksOffAfter) return void response.destroy()
        sent++
        if (response.write(A_MEGABYTE)) setImmediate(send)
        else response.once('drain', send)
      }
      send()
    })
    port = await listenHere(server)
  })
  afterEach(() => server.close())

  it('stops after the first four megabytes of a large mail', async () => {
    const bytes = await reader().fetch('AAkALg==')
    assert.equal(bytes?.length, 4_000_000)
    assert.ok(sent < 30, `${sent} MB were sent`)
  })

  it('fails when the connection breaks off, and gives no half a mail', async () => {
    breaksOffAfter = 2
    await assert.rejects(reader().fetch('AAkALg=='), DeliveryFailure)
  })

  function reader() {
    return graphReader(
      connectGraph({ graphUrl: `http://127.0.0.1:${port}/v1.0`, credential: 'local' }),
      'straks@example.no',
    )
  }
})

describe('The list of new mails', () => {
  const stub = withStub()

  it('goes past mails of which only another change is told, but not past those with an odd time', async () => {
    const at = '2026-12-02T10:00:00Z'
    stub.answers(200, {
      value: [
        { id: 'read', isRead: true },
        { id: 'gone', '@removed': { reason: 'deleted' } },
        { id: 'odd', receivedDateTime: null },
        { id: 'nowhere', receivedDateTime: '2026-12-02T11:00:00' },
        { id: 'in Oslo', receivedDateTime: '2026-12-02T11:00:00+01:00' },
        { id: 'new', receivedDateTime: at },
      ],
      '@odata.deltaLink': `${stub.url}/users/a/mailFolders/inbox/messages/delta?$deltatoken=b`,
    })
    const ask = connectGraph({ graphUrl: stub.url, credential: 'local' })
    const { mails, cursor } = await graphReader(ask, 'straks@example.no').list('$deltatoken=a', new Date(at))
    assert.deepEqual(mails, [
      { id: 'odd', place: 'odd', at: null },
      { id: 'nowhere', place: 'nowhere', at: null },
      { id: 'in Oslo', place: 'in Oslo', at: '2026-12-02T11:00:00+01:00' },
      { id: 'new', place: 'new', at },
    ])
    assert.equal(cursor, '$deltatoken=b')
  })
})
