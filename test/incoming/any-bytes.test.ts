import assert from 'node:assert/strict'
import fc from 'fast-check'
import { UnreadableMail } from '../../bot/incoming/mime.ts'
import { bytesOf, read, recordedMails } from '../helpers/recorded-mails.ts'

/** CPU time, far more than it takes; work that multiplies with the length takes minutes. */
const LONGEST_MS = 20_000
const head = 'From: Ida <kundeservice@buypass.no>\r\nSubject: SV: [Straks 2026-000123] Kort\r\n'

async function readOrRefused(bytes: string | Uint8Array): Promise<void> {
  await read(bytes).catch((error: unknown) => assert.ok(error instanceof UnreadableMail, String(error)))
}

describe('Any bytes that come as a mail', () => {
  it('are read, or refused with an UnreadableMail error', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), readOrRefused), { numRuns: 200 })
  })

  it('are read or refused when they are a recorded mail that is cut and overwritten', async () => {
    const files = recordedMails('mails').map(({ file }) => bytesOf('mails', file))
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 400 }),
      instead: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom(...odd).map((text) => Buffer.from(text)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, length, instead }) => {
        const start = Math.floor(at * file.length)
        await readOrRefused(Buffer.concat([file.subarray(0, start), instead, file.subarray(start + length)]))
      }),
      { numRuns: 400 },
    )
  })

  for (const [what, mail] of Object.entries(hard())) {
    it(`are read or refused in time: ${what}`, async () => {
      const before = process.cpuUsage()
      await readOrRefused(mail)
      const { user, system } = process.cpuUsage(before)
      assert.ok((user + system) / 1_000 < LONGEST_MS)
    })
  }

  it('are refused when they are no mail', async () => {
    for (const bytes of ['', 'Hei, dette er bare tekst.\n', '\x89PNG\r\n\x1a\n\0\0\0', '%PDF-1.7\n%âãÏÓ\n']) {
      await assert.rejects(read(bytes), UnreadableMail, bytes)
    }
  })
})

const odd = [
  '\r\n\r\n',
  '--',
  'Content-Type: multipart/mixed; boundary=x\r\n',
  '=?utf-8?B?',
  '\0',
  '<',
  '>',
  ':',
  '@',
  ';',
]

function hard(): Record<string, string> {
  const part = `--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD\r\n'.repeat(1_700_000)}--b--\r\n`
  const nested = Array.from(
    { length: 900 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  )
  const mixed = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`
  const html = `${head}Content-Type: text/html\r\n\r\n`
  return {
    'ten megabytes of attachment': mixed + part,
    'ten megabytes of text': `${head}\r\n${'Kortet er sperret. '.repeat(550_000)}`,
    'ten megabytes in one line': `${head}\r\n${'a'.repeat(10_000_000)}`,
    'ten megabytes of HTML': html + '<p>Kortet er <b>sperret</b>.'.repeat(360_000),
    'HTML nested a hundred thousand deep': html + '<b>'.repeat(100_000),
    'parts in parts, nine hundred deep': head + nested.join(''),
    'ten thousand parts': mixed + '--b\r\n\r\nx\r\n'.repeat(10_000),
    'a hundred thousand headers': `${'X-A: b\r\n'.repeat(100_000)}${head}\r\nx`,
    'a reference to a hundred thousand mails': `${head}References: ${'<a@b> '.repeat(100_000)}\r\n\r\nx`,
    'an endless subject': `${head.replace('Kort', '[Straks '.repeat(50_000))}\r\nx`,
    'ten thousand addresses': `To: ${'straks+0f5bcd5e@example.no, '.repeat(10_000)}\r\n${head}\r\nx`,
    ...repeated(),
  }
}

/** Texts that make a backtracking expression run forever. */
function repeated(): Record<string, string> {
  const pieces = [
    'On 1 wrote ',
    'Fra: ',
    '> ',
    '----- melding ',
    'deliver',
    'mail delivery ',
    'recipient unknown ',
    'ikke ',
    '550 ',
    '5.1.1 ',
    'a@',
    'a.',
    '<a@b ',
    'sak ',
    '#',
    'pin ',
    '1 2 ',
    'skrev ',
    'jeg er ',
    'har ',
    ' \t',
    '-',
    '\n',
    'ø',
    '(',
    'Subject: x\n',
  ]
  const system = 'From: MAILER-DAEMON@isp.example\r\nSubject: x\r\n'
  return Object.fromEntries(
    pieces.flatMap((piece) => {
      const body = piece.repeat(Math.ceil(300_000 / piece.length))
      return [head, system].map((who) => [
        `${JSON.stringify(piece)} over and over, from ${who.slice(6, 19)}`,
        `${who}\r\n${body}`,
      ])
    }),
  )
}
