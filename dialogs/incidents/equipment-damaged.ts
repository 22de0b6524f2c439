import { type Field, incidentType } from '../incident-type.ts'
import { damaged } from '../understand/words/damaged.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { laptopsByPurpose, phonesByPurpose, tabletsByPurpose } from '../understand/words/purposes.ts'
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
import { aboutTheEvent, deviceField, registered } from './fields.ts'
import { carelessness, replacement } from './replacement.ts'
import { always, newEquipment } from './resolution-words.ts'

const device = deviceField({
  nb: { question: 'Hva gjelder det?', other: 'Noe annet, for eksempel en lader' },
  nn: { question: 'Kva gjeld det?', other: 'Noko anna, til dømes ein ladar' },
  en: { question: 'What is it about?', other: 'Something else, for example a charger' },
})

const usable: Field = {
  name: 'usable',
  kind: 'choice',
  choices: ['yes', 'no'],
  readers: ['leader'],
  words: {
    nb: {
      fact: 'Kan jobbe imens',
      question: 'Kan du jobbe imens?',
      choices: { yes: 'Ja', no: 'Nei' },
    },
    nn: {
      fact: 'Kan jobbe imens',
      question: 'Kan du jobbe imens?',
      choices: { yes: 'Ja', no: 'Nei' },
    },
    en: {
      fact: 'Can work meanwhile',
      question: 'Can you work meanwhile?',
      choices: { yes: 'Yes', no: 'No' },
    },
  },
}

