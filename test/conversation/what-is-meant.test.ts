import { itFiles } from '../helpers/dialog-chat.ts'

describe('What is meant, where the words fit more than one thing', () => {
  describe('what others may know is graver than what is forgotten', () => {
    itFiles({
      'passordet til HRM er glemt og noen kan ha sett det': 'system-password compromised, system: HRM',
      'passordet til HRM er gløymt og nokon kan ha sett det': 'system-password compromised, system: HRM',
      'I forgot my Gerica password and someone may have seen it':
        'system-password compromised, system: Gerica',
      'passordet til NHN er glemt og noen kan ha sett det': 'nhn-credentials compromised',
      'glemt NHN-passordet og noen andre har det': 'nhn-credentials compromised',
      'pinkoden er glemt og noen kan ha sett den': 'buypass-card pin-compromised',
      'glemt passordet til Gerica, kollegaen min kjenner det': 'system-password compromised, system: Gerica',
    })
    describe('but not where nobody knows it', () =>
      itFiles({
        'jeg har glemt passordet til Gerica, ingen har sett det': 'system-password forgotten, system: Gerica',
        'glemt passordet til Visma, har skrevet inn feil passord': 'system-password forgotten, system: Visma',
        'glemt pinkoden til kortet, fikk ny pin av sjefen': 'buypass-card pin-forgotten',
      }))
  })
})
