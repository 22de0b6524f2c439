import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { untilSo } from '../../local/until-so.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { arrive, dealtWith, MAILBOX, mailSaying } from '../helpers/incoming.ts'
import { bytesOf } from '../helpers/recorded-mails.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

const BOUNCE = bytesOf('mails', 'bounces/exchange-online-nb-no-such-recipient.eml')

const DAYS = 24 * 60
/** The number of mails that Straks asks for at a time. */
const A_PAGE = 50

/** An error of our own, made in the database. */
const FAILS_AT_BOUNCES = `
  create function fail() returns trigger language plpgsql as $$ begin raise 'we fail at kundeservice@buypass.no'; end $$;
  create trigger fails before insert on incoming_mails
    for each row when (new.kind = 'bounce') execute function fail()`

describe('The shared mailbox, through Graph', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  beforeEach(() => straks.idle())

  it('is read within a minute, and the kind of each mail is noted', async () => {
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    const [bounce, ...others] = await dealtWith(straks)
    assert.deepEqual([bounce?.mailbox, bounce?.kind, others], [MAILBOX, 'bounce', []])
  })

  it('is read to its end, however many mails have come at once', async () => {
    const three = 2 * A_PAGE + 1
    for (let number = 0; number < three; number++) await arrive(straks.m365, mailSaying(`Nummer ${number}`))
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, three)
  })

  it('gives a mail once, even if somebody reads, flags or moves it afterwards', async () => {
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().touch(id)
    await timePasses(1, clock, straks)
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().remove(id)
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    assert.deepEqual(fetched(), 1)
  })

  it('gives the mails that came while Straks was stopped', async () => {
    await straks.restart(async () => {
      clock.pass(90)
      await arrive(straks.m365, BOUNCE)
    })
    await straks.idle()
    assert.equal((await dealtWith(straks)).length, 1)
  })

  it('gives each mail once when Graph has lost its place between two readings', async () => {
    await arrive(straks.m365, mailSaying('Før'))
    await timePasses(1, clock, straks)
    inbox().forgetTokens()
    await arrive(straks.m365, mailSaying('Etter'))
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 2)
    assert.equal(fetched(), 2)
  })

  it('gives each mail once when Graph loses its place in the middle of a reading', async () => {
    const two = A_PAGE + 1
    for (let number = 0; number < two; number++) await arrive(straks.m365, mailSaying(`Nummer ${number}`))
    let asked = 0
    straks.m365.faults.always('graph.messagesDelta', () => {
      if (++asked === 2) inbox().forgetTokens()
      return undefined
    })
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, two)
    assert.equal(fetched(), two)
  })

  it('is read again only after the Retry-After of Graph’s refusal', async () => {
    straks.m365.faults.next('graph.messagesDelta', { status: 429, headers: { 'retry-after': '300' } })
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    await timePasses(3, clock, straks)
    assert.deepEqual(await dealtWith(straks), [])
    await timePasses(2, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
  })

  it('gives a mail later that cannot be fetched now, which the log says, and the others meanwhile', async () => {
    straks.m365.faults.next('graph.messageValue', { reset: true })
    await arrive(straks.m365, mailSaying('Den ene'))
    await arrive(straks.m365, mailSaying('Den andre'))
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    assert.match(lines('mail not fetched')[0] ?? '', /"error":"graph ECONNRESET"/)
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 2)
  })

  it('gives no mail that somebody deleted before it was read', async () => {
    straks.m365.faults.next('graph.messageValue', { status: 503 })
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().remove(id)
    await timePasses(2, clock, straks)
    assert.deepEqual(await dealtWith(straks), [])
  })

  it('gives only the mails that come after the first look', async () => {
    await straks.whileStopped(async ({ db }) => {
      await db.deleteFrom('mailbox_cursors').execute()
      await arrive(straks.m365, mailSaying('Fra før'))
      clock.pass(10)
    })
    await straks.idle()
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().touch(id)
    await arrive(straks.m365, mailSaying('Ny'))
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
  })

  it('is tried now and then while access is refused, and the log says so once', async () => {
    const mailbox = straks.m365.municipality.mailboxes.find(({ address }) => address === MAILBOX)
    assert.ok(mailbox)
    mailbox.isRead = false
    for (let minute = 0; minute < 60; minute += 5) await timePasses(5, clock, straks)
    assert.equal(lines('the mailbox is not read').length, 1)
    assert.match(lines('the mailbox is not read')[0] ?? '', /"error":"graph 403 ErrorAccessDenied"/)
    assert.ok(asked() <= 6, `asked ${asked()} times in an hour`)

    await arrive(straks.m365, BOUNCE)
    mailbox.isRead = true
    await timePasses(16, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    assert.equal(lines('the mailbox is read again').length, 1)
  })

  it('gives a mail again until Straks can handle it, and the others meanwhile', async () => {
    await straks.whileStopped(({ db }) => sql.raw(FAILS_AT_BOUNCES).execute(db))
    await arrive(straks.m365, BOUNCE)
    await arrive(straks.m365, mailSaying('Etter'))
    await timePasses(1, clock, straks)
    await until(() => lines('job failed').length > 1)
    await straks.whileStopped(({ db }) => sql.raw('drop trigger fails on incoming_mails').execute(db))
    await timePasses(11, clock, straks)
    const kinds = (await dealtWith(straks)).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['other', 'bounce'])
    assert.doesNotMatch(lines('job failed').join(), /buypass|2026-0/i)
  })

  it('remembers a mail for as long as it may come up again, and no longer', async () => {
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    await timePasses(29 * DAYS, clock, straks)
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().touch(id)
    await timePasses(1, clock, straks)
    assert.equal((await dealtWith(straks)).length, 1)
    await timePasses(4 * DAYS, clock, straks)
    await timePasses(1 * DAYS, clock, straks)
    assert.deepEqual(await dealtWith(straks), [])
    for (const { id } of straks.m365.mailbox(MAILBOX).mails) inbox().touch(id)
    inbox().forgetTokens()
    await timePasses(1, clock, straks)
    assert.deepEqual(await dealtWith(straks), [])
  })

  it('gives an unreadable mail once', async () => {
    await arrive(straks.m365, 'Dette er ingen e-post.\r\n')
    await timePasses(1, clock, straks)
    await timePasses(1, clock, straks)
    const kinds = (await dealtWith(straks)).map(({ kind }) => kind)
    assert.deepEqual(kinds, [null])
    assert.equal(fetched(), 1)
  })

  it('is not changed by being read', async () => {
    await arrive(straks.m365, BOUNCE)
    await timePasses(1, clock, straks)
    const asked = new Set(straks.m365.requests.filter((point) => point.includes('message')))
    assert.deepEqual([...asked], ['graph.messagesDelta', 'graph.messageValue'])
  })

  const inbox = () => straks.m365.mailbox(MAILBOX).inbox
  const asked = () => straks.m365.requests.filter((point) => point === 'graph.messagesDelta').length
  const lines = (words: string) => straks.logged.filter((line) => line.includes(words))
  const fetched = () => straks.m365.requests.filter((point) => point === 'graph.messageValue').length

  const until = (holds: () => boolean) =>
    untilSo(
      () => holds(),
      () => straks.logged.join(''),
    )
})
