import type { MailTexts } from '../mail.ts'

export const mail: MailTexts = {
  mail: {
    trial: (subject) => `${subject} (PRØVE)`,
    trialNote: (name) => `Prøvedrift: Denne e-posten skulle gått til ${name}. Ingen andre har fått den.`,
    intro: (organisation, paragraph) =>
      `Melding fra ${organisation} etter instruks for hjemmekontor i sikker sone, ${paragraph}.`,
    noOrder:
      'Dette er en melding, ikke en bestilling. Kontroller hvem dere snakker med før noe åpnes, nullstilles eller utstedes på nytt.',
    nearestLeader: (name) => `Du får denne e-posten fordi du er nærmeste leder for ${name}.`,
    notInTeams: 'Straks nådde deg ikke i Teams. Derfor får du varselet på e-post.',
    perhapsInTeams: 'Straks vet ikke om varselet nådde deg i Teams. Derfor får du det på e-post også.',
    confirmByMail: (contact) =>
      `Si fra til Brukerhjelpen når du har sett dette, så noterer de det i saken. ${contact}`,
    answerByMail: (contact) => `Gi Brukerhjelpen svaret ditt, så fører de det i saken. ${contact}`,
    footer: 'Sendt av Straks. Svar på denne e-posten går til kommunen og til innmelderen.',
    urgent: 'Haster',
    facts: {
      ticket: 'Saksnummer',
      what: 'Hendelse',
      name: 'Navn',
      reporter: 'Meldt av',
      mail: 'E-post',
      phone: 'Telefon',
      reported: 'Meldt',
      urgency: 'Hastegrad',
      id: 'Entra-id',
      leader: 'Leder',
      alsoTold: 'Går også til',
    },
    unknownName: 'Ikke kjent',
  },
}
