import assert from 'node:assert/strict'
import type { Language } from '../dialogs/incident-type.ts'
import { DialogChat } from './dialog-chat.ts'

// It is Wednesday 25 November 2026. What people write, a slash between two messages, and what is filed of it.
type Chats = Record<string, string>

const answered: Chats = {
  'mista buypasskortet / i går / på toget / send':
    'buypass-card lost, when: tirsdag 24. november, where: på toget',
  'mista buypasskortet / neste / i går / på flyplassen / send':
    'buypass-card lost, when: tirsdag 24. november, where: på flyplassen',
  'mista buypasskortet / neste / i går / på ferja / send':
    'buypass-card lost, when: tirsdag 24. november, where: på ferja',
  'mista buypasskortet / neste / i går / i lomma på jakka / send':
    'buypass-card lost, when: tirsdag 24. november, where: i lomma på jakka',
  'mista buypasskortet / neste / i går / på vei hjem fra jobb / send':
    'buypass-card lost, when: tirsdag 24. november, where: på vei hjem fra jobb',
  'mista buypasskortet / neste / i går / den sto i bilen over natta / send':
    'buypass-card lost, when: tirsdag 24. november, where: den sto i bilen over natta',
  'mista buypasskortet / neste / i går / kortet lå i bilen / send':
    'buypass-card lost, when: tirsdag 24. november, where: kortet lå i bilen',
  'mista buypasskortet / neste / i går / bussen / grå deksel / send':
    'buypass-card lost, when: tirsdag 24. november, where: bussen, note: grå deksel',
  'mista buypasskortet / neste / i går / bussen / ingenting / 911 22 333 / send':
    'buypass-card lost, when: tirsdag 24. november, where: bussen, phone: 911 22 333',
  'eg har mista kortet / neste / i går / på skulen / nei / send':
    'buypass-card lost, when: tirsdag 24. november, where: på skulen',
  'mista pcen / neste / nei / ja / vet ikke / send':
    'equipment-lost lost, device: laptop, personalData: no, locked: yes, papers: unknown',
  'pcen er stjålet / neste / kanskje / trur det / nei bare pcen / send':
    'equipment-lost stolen, device: laptop, personalData: unknown, locked: yes, papers: no',
  'mista pc-en / neste / muligens / ja heldigvis / papirer? nei / for to dager siden / send':
    'equipment-lost lost, device: laptop, personalData: unknown, locked: yes, papers: no, when: mandag 23. november',
  'My phone is gone / next / no, it was locked / send':
    'equipment-lost lost, device: phone, locked: yes, personalData: no',
  'glemt passord til fagsystemet / neste / visma / send': 'system-password forgotten, system: visma',
  'glemt passord til fagsystemet / gerica / send': 'system-password forgotten, system: gerica',
  'jeg slutter / ja, alt / neste / 31. desember / send':
    'offboarding null, equipmentBack: all, lastDay: 31. desember',
  'eg sluttar 31. desember / send': 'offboarding null, lastDay: 31. desember',
}

