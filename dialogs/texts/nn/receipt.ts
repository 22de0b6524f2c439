import type { receipt as nb } from '../nb/receipt.ts'

export const receipt: typeof nb = {
  receipt: {
    number: (number) => `Sak ${number}`,
    desk: {
      pending: 'e-posten går ut no',
      sent: (time) => `e-posten gjekk ut ${time}`,
      delayed: (time) => `e-posten gjekk ut ${time}, men er forseinka på vegen`,
      received: (time) => `motteken ${time} (automatisk svar)`,
      answered: (time) => `svara ${time}`,
      unknown: 'e-posten kan ha gått ut, men vi fekk ikkje stadfesta at han kom fram',
      later: 'e-posten har ikkje gått ut enno',
      returned: 'e-posten kom i retur',
      failed: 'e-posten kom ikkje fram',
      cancelled: 'e-posten vart stoppa',
    },
    person: {
      pending: 'blir varsla no',
      sent: (time) => `varsla ${time}, ikkje stadfesta`,
      told: (time) => `varsla ${time}`,
      handedOn: (time) => `varsla ${time}, har gitt saka vidare`,
      acknowledged: (time) => `stadfesta ${time}`,
      unknown: 'kan vere varsla, men vi veit ikkje om det kom fram',
      later: 'ikkje varsla enno',
      failed: 'ikkje varsla',
      cancelled: 'varsel stoppa',
    },
    again: (words, time) => `${words}, prøver igjen ${time}`,
    mailInstead: {
      failed: (time) => `ikkje nådd i Teams, e-posten gjekk ut ${time}, ikkje stadfesta`,
      unknown: (time) => `kanskje nådd i Teams, e-posten gjekk ut ${time}, ikkje stadfesta`,
    },
    leader: (name) => (name ? `Leiar ${name}` : 'Næraste leiar'),
    privacyOfficer: 'Personvernombodet',
    noLeader: (helpDesk) => `fann ingen leiar; ${helpDesk} ser det`,
    trial: 'prøvedrift: e-posten går til prøvepostkassa i kommunen, ikkje til mottakaren',
    afterHours:
      'Meldt utanfor vanleg arbeidstid: E-posten går med ein gong, men blir kanskje ikkje lesen før neste arbeidsdag.',
    call: (name, phone) => `Hastar det, ring ${name}: ${phone}.`,
    handedOver: (name) => `${name} følgjer opp i sitt eige system, og kan svare deg på e-post.`,
    already: (number) => `Dette er allereie meldt: sak ${number}.`,
    summary: (number) => `Sak ${number} er oppdatert`,
  },
  tickets: { heading: 'Mine saker', empty: 'Du har ingen saker her.', open: 'Vis', summary: 'Mine saker' },
}
