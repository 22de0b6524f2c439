import { itFiles, itShows } from '../helpers/dialog-chat.ts'

describe('A card that does not work, though it is there', () => {
  describe('is reported neither as a loss nor as a password, but answered with whom to contact', () => {
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
    'kortet ble borte i vaskemaskinen': 'buypass-card lost, note: kortet ble borte i vaskemaskinen',
    'får ikke logget inn med kortet, har glemt pin':
      'buypass-card pin-forgotten, note: får ikke logget inn med kortet, har glemt pin',
    'får ikke logget inn på Visma': 'system-password forgotten, system: Visma',
  })

  describe('a door card that is lost, by whatever name, is answered with the question which card it is', () => {
    itShows({
      'I lost my access card': 'which',
      'I lost my key card': 'which',
      'mistet adgangskortet': 'which',
      'eg har mista nøkkelkortet': 'which',
    })
  })
})
