/** Words of the receipt, and of the list of one's own tickets. */
export const receipt = {
  receipt: {
    number: (number: string) => `Sak ${number}`,
    desk: {
      pending: 'e-post sendes nå',
      sent: (time: string) => `e-post sendt ${time}`,
      delayed: (time: string) => `e-post sendt ${time}, men forsinket på veien`,
      /** Answered by the desk's system, or by a person there. */
      received: (time: string) => `mottatt ${time} (automatisk svar)`,
      answered: (time: string) => `svarte ${time}`,
      unknown: 'e-post kan være sendt, men vi fikk ikke bekreftet at den kom fram',
      later: 'e-post ikke sendt ennå',
      returned: 'e-post kom i retur',
      failed: 'e-post kom ikke fram',
      cancelled: 'e-post stoppet',
    },
    /** `told`: for somebody who does not have to acknowledge. */
    person: {
      pending: 'varsles nå',
      sent: (time: string) => `varslet ${time}, ikke bekreftet`,
      told: (time: string) => `varslet ${time}`,
      handedOn: (time: string) => `varslet ${time}, har gitt saken videre`,
      acknowledged: (time: string) => `bekreftet ${time}`,
      unknown: 'kan være varslet, men vi vet ikke om det kom fram',
      later: 'ikke varslet ennå',
      failed: 'ikke varslet',
      cancelled: 'varsel stoppet',
    },
    /** Another attempt, after an unknown or a failed one. */
    again: (words: string, time: string) => `${words}, prøver igjen ${time}`,
    /** For a leader who was not reached in Teams, or only perhaps. */
    mailInstead: {
      failed: (time: string) => `ikke nådd i Teams, e-post sendt ${time}, ikke bekreftet`,
      unknown: (time: string) => `kanskje nådd i Teams, e-post sendt ${time}, ikke bekreftet`,
    },
    leader: (name: string | null) => (name ? `Leder ${name}` : 'Nærmeste leder'),
    privacyOfficer: 'Personvernombudet',
    noLeader: (helpDesk: string) => `fant ingen leder; ${helpDesk} ser det`,
    trial: 'prøvedrift: e-posten går til kommunens prøvepostkasse, ikke til mottakeren',
    afterHours:
      'Meldt utenfor vanlig arbeidstid: E-posten går med en gang, men blir kanskje ikke lest før neste arbeidsdag.',
    call: (name: string, phone: string) => `Haster det, ring ${name}: ${phone}.`,
    handedOver: (name: string) => `${name} følger opp i sitt eget system, og kan svare deg på e-post.`,
    already: (number: string) => `Dette er allerede meldt: sak ${number}.`,
    summary: (number: string) => `Sak ${number} er oppdatert`,
  },
  tickets: { heading: 'Mine saker', empty: 'Du har ingen saker her.', open: 'Vis', summary: 'Mine saker' },
}
