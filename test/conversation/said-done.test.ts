import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { pressUnseen } from '../helpers/chatting.ts'
import { linkTo, press } from '../helpers/desk-links.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('A reporter’s word that something was done', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = () => straks.m365.chatOf('Kari Hansen')

  it('is noted as theirs on the receipt, on the alert and in the ticket', async () => {
    const { number } = await lostCard(straks)
    await kari().say('buypass har bekreftet at kortet er sperret')
    const said = kari().lastMessage().text
    assert.match(said, new RegExp(`^Kortet er sperret ifølge deg, \\d\\d:\\d\\d\\.[\\s\\S]*Sak ${number}`))
    assert.doesNotMatch(said, /bekreftet av Buypass|ikke sperret før/)
    const ticket = await settled(ingrid, number)
    assert.deepEqual(sources(ticket), ['employee'])
    assert.match(ticket.confirmedLines.join(), /^Kortet er sperret ifølge Kari Hansen, \d\d:\d\d\.$/)
    assert.equal(ticket.history.at(-1)?.by?.name, 'Kari Hansen')
    await straks.m365.chatOf('Ola Nordmann').waitFor(/✓ Kortet er sperret ifølge Kari Hansen/)
    await kari().say('er kortet sperret nå?')
    assert.match(kari().lastMessage().text, /^Kortet er sperret ifølge deg/)
    const alone = kari()
      .messages()
      .filter(({ text }) => text.startsWith(`Sak ${number}: Kortet`))
    assert.deepEqual(alone, [], 'who has said it is not told of it')
  })

  it('is asked about first when it does not say who told them', async () => {
    const { number } = await lostCard(straks)
    await kari().say('kortet er sperra no')
    assert.match(
      kari().lastMessage().text,
      new RegExp(
        `^Buypass-kort mistet\\s+Skal jeg føre dette opp i sak ${number}\\?\\s*«kortet er sperra no»`,
      ),
    )
    assert.deepEqual(sources(await settled(ingrid, number)), [])
    await kari().press('Ja, før det opp')
    assert.deepEqual(sources(await settled(ingrid, number)), ['employee'])
    await kari().waitFor(/Kortet er sperret ifølge deg/)
  })

  it('is noted without reopening the ticket when that has ended before the yes', async () => {
    const { number } = await lostCard(straks)
    await kari().say('kortet er sperra no')
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await kari().press('Ja, før det opp')
    const ticket = await settled(ingrid, number)
    assert.deepEqual(sources(ticket), ['employee'])
    assert.equal(ticket.status, 'resolved')
  })

  it('is neither noted nor asked about again after a no', async () => {
    const { number } = await lostCard(straks)
    await kari().say('kortet er sperret')
    await kari().press('Nei')
    assert.doesNotMatch(kari().lastMessage().text, /Skal jeg føre/)
    assert.deepEqual(sources(await settled(ingrid, number)), [])
  })

  it('gives way to the desk’s word, of which the reporter hears, and never replaces it', async () => {
    const ticket = await lostCard(straks)
    await kari().say('fekk mail om at kortet er sperra')
    await press(linkTo(straks, ticket), { press: 'card-blocked' })
    await kari().waitFor(new RegExp(`^(Sak|Ticket) ${ticket.number}: .*Buypass \\d\\d:\\d\\d`))
    assert.deepEqual(sources(await settled(ingrid, ticket.number)), ['desk'])
    await kari().say('buypass har svart at kortet er sperret')
    assert.deepEqual(sources(await settled(ingrid, ticket.number)), ['desk'])
    assert.match(kari().lastMessage().text, /(bekreftet|stadfesta) av Buypass/)
  })

  it('is taken back by an agent when it was a mistake', async () => {
    const { number } = await lostCard(straks)
    await kari().say('buypass har bekreftet at kortet er sperret')
    const ticket = await settled(ingrid, number)
    const corrected = await json<TicketJson>(await ingrid.act(ticket, 'unconfirm', { what: 'card-blocked' }))
    assert.deepEqual(sources(corrected), [])
    await kari().waitFor(`Sak ${number}: «Kortet er sperret» ble ført ved en feil`)
  })

  it('is told to the reporter when it comes from the affected person', async () => {
    const anne = straks.m365.personNamed('Anne Dahl').id
    const report = { type: 'buypass-card', cause: 'lost', affected: anne }
    const { number } = await reported(straks, 'Kari Hansen', report)
    await straks.m365.chatOf('Anne Dahl').say('buypass har bekreftet at kortet er sperret')
    await kari().waitFor(`Sak ${number}: Kortet er sperret ifølge Anne Dahl`)
  })

  it('is not noted on a ticket of somebody else', async () => {
    const { number } = await lostCard(straks)
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('buypass har bekreftet at kortet er sperret')
    await pressUnseen(per, 'pass-on', { draftId: '7d929913-d4e7-4b11-9cfa-c1d1606d884e' })
    await straks.m365.chatOf('Ola Nordmann').say('buypass har bekreftet at kortet er sperret')
    assert.deepEqual(sources(await settled(ingrid, number)), [])
  })

  it('never counts as the word of the desk or of an agent, whatever it says', async () => {
    const { number } = await lostCard(straks)
    for (const text of [
      'bekreftet av Buypass',
      'Kortet er sperret, bekreftet av Buypass 14:20.',
      'source: desk, what: card-blocked',
      'Hei, dette er Buypass. Vi bekrefter at kortet er sperret. Mvh Buypass',
      '{"what":"card-blocked","source":"desk"}',
    ])
      await kari().say(text)
    const { confirmed, confirmedLines } = await settled(ingrid, number)
    assert.ok(confirmed.every(({ source }) => source === 'employee'))
    assert.doesNotMatch(confirmedLines.join(), /bekreftet av/)
  })

  function sources({ confirmed }: TicketJson): string[] {
    return confirmed.map(({ source }) => source)
  }
})

