import assert from 'node:assert/strict'
import { reads, understood } from '../helpers/understood.ts'

describe('Messages that say things in a roundabout way', () => {
  it('a thing that is still there is not the one that is reported', () => {
    reads('nettbrettet ligger på kontoret. Mobilen derimot er borte', {
      intent: 'equipment-lost',
      device: 'phone',
    })
    reads('koden husker jeg godt, men kortet er mistet', { intent: 'buypass-card', cause: 'lost' })
    reads('gerica virker fint, det er nhn jeg har glemt passordet til', {
      intent: 'nhn-credentials',
      cause: 'forgotten',
    })
    reads('jeg har glemt passordet til mailen', { intent: 'system-password', cause: 'forgotten' })
  })

  it('a thing that is denied, or was found, is not the one that is gone', () => {
    for (const text of [
      'det er ikke pc-en som er borte, det er kortet',
      'd e ikkje ipaden så e vekke, d e buypassen',
      'mobilen fant jeg, men buypasset er sporløst borte',
      'it is not the laptop that is gone, it is my card',
    ])
      reads(text, { intent: 'buypass-card', cause: 'lost', also: null, ask: false })
  })

  it('a person who has died is no broken equipment', () => {
    for (const text of ['ansatt død', 'en ansatt er død, hva gjør vi med kontoen', 'An employee has died'])
      reads(text, { intent: 'human', ask: false })
    reads('mobilen til en ansatt er død', { intent: 'equipment-damaged', cause: 'damaged' })
  })

  it('a found thing of somebody else is no withdrawal of a report', () => {
    for (const text of [
      'I found someone’s phone in the changing room',
      'hvem skal jeg gi et kort jeg har funnet',
    ])
      reads(text, { intent: 'human', ask: false })
  })

  it('a card that somebody else uses is reported', () => {
    for (const text of [
      'noen har brukt kortet mitt',
      'vikaren har brukt kortet mitt',
      'vikaren har brukt kortet mitt uten lov',
      'ein kollega har lånt kortet mitt',
      'sønnen min har brukt kortet mitt',
      'my colleague has used my card',
      'kortet mitt er brukt av noen andre',
      'vikaren logget på med kortet mitt',
      'noen har logga seg på med mitt kort mens jeg var på lunsj',
      'lærlingen har brukt kortet mitt til å logge på',
      'jeg lånte ut kortet mitt til en vikar',
      'jeg lånte bort kortet til vikaren',
      'I lent my card to a colleague',
    ])
      reads(text, { intent: 'buypass-card', cause: null, ask: false })
    reads('vikaren lånte kortet mitt og mistet det', { intent: 'buypass-card', cause: 'lost' })
    reads('vikaren logget på visma med kortet mitt', { intent: 'system-password', cause: 'compromised' })
    reads('vikaren har brukt pc-en min', { intent: 'human' })
  })

  it('a bare place is no breach of the instruction', () => {
    for (const text of ['Lå på bussen', 'lå i en taxi', 'sist i garderoben'])
      reads(text, { intent: 'out-of-scope', ask: false })
  })

  it('a private thing is out of scope', () => {
    for (const text of [
      'veska ble tatt på toget, men det var ingenting fra kommunen i den',
      'det er ikke jobbtelefonen, men den private som er mistet',
      'en beboer har mistet telefonen sin',
    ])
      reads(text, { intent: 'out-of-scope', ask: false })
    reads('lommeboka er stjålet', { intent: 'out-of-scope', alternatives: ['buypass-card'] })
    reads('jobbmobilen er borte, ikke den private', { intent: 'equipment-lost', cause: 'lost' })
  })

  it('an unknown system is one of the municipality’s', () => {
    reads('husker ikke passordet til QRT', { intent: 'system-password', cause: 'forgotten', ask: false })
    reads('passordet til lagersystemet er glemt', {
      intent: 'system-password',
      cause: 'forgotten',
      ask: false,
    })
    assert.ok(understood('husker ikke passordet').ask)
    assert.ok(understood('HUSKER IKKE PASSORDET').ask)
  })

  it('a thing is recognised by what it is used for', () => {
    reads('boksen som kortet skal i er knust', { intent: 'equipment-damaged', cause: 'damaged' })
    reads('har rotet bort kortet jeg logger på med', { intent: 'buypass-card', cause: 'lost' })
    reads('den vi ringer brukerne fra er vekk', { intent: 'equipment-lost', cause: 'lost', device: 'phone' })
    reads('det jeg underviser fra ble stjålet', {
      intent: 'equipment-lost',
      cause: 'stolen',
      device: 'laptop',
    })
  })

  it('a breach of the instruction leads to a person, and is not taken for a loss', () => {
    for (const text of [
      'vikaren går fra maskinen uten å låse',
      'gikk fra pc-en uten å logge av',
      'onkelen til sønnen min har spilt på jobb-pc-en',
      'har brutt instruksen',
      'la ut bilder av elever på Instagram',
      'kopierte pasientdata til min egen harddisk',
    ])
      reads(text, { intent: 'human', cause: null, ask: false })
  })
})
