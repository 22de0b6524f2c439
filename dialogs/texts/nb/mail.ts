/** Words of a mail that all incident types share. */
export const mail = {
  mail: {
    trial: (subject: string) => `${subject} (PRØVE)`,
    trialNote: (name: string) =>
      `Prøvedrift: Denne e-posten skulle gått til ${name}. Ingen andre har fått den.`,
    /** `rule`: the instruction's name, and the paragraph with its sign: `§ 2.6`. */
    intro: (organisation: string, rule: string) => `Melding fra ${organisation} etter ${rule}.`,
    /** The text of a link; `paragraph` also has its sign. */
    instruction: (paragraph: string) => `Les ${paragraph} i instruksen`,
    noOrder:
      'Dette er en melding, ikke en bestilling. Kontroller hvem dere snakker med før noe åpnes, nullstilles eller utstedes på nytt.',
    /** To a leader: the reason for the mail, and how to confirm or answer without a button. */
    nearestLeader: (name: string) => `Du får denne e-posten fordi du er nærmeste leder for ${name}.`,
    notInTeams: 'Straks nådde deg ikke i Teams. Derfor får du varselet på e-post.',
    perhapsInTeams: 'Straks vet ikke om varselet nådde deg i Teams. Derfor får du det på e-post også.',
    confirmByMail: (contact: string, helpDesk: string) =>
      `Si fra til ${helpDesk} når du har sett dette, så noterer de det i saken. ${contact}`,
    answerByMail: (contact: string, helpDesk: string) =>
      `Svaret ditt gir du i Straks i Teams. Kommer du ikke inn der, så si det til ${helpDesk}, som kan skrive det i saken som en kommentar. ${contact}`,
    answerWithoutTeams: (contact: string, helpDesk: string) =>
      `Gi svaret ditt til ${helpDesk}, som kan skrive det i saken som en kommentar. ${contact}`,
    /** `hasMail`: the reporter has an address, so an answer reaches them too. */
    footer: (hasMail: boolean) =>
      `Sendt av Straks. Svar på denne e-posten går til kommunen${hasMail ? ' og til innmelderen' : ''}.`,
    facts: {
      ticket: 'Saksnummer',
      what: 'Hendelse',
      name: 'Navn',
      reporter: 'Meldt av',
      mail: 'E-post',
      phone: (source: string) => `Telefon (${source})`,
      employer: 'Arbeidsgiver',
      reported: 'Meldt',
      urgency: 'Hastegrad',
      id: 'Entra-id',
      leader: 'Leder',
      alsoTold: 'Går også til',
    },
    /** The source of a phone number. */
    phone: {
      given: 'oppgitt',
      givenByReporter: 'oppgitt av innmelder',
      directory: 'katalogen',
      reporters: 'katalogen, innmelder',
    },
    /** Many similar tickets in one mail. */
    wave: {
      subject: (subject: string, count: number) => `${subject} (${count} meldinger)`,
      intro: (count: number) =>
        `Her er ${count} meldinger om det samme. For hver av dem i tabellen gjelder dette:`,
      restInTickets: 'Resten av opplysningene står i hver sak i Straks.',
      contact: 'Kontakt',
      footer:
        'Sendt av Straks. Svar på denne e-posten går til kommunen. Gjelder svaret bare noen av sakene, så skriv saksnumrene.',
    },
    unknownName: 'Ikke kjent',
  },
}
