import type { mail as nb } from '../nb/mail.ts'

export const mail: typeof nb = {
  mail: {
    trial: (subject) => `${subject} (PRØVE)`,
    trialNote: (name) => `Prøvedrift: Denne e-posten skulle ha gått til ${name}. Ingen andre har fått han.`,
    intro: (organisation, rule) => `Melding frå ${organisation} etter ${rule}.`,
    instruction: (paragraph) => `Les ${paragraph} i instruksen`,
    noOrder:
      'Dette er ei melding, ikkje ei bestilling. Kontroller kven de snakkar med før noko blir opna, nullstilt eller utferda på nytt.',
    nearestLeader: (name) => `Du får denne e-posten fordi du er næraste leiar for ${name}.`,
    notInTeams: 'Straks nådde deg ikkje i Teams. Difor får du varselet på e-post.',
    perhapsInTeams: 'Straks veit ikkje om varselet nådde deg i Teams. Difor får du det på e-post òg.',
    confirmByMail: (contact, helpDesk) =>
      `Sei frå til ${helpDesk} når du har sett dette, så noterer dei det i saka. ${contact}`,
    answerByMail: (contact, helpDesk) =>
      `Svaret ditt gir du i Straks i Teams. Kjem du ikkje inn der, så sei det til ${helpDesk}, som kan skrive det i saka som ein kommentar. ${contact}`,
    answerWithoutTeams: (contact, helpDesk) =>
      `Gi svaret ditt til ${helpDesk}, som kan skrive det i saka som ein kommentar. ${contact}`,
    footer: (hasMail) =>
      `Denne e-posten kjem frå Straks. Svar på han går til kommunen${hasMail ? ' og til innmeldaren' : ''}.`,
    facts: {
      ticket: 'Saksnummer',
      what: 'Hending',
      name: 'Namn',
      reporter: 'Meldt av',
      mail: 'E-post',
      phone: (source) => `Telefon (${source})`,
      employer: 'Arbeidsgivar',
      reported: 'Meldt',
      urgency: 'Hastegrad',
      id: 'Entra-id',
      leader: 'Leiar',
      alsoTold: 'Går òg til',
    },
    phone: {
      given: 'oppgitt',
      givenByReporter: 'oppgitt av innmeldar',
      directory: 'katalogen',
      reporters: 'katalogen, innmeldar',
    },
    wave: {
      subject: (subject, count) => `${subject} (${count} meldingar)`,
      intro: (count) => `Her er ${count} meldingar om det same. For kvar av dei i tabellen gjeld dette:`,
      restInTickets: 'Resten av opplysningane står i kvar sak i Straks.',
      contact: 'Kontakt',
      footer:
        'Denne e-posten kjem frå Straks. Svar på han går til kommunen. Gjeld svaret berre nokre av sakene, så skriv saksnummera.',
    },
    unknownName: 'Ikkje kjent',
  },
}
