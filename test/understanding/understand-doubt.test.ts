import assert from 'node:assert/strict'
import { reads, understood } from '../helpers/understood.ts'

describe('Understanding a message that may be meant in two ways', () => {
  it('asks which reading is meant when two are near', () => {
    const { ask, intent, alternatives } = understood('jeg har glemt passordet mitt')
    assert.ok(ask)
    assert.deepEqual([intent, ...alternatives].sort(), ['nhn-credentials', 'system-password'])
  })

  it('asks which password is meant, unless NHN is named', () => {
    for (const text of [
      'glemt passord',
      'noen har sett passordet mitt',
      'trykket på en lenke og skrev passordet',
    ]) {
      const { ask, intent, alternatives } = understood(text)
      assert.ok(ask, text)
      assert.deepEqual([intent, ...alternatives].sort(), ['nhn-credentials', 'system-password'], text)
    }
    reads('får ikke logget inn på nhn portalen', { intent: 'nhn-credentials', also: null, ask: false })
    reads('har ikkje brukt nhn sidan i vår og hugsar ikkje innlogginga', {
      intent: 'nhn-credentials',
      ask: false,
    })
  })

  it('asks which thing is gone when none is named', () => {
    for (const text of [
      'jeg fant det ikke',
      'har ikke funnet det',
      'nei jeg tror det er stjålet',
      'jeg mistet det på toget i går',
    ]) {
      const { ask, intent, alternatives } = understood(text)
      assert.ok(ask, text)
      assert.ok([intent, ...alternatives].includes('buypass-card'), text)
      assert.ok([intent, ...alternatives].includes('equipment-lost'), text)
    }
  })

  it('asks about the card when the wallet is gone', () => {
    for (const text of ['lommeboka er borte', 'noen har stjålet lommeboka mi', 'lost my wallet'])
      reads(text, { intent: 'out-of-scope', alternatives: ['buypass-card'], ask: true })
    reads('har ny lommebok', { ask: false })
  })

  it('asks instead of declining a theft of something that is not named', () => {
    const { ask, intent, alternatives } = understood('noen har stjålet den')
    assert.ok(ask)
    assert.ok([intent, ...alternatives].includes('equipment-lost'))
  })
})
