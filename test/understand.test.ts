import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import type { Language } from '../dialogs/incident-type.ts'
import { buypassCard } from '../dialogs/incidents/buypass-card.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { type Understanding, understand } from '../dialogs/understand/understand.ts'
import { whereIn } from '../dialogs/understand/where.ts'
import { whenInWords } from '../dialogs/when-words.ts'

const wednesday = new Date('2026-11-25T10:00:00Z')

function read(text: string): Understanding {
  return understand(text, incidentTypes, wednesday)
}

function reads(text: string, expected: Partial<Understanding>): void {
  const understood = read(text)
  assert.deepEqual({ ...understood, ...expected }, understood, text)
}

describe('understanding a message', () => {
  it('finds the incident, the cause and the device', () => {
    reads('mista buypasskortet', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('noen så pinkoden min', { intent: 'buypass-card', cause: 'pin-compromised', ask: false })
    reads('noen stjal veska med pc-en i går kveld', {
      intent: 'equipment-lost',
      cause: 'stolen',
      device: 'laptop',
      when: { day: new Date('2026-11-24T12:00:00Z'), until: undefined, part: 'evening', clock: undefined },
      ask: false,
    })
  })

  it('reads dialect without å, ø and æ, nynorsk, English and slips of the finger', () => {
    reads('e har gløymt passorde te helsenette', { intent: 'nhn-credentials', cause: 'forgotten' })
    reads('Eg finn ikkje smartkortet mitt', { intent: 'buypass-card', cause: 'lost' })
    reads('I lost my work laptop', { intent: 'equipment-lost', cause: 'lost', device: 'laptop' })
    reads('har mistte pcn min', { intent: 'equipment-lost', cause: 'lost', device: 'laptop' })
    reads('smatrkortet er sjtålet', { intent: 'buypass-card', cause: 'stolen' })
    reads('telefnoen er borte', { intent: 'equipment-lost', cause: 'lost', device: 'phone' })
    reads('stjaalet telefonen', { intent: 'equipment-lost', cause: 'stolen', device: 'phone' })
  })

  it('takes a card that is gone for gone, whatever became of its PIN', () => {
    for (const [text, cause] of [
      ['mista buypasskortet, PIN-lappen lå sammen med kortet', 'lost'],
      ['buypass-kortet er stjålet og de kan ha sett PIN-koden', 'stolen'],
      ['lost my buypass card and the pin was written on it', 'lost'],
      ['eg har mista kortet og eg har gløymt pin-koden òg', 'lost'],
      ['jeg har ikke mistet kortet, men noen kjenner PIN-koden', 'pin-compromised'],
      ['har mista koden til kortet', 'pin-forgotten'],
      ['pin koden min til buypasskortet har jeg glemt', 'pin-forgotten'],
      ['glemt buypasskort pin', 'pin-forgotten'],
      ['glemt kortet og pinkoden', 'lost'],
      ['glemt kort med pin', 'lost'],
    ] as const) {
      assert.equal(understand(text, incidentTypes).cause, cause, text)
    }
  })

  it('knows compounds: the last part is the thing', () => {
    reads('jobbmobilen er borte', { intent: 'equipment-lost', device: 'phone' })
    reads('pcladeren er borte', { intent: 'equipment-damaged', cause: 'accessory-lost', device: 'other' })
    reads('laderen til PC-en er borte', {
      intent: 'equipment-damaged',
      cause: 'accessory-lost',
      device: 'other',
    })
  })

  it('finds a second thing that is gone', () => {
    reads('veska e stålen me pc å kort', { intent: 'equipment-lost', also: 'buypass-card', cause: 'stolen' })
    reads('Laptop and Buypass card both stolen? No, only the laptop.', {
      intent: 'equipment-lost',
      also: null,
    })
    reads('noen tok pc-en min, men kortet har jeg', { intent: 'equipment-lost', also: null })
  })

  it('tells everything that is gone, in the order in which it was said', () => {
    for (const [text, devices, also] of [
      ['inbrudd hjemme i natt, pc og jobbtelefon er tatt', ['laptop', 'phone'], null],
      ['mobilen og ipaden er stjålet', ['phone', 'tablet'], null],
      ['pc, mobil og buypass kort stjålet', ['laptop', 'phone'], 'buypass-card'],
      ['noen stjal sekken min med pc, mobil, buypasskort', ['laptop', 'phone'], 'buypass-card'],
      ['de tok pc, mobil, buypasskort og nøkler', ['laptop', 'phone'], 'buypass-card'],
      ['mista sekken med pc, lader og buypasskort', ['laptop'], 'buypass-card'],
      ['noen tok pc-en min, men mobilen har jeg', ['laptop'], null],
      ['buypasskortet er borte', [], null],
    ] as const)
      reads(text, { devices: [...devices], device: devices[0] ?? null, also, ask: false })
  })

  it('takes a report for a colleague for one, and for no wish about reports', () => {
    for (const text of [
      'reporting for a colleague, her laptop was stolen',
      'her laptop was stolen, I report for a colleague',
      'melding for en kollega, PC-en hennes er stjålet',
    ])
      reads(text, { intent: 'equipment-lost', cause: 'stolen', device: 'laptop', ask: false })
    reads('status on my report for a colleague', { intent: 'my-reports', action: 'status' })
  })

  it('hears what did not happen, and corrections', () => {
    reads('ikke mistet, bare glemt pin', { intent: 'buypass-card', cause: 'pin-forgotten' })
    reads('PC-en er ikke borte, men skjermen er knust', { intent: 'equipment-damaged', device: 'laptop' })
    reads('Mobilen er ikke ødelagt, den er stjålet', {
      intent: 'equipment-lost',
      cause: 'stolen',
      device: 'phone',
    })
    reads('ikke stjålet, men PC-en falt i gulvet og er knust', {
      intent: 'equipment-damaged',
      cause: 'damaged',
    })
    reads('Kortet har jeg, det er pinkoden som er glemt', { intent: 'buypass-card', cause: 'pin-forgotten' })
    reads('Har mistet mobilen, eller jeg mener nettbrettet', { intent: 'equipment-lost', device: 'tablet' })
  })

  it('tells a question from an incident', () => {
    reads('kan jeg dele passordet mitt med en kollega?', { intent: 'instruction-question' })
    reads('jeg har delt passordet mitt til Gerica med en kollega', {
      intent: 'system-password',
      cause: 'compromised',
    })
    reads('hva gjør jeg hvis PC-en blir stjålet?', { intent: 'instruction-question' })
  })

  it('takes what was told first for told, whatever is asked besides', () => {
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

  it('leaves what is private alone', () => {
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

  it('finds wishes about reports', () => {
    reads('fant igjen kortet', { intent: 'my-reports', action: 'withdraw' })
    reads('hva skjer med saken min', { intent: 'my-reports', action: 'status' })
    reads('glemte å si at PC-en hadde pasientdata', { intent: 'my-reports', action: 'add' })
    reads('den var ikke låst', { intent: 'my-reports', action: 'add' })
    reads('den er låst med pin', { intent: 'my-reports', action: 'add', ask: false })
    reads('er det sperret ennå?', { intent: 'my-reports', action: 'status' })
  })

  it('asks which one when two readings are near', () => {
    const { ask, intent, alternatives } = read('jeg har glemt passordet mitt')
    assert.ok(ask)
    assert.deepEqual([intent, ...alternatives].sort(), ['nhn-credentials', 'system-password'])
  })

  it('asks which password, however usual one of them is, unless NHN is named', () => {
    for (const text of [
      'glemt passord',
      'noen har sett passordet mitt',
      'trykket på en lenke og skrev passordet',
    ]) {
      const { ask, intent, alternatives } = read(text)
      assert.ok(ask, text)
      assert.deepEqual([intent, ...alternatives].sort(), ['nhn-credentials', 'system-password'], text)
    }
    reads('får ikke logget inn på nhn portalen', { intent: 'nhn-credentials', also: null, ask: false })
    reads('har ikkje brukt nhn sidan i vår og hugsar ikkje innlogginga', {
      intent: 'nhn-credentials',
      ask: false,
    })
  })

  it('takes a thing that is named for no loss, where no event was said', () => {
    for (const text of [
      'buypass-kortet mitt',
      'sperr kortet mitt nå!',
      'glemte kortet hjemme',
      'har jeg mistet kortet mitt?',
    ])
      reads(text, { intent: 'buypass-card', cause: null, ask: false })
    reads('glemte pc-en hjemme hos en bruker', { intent: 'equipment-lost', cause: 'lost' })
    reads('Har eg mista mobilen? Han er borte i alle fall', { intent: 'equipment-lost', cause: 'lost' })
    reads('smartkortet gikk i havna, det ligger på bunnen', { intent: 'buypass-card', cause: 'lost' })
  })

  it('takes a card that is of no use for a wish to reach who issued it', () => {
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
      'jeg har sendt en epost til feil person med pasientopplysninger',
      'det er virus på pcen',
      'barna mine har brukt jobb pcen',
      'har glemt en perm med pasientpapirer på bussen',
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

  it('reads the picture of a thing as its name', () => {
    reads('💳 borte 😭', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('📱 borte', { intent: 'equipment-lost', device: 'phone', ask: false })
    reads('💻 stjålet', { intent: 'equipment-lost', cause: 'stolen', device: 'laptop', ask: false })
  })

  it('asks which of them is gone when none is named', () => {
    for (const text of [
      'jeg fant det ikke',
      'har ikke funnet det',
      'nei jeg tror det er stjålet',
      'jeg mistet det på toget i går',
    ]) {
      const { ask, intent, alternatives } = read(text)
      assert.ok(ask, text)
      assert.ok([intent, ...alternatives].includes('buypass-card'), text)
      assert.ok([intent, ...alternatives].includes('equipment-lost'), text)
    }
  })

  it('hears that it has turned up, and that it has not', () => {
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

  it('takes swearing for nothing that was found', () => {
    for (const text of ['faen', 'fy faen', 'fan', 'Fæn'])
      reads(text, { intent: 'out-of-scope', action: null, ask: false })
    reads('faen, mistet kortet', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('eg fann kortet', { intent: 'my-reports', action: 'withdraw' })
  })

  it('asks about the card when the wallet is gone', () => {
    for (const text of ['lommeboka er borte', 'noen har stjålet lommeboka mi', 'lost my wallet'])
      reads(text, { intent: 'out-of-scope', alternatives: ['buypass-card'], ask: true })
    reads('har ny lommebok', { ask: false })
  })

  it('asks rather than sending an incident away when the thing is not named', () => {
    const { ask, intent, alternatives } = read('noen har stjålet den')
    assert.ok(ask)
    assert.ok([intent, ...alternatives].includes('equipment-lost'))
  })

  it('takes what says nothing for nothing, and asks no questions about it', () => {
    for (const text of ['asdfgh', 'x'.repeat(5000), '<script>alert(1)</script>', 'qwe rty uio'])
      reads(text, { intent: 'out-of-scope', ask: false, alternatives: [] })
  })

  it('says which words decided', () => {
    assert.deepEqual(read('Hei, mobilen min er stjålet').because, ['mobilen', 'stjålet'])
  })

  it('understands a new type from the plain words in its file', () => {
    const parkingCard = {
      ...buypassCard,
      id: 'parking-permit',
      evidence: { names: ['oblat'], causes: { lost: ['mistet', 'borte'], faded: ['bleket'] } },
    }
    const understood = understand('Oblaten min er bleket av sola', [...incidentTypes, parkingCard])
    assert.equal(understood.intent, 'parking-permit')
    assert.equal(understood.cause, 'faded')
  })

  it('answers every line of the command, also the empty ones', async () => {
    const lines = await runCommand('mista kortet\n\nhei\r\n')
    assert.deepEqual(
      lines.map(({ intent }) => intent),
      ['buypass-card', 'help', 'greeting'],
    )
    assert.deepEqual(Object.keys(lines[0] ?? {}), [
      'intent',
      'cause',
      'device',
      'also',
      'action',
      'alternatives',
      'ask',
      'because',
    ])
  })
})

describe('the place in a message', () => {
  const places: Record<string, string | null> = {
    'va pao bussen i gaar': 'pao bussen',
    'det va i gaar': null,
    'i gaar kveld': null,
    'usikker på om den er stjålet eller mistet': null,
    'har sagt fra til lederen min': null,
    'eg har ein annan ved sida av': null,
    'på toget til Oslo': 'på toget til Oslo',
  }
  for (const [said, where] of Object.entries(places)) it(said, () => assert.equal(whereIn(said), where))

  it('is told, not asked for, by "va"', () => {
    reads('va på jobb i går', { asked: false })
    reads('va er dette', { asked: true })
  })
})

describe('the time in a message', () => {
  const times: Record<string, string> = {
    'i går': 'tirsdag 24. november',
    'i natt': 'natt til onsdag 25. november',
    'i dag tidlig': 'onsdag 25. november om morgenen',
    'sist fredag': 'fredag 20. november',
    'på mandag kveld kl 18:30': 'mandag 23. november om kvelden, kl. 18.30',
    'for to dager siden': 'mandag 23. november',
    'i helga': 'lørdag 21. november til søndag 22. november',
    'last night': 'tirsdag 24. november om kvelden',
    '3. november': 'tirsdag 3. november',
    '20th of November': 'fredag 20. november',
    'November 20': 'fredag 20. november',
    'for 2 timer siden': 'onsdag 25. november, kl. 09.00',
    'for 13 timar sidan': 'tirsdag 24. november, kl. 22.00',
    'i går kveld rundt halv ni': 'tirsdag 24. november om kvelden, kl. 20.30',
    'i natt halv tre': 'natt til onsdag 25. november, kl. 02.30',
    'halv ni': 'onsdag 25. november, kl. 08.30',
    'halv ett': 'onsdag 25. november, kl. 00.30',
    'på mandag halv ni': 'mandag 23. november',
    'this morning at half past nine': 'onsdag 25. november om morgenen, kl. 09.30',
    'nå nettopp': 'onsdag 25. november, kl. 11.00',
  }
  for (const [said, when] of Object.entries(times))
    it(`${said}: ${when}`, () => assert.equal(told(`mistet mobilen ${said}`, 'nb'), when))

  it('is counted in Oslo', () => {
    const pastMidnight = new Date('2026-11-24T23:30:00Z')
    assert.equal(told('mistet mobilen i går', 'nb', pastMidnight), 'tirsdag 24. november')
  })

  it('is told in the language of the form', () => {
    const said = 'lost my phone last night at 23:15'
    assert.equal(told(said, 'en'), 'Tuesday 24 November in the evening, at 23:15')
    assert.equal(told(said, 'nn'), 'tysdag 24. november om kvelden, kl. 23.15')
  })

  function told(text: string, language: Language, at = wednesday): string | null {
    const { when } = understand(text, incidentTypes, at)
    return when && whenInWords(when, language)
  }

  it('is null when none is named', () => assert.equal(read('mistet mobilen').when, null))
})

function runCommand(input: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['bot/understand-command.ts'], (error, output) => {
      if (error) reject(error)
      else
        resolve(
          output
            .trimEnd()
            .split('\n')
            .map((line): Record<string, unknown> => JSON.parse(line)),
        )
    })
    child.stdin?.end(input)
  })
}