const unasked: Chats = {
  'mista buypasskortet / i går / send': 'buypass-card lost, when: tirsdag 24. november',
  'mista buypasskortet / på bussen til Bryne / send': 'buypass-card lost, where: på bussen til Bryne',
  'mista buypasskortet / 911 22 333 / send': 'buypass-card lost, phone: 911 22 333',
  'mista pcen / det var pasientjournaler på den / send':
    'equipment-lost lost, device: laptop, personalData: yes',
  'mista pcen / ja, det var pasientopplysninger på den / send':
    'equipment-lost lost, device: laptop, personalData: yes',
  'mista pcen / vet ikke om det var pasientinfo / send':
    'equipment-lost lost, device: laptop, personalData: unknown',
  'mista mobilen / det er bilder av beboere på den / send':
    'equipment-lost lost, device: phone, personalData: yes',
  'my laptop is gone / patient photos on it / send': 'equipment-lost lost, device: laptop, personalData: yes',
  'pc-en e vekke / den va låst med pin / send': 'equipment-lost lost, device: laptop, locked: yes',
  'mista pcen / bare med kode / send': 'equipment-lost lost, device: laptop, locked: yes',
  'mista pcen / va pao bussen i gaar / send':
    'equipment-lost lost, device: laptop, when: tirsdag 24. november, where: pao bussen',
  'mista pcen / det va i gaar / send': 'equipment-lost lost, device: laptop, when: tirsdag 24. november',
  'pc-en e vekke / han va kje låst / send': 'equipment-lost lost, device: laptop, locked: no',
  'my laptop is gone / it wasn’t locked / send': 'equipment-lost lost, device: laptop, locked: no',
  'mista pcen / i en låst bil / send': 'equipment-lost lost, device: laptop, where: i en låst bil',
  'mista buypasskortet / det er et rødt etui rundt / send':
    'buypass-card lost, note: det er et rødt etui rundt',
  'mista buypasskortet / ja / ja': 'buypass-card lost',
  'mista pcen / ja / send den': 'equipment-lost lost, device: laptop',
  'I lost my smart card / ok / yes please': 'buypass-card lost',
  'mista pcen / nei / send': 'equipment-lost lost, device: laptop',
  'mista buypasskortet / vent litt / send': 'buypass-card lost',
  'mista buypasskortet / mitt / send': 'buypass-card lost',
  'mista buypasskortet / ring meg på 911 22 333 / send': 'buypass-card lost, phone: 911 22 333',
  'mista buypasskortet / kan du sende den nå?': 'buypass-card lost',
  'mista buypasskortet / ja send': 'buypass-card lost',
  'mista buypasskortet / ok, send den': 'buypass-card lost',
  'mista buypasskortet / send inn': 'buypass-card lost',
  'mista buypasskortet / ja, vær så snill å send': 'buypass-card lost',
  'mista buypasskortet / jeg vil sende den': 'buypass-card lost',
  'mista buypasskortet / meld fra': 'buypass-card lost',
  'mista buypasskortet / ja, gjør det': 'buypass-card lost',
  'mista buypasskortet / takk / ja': 'buypass-card lost',
  'I lost my card / ok / yes, send it now': 'buypass-card lost',
  'mista buypasskortet / jeg jobber på sykehjemmet / send':
    'buypass-card lost, note: jeg jobber på sykehjemmet',
  'mista buypasskortet / lederen min vet det / send': 'buypass-card lost, note: lederen min vet det',
  'pcen er borte / det var papirer i veska også / send':
    'equipment-lost lost, device: laptop, papers: yes, where: i veska',
  'pcen er borte / eg e ikkje sikker på om an va låst / send':
    'equipment-lost lost, device: laptop, note: eg e ikkje sikker på om an va låst, locked: unknown',
  'pcen er borte / og mobilen / send': 'equipment-lost lost, device: laptop, note: og mobilen',
  'pcen er stjålet / i går kveld på parkeringsplassen / send':
    'equipment-lost stolen, device: laptop, when: tirsdag 24. november om kvelden, where: på parkeringsplassen',
  'pcen er stjålet / den lå i bilen / send': 'equipment-lost stolen, device: laptop, where: i bilen',
  'mista buypasskortet / hva gjør jeg nå???? / er det farlig? / send': 'buypass-card lost',
}

