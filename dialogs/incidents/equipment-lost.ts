import { aboutTheEvent } from '../fields.ts'
import type { Field, IncidentType } from '../incident-type.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { stolen } from '../understand/words/stolen.ts'
import { equipment, laptops, otherDevices, phones, screens, tablets } from '../understand/words/things.ts'

const device: Field = {
  name: 'device',
  kind: 'choice',
  choices: ['laptop', 'phone', 'tablet', 'other'],
  tellsApart: true,
  readers: ['leader'],
  words: {
    nb: {
      label: 'Hva er borte?',
      fact: 'Utstyr',
      question: 'Hva er borte?',
      choices: { laptop: 'PC', phone: 'Mobil', tablet: 'Nettbrett', other: 'Noe annet' },
    },
  },
}

const personalData = yesNoUnknown(
  'personalData',
  'Kan det ligge helse- eller personopplysninger på utstyret?',
  'Helse- eller personopplysninger på utstyret',
  {
    personalDataWhen: ['yes', 'unknown'],
  },
)

const papers = yesNoUnknown(
  'papers',
  'Lå det papirer med helse- eller personopplysninger sammen med utstyret?',
  'Papirer med helse- eller personopplysninger',
  {
    personalDataWhen: ['yes', 'unknown'],
  },
)

const locked = yesNoUnknown(
  'locked',
  'Var utstyret låst med kode eller passord?',
  'Låst med kode eller passord',
)

const cardToo: Field = {
  name: 'cardToo',
  kind: 'tick',
  readers: [],
  alsoReports: 'buypass-card',
  words: {
    nb: {
      label: 'Buypass-kortet er også borte',
      fact: 'Buypass-kortet også borte',
      question: 'Er Buypass-kortet også borte?',
    },
  },
}

function yesNoUnknown(name: string, question: string, fact: string, more: Partial<Field> = {}): Field {
  return {
    name,
    kind: 'choice',
    choices: ['yes', 'no', 'unknown'],
    readers: ['leader'],
    ...more,
    words: {
      nb: { label: question, fact, question, choices: { yes: 'Ja', no: 'Nei', unknown: 'Vet ikke' } },
    },
  }
}

export const equipmentLost: IncidentType = {
  id: 'equipment-lost',
  paragraph: '2.9',
  desks: ['help-desk'],
  leader: 'alert',
  causes: [
    { id: 'lost', urgency: 'urgent', findable: true },
    { id: 'stolen', urgency: 'urgent', findable: true },
  ],
  fields: [device, personalData, locked, papers, ...aboutTheEvent, cardToo],
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
          afterwards: ['Let gjerne videre. Dukker utstyret opp, skriver du det bare til Straks.'],
          request:
            'Utstyr er mistet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          leaderAdvice: 'Hør hva som var på utstyret, og hjelp til med arbeid og utstyr imens.',
          notYet: 'Utstyret er ikke sperret før Brukerhjelpen bekrefter det.',
          afterWithdrawal: 'Har Brukerhjelpen alt sperret utstyret, forblir det sperret til de åpner det.',
        },
        stolen: {
          choice: 'Det er stjålet',
          title: 'Utstyr stjålet',
          actNow: ['Meld fra her først. Anmeld tyveriet til politiet når du har mulighet.'],
          afterwards: [
            'Anmeld tyveriet til politiet når du har mulighet.',
            'Får du utstyret igjen, skriver du det bare til Straks.',
          ],
          request:
            'Utstyr er stjålet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          leaderAdvice:
            'Hør hva som var på utstyret, og om tyveriet er anmeldt. Hjelp til med arbeid og utstyr imens.',
          notYet: 'Utstyret er ikke sperret før Brukerhjelpen bekrefter det.',
          afterWithdrawal: 'Har Brukerhjelpen alt sperret utstyret, forblir det sperret til de åpner det.',
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
