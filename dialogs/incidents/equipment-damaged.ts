import { aboutTheEvent } from '../fields.ts'
import type { Decision, Field, IncidentType } from '../incident-type.ts'
import { damaged } from '../understand/words/damaged.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { stolen } from '../understand/words/stolen.ts'
import {
  accessories,
  equipment,
  laptops,
  otherDevices,
  parts,
  phones,
  screens,
  tablets,
} from '../understand/words/things.ts'

const device: Field = {
  name: 'device',
  kind: 'choice',
  choices: ['laptop', 'phone', 'tablet', 'other'],
  tellsApart: true,
  readers: ['leader'],
  words: {
    nb: {
      label: 'Hva gjelder det?',
      fact: 'Utstyr',
      question: 'Hva gjelder det?',
      choices: {
        laptop: 'PC',
        phone: 'Mobil',
        tablet: 'Nettbrett',
        other: 'Noe annet, for eksempel en lader',
      },
    },
  },
}

const usable: Field = {
  name: 'usable',
  kind: 'choice',
  choices: ['yes', 'no'],
  readers: ['leader'],
  words: {
    nb: {
      label: 'Kan du jobbe imens?',
      fact: 'Kan jobbe imens',
      question: 'Kan du jobbe imens?',
      choices: { yes: 'Ja', no: 'Nei' },
    },
  },
}

/** § 2.11: the nearest leader decides in each case. */
const replacement: Decision = {
  final: ['municipality', 'employee'],
  question: {
    name: 'decision',
    kind: 'choice',
    choices: ['municipality', 'employee', 'look-into'],
    readers: ['leader'],
    words: {
      nb: {
        label: 'Erstatning',
        question: 'Hvem erstatter utstyret?',
        choices: {
          municipality: 'Kommunen erstatter',
          employee: 'Den ansatte erstatter',
          'look-into': 'Må undersøkes først',
        },
      },
    },
  },
}

export const equipmentDamaged: IncidentType = {
  id: 'equipment-damaged',
  paragraph: '2.11',
  desks: ['help-desk'],
  leader: 'decide',
  causes: [
    { id: 'damaged', urgency: 'normal' },
    { id: 'accessory-lost', urgency: 'normal', findable: true },
  ],
  fields: [device, usable, ...aboutTheEvent],
  decision: replacement,
  words: {
    nb: {
      menu: 'Utstyr er ødelagt, eller tilbehør er mistet',
      heading: 'Ødelagt utstyr eller mistet tilbehør',
      causeQuestion: 'Hva har skjedd?',
      actNow: ['Ta vare på utstyret, og bruk det ikke hvis det er skadet. Ikke forsøk å reparere det selv.'],
      causes: {
        damaged: {
          choice: 'Utstyr er ødelagt',
          title: 'Utstyr ødelagt',
          actNow: ['Ta vare på utstyret, og ikke forsøk å reparere det selv.'],
          afterwards: [
            'Ta vare på utstyret til Brukerhjelpen har tatt kontakt, og ikke forsøk å reparere det selv.',
          ],
          request:
            'Utstyr er ødelagt. Vurder reparasjon eller nytt utstyr når lederen har avgjort hvem som erstatter det.',
          leaderAdvice:
            'Snakk med den det gjelder, og avgjør hvem som erstatter utstyret. Den ansatte og Brukerhjelpen får vite svaret.',
          notYet: 'Hvem som erstatter utstyret, er ikke avgjort før lederen har svart.',
        },
        'accessory-lost': {
          choice: 'Lader eller annet tilbehør er mistet',
          title: 'Tilbehør mistet',
          actNow: ['Trenger du det for å jobbe i dag, ta kontakt med Brukerhjelpen.'],
          afterwards: [
            'Trenger du det for å jobbe i dag, ta kontakt med Brukerhjelpen.',
            'Dukker det opp, skriver du det bare til Straks.',
          ],
          request: 'Tilbehør er mistet. Lederen avgjør hvem som erstatter det.',
          leaderAdvice:
            'Snakk med den det gjelder, og avgjør hvem som erstatter tilbehøret. Den ansatte og Brukerhjelpen får vite svaret.',
          notYet: 'Hvem som erstatter tilbehøret, er ikke avgjort før lederen har svart.',
        },
      },
    },
  },
  evidence: {
    names: [...equipment, ...parts],
    kinds: {
      laptop: laptops,
      phone: phones,
      tablet: tablets,
      other: [...otherDevices, ...accessories, ...screens],
    },
    causes: {
      damaged,
      'accessory-lost': { part: accessories, words: [...lost, ...leftBehind, ...stolen] },
    },
  },
}
