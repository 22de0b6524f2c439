import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { smtpTransport } from '../../bot/deliveries/mail-transport.ts'
import { listenHere } from '../../local/listen-here.ts'
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

describe('A mail to a server that closes the line', () => {
  let server: Server
  let lines: number
  afterEach(() => void server.close())

  for (const [when, script, expected] of [
    ['instead of a greeting', { at: 'greeting' }, ['later', 'smtp ECONNECTION']],
    ['with a greeting that says that it closes', { at: 'greeting', says: '421 busy' }, ['later', 'smtp 421']],
    ['when it is greeted', { at: 'EHLO' }, ['later', 'smtp ECONNECTION']],
    ['when it hears who writes', { at: 'MAIL' }, ['later', 'smtp ECONNECTION']],
    ['when it hears to whom', { at: 'RCPT' }, ['later', 'smtp ECONNECTION']],
    ['instead of an answer to DATA', { at: 'DATA' }, ['later', 'smtp ECONNECTION']],
    // It may have read the whole mail by then: both ends look the same from here.
    [
      'as soon as it has let the mail come',
      { at: 'DATA', says: '354 go on' },
      ['unknown', 'smtp ECONNECTION'],
    ],
    ['while the mail comes', { at: 'Subject' }, ['unknown', 'smtp ECONNECTION']],
    [
      'while the mail comes, and says that it closes',
      { at: 'Subject', says: '421 too slow' },
      ['later', 'smtp 421'],
    ],
    ['after the last dot', { at: '.' }, ['unknown', 'smtp ECONNECTION']],
    ['in the middle of its answer to the mail', { at: '.', says: '25' }, ['unknown', 'smtp ECONNECTION']],
    [
      'in the middle of a longer answer',
      { at: '.', says: '250-queued\r\n' },
      ['unknown', 'smtp ECONNECTION'],
    ],
    ['with a refusal of the mail', { at: '.', says: '451 later' }, ['later', 'smtp 451']],
    ['with a final refusal of the mail', { at: '.', says: '554 spam' }, ['never', 'smtp 554']],
    ['with an acceptance of the mail', { at: '.', says: '250 queued' }, TAKEN],
    ['with an acceptance, and says that it closes', { at: '.', says: '250 queued\r\n421 closing' }, TAKEN],
    ['at QUIT', { at: 'QUIT' }, TAKEN],
  ] satisfies [string, Script, typeof TAKEN | ['later' | 'never' | 'unknown', string]][])
    it(`is "${expected === TAKEN ? TAKEN : expected[0]}" ${when}`, async () => {
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
    })
    return `smtp://127.0.0.1:${await listenHere(server)}`
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
