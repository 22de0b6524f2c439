import assert from 'node:assert/strict'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { pressOnReceipt, reportNew, seen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

/** The first mail also names the day. */
function isLastDay({ subject }: { subject: string }): boolean {
  return subject.includes('Siste dag')
}

const HELP_DESK = 'brukerhjelpen@eigersund.kommune.no'

describe('The hand-back when somebody stops working from home (§§ 3.1–3.2)', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const ola = () => straks.m365.chatOf('Ola Nordmann')
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('stays open after everything was returned, until the leader says that the data is dealt with', async () => {
    clock.set('2026-11-24T09:00:00+01:00')
    const number = await reportNew(kari(), 'jeg slutter med hjemmekontor', { dataHandled: 'not-yet' })
    const alert = await seen(ola(), number, /Meldt/)
    assert.equal(alert.activity.summary, 'Straks: en sak venter på svar fra deg')
    await ola().press('Alt er levert', {}, alert)
    await kari().waitFor(
      'har bekreftet at alt utstyr er levert tilbake. Helse- og personopplysningene gjenstår.',
    )
    const left = /personopplysningene hjemme er ikke levert, slettet eller makulert ennå \(§\u00a03\.2\)/
    const receipt = await seen(kari(), `Sak ${number} ·`, /Tilbakelevering: Alt utstyr er levert\./)
    assert.match(receipt.text, left)
    assert.doesNotMatch(receipt.text, /før lederen har bekreftet/, 'what is left is no word of the leader')
    await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) =>
        /Lederen har svart\.\s+Tilbakelevering:\s+Alt\s+utstyr\s+er\s+levert\./.test(text),
      )
    const card = await ola().waitFor(({ buttons }) => buttons.includes('Opplysningene er slettet'))
    assert.match(card.text, left)
    assert.doesNotMatch(card.text, /Bekreft når alt er i orden/, 'what is answered is not asked for again')
    const forged = { ticketId: idOn(card.card, 'ticketId') ?? '', answer: 'not-yet' }
    const refused = await pressUnseen(ola(), 'clear-outstanding', forged)
    assert.match(JSON.stringify(refused?.body), /Bare lederen/)
    await ola().press('Opplysningene er slettet', {}, card)
    await ola().waitFor(({ id, buttons }) => id === card.id && !buttons.includes('Opplysningene er slettet'))
    await kari().waitFor(({ text }) => text.includes(`Sak ${number} ·`) && !left.test(text))
    clock.pass(30 * 24 * 60)
    await straks.idle()
    assert.equal(reminders().length, 0)
  })

  it('reminds nobody when no leader was found, and stays in the help desk’s list', async () => {
    clock.set('2026-11-24T09:00:00+01:00')
    const number = await reportNew(straks.m365.chatOf('Emil Sand'), 'jeg slutter med hjemmekontor')
    await straks.idle()
    clock.set('2026-12-01T08:00:00+01:00')
    await straks.idle()
    const { deliveries, needsAttention } = await ingrid.ticket(number)
    const told = deliveries.filter(({ occasion }) => occasion === 'outstanding')
    assert.deepEqual(
      told.map(({ recipient, channel, state }) => [recipient.kind, recipient.id, channel, state]),
      [['leader', null, 'teams', 'cancelled']],
    )
    assert.equal(needsAttention, true)
  })

  it('is reminded of every week, until the employee has dealt with the data', async () => {
    clock.set('2026-12-18T09:00:00+01:00')
    const number = await reportNew(kari(), 'jeg slutter med hjemmekontor', { dataHandled: 'not-yet' })
    await ola().press('Alt er levert', {}, await seen(ola(), number, /Meldt/))
    await straks.idle()
    // Christmas Day is a Friday: it waits for Monday.
    await nothingComesUntil('2026-12-28T07:59:00+01:00')
    clock.set('2026-12-28T08:00:00+01:00')
    await ola().waitFor(/^Påminnelse/)
    // The next reminder is planned once this one is sent.
    await straks.idle()
    clock.set('2027-01-04T08:00:00+01:00')
    await straks.idle()
    assert.equal(reminders().length, 2)
    await pressOnReceipt(kari(), number, 'Legg til opplysninger')
    await kari().press('Lagre', { dataHandled: 'shredded' })
    clock.pass(14 * 24 * 60)
    await straks.idle()
    assert.equal(reminders().length, 2)
  })

  it('is not reminded of when everything came back while the reminder could not be sent', async () => {
    clock.set('2026-12-07T09:00:00+01:00')
    const number = await reportNew(kari(), 'jeg slutter med hjemmekontor')
    const alert = await seen(ola(), number, /Meldt/)
    await ola().press('Noe gjenstår', {}, alert)
    await straks.idle()
    let tried = 0
    straks.m365.faults.always('teams.send', ({ body }) => {
      if (!body.includes('Påminnelse')) return undefined
      tried++
      return { status: 429, headers: { 'retry-after': '600' } }
    })
    clock.set('2026-12-14T08:00:00+01:00')
    await straks.idle()
    assert.equal(tried, 1)
    await ola().press('Alt er levert', {}, alert)
    straks.m365.faults.clear()
    clock.pass(11)
    await straks.idle()
    assert.deepEqual(reminders(), [])
  })

  for (const [words, on, day] of [
    ['fredag', '2026-11-24', '2026-11-27'],
    ['31.12', '2026-11-24', '2026-12-31'],
    ['04.01.2027', '2026-11-24', '2027-01-04'],
    ['mandag', '2026-10-23', '2026-10-26'],
    ['29. mars', '2027-03-23', '2027-03-29'],
    ['om en uke', '2027-03-24', '2027-03-31'],
  ] as const)
    it(`is told to the leader and IKT at eight on the last day: «${words}» said on ${on}`, async () => {
      clock.set(`${on}T09:00:00${on < '2026-10-25' || on > '2027-03-28' ? '+02:00' : '+01:00'}`)
      const number = await reportNew(kari(), 'jeg slutter med hjemmekontor', { lastDay: words })
      await seen(ola(), number, /Siste dag med hjemmekontor\n\p{L}+ \d+\. \p{L}+ \d{4}/u)
      await straks.idle()
      const offset = day < '2027-03-28' ? '+01:00' : '+02:00'
      await nothingMailedUntil(`${day}T07:58:00${offset}`)
      clock.set(`${day}T08:00:00${offset}`)
      const mail = await straks.m365.mailbox(HELP_DESK).waitForMail(isLastDay)
      assert.match(mail.text, /Steng\s+tilgangen\s+når\s+dagen\s+er\s+over/)
      await ola().waitFor(/^Påminnelse[\s\S]*Hjemmekontor avsluttes/)
    })

  it('is told to the leader on the working day before a holiday, and to IKT on the day', async () => {
    clock.set('2027-05-10T09:00:00+02:00')
    const number = await reportNew(kari(), 'jeg slutter 17. mai')
    await seen(ola(), number, /mandag 17\. mai 2027/)
    await straks.idle()
    clock.set('2027-05-14T08:00:00+02:00')
    await ola().waitFor(/^Påminnelse/)
    await nothingMailedUntil('2027-05-17T07:58:00+02:00')
    clock.set('2027-05-17T08:00:00+02:00')
    await straks.m365.mailbox(HELP_DESK).waitForMail(isLastDay)
  })

  it('is told on the new day when the date has changed', async () => {
    clock.set('2026-11-24T09:00:00+01:00')
    const number = await reportNew(kari(), 'jeg slutter fredag')
    await ola().press('Noe gjenstår', {}, await seen(ola(), number, /fredag 27\. november 2026/))
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await pressOnReceipt(kari(), number, 'Legg til opplysninger')
    await kari().press('Lagre', { lastDay: '11. desember' })
    await seen(ola(), number, /fredag 11\. desember 2026/)
    await straks.idle()
    await nothingMailedUntil('2026-12-11T07:58:00+01:00')
    assert.equal(reminders().length, 0)
    clock.set('2026-12-11T08:00:00+01:00')
    await straks.m365.mailbox(HELP_DESK).waitForMail(isLastDay)
    await ola().waitFor(/^Påminnelse/)
  })

  it('is told to IKT alone when everything came back before, and to nobody when withdrawn', async () => {
    clock.set('2026-11-24T09:00:00+01:00')
    const number = await reportNew(kari(), 'jeg slutter fredag')
    await ola().press('Alt er levert', {}, await seen(ola(), number, /Meldt/))
    const other = await reportNew(straks.m365.chatOf('Per Olsen'), 'jeg slutter fredag')
    await straks.idle()
    await pressOnReceipt(straks.m365.chatOf('Per Olsen'), other, 'Trekk saken')
    await straks.m365.chatOf('Per Olsen').press('Ja, det ble meldt ved en feil')
    await straks.idle()
    clock.set('2026-11-27T08:00:00+01:00')
    await straks.m365.mailbox(HELP_DESK).waitForMail(isLastDay)
    await straks.idle()
    assert.equal(lastDayMails().length, 1)
    assert.equal(reminders().length, 0)
  })

  for (const [what, fault, day, at] of [
    ['has not got the report', { status: 400 }, 'fredag', '2026-11-27T08:00:00+01:00'],
    ['is still to get the report', { status: 503 }, 'i dag', '2026-11-24T09:30:00+01:00'],
  ] as const)
    it(`is told on the day, and only once, to a desk that ${what}`, async () => {
      clock.set('2026-11-24T09:00:00+01:00')
      straks.m365.faults.always('graph.sendMail', fault)
      const number = await reportNew(kari(), 'jeg slutter med hjemmekontor', { lastDay: day })
      await seen(ola(), number, /Meldt/)
      await straks.idle()
      straks.m365.faults.clear()
      clock.set(at)
      await straks.idle()
      const { history } = await ingrid.ticket(number)
      assert.equal(history.filter(({ what }) => what === 'last-day').length, 1)
      assert.equal(lastDayMails().length, 1)
      await pressOnReceipt(kari(), number, 'Trekk saken')
      await kari().press('Ja, det ble meldt ved en feil')
      await straks.m365.mailbox(HELP_DESK).waitForMail(({ subject }) => subject.includes('Trukket'))
    })

  for (const [who, leader, kind, steps] of [
    ['the next leader when the first one has not confirmed', 'Liv Bakke', 'next-level', 2],
    ['the first leader who has confirmed after the next one was alerted', 'Ola Nordmann', 'leader', 2],
    ['the last leader when nobody has confirmed or is above them', 'Tor Vik', 'next-level', 6],
  ] as const)
    it(`is told on the day to ${who}`, async () => {
      clock.set('2026-11-24T09:00:00+01:00')
      const number = await reportNew(kari(), 'jeg slutter 11. desember')
      await seen(ola(), number, /Meldt/)
      for (let step = 0; step < steps; step++) await timePasses(31, clock, straks)
      const alert = await seen(straks.m365.chatOf(leader), number, /Meldt/)
      if (leader !== 'Tor Vik') await straks.m365.chatOf(leader).press('Noe gjenstår', {}, alert)
      await straks.idle()
      clock.set('2026-12-11T08:00:00+01:00')
      await straks.idle()
      const told = (await ingrid.ticket(number)).deliveries.filter((one) => one.occasion === 'outstanding')
      assert.deepEqual(
        told.map(({ recipient, state }) => [recipient.kind, recipient.name, state]),
        [[kind, leader, 'sent']],
      )
    })

  async function nothingComesUntil(moment: string): Promise<void> {
    clock.set(moment)
    await straks.idle()
    assert.deepEqual(reminders(), [])
  }

  async function nothingMailedUntil(moment: string): Promise<void> {
    clock.set(moment)
    await straks.idle()
    assert.deepEqual(lastDayMails(), [])
  }

  function reminders() {
    return ola()
      .messages()
      .filter(({ text }) => text.startsWith('Påminnelse'))
      .map(({ text }) => text)
  }

  function lastDayMails() {
    return straks.m365.mailbox(HELP_DESK).mails.filter(isLastDay)
  }
})
