import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { comingAfter } from '../../dialogs/draft.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { DialogChat, itFiles, itShows, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })
const pc = filedReport({ id: 'pc', type: 'equipment-lost', answers: { device: 'laptop' } })

function saidFirst(chat: DialogChat): string {
  const [said] = chat.turn.replies
  return said?.show === 'text' ? said.text(textsOf(eigersund, 'nb')) : ''
}

describe('Remarks in passing', () => {
  describe('a lost thing that was handed in is asked about as found, and other things are not', () => {
    itShows(
      {
        'noen har levert det i resepsjonen': 'ask-withdrawal',
        'nokon har levert det i resepsjonen': 'ask-withdrawal',
        'someone handed it in at the reception': 'ask-withdrawal',
      },
      { open: [card] },
    )
    itShows(
      {
        'pc-en er levert inn på servicetorget': 'ask-withdrawal',
        'pc-en er levert på servicetorget': 'ask-withdrawal',
      },
      { open: [pc] },
    )
    itShows(
      {
        'ingen har levert det i resepsjonen': 'state',
        'kollegaen min har levert kortet i resepsjonen': 'ask-withdrawal',
      },
      { open: [card] },
    )
    itShows({ 'ingen har levert det': 'send?' }, {}, ['mista kortet'])
    itShows({ 'noen har levert det i resepsjonen': 'drop?', 'noen har levert den inn': 'drop?' }, {}, [
      'mistet pc-en',
    ])
    itShows({
      'noen har levert et kort i resepsjonen': 'contact',
      'jeg har levert inn pc-en min': 'form',
      'alt utstyret er levert inn': 'form',
    })
  })

  describe('a remark about whose fault it was', () => {
    for (const text of ['det var ikke min feil!', 'det var ikkje mi skuld'])
      it(`“${text}” is answered that Straks does not decide on it, and is noted`, () => {
        const { consequences } = textsIn('nb').smallTalk
        assert.equal(saidFirst(new DialogChat().say(text)), consequences)
        const chat = new DialogChat().say('pc-en ble knust').say(text)
        assert.equal(saidFirst(chat), consequences)
        assert.equal(chat.draft.answers['note'], text)
      })
  })

  describe('a complaint is answered with whom to contact, with the form, or with how the ticket stands', () => {
    itShows({ 'jeg vil klage': 'contact', 'jeg vil klage, pc-en er stjålet': 'form' })
    itShows({ 'jeg vil klage': 'contact' }, { open: [card] })
    itShows({ 'nå har jeg ventet i tre timer og ingen har gjort noe!!!': 'state' }, { open: [card] })
  })

  describe('a day or a place that is corrected', () => {
    const others: Record<string, string> = {
      'det skjedde på fredag ikke torsdag': 'buypass-card lost, when: fredag 20. november',
      'det var fredag ikke torsdag': 'buypass-card lost, when: fredag 20. november',
    }
    for (const [text, known] of Object.entries(others))
      it(`“${text}” changes the day`, () =>
        assert.equal(readChat(`mista kortet på torsdag / ${text}`).known, known))
    itFiles({
      'mista kortet på bussen / det var på toget ikke bussen': 'buypass-card lost, where: på toget',
      'mista pc-en / ok / på bussen tror jeg?': 'equipment-lost lost, device: laptop, where: på bussen',
      'mista pc-en / ok / i går?': 'equipment-lost lost, device: laptop, when: tirsdag 24. november',
      'mista pc-en / den er visst ikke låst': 'equipment-lost lost, device: laptop, locked: no',
    })

    it('the day of writing is not the day of the loss', () =>
      assert.equal(
        readChat('jeg mistet kortet på fredag og nå er det mandag').draft.answers['when'],
        'fredag 20. november',
      ))
  })

  describe('a thing that is the reporter’s private property', () => {
    const { notOurThing } = textsIn('nb')
    for (const text of ['min egen pc er også borte', 'min private mobil er også stjålet'])
      it(`“${text}” goes into no report, and the reporter is told so`, () => {
        const said = notOurThing('')
        assert.equal(saidFirst(new DialogChat().say(text)), said)
        const chat = new DialogChat().say('mista kortet').say(text)
        assert.deepEqual([saidFirst(chat), chat.known], [said, 'buypass-card lost'])
        const mayBeFor = {
          ticketId: 'pc',
          number: pc.number,
          type: pc.type,
          as: 'addition',
          asked: false,
        } as const
        assert.equal(saidFirst(new DialogChat({ open: [pc], mayBeFor }).say(text)), said)
      })
  })

  describe('a wish, a question about the state or a breach is no answer to the open question', () => {
    const asked = ['mista kortet', 'neste']
    itShows(
      {
        'la meg få snakke med sjefen på IKT': 'contact',
        'Kan jeg få snakke med en person?': 'contact',
        'vil ha et menneske, ikke en robot': 'contact',
        'dette fungerer ikke, jeg vil snakke med noen': 'contact',
        'har noen sett på saken min': 'text',
        'Jeg venter fortsatt på tilbakemelding på saken min': 'text',
        'hallo i luken': 'menu',
        'hei, på bussen': 'where',
        'ring meg på 51 46 80 00, det er best etter klokka tre': 'when',
      },
      {},
      asked,
    )
    itFiles({
      'mista kortet / neste / fann telefonen, alt i orden':
        'buypass-card lost, note: fann telefonen, alt i orden',
      'mista pc-en / det lå pasientpapirer i veska':
        'equipment-lost lost, device: laptop, papers: yes, where: i veska',
      'mista kortet / kollegaen la ut bilde av en beboer på nettet':
        'buypass-card lost, note: kollegaen la ut bilde av en beboer på nettet',
    })
  })

  describe('a question, a greeting or a wish is no name of the colleague', () =>
    itShows(
      { 'e pcen sperra': 'text', 'hei hei': 'menu', 'RING MEG': 'contact', 'Per Olsen': 'text + form' },
      {},
      ['kollegaen min har mistet kortet', 'send'],
    ))

  describe('a card for doors or keys are not reported here, and the note keeps them', () => {
    const told = (text: string) => `buypass-card lost, note: ${text}`
    for (const text of ['lost my entry card', 'adgangskortet er også borte', 'nøklene lå også i veska'])
      it(text, () => {
        const chat = new DialogChat().say('mista kortet').say(text)
        assert.deepEqual([saidFirst(chat), chat.known], [textsIn('nb').notHere(''), told(text)])
      })
    it('nor are they when something else is filed', () => {
      const chat = new DialogChat({ open: [pc] }).say('adgangskortet er borte')
      assert.equal(saidFirst(chat), textsIn('nb').notHere(''))
    })
    itShows({ 'det var adgangskortet': 'drop?' }, {}, ['mista kortet'])
    itFiles({ 'mista kortet / neste / bilen min': 'buypass-card lost, when: bilen min' })
  })

  describe('messages about who is not the leader', () => {
    itShows({ 'Per er ikke min': 'ask-leader' }, { open: [card] })

    it('a name answers who the leader is, and a greeting, a place or a day does not', () => {
      const called = (text: string) =>
        new DialogChat({ open: [card], lacksLeader: card.id })
          .say(text)
          .turn.replies.flatMap((one) => (one.show === 'ask-leader' ? [one.called] : []))
      assert.deepEqual(['Grete!', 'nei, det er Per', 'grete haug'].flatMap(called), [
        'Grete',
        'Per',
        'grete haug',
      ])
      assert.deepEqual(['Hei!', 'på toget', 'på tirsdag', 'i helga'].flatMap(called), [])
    })

    it('an acting leader is told how the alert goes on to the next one', () => {
      for (const text of ['jeg er bare vikarleder', 'eg er berre vikarleiar', 'jeg er vikar for lederen'])
        assert.equal(
          saidFirst(new DialogChat({ alerts: [waitingAlert()] }).say(text)),
          textsIn('nb').alertWaits.othersNext,
          text,
        )
    })
  })

  describe('leaving out one of several reports that were begun', () => {
    const begin = () => readChat('mista pc, mobil, nettbrett og minnepinne')

    it('keeps the others, one after the other', () => {
      const chat = begin()
      const [phone, , stick] = chat.turn.begun ?? []
      const { draft } = chat.say('ikke nettbrettet')
      assert.equal(draft.before, phone?.id)
      const next = phone && comingAfter(draft, phone)
      assert.deepEqual([next?.before, next?.begunWith.map(({ device }) => device)], [stick?.id, ['other']])
      const last = stick && next && comingAfter(next, stick)
      assert.deepEqual([last?.before, last?.begunWith], [null, []])
    })

    it('removes the last one, too', () => {
      const { draft } = readChat('mista pc, mobil og nettbrett / ikke nettbrettet')
      assert.deepEqual(
        draft.begunWith.map(({ device, before }) => [device, before]),
        [['phone', null]],
      )
    })
  })

  describe('“begge” to the question what was found means both', () => {
    itShows(
      { begge: 'ask-withdrawal', 'tar begge': 'ask-withdrawal' },
      { open: [card, { ...pc, event: card.event }] },
      ['fant det'],
    )
  })

  describe('a folder about a patient or a pupil', () => {
    for (const text of [
      'pc stjålet fra bilen sammen med pasientmappe',
      'veska med pc og elevmapper er stjålet',
    ])
      it(`“${text}” counts as papers with personal data`, () =>
        assert.equal(readChat(text).draft.answers['papers'], 'yes'))
  })

  describe('second thoughts about a report', () => {
    itShows({ 'jeg vil ikke melde likevel': 'drop?', "I don't want to report it after all": 'drop?' }, {}, [
      'mista kortet',
    ])
    itShows({ 'kan jeg angre': 'text' }, { open: [card] })

    it('“må jeg svare på det?” is answered in a line', () =>
      assert.equal(
        saidFirst(readChat('mista kortet / må jeg svare på det?')),
        textsIn('nb').smallTalk.nowWhat,
      ))
  })

  describe('telling where a filed thing lay begins no second report', () => {
    itShows({ 'sjåføren ringte, kortet lå på bussen': 'ask-forwarding' }, { open: [card] })
    itShows({ 'mobilen lå på bussen': 'form' }, { open: [card] })
  })

  describe('a colleague’s PIN that is forgotten is not one that others know', () => {
    for (const [text, cause] of [
      ['lærlingen har glemt pinkoden sin', 'pin-forgotten'],
      ['kollegaen min har gløymt pinkoden', 'pin-forgotten'],
      ['kollegaen min har pinkoden min', 'pin-compromised'],
    ] as const)
      it(`“${text}” gets the right cause`, () => assert.equal(readChat(text).draft.answers['cause'], cause))
  })

  it('a message in an unknown language is answered as not understood', () => {
    for (const text of ['Kartımı kaybettim', 'Hola, perdí mi tarjeta'])
      assert.match(saidFirst(new DialogChat().say(text)), /^Det forsto jeg ikke/)
  })

  describe('words below a greeting are read', () => {
    itShows({ 'Hei\nHilsen Kari på legevakta, jeg har mistet kortet': 'form' })
    it('a second thing in a postscript is reported, too', () =>
      assert.equal(
        readChat('Kortet er borte\n\nHilsen Kari\n\nPS: og pc-en er stjålet').draft.answers['equipmentToo'],
        'yes',
      ))
  })

  describe('a signature as in a mail asks for nobody and names no system', () => {
    itShows({
      'I lost my card\n\nKind regards\nJohn Smith\nIT support\nPhone: 91 23 45 67': 'form',
      'Glemt passord\n\nMed vennlig hilsen\nKari Hansen\nSuperbruker Gerica\nTelefon 51 46 80 00': 'which',
      'Kortet er borte.\n--\nKari Hansen | Rådgiver | Barnehage og skole | PC-vakt': 'form',
    })
    itFiles({
      'Jeg har mistet nettbrettet\n\nVennlig hilsen\nPer Olsen\nKonsulent, IKT\nMobil 91234567':
        'equipment-lost lost, phone: 91234567, device: tablet',
    })
  })
})
