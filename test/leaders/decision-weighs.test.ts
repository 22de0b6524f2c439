import assert from 'node:assert/strict'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { pressOnReceipt, report, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const HELP_DESK = 'brukerhjelpen@eigersund.kommune.no'

describe('A leader’s decision who replaces the equipment (§ 2.11)', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)
  let number: string

  it('is asked about once more, and until then nothing is decided or told', async () => {
    number = await reportNew(chat('Kari Hansen'), 'pc-en er ødelagt')
    await atRest()
    assert.equal((await alert()).activity.summary, 'Straks: en sak venter på svar fra deg')
    await ola().press('Den ansatte erstatter', {}, await alert())
    assert.match(
      ola().lastMessage().text,
      /Utstyr ødelagt: Kari Hansen\nSvaret ditt: Den ansatte erstatter\. Bekrefter du, får Kari Hansen og Brukerhjelpen vite det\./,
    )
    await ola().press('Avbryt')
    assert.equal(await decision(), undefined)
    await straks.idle()
    assert.equal(mails('Lederen har svart').length, 0)
  })

  it('carries a reason, which the employee, the help desk and the leader read', async () => {
    await ola().press('Den ansatte erstatter', {}, await alert())
    await ola().press('Bekreft avgjørelsen', { reason: 'PC-en lå på biltaket. Passord: Sommer2026!' })
    await ola().waitFor('Jeg har skjult det')
    await chat('Kari Hansen').waitFor(
      /må erstatte PC-en, fordi det skyldes uforsiktighet \(§\u00a02\.11\)\. Har du spørsmål, snakk med Ola\. Begrunnelse: PC-en lå på biltaket\./,
    )
    await seen(chat('Kari Hansen'), number, /Erstatning: Den ansatte erstatter\.\nBegrunnelse: PC-en lå/)
    const answered = await seen(ola(), number, /Begrunnelse\nPC-en lå på biltaket/)
    assert.equal(answered.activity.summary, 'Straks: en sak til orientering')
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail('Lederen har svart')
    assert.match(mail.text, /^Begrunnelse: PC-en lå på biltaket/m)
    assert.ok(![...(await straks.dump()).values()].some((rows) => rows.includes('Sommer2026')))
  })

  it('can be changed within a day by that leader, and all who heard it hear the change', async () => {
    await atRest()
    clock.pass(23 * 60)
    await atRest()
    const card = await alert()
    assert.ok(!card.buttons.includes('Endre til: Den ansatte erstatter'))
    await ola().press('Endre til: Kommunen erstatter', {}, card)
    await ola().press('Bekreft avgjørelsen', {})
    await chat('Kari Hansen').waitFor(
      `Sak ${number}: Avgjørelsen er endret. Ola Nordmann har avgjort at kommunen erstatter PC-en (§\u00a02.11).`,
    )
    await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) =>
        /Lederen har endret avgjørelsen\. Erstatning: Kommunen\s+erstatter/.test(text),
      )
    assert.equal(await decision(), 'Kommunen erstatter')
    await seen(chat('Kari Hansen'), number, /Erstatning: Kommunen erstatter\./)
  })

  it('stands after a day', async () => {
    clock.pass(2 * 60)
    const ticketId = idOn((await alert()).card, 'ticketId') ?? ''
    const answer = await pressUnseen(ola(), 'settle', { ticketId, answer: 'employee' })
    assert.match(JSON.stringify(answer?.body), /kan ikke endres lenger/)
    assert.equal(await decision(), 'Kommunen erstatter')
  })

  it('is neither made nor changed by anybody else', async () => {
    const other = await reportNew(chat('Per Olsen'), 'pc-en er ødelagt')
    const card = await seen(ola(), other, /Meldt/)
    await atRest()
    const ticketId = idOn(card.card, 'ticketId') ?? ''
    for (const name of ['Per Olsen', 'Liv Bakke', 'Ingrid Solberg']) {
      const answer = await pressUnseen(chat(name), 'settle', { ticketId, answer: 'municipality' })
      assert.match(JSON.stringify(answer?.body), /Bare lederen/, name)
    }
    clock.pass(61)
    const next = await seen(chat('Liv Bakke'), other, /Meldt/)
    await atRest()
    await ola().press('Kommunen erstatter', {}, card)
    await ola().press('Bekreft avgjørelsen')
    await pressUnseen(chat('Liv Bakke'), 'settle', {
      ticketId: idOn(next.card, 'ticketId') ?? '',
      answer: 'employee',
    })
    const { facts } = await personAt(straks, 'Ingrid Solberg').ticket(other)
    assert.equal(facts.find(({ name }) => name === 'decision')?.value, 'Kommunen erstatter')
  })

  it('is changed on the card that words like «hun må betale likevel» bring back', async () => {
    const other = (await report(chat('Kari Hansen'), 'mobilen er knust')) ?? assert.fail('not filed')
    await seen(ola(), other, /Meldt/)
    await straks.idle()
    await ola().press('Kommunen erstatter')
    await ola().press('Bekreft avgjørelsen', {})
    await straks.idle()
    await ola().say('hun må betale likevel')
    assert.match(
      ola().messages().at(-2)?.text ?? '',
      /^Slik står saken nå\. Et svar kan endres på kortet i ett døgn/,
    )
    assert.match(ola().lastMessage().text, new RegExp(other))
    assert.ok(ola().lastMessage().buttons.includes('Endre til: Den ansatte erstatter'))
    await chat('Kari Hansen').say('må jeg betale?')
    await seen(chat('Kari Hansen'), other, /Erstatning: Kommunen erstatter/)
  })

  it('is answered with “allerede avsluttet” when the report was withdrawn meanwhile', async () => {
    const taken = await reportNew(chat('Anne Dahl'), 'pc-en er ødelagt')
    const nils = chat('Nils Berg')
    await nils.press('Den ansatte erstatter', {}, await seen(nils, taken, /Meldt/))
    await atRest()
    await pressOnReceipt(chat('Anne Dahl'), taken, 'Trekk saken')
    await chat('Anne Dahl').press('Ja, det ble meldt ved en feil')
    const answer = await nils.press('Bekreft avgjørelsen')
    assert.match(JSON.stringify(answer?.body), new RegExp(`Sak ${taken} er allerede avsluttet\\.`))
  })

  /** Nothing is redrawn then, and the chain of leaders counts from when the alert is known to be sent. */
  function atRest(): Promise<void> {
    return straks.idle()
  }

  function alert() {
    return seen(ola(), number, /Meldt/)
  }

  async function decision(): Promise<string | undefined> {
    const { facts } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    return facts.find(({ name }) => name === 'decision')?.value
  }

  function mails(subject: string) {
    return straks.m365.mailbox(HELP_DESK).mails.filter((mail) => mail.subject.includes(subject))
  }

  function ola() {
    return chat('Ola Nordmann')
  }
})
