import { aboutTheEvent, nextLevelInstead } from '../fields.ts'
import type { Field, IncidentType } from '../incident-type.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { stolen } from '../understand/words/stolen.ts'
import { cards, codes, pins } from '../understand/words/things.ts'

const equipmentToo: Field = {
  name: 'equipmentToo',
  kind: 'tick',
  readers: [],
  causes: ['lost', 'stolen'],
  alsoReports: 'equipment-lost',
  words: {
    nb: {
      label: 'PC, mobil eller annet utstyr er også borte',
      fact: 'Utstyr også borte',
      question: 'Er PC, mobil eller annet utstyr også borte?',
    },
  },
}

export const buypassCard: IncidentType = {
  id: 'buypass-card',
  paragraph: '2.6',
  desks: ['buypass'],
  leader: 'alert',
  causes: [
    { id: 'lost', urgency: 'urgent', findable: true },
    { id: 'stolen', urgency: 'urgent', findable: true },
    { id: 'pin-forgotten', urgency: 'normal' },
    { id: 'pin-compromised', urgency: 'urgent' },
  ],
  fields: [...aboutTheEvent, equipmentToo, nextLevelInstead(['pin-compromised'])],
  words: {
    nb: {
      menu: 'Buypass-kortet eller PIN-koden',
      heading: 'Buypass-kortet',
      causeQuestion: 'Hva har skjedd?',
      actNow: [
        'Er kortet borte? Meld fra først, let etterpå. Du kan si fra hvis det dukker opp.',
        'Har du glemt PIN-koden? Ikke prøv deg fram: for mange forsøk låser kortet.',
      ],
      causes: {
        lost: {
          choice: 'Kortet er borte',
          title: 'Buypass-kort mistet',
          actNow: ['Meld fra først, let etterpå. Dukker kortet opp, sier du bare fra her.'],
          afterwards: ['Let gjerne videre. Dukker kortet opp, skriver du det bare til Straks.'],
          request:
            'Kortet er borte og kan være i andres hender. Vi ber dere vurdere sperring straks, og svare på denne e-posten når det er gjort.',
          leaderAdvice:
            'Hør om kortet kan ha vært brukt av andre, og hjelp til med arbeidet som krever kortet imens.',
          notYet: 'Kortet er ikke sperret før Buypass bekrefter det.',
          afterWithdrawal: 'Har Buypass alt sperret kortet, forblir det sperret.',
        },
        stolen: {
          choice: 'Kortet er stjålet',
          title: 'Buypass-kort stjålet',
          actNow: ['Meld fra her først. Anmeld tyveriet til politiet når du har mulighet.'],
          afterwards: [
            'Anmeld tyveriet til politiet når du har mulighet.',
            'Får du kortet igjen, skriver du det bare til Straks.',
          ],
          request:
            'Kortet er stjålet. Vi ber dere vurdere sperring straks, og svare på denne e-posten når det er gjort.',
          leaderAdvice:
            'Hør om mer ble tatt, og om tyveriet er anmeldt. Hjelp til med arbeidet som krever kortet.',
          notYet: 'Kortet er ikke sperret før Buypass bekrefter det.',
          afterWithdrawal: 'Har Buypass alt sperret kortet, forblir det sperret.',
        },
        'pin-forgotten': {
          choice: 'Jeg har glemt PIN-koden',
          title: 'PIN-kode til Buypass-kort glemt',
          actNow: [
            'Ikke prøv deg fram: for mange forsøk låser kortet.',
            'Har du PUK-koden fra Buypass, kan du velge ny PIN selv.',
          ],
          afterwards: [
            'La PIN-koden være urørt til du har fått hjelp: for mange forsøk låser kortet.',
            'Har du PUK-koden fra Buypass, kan du velge ny PIN selv.',
          ],
          request:
            'Innehaveren har glemt PIN-koden. Kortet er ikke mistet. Vi ber dere hjelpe innehaveren videre på vanlig måte.',
          leaderAdvice:
            'Ingen fare på ferde. Arbeid som krever kortet, må vente eller gjøres av andre imens.',
          notYet: 'Du kan ikke bruke kortet før du har fått ny PIN.',
        },
        'pin-compromised': {
          choice: 'Andre kan kjenne PIN-koden',
          title: 'PIN-kode til Buypass-kort kan være kjent av andre',
          actNow: ['Behold kortet hos deg, og bytt PIN med en gang hvis du kan.'],
          afterwards: ['Behold kortet hos deg, og bytt PIN med en gang hvis du ikke alt har gjort det.'],
          request:
            'Andre kan kjenne PIN-koden til kortet. Vi ber dere vurdere sperring eller ny PIN straks, og svare på denne e-posten når det er gjort.',
          leaderAdvice: 'Hør om kortet kan ha vært brukt av andre, og hvem som kan kjenne koden.',
          notYet: 'Kortet er ikke sperret før Buypass bekrefter det.',
          afterWithdrawal: 'Har Buypass alt sperret kortet, forblir det sperret.',
        },
      },
    },
  },
  evidence: {
    names: cards,
    causes: {
      lost: [...lost, ...leftBehind],
      stolen,
      'pin-forgotten': { part: [...pins, ...codes], words: forgotten },
      'pin-compromised': { part: [...pins, ...codes], words: knownToOthers },
    },
  },
}
