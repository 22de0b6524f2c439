import { capitalised } from '../capitalised.ts'

/** Words between the help desk and the others, in chat. The summaries show on lock screens. */
export const helpDesk = {
  /** The help desk's comments on a ticket. */
  comment: {
    text: (number: string, text: string, helpDesk: string) =>
      `${capitalised(helpDesk)} skriver om sak ${number}:\n${text}`,
    summary: (helpDesk: string) => `${capitalised(helpDesk)} har skrevet til deg om en sak`,
    answer: 'Svaret ditt',
    send: 'Svar',
    answered: (number: string, helpDesk: string) =>
      `Takk. ${capitalised(helpDesk)} ser svaret ditt i sak ${number}.`,
    /** The same, for a resolved ticket that the answer opens again. */
    reopened: (number: string, helpDesk: string) =>
      `Sak ${number} er åpnet igjen, og ${helpDesk} ser svaret ditt.`,
    /** Both sides' texts, on the card after the answer. */
    asked: (text: string, helpDesk: string) => `${capitalised(helpDesk)}: ${text}`,
    said: (text: string) => `Du: ${text}`,
    empty: 'Det sto ingenting i svaret, så det er ikke sendt.',
  },
  /** News of the help desk's actions. `how` may be empty. */
  outcome: {
    resolved: (number: string, title: string, how: string, helpDesk: string) =>
      `${capitalised(helpDesk)} har avsluttet sak ${number} (${title})${how && `: ${how}`}.`,
    reopened: (number: string, title: string, helpDesk: string) =>
      `${capitalised(helpDesk)} har åpnet sak ${number} (${title}) igjen.`,
    /** Reopened by the other employee's or a leader's text. */
    openAgain: (number: string, title: string) => `Sak ${number} (${title}) er åpnet igjen.`,
    /** Closed by Straks after a silence (`after`, may be empty): these desks work in their own systems. */
    handedOver: (number: string, title: string, after: string, desks: string) =>
      `Sak ${number} (${title}) er lukket hos oss${after && ` etter ${after} uten nytt`}. ${desks} følger opp i sitt eget system. Spør dem hvis du ikke vet om alt er gjort.`,
    notInOrder: 'Er det ikke i orden?',
    hint: 'Skriv hva som mangler',
    summary: 'Straks: nytt i saken din',
  },
  /** Questions about a text that may belong to a ticket. */
  passOn: {
    question: {
      answer: (number: string, helpDesk: string) => `Skal jeg sende dette til ${helpDesk} i sak ${number}?`,
      addition: (number: string) => `Skal jeg legge dette til i sak ${number}?`,
      confirmation: (number: string) => `Skal jeg føre dette opp i sak ${number}?`,
    },
    quoted: (text: string) => `«${text}»`,
    yes: { answer: 'Ja, send', addition: 'Ja, legg til', confirmation: 'Ja, før det opp' },
    no: 'Nei',
    dropped: 'Greit, det er ikke sendt.',
    over: 'Det spørsmålet er allerede besvart.',
    summary: 'Straks spør om en sak',
  },
  /** To agents. */
  helpDesk: {
    assigned: (number: string, title: string) => `Du har fått sak ${number}: ${title}.`,
    about: (number: string, title: string) => `Sak ${number}: ${title}.`,
    /** The reporter, the affected person or a leader wrote before they were told of the outcome. */
    overtaken: (number: string, title: string) =>
      `Sak ${number} er åpen igjen: Det kom noe nytt før noen fikk beskjed om at den var løst. ${title}.`,
    givenBy: (agent: string) => `gitt av ${agent}`,
    /** A text on a resolved ticket opened it again. `leader`: its author; null: the employee. */
    reopened: (number: string, title: string, leader: string | null) =>
      `Sak ${number} er åpnet igjen av ${leader ? `en merknad fra ${leader}` : 'et svar fra den det gjelder'}: ${title}.`,
    /** `assignee` is null when nobody has the ticket. */
    hasIt: (assignee: string | null) =>
      assignee === null ? 'Ingen har saken nå.' : `${assignee} har saken nå.`,
    /** An urgent ticket that no agent has touched in time. */
    overdue: (number: string, title: string, time: string, helpDesk: string) =>
      `Sak ${number} haster og venter på ${helpDesk}: ${title}. Fristen for å behandle den var ${time}.`,
    overdueSummary: 'Straks: en sak som haster, venter',
    take: 'Ta saken',
    open: 'Åpne saken',
    summary: 'Straks: du har fått en sak',
    /** To an agent who writes "jeg tar den" in the chat. */
    byCard: 'I chatten endrer jeg ingen sak for deg. Bruk kortet, eller åpne saken.',
    agentsOnly: (helpDesk: string) => `Bare ${helpDesk} kan søke i saker. Dine egne finner du i fanen Saker.`,
  },
  /** Failed deliveries. `what`: sentences about them. */
  attention: {
    /** `unknown`: nobody can tell; `waiting`: Straks tries again. `why` may be empty. */
    undelivered: {
      email: {
        failed: (who: string, why: string) => `E-posten til ${who} kom ikke fram${why}.`,
        unknown: (who: string) => `E-posten til ${who} kan ha kommet fram, men vi vet det ikke sikkert.`,
        waiting: (who: string) => `E-posten til ${who} er ikke sendt ennå.`,
      },
      teams: {
        failed: (who: string) => `Beskjeden i Teams til ${who} kom ikke fram.`,
        unknown: (who: string) =>
          `Beskjeden i Teams til ${who} kan ha kommet fram, men vi vet det ikke sikkert.`,
        waiting: (who: string) => `Beskjeden i Teams til ${who} er ikke sendt ennå.`,
      },
    },
    reporter: (number: string, what: string, helpDesk: string) =>
      `Sak ${number}: ${what} ${capitalised(helpDesk)} ser det. Ta kontakt selv hvis det haster.`,
    /** To the duty contact. `nothingMissing`: the missing message has been sent since. */
    duty: {
      urgent: (number: string, title: string, who: string) =>
        `Sak ${number} haster: ${title}. Gjelder ${who}.`,
      doNow: 'Gi beskjed på en annen måte nå, for eksempel på telefon.',
      nothingMissing: 'Ingen beskjeder mangler nå.',
      overdue: (time: string, helpDesk: string) =>
        `Ingen på ${helpDesk} har behandlet saken ennå. Fristen var ${time}. Ta kontakt med dem.`,
    },
  },
}
