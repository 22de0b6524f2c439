import assert from 'node:assert/strict'
import { mailsAbout, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A report by somebody else', () => {
  const straks = withStraks()
  const chat = (name: string) => straks.m365.chatOf(name)

  it('tells the affected person what to do when it is wrong', async () => {
    const number = await reportNew(chat('Ingrid Solberg'), 'mista buypasskortet', {
      affected: straks.m365.personNamed('Mikkel Ruud').id,
    })
    const card = await seen(chat('Mikkel Ruud'), number, /Stemmer det ikke, kan du trekke saken her/)
    assert.deepEqual(card.buttons, ['Legg til opplysninger', 'Funnet igjen', 'Trekk saken'])
    const receipt = await seen(chat('Ingrid Solberg'), number, /Buypass/)
    assert.doesNotMatch(receipt.text, /Stemmer det ikke/)
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await chat('Mikkel Ruud').press('Trekk saken', {}, card)
    await chat('Mikkel Ruud').press('Ja, det ble meldt ved en feil')
    await seen(chat('Ingrid Solberg'), number, /Trukket: meldt ved en feil/)
    await straks.idle()
    const toldOf = (name: string) => chat(name).messages(/er trukket: meldt ved en feil/).length
    assert.deepEqual([toldOf('Ingrid Solberg'), toldOf('Mikkel Ruud')], [1, 0], 'who did it knows')
  })

  it('is told to the other of the two, once, when one of them withdraws it', async () => {
    const number = await reportNew(chat('Liv Bakke'), 'pc-en er stjålet', {
      affected: straks.m365.personNamed('Kari Hansen').id,
    })
    const receipt = await seen(chat('Liv Bakke'), number, /Brukerhjelpen: e-post sendt|e-post sendt/)
    await straks.idle()
    await chat('Liv Bakke').press('Trekk saken', {}, receipt)
    await chat('Liv Bakke').press('Ja, det ble meldt ved en feil')
    await straks.idle()
    const toldOf = (name: string) =>
      chat(name).messages(new RegExp(`^Sak ${number}.* er trukket: meldt`)).length
    assert.deepEqual([toldOf('Liv Bakke'), toldOf('Kari Hansen')], [0, 1])
  })

  it('is listed with its state under «mine saker» of the affected person', async () => {
    const { m365 } = straks
    await reportNew(chat('Liv Bakke'), 'mista buypasskortet', {
      affected: m365.personNamed('Maria Strand').id,
    })
    await chat('Maria Strand').say('mine saker')
    await chat('Maria Strand').waitFor(/Buypass-kort mistet\nNy/)
  })
})

describe('A report by the nearest leader for an employee', () => {
  const straks = withStraks()
  const chat = (name: string) => straks.m365.chatOf(name)

  it('leaves the decision openly to that leader (§ 2.11)', async () => {
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

  it('leaves the hand-back to be confirmed by that leader', async () => {
    const number = await reportedBy('Ola Nordmann', 'hun slutter med hjemmekontor', 'Kari Hansen')
    const alert = await seen(chat('Ola Nordmann'), number, /Hvem\nKari Hansen/)
    assert.ok(alert.buttons.includes('Alt er levert'))
    const receipt = await seen(chat('Ola Nordmann'), number, /Sak \d/)
    assert.doesNotMatch(
      receipt.text,
      /(?<!\p{L})(?:du|ditt|lever)(?!\p{L})/iu,
      'what is handed back is Kari’s',
    )
  })

  it('passes a leader by who would decide about themselves', async () => {
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

  it('alerts the next level when there is nothing to decide', async () => {
    const number = await reportedBy('Ola Nordmann', 'buypasskortet er stjålet', 'Kari Hansen')
    await seen(chat('Liv Bakke'), number, /Meldt av\nOla Nordmann/)
  })

  function reportedBy(name: string, words: string, affected: string): Promise<string> {
    return reportNew(chat(name), words, { affected: straks.m365.personNamed(affected).id })
  }

  function about(name: string, number: string) {
    return chat(name).messages(number)
  }
})