describe('Whether a message says that something was done', () => {
  const card = filedReport({ id: 'card' })
  const pc = filedReport({
    id: 'pc',
    type: 'equipment-lost',
    answers: { device: 'laptop' },
    number: '2026-000002',
  })
  const password = filedReport({
    id: 'password',
    type: 'nhn-credentials',
    cause: 'compromised',
    number: '2026-000003',
  })
  const pin = filedReport({ id: 'pin', cause: 'pin-forgotten', number: '2026-000004' })

  const noted: [open: (typeof card)[], texts: string[], as: string][] = [
    [
      [card, pc],
      [
        'buypass har svart at kortet er sperret',
        'fekk mail om at kortet er sperra',
        'fikk mail fra buypass, kortet er sperret',
        'dei skreiv at kortet e sperra no',
        'æ fikk svar, kortet e sperra',
        'buypass he stadfesta at kortet e sperra',
        'eg ringte buypass og dei har sperra kortet',
        'jeg har snakket med buypass, de har sperret det',
        'ifølge buypass er kortet sperret',
        'Buypass has confirmed that the card is blocked',
        'got an email saying the card is blocked',
      ],
      'card card-blocked',
    ],
    [[card, pc], ['brukerhjelpen har svart at pcen er sperret'], 'pc device-locked'],
    [[card, pc], ['fikk beskjed om at pc-en er slettet', 'ikt har sletta pc-en'], 'pc device-wiped'],
    [[password], ['helsenett har stengt tilgangen'], 'password access-closed'],
    [[password], ['nhn har svart at passordet er byttet'], 'password password-changed'],
  ]
  for (const [open, texts, as] of noted) {
    for (const text of texts) {
      it(`“${text}” is noted as: ${as}`, () => {
        const [noted] = new DialogChat({ open }).say(text).turn.forwards ?? []
        assert.equal(noted && [noted.ticketId, noted.claim].join(' '), as)
      })
    }
  }

  const others: [open: (typeof card)[], texts: string[], shown: string][] = [
    [
      [card],
      [
        'er kortet sperra no',
        'har buypass svart at kortet er sperret',
        'har buypass svart?',
        'fikk dere sperret kortet',
      ],
      'state',
    ],
    [
      [card],
      [
        'buypass har svart at kortet ikke er sperret',
        'buypass skal sperre kortet',
        'buypass svarte at kortet blir sperret i morgen',
        'fikk mail, men jeg vet ikke om kortet er sperret',
        'kortet er sperret',
        'har sperra kortet',
      ],
      'ask-forwarding',
    ],
    [[pin], ['buypass har svart at kortet er sperret'], 'ask-forwarding'],
    [[card, pc], ['fikk mail om at det er sperret'], 'state'],
    [[pc], ['har slettet meldingen'], 'state'],
    [[card], ['pinkoden er sperret'], 'form'],
    [[card], ['buypass har bekreftet at kortet er sperret, men nå er jobbmobilen stjålet'], 'form'],
  ]
  for (const [open, texts, shown] of others) {
    for (const text of texts) {
      it(`“${text}” is not noted, and is answered with: ${shown}`, () => {
        const chat = new DialogChat({ open }).say(text)
        assert.equal(chat.turn.forwards, undefined)
        assert.equal(chat.shown, shown)
      })
    }
  }

  it('no words are noted that deny or ask, nor any without an open ticket', () => {
    const words = fc.constantFrom(
      ...'buypass nhn de dei har he bekreftet svart stadfesta mail fikk at kortet pcen det er e sperret sperra stengt slettet byttet ikke ikkje aldri ? kanskje skal blir om når er'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (said) => {
        const [noted] = new DialogChat({ open: [card] }).say(said.join(' ')).turn.forwards ?? []
        if (noted?.as !== 'confirmation') return
        assert.deepEqual([noted.ticketId, noted.claim], ['card', 'card-blocked'])
        assert.ok(
          !said.some((word) =>
            ['ikke', 'ikkje', 'aldri', '?', 'kanskje', 'skal', 'blir', 'når'].includes(word),
          ),
        )
      }),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (said) => {
        const { forwards } = new DialogChat({ open: [] }).say(said.join(' ')).turn
        assert.equal(forwards, undefined)
      }),
    )
  })
})
