import { aboutTheEvent, nextLevelInstead } from '../fields.ts'
import type { IncidentType } from '../incident-type.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { secretWords } from '../understand/words/things.ts'

export const nhnCredentials: IncidentType = {
  id: 'nhn-credentials',
  paragraph: '2.7',
  desks: ['nhn'],
  leader: 'alert',
  causes: [
    { id: 'forgotten', urgency: 'normal' },
    { id: 'compromised', urgency: 'urgent' },
  ],
  fields: [...aboutTheEvent, nextLevelInstead(['compromised'])],
  words: {
    nb: {
      menu: 'Bruker eller passord hos Norsk Helsenett',
      heading: 'Bruker eller passord hos Norsk Helsenett',
      causeQuestion: 'Hva har skjedd?',
      actNow: ['Kan andre kjenne passordet? Bytt det med en gang hvis du kommer inn, og meld fra her.'],
      causes: {
        forgotten: {
          choice: 'Jeg har glemt brukernavn eller passord',
          title: 'Brukernavn eller passord hos Norsk Helsenett glemt',
          actNow: ['Ikke prøv deg fram: for mange forsøk kan låse brukeren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: for mange forsøk kan låse brukeren.'],
          request:
            'Brukeren har glemt brukernavn eller passord. Ingenting er kommet på avveie. Vi ber dere hjelpe brukeren videre på vanlig måte.',
          leaderAdvice: 'Ingen fare på ferde. Arbeid i sikker sone må vente eller gjøres av andre imens.',
          notYet: 'Du kommer ikke inn før Norsk Helsenett har hjulpet deg videre.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord hos Norsk Helsenett kan være kjent av andre',
          actNow: [
            'Bytt passordet med en gang hvis du kommer inn.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          afterwards: [
            'Bytt passordet med en gang hvis du ikke alt har gjort det.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          request:
            'Andre kan kjenne brukernavnet og passordet. Vi ber dere vurdere å stenge tilgangen straks, og svare på denne e-posten når det er gjort.',
          leaderAdvice: 'Hør om andre kan ha vært logget inn, og hvem som kan kjenne passordet.',
          notYet: 'Tilgangen er ikke stengt før Norsk Helsenett bekrefter det.',
          afterWithdrawal: 'Har Norsk Helsenett alt stengt tilgangen, forblir den stengt.',
        },
      },
    },
  },
  evidence: {
    names: [
      'nhn',
      'helsenett',
      '=helsenette',
      'norsk helsenett',
      'norsk helse nett',
      'helse nett',
      'health network',
      'norwegian health',
    ],
    hints: secretWords.map((word) => `~${word}`),
    causes: { forgotten, compromised: knownToOthers },
  },
}
