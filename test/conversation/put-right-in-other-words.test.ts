import assert from 'node:assert/strict'
import { mask, maskSecrets } from '../../dialogs/secrets.ts'
import { itFiles, itShows } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('A correction in other words', () => {
  describe('corrects the place', () => {
    itFiles({
      'I lost my phone on the train / it was not on the train, it was on the bus':
        'equipment-lost lost, where: on the bus, device: phone, note: it was not on the train, it was on the bus',
      'I lost my phone on the bus / no, the train': 'equipment-lost lost, where: the train, device: phone',
      'I lost my card / it’s not mine, it’s Kari’s': 'buypass-card lost',
      'mistet kortet / det stemmer ikke, det var på bussen': 'buypass-card lost, where: på bussen',
    })

    const before = ['I lost my phone on the train']
    itShows({ 'it was not on the train, it was in my bag': 'drop?' }, { language: 'en' }, before)
  })

  describe('is understood with a star, as in a chat', () => {
    itFiles({
      'mistet kortet på Kiwi / *Rema': 'buypass-card lost, where: Rema',
      'mistet kortet på bussen / *toget': 'buypass-card lost, where: toget',
      'mistet kortet / *mobilen': 'equipment-lost lost, device: phone',
      'glemt passord til Visma / *Gerica': 'system-password forgotten, system: Gerica',
    })

    it('a word with a star is no password, unless it looks like one', () => {
      assert.equal(maskSecrets('*Rema', { ofSecret: 'surely' }).text, '*Rema')
      assert.equal(maskSecrets('*Rema2024', { ofSecret: 'surely' }).text, mask)
    })
  })

  describe('begins in whatever words people take a thing back with', () => {
    const card = 'buypass-card lost, when: '
    const today = 'mistet kortet / i går / på jobb / '
    const ofPlace = [
      'glem det siste, det var på toget',
      'se bort fra det siste, det var på toget',
      'feil igjen, det var på toget',
      'unnskyld jeg blander, det var på toget',
      'tok feil, var på toget',
      'må rette, det var på toget',
      'endre sted til toget',
      'stedet er feil, det var på toget',
      'skrev feil sted, toget',
    ]
    const ofTime = [
      'tulla, det var i forgårs',
      'eh i forgårs',
      'hm nei i forgårs var det',
      'kommer på nå at det var i forgårs',
      'når jeg tenker meg om var det i forgårs',
      'kan du rette til i forgårs',
      'det skulle stå i forgårs',
    ]
    itFiles(
      Object.fromEntries([
        ...ofPlace.map((text) => [
          today + text,
          `${card}tirsdag 24. november, where: ${/på toget/.test(text) ? 'på ' : ''}toget`,
        ]),
        ...ofTime.map((text) => [today + text, `${card}mandag 23. november, where: på jobb`]),
      ]),
    )
    itFiles({
      'mistet kortet / glem det siste, det var mobilen': 'equipment-lost lost, device: phone',
      'mistet kortet / glem det, det var mobilen': 'equipment-lost lost, device: phone',
      'mistet kortet / på bussen / glem det siste, det var mandag':
        'buypass-card lost, where: på bussen, when: mandag 23. november',
    })
    itShows({ 'glem det siste': 'text', 'datoen er feil': 'text', 'glem kortet': 'drop?' }, {}, [
      'mistet kortet',
    ])
    itShows({ 'glem det': 'text', 'rota bort mobilen også': 'where' }, {}, ['mistet kortet', 'i går'])
  })

  describe('“at” and the words after a place are not read as the place', () => {
    itFiles({
      'mistet kortet / glemte å si at pin-koden lå sammen med kortet':
        'buypass-card lost, note: glemte å si at pin-koden lå sammen med kortet',
      'i går var jeg på jobb fra klokka sju og da mistet jeg kortet':
        'buypass-card lost, when: tirsdag 24. november, where: på jobb, note: i går var jeg på jobb fra klokka sju og da mistet jeg kortet',
      'mistet kortet på flyplassen kan dere sperre det':
        'buypass-card lost, where: på flyplassen, note: mistet kortet på flyplassen kan dere sperre det',
      'mistet kortet på flyplassen nytt avsnitt hva nå':
        'buypass-card lost, where: på flyplassen, note: mistet kortet på flyplassen\nhva nå',
    })
  })

  describe('an employee who still has the card is asked whether to withdraw the report', () => {
    const open = [filedReport({ id: 'card' })]
    itShows(
      {
        'det stemmer ikke, jeg har kortet mitt her': 'ask-withdrawal',
        'det stemmer ikkje, eg har kortet mitt her': 'ask-withdrawal',
        'that’s not right, I have my card here': 'ask-withdrawal',
        'jeg har ikke mistet noe kort': 'ask-withdrawal',
        'kortet mitt er ikke borte': 'ask-withdrawal',
        'jeg har jo kortet': 'ask-withdrawal',
        'den er ikke stjålet, den er mistet': 'ask-forwarding',
        'I haven’t lost my card': 'ask-withdrawal',
        'it was the wrong card': 'ask-withdrawal',
        'glemte å si at pin-koden lå sammen med kortet': 'ask-forwarding',
        'forgot to say that the PIN was with the card': 'ask-forwarding',
      },
      { open },
    )
  })
})
