import { reads } from '../helpers/understood.ts'

describe('Understanding a message that is no incident', () => {
  it('tells a question from an incident', () => {
    reads('kan jeg dele passordet mitt med en kollega?', { intent: 'instruction-question' })
    reads('jeg har delt passordet mitt til Gerica med en kollega', {
      intent: 'system-password',
      cause: 'compromised',
    })
    reads('hva gjør jeg hvis PC-en blir stjålet?', { intent: 'instruction-question' })
  })

  it('reads an incident that is told first as told, whatever is asked after it', () => {
    reads('Jobbtelefonen har fått knust glas i dag. Må eg betala det sjølv?', {
      intent: 'equipment-damaged',
      cause: 'damaged',
    })
    reads('PC-en er stolen. Er det eg som må melda han til politiet?', {
      intent: 'equipment-lost',
      cause: 'stolen',
    })
    reads('Hva om PC-en blir stjålet? Må jeg betale?', { intent: 'instruction-question' })
  })

  it('takes private things for out of scope', () => {
    for (const text of [
      'mistet kortet til treningssenteret',
      'Har glemt pinkoden til printeren',
      'mistet husnøklene mine',
      'glemt passordet til Netflix',
      'min private mobil er stjålet',
      'bankkortet er borte',
    ])
      reads(text, { intent: 'out-of-scope', ask: false })
  })

  it('does not take the place of a theft or a loss for another matter', () => {
    reads('pc-en min ble stjålet i går kveld på parkeringsplassen ved sjukeheimen', {
      intent: 'equipment-lost',
      cause: 'stolen',
    })
    for (const place of ['på parkeringsplassen ved rådhuset', 'i kantina', 'ved svømmehallen'])
      reads(`mobilen ble stjålet i går kveld ${place}`, { intent: 'equipment-lost', ask: false })
    reads('mistet kortet på parkeringsplassen ved kantina', { intent: 'buypass-card', ask: false })
    for (const text of ['det er fullt på parkeringsplassen', 'sykkelen ble stjålet på parkeringsplassen'])
      reads(text, { intent: 'out-of-scope', ask: false })
  })

  it('takes a system that lets nobody in for out of scope', () => {
    for (const text of [
      'ingen har tilgang til Gerica',
      'hele avdelingen har mistet tilgangen til Gerica',
      'ingen på avdelinga kjem inn i Gerica',
      'nobody has access to Gerica',
      'ingen av oss kommer inn',
      'ingen her får logget på',
      'nobody can log in',
      'no one here can get in',
      'hele avdelingen er kastet ut og kommer ikke inn igjen',
      'ingen av oss slepp inn i systemet',
      'det er ingen som kommer inn på maskinene her',
      'Nobody can log in to Gerica',
      'none of us can get into Visma',
      "Gerica won't let anyone in today",
      'det er ingen på avdelingen som får logget inn i Gerica',
      'me kjem ikkje inn i Visma nokon av oss i dag',
      'alle på avdelingen er kastet ut av profil og får ikke logget inn igjen',
      'hele avdelingen er låst ute av Gerica',
      'innlogging i Gerica feiler for alle',
      'er Gerica nede? får ikke logget inn og det gjør ikke kollegaene mine heller',
    ])
      reads(text, { intent: 'out-of-scope', ask: false })
    reads("I can't log in to Gerica", { intent: 'system-password', cause: 'forgotten' })
    reads('Ingen på jobb husker passordet til Websak', { intent: 'system-password', cause: 'forgotten' })
    reads('Gerica er nede, og jeg har mistet kortet mitt', { intent: 'buypass-card', cause: 'lost' })
    reads('jeg kommer ikke inn', { cause: 'forgotten' })
    reads('alle her kan logge inn med passordet mitt', { cause: 'compromised' })
    reads('noen har tilgang til Gerica-passordet mitt', { intent: 'system-password', cause: 'compromised' })
  })

  it('does not take a secret that nobody else has for known to others', () => {
    for (const text of [
      'ingen har passordet mitt',
      'ingen andre vet passordet',
      'nobody knows my password',
      'no one has my pin',
    ])
      reads(text, { cause: null, ask: true })
    for (const text of [
      'jeg har glemt passordet til Gerica, men ingen andre har det',
      'ingen kan passordet til Gerica, jeg har glemt det',
      'I forgot my Gerica password, nobody else knows it',
    ])
      reads(text, { intent: 'system-password', cause: 'forgotten', ask: false })
    reads('noen har passordet mitt til Gerica', { intent: 'system-password', cause: 'compromised' })
    reads('ingen vet hvor kortet mitt er', { intent: 'buypass-card', cause: 'lost' })
  })

  it('takes a disk that asks for its own key for a wish to reach a person', () => {
    for (const text of [
      "pc'en er låst med bitlocker",
      'PC-en ber om bitlocker-nøkkel',
      'bitlocker recovery key?',
    ])
      reads(text, { intent: 'human', ask: false })
    reads('mista pc-en, den er låst med bitlocker', { intent: 'equipment-lost', cause: 'lost', ask: false })
    reads('bitlocker var på, men pc-en ble stjålet', {
      intent: 'equipment-lost',
      cause: 'stolen',
      ask: false,
    })
  })

  it('finds a loss that is told with a wish for help: the form is the help', () => {
    const lost = { intent: 'equipment-lost', cause: 'lost', ask: false }
    for (const text of [
      'I lost my phone, what should I do?',
      'mobilen er borte, hva skal jeg gjøre nå',
      'kan du hjelpe meg? mista pc-en',
      'i need help mista pc-en',
      'mista pc-en, what should I do?',
      'hva skal jeg gjøre nå mobilen er borte',
      'what do I do my phone is gone',
    ])
      reads(text, lost)
    reads('mista mobilen i do', { intent: 'equipment-damaged', cause: 'damaged', ask: false })
    reads('I have lost my card, what should I do?', { intent: 'buypass-card', cause: 'lost', ask: false })
  })

  it('takes a wish to ask something for a wish for help', () => {
    for (const text of [
      'jeg har spørsmål',
      'eg har eit spørsmål',
      'I have a question',
      'kan jeg spørre om noe?',
    ])
      reads(text, { intent: 'help', ask: false })
  })

  it('finds wishes about reports', () => {
    reads('fant igjen kortet', { intent: 'my-reports', action: 'withdraw' })
    reads('hva skjer med saken min', { intent: 'my-reports', action: 'status' })
    reads('glemte å si at PC-en hadde pasientdata', { intent: 'my-reports', action: 'add' })
    reads('den var ikke låst', { intent: 'my-reports', action: 'add' })
    reads('den er låst med pin', { intent: 'my-reports', action: 'add', ask: false })
    reads('er det sperret ennå?', { intent: 'my-reports', action: 'status' })
  })

  it('takes a card that does not work for a wish to reach its issuer', () => {
    for (const text of [
      'kortet er knekt',
      'kortet mitt virker ikke',
      'buypass kortet er utløpt',
      'bestill nytt buypass kort til meg',
      'my card is broken',
    ])
      reads(text, { intent: 'human', ask: false })
    reads('trenger nytt kort, det gamle er mistet', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('kortleseren er knekt, kortet er i orden', { intent: 'equipment-damaged', cause: 'damaged' })
  })

  it('opens no form for matters that others see to', () => {
    for (const text of [
      'det er virus på pcen',
      'nei, ikke ennå',
      'det var i forgårs',
      'det var på mandag',
      'vent litt',
      'drit i det',
      'på biblioteket',
      'i går ettermiddag ca kl 16',
      'vet ikke',
      'jeg har fått en mistenkelig epost',
      'mistet siste buss hjem',
    ])
      reads(text, { intent: 'out-of-scope', ask: false })
    reads('sendte passordet mitt til gerica i en epost til feil person', {
      intent: 'system-password',
      cause: 'compromised',
    })
  })

  it('sends a breach without a form of its own to a person', () => {
    for (const text of [
      'jeg har sendt en epost til feil person med pasientopplysninger',
      'barna mine har brukt jobb pcen',
      'har glemt en perm med pasientpapirer på bussen',
      'glemte å låse pc-en før lunsj',
      'eg har lånt bort jobb-pc-en til ein nabo',
      'I printed the patient list at home',
      'found a binder with patient notes in the bus',
      'legen har fått feil journal',
      'fastlegen mottok feil epikrise',
      'pasienten har fått feil brev',
      'the doctor got the wrong record',
    ])
      reads(text, { intent: 'human', cause: null, ask: false })
    reads('jeg var borte fra pulten, og pcen sto ulåst', { intent: 'human' })
    reads('pc-en er stjålet, og den var ulåst', { intent: 'equipment-lost', cause: 'stolen' })
    reads('mista pcen, den var ulåst og hadde pasientinfo', { intent: 'equipment-lost', cause: 'lost' })
    reads('er det lov å låne bort jobb-pc-en', { intent: 'instruction-question' })
  })

  it('hears that the thing has turned up, and that it has not', () => {
    for (const text of [
      'det lå i jakka',
      'den va i veskå',
      'fant begge deler',
      'kom på passordet likevel',
      'husket passordet likevel',
      'no hugsar eg passordet',
    ])
      reads(text, { intent: 'my-reports', action: 'withdraw', ask: false })
    reads('husker ikke passordet til gerica nå', { intent: 'system-password', cause: 'forgotten' })
    reads('den lå i sekken, og den er stjålet', { action: null })
    reads('eg har kje pc-en min lenger, någen har tatt an', { intent: 'equipment-lost', device: 'laptop' })
  })

  it('does not guess at a thing that is used every day and not named', () => {
    for (const text of [
      'my colleagues use it every day',
      'kollegaene bruker det hver dag',
      'kollegaen min brukar det kvar dag',
    ])
      reads(text, { intent: 'out-of-scope', cause: null, because: [], ask: false })
    reads('noen andre bruker passordet mitt til Visma hver dag', {
      intent: 'system-password',
      cause: 'compromised',
    })
  })

  it('does not take swearing for a word about finding', () => {
    for (const text of ['faen', 'fy faen', 'fan', 'Fæn'])
      reads(text, { intent: 'out-of-scope', action: null, ask: false })
    reads('faen, mistet kortet', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('eg fann kortet', { intent: 'my-reports', action: 'withdraw' })
  })

  it('takes gibberish for nothing, and asks no question about it', () => {
    for (const text of ['asdfgh', 'x'.repeat(5000), '<script>alert(1)</script>', 'qwe rty uio'])
      reads(text, { intent: 'out-of-scope', ask: false, alternatives: [] })
  })
})
