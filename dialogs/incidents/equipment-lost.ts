import { type Field, incidentType } from '../incident-type.ts'
import { anywhere } from '../understand/words/expression.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { laptopsByPurpose, phonesByPurpose, tabletsByPurpose } from '../understand/words/purposes.ts'
import { stolen } from '../understand/words/stolen.ts'
import {
  bags,
  equipment,
  laptops,
  otherDevices,
  phones,
  screens,
  tablets,
} from '../understand/words/things.ts'
import { aboutTheEvent, deviceField, registered } from './fields.ts'
import { personalDataField, personalDataInABag, yesNoUnknown } from './personal-data.ts'
import { always, newEquipment } from './resolution-words.ts'

const device = deviceField({
  nb: { question: 'Hva er borte?', other: 'Noe annet' },
  nn: { question: 'Kva er borte?', other: 'Noko anna' },
  en: { question: 'What is gone?', other: 'Something else' },
})

const personalData = personalDataField({
  nb: {
    question: 'Kan det ligge helse- eller personopplysninger på utstyret?',
    fact: 'Helse- eller personopplysninger på utstyret',
  },
  nn: {
    question: 'Kan det liggje helse- eller personopplysningar på utstyret?',
    fact: 'Helse- eller personopplysningar på utstyret',
  },
  en: {
    question: 'Could there be health or personal data on the equipment?',
    fact: 'Health or personal data on the equipment',
  },
})

const papers: Field = {
  name: 'papers',
  spokenOf: [
    ...[
      'papir',
      'pasientpapir',
      'journalpapir',
      'utskrift',
      'journalutskrift',
      'perm(?!is|an)',
      'pasientperm',
      '(?:pasient|journal|elev|klient|barne)mapp',
    ],
    ...['paper', 'printout', 'printed', ...personalDataInABag],
  ],
  outdoes: 'personalData',
  personalDataWhen: ['yes', 'unknown'],
  ...yesNoUnknown({
    nb: {
      question: 'Lå det papirer med helse- eller personopplysninger sammen med utstyret?',
      fact: 'Papirer med helse- eller personopplysninger',
    },
    nn: {
      question: 'Låg det papir med helse- eller personopplysningar saman med utstyret?',
      fact: 'Papir med helse- eller personopplysningar',
    },
    en: {
      question: 'Were there papers with health or personal data together with the equipment?',
      fact: 'Papers with health or personal data',
    },
  }),
}

const locked: Field = {
  name: 'locked',
  spokenOf: [
    'låst',
    'ulåst',
    'lock',
    'unlocked',
    'skjermlås',
    'lås på',
    'kode på',
    'pin på',
    'bare med pin',
    'bare med kode',
    'berre med pin',
    'berre med kode',
    'only with a pin',
    'only with a code',
    'hadde kode',
    'hadde pin',
    'har kode',
    'har pin',
    'had a code',
    'had a pin',
    'krypter',
    'encrypt',
  ],
  ...yesNoUnknown({
    nb: { question: 'Var utstyret låst med kode eller passord?', fact: 'Låst med kode eller passord' },
    nn: { question: 'Var utstyret låst med kode eller passord?', fact: 'Låst med kode eller passord' },
    en: {
      question: 'Was the equipment locked with a code or a password?',
      fact: 'Locked with a code or a password',
    },
  }),
}

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
    nn: {
      label: 'Buypass-kortet er òg borte',
      fact: 'Buypass-kortet òg borte',
      question: 'Er Buypass-kortet òg borte?',
    },
    en: {
      label: 'The Buypass card is gone too',
      fact: 'Buypass card gone too',
      question: 'Is the Buypass card gone too?',
    },
  },
}

