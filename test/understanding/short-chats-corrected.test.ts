import { type Chats, itFiles } from '../helpers/dialog-chat.ts'

const corrected: Chats = {
  'mistet laderen / ikke laderen men selve pc-en / send':
    'equipment-lost lost, note: mistet laderen, device: laptop',
  'mistet laderen / nei mobilen / send': 'equipment-lost lost, note: mistet laderen, device: phone',
  'mistet laderen / nei, til mobilen / send':
    'equipment-damaged accessory-lost, device: phone, note: mistet laderen',
  'mistet pc-en / den sto på kontoret / ingen vet hvor den er / send':
    'equipment-lost lost, device: laptop, where: på kontoret, note: ingen vet hvor den er',
  'mista kortet mitt / nei det var ikke kortet, det var mobilen / send': 'equipment-lost lost, device: phone',
  'pcen er borte / nei mobilen mente jeg / send': 'equipment-lost lost, device: phone',
  'eg har mista kortet / næi, det va mobilen eg meinte / send': 'equipment-lost lost, device: phone',
  'I lost my laptop / sorry, I meant my phone / send': 'equipment-lost lost, device: phone',
  'mista både kort og pc / nei bare pcen / send': 'equipment-lost lost, device: laptop',
  'mista pcen / nei den er knust, ikke borte / send': 'equipment-damaged damaged, device: laptop',
  'skjermen er knust / nei hele pcen er borte / send':
    'equipment-lost lost, note: skjermen er knust, device: laptop',
  'noen så pinkoden min / nei kortet er borte / send': 'buypass-card lost',
  'noen så pinkoden min / nå er kortet borte også / send': 'buypass-card lost',
  'glemt passord til nhn / nei, til visma / send': 'system-password forgotten, system: visma',
  'glemt passord til visma / nei gerica / send': 'system-password forgotten, system: gerica',
  'glemt passord til nhn / nei, andre har sett det / send': 'nhn-credentials compromised',
  'glemt passord til nhn / nei, noen andre har det / send': 'nhn-credentials compromised',
  'glemt pin / nei, noen andre har den / send': 'buypass-card pin-compromised',
  'gløymt passordet til visma / oi, sonen min har det no / send':
    'system-password compromised, system: visma',
  'I forgot my PIN / no, someone else has it / send': 'buypass-card pin-compromised',
  'stjålet pc / altså den ble ikke stjålet jeg glemte den på toget / send':
    'equipment-lost lost, device: laptop, note: altså den ble ikke stjålet jeg glemte den på toget',
  'mista kortet på toget / nei bussen / send': 'buypass-card lost, where: bussen',
  'mista pc / den var ikke mistet men stjålet / send': 'equipment-lost stolen, device: laptop',
  'glemt passord til visma / nei, jeg mente pin / send': 'buypass-card pin-forgotten',
  'glemt pin / nei, eg meinte passordet til nhn / send': 'nhn-credentials forgotten',
  'glemt passord til visma / og gerica / send': 'system-password forgotten, system: visma, gerica',
  'mistet kortet / nei, noen andre har det / send': 'buypass-card lost, note: nei, noen andre har det',
  'kortet mitt er vekk, pinkoden stod på ein lapp i same lommebok / send':
    'buypass-card lost, note: kortet mitt er vekk, pinkoden stod på ein lapp i same lommebok',
  'veska med kortet og pinkoden er stjålet / send':
    'buypass-card stolen, note: veska med kortet og pinkoden er stjålet',
  'pc-en er borte / bilen var låst / send': 'equipment-lost lost, device: laptop, note: bilen var låst',
  'pc-en ble stjålet fra et låst kontor / send': 'equipment-lost stolen, device: laptop',
  'mistet kortet / på bussen / 91234567 / send': 'buypass-card lost, where: på bussen, phone: 91234567',
  'mistet kortet / jeg vil ikke sende': 'buypass-card lost',
  'skjermen er knust / på pcen / send': 'equipment-damaged damaged, device: laptop, note: skjermen er knust',
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
  'mistet kortet / nei vent, det er PIN-en jeg har glemt / send': 'buypass-card pin-forgotten',
  'mistet kortet / nei, jeg har ikke mistet kortet, jeg har glemt pinkoden / send':
    'buypass-card pin-forgotten, note: nei, jeg har ikke mistet kortet, jeg har glemt pinkoden',
  'mista kortet / nei, eg har gløymt pinkoden / send': 'buypass-card pin-forgotten',
  'I could not think of my pin / send': 'buypass-card pin-forgotten, note: I could not think of my pin',
  'I lost my card / no wait, it’s my PIN I forgot / send': 'buypass-card pin-forgotten',
  'I lost my card / sorry, I mean I forgot my PIN / send': 'buypass-card pin-forgotten',
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

const whosePassword: Chats = {
  'glemt passord til visma / ja det er til nhn / send': 'nhn-credentials forgotten',
  'glemt passord til visma / det er nhn-passordet / send': 'nhn-credentials forgotten',
  'glemt passord til visma / det gjelder norsk helsenett / send': 'nhn-credentials forgotten',
  'gløymt passord til visma / det gjeld helsenettet / send': 'nhn-credentials forgotten',
  'glemt passord til visma / det er passordet til nhn / send': 'nhn-credentials forgotten',
  'My password for Visma is forgotten / it’s the NHN password / send': 'nhn-credentials forgotten',
  'glemt passord til nhn / det er til visma / send': 'system-password forgotten, system: visma',
  'noen har sett passordet mitt / visma / neste / det er nhn / send': 'nhn-credentials compromised',
  'noen har sett passordet mitt til fagsystemet / neste / nhn / send': 'nhn-credentials compromised',
  'passordet mitt er ••• / det er til nhn': 'nhn-credentials null',
  'passordet mitt er borte / til nhn': 'nhn-credentials null',
  'my password is ••• / it is for nhn': 'nhn-credentials null',
  'glemt passord til visma / det er nhn som sperrer / send':
    'system-password forgotten, system: visma, note: det er nhn som sperrer',
}

const untouched: Chats = {
  'mista kortet / neste / i går / på bussen / nei, men jeg har glemt pinkoden / send':
    'buypass-card lost, when: tirsdag 24. november, where: på bussen, note: nei, men jeg har glemt pinkoden',
  'mista kortet / og jeg har glemt pinkoden / send': 'buypass-card lost, note: og jeg har glemt pinkoden',
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
  'mista veska mi med pc og kort / nei, kortet har jeg / send':
    'equipment-lost lost, device: laptop, note: mista veska mi med pc og kort',
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

describe('Short chats with corrections', () => {
  describe('a correction in plain words changes what was said', () => itFiles(corrected))
  describe('unclear words are read together with the answer to the question about them', () =>
    itFiles(unclear))
  describe('a password goes to the desk that it belongs to, in whatever words that is told', () =>
    itFiles(whosePassword))
  describe('a «nei» that only tells more makes no other report', () => itFiles(untouched))
  describe('a thing that went with the first one is reported with it', () => itFiles(together))
})