export const equipmentDamaged = incidentType({
  id: 'equipment-damaged',
  desks: ['help-desk'],
  leader: 'decide',
  causes: [
    { id: 'damaged', urgency: 'normal' },
    { id: 'accessory-lost', urgency: 'normal', findable: true },
  ],
  fields: [registered, device, usable, ...aboutTheEvent],
  decision: replacement,
  resolutionWords: [
    {
      resolution: 'done',
      causes: ['damaged'],
      words: {
        nb: 'Utstyret er reparert.',
        nn: 'Utstyret er reparert.',
        en: 'The equipment has been repaired.',
      },
    },
    {
      resolution: 'found',
      causes: ['accessory-lost'],
      words: {
        nb: 'Tilbehøret er funnet igjen.',
        nn: 'Tilbehøret er funne igjen.',
        en: 'The accessory has been found.',
      },
    },
    ...newEquipment,
    ...always,
  ],
  words: {
    nb: {
      menu: 'Utstyr er ødelagt, eller tilbehør er mistet',
      heading: 'Ødelagt utstyr eller mistet tilbehør',
      actNow: [
        'Ta vare på utstyret, og bruk det ikke hvis det er skadet. Ikke forsøk å reparere det selv.',
        carelessness.nb,
      ],
      causes: {
        damaged: {
          choice: 'Utstyr er ødelagt',
          title: 'Utstyr ødelagt',
          actNow: ['Ta vare på utstyret, og ikke forsøk å reparere det selv.', carelessness.nb],
          afterwards: [
            'Ta vare på utstyret til {helpDesk} har tatt kontakt, og ikke forsøk å reparere det selv.',
          ],
          request:
            'Utstyret er ødelagt. Vurder reparasjon eller nytt utstyr når lederen har avgjort om det skyldes uforsiktighet, og hvem som erstatter det (§).',
          subject: 'vurder reparasjon eller nytt utstyr',
          leaderAdvice:
            'Snakk med den det gjelder, og avgjør hvem som erstatter utstyret. Det kan bare bli den ansatte hvis det skyldes uforsiktighet (§). Den ansatte og {helpDesk} får vite svaret.',
          notYet: 'Hvem som erstatter utstyret, er ikke avgjort før lederen har svart.',
        },
        'accessory-lost': {
          choice: 'Lader eller annet tilbehør er mistet',
          title: 'Tilbehør mistet',
          actNow: [
            'Trenger du tilbehøret for å jobbe i dag, tar du kontakt med {helpDesk}.',
            carelessness.nb,
          ],
          afterwards: [
            'Trenger du tilbehøret for å jobbe i dag, tar du kontakt med {helpDesk}.',
            'Dukker det opp, skriver du det bare til Straks.',
          ],
          request:
            'Tilbehør er mistet. Vurder nytt tilbehør når lederen har avgjort om det skyldes uforsiktighet, og hvem som erstatter det (§).',
          subject: 'vurder nytt tilbehør',
          leaderAdvice:
            'Snakk med den det gjelder, og avgjør hvem som erstatter tilbehøret. Det kan bare bli den ansatte hvis det skyldes uforsiktighet (§). Den ansatte og {helpDesk} får vite svaret.',
          notYet: 'Hvem som erstatter tilbehøret, er ikke avgjort før lederen har svart.',
        },
      },
    },
    nn: {
      menu: 'Utstyr er øydelagt, eller tilbehør er mista',
      heading: 'Øydelagt utstyr eller mista tilbehør',
      actNow: [
        'Ta vare på utstyret, og bruk det ikkje om det er skadd. Ikkje prøv å reparere det sjølv.',
        carelessness.nn,
      ],
      causes: {
        damaged: {
          choice: 'Utstyr er øydelagt',
          title: 'Utstyr øydelagt',
          actNow: ['Ta vare på utstyret, og ikkje prøv å reparere det sjølv.', carelessness.nn],
          afterwards: [
            'Ta vare på utstyret til {helpDesk} har teke kontakt, og ikkje prøv å reparere det sjølv.',
          ],
          request:
            'Utstyret er øydelagt. Vurder reparasjon eller nytt utstyr når leiaren har avgjort om det kjem av uforsiktigheit, og kven som erstattar det (§).',
          subject: 'vurder reparasjon eller nytt utstyr',
          leaderAdvice:
            'Snakk med den det gjeld, og avgjer kven som erstattar utstyret. Det kan berre bli den tilsette om det kjem av uforsiktigheit (§). Den tilsette og {helpDesk} får vite svaret.',
          notYet: 'Kven som erstattar utstyret, er ikkje avgjort før leiaren har svart.',
        },
        'accessory-lost': {
          choice: 'Ladar eller anna tilbehør er mista',
          title: 'Tilbehør mista',
          actNow: ['Treng du tilbehøret for å jobbe i dag, tek du kontakt med {helpDesk}.', carelessness.nn],
          afterwards: [
            'Treng du tilbehøret for å jobbe i dag, tek du kontakt med {helpDesk}.',
            'Dukkar det opp, skriv du det berre til Straks.',
          ],
          request:
            'Tilbehør er mista. Vurder nytt tilbehør når leiaren har avgjort om det kjem av uforsiktigheit, og kven som erstattar det (§).',
          subject: 'vurder nytt tilbehør',
          leaderAdvice:
            'Snakk med den det gjeld, og avgjer kven som erstattar tilbehøret. Det kan berre bli den tilsette om det kjem av uforsiktigheit (§). Den tilsette og {helpDesk} får vite svaret.',
          notYet: 'Kven som erstattar tilbehøret, er ikkje avgjort før leiaren har svart.',
        },
      },
    },
    en: {
      menu: 'Equipment is damaged, or an accessory is lost',
      heading: 'Damaged equipment or a lost accessory',
      actNow: [
        'Take care of the equipment, and do not use it if it is damaged. Do not try to repair it yourself.',
        carelessness.en,
      ],
      causes: {
        damaged: {
          choice: 'Equipment is damaged',
          title: 'Equipment damaged',
          actNow: ['Take care of the equipment, and do not try to repair it yourself.', carelessness.en],
          afterwards: [
            'Take care of the equipment until {helpDesk} has contacted you, and do not try to repair it yourself.',
          ],
          request:
            'The equipment is damaged. Consider repair or new equipment when the line manager has decided whether it is due to carelessness, and who replaces it (§).',
          subject: 'consider repair or new equipment',
          leaderAdvice:
            'Talk to the person affected, and decide who replaces the equipment. It can only be the employee if it is due to carelessness (§). The employee and {helpDesk} are told your answer.',
          notYet: 'Who replaces the equipment is not decided until the line manager has answered.',
        },
        'accessory-lost': {
          choice: 'A charger or another accessory is lost',
          title: 'Accessory lost',
          actNow: ['If you need the accessory to work today, contact {helpDesk}.', carelessness.en],
          afterwards: [
            'If you need the accessory to work today, contact {helpDesk}.',
            'If it turns up, just tell Straks.',
          ],
          request:
            'An accessory is lost. Consider a new one when the line manager has decided whether it is due to carelessness, and who replaces it (§).',
          subject: 'consider a new accessory',
          leaderAdvice:
            'Talk to the person affected, and decide who replaces the accessory. It can only be the employee if it is due to carelessness (§). The employee and {helpDesk} are told your answer.',
          notYet: 'Who replaces the accessory is not decided until the line manager has answered.',
        },
      },
    },
  },
  evidence: {
    names: [...equipment, ...parts],
    kinds: {
      laptop: [...laptops, ...laptopsByPurpose],
      phone: [...phones, ...phonesByPurpose],
      tablet: [...tablets, ...tabletsByPurpose],
      other: [...otherDevices, ...accessories, ...screens],
    },
    causes: {
      damaged,
      'accessory-lost': { part: accessories, words: [...lost, ...leftBehind, ...stolen] },
    },
  },
})
