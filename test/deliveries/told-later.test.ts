import assert from 'node:assert/strict'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { mailsAbout, pressOnReceipt, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const OFFICER = 'hilde.nes@eigersund.example'

describe('An addition to a report', () => {
  const straks = withStraks({ organisation: { privacyOfficer: { name: 'Hilde Nes', email: OFFICER } } })
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is seen whole by the help desk, and by an outside desk only with what is for it', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'noen stjal buypasskortet mitt')
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await pressOnReceipt(chat('Kari Hansen'), number, 'Legg til opplysninger')
    await chat('Kari Hansen').press('Lagre', {
      note: 'Veska lå i bilen, koden min er passord: Sommer2026!',
    })
    await chat('Kari Hansen').waitFor(`lagt til i sak ${number}`)
    await chat('Kari Hansen').waitFor(/så ut til å inneholde/)
    await straks.idle()
    await pressOnReceipt(chat('Kari Hansen'), number, 'Legg til opplysninger')
    await chat('Kari Hansen').press('Lagre', { phone: '41 00 00 77' })
    const mail = await straks.m365
      .mailbox(BUYPASS)
      .waitForMail(({ subject }) => subject.includes(`${number}] Haster, nye opplysninger`))
    assert.match(mail.text, /rettet: Telefon \(oppgitt\)\. Her(.|\n)*41 00 00 77/)
    assert.doesNotMatch(mail.text, /Veska|Sommer2026/)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 2)
    const facts = Object.fromEntries(
      (await ingrid.ticket(number)).facts.map(({ name, value }) => [name, value]),
    )
    assert.match(facts['note'] ?? '', /Veska lå i bilen/)
    assert.doesNotMatch(facts['note'] ?? '', /Sommer2026/)
  })

  it('about personal data reaches the privacy officer, and puts the deadline on the alert', async () => {
    const number = await reportNew(chat('Per Olsen'), 'pc-en min er stjålet', { personalData: 'no' })
    await straks.m365.mailbox(HELP_DESK).waitForMail(number)
    await straks.idle()
    assert.equal(mailsAbout(straks, OFFICER, number).length, 0)
    await pressOnReceipt(chat('Per Olsen'), number, 'Legg til opplysninger')
    await chat('Per Olsen').press('Lagre', { personalData: 'yes' })
    const mail = await straks.m365.mailbox(OFFICER).waitForMail(number)
    assert.match(mail.text, /Foreløpig frist/)
    assert.doesNotMatch(mail.text, /sammen med personvernombudet/, 'that is who reads it')
    await seen(chat('Ola Nordmann'), number, /Foreløpig frist for å melde til Datatilsynet/)
    const addition = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ subject }) => subject.includes(`${number}] Haster, nye opplysninger`))
    assert.match(addition.text, /personopplysninger/)
    await chat('Ola Nordmann').waitFor(
      /flere opplysninger: .*personopplysninger.*\. Varselet ditt er oppdatert/,
    )
  })

  it('that changes back and forth reaches privacy officer and leader each time, by mail if need be', async () => {
    const number = await reportNew(chat('Anne Dahl'), 'pc-en min er stjålet', { personalData: 'no' })
    await straks.idle()
    chat('Nils Berg').block()
    const subjects: (string | undefined)[][] = []
    for (const personalData of ['yes', 'no', 'yes']) {
      await pressOnReceipt(chat('Anne Dahl'), number, 'Legg til opplysninger')
      await chat('Anne Dahl').press('Lagre', { personalData })
      await straks.idle()
      subjects.push(
        mailsAbout(straks, OFFICER, number).map(({ subject }) => /Haster[^:]*/.exec(subject)?.[0]),
      )
    }
    assert.deepEqual(subjects.at(-1), ['Haster', 'Haster, nye opplysninger', 'Haster, nye opplysninger'])
    assert.deepEqual(
      subjects.map(({ length }) => length),
      [1, 2, 3],
    )
    const { email } = straks.m365.personNamed('Nils Berg')
    assert.equal(mailsAbout(straks, email, number).length, 3)
  })
})
