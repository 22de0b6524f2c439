import { type Chats, itFiles } from '../helpers/dialog-chat.ts'

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
  'nokon har passordet mitt til nhn / neste / kollegaene bruker det kvar dag / send':
    'nhn-credentials compromised, when: kollegaene bruker det kvar dag',
  'nokon har passordet mitt til nhn / neste / kvar morgon er dei inne der / send':
    'nhn-credentials compromised, when: kvar morgon er dei inne der',
  'mista pcen / neste / det kan det / den var det / det tror jeg ikke / send':
    'equipment-lost lost, device: laptop, personalData: yes, locked: yes, papers: no',
  'My laptop is gone / next / probably / it was / I don’t think so / send':
    'equipment-lost lost, device: laptop, personalData: yes, locked: yes, papers: no',
  'eg har mista pc-en / neste / litt / jau / trur ikkje det / send':
    'equipment-lost lost, device: laptop, personalData: yes, locked: yes, papers: no',
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
  'eg sluttar 31. desember / send': 'offboarding null, lastDay: torsdag 31. desember 2026',
}

const unasked: Chats = {
  'noen har sett passordet mitt til nhn / neste / i går / to pasienter så det / på vakta / send':
    'nhn-credentials compromised, when: tirsdag 24. november, note: to pasienter så det, where: på vakta',
  'mista pcen / neste / ja / to pasienter så det / ja / send':
    'equipment-lost lost, device: laptop, personalData: yes, note: to pasienter så det, locked: yes',
  'mista kortet / neste / to pasienter så pinkoden / i går / send':
    'buypass-card lost, note: to pasienter så pinkoden, when: tirsdag 24. november',
  'mista kortet / neste / det ble stjålet på bussen / send': 'buypass-card stolen, where: på bussen',
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
  'pcen er borte / og mobilen / send': 'equipment-lost lost, note: og mobilen, device: phone',
  'pcen er stjålet / i går kveld på parkeringsplassen / send':
    'equipment-lost stolen, device: laptop, when: tirsdag 24. november om kvelden, where: på parkeringsplassen',
  'pcen er stjålet / den lå i bilen / send': 'equipment-lost stolen, device: laptop, where: i bilen',
  'mista buypasskortet / hva gjør jeg nå???? / er det farlig? / send': 'buypass-card lost',
}

const otherTongues: Chats = {
  'eg he mista kortet / send': 'buypass-card lost',
  'mobilen min e vekke / nån he stole an / i går kvelds / send':
    'equipment-lost stolen, device: phone, when: tirsdag 24. november om kvelden',
  'æ har mista ipaden / den hadde journala på sæ / send':
    'equipment-lost lost, device: tablet, note: den hadde journala på sæ, personalData: yes',
  'min dator har blivit stulen / jag vet inte om den var låst / skicka':
    'equipment-lost stolen, device: laptop, note: min dator har blivit stulen, locked: unknown',
  'jag har tappat mobilen / nej den är inte låst / skicka det':
    'equipment-lost lost, device: phone, note: jag har tappat mobilen, locked: no',
  'hej jag hittar inte mitt buypasskort / imorse / skicka':
    'buypass-card lost, note: hej jag hittar inte mitt buypasskort, when: onsdag 25. november om morgenen',
  'jeg har tabt mit kort / hvad skal jeg gøre / send': 'buypass-card lost, note: jeg har tabt mit kort',
  'my computer is kaputt / i let it fall / i spill coffee / send':
    'equipment-damaged damaged, device: laptop, note: my computer is kaputt\ni let it fall\ni spill coffee',
  'I lost my card / i change the pin already / i bussen / send':
    'buypass-card lost, note: i change the pin already, where: i bussen',
  'mistet i fon / send melding': 'equipment-lost lost, device: phone',
  'kåret er borte / semd': 'buypass-card lost',
  'glemt pinkoden / ingen vet den / send': 'buypass-card pin-forgotten, note: ingen vet den',
  'mistet pc-en / jeg vet ikke om den er stjålet / send':
    'equipment-lost lost, device: laptop, note: jeg vet ikke om den er stjålet',
}

describe('Short chats', () => {
  describe('dialect, Danish, Swedish, halting English and dictation are taken as what they say', () =>
    itFiles(otherTongues))
  describe('an answer to a question is taken as its answer, whatever else it could mean', () =>
    itFiles(answered))
  describe('words that nobody asked for go where they fit, and else into the note', () => itFiles(unasked))
})
