import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { smtpTransport } from '../../bot/deliveries/mail-transport.ts'
import { failing } from '../helpers/failing.ts'

const mime = Buffer.from(`Subject: Hei\r\n\r\n${'Kortet er borte.\r\n'.repeat(2_000)}`)
const envelope = { from: 'straks@eigersund.example', to: ['kundeservice@buypass.example'] }

const TAKEN = 'taken'

/** The server's answer to each line with this beginning, and whether it then closes the connection. */
type Script = { at: string; says?: string; thenCloses?: boolean }

const asUsual: Script[] = [
  { at: 'greeting', says: '220 mail' },
  { at: 'EHLO', says: '250 mail' },
  { at: 'MAIL', says: '250 ok' },
  { at: 'RCPT', says: '250 ok' },
  { at: 'DATA', says: '354 go on' },
  { at: '.', says: '250 queued' },
  { at: 'QUIT', says: '221 bye', thenCloses: true },
]

describe('A mail server that closes the line', () => {
  let server: Server
  let lines: number
  afterEach(() => void server.close())

  for (const [when, script, expected] of [
    ['instead of a greeting', { at: 'greeting' }, ['later', 'smtp ECONNECTION']],
    ['with a greeting that says so', { at: 'greeting', says: '421 busy' }, ['later', 'smtp 421']],
    ['when it is greeted', { at: 'EHLO' }, ['later', 'smtp ECONNECTION']],
    ['when it hears who writes', { at: 'MAIL' }, ['later', 'smtp ECONNECTION']],
    ['when it hears to whom', { at: 'RCPT' }, ['later', 'smtp ECONNECTION']],
    ['instead of letting the mail come', { at: 'DATA' }, ['later', 'smtp ECONNECTION']],
    // It may have read the whole mail by then: both ends look the same from here.
    [
      'as soon as it has let the mail come',
      { at: 'DATA', says: '354 go on' },
      ['unknown', 'smtp ECONNECTION'],
    ],
    ['while the mail comes', { at: 'Subject' }, ['unknown', 'smtp ECONNECTION']],
    ['while the mail comes, and says so', { at: 'Subject', says: '421 too slow' }, ['later', 'smtp 421']],
    ['after the last dot', { at: '.' }, ['unknown', 'smtp ECONNECTION']],
    ['in the middle of its answer to it', { at: '.', says: '25' }, ['unknown', 'smtp ECONNECTION']],
    [
      'in the middle of a longer answer',
      { at: '.', says: '250-queued\r\n' },
      ['unknown', 'smtp ECONNECTION'],
    ],
    ['with a no to it', { at: '.', says: '451 later' }, ['later', 'smtp 451']],
    ['with a no for good', { at: '.', says: '554 spam' }, ['never', 'smtp 554']],
    ['with a yes to it', { at: '.', says: '250 queued' }, TAKEN],
    ['with a yes, and says so', { at: '.', says: '250 queued\r\n421 closing' }, TAKEN],
    ['when it hears goodbye', { at: 'QUIT' }, TAKEN],
  ] satisfies [string, Script, typeof TAKEN | ['later' | 'never' | 'unknown', string]][])
    it(`${when}: ${expected === TAKEN ? TAKEN : expected[0]}`, async () => {
      const url = await serverThat({ ...script, thenCloses: true })
      const transport = smtpTransport({ url })
      const sent = transport.send(mime, envelope)
      if (expected === TAKEN) await sent
      else await failing(sent, expected[0], expected[1])
      await transport.close()
      // A mail that may have left is not sent again by itself.
      assert.equal(lines, 1)
    })

  async function serverThat(script: Script): Promise<string> {
    lines = 0
    server = createServer((socket) => {
      lines++
      socket.on('error', () => undefined)
      const scripts = [script, ...asUsual]
      const answer = (heard: string) =>
        follow(
          scripts.find(({ at }) => isHeard(heard, at)),
          socket,
        )
      answer('greeting')
      createInterface(socket)
        .on('line', answer)
        .on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
})

function isHeard(heard: string, at: string): boolean {
  return at === '.' ? heard === '.' : heard.startsWith(at)
}

function follow(script: Script | undefined, socket: Socket): void {
  if (!script) return
  // A partial answer has no line end.
  const end = script.says === '25' || script.says?.endsWith('\n') ? '' : '\r\n'
  if (script.says) socket.write(`${script.says}${end}`)
  if (script.thenCloses) socket.end()
}
