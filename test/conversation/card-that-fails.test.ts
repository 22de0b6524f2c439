import { itFiles, itShows } from '../helpers/dialog-chat.ts'

describe('A card that does not do, though it is there', () => {
  describe('is reported as no loss and no password: who issued it can be reached', () => {
    itShows({
      'I can’t log in with my card': 'contact',
      'I cannot log on with my smartcard': 'contact',
      'my card doesn’t let me in': 'contact',
      'får ikke logget inn med kortet': 'contact',
      'eg kjem ikkje inn med kortet': 'contact',
      'kortet har gått i vaskemaskinen': 'contact',
      'kortet har gått i vaskemaskina': 'contact',
      'my card went through the wash': 'contact',
      'the card has been in the washing machine': 'contact',
    })
  })

  itFiles({
    'kortet ble borte i vaskemaskinen': 'buypass-card lost',
    'får ikke logget inn med kortet, har glemt pin':
      'buypass-card pin-forgotten, note: får ikke logget inn med kortet, har glemt pin',
    'får ikke logget inn på Visma': 'system-password forgotten, system: Visma',
  })

  describe('by whatever name a door card is lost, it is asked which card it is', () => {
    itShows({
      'I lost my access card': 'which',
      'I lost my key card': 'which',
      'mistet adgangskortet': 'which',
      'eg har mista nøkkelkortet': 'which',
    })
  })
})
