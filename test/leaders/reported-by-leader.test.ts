import assert from 'node:assert/strict'
import { mailsAbout, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('What the nearest leader reports for somebody', () => {
  const straks = withStraks()

  it('they decide openly themselves: § 2.11 names no other', async () => {
    const number = await reportedBy('Ola Nordmann', 'pc-en er ødelagt', 'Kari Hansen')
    const alert = await seen(chat('Ola Nordmann'), number, /Hvem\nKari Hansen\nMeldt av\nOla Nordmann/)
    await chat('Ola Nordmann').press('Må undersøkes først', {}, alert)
    await seen(chat('Kari Hansen'), number, /meldt av Ola Nordmann[\s\S]*Erstatning: Må undersøkes først/)
    await straks.m365.mailbox('brukerhjelpen@eigersund.kommune.no').waitForMail('Lederen har svart')
    await straks.idle()
    assert.deepEqual(about('Liv Bakke', number), [])
    const toSelf = about('Ola Nordmann', number).filter(({ text }) => text.includes('vil undersøke mer'))
    assert.deepEqual(toSelf, [], 'they know what they have answered')
    assert.equal(mailsAbout(straks, 'brukerhjelpen@eigersund.kommune.no', number).length, 2)
  })

  it('and so they confirm the hand-back', async () => {
    const number = await reportedBy('Ola Nordmann', 'hun slutter med hjemmekontor', 'Kari Hansen')
    const alert = await seen(chat('Ola Nordmann'), number, /Hvem\nKari Hansen/)
    assert.ok(alert.buttons.includes('Alt er levert'))
  })

  it('who would decide about themselves is passed by', async () => {
    const byThemselves = await reportNew(chat('Ola Nordmann'), 'pc-en min er knust')
    await seen(chat('Liv Bakke'), byThemselves, /Hvem\nOla Nordmann/)
    const byAnother = await reportedBy('Kari Hansen', 'laderen er mistet', 'Ola Nordmann')
    await seen(chat('Liv Bakke'), byAnother, /Hvem\nOla Nordmann/)
    await straks.idle()
    assert.deepEqual(
      about('Ola Nordmann', byThemselves).filter(({ buttons }) => buttons.includes('Kommunen erstatter')),
      [],
    )
  })

  it('of what is only to be known, the next level hears: they know already', async () => {
    const number = await reportedBy('Ola Nordmann', 'buypasskortet er stjålet', 'Kari Hansen')
    await seen(chat('Liv Bakke'), number, /Meldt av\nOla Nordmann/)
  })

  function reportedBy(name: string, words: string, affected: string): Promise<string> {
    return reportNew(chat(name), words, { affected: straks.m365.personNamed(affected).id })
  }

  function about(name: string, number: string) {
    return chat(name)
      .messages()
      .filter(({ text }) => text.includes(number))
  }

  function chat(name: string) {
    return straks.m365.chatOf(name)
  }
})