const corrected: Chats = {
  'mista kortet mitt / nei det var ikke kortet, det var mobilen / send': 'equipment-lost lost, device: phone',
  'pcen er borte / nei mobilen mente jeg / send': 'equipment-lost lost, device: phone',
  'eg har mista kortet / næi, det va mobilen eg meinte / send': 'equipment-lost lost, device: phone',
  'I lost my laptop / sorry, I meant my phone / send': 'equipment-lost lost, device: phone',
  'mista både kort og pc / nei bare pcen / send': 'equipment-lost lost, device: laptop',
  'mista pcen / nei den er knust, ikke borte / send': 'equipment-damaged damaged, device: laptop',
  'skjermen er knust / nei hele pcen er borte / send': 'equipment-lost lost, device: laptop',
  'noen så pinkoden min / nei kortet er borte / send': 'buypass-card lost',
  'noen så pinkoden min / nå er kortet borte også / send': 'buypass-card lost',
  'glemt passord til nhn / nei, til visma / send': 'system-password forgotten, system: visma',
  'glemt passord til visma / nei gerica / send': 'system-password forgotten, system: gerica',
  'glemt passord til nhn / nei, andre har sett det / send': 'nhn-credentials compromised',
  'skjermen er knust / på pcen / send': 'equipment-damaged damaged, device: laptop',
  'mista buypasskortet / det ble stjålet altså, ikke mistet / send': 'buypass-card stolen',
  'mista buypasskortet / nei jeg tror det er stjålet / send': 'buypass-card stolen',
  'pc-en e vekke / feil, an e stolen / send': 'equipment-lost stolen, device: laptop',
  'I lost my smart card / no wait, it was stolen / send': 'buypass-card stolen',
  'mista buypasskortet i går / nei, det var i forgårs / send': 'buypass-card lost, when: mandag 23. november',
  'mista buypasskortet i går / feil, det var på mandag / send':
    'buypass-card lost, when: mandag 23. november',
  'mista buypasskortet i går / mandag, ikke i går / send': 'buypass-card lost, when: mandag 23. november',
  'mista buypasskortet i går / på bussen / nei, det var i forgårs / send':
    'buypass-card lost, when: mandag 23. november, where: på bussen',
  'mista kortet i går / på bussen / nei, det var mobilen / send':
    'equipment-lost lost, when: tirsdag 24. november, where: på bussen, device: phone',
}

const unclear: Chats = {
  'noen har sett passordet mitt / gerica / send': 'system-password compromised, system: gerica',
  'noen kan passordet mitt / det er til helsenettet / send': 'nhn-credentials compromised',
  'passordet mitt er på avveie / nhn / send': 'nhn-credentials compromised',
  'noen stjal det / pcen / send': 'equipment-lost stolen, device: laptop',
  'noen har sett passordet mitt / hvem får vite det? / visma / send':
    'system-password compromised, system: visma',
  'noen har sett passordet mitt / ja / visma / send': 'system-password compromised, system: visma',
  'noen har sett passordet mitt / mista mobilen / send': 'equipment-lost lost, device: phone',
}

const untouched: Chats = {
  'mista mobilen / nei, mobilen er låst med pin / send': 'equipment-lost lost, device: phone, locked: yes',
  'mista mobilen / neste / nei, bare e-post / send': 'equipment-lost lost, device: phone, personalData: no',
  'mista pcen / nei men det er e-post på den / send':
    'equipment-lost lost, device: laptop, note: nei men det er e-post på den',
  'mista mobilen / nei pin-koden står på baksida / send':
    'equipment-lost lost, device: phone, note: nei pin-koden står på baksida',
  'mista pcen / jeg fant ut at det lå journal på den / send':
    'equipment-lost lost, device: laptop, note: jeg fant ut at det lå journal på den, personalData: yes',
  'mista pcen / fant veska men ikke pcen / send':
    'equipment-lost lost, device: laptop, note: fant veska men ikke pcen',
  'mista pcen / det låg pasientdata på han / send': 'equipment-lost lost, device: laptop, personalData: yes',
  'mista veska mi med pc og kort / nei, kortet har jeg / send': 'equipment-lost lost, device: laptop',
  'pc og buypasskort stjålet / nei kortet fant jeg / send': 'equipment-lost stolen, device: laptop',
  'mista pcen / han va låst / nei ingen papir / send':
    'equipment-lost lost, device: laptop, locked: yes, papers: no',
  'mista pcen / neste / papirer? nei / send': 'equipment-lost lost, device: laptop, papers: no',
  'mista buypasskortet / har ringt buypass og sperret det / send':
    'buypass-card lost, note: har ringt buypass og sperret det',
  'mista buypasskortet / saksnummer 12345 / send': 'buypass-card lost, note: saksnummer 12345',
  'mista buypasskortet / ringt vy / send': 'buypass-card lost, note: ringt vy',
}

