import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { freePort } from '../../local/free-port.ts'
import { listenHere } from '../../local/listen-here.ts'
import { startDovecot } from '../helpers/dovecot.ts'
import { withNewInstalled } from '../helpers/self-tested.ts'

describe('The self-test of mail', () => {
  const installed = withNewInstalled()

  const mailed = () =>
    installed.m365.mailboxes
      .list()
      .flatMap(({ address, count }) => (count > 0 ? [`${count} til ${address}`] : []))

  describe('through Graph', () => {
    it('fails when the app may not send, or the mailbox does not exist', async () => {
      installed.m365.faults.next('graph.sendMail', { status: 403 })
      const refused = await installed.selfTest()
      assert.match(refused.line('Utgående e-post'), /^✗ .*Application Mail\.Send/)
      assert.equal(refused.isWell, false)
      const missing = await installed.selfTest({ file: [['mailbox: straks@', 'mailbox: stroks@']] })
      assert.match(missing.line('Utgående e-post'), /^✗ .*finnes ikke/)
    })

    it('warns of a permission for all mailboxes', async () => {
      installed.issuer.roles = [...(installed.issuer.roles ?? []), 'Mail.Send']
      assert.match((await installed.selfTest()).line('Utgående e-post'), /^✓ .*Fjern Mail\.Send/)
    })

    it('does not take an outage for a success', async () => {
      installed.issuer.roles = [...(installed.issuer.roles ?? []), 'Mail.Send']
      installed.m365.faults.next('graph.sendMail', { status: 503 })
      assert.match(
        (await installed.selfTest()).line('Utgående e-post'),
        /^✗ .*Graph svarte 503\. .*Prøv igjen/,
      )
    })

    it('sends one mail to the municipality’s own mailbox, only when it is asked to', async () => {
      await installed.selfTest()
      assert.deepEqual(mailed(), [])
      const { line, isWell } = await installed.selfTest({ mail: true })
      assert.match(line('Prøve-e-post'), /^✓ .*straks@example\.no/)
      assert.deepEqual(mailed(), ['1 til straks@example.no'])
      const [mail] = installed.m365.mailbox('straks@example.no').mails
      assert.equal(mail?.subject, '[Straks selvtest] Prøve av e-post')
      assert.equal(isWell, true)
    })

    it('sends the mail to the trial mailbox in trial mode', async () => {
      await installed.selfTest({ mail: true, file: [['delivery: live', 'delivery: trial']] })
      assert.deepEqual(mailed(), ['1 til straks-test@example.no'])
    })

    it('never sends the mail to an outside desk, whatever the file says', async () => {
      const { line, isWell } = await installed.selfTest({
        mail: true,
        file: [
          ['delivery: live', 'delivery: trial'],
          ['trialMailbox: straks-test@example.no', 'trialMailbox: Kundeservice@buypass.no'],
        ],
      })
      assert.match(line('Prøve-e-post'), /^✗ .*ikke sendt/)
      assert.deepEqual(mailed(), [])
      assert.equal(isWell, false)
    })

    it('fails when the mail is not accepted', async () => {
      installed.m365.faults.always('graph.sendMail', ({ body }) =>
        body.length > 10 ? { status: 403, body: { error: { code: 'ErrorSendAsDenied' } } } : undefined,
      )
      assert.match((await installed.selfTest({ mail: true })).line('Prøve-e-post'), /^✗ .*ErrorSendAsDenied/)
    })
  })

  describe('that comes back', () => {
    const incoming = async (run = {}) => {
      const { line, isWell } = await installed.selfTest(run)
      return { said: line('Innkommende e-post'), isWell }
    }

    it('passes when the app may read the mailbox, and warns of a permission for all mailboxes', async () => {
      assert.match((await incoming()).said, /^✓ .*kan leses$/)
      installed.issuer.roles = [...(installed.issuer.roles ?? []), 'Mail.Read']
      assert.match((await incoming()).said, /^✓ .*Fjern Mail\.Read/)
    })

    it('passes without the permission to read the mailbox, which is optional', async () => {
      for (const mailbox of installed.m365.municipality.mailboxes) mailbox.isRead = false
      const { said, isWell } = await incoming()
      assert.match(said, /^– .*får ikke lese postboksen\. Valgfri: .*Application Mail\.Read/)
      assert.equal(isWell, true)
    })

    it('passes when IMAP lets Straks in, and fails when the login is wrong', async () => {
      const dovecot = await startDovecot()
      const smtp = { MAIL_TRANSPORT: 'smtp', SMTP_URL: installed.m365.smtpUrl }
      try {
        assert.match((await incoming({ env: smtp })).said, /^– .*ingen IMAP_URL\. Valgfri/)
        const env = { ...smtp, IMAP_URL: dovecot.url }
        assert.match((await incoming({ env })).said, /^✓ .*kan leses$/)
        const wrong = { ...smtp, IMAP_URL: dovecot.url.replace('straks:', 'straks:ikke') }
        const refused = await incoming({ env: wrong })
        assert.match(refused.said, /^✗ .*imap AUTHENTICATIONFAILED\. .*sjekk IMAP_URL/)
        assert.equal(refused.isWell, false)
      } finally {
        await dovecot.close()
      }
    })
  })

  describe('through a mail server', () => {
    const by = (url: string) => ({ env: { MAIL_TRANSPORT: 'smtp', SMTP_URL: url } })

    it('greets the server, and sends nothing until a mail is asked for', async () => {
      const { smtpUrl } = installed.m365
      const { line, isWell } = await installed.selfTest(by(smtpUrl))
      assert.equal(line('Utgående e-post'), '✓ Utgående e-post: SMTP-tjeneren svarer')
      assert.equal(isWell, true)
      assert.deepEqual(mailed(), [])
      assert.ok(!installed.m365.requests.includes('graph.sendMail'))
      await installed.selfTest({ ...by(smtpUrl), mail: true })
      assert.deepEqual(mailed(), ['1 til straks@example.no'])
    })

    it('fails when the login is wrong, and never tells the password', async () => {
      const server = new SMTPServer({
        allowInsecureAuth: true,
        disabledCommands: ['STARTTLS'],
        onAuth: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
      })
      const port = await listenHere(server.server)
      const { line, lines, isWell } = await installed.selfTest(by(`smtp://straks:hemmelig@127.0.0.1:${port}`))
      server.close()
      assert.match(line('Utgående e-post'), /^✗ .*smtp 535.*SMTP_URL/)
      assert.ok(!lines.join().includes('hemmelig'))
      assert.equal(isWell, false)
    })

    it('fails when no server is there, and does not wait for one that says nothing', async () => {
      const nobody = await installed.selfTest(by(`smtp://127.0.0.1:${await freePort()}`))
      assert.match(nobody.line('Utgående e-post'), /^✗ .*smtp ECONNREFUSED/)
      const silent = createServer()
      const port = await listenHere(silent)
      const waiting = await installed.selfTest({ ...by(`smtp://127.0.0.1:${port}`), timeLimitMs: 2_000 })
      assert.match(waiting.line('Utgående e-post'), /^✗ .*svarte ikke innen 2 s/)
      silent.close()
    })
  })

  describe('by DNS', () => {
    const none = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENODATA' }))
    const outside = async (host: string) => (host === 'login.microsoftonline.com' ? ['192.0.2.9'] : none())
    const dns = { resolveMx: none, resolve4: outside, resolve6: none }
    const buypass = async (changes: object) =>
      (await installed.selfTest({ dns: { ...dns, ...changes } })).line('Buypass')

    it('fails for a domain that takes no mail', async () => {
      assert.match(await buypass({}), /^✗ .*linje 20.*tar ikke imot e-post/)
      assert.match(await buypass({ resolveMx: async () => [{ priority: 0, exchange: '' }] }), /^✗/)
    })

    it('passes for a domain with an address but no MX record', async () => {
      assert.match(await buypass({ resolve4: async () => ['192.0.2.1'] }), /^✓/)
    })

    it('draws no conclusion when DNS does not answer, or knows the local network alone', async () => {
      const away = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ETIMEOUT' }))
      assert.match(await buypass({ resolveMx: away }), /^– .*svarer ikke: ETIMEOUT/)
      assert.match(await buypass({ resolve4: none }), /^– .*finner ikke login\.microsoftonline\.com heller/)
    })

    it('says that outside desks get nothing in trial mode', async () => {
      const { line } = await installed.selfTest({ file: [['delivery: live', 'delivery: trial']] })
      assert.match(line('Buypass'), /får ingenting i prøvedrift$/)
      assert.doesNotMatch(line('IKT Brukerhjelpen'), /prøvedrift/)
      assert.match(line('Prøvepostboksen'), /^✓ .*straks-test@example\.no/)
    })

    it('checks the privacy officer, and whether the duty contact has Teams', async () => {
      const { line } = await installed.selfTest({
        file: [
          [
            'privacyOfficer: { name: , email: }',
            'privacyOfficer: { name: Hilde, email: hilde.nes@eigersund.example }',
          ],
          [
            'duty: { name: , email: , phone: }',
            'duty: { name: Vakt, email: mikkel.ruud@eigersund.example, phone: }',
          ],
        ],
      })
      assert.match(line('Personvernombudet'), /^✓ .*hilde\.nes@/)
      assert.match(line('Vakten'), /^✓ .*mikkel\.ruud@.*nås også i Teams$/)
    })
  })
})
