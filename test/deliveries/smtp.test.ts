import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { smtpTransport } from '../../bot/deliveries/mail-transport.ts'
import { type SmtpTimes, smtpOptions } from '../../bot/deliveries/smtp-session.ts'
import { listenHere } from '../../local/listen-here.ts'
import { failing } from '../helpers/failing.ts'
import { type Address, type MailServer, startMailServer } from '../helpers/mail-server.ts'

const mime = Buffer.from('Subject: Hei\r\n\r\nBlåbær\r\n.\r\nEtter et punktum\r\n')
const envelope = { from: 'straks@eigersund.example', to: ['kundeservice@buypass.example'] }
const impatient = { connectMs: 150, answerMs: 150, wholeMs: 2_000, waitMs: 100 }

const optionsOf = (url: string) => smtpOptions({ url }, impatient)
const transport = (url: string, times?: SmtpTimes) => smtpTransport({ url }, times)

describe('a mail server', () => {
  let server: MailServer | undefined
  afterEach(() => {
    server?.close()
    server = undefined
  })

  async function serverWith(options: SMTPServerOptions, address?: Address): Promise<string> {
    server = await startMailServer(options, address)
    return server.url
  }

  it('gets the mail as it was composed, for the recipient of the envelope', async () => {
    const received: { to: string[]; mime: Buffer }[] = []
    const url = await serverWith({
      async onData(stream, session, done) {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, mime: Buffer.concat(await stream.toArray()) })
        done()
      },
    })
    await transport(url).send(mime, envelope)
    assert.deepEqual(received, [{ to: envelope.to, mime }])
  })

  describe('that refuses', () => {
    const refuse = (responseCode: number) =>
      Object.assign(new Error('kari@eigersund.example'), { responseCode })

    for (const [responseCode, kind] of [
      [450, 'later'],
      [550, 'never'],
    ] as const) {
      it(`the recipient with ${responseCode} makes the mail "${kind}"`, async () => {
        const url = await serverWith({ onRcptTo: (_, __, done) => done(refuse(responseCode)) })
        const failed = await failing(transport(url).send(mime, envelope), kind, `smtp ${responseCode}`)
        assert.doesNotMatch(failed.message, /kari/)
      })
    }

    for (const [responseCode, kind] of [
      [421, 'later'],
      [451, 'later'],
      [552, 'never'],
    ] as const) {
      it(`the mail itself with ${responseCode} makes the mail "${kind}"`, async () => {
        const url = await serverWith({
          onData: (stream, _, done) => void stream.resume().on('end', () => done(refuse(responseCode))),
        })
        await failing(transport(url).send(mime, envelope), kind, `smtp ${responseCode}`)
      })
    }

    it('one of two recipients makes the mail "never"', async () => {
      const url = await serverWith({
        onRcptTo: ({ address }, _, done) => done(address.startsWith('nobody') ? refuse(550) : null),
      })
      const to = ['nobody@buypass.example', ...envelope.to]
      await failing(transport(url).send(mime, { ...envelope, to }), 'never', 'smtp refused some recipients')
    })

    it('our credentials makes the mail "later"', async () => {
      const options: SMTPServerOptions = {
        allowInsecureAuth: true,
        onAuth: (_, __, done) => done(refuse(535)),
      }
      const url = await serverWith(options, { user: 'straks:gammelt%20passord@' })
      await failing(transport(url).send(mime, envelope), 'later', 'smtp 535')
    })

    it('clients that have not logged in makes the mail "later"', async () => {
      const url = await serverWith({ authOptional: false })
      await failing(transport(url).send(mime, envelope), 'later', 'smtp 530')
    })

    it('an invalid address makes the mail "never"', async () => {
      const url = await serverWith({})
      await failing(transport(url).send(mime, { ...envelope, to: ['a b\r\n'] }), 'never')
    })
  })

  it('is given the user and the password of its address', async () => {
    const seen: unknown[] = []
    const url = await serverWith(
      {
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _, done) => {
          seen.push([username, password])
          done(null, { user: username })
        },
      },
      { user: 'straks%40eigersund:p%C3%A5%2Fss@' },
    )
    await transport(url).send(mime, envelope)
    assert.deepEqual(seen, [['straks@eigersund', 'på/ss']])
  })

  describe('that breaks off', () => {
    it('before the mail has left makes the mail "later"', async () => {
      const url = await serverWith({
        onRcptTo: (_, session) => server?.lose(session),
      })
      await failing(transport(url).send(mime, envelope), 'later', 'smtp ECONNECTION')
    })

    it('after the mail has left makes the mail "unknown"', async () => {
      const url = await serverWith({
        onData: (stream, session) => void stream.resume().on('end', () => server?.lose(session)),
      })
      await failing(transport(url).send(mime, envelope), 'unknown', 'smtp ECONNECTION')
    })
  })

  describe('that says nothing', () => {
    it('at all makes the mail "later" soon', async () => {
      const silent = createServer()
      const url = `smtp://127.0.0.1:${await listenHere(silent)}`
      await failing(transport(url, impatient).send(mime, envelope), 'later', 'smtp ETIMEDOUT')
      silent.close()
    })

    it('once it has the mail makes the mail "unknown"', async () => {
      const url = await serverWith({ onData: (stream) => void stream.resume() })
      // It must have the mail by then, on a busy machine too.
      const times = { ...impatient, connectMs: 10_000, answerMs: 3_000, wholeMs: 60_000 }
      await failing(transport(url, times).send(mime, envelope), 'unknown', 'smtp ETIMEDOUT')
    })

    it('within the time limit for the whole mail makes the mail "later"', async () => {
      const url = await serverWith({ onRcptTo: () => undefined })
      const times = { ...impatient, connectMs: 10_000, answerMs: 10_000, wholeMs: 150 }
      await failing(transport(url, times).send(mime, envelope), 'later', 'smtp ETIMEDOUT')
    })
  })

  it('that is not there makes the mail "later"', async () => {
    const url = await serverWith({})
    server?.close()
    await failing(transport(url).send(mime, envelope), 'later', 'smtp ECONNREFUSED')
  })

  describe('as to encryption', () => {
    it('is asked for STARTTLS everywhere but on this machine', () => {
      assert.equal(optionsOf('smtp://mail.eigersund.example').requireTLS, true)
      assert.equal(optionsOf('smtp://10.0.0.5:25').requireTLS, true)
      assert.equal(optionsOf('smtp://127.0.0.1:2525').requireTLS, false)
      assert.equal(optionsOf('smtp://[::1]:2525').host, '::1')
    })

    it('is spoken to by TLS from the start with smtps', () => {
      const { secure, port } = optionsOf('smtps://mail.eigersund.example')
      assert.deepEqual({ secure, port }, { secure: true, port: 465 })
    })

    it('cannot have encryption switched off in its address', () => {
      const options = optionsOf(
        'smtp://mail.eigersund.example?requireTLS=false&ignoreTLS=true&tls.rejectUnauthorized=false',
      )
      assert.equal(options.requireTLS, true)
      assert.equal(options.ignoreTLS, false)
      assert.equal(options.tls, undefined)
    })

    it('gets no mail when it has no encryption', async () => {
      const senders: string[] = []
      const url = await serverWith(
        {
          onMailFrom: ({ address }, _, done) => {
            senders.push(address)
            done()
          },
        },
        // With this query, the address is not certain to stay on this machine.
        { query: '?proxy=http://eigersund.example' },
      )
      const failed = await failing(transport(url).send(mime, envelope), 'later')
      assert.match(failed.code, /^smtp 5\d\d$/)
      assert.deepEqual(senders, [])
    })

    it('gets no mail when nobody vouches for its certificate', async () => {
      const url = await serverWith({ secure: true, logger: false }, { scheme: 'smtps', host: 'localhost' })
      await failing(transport(url).send(mime, envelope), 'later')
    })
  })
})