const together: Chats = {
  'pcen er borte / mista buypasskortet / send':
    'equipment-lost lost, device: laptop, note: mista buypasskortet, cardToo: yes & buypass-card lost, note: mista buypasskortet',
  'pcen er borte / neste / mista buypasskortet / send':
    'equipment-lost lost, device: laptop, note: mista buypasskortet, cardToo: yes & buypass-card lost, note: mista buypasskortet',
  'pcen er borte / noen stjal både pcen og kortet / send':
    'equipment-lost stolen, device: laptop, note: noen stjal både pcen og kortet, cardToo: yes & buypass-card stolen, note: noen stjal både pcen og kortet',
  'mista buypasskortet / og pcen også / send':
    'buypass-card lost, note: og pcen også, equipmentToo: yes & equipment-lost lost, personalData: unknown, papers: unknown, device: laptop, note: og pcen også',
  'mista både kort og pc / send':
    'buypass-card lost, equipmentToo: yes & equipment-lost lost, personalData: unknown, papers: unknown, device: laptop',
  'pcen er stjålet / kortet lå i samme veske / send':
    'equipment-lost stolen, device: laptop, note: kortet lå i samme veske, cardToo: yes & buypass-card stolen, note: kortet lå i samme veske',
}

describe('Short chats', () => {
  each('an answer to what was asked is its answer, whatever it would mean else', answered)
  each('what nobody asked for goes where it fits, and else into the note', unasked)
  each('a correction in plain words puts right what was said', corrected)
  each('what was unclear is read together with the answer to which it is', unclear)
  each('a «nei» that only tells more makes no other report of it', untouched)
  each('what went with it is reported with it', together)

  function each(title: string, chats: Chats): void {
    describe(title, () => {
      for (const [chat, filed] of Object.entries(chats)) it(chat, () => assert.equal(read(chat).known, filed))
    })
  }
})

