import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('The form’s further questions', () => {
  const straks = withStraks()

  for (const text of [
    'glemt pinkoden til buypasskortet',
    'glemt passord til nhn',
    'glemt passordet til Visma',
  ]) {
    it(`leave out the place for “${text}”`, async () => {
      const kari = straks.m365.chatOf('Kari Hansen')
      await kari.say(text)
      await kari.press('Flere opplysninger (valgfritt)')
      assert.match(kari.lastMessage().text, /Når skjedde det\?/)
      assert.doesNotMatch(kari.lastMessage().text, /Hvor\?/)
      await kari.say('avbryt')
    })
  }

  it('include the place where others may have seen a PIN', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('noen så pinkoden til buypasskortet mitt')
    await kari.press('Flere opplysninger (valgfritt)')
    assert.match(kari.lastMessage().text, /Hvor\?/)
  })
})

describe('The phone number on the form', () => {
  const straks = withStraks()

  it('is shown above the button only when the reporter gave it', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const shown = () => kari.lastMessage().text.split('Send meldingen')[0] ?? ''
    await kari.say('mista buypasskortet på bussen')
    assert.doesNotMatch(shown(), /Telefon/)
    await kari.say('ring meg på 41 22 33 44')
    await kari.say('fortsett')
    assert.match(shown(), /Telefon[^\n]*: 41 22 33 44/)
    await kari.say('avbryt')
    await kari.say('mista buypasskortet, ring meg på 41223344')
    assert.match(shown(), /Telefon[^\n]*: 41223344/)
  })
})

describe('The recipients of a report', () => {
  const straks = withStraks()

  for (const [text, told] of [
    ['mista pc-en', 'IKT Brukerhjelpen og nærmeste leder'],
    ['mista pc-en og buypasskortet', 'IKT Brukerhjelpen, Buypass og nærmeste leder'],
    ['mista buypasskortet og mobilen', 'Buypass, IKT Brukerhjelpen og nærmeste leder'],
  ]) {
    it(`are named on the form and on request for “${text}”: ${told}`, async () => {
      const kari = straks.m365.chatOf('Kari Hansen')
      await kari.say(text ?? '')
      assert.match(kari.lastMessage().text, new RegExp(`Meldingen går til ${told}\\.`))
      await kari.say('hvem får vite det?')
      assert.match(kari.lastMessage().text, new RegExp(`^Meldingen går til ${told}\\.`))
      await kari.say('avbryt')
    })
  }
})
