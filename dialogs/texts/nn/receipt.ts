import type { ReceiptTexts } from '../receipt.ts'

export const receipt: ReceiptTexts = {
  receipt: {
    number: (number) => `Sak ${number}`,
    desk: {
      pending: 'e-posten går ut no',
      sent: (time) => `e-posten gjekk ut ${time}`,
      unknown: 'e-posten kan ha gått ut, men vi fekk ikkje stadfesta at han kom fram',
      later: (time) => `e-posten har ikkje gått ut enno, prøver igjen ${time}`,
      failed: 'e-posten kom ikkje fram',
      cancelled: 'e-posten vart stoppa',
    },
    person: {
      pending: 'blir varsla no',
      sent: (time) => `varsla ${time}, ikkje stadfesta`,
      told: (time) => `varsla ${time}`,
      acknowledged: (time) => `stadfesta ${time}`,
      unknown: 'kan vere varsla, men vi veit ikkje om det kom fram',
      later: (time) => `ikkje varsla enno, prøver igjen ${time}`,
      failed: 'ikkje varsla',
      cancelled: 'varsel stoppa',
    },
    mailInstead: (time) => `ikkje nådd i Teams, e-posten gjekk ut ${time}, ikkje stadfesta`,
    leader: (name) => (name ? `Leiar ${name}` : 'Næraste leiar'),
    privacyOfficer: 'Personvernombodet',
    noLeader: 'fann ingen leiar; Brukerhjelpen ser det',
    trial: 'prøvedrift: e-posten går til prøvepostkassa i kommunen, ikkje til mottakaren',
    afterHours:
      'Meldt utanfor vanleg arbeidstid: E-posten går med ein gong, men kan bli lesen først neste arbeidsdag.',
    call: (name, phone) => `Hastar det, ring ${name}: ${phone}.`,
    handedOver: (name) => `Når ${name} har fått e-posten, følgjer dei opp i sitt eige system.`,
    already: (number) => `Dette er alt meldt: sak ${number}.`,
    summary: (number) => `Sak ${number} er oppdatert`,
  },
  resolutions: {
    done: 'utført',
    found: 'funne igjen',
    replaced: 'erstatta',
    'no-action': 'trong ingen tiltak',
    duplicate: 'meldt frå før',
  },
  status: {
    new: 'Ny',
    'in-progress': 'Under arbeid',
    resolved: 'Løyst',
    withdrawn: 'Trekt',
    'handed-over': 'Lukka',
  },
  tickets: { heading: 'Mine saker', empty: 'Du har ingen saker her.', open: 'Vis', summary: 'Mine saker' },
}
