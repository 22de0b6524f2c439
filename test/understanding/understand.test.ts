import assert from 'node:assert/strict'
import { buypassCard } from '../../dialogs/incidents/buypass-card.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { understand } from '../../dialogs/understand/understand.ts'
import { reads, understood } from '../helpers/understood.ts'

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

  it('reads slips in the longer forms of short words', () => {
    const pin = { intent: 'buypass-card', cause: 'pin-forgotten', ask: false }
    for (const text of [
      'jeg har glemt kodne til buypasskortet',
      'glemt kooden',
      'glemt piinen',
      'pnien er glemt',
    ])
      reads(text, pin)
    reads('noen har sett pnien min', { intent: 'buypass-card', cause: 'pin-compromised', ask: false })
    reads('kodne er borte', { intent: 'buypass-card', cause: 'lost' })
    reads('mista padne', { intent: 'equipment-lost', device: 'tablet', ask: false })
    reads('usbne er borte', { intent: 'equipment-lost', cause: 'lost', device: 'other' })
    reads('smartkloak er borte', { intent: 'equipment-lost', cause: 'lost', device: 'other' })
    for (const text of ['mobilen er bluka', 'pc-en er buulka', 'pcen er rpiet opp'])
      reads(text, { intent: 'equipment-damaged', cause: 'damaged', ask: false })
  })

  it('takes no secret as known because a colleague uses the system', () => {
    for (const text of [
      'kollegaen har glemt passordet til Visma, han bruker det hver dag',
      'kollega har glemt passordet til gerica, ho brukar det kvar dag',
      'my colleague forgot the password to Visma, he uses it daily',
    ])
      reads(text, { intent: 'system-password', cause: 'forgotten' })
    for (const text of [
      'kollegaen bruker passordet mitt til Visma hver dag',
      'han bruker Visma med passordet mitt daglig',
    ])
      reads(text, { intent: 'system-password', cause: 'compromised' })
  })

  it('takes a thing that is lost and stolen as stolen, unless nobody knows', () => {
    for (const [text, cause] of [
      ['Mista buypasskortet på bussen i går, tror det er stjålet', 'stolen'],
      ['mista kortet. det er stjålet', 'stolen'],
      ['lost my card on the bus yesterday, I think it was stolen', 'stolen'],
      ['mista kortet på bussen i går, trur det er stole', 'stolen'],
      ['mista pc-en på toget i går, sikkert stjålet', 'stolen'],
      ['mista kortet, vet ikke om det er stjålet', 'lost'],
      ['mista kortet eller så er det stjålet', 'lost'],
      ['mista kortet, tror ikke det er stjålet', 'lost'],
      ['lost my card, I don’t think it was stolen', 'lost'],
      ['mista kortet for et kvarter siden', 'lost'],
      ['mista kortet i løpet av morgenstellet', 'lost'],
    ] as const) {
      assert.equal(understand(text, incidentTypes).cause, cause, text)
    }
  })

  it('takes a card that is gone as gone, whatever became of its PIN', () => {
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
      ['kortet og brevet med pin er borte', 'lost'],
      ['mistet kortet og konvolutten med pin', 'lost'],
    ] as const) {
      assert.equal(understand(text, incidentTypes).cause, cause, text)
    }
  })

  it('takes a missing letter with the PIN for a PIN that others may know', () => {
    for (const [text, cause] of [
      ['brevet med pinkoden er borte', 'pin-compromised'],
      ['mistet brevet med pin og puk', 'pin-compromised'],
      ['konvolutten med pin og puk er borte', 'pin-compromised'],
      ['konvolutten med pin er borte', 'pin-compromised'],
      ['pinkonvolutten er borte', 'pin-compromised'],
      ['brevet med PIN er vekke', 'pin-compromised'],
      ['har mista puk-brevet', 'pin-compromised'],
      ['my PIN letter is missing', 'pin-compromised'],
      ['I lost the envelope with my PIN', 'pin-compromised'],
      ['jeg har ikke fått brevet med pinkoden', 'pin-forgotten'],
      ['eg har fått nytt kort, men finn ikkje brevet med PIN', 'pin-forgotten'],
    ] as const) {
      assert.equal(understand(text, incidentTypes).cause, cause, text)
    }
  })

  it('takes the last part of a compound for the thing', () => {
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
    // A phone has a PIN as well.
    reads('mista mobilen på bussen, pin 4821', { intent: 'equipment-lost', also: null })
    reads('mista telefonen og pinkoden', { intent: 'equipment-lost', also: null })
  })

  it('tells everything that is gone, in the order of the message', () => {
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

  it('takes a report for a colleague for a report, and not for a wish about reports', () => {
    for (const text of [
      'reporting for a colleague, her laptop was stolen',
      'her laptop was stolen, I report for a colleague',
      'melding for en kollega, PC-en hennes er stjålet',
    ])
      reads(text, { intent: 'equipment-lost', cause: 'stolen', device: 'laptop', ask: false })
    reads('status on my report for a colleague', { intent: 'my-reports', action: 'status' })
  })

  it('hears denials and corrections', () => {
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

  it('leaves the cause open for a named card without an event', () => {
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

  it('reads an emoji of a thing as its name', () => {
    reads('💳 borte 😭', { intent: 'buypass-card', cause: 'lost', ask: false })
    reads('📱 borte', { intent: 'equipment-lost', device: 'phone', ask: false })
    reads('💻 stjålet', { intent: 'equipment-lost', cause: 'stolen', device: 'laptop', ask: false })
  })

  it('says which words decided', () => {
    assert.deepEqual(understood('Hei, mobilen min er stjålet').because, ['mobilen', 'stjålet'])
  })

  it('understands a new type from the plain words in its file', () => {
    const parkingCard = {
      ...buypassCard,
      id: 'parking-permit',
      evidence: { names: ['oblat'], causes: { lost: ['mistet', 'borte'], faded: ['bleket'] } },
    }
    const heard = understand('Oblaten min er bleket av sola', [...incidentTypes, parkingCard])
    assert.equal(heard.intent, 'parking-permit')
    assert.equal(heard.cause, 'faded')
  })
})
