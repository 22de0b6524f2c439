import assert from 'node:assert/strict'
import { chatting } from '../helpers/chatting.ts'
import { HELP_DESK } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { mailsAbout, reportNew, seen, ticketsOf } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('A ticket that is taken back in words', () => {
  const straks = withNewStraks()
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  const takenBack: [string, string, 'found' | 'settled' | 'mistaken'][] = [
    ['nei vent jeg fant det', 'ja', 'found'],
    ['fant kortet', 'ja, det er funnet igjen', 'found'],
    ['slett saken', 'ja takk', 'settled'],
    ['trekk', 'ja', 'settled'],
    ['det var feil', 'ja takk', 'mistaken'],
    ['jeg har ikke mistet det', 'ja', 'mistaken'],
    ['det var bare tull', 'ja', 'mistaken'],
    ['jeg har kortet', 'ja', 'found'],
    ['kortet er her', 'ja', 'found'],
    ['kortet er tilbake', 'ja', 'found'],
    ['it was in my bag', 'yes', 'found'],
    ['har ombestemt meg', 'ja', 'settled'],
    ['alt i orden nå', 'ja', 'settled'],
    ['I found it', 'yes', 'found'],
    ['fant det igjen', 'ja trekk den', 'found'],
  ]
  for (const [text, yes, reason] of takenBack) {
    it(`is withdrawn by “${text}” and then “${yes}”`, async () => {
      const number = await reportNew(kari(), 'mista buypasskortet')
      await kari().say(text)
      await kari().waitFor(/Skal sak|Withdraw|withdrawn\?/)
      await kari().say(yes)
      await kari().waitFor(/er trukket|is withdrawn/)
      const { status, history } = await ingrid.ticket(number)
      assert.equal(status, 'withdrawn')
      assert.deepEqual(history.find(({ what }) => what === 'withdrawn')?.details, { reason })
    })
  }

  it('is withdrawn with another that was reported apart, each after a yes', async () => {
    const numbers = [await reportNew(kari(), 'mista pc-en'), await reportNew(kari(), 'mista buypasskortet')]
    await chatting(kari(), [
      ['fant begge', /Hvilken sak gjelder det/],
      ['begge', /Skal sak .* trekkes/],
      ['ja', /Gjelder det også/],
      ['ja', /er trukket/],
    ])
    for (const number of numbers) assert.equal((await ingrid.ticket(number)).status, 'withdrawn')
  })

  it('is told as what was said, to everybody', async () => {
    const number = await reportNew(kari(), 'pc-en er ødelagt')
    await kari().say('trenger ikke hjelp lenger')
    await kari().say('ja')
    await seen(kari(), number, /Trukket: trengs ikke lenger/)
    await seen(straks.m365.chatOf('Ola Nordmann'), number, /er trukket: trengs ikke lenger/)
    await straks.idle()
    const mail = mailsAbout(straks, HELP_DESK, number).at(-1)
    assert.match(mail?.text ?? '', /^Meldingen er trukket: trengs ikke lenger/)
  })

  it('may be no longer needed by a button, unless the thing may be found', async () => {
    await reportNew(kari(), 'glemt passordet til visma')
    await kari().press('Trekk saken')
    const { buttons } = kari().lastMessage()
    assert.deepEqual(buttons.slice(0, 2), ['Ja, det trengs ikke lenger', 'Ja, det ble meldt ved en feil'])
    await kari().press('Ja, det trengs ikke lenger')
    await kari().waitFor('Trukket: trengs ikke lenger')
  })

  it('stays after a typed no, and a later yes does not withdraw it', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().say('nei')
    await kari().waitFor('Saken står som den er.')
    await kari().say('ja')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('stays after «Nei, la saken stå», and a later “ok” does not withdraw it', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().press('Nei, la saken stå')
    await kari().waitFor('Saken står som den er.')
    await kari().say('ok')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('is withdrawn by a typed yes while another report is open, and that report stays', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await chatting(kari(), [
      ['mobilen er også borte', /Utstyr er borte/],
      ['fant kortet', /Skal sak .* trekkes/],
      ['ja', /Utstyr er borte/],
    ])
    await kari().waitFor(`Sak ${number} er trukket`)
    await kari().say('send')
    const [phone] = await ticketsOf(straks, 'Kari Hansen')
    assert.equal(phone?.type, 'equipment-lost')
    assert.equal((await ingrid.ticket(number)).status, 'withdrawn')
  })

  it('stays when the no is pressed while another report is open, and a later yes is about that report', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('mobilen er også borte')
    await kari().say('fant kortet')
    await kari().press('Nei, la saken stå')
    await kari().waitFor('Saken står som den er.')
    await chatting(kari(), [['ja', /Skal jeg sende meldingen/]])
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('is withdrawn by the yes that comes after a question in between', async () => {
    const number = await reportNew(kari(), 'mista buypasskortet')
    await kari().say('fant kortet')
    await kari().say('hvem får vite det?')
    await kari().say('ja')
    await kari().waitFor(`Sak ${number} er trukket`)
  })
})

describe('Words that help is no longer needed', () => {
  const password = filedReport({ id: 'p', type: 'system-password', cause: 'forgotten' })
  const withdrawn = (words: string) =>
    new DialogChat({ open: [password] }).say(words).say('ja').turn.withdraws

  for (const words of [
    'det ordnet seg',
    'det løste seg av seg selv',
    'fikk det til selv',
    'nå kom jeg inn',
    'nå virker det',
    'jeg husker passordet',
    'treng ikkje hjelp lenger',
    'eg treng det ikkje meir',
    'no longer needed',
    'I don’t need help anymore',
    'I got it working',
    'avbryt saken',
  ])
    it(`«${words}» withdraw the ticket as no longer needed`, () =>
      assert.deepEqual(withdrawn(words), { ticketId: 'p', reason: 'settled', together: false }))

  for (const words of [
    'det virker ikke lenger',
    'nå virker det ikke',
    'det ordner seg ikke',
    'jeg kom ikke inn',
    'tyven kom inn',
    'det virker nå som om noen kjenner passordet',
    'har det ordnet seg?',
  ])
    it(`«${words}» withdraw nothing`, () => assert.equal(withdrawn(words), undefined))

  it('«send den likevel» is no yes to the withdrawal, but leaves the report', () => {
    for (const words of ['send den likevel', 'send', 'jeg vil sende den allikevel', 'send it anyway'])
      assert.equal(
        new DialogChat({ open: [password] }).say('trekk saken').say(words).turn.withdraws,
        undefined,
      )
  })
})
