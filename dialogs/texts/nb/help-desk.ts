import type { HelpDeskTexts } from '../help-desk.ts'

export const helpDesk: HelpDeskTexts = {
  comment: {
    text: (number, text) => `Brukerhjelpen skriver om sak ${number}:\n${text}`,
    summary: 'Brukerhjelpen har skrevet til deg om en sak',
    answer: 'Svaret ditt',
    send: 'Svar',
    answered: (number) => `Takk. Brukerhjelpen ser svaret ditt i sak ${number}.`,
    reopened: (number) => `Sak ${number} er åpnet igjen, og Brukerhjelpen ser svaret ditt.`,
    asked: (text) => `Brukerhjelpen: ${text}`,
    said: (text) => `Du: ${text}`,
    empty: 'Det sto ingenting i svaret, så det er ikke sendt.',
  },
  outcome: {
    resolved: (number, title, how) =>
      `Brukerhjelpen har avsluttet sak ${number} (${title})${how && `: ${how}`}.`,
    reopened: (number, title) => `Brukerhjelpen har åpnet sak ${number} (${title}) igjen.`,
    handedOver: (number, title, after, desks) =>
      `Sak ${number} (${title}) er lukket hos oss${after && ` etter ${after} uten nytt`}. ${desks} følger opp i sitt eget system. Spør dem hvis du ikke vet om alt er gjort.`,
    notInOrder: 'Er det ikke i orden?',
    hint: 'Skriv hva som mangler',
    summary: 'Straks: nytt i saken din',
  },
  passOn: {
    question: {
      answer: (number) => `Skal jeg sende dette til Brukerhjelpen i sak ${number}?`,
      addition: (number) => `Skal jeg legge dette til i sak ${number}?`,
    },
    quoted: (text) => `«${text}»`,
    yes: { answer: 'Ja, send', addition: 'Ja, legg til' },
    no: 'Nei',
    dropped: 'Greit, det er ikke sendt.',
    over: 'Det spørsmålet er allerede besvart.',
    summary: 'Straks spør om en sak',
  },
  helpDesk: {
    assigned: (number, title) => `Du har fått sak ${number}: ${title}.`,
    about: (number, title) => `Sak ${number}: ${title}.`,
    givenBy: (agent) => `gitt av ${agent}`,
    reopened: (number, title) => `Sak ${number} er åpnet igjen av et svar fra den det gjelder: ${title}.`,
    hasIt: (assignee) => (assignee === null ? 'Ingen har saken nå.' : `${assignee} har saken nå.`),
    take: 'Ta saken',
    open: 'Åpne saken',
    summary: 'Straks: du har fått en sak',
    agentsOnly: 'Bare Brukerhjelpen kan søke i saker. Dine egne finner du i fanen Saker.',
  },
  attention: {
    undelivered: {
      email: {
        failed: (who) => `E-posten til ${who} kom ikke fram.`,
        unknown: (who) => `E-posten til ${who} kan ha kommet fram, men vi vet det ikke sikkert.`,
        waiting: (who) => `E-posten til ${who} er ikke sendt ennå.`,
      },
      teams: {
        failed: (who) => `Beskjeden i Teams til ${who} kom ikke fram.`,
        unknown: (who) => `Beskjeden i Teams til ${who} kan ha kommet fram, men vi vet det ikke sikkert.`,
        waiting: (who) => `Beskjeden i Teams til ${who} er ikke sendt ennå.`,
      },
    },
    reporter: (number, what) =>
      `Sak ${number}: ${what} Brukerhjelpen ser det. Ta kontakt selv hvis det haster.`,
    duty: {
      urgent: (number, title, who) => `Sak ${number} haster: ${title}. Gjelder ${who}.`,
      doNow: 'Gi beskjed på en annen måte nå, for eksempel på telefon.',
      nothingMissing: 'Ingen beskjeder mangler nå.',
    },
  },
}
