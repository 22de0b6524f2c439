import { aboutTheEvent } from '../fields.ts'
import { leftBehind, lost, stolen } from '../understand/words/happenings.ts'
import { equipment, laptops, otherDevices, phones, screens, tablets } from '../understand/words/things.ts'
import type { Field, IncidentType } from '../incident-type.ts'

const device: Field = {
  name: 'device',
  kind: 'choice',
  choices: ['laptop', 'phone', 'tablet', 'other'],
  readers: ['leader'],
  words: {
    nb: {
      label: 'Hva er borte?',
      question: 'Hva er borte?',
      choices: { laptop: 'PC', phone: 'Mobil', tablet: 'Nettbrett', other: 'Noe annet' },
    },
  },
}

const personalData: Field = {
  name: 'personalData',
  kind: 'choice',
  choices: ['no', 'yes', 'unknown'],
  personalDataWhen: ['yes', 'unknown'],
  readers: ['leader'],
  words: {
    nb: {
      label: 'Kan det ligge helse- eller personopplysninger på utstyret?',
      question: 'Kan det ligge helse- eller personopplysninger på utstyret?',
      choices: { no: 'Nei', yes: 'Ja', unknown: 'Vet ikke' },
    },
  },
}

const locked: Field = {
  name: 'locked',
  kind: 'choice',
  choices: ['yes', 'no', 'unknown'],
  readers: ['leader'],
  words: {
    nb: {
      label: 'Var utstyret låst?',
      question: 'Var utstyret låst med kode eller passord?',
      choices: { yes: 'Ja', no: 'Nei', unknown: 'Vet ikke' },
    },
  },
}

export const equipmentLost: IncidentType = {
  id: 'equipment-lost',
  paragraph: '2.9',
  desks: ['help-desk'],
  leader: 'alert',
  causes: [
    { id: 'lost', urgency: 'urgent' },
    { id: 'stolen', urgency: 'urgent' },
  ],
  fields: [device, personalData, locked, ...aboutTheEvent],
  words: {
    nb: {
      menu: 'PC, mobil eller annet utstyr er borte',
      heading: 'Utstyr er borte',
      causeQuestion: 'Hva har skjedd?',
      actNow: ['Meld fra først, let etterpå. Du kan si fra hvis utstyret dukker opp.'],
      causes: {
        lost: {
          choice: 'Det er mistet',
          title: 'Utstyr mistet',
          actNow: ['Meld fra først, let etterpå. Dukker utstyret opp, sier du bare fra her.'],
          request:
            'Utstyr er mistet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          leaderAdvice: 'Hør hva som var på utstyret, og hjelp til med arbeid og utstyr imens.',
          notYet: 'Utstyret er ikke sperret før Brukerhjelpen bekrefter det.',
        },
        stolen: {
          choice: 'Det er stjålet',
          title: 'Utstyr stjålet',
          actNow: ['Meld fra her først. Anmeld tyveriet til politiet når du har mulighet.'],
          request:
            'Utstyr er stjålet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          leaderAdvice: 'Hør hva som var på utstyret, og om tyveriet er anmeldt. Hjelp til med arbeid og utstyr imens.',
          notYet: 'Utstyret er ikke sperret før Brukerhjelpen bekrefter det.',
        },
      },
    },
  },
  evidence: {
    names: equipment,
    kinds: { laptop: laptops, phone: phones, tablet: tablets, other: [...otherDevices, ...screens] },
    causes: { lost: [...lost, ...leftBehind], stolen },
  },
}
