import assert from 'node:assert/strict'
import { type Chats, DialogChat, itFiles, itShows, readChat } from '../helpers/dialog-chat.ts'
import { typesOfEigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('In the middle of a report', () => {
  const shown: Chats = {
    'passordet mitt er •••': 'which',
    'passordet mitt er borte': 'which',
    'passordet mitt til visma er •••': 'form',
    'mista buypasskortet / ja': 'send?',
    'mista buypasskortet / nei': 'text',
    'mista buypasskortet / i går': 'where',
    'mista buypasskortet i går / nei, det var i forgårs': 'text + form',
    'jobbmobilen min er stjålet / nei vent, den lå i sekken': 'drop?',
    'mista buypasskortet / den lå i sekken': 'drop?',
    'mista buypasskortet / neste / fant den likevel': 'drop?',
    'mista kortet / hvor sender du dette?': 'text',
    'mista kortet i går, men fant det i jakka. Trenger ikke gjøre noe?': 'drop?',
    'eg har mista kortet / fann det att': 'drop?',
    'I lost my card / found it!': 'drop?',
    'mista kortet / nei da, jeg har det her': 'drop?',
    'mista kortet / nei, det ligger hjemme': 'drop?',
    'mista buypasskortet / nei det var ikke buypass, det var nøkkelkortet til døra': 'drop?',
    'mista pcen / nei vent, jeg har den': 'drop?',
    'mista kortet / jeg vil trekke den': 'drop?',
    'mista kortet / neste / kortet lå i vedbua': 'drop?',
    'mista kortet / neste / jeg vil ikke melde dette likevel': 'drop?',
    'mista kortet / eg vil trekkje meldinga': 'drop?',
    'mista kortet / meldt ved en feil': 'drop?',
    'mista kortet / meldt med ein feil': 'drop?',
    'mista kortet / det var en feil': 'drop?',
    'mista kortet / jeg trykket feil': 'drop?',
    'mista kortet / neste / i går / det var ein feil': 'drop?',
    'I lost my card / I want to withdraw it': 'drop?',
    'I lost my card / it was a mistake': 'drop?',
    'glemt pin / kom på den': 'drop?',
    'mista kortet / det var feil': 'text',
    'mista kortet / det var ikke en feil': 'send?',
    'mista pcen / det er feil på skjermen': 'text + form',
    'mista kort / buypass': 'form',
    'mista kortet på bussen / det var ikke på bussen': 'where',
    'glemt pin / nei, eg meinte passordet': 'which',
    'glemt passord til visma / husker det nå': 'drop?',
    'mista buypasskortet / nei vent, fant det ikke likevel': 'send?',
    // Questions, with and without their mark, are no answers.
    'mista buypasskortet / er dette alvorlig': 'text',
    'glemt pin / er det farlig?': 'instruction',
    'mista buypasskortet / hva er buypass': 'text',
    'mista buypasskortet / vet ikke hva buypass er': 'text',
    'mista buypasskortet / eg veit ikkje kva nhn er': 'text',
    'I lost my card / i dont know what is buypass': 'text',
    'mista buypasskortet / er du sikker på at dette er riktig': 'text + menu',
    'mista buypasskortet / hva står det i meldingen': 'text',
    'mista buypasskortet / må jeg ringe politiet også': 'text',
    'glemt pin / hvor finner jeg pin': 'contact',
    'I forgot my pin / do you need my old pin?': 'contact',
    'mista mobilen / den va te arbeidslista': 'send?',
    'mista mobilen / neste / den va te arbeidslista': 'personalData',
    'mista kortet / det var pasientdata på den': 'send?',
    'My phone is gone / it had photos of wounds on it': 'send?',
    'mista mobilen / det er noen jeg må snakke med': 'contact',
    'mista pcen / kan du legge til at den var låst': 'personalData',
    // A folder or a bag that is described is where it lay, and not where it was found.
    'mista kortet / kortet lå i en blå mappe': 'when',
    'mista kortet / den lå i en grå sekk': 'when',
    'mista kortet / nei, den lå i en gammel sekk': 'text + form',
    'mista mobilen / jeg har ikke jobbmail': 'send?',
    'mista mobilen / eg har ikkje jobbmail': 'send?',
    // An outage is another matter, and nothing about the phone.
    'mista mobilen / ingen kommer inn i Gerica': 'text + send?',
    'mista mobilen / i går / teams er nede': 'text + personalData',
    // In the word order of somebody who learns the language.
    'mista mobilen / jeg ikke vet hvor': 'personalData',
    'mista mobilen / jeg ikke husker når det var': 'personalData',
    'mista mobilen / i går / jeg ikke husker': 'locked',
    'mista mobilen / i går / 🤷‍♀️': 'locked',
    'mista mobilen / i går / vet ikke klokkeslettet, men på bussen': 'personalData',
    'mista mobilen / ?': 'text',
    'mista mobilen / er det noen som leser dette nå': 'contact',
    'mista mobilen / hvem har du sendt det til': 'text',
    'mista mobilen / hvor lang tid': 'text',
    'mista mobilen / sennd': 'receipt',
    'I lost my phone / send it pls': 'receipt',
    'glemt pinkoden / det er buypass': 'send?',
    'glemt passord til nhn / systemet sier feil passord': 'send?',
    'kollegaen min har mista kortet sitt / send / og så for kollegaen': 'form',
    'kollegaen min har mista kortet sitt / send / bare meg først': 'receipt',
    'mista mobilen / skal jeg melde det da?': 'text',
    'mista mobilen / skal jeg vente?': 'text',
    'mista mobilen / bør jeg sperre den?': 'text',
    'mista mobilen / skjønner ingenting av dette skjemaet': 'text',
    'mista mobilen / bare ordne det': 'receipt',
    'kaffe over pc-en / den virker fortsatt da': 'send?',
    'kaffe over pc-en / hjelp meg litt': 'text + menu',
    '?': 'text + menu',
    'har mistet noe': 'text + menu',
    'tlf 91234567': 'text + menu',
    'mista buypasskortet / kan det ha vært på bussen': 'when',
    'mista buypasskortet / når jeg kom hjem var det borte': 'send?',
    'mista buypasskortet / hvem sender du til': 'text',
    'mista buypasskortet / ok / det': 'text + menu',
    'mista buypasskortet / ok / er det greit?': 'instruction',
    'I lost my card / ok / is that ok?': 'instruction',
    'mista pcen / neste / alt': 'locked',
    'mista buypasskortet / 👍': 'send?',
    'mista buypasskortet / den er god': 'send?',
    'mista buypasskortet / ok takk': 'send?',
    'mista buypasskortet / ja / takk': 'text + send?',
    'mista buypasskortet / tusen takk': 'text + send?',
    'I lost my card / ok / no': 'text',
    'I lost my card / found it / no': 'form',
    'my colleague lost her card / send / no': 'form',
    'kollegaen min har mista kortet sitt / send / ja': 'self?',
    'kollegaen min har mista kortet sitt / send / ja, meg selv': 'receipt',
    'mista buypasskortet / neste / 👍': 'again when',
    'mista buypasskortet / neste / i går / på bussen / nei takk': 'phone',
    'mista buypasskortet / fant det / nei': 'form',
    'glemt passord til nhn / neste / mobilen min ble stjålet': 'which?',
    'mista buypasskortet / neste / noen har sett passordet mitt til visma': 'which?',
    'mista buypasskortet / neste / på toget': 'when',
    'mista buypasskortet / hei': 'menu',
    'mista buypasskortet / kan eg ringe nokon?': 'contact',
    'kollegaen min har mista buypasskortet sitt / send': 'self?',
    'kollegaen min har mista kortet sitt / send / Ada Lovelace': 'text + form',
    'kollegaen min har mista kortet sitt / send / en kollega': 'form',
    'kollegaen min har mista kortet sitt / send / i går': 'where',
    'kollegaen min har mista kortet sitt / send / hvem får vite det?': 'text',
    'kollegaen min har mista kortet sitt / send / meg selv': 'receipt',
    'mista kortet / neste / neste / neste / neste / neste / Ada Lovelace / send': 'self?',
    'pcen er borte / det gjelder ikke meg': 'text + form',
    'pcen er borte / det gjelder ikke meg / send': 'self?',
    'mista buypasskortet / pinkoden sto på en lapp': 'send?',
    'mista buypasskortet / ikke send ennå': 'text',
    'mista pcen / angrer, ikke send': 'text',
    'mista kortet / dropp': 'drop?',
    'mista kortet / neste / dropp / nei': 'form',
    'mista kortet / dropp / dropp': 'text',
    'mista kortet / dropp den': 'text',
    'mista kortet / nevermind': 'text',
    'mista pcen / vent, må sjekke bilen først': 'text',
    'mista pcen / skal bare se i sekken en gang til': 'text',
    'mista kortet / ja men vent jeg må sjekke veska': 'text',
    'mista kortet / kan du sende på engelsk': 'text + form',
    'mista kortet / knappen virker ikke': 'send?',
    'mista kortet / skjønner ikke hva jeg skal trykke på': 'send?',
    'mista kortet / hvor trykker jeg': 'send?',
    'mista kortet / får ikke sendt skjemaet / ja': 'receipt',
    'mista kortet / kjør på': 'receipt',
    'glemt pin / fant ut det nå trenger ikke hjelp': 'drop?',
    'mista kortet / lå i lomma hele tida 😅': 'drop?',
    'mista kortet / neste / tja': 'where',
    'mista kortet / begge deler': 'send?',
    'mista kortet / haster': 'text',
    'mista kortet / er det for sent': 'text',
    'glemt passord / ingen av dem': 'menu',
    'glemt passord / noe annet': 'menu',
  }
  for (const [chat, reply] of Object.entries(shown))
    it(`“${chat}” is answered with: ${reply}`, () => assert.equal(readChat(chat).shown, reply))

  it('“ja” after good news drops the report, and nothing is filed', () => {
    const chat = readChat('mista buypasskortet / fant den likevel / ja')
    assert.equal(chat.known, 'nothing')
    assert.deepEqual(chat.turn.reports, [])
  })

  for (const said of ['avbryt meldingen', 'avbryt den', 'jeg vil avbryte', 'kan du avbryte?', 'cancel it'])
    it(`«${said}» drops the report`, () =>
      assert.equal(readChat(`mista buypasskortet / ${said}`).known, 'nothing'))

  const kept: Chats = {
    'mista kortet / fant det, det lå i jakka / nei / send': 'buypass-card lost',
    'mista kortet / fann det i bilen / nei / send': 'buypass-card lost',
    'I lost my card / found it in my jacket / no / send': 'buypass-card lost',
    'mista kortet / den lå i sekken / nei / send': 'buypass-card lost, where: i sekken',
  }
  describe('a report that is not dropped keeps the place where the thing lay, and not where it was found', () =>
    itFiles(kept))

  const putRight: Chats = {
    'glemt pin / nei, passordet / nhn': 'nhn-credentials forgotten',
    'glemt pin / nei, eg meinte passordet / i går / til nhn':
      'nhn-credentials forgotten, when: tirsdag 24. november',
    'noen så pin-koden min / nei, passordet / visma': 'system-password compromised, system: visma',
    'mista kortet / nei, passordet / nhn': 'nhn-credentials null',
    'mista kortet / skrev feil, det er ladekabelen': 'equipment-damaged null, device: other',
    'pc og mobil stjålet / nei mobilen har jeg':
      'equipment-lost stolen, device: laptop, note: pc og mobil stjålet\nnei mobilen har jeg',
    'mista kortet / i går kl 15 / nei 16': 'buypass-card lost, when: tirsdag 24. november, kl. 16.00',
    'mista kortet / i går kl 15 / sorry, kl 14.30':
      'buypass-card lost, when: tirsdag 24. november, kl. 14.30',
    'mista kortet / på coop / nei kiwi': 'buypass-card lost, where: kiwi',
    'mista kortet / på coop / nei vet ikke / send': 'buypass-card lost, where: på coop',
    'mista mobilen på toget / nei, hun er hos tannlegen nå':
      'equipment-lost lost, where: på toget, device: phone, note: nei, hun er hos tannlegen nå',
    'PC-en ble stjålet fra bilen min / saksnummer fra politiet 15839201':
      'equipment-lost stolen, where: fra bilen min, device: laptop, note: saksnummer fra politiet 15839201',
    'mista kortet i dag / du kan nå meg på privattelefonen min 90 12 34 56':
      'buypass-card lost, when: onsdag 25. november, note: du kan nå meg på privattelefonen min 90 12 34 56, phone: 90 12 34 56',
    'kollegaen min har mistet kortet / nei vent, det var mitt eget': 'buypass-card lost',
    'noen vet pinkoden min / det er sjefen': 'buypass-card pin-compromised, nextLevel: yes',
    'mobilen er stjålet / den er i hvert fall borte':
      'equipment-lost stolen, device: phone, note: den er i hvert fall borte',
  }
  describe('a correction changes one thing and keeps the rest of the report', () => itFiles(putRight))

  const others: Record<string, string | null> = {
    'mista kortet mitt / jeg mente kollegaen min sitt': null,
    'mista kortet / det er ikke mitt kort, det er Karis': 'Kari',
    'mista kortet / Kari sitt': 'Kari',
    'glemt pin / ikke min, men Karis': 'Kari',
  }
  for (const [chat, called] of Object.entries(others))
    it(`“${chat}” keeps the report and makes it about somebody else`, () => {
      const { draft } = readChat(chat)
      assert.deepEqual([draft.type, draft.colleague, draft.called], ['buypass-card', true, called])
      assert.ok(['lost', 'pin-forgotten'].includes(draft.answers['cause'] ?? ''))
    })

  const notOthers: Chats = {
    'mista pcen / ikke min pc, mobilen': 'equipment-lost lost, device: phone',
    'glemt passord til visma / nei det var nhn sitt': 'nhn-credentials forgotten',
    'glemt passord til visma / nei det er Microsoft sitt': 'system-password forgotten, system: Microsoft',
    'mista kortet / neste / i går / Kari sitt kontor':
      'buypass-card lost, when: tirsdag 24. november, where: Kari sitt kontor',
  }
  it('a system is never taken for a colleague', () => {
    const { draft } = readChat('æ e låst ute av Gerica har glømt passordet')
    assert.deepEqual([draft.colleague, draft.called], [false, null])
  })

  describe('a broken thing is a report of its own, and not gone with the card', () =>
    itFiles({
      'mista kortet / mobilen er knust': 'equipment-damaged damaged, device: phone',
      'mista kortet / skjermen på mobilen er knust':
        'equipment-damaged damaged, device: phone, note: skjermen på mobilen er knust',
      'mista kortet / mobilen er borte': 'buypass-card lost, note: mobilen er borte, equipmentToo: yes',
    }))
  describe('the owner of a place or a system is not taken for a colleague', () => itFiles(notOthers))

  describe('the end of what they know, a number and an hour are taken as such', () =>
    itFiles({
      'mista kortet / kjem ikkje på meir / send': 'buypass-card lost',
      'mista kortet / i går / på bussen / husker ikke mer / send':
        'buypass-card lost, when: tirsdag 24. november, where: på bussen',
      'mista kortet / i går / på bussen / ring meg på 91234567 / send':
        'buypass-card lost, when: tirsdag 24. november, where: på bussen, phone: 91234567',
      'mista kortet / i går / ca 10 / på bussen / send':
        'buypass-card lost, when: tirsdag 24. november, kl. 10.00, where: på bussen',
      'mista kortet / i går kveld / eller kanskje halv elleve / send':
        'buypass-card lost, when: tirsdag 24. november om kvelden, note: eller kanskje halv elleve',
      'mista kortet / i går / kanskje 10 / send': 'buypass-card lost, when: tirsdag 24. november, kl. 10.00',
      'mista kortet / i går / klokka ti / på bussen / send':
        'buypass-card lost, when: tirsdag 24. november, note: klokka ti, where: på bussen',
      'mista kortet / i går / halv elleve kanskje / send':
        'buypass-card lost, when: tirsdag 24. november, note: halv elleve kanskje',
      'mista kortet / i går / after lunch / etter lunsj i kantina / send':
        'buypass-card lost, when: tirsdag 24. november, note: after lunch, where: etter lunsj i kantina',
      'mista kortet / takk for ingenting / send': 'buypass-card lost',
      'mista mobilen / på butikken / i går ved firetida / send':
        'equipment-lost lost, device: phone, where: på butikken, when: tirsdag 24. november',
      'mista kortet / jobbtelefonen også / begge i samme veske':
        'buypass-card lost, note: jobbtelefonen også\nbegge i samme veske, equipmentToo: yes',
      'mobilen er knust / ikke knust, stjålet / send': 'equipment-lost stolen, device: phone',
      'mobilen er knust / nei den er mistet / send': 'equipment-lost lost, device: phone',
      'mista mobilen / det var lås på den / send': 'equipment-lost lost, device: phone, locked: yes',
      'mista kortet / i går / det var sånn ca 9 / send':
        'buypass-card lost, when: tirsdag 24. november, kl. 09.00',
    }))

  describe('words that only resemble an answer, a find or a forgotten PIN are noted, and nothing else is', () =>
    itFiles({
      'mista kortet / i går / på bussen / nei / nei jeg vet ikke hva hun heter til etternavn / send':
        'buypass-card lost, when: tirsdag 24. november, where: på bussen, note: nei jeg vet ikke hva hun heter til etternavn',
      'noen tok mobilen / på skolen / en elev tror jeg / i tredje time / send':
        'equipment-lost stolen, device: phone, where: på skolen, note: en elev tror jeg\ni tredje time',
      'mista kortet / mellom vakt og møte / send': 'buypass-card lost, note: mellom vakt og møte',
      'mista mobilen / jeg har spurt på hittegods / send':
        'equipment-lost lost, device: phone, note: jeg har spurt på hittegods',
      'mista pc-en / den var av / send': 'equipment-lost lost, device: laptop, note: den var av',
      'mista mobilen / nå ringte de, de har den / send':
        'equipment-lost lost, device: phone, note: nå ringte de, de har den',
      'mista kortet / på bussen / nei det er vekk / send':
        'buypass-card lost, where: på bussen, note: nei det er vekk',
      'mista mobilen hos fru Larsen og det er bilder på den / send':
        'equipment-lost lost, device: phone, note: mista mobilen hos fru Larsen og det er bilder på den',
    }))
  describe('a part of a place, an hour beside its day and two places are kept whole', () =>
    itFiles({
      'mista kortet / på sykehjemmet / 2. etasje / i går kveld ca 22 / send':
        'buypass-card lost, where: på sykehjemmet, 2. etasje, when: tirsdag 24. november om kvelden, kl. 22.00',
      'mista kortet / ca 14 i går / send': 'buypass-card lost, when: tirsdag 24. november, kl. 14.00',
      'mista kortet / på bussen / i dag kl 7 / send':
        'buypass-card lost, where: på bussen, when: onsdag 25. november, kl. 07.00',
      'mista kortet / på parkeringsplassen eller i heisen / send':
        'buypass-card lost, note: på parkeringsplassen eller i heisen, where: på parkeringsplassen',
    }))
  describe('what people say of themselves is no place, and the hour for a call no hour of the loss', () =>
    itFiles({
      'mista kortet / sist torsdag / tror jeg / i kantina / send':
        'buypass-card lost, when: torsdag 19. november, note: tror jeg, where: i kantina',
      'mista kortet / siden fredag / har ikke turt å si fra / send':
        'buypass-card lost, when: fredag 20. november, note: har ikke turt å si fra',
      'mista kortet / etter kl 15 / send': 'buypass-card lost, note: etter kl 15',
    }))
  describe('a good night and a loan are answered', () =>
    itShows({ 'god natt': 'text + send?', 'får jeg lånekort?': 'text + contact' }, {}, ['mista kortet']))
  describe('what lies at the lost property office is asked about', () =>
    itShows({ 'den er på hittegods': 'drop?', 'hittegods har den': 'drop?' }, {}, ['mista mobilen']))

  it('finding another thing than the reported one does not drop the report', () => {
    const pin = 'noen kjenner pinkoden min'
    for (const other of ['jeg fant pc-en min', 'fant telefonen igjen', 'eg fann mobilen att'])
      assert.equal(readChat(`${pin} / ${other}`).shown, 'send?', other)
    assert.equal(readChat('mista kortet / fant det i pc-veska').shown, 'drop?')
    assert.equal(readChat('mista kortet / fant kortet til Kari').shown, 'contact')
    const phone = filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone' } })
    const chat = new DialogChat({ open: [phone] }).say(pin).say('fant telefonen igjen')
    assert.equal(chat.shown, 'ask-withdrawal')
    assert.equal(chat.draft.type, 'buypass-card')
  })

  it('an answer that may be another report is asked about, and becomes what the reporter says', () => {
    const asked = 'noen så passordet til nhn / neste / i går / mobilen ble stjålet på toget'
    assert.match(
      readChat(`${asked} / svaret`).known,
      /nhn-credentials .* where: mobilen ble stjålet på toget/,
    )
    assert.match(readChat(`${asked} / en ny melding / send`).known, /^equipment-lost stolen/)
    assert.match(readChat(`${asked} / a new report / send`).known, /^equipment-lost stolen/)
  })

  it('an open question lapses when something else is said, and a later «ok» sends nothing', () => {
    const chat = readChat('mista buypasskortet / ja / hvem får vite det? / ok')
    assert.equal(chat.shown, 'send?')
    assert.deepEqual(chat.turn.reports, [])
    const left = readChat('glemt passord til nhn / neste / mobilen ble stjålet på toget / vent litt / send')
    assert.equal(left.known, 'nhn-credentials forgotten, note: mobilen ble stjålet på toget')
  })

  it('a question about “it” is answered by the paragraph of the report', () => {
    const chat = new DialogChat({ types: typesOfEigersund }).say('mista kortet')
    const topicOf = (text: string) => {
      const [said] = chat.say(text).turn.replies
      return said?.show === 'instruction' && said.topic
    }
    assert.equal(topicOf('må jeg si fra til sjefen selv?'), 'card-and-pin')
    assert.equal(topicOf('hva står det i instruksen om det'), 'card-and-pin')
    assert.equal(topicOf('hva sier instruksen om utskrift'), 'printing')
    assert.equal(topicOf('hvor fort må jeg si fra om stjålet pc'), 'equipment-gone')
  })

  it('a colleague’s loss is a report of its own', () => {
    const chat = readChat('pcen er borte / kollegaen min har mista buypasskortet sitt')
    assert.equal(chat.known, 'buypass-card lost, note: kollegaen min har mista buypasskortet sitt')
    assert.equal(chat.draft.colleague, true)
    assert.equal(chat.say('meg selv').draft.before, 'draft 1')
  })

  it('the first report comes back after the second is sent or dropped', () => {
    const second = readChat('glemt passord til nhn / mobilen min ble stjålet / send')
    assert.match(second.known, /^equipment-lost stolen, device: phone$/)
    assert.equal(second.turn.before, 'draft 1')
    assert.equal(readChat('glemt passord til nhn / mobilen min ble stjålet / avbryt').turn.before, 'draft 1')
  })

  it('an open form asks no question, and a typed message fills it in', () => {
    const chat = new DialogChat().say('mista buypasskortet')
    assert.equal(chat.draft.asking, null)
    assert.match(chat.say('i går').say('send').known, /when/)
  })
})
