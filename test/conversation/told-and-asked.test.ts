import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { DialogChat, itFiles, itShows } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })
const mayBeFor = {
  ticketId: card.id,
  number: card.number,
  type: card.type,
  as: 'addition',
  asked: false,
} as const

describe('Details and questions beside a report', () => {
  describe('a phone number or a wish to be called leaves the loss reported', () => {
    itFiles({
      'Mista pc-en. Ring meg på 41223344.': 'equipment-lost lost, phone: 41223344, device: laptop',
      'I lost my card. Call me on 41 22 33 44': 'buypass-card lost, phone: 41 22 33 44',
    })
    itShows({ 'mista pc-en, ring meg': 'contact + form', 'ring meg på 41223344': 'contact' })
  })

  it('a story with a police case number fills in the report, and additions need a ticket', () => {
    const told =
      'God morgen. Da jeg kom på jobb i dag oppdaget jeg at noen hadde brutt seg inn i bilen min i natt og tatt jobbmobilen, den var låst med kode, det var ingen pasientopplysninger på den så vidt jeg vet. Politiet har fått beskjed, saksnummer 15839201. Hva gjør jeg nå?'
    const { answers } = new DialogChat().say(told).draft
    assert.deepEqual(
      ['cause', 'device', 'locked', 'note'].map((name) => answers[name]),
      ['stolen', 'phone', 'yes', told],
    )
    assert.equal(new DialogChat().say('glemte å si at PC-en var låst').shown, 'tickets')
  })

  describe('words of doubt change no answer', () => {
    itFiles({
      'noen har sett pinkoden min / eller, jeg vet ikke':
        'buypass-card pin-compromised, note: eller, jeg vet ikke',
    })
    itShows({ 'vet ikke når jeg slutter': 'equipmentBack' }, {}, ['jeg slutter'])
    itShows({ 'vett kje kor': 'note' }, {}, ['mista kortet', 'neste', 'i går'])
    itShows({ 'I’m not sure when it was': 'where' }, {}, ['I lost my card'])
  })

  describe('a user name is read as credentials, and a person who saw the PIN as a note', () => {
    itFiles({
      'noen kan brukernavnet mitt til nhn': 'nhn-credentials compromised',
      'nokon har brukarnamnet mitt til visma': 'system-password compromised, system: visma',
      'noen så pinkoden min / han vikaren': 'buypass-card pin-compromised, note: han vikaren',
    })
  })

  describe('pictures and notes about patients are personal data', () =>
    itFiles({
      'mista mobilen / bilde av såret til en pasient':
        'equipment-lost lost, device: phone, personalData: yes',
      'My laptop is gone / yes there were patient notes':
        'equipment-lost lost, device: laptop, personalData: yes',
    }))

  describe('a pronoun for the thing itself is no place', () =>
    itFiles({
      'mobilen e vekk / e har sporing på an': 'equipment-lost lost, device: phone, note: e har sporing på an',
    }))

  it('“jeg har det nå” asks whether to withdraw the filed ticket', () =>
    assert.equal(new DialogChat({ open: [card], mayBeFor }).say('jeg har det nå').shown, 'ask-withdrawal'))

  describe('times of an English clock are read as am and pm', () =>
    itFiles({
      'I lost my card / yesterday at 6pm': 'buypass-card lost, when: Tuesday 24 November, at 18:00',
      'I lost my card / yesterday around 12.30 am': 'buypass-card lost, when: Tuesday 24 November, at 00:30',
    }))

  describe('a thing that belongs to the school or the municipality', () => {
    for (const text of ['det er skulen sitt', 'den er kommunen sin'])
      it(`“${text}” makes nobody a colleague`, () =>
        assert.equal(new DialogChat().say('mista nettbrettet').say(text).draft.colleague, false))
  })

  it('“the NHN one” changes the report to that password', () =>
    assert.equal(
      new DialogChat().say('I forgot my password to Gerica').say('no wait, it’s the NHN one').known,
      'nhn-credentials forgotten',
    ))

  describe('a question in return is answered', () => {
    itShows(
      {
        'hvorfor spør du om det?': 'text',
        'hva mener du': 'text',
        'e de farligt?': 'text',
        'ok da': 'send?',
        'kan du ikke bare sende det?': 'receipt',
        'jeg må løpe, send det': 'receipt',
        'må jobbe vidare, send': 'receipt',
        'i have to run, send it': 'receipt',
        sedn: 'receipt',
        'send inn da vel': 'receipt',
        'bare få det sendt': 'receipt',
        'det er alt, send den': 'receipt',
        'skal på vakt, kan du sende': 'receipt',
        'i must go, please submit': 'receipt',
        'send til sjefen': 'receipt',
        'sendte du den': 'text',
        'gikk det gjennom?': 'text',
        'er vi ferdige nå': 'text',
        'er det sendt': 'text',
        'ok er det sendt nå': 'text',
        'is it sent': 'text',
        'har ikke tid til alle spørsmåla': 'text',
      },
      {},
      ['mista kortet'],
    )
    itShows({ 'ka skjer no': 'text' }, {}, ['mista kortet', 'neste', 'i går', 'på bussen'])
  })

  it('a question whether the police or the privacy officer is told gets an answer', () => {
    const { police } = textsIn('nb').smallTalk
    for (const text of [
      'har du meldt til politiet?',
      'have you told the police?',
      'er politiet varslet?',
      'har politiet fått beskjed',
      'has the police been told?',
      'send til politiet også',
      'ok send den til politiet',
      'kan du sende det til politiet?',
      'please send it to the police too',
    ])
      for (const chat of [new DialogChat({ open: [card] }), new DialogChat().say('noen stjal pc-en')]) {
        const { replies, reports } = chat.say(text).turn
        const [said] = replies
        assert.equal(said?.show === 'text' && said.text(textsOf(eigersund, 'nb')), police, text)
        assert.deepEqual(reports, [], text)
      }
    for (const text of ['hva med personvernombudet', 'får personvernombodet vite det'])
      assert.equal(new DialogChat().say('mista pcen').say(text).shown, 'text', text)
  })

  describe('who asks to borrow a thing is told whom to ask, and who asks to lend it gets the rule', () =>
    itShows({
      'får jeg låne en pc?': 'text + contact',
      'kan eg låne ein mobil': 'text + contact',
      'can I borrow a laptop?': 'text + contact',
      'kan jeg låne bort pc-en?': 'instruction',
      'kan jeg få lånepc imens': 'text + contact',
      'jeg har lånt en pc og den er borte': 'form',
    }))

  describe('a question whether one gets in without the card is answered with the rule for its loss', () => {
    for (const text of [
      'kan jeg logge inn uten kort',
      'kan eg logga inn utan kort?',
      'kan jeg jobbe uten kortet',
      'can I work without my card?',
    ])
      it(`«${text}»`, () => {
        const { replies } = new DialogChat().say(text).turn
        assert.deepEqual(replies, [{ show: 'instruction', topic: 'card-and-pin' }])
      })
  })

  describe('“send til sjefen” sends the report, and tells when it does not go to the leader', () =>
    itShows({ 'send til sjefen': 'text + receipt', 'send til IKT': 'receipt' }, {}, [
      'glemt passordet til gerica',
    ]))

  it('“trenger ikke gjøre mer da?” does not ask whether to drop the report', () =>
    assert.notEqual(new DialogChat().say('mista kortet').say('trenger ikke gjøre mer da?').shown, 'drop?'))

  describe('the police on their way are no place, and the way home is', () =>
    itFiles({
      'noen stjal pc-en / politiet er på vei':
        'equipment-lost stolen, device: laptop, note: politiet er på vei',
      'mista kortet / det var på vei hjem': 'buypass-card lost, where: på vei hjem',
    }))

  describe('a reporter who has said all is asked whether to send', () =>
    itShows({ 'det var alt': 'send?', 'ingenting meir': 'send?', 'that’s all': 'send?' }, {}, [
      'mista kortet',
    ]))

  describe('a reporter who has said all skips an open question', () =>
    itShows({ 'det var alt': 'locked', ingenting: 'locked' }, {}, ['mista pcen', 'neste']))

  describe('a lost phone from work is not a lost job', () => itShows({ 'i lose telefon job': 'form' }))

  describe('doubt about the loss answers no other question', () =>
    itFiles({
      'mistet mobilen / neste / vet ikke om den ble stjålet':
        'equipment-lost lost, device: phone, note: vet ikke om den ble stjålet',
      'mista mobilen / neste / veit ikkje om han vart stolen':
        'equipment-lost lost, device: phone, note: veit ikkje om han vart stolen',
      'mistet mobilen / neste / vet ikke om det var noe på den':
        'equipment-lost lost, device: phone, personalData: unknown',
    }))

  it('a question what Buypass, Norsk Helsenett or a PUK is gets a short answer', () => {
    const { whatIs } = textsIn('nb').smallTalk
    for (const text of [
      'hva er Buypass?',
      'hva er NHN?',
      'kva er Norsk Helsenett',
      'what is Buypass?',
      'hvem er Buypass',
      'hva betyr PUK',
    ]) {
      const [said] = new DialogChat().say('mista kortet').say(text).turn.replies
      assert.equal(said?.show === 'text' && said.text(textsOf(eigersund, 'nb')), whatIs, text)
    }
  })

  it('a question who the help desk is gets its contact, not the contact of the desk that is told', () => {
    for (const text of ['hvem er Brukerhjelpen', 'eg vil snakke med IKT', 'how do I reach the help desk?'])
      assert.deepEqual(
        new DialogChat().say('mista kortet').say(text).turn.replies,
        [{ show: 'contact', desks: [] }],
        text,
      )
  })

  it('a type with one cause does not ask what has happened', () => {
    const types = incidentTypes.map((type) => ({ ...type, causes: type.causes.slice(0, 1) }))
    const chat = new DialogChat({ types }).does({ kind: 'chose', type: 'buypass-card' })
    assert.equal(chat.known, 'buypass-card lost')
    assert.equal(chat.say('send').shown, 'receipt')
  })

  describe('a loss is reported, and the question after it changes nothing', () => {
    for (const text of [
      'Mista kortet. Hvem må jeg si fra til?',
      'Per har mistet kortet, hvem må jeg si fra til?',
    ])
      it(text, () => {
        const { draft, shown } = new DialogChat().say(text)
        assert.equal(shown, 'form')
        assert.deepEqual(
          [draft.answers['cause'], draft.called],
          ['lost', text.startsWith('Per') ? 'Per' : null],
        )
      })
  })

  describe('a wish to ask, or a thing that is back in a learner’s words, is no addition to the ticket', () =>
    itShows(
      {
        'jeg har spørsmål': 'text + menu',
        'i find card in pocket': 'ask-withdrawal',
        'jeg finne kortet i lomma': 'ask-withdrawal',
        'kan jeg bruke kortet hvis jeg finner det?': 'text',
      },
      { open: [card], mayBeFor },
    ))

  describe('a question while a report is open is answered', () =>
    itShows(
      { 'får jeg bot?': 'text', 'får jeg varsel om dette?': 'text', 'hvem ringer jeg?': 'contact' },
      {},
      ['mista kortet'],
    ))

  describe('short answers say what they say', () => {
    itFiles({
      'mista kortet / neste / bussen': 'buypass-card lost, where: bussen',
      'mistet mobilen / det var nettbrettet': 'equipment-lost lost, device: tablet',
      'mistet mobilen / den har masse pasientgreier': 'equipment-lost lost, device: phone, personalData: yes',
    })
    itShows({ 'ok send send': 'receipt' }, {}, ['mista pcen'])
  })

  it('a dictated message without punctuation is one report', () => {
    const chat = new DialogChat().say('jeg har mistet jobbtelefonen den er svart og den er låst med kode')
    assert.deepEqual([chat.shown, chat.draft.answers['locked']], ['form', 'yes'])
  })

  describe('a stranger who answers the phone has it', () =>
    itFiles({
      'mobilen ringte og en mann svarte':
        'equipment-lost lost, device: phone, note: mobilen ringte og en mann svarte',
    }))

  describe('somebody who was never given a password is told of no leak', () =>
    itFiles({
      'jeg er vikar og har ikke fått noe passord til gerica enda':
        'system-password forgotten, system: gerica, note: jeg er vikar og har ikke fått noe passord til gerica enda',
    }))

  describe('a question after filing is no addition to the ticket', () =>
    itShows(
      {
        'hvorfor ikke?': 'state',
        'kan du sperre det?': 'state',
        'det haster': 'state',
        huff: 'state',
        '?': 'state',
        'er alt ok nå?': 'state',
        'how long time': 'state',
        'er det noen som leser dette nå': 'contact',
        'kan dere spore den?': 'state',
        'min private mobil er 98765432': 'ask-forwarding',
      },
      { open: [card], mayBeFor },
    ))

  describe('an outage is answered with whom to contact, and is no addition to the ticket', () => {
    const outages = ['ingen kommer inn i Gerica', 'Gerica er nede hos oss', 'hele avdelingen er uten nett']
    const password = filedReport({ id: 'password', type: 'system-password', cause: 'forgotten' })
    for (const open of [[card], [password]])
      for (const text of outages)
        it(`“${text}”, after a report of ${open[0]?.type}`, () => {
          const chat = new DialogChat({ open, mayBeFor }).say(text)
          assert.equal(chat.shown, 'text + menu')
          const [said] = chat.turn.replies
          assert.match(
            said?.show === 'text' ? said.text(textsOf(eigersund, 'nb')) : '',
            /^Det kan jeg ikke hjelpe/,
          )
        })
  })

  itShows({ 'kortet lå i en blå mappe': 'ask-forwarding' }, { open: [card], mayBeFor })

  describe('what others see to, and what nobody reports here, is answered with whom to contact', () =>
    itShows({
      'bør jeg skru av pc-en?': 'contact',
      'should I turn off my computer?': 'contact',
      'bør jeg koble fra nettet': 'contact',
      'jeg trykket på en rar lenke i en epost, men skrev ikke noe': 'contact',
      'I clicked on a link in an email but did not enter anything': 'contact',
      'jeg har fått feil kort i posten': 'contact',
      'det ligger en ukjent minnepinne på pulten min': 'contact',
      'fant en minnepinne på gulvet med kommunens logo': 'contact',
      'jeg fikk en sms om at Buypass-kortet mitt er sperret med en lenke, er det svindel?': 'contact',
      'skal jeg bytte passord?': 'contact',
      'buypass appen virker ikke': 'contact',
      'jeg har ikke mistet noe, bare tester': 'text + menu',
      'hvor mange får vite dette': 'text',
      'pc-en min oppfører seg rart og musa beveger seg av seg selv': 'contact',
      'jeg er hacket': 'contact',
      'noen fjernstyrer PC-en min': 'contact',
      'virus på pcen og nå er skjermen knust': 'form',
      'har fått kortet til en annen i posten': 'contact',
      'er Gerica nede?': 'text + menu',
    }))

  describe('the question whether to change a secret', () => {
    itShows({ 'skal jeg bytte det nå': 'form', 'skal jeg bytte passord først?': 'form' }, {}, [
      'noen har sett passordet mitt til Gerica',
    ])
    itShows({ 'skal jeg bytte pin': 'contact' }, {}, ['mista kortet'])
  })

  describe('a question about Datatilsynet or a deviation report is not for Straks to decide', () => {
    for (const text of [
      'må jeg melde dette til Datatilsynet?',
      'skal jeg melde avvik i Compilo i tillegg',
      'er det et avvik',
    ])
      for (const before of [[], ['mista kortet'], ['mista kortet', 'send']])
        it([...before, text].join(' / '), () => {
          const chat = new DialogChat()
          for (const one of [...before, text]) chat.say(one)
          const [said] = chat.turn.replies
          assert.match(said?.show === 'text' ? said.text(textsOf(eigersund, 'nb')) : '', /avgjør ikke jeg/)
        })
  })

  describe('a wish for silence is answered with who reads', () =>
    itShows({ 'ikke si det til noen': 'text', 'kan det vente til mandag': 'text' }, {}, ['mista kortet']))

  it('a private phone is private after a comma, too', () =>
    assert.equal(new DialogChat().say('mistet mobilen, den private').turn.draft, null))

  describe('something that happened and is not told yet is asked for', () =>
    itShows({ 'nå skjedde det igjen': 'text + menu', 'det skjedde noe dumt': 'text + menu' }))

  describe('a goodbye asks for nothing', () =>
    itShows({ 'ok ha det bra': 'text', 'ha en fin dag videre': 'text' }, { open: [card] }))

  describe('what is no place and no call for help is not taken for one', () =>
    itFiles({
      'mista mobilen / i går / den står på lydløs':
        'equipment-lost lost, device: phone, when: tirsdag 24. november, note: den står på lydløs',
      'mista kortet / i buss / buss nummer 3': 'buypass-card lost, where: buss nummer 3',
      'noen så passordet mitt til Visma / i går / jeg har byttet passordet nå':
        'system-password compromised, system: Visma, when: tirsdag 24. november, note: jeg har byttet passordet nå',
    }))

  it('the question what the instruction says about printing is answered about printing', () => {
    for (const text of ['Kva står det i instruksen om utskrift?', 'hva sier instruksen om utskrift?']) {
      const [said] = new DialogChat().say(text).turn.replies
      assert.deepEqual(said, { show: 'instruction', topic: 'printing' })
    }
  })

  describe('details that the reporter does not remember are no forgotten PIN', () => {
    for (const text of [
      'husker ikke helt',
      'kommer ikke på det',
      'hugsar ikkje heilt',
      'jeg husker ikke nøyaktig',
    ])
      itShows({ [text]: 'when' }, {}, ['mistet kortet'])
    itFiles({ 'stjålet mobil / husker ikke helt': 'equipment-lost stolen, device: phone' })
  })

  it('a reporter who says that they are ready gets the form again', () => {
    for (const text of ['nå er jeg klar', 'ok, klar', 'no er eg klar'])
      assert.equal(new DialogChat().say('mistet kortet').say('vent litt').say(text).shown, 'form', text)
  })

  describe('a place without a verb says where it was', () =>
    itFiles({
      'mobil mistet / hjemme': 'equipment-lost lost, device: phone, where: hjemme',
      'mistet kortet / heime i går': 'buypass-card lost, when: tirsdag 24. november, where: heime',
      'mistet kortet hos en bruker på Hellvik': 'buypass-card lost, where: hos en bruker på Hellvik',
      'mistet kortet ved inngangen til sykehjemmet':
        'buypass-card lost, where: ved inngangen til sykehjemmet',
      'Berit Hansen mista kortet, hun ligger på sykehus':
        'buypass-card lost, note: Berit Hansen mista kortet, hun ligger på sykehus',
    }))

  describe('a yes about the lock does not answer the question about personal data', () => {
    for (const text of ['ja den var kryptert', 'ja den hadde pinkode'])
      itFiles({
        [`pc stjålet / på bussen / ${text}`]:
          'equipment-lost stolen, device: laptop, where: på bussen, locked: yes',
      })
  })

  describe('a card that does not work has no forgotten PIN', () => {
    for (const text of ['det virker ikke', 'funker ikke', 'det er knekt'])
      itShows({ [text]: 'contact' }, {}, ['har et problem med kortet'])
    itFiles({
      'har et problem med kortet / pinkoden virker ikke':
        'buypass-card pin-forgotten, note: har et problem med kortet',
    })
  })

  describe('a card that was washed or chewed is answered with whom to contact', () =>
    itShows({ 'kortet har vært i vaskemaskinen': 'contact', 'hunden spiste smartkortet mitt': 'contact' }))

  describe('a PC that was taken home is not stolen by that', () =>
    itFiles({
      'hun tok med seg pc-en hjem': 'equipment-lost lost, device: laptop, note: hun tok med seg pc-en hjem',
      'pc-en ble med hjem, og så ble den stjålet':
        'equipment-lost stolen, device: laptop, note: pc-en ble med hjem, og så ble den stjålet',
    }))

  describe('questions who the leader is, and what the reporter wrote, are answered', () => {
    itShows({
      'hvem er lederen min?': 'text',
      'Who is my manager?': 'text',
      'hva skrev jeg?': 'state',
      'What did I write?': 'state',
    })
    itShows({ 'kven er leiaren min': 'text' }, {}, ['mista kortet'])
  })
})