describe('In the middle of a report', () => {
  const shown: Chats = {
    'mista buypasskortet / ja': 'send?',
    'mista buypasskortet / nei': 'text',
    'mista buypasskortet / i går': 'where',
    'mista buypasskortet i går / nei, det var i forgårs': 'text + form',
    'jobbmobilen min er stjålet / nei vent, den lå i sekken': 'drop?',
    'mista buypasskortet / den lå i sekken': 'drop?',
    'mista buypasskortet / neste / fant den likevel': 'drop?',
    'eg har mista kortet / fann det att': 'drop?',
    'I lost my card / found it!': 'drop?',
    'mista kortet / nei da, jeg har det her': 'drop?',
    'mista kortet / nei, det ligger hjemme': 'drop?',
    'mista buypasskortet / nei det var ikke buypass, det var nøkkelkortet til døra': 'drop?',
    'mista pcen / nei vent, jeg har den': 'drop?',
    'mista kort / buypass': 'form',
    'mista kortet på bussen / det var ikke på bussen': 'where',
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
    'mista buypasskortet / neste / på toget': 'where',
    'mista buypasskortet / hei': 'menu',
    'mista buypasskortet / kan eg ringe nokon?': 'contact',
    'kollegaen min har mista buypasskortet sitt / send': 'self?',
    'kollegaen min har mista kortet sitt / send / Ada Lovelace': 'text + form',
    'kollegaen min har mista kortet sitt / send / en kollega': 'form',
    'kollegaen min har mista kortet sitt / send / i går': 'where',
    'kollegaen min har mista kortet sitt / send / hvem får vite det?': 'text',
    'kollegaen min har mista kortet sitt / send / meg selv': 'receipt',
    'mista kortet / neste / neste / neste / neste / neste / Ada Lovelace / send': 'self?',
    'pcen er borte / det gjelder ikke meg': 'form',
    'pcen er borte / det gjelder ikke meg / send': 'self?',
    'mista buypasskortet / pinkoden sto på en lapp': 'send?',
    'mista buypasskortet / ikke send ennå': 'text',
  }
  for (const [chat, reply] of Object.entries(shown))
    it(`${chat}: ${reply}`, () => assert.equal(read(chat).shown, reply))

  it('good news and a yes drop the report, and nothing is filed', () => {
    const chat = read('mista buypasskortet / fant den likevel / ja')
    assert.equal(chat.known, 'nothing')
    assert.deepEqual(chat.turn.reports, [])
  })

  for (const said of ['avbryt meldingen', 'avbryt den', 'jeg vil avbryte', 'kan du avbryte?', 'cancel it'])
    it(`«${said}» drops it`, () => assert.equal(read(`mista buypasskortet / ${said}`).known, 'nothing'))

  it('what may be another report is asked about, and is what the person says', () => {
    const asked = 'glemt passord til nhn / neste / i går / mobilen ble stjålet på toget'
    assert.match(read(`${asked} / svaret`).known, /nhn-credentials .* where: mobilen ble stjålet på toget/)
    assert.match(read(`${asked} / en ny melding / send`).known, /^equipment-lost stolen/)
    assert.match(read(`${asked} / a new report / send`).known, /^equipment-lost stolen/)
  })

  it('a doubt is over when something else is said, and nothing is sent by a later «ok»', () => {
    const chat = read('mista buypasskortet / ja / hvem får vite det? / ok')
    assert.equal(chat.shown, 'send?')
    assert.deepEqual(chat.turn.reports, [])
    const left = read('glemt passord til nhn / neste / mobilen ble stjålet på toget / vent litt / send')
    assert.equal(left.known, 'nhn-credentials forgotten, note: mobilen ble stjålet på toget')
  })

  it('a colleague’s loss is a report of its own', () => {
    const chat = read('pcen er borte / kollegaen min har mista buypasskortet sitt')
    assert.match(chat.known, /^buypass-card lost, colleague: yes$/)
    assert.equal(chat.say('meg selv').draft?.answers['before'], 'draft 1')
  })

  it('a second report keeps the first in mind', () => {
    const second = read('glemt passord til nhn / mobilen min ble stjålet / send')
    assert.match(second.known, /^equipment-lost stolen, device: phone$/)
    assert.equal(second.turn.before, 'draft 1')
    assert.equal(read('glemt passord til nhn / mobilen min ble stjålet / avbryt').turn.before, 'draft 1')
  })

  it('a draft of before, in which nothing was noted as asked, is gone on with', () => {
    const chat = new DialogChat()
    chat.say('mista buypasskortet')
    assert.ok(chat.draft && !('asked' in chat.draft.answers))
    assert.match(chat.say('i går').say('send').known, /when/)
  })
})

describe('The words of a first message', () => {
  const told: Chats = {
    'mista buypasskortet mitt i går': 'buypass-card lost, when: tirsdag 24. november',
    'skjermen på pcen er knust': 'equipment-damaged damaged, device: laptop',
    'pc og jobbtelefon er stjålet':
      'equipment-lost stolen, device: laptop, note: pc og jobbtelefon er stjålet',
    'har glemt pcen på toget': 'equipment-lost lost, where: på toget, device: laptop',
    'Noen stjal PC-en min på toget i går, det var pasientlister på den':
      'equipment-lost stolen, when: tirsdag 24. november, personalData: yes, where: på toget, device: laptop, note: Noen stjal PC-en min på toget i går, det var pasientlister på den',
    'mista minnepenn med pasientinfo': 'equipment-lost lost, personalData: yes, device: other',
    'mista mobilen med bilder av brukere': 'equipment-lost lost, personalData: yes, device: phone',
    'mista pcen og en pasientperm': 'equipment-lost lost, papers: yes, device: laptop',
    'mista pcen og papirer med pasientopplysninger':
      'equipment-lost lost, device: laptop, note: mista pcen og papirer med pasientopplysninger',
    'jeg kommer ikke inn i visma, har glemt passordet': 'system-password forgotten, system: visma',
  }
  for (const [text, known] of Object.entries(told)) it(text, () => assert.equal(read(text).known, known))
})

function read(chat: string): DialogChat {
  const lines = chat.split(' / ')
  const language: Language = /^(I|My|my) /.test(chat) ? 'en' : 'nb'
  const talk = new DialogChat({ language })
  for (const text of lines) talk.say(text)
  return talk
}
