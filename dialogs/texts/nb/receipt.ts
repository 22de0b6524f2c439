import type { ReceiptTexts } from '../receipt.ts'

export const receipt: ReceiptTexts = {
  receipt: {
    number: (number) => `Sak ${number}`,
    desk: {
      pending: 'e-post sendes nå',
      sent: (time) => `e-post sendt ${time}`,
      unknown: 'e-post kan være sendt, men vi fikk ikke bekreftet at den kom fram',
      later: (time) => `e-post ikke sendt ennå, prøver igjen ${time}`,
      failed: 'e-post kom ikke fram',
      cancelled: 'e-post stoppet',
    },
    person: {
      pending: 'varsles nå',
      sent: (time) => `varslet ${time}, ikke bekreftet`,
      told: (time) => `varslet ${time}`,
      acknowledged: (time) => `bekreftet ${time}`,
      unknown: 'kan være varslet, men vi vet ikke om det kom fram',
      later: (time) => `ikke varslet ennå, prøver igjen ${time}`,
      failed: 'ikke varslet',
      cancelled: 'varsel stoppet',
    },
    mailInstead: (time) => `ikke nådd i Teams, e-post sendt ${time}, ikke bekreftet`,
    leader: (name) => (name ? `Leder ${name}` : 'Nærmeste leder'),
    privacyOfficer: 'Personvernombudet',
    noLeader: 'fant ingen leder; Brukerhjelpen ser det',
    trial: 'prøvedrift: e-posten går til kommunens prøvepostkasse, ikke til mottakeren',
    afterHours:
      'Meldt utenfor vanlig arbeidstid: E-posten går med én gang, men kan bli lest først neste arbeidsdag.',
    call: (name, phone) => `Haster det, ring ${name}: ${phone}.`,
    handedOver: (name) => `Når ${name} har fått e-posten, følger de opp i sitt eget system.`,
    already: (number) => `Dette er alt meldt: sak ${number}.`,
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
