import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Whom the message goes to', () => {
  const straks = withStraks()

  for (const [text, told] of [
    ['mista pc-en', 'IKT Brukerhjelpen og nærmeste leder'],
    ['mista pc-en og buypasskortet', 'IKT Brukerhjelpen, Buypass og nærmeste leder'],
    ['mista buypasskortet og mobilen', 'Buypass, IKT Brukerhjelpen og nærmeste leder'],
  ]) {
    it(`${text}: ${told}`, async () => {
      const kari = straks.m365.chatOf('Kari Hansen')
      await kari.say(text ?? '')
      assert.match(kari.lastMessage().text, new RegExp(`Meldingen går til ${told}\\.`))
      await kari.say('hvem får vite det?')
      assert.match(kari.lastMessage().text, new RegExp(`^Meldingen går til ${told}\\.`))
      await kari.say('avbryt')
    })
  }
})
