import assert from 'node:assert/strict'
import { DialogChat, itFiles, itShows, readChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })

describe('Words that fit more than one thing', () => {
  describe('a loss that is only denied is no report, and Straks asks what is meant', () => {
    itShows({
      'jeg har ikke mistet kortet': 'which',
      'eg har ikkje mista kortet': 'which',
      'I have not lost my card': 'which',
      'pc-en er ikke stjålet': 'which',
      'mobilen er ikkje borte': 'which',
      'jeg har ikke glemt pinkoden': 'which',
      'kortet er ikke stjålet, bare borte': 'form',
      'tlf er ikke stjålet men den gikk i do': 'form',
      'har jeg mistet kortet mitt?': 'instruction + form',
    })
  })

  describe('the question what is meant is answered by no find, no wish and no outage', () => {
    itShows(
      { 'fant begge deler': 'tickets', 'Gerica is down': 'text + menu', 'gi meg en på IKT': 'contact' },
      {},
      ['glemt passordet'],
    )
    itShows({ begge: 'text + form' }, {}, ['glemt passordet'])
  })

  describe('a secret that is forgotten and that others may know is compromised', () => {
    itFiles({
      'passordet til HRM er glemt og noen kan ha sett det': 'system-password compromised, system: HRM',
      'passordet til HRM er gløymt og nokon kan ha sett det': 'system-password compromised, system: HRM',
      'I forgot my Gerica password and someone may have seen it':
        'system-password compromised, system: Gerica, note: I forgot my Gerica password and someone may have seen it',
      'passordet til NHN er glemt og noen kan ha sett det': 'nhn-credentials compromised',
      'glemt NHN-passordet og noen andre har det': 'nhn-credentials compromised',
      'pinkoden er glemt og noen kan ha sett den': 'buypass-card pin-compromised',
      'glemt passordet til Gerica, kollegaen min kjenner det': 'system-password compromised, system: Gerica',
    })
    describe('a secret that nobody else knows is only forgotten', () =>
      itFiles({
        'jeg har glemt passordet til Gerica, ingen har sett det': 'system-password forgotten, system: Gerica',
        'glemt passordet til Visma, har skrevet inn feil passord':
          'system-password forgotten, system: Visma, note: glemt passordet til Visma, har skrevet inn feil passord',
        'glemt pinkoden til kortet, fikk ny pin av sjefen':
          'buypass-card pin-forgotten, note: glemt pinkoden til kortet, fikk ny pin av sjefen',
      }))
  })

  describe('the sender or caller is not taken for the system of the password', () => {
    itShows({
      'fikk en sms fra "IT" og ga fra meg passordet': 'which',
      'fekk ein e-post frå "IT" og gav frå meg passordet': 'which',
      'I got an email from IT and gave away my password': 'which',
      'fikk en SMS fra DNB og ga fra meg passordet': 'which',
      'IT ringte og jeg ga dem passordet': 'which',
    })
    itFiles({
      'noen ringte fra IT og fikk NHN-passordet mitt':
        'nhn-credentials compromised, note: noen ringte fra IT og fikk NHN-passordet mitt',
      'fikk e-post fra Microsoft og ga fra meg passordet': 'system-password compromised',
      'fekk ein epost frå microsoft og gav frå meg passordet':
        'system-password compromised, note: fekk ein epost frå microsoft og gav frå meg passordet',
      'noen fra Microsoft ringte og jeg ga dem passordet mitt':
        'system-password compromised, note: noen fra Microsoft ringte og jeg ga dem passordet mitt',
      'I got an email from Microsoft and gave away my password':
        'system-password compromised, note: I got an email from Microsoft and gave away my password',
      'fikk e-post fra Microsoft og ga fra meg passordet til Visma':
        'system-password compromised, system: Visma',
      'I got a call from Microsoft and gave away my password':
        'system-password compromised, note: I got a call from Microsoft and gave away my password',
      'ble oppringt fra Microsoft og ga fra meg passordet':
        'system-password compromised, note: ble oppringt fra Microsoft og ga fra meg passordet',
      'Someone called me from Microsoft and I gave away my password':
        'system-password compromised, note: Someone called me from Microsoft and I gave away my password',
      'passordet til e-posten er kjent av andre': 'system-password compromised, system: e-posten',
      'noen har logget inn på e-posten min fra utlandet':
        'system-password compromised, system: e-posten, note: noen har logget inn på e-posten min fra utlandet',
      'jeg er stengt ute fra Visma, glemt passordet':
        'system-password forgotten, system: Visma, note: jeg er stengt ute fra Visma, glemt passordet',
      'glemt passordet til HRM': 'system-password forgotten, system: HRM',
    })
  })

  describe('a dictated full stop is ignored', () => {
    itFiles({
      'mista kortet / send punktum': 'buypass-card lost',
      'mista kortet / Send, punktum.': 'buypass-card lost',
      'mista kortet / ok / ja punktum': 'buypass-card lost',
    })
    itShows({ 'nei punktum': 'text' }, {}, ['mista kortet', 'ok'])
    it('“send punktum” sends the report', () =>
      assert.equal(readChat('mista kortet / send punktum').turn.reports.length, 1))
  })

  describe('a reporter’s own loss in a colleague’s report is reported as well', () => {
    const theirs = { card: 'kollegaen min har mistet kortet', phone: 'kollegaen min har mistet mobilen' }
    const own: Record<string, string> = {
      [`${theirs.card} / jeg har mistet mitt også`]: 'buypass-card lost',
      [`${theirs.card} / eg har mista mitt òg`]: 'buypass-card lost',
      'my colleague lost her card / I lost mine too': 'buypass-card lost',
      [`${theirs.card} / mitt kort er også borte`]: 'buypass-card lost',
      [`${theirs.card} / jeg har mistet pc-en min også`]: 'equipment-lost lost, device: laptop',
      [`${theirs.phone} / min egen jobbmobil også`]: 'equipment-lost lost, device: phone',
      [`${theirs.phone} / og min også`]: 'equipment-lost lost, device: phone',
    }
    for (const [chat, known] of Object.entries(own))
      it(chat, () => {
        const [first = ''] = chat.split(' / ')
        const { draft, known: reported } = readChat(chat)
        assert.deepEqual([reported, draft.colleague], [known, false])
        assert.equal(draft.before, readChat(first).draft.id)
      })
    it('other words about the colleague stay in the report about the colleague', () => {
      for (const text of ['hun har mistet mobilen også', 'pc-en hennes også', 'sjefen min vet det også'])
        assert.equal(readChat(`${theirs.card} / ${text}`).draft.colleague, true, text)
    })
  })

  describe('one more thing than is filed is reported, too', () => {
    const at = new Date('2026-11-25T09:30+01:00')
    const filed = { type: 'system-password', cause: 'compromised', answers: { system: 'Gerica' }, at }
    const gerica = filedReport({ id: 'gerica', ...filed })
    const mayBeFor = mayBe(gerica)
    const setting = { open: [gerica], mayBeFor }
    itShows(
      {
        'har mistet enda et kort': 'form',
        'har mista endå eit kort': 'form',
        'kortet er enda borte': 'state',
      },
      { open: [card] },
    )
    for (const [text, known] of Object.entries({
      'og til Visma': 'system-password compromised, system: Visma',
      'og passordet til HRM': 'system-password compromised, system: HRM',
      'Visma også': 'system-password compromised, system: Visma',
      'og NHN': 'nhn-credentials compromised',
    }))
      it(text, () => assert.equal(new DialogChat(setting).say(text).known, known))
    itShows({ 'og til Gerica': 'ask-forwarding', 'har ringt Visma også': 'ask-forwarding' }, setting)
    it('“og til Visma” is not taken for the filed ticket', () =>
      assert.equal(new DialogChat(setting).say('og til Visma').say('send').turn.reports.length, 1))
  })

  describe('a question after filing is answered about the filed ticket', () => {
    const nhn = filedReport({ id: 'nhn', type: 'nhn-credentials', cause: 'forgotten' })
    const asked = {
      'får jeg nytt passord i dag?': 'text + contact',
      'får eg nytt passord i dag?': 'text + contact',
    }
    itShows(asked, { open: [nhn], mayBeFor: mayBe(nhn) })
    itShows({ 'får jeg nytt passord i dag?': 'which' }, { open: [card], mayBeFor: mayBe(card) })
    itShows(
      {
        'er det noen der nå?': 'contact',
        'er det nokon der no?': 'contact',
        'is anyone there now?': 'contact',
        'hvem får vite det': 'state',
        'kven får vite det?': 'state',
        'er det anonymt?': 'text',
        'jeg vil ikke ha saken lenger': 'ask-withdrawal',
        'eg vil ikkje ha saka lenger': 'ask-withdrawal',
        "I don't want the case anymore": 'ask-withdrawal',
        'jeg har ikke hørt noe om saken lenger': 'state',
      },
      { open: [card], mayBeFor: mayBe(card) },
    )
    itShows({ 'hvem får vite det?': 'text' })
  })

  describe('names of patients are personal data, and no wish for somebody to talk to', () => {
    const asked = 'pc stjålet / i går / på bussen / ja / nei'
    const known = 'equipment-lost stolen, device: laptop, when: tirsdag 24. november, where: på bussen'
    const names = 'ja det var navn på ti pasienter'
    itFiles({
      'pc stjålet / ja det var navn på ti pasienter':
        'equipment-lost stolen, device: laptop, personalData: yes',
      'pc stjålen / pasientnamn låg på han': 'equipment-lost stolen, device: laptop, personalData: yes',
      'noen har sett NHN-passordet mitt / ja det var navn på ti pasienter':
        'nhn-credentials compromised, personalData: yes',
      'pc stjålet / i går / på bussen / ja det var navn på ti pasienter': `${known}, note: ${names}, personalData: yes`,
      [`${asked} / ${names}`]: `${known}, personalData: yes, locked: no, note: ${names}, papers: yes`,
    })
    itShows({ 'ja, og jeg vil snakke med noen': 'contact' }, {}, asked.split(' / '))
  })
})

function mayBe({ id, number, type }: typeof card) {
  return { ticketId: id, number, type, as: 'addition', asked: false } as const
}
