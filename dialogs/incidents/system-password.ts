import { aboutTheEvent } from '../fields.ts'
import type { Field, IncidentType } from '../incident-type.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { systems } from '../understand/words/systems.ts'
import { laptops, phones, secretWords, tablets } from '../understand/words/things.ts'

const system: Field = {
  name: 'system',
  kind: 'text',
  readers: [],
  words: {
    nb: {
      label: 'Hvilket system?',
      fact: 'System',
      question: 'Hvilket system gjelder det?',
      hint: 'Navnet på systemet',
    },
  },
}

export const systemPassword: IncidentType = {
  id: 'system-password',
  paragraph: '2.8',
  desks: ['help-desk'],
  leader: 'none',
  causes: [
    { id: 'forgotten', urgency: 'normal' },
    { id: 'compromised', urgency: 'urgent' },
  ],
  fields: [system, ...aboutTheEvent],
  words: {
    nb: {
      menu: 'Passord til et av kommunens systemer',
      heading: 'Passord til et av kommunens systemer',
      causeQuestion: 'Hva har skjedd?',
      actNow: ['Kan andre kjenne passordet? Bytt det med en gang hvis du kommer inn, og meld fra her.'],
      causes: {
        forgotten: {
          choice: 'Jeg har glemt brukernavn eller passord',
          title: 'Brukernavn eller passord til fagsystem glemt',
          actNow: ['Ikke prøv deg fram: for mange forsøk kan låse brukeren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: for mange forsøk kan låse brukeren.'],
          request:
            'Brukeren har glemt brukernavn eller passord. Kontakt brukeren på et nummer fra katalogen før noe nullstilles.',
          leaderAdvice: '',
          notYet: 'Passordet er ikke endret. Brukerhjelpen tar kontakt med deg først.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord til fagsystem kan være kjent av andre',
          actNow: [
            'Bytt passordet med en gang hvis du kommer inn.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          afterwards: [
            'Bytt passordet med en gang hvis du ikke alt har gjort det.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          request:
            'Andre kan kjenne brukernavnet og passordet. Vurder å stenge tilgangen straks. Kontakt brukeren på et nummer fra katalogen.',
          leaderAdvice: '',
          notYet: 'Tilgangen er ikke stengt før Brukerhjelpen bekrefter det.',
          afterWithdrawal: 'Har Brukerhjelpen alt stengt tilgangen, forblir den stengt.',
        },
      },
    },
  },
  evidence: {
    names: systems,
    hints: [...secretWords, ...[...laptops, ...phones, ...tablets].map((word) => `~${word}`)],
    causes: { forgotten, compromised: knownToOthers },
  },
}
