import type { ReceiptTexts } from '../receipt.ts'

export const receipt: ReceiptTexts = {
  receipt: {
    number: (number) => `Sak ${number}`,
    desk: {
      pending: 'e-post sendes nå',
      sent: (time) => `e-post sendt ${time}`,
      unknown: 'e-post kan være sendt, men vi fikk ikke bekreftet at den kom fram',
      later: 'e-post ikke sendt ennå',
      failed: 'e-post kom ikke fram',
      cancelled: 'e-post stoppet',
    },
    person: {
      pending: 'varsles nå',
      sent: (time) => `varslet ${time}, ikke bekreftet`,
      told: (time) => `varslet ${time}`,
      acknowledged: (time) => `bekreftet ${time}`,
      unknown: 'kan være varslet, men vi vet ikke om det kom fram',
      later: 'ikke varslet ennå',
      failed: 'ikke varslet',
      cancelled: 'varsel stoppet',
    },
    again: (words, time) => `${words}, prøver igjen ${time}`,
    mailInstead: {
      failed: (time) => `ikke nådd i Teams, e-post sendt ${time}, ikke bekreftet`,
      unknown: (time) => `kanskje nådd i Teams, e-post sendt ${time}, ikke bekreftet`,
    },
    leader: (name) => (name ? `Leder ${name}` : 'Nærmeste leder'),
    privacyOfficer: 'Personvernombudet',
    noLeader: 'fant ingen leder; Brukerhjelpen ser det',
    trial: 'prøvedrift: e-posten går til kommunens prøvepostkasse, ikke til mottakeren',
    afterHours:
      'Meldt utenfor vanlig arbeidstid: E-posten går med en gang, men blir kanskje ikke lest før neste arbeidsdag.',
    call: (name, phone) => `Haster det, ring ${name}: ${phone}.`,
    handedOver: (name) => `${name} svarer deg på e-post.`,
    already: (number) => `Dette er allerede meldt: sak ${number}.`,
    summary: (number) => `Sak ${number} er oppdatert`,
  },
  resolutions: {
    done: 'utført',
    found: 'funnet igjen',
    replaced: 'erstattet',
    'no-action': 'trengte ingen tiltak',
    duplicate: 'meldt fra før',
  },
  status: {
    new: 'Ny',
    'in-progress': 'Under arbeid',
    resolved: 'Løst',
    withdrawn: 'Trukket',
    'handed-over': 'Lukket',
  },
  tickets: { heading: 'Mine saker', empty: 'Du har ingen saker her.', open: 'Vis', summary: 'Mine saker' },
}
