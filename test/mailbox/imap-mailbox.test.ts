import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imapReader } from '../../bot/mailbox/imap-reader.ts'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Dovecot, PASSWORD, startDovecot } from '../helpers/dovecot.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { dealtWith, mailSaying } from '../helpers/incoming.ts'
import { bytesOf } from '../helpers/recorded-mails.ts'
import { runFolder } from '../helpers/run-folder.ts'
import { lineTo } from '../helpers/silent-line.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

const BOUNCE = bytesOf('mails', 'bounces/postfix-unknown-user.eml')
const DAYS = 24 * 60 * 60_000

describe('The shared mailbox, through IMAP', () => {
  const clock = handClock()
  let dovecot: Dovecot
  let straks: StraksUnderTest
  beforeEach(async () => {
    dovecot = await startDovecot()
    dovecot.arrive(mailSaying('Fra før'), new Date(clock().getTime() - DAYS / 24))
    straks = await startWith(dovecot.url)
    await straks.idle()
  })
  afterEach(async () => {
    await straks.close()
    await dovecot.close()
  })

  it('is read as soon as the server says that a mail has come', async () => {
    dovecot.arrive(BOUNCE, clock())
    await until(() => lines('mail dealt with').length === 1)
    assert.match(lines('mail dealt with')[0] ?? '', /"kind":"bounce"/)
  })

  it('gives each mail once, however many come and however often it is read', async () => {
    // More than one page.
    for (let number = 0; number < 51; number++) dovecot.arrive(mailSaying(`Nummer ${number}`), clock())
    await timePasses(1, clock, straks)
    await straks.restart()
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 51)
    assert.equal(lines('mail dealt with').length, 51)
  })

  it('stays as it is: no mail is deleted or marked as read', async () => {
    dovecot.arrive(BOUNCE, clock())
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    // The name of a mail's file has its flags: `S` for read, `T` for deleted.
    assert.deepEqual(
      dovecot.files().map((name) => /:2,(.*)$/.exec(name)?.[1] ?? ''),
      ['', ''],
    )
  })

  it('gives each mail once when the server has numbered all mails anew', async () => {
    dovecot.arrive(mailSaying('Før'), clock())
    await timePasses(1, clock, straks)
    await dovecot.stop()
    dovecot.forgetIds()
    dovecot.arrive(mailSaying('Etter'), clock())
    await dovecot.start()
    await timePasses(1, clock, straks)
    await timePasses(1, clock, straks)
    assert.equal(lines('the mailbox is gone through anew').length, 1)
    assert.equal((await dealtWith(straks)).length, 2)
  })

  it('gives the mails that came while the server was away', async () => {
    await dovecot.stop()
    await timePasses(1, clock, straks)
    assert.match(lines('the mailbox is not read')[0] ?? '', /"error":"imap ECONNREFUSED"/)
    dovecot.arrive(BOUNCE, clock())
    await dovecot.start()
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    assert.equal(lines('the mailbox is read again').length, 1)
  })

  it('gives the beginning of a large mail, which is enough to know its kind', async () => {
    const answer = mailSaying('SV: [Straks 2026-000123] Buypass-kort')
    dovecot.arrive(answer + `${'y'.repeat(76)}\r\n`.repeat(300_000), clock())
    await timePasses(1, clock, straks)
    assert.deepEqual(
      (await dealtWith(straks)).map(({ kind }) => kind),
      ['answer'],
    )
  })

  it('is read on from where Graph stopped when the municipality changes to IMAP', async () => {
    const readAt = new Date(clock().getTime() - 60 * 60_000)
    dovecot.arrive(mailSaying('Da Graph leste'), new Date(readAt.getTime() - 60 * 60_000))
    dovecot.arrive(mailSaying('Da ingen leste'), new Date(readAt.getTime() + 30 * 60_000))
    await straks.whileStopped(({ db }) =>
      db
        .updateTable('mailbox_cursors')
        .set({ cursor: 'graph $deltatoken=a', since: new Date(readAt.getTime() - 9 * DAYS), read_at: readAt })
        .execute(),
    )
    await straks.idle()
    assert.equal(lines('mail dealt with').length, 1)
  })

  const until = (holds: () => boolean) =>
    untilSo(
      () => holds(),
      () => straks.logged.join(''),
    )
  const lines = (words: string) => straks.logged.filter((line) => line.includes(words))

  function startWith(url: string) {
    return startUnderTest({
      clock,
      env: { MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://127.0.0.1:9', IMAP_URL: url },
    })
  }
})

describe('A connection to the mailbox that was closed since the last request', () => {
  let dovecot: Dovecot
  before(async () => {
    dovecot = await startDovecot()
  })
  after(() => dovecot.close())

  it('is replaced by a new one, and the request is sent again', async () => {
    const line = await lineTo(dovecot.url)
    const reader = imapReader({ url: line.url })
    const { cursor } = await reader.list(null, new Date())
    dovecot.arrive(mailSaying('Mens linja var brutt'))
    // The reader cannot know of it yet.
    line.loseRequests()
    const { mails } = await reader.list(cursor, new Date())
    assert.equal(mails.length, 1)
    await reader.close()
    line.close()
  })

  it('is not replaced when Straks itself has closed it to stop', async () => {
    const line = await lineTo(dovecot.url)
    const reader = imapReader({ url: line.url })
    const { cursor } = await reader.list(null, new Date())
    line.fallSilent()
    const asked = assert.rejects(reader.list(cursor, new Date()), DeliveryFailure)
    await reader.close()
    await asked
    line.close()
  })

  it('fails the request when no new one can be opened', async () => {
    const line = await lineTo(dovecot.url)
    const reader = imapReader({ url: line.url })
    const { cursor } = await reader.list(null, new Date())
    line.close()
    await assert.rejects(reader.list(cursor, new Date()), /imap ECONNREFUSED/)
  })
})

describe('A mailbox that rejects the password', () => {
  it('is read as soon as IMAP_URL_FILE holds the right password', async () => {
    const dovecot = await startDovecot()
    const clock = handClock()
    const file = join(runFolder, 'imap-url')
    writeFileSync(file, dovecot.url.replace(encodeURIComponent(PASSWORD), 'et-gammelt-passord'))
    const env = { MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://127.0.0.1:9', IMAP_URL_FILE: file }
    const straks = await startUnderTest({ clock, env })
    try {
      await straks.idle()
      assert.match(straks.logged.join(''), /"error":"imap AUTHENTICATIONFAILED"/)
      writeFileSync(file, dovecot.url)
      clock.pass(20)
      await straks.idle()
      assert.match(straks.logged.join(''), /the mailbox is read again/)
    } finally {
      await straks.close()
      await dovecot.close()
    }
  })

  it('is logged once without the password, and Straks is ready all the same', async () => {
    const dovecot = await startDovecot()
    const clock = handClock()
    const wrong = dovecot.url.replace(encodeURIComponent(PASSWORD), 'et-gammelt-passord')
    const env = { MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://127.0.0.1:9', IMAP_URL: wrong }
    const straks = await startUnderTest({ clock, env })
    try {
      await straks.idle()
      clock.pass(20)
      await straks.idle()
      const said = straks.logged.filter((line) => line.includes('the mailbox is not read'))
      assert.equal(said.length, 1)
      assert.match(said[0] ?? '', /"error":"imap AUTHENTICATIONFAILED"/)
      assert.doesNotMatch(straks.logged.join(''), /et-gammelt-passord/)
      assert.equal((await fetch(`${straks.straks.url}/readyz`)).status, 200)
    } finally {
      await straks.close()
      await dovecot.close()
    }
  })
})
