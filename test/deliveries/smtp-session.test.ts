import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { smtpHandshake, smtpTransport } from '../../bot/deliveries/mail-transport.ts'
import type { SmtpTimes } from '../../bot/deliveries/smtp-session.ts'
import { untilSo } from '../../local/until-so.ts'
import { failing } from '../helpers/failing.ts'
import { type MailServer, startMailServer } from '../helpers/mail-server.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { runFolder } from '../helpers/run-folder.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

const mime = Buffer.from('Subject: Hei\r\n\r\nKortet er borte.\r\n')
const envelope = { from: 'straks@eigersund.example', to: ['kundeservice@buypass.example'] }
const times: SmtpTimes = { connectMs: 30_000, answerMs: 30_000, wholeMs: 60_000, waitMs: 60_000 }

const refused = (responseCode: number) => Object.assign(new Error('Not now'), { responseCode })

describe('A session with a mail server', () => {
  let server: MailServer
  let close: () => Promise<void>
  afterEach(async () => {
    await close()
    server.close()
  })

  async function transportTo(options: SMTPServerOptions, changed: Partial<SmtpTimes> = {}) {
    server = await startMailServer(options)
    const transport = smtpTransport({ url: server.url }, { ...times, ...changed })
    close = transport.close
    return { send: () => transport.send(mime, envelope) }
  }

  const verbs = () => server.said.map((lines) => lines.map((line) => line.split(' ')[0]).join(' '))
  const untilSaid = (wanted: string[]) =>
    untilSo(
      () => verbs().join('\n') === wanted.join('\n'),
      () => verbs().join('\n'),
    )

  it('takes several mails, and ends with QUIT when no more come for a while', async () => {
    const { send } = await transportTo({}, { waitMs: 200 })
    await send()
    await send()
    await untilSaid(['EHLO MAIL RCPT DATA MAIL RCPT DATA QUIT'])
  })

  it('ends with QUIT when the bot stops', async () => {
    const { send } = await transportTo({})
    await Promise.all([send(), send()])
    await close()
    await untilSaid(['EHLO MAIL RCPT DATA QUIT', 'EHLO MAIL RCPT DATA QUIT'])
    await send()
    await untilSaid([...verbs().slice(0, 2), 'EHLO MAIL RCPT DATA QUIT'])
  })

  it('ends with QUIT after a refusal', async () => {
    const { send } = await transportTo({ onRcptTo: (_, __, done) => done(refused(550)) })
    await failing(send(), 'never', 'smtp 550')
    await untilSaid(['EHLO MAIL RCPT DATA QUIT'])
  })

  it('is opened for each mail at the same time, and used again', async () => {
    const { send } = await transportTo({})
    for (let round = 0; round < 3; round++) await Promise.all([send(), send(), send(), send()])
    assert.equal(server.said.length, 4)
  })

  describe('that the server has ended meanwhile', () => {
    const onSecondMail = (end: (session: { id: string }, done: (error?: Error) => void) => void) => {
      let mails = 0
      const onMailFrom: SMTPServerOptions['onMailFrom'] = (_, session, done) =>
        ++mails === 2 ? end(session, done) : done()
      return { onMailFrom }
    }

    it('is replaced by a new one when the loss was noticed', async () => {
      const sessions: { id: string }[] = []
      const { send } = await transportTo({
        onMailFrom: (_, session, done) => {
          sessions.push(session)
          done()
        },
      })
      await send()
      if (sessions[0]) server.lose(sessions[0])
      await send()
      assert.equal(server.said.length, 2)
    })

    for (const [how, end] of [
      ['by hanging up', ({ id }, _) => server.lose({ id })],
      ['by saying so', (_, done) => done(refused(421))],
      ['because it has had enough mails', (_, done) => done(refused(451))],
      ['by a refusal for good', (_, done) => done(refused(550))],
    ] satisfies [string, Parameters<typeof onSecondMail>[0]][])
      it(`is replaced by a new one at once when it ended ${how}`, async () => {
        const { send } = await transportTo(onSecondMail(end))
        await send()
        await send()
        assert.match(verbs().join(), /^EHLO MAIL RCPT DATA MAIL[^,]*,EHLO MAIL RCPT DATA$/)
        assert.equal(server.taken, 2)
      })

    it('fails once when the new one refuses the mail too', async () => {
      let mails = 0
      const { send } = await transportTo({
        onRcptTo: (_, __, done) => done(++mails > 1 ? refused(550) : null),
      })
      await send()
      await failing(send(), 'never', 'smtp 550')
      assert.equal(server.said.length, 2)
    })
  })

  it('leaves a mail unknown when it is lost after the mail, which is not sent again by itself', async () => {
    let mails = 0
    const { send } = await transportTo({
      onData: (stream, session, done) =>
        void stream.resume().on('end', () => (++mails === 2 ? server.lose(session) : done())),
    })
    await send()
    await failing(send(), 'unknown', 'smtp ECONNECTION')
    assert.equal(mails, 2)
    assert.equal(server.said.length, 1)
  })

  it('is given up for a new one when it falls silent', async () => {
    let mails = 0
    const { send } = await transportTo(
      { onMailFrom: (_, __, done) => (++mails === 2 ? undefined : done()) },
      { answerMs: 3_000 },
    )
    await send()
    await send()
    assert.equal(mails, 3)
  })

  it('signs in anew with the password that SMTP_URL_FILE holds by then', async () => {
    let taken = 'gammelt'
    server = await startMailServer({
      allowInsecureAuth: true,
      onAuth: ({ password }, _, done) =>
        password === taken ? done(null, { user: 'straks' }) : done(refused(535)),
    })
    const addressWith = (password: string) =>
      Object.assign(new URL(server.url), { username: 'straks', password }).href
    const file = join(runFolder, 'smtp-url')
    writeFileSync(file, addressWith('gammelt'))
    const transport = smtpTransport({ url: addressWith('gammelt'), file }, times)
    close = transport.close
    const send = () => transport.send(mime, envelope)
    await send()
    await transport.close()

    taken = 'nytt'
    await failing(send(), 'later', 'smtp 535')
    writeFileSync(file, addressWith('nytt'))
    await send()
    assert.equal(server.taken, 2)
  })

  it('begins with the chosen name and ends with QUIT in the self-test', async () => {
    await transportTo({})
    await smtpHandshake({ url: server.url, ehloName: 'straks.eigersund.example' })
    await untilSaid(['EHLO QUIT'])
    assert.deepEqual(server.said, [['EHLO straks.eigersund.example', 'QUIT']])
  })

  it('begins with the chosen name and ends with QUIT in the bot', async () => {
    server = await startMailServer({})
    const env = {
      MAIL_TRANSPORT: 'smtp',
      SMTP_URL: server.url,
      SMTP_EHLO_NAME: 'straks.eigersund.example',
    }
    close = async () => undefined
    const straks = await startUnderTest({ env })
    try {
      await reportLostCard(straks)
      await untilSo(() => server.taken > 0, 'no mail')
    } finally {
      await straks.close()
    }
    await untilSo(
      () => verbs()[0]?.endsWith('QUIT') === true,
      () => verbs().join('\n'),
    )
    assert.equal(server.said[0]?.[0], 'EHLO straks.eigersund.example')
  })
})