export const equipmentLost = incidentType({
  id: 'equipment-lost',
  desks: ['help-desk'],
  leader: 'alert',
  causes: [
    { id: 'lost', urgency: 'urgent', findable: true },
    { id: 'stolen', urgency: 'urgent', findable: true },
  ],
  fields: [registered, device, personalData, locked, papers, ...aboutTheEvent, cardToo],
  claims: [
    {
      id: 'device-locked',
      said: anywhere`sperre[td]|sperra|sperrt|blokkert|fjernlåst|blocked|remotely locked`,
      words: { nb: 'Utstyret er sperret', nn: 'Utstyret er sperra', en: 'The equipment is blocked' },
    },
    {
      id: 'device-wiped',
      said: anywhere`slettet|sletta|fjernslettet|fjernsletta|wiped`,
      words: { nb: 'Utstyret er slettet', nn: 'Utstyret er sletta', en: 'The equipment has been wiped' },
    },
  ],
  resolutionWords: [
    {
      resolution: 'done',
      says: 'device-locked',
      words: {
        nb: 'Utstyret er sperret.',
        nn: 'Utstyret er sperra.',
        en: 'The equipment is blocked.',
      },
    },
    {
      resolution: 'done',
      says: 'device-wiped',
      words: {
        nb: 'Innholdet på utstyret er slettet.',
        nn: 'Innhaldet på utstyret er sletta.',
        en: 'The contents of the equipment have been wiped.',
      },
    },
    {
      resolution: 'done',
      words: {
        nb: 'Utstyret er ført som tapt hos oss.',
        nn: 'Utstyret er ført som tapt hos oss.',
        en: 'We have recorded the equipment as lost.',
      },
    },
    {
      resolution: 'found',
      says: 'device-wiped',
      words: {
        nb: 'Utstyret er funnet igjen, men innholdet er slettet.',
        nn: 'Utstyret er funne igjen, men innhaldet er sletta.',
        en: 'The equipment has been found, but its contents have been wiped.',
      },
    },
    {
      resolution: 'found',
      words: {
        nb: 'Utstyret er funnet igjen.',
        nn: 'Utstyret er funne igjen.',
        en: 'The equipment has been found.',
      },
    },
    ...newEquipment,
    ...always,
  ],
  words: {
    nb: {
      menu: 'PC, mobil eller annet utstyr er borte',
      heading: 'Utstyr er borte',
      actNow: ['Meld fra først, let etterpå. Du kan si fra hvis utstyret dukker opp.'],
      causes: {
        lost: {
          choice: 'Det er mistet',
          title: 'Utstyr mistet',
          actNow: ['Meld fra først, let etterpå. Dukker utstyret opp, skriver du det bare her.'],
          afterwards: ['Let gjerne videre. Dukker utstyret opp, skriver du det bare til Straks.'],
          request:
            'Utstyret er mistet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          subject: 'vurder sperring av mistet utstyr',
          leaderAdvice: 'Spør hva som var på utstyret, og avklar hvordan arbeidet kan gjøres så lenge.',
          notYet: 'Utstyret er ikke sperret før {helpDesk} bekrefter det.',
          afterWithdrawal: 'Har {helpDesk} allerede sperret utstyret, forblir det sperret til de åpner det.',
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
            'Utstyret er stjålet. Vurder å sperre det og stenge tilganger straks. Kontakt innmelderen på et nummer fra katalogen.',
          subject: 'vurder sperring av stjålet utstyr',
          leaderAdvice:
            'Spør hva som var på utstyret, og om tyveriet er anmeldt. Avklar hvordan arbeidet kan gjøres så lenge.',
          notYet: 'Utstyret er ikke sperret før {helpDesk} bekrefter det.',
          afterWithdrawal: 'Har {helpDesk} allerede sperret utstyret, forblir det sperret til de åpner det.',
        },
      },
    },
    nn: {
      menu: 'PC, mobil eller anna utstyr er borte',
      heading: 'Utstyr er borte',
      actNow: ['Meld frå først, leit etterpå. Du kan seie frå om utstyret dukkar opp.'],
      causes: {
        lost: {
          choice: 'Det er mista',
          title: 'Utstyr mista',
          actNow: ['Meld frå først, leit etterpå. Dukkar utstyret opp, skriv du det berre her.'],
          afterwards: ['Leit gjerne vidare. Dukkar utstyret opp, skriv du det berre til Straks.'],
          request:
            'Utstyret er mista. Vurder å sperre det og stengje tilgangar straks. Kontakt innmeldaren på eit nummer frå katalogen.',
          subject: 'vurder sperring av mista utstyr',
          leaderAdvice: 'Spør kva som var på utstyret, og avklar korleis arbeidet kan gjerast så lenge.',
          notYet: 'Utstyret er ikkje sperra før {helpDesk} stadfestar det.',
          afterWithdrawal: 'Har {helpDesk} allereie sperra utstyret, er det sperra til dei opnar det.',
        },
        stolen: {
          choice: 'Det er stole',
          title: 'Utstyr stole',
          actNow: ['Meld frå her først. Meld tjuveriet til politiet når du har høve til det.'],
          afterwards: [
            'Meld tjuveriet til politiet når du har høve til det.',
            'Får du utstyret igjen, skriv du det berre til Straks.',
          ],
          request:
            'Utstyret er stole. Vurder å sperre det og stengje tilgangar straks. Kontakt innmeldaren på eit nummer frå katalogen.',
          subject: 'vurder sperring av stole utstyr',
          leaderAdvice:
            'Spør kva som var på utstyret, og om tjuveriet er meldt til politiet. Avklar korleis arbeidet kan gjerast så lenge.',
          notYet: 'Utstyret er ikkje sperra før {helpDesk} stadfestar det.',
          afterWithdrawal: 'Har {helpDesk} allereie sperra utstyret, er det sperra til dei opnar det.',
        },
      },
    },
    en: {
      menu: 'A PC, a mobile phone or other equipment is gone',
      heading: 'Equipment is gone',
      actNow: ['Report it first, look for it afterwards. You can tell us if it turns up.'],
      causes: {
        lost: {
          choice: 'It is lost',
          title: 'Equipment lost',
          actNow: ['Report it first, look for it afterwards. If it turns up, just tell me here.'],
          afterwards: ['Keep looking if you like. If it turns up, just tell Straks.'],
          request:
            'The equipment is lost. Consider blocking it and its access at once. Call the person who reported it on a number from the directory.',
          subject: 'consider blocking lost equipment',
          leaderAdvice:
            'Ask what was on the equipment, and work out how the job can be done in the meantime.',
          notYet: 'The equipment is not blocked until {helpDesk} confirms it.',
          afterWithdrawal:
            'If {helpDesk} has already blocked the equipment, it stays blocked until they unblock it.',
        },
        stolen: {
          choice: 'It has been stolen',
          title: 'Equipment stolen',
          actNow: ['Report it here first. Report the theft to the police when you can.'],
          afterwards: [
            'Report the theft to the police when you can.',
            'If you get the equipment back, just tell Straks.',
          ],
          request:
            'The equipment has been stolen. Consider blocking it and its access at once. Call the person who reported it on a number from the directory.',
          subject: 'consider blocking stolen equipment',
          leaderAdvice:
            'Ask what was on the equipment, and whether the theft has been reported to the police. Work out how the job can be done in the meantime.',
          notYet: 'The equipment is not blocked until {helpDesk} confirms it.',
          afterWithdrawal:
            'If {helpDesk} has already blocked the equipment, it stays blocked until they unblock it.',
        },
      },
    },
  },
  evidence: {
    names: equipment,
    keptIn: bags,
    kinds: {
      laptop: [...laptops, ...laptopsByPurpose],
      phone: [...phones, ...phonesByPurpose],
      tablet: [...tablets, ...tabletsByPurpose],
      other: [...otherDevices, ...screens],
    },
    causes: { lost: [...lost, ...leftBehind], stolen },
  },
})
