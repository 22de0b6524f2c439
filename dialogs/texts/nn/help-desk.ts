import { capitalised } from '../capitalised.ts'
import type { helpDesk as nb } from '../nb/help-desk.ts'

export const helpDesk: typeof nb = {
  comment: {
    text: (number, text, helpDesk) => `${capitalised(helpDesk)} skriv om sak ${number}:\n${text}`,
    summary: (helpDesk) => `${capitalised(helpDesk)} har skrive til deg om ei sak`,
    answer: 'Svaret ditt',
    send: 'Svar',
    answered: (number, helpDesk) => `Takk. ${capitalised(helpDesk)} ser svaret ditt i sak ${number}.`,
    reopened: (number, helpDesk) => `Sak ${number} er opna igjen, og ${helpDesk} ser svaret ditt.`,
    asked: (text, helpDesk) => `${capitalised(helpDesk)}: ${text}`,
    said: (text) => `Du: ${text}`,
    empty: 'Det stod ingenting i svaret, så det er ikkje sendt.',
  },
  outcome: {
    resolved: (number, title, how, helpDesk) =>
      `${capitalised(helpDesk)} har avslutta sak ${number} (${title})${how && `: ${how}`}.`,
    reopened: (number, title, helpDesk) =>
      `${capitalised(helpDesk)} har opna sak ${number} (${title}) igjen.`,
    openAgain: (number, title) => `Sak ${number} (${title}) er opna igjen.`,
    handedOver: (number, title, after, desks) =>
      `Sak ${number} (${title}) er lukka hos oss${after && ` etter ${after} utan nytt`}. ${desks} følgjer opp i sitt eige system. Spør dei om du ikkje veit om alt er gjort.`,
    notInOrder: 'Er det ikkje i orden?',
    hint: 'Skriv kva som manglar',
    summary: 'Straks: nytt i saka di',
  },
  passOn: {
    question: {
      answer: (number, helpDesk) => `Skal eg sende dette til ${helpDesk} i sak ${number}?`,
      addition: (number) => `Skal eg leggje dette til i sak ${number}?`,
      confirmation: (number) => `Skal eg føre dette opp i sak ${number}?`,
    },
    quoted: (text) => `«${text}»`,
    yes: { answer: 'Ja, send', addition: 'Ja, legg til', confirmation: 'Ja, før det opp' },
    no: 'Nei',
    dropped: 'Greitt, det er ikkje sendt.',
    over: 'Det spørsmålet er allereie svart på.',
    summary: 'Straks spør om ei sak',
  },
  helpDesk: {
    assigned: (number, title) => `Du har fått sak ${number}: ${title}.`,
    about: (number, title) => `Sak ${number}: ${title}.`,
    overtaken: (number, title) =>
      `Sak ${number} er open igjen: Det kom noko nytt før nokon fekk melding om at ho var løyst. ${title}.`,
    givenBy: (agent) => `gitt av ${agent}`,
    reopened: (number, title, leader) =>
      `Sak ${number} er opna igjen av ${leader ? `ein merknad frå ${leader}` : 'eit svar frå den det gjeld'}: ${title}.`,
    hasIt: (assignee) => (assignee === null ? 'Ingen har saka no.' : `${assignee} har saka no.`),
    overdue: (number, title, time, helpDesk) =>
      `Sak ${number} hastar og ventar på ${helpDesk}: ${title}. Fristen for å behandle ho var ${time}.`,
    overdueSummary: 'Straks: ei sak som hastar, ventar',
    take: 'Ta saka',
    open: 'Opne saka',
    summary: 'Straks: du har fått ei sak',
    byCard: 'I chatten endrar eg inga sak for deg. Bruk kortet, eller opne saka.',
    agentsOnly: (helpDesk) => `Berre ${helpDesk} kan søkje i saker. Dine eigne finn du i fana Saker.`,
  },
  attention: {
    undelivered: {
      email: {
        failed: (who, why) => `E-posten til ${who} kom ikkje fram${why}.`,
        unknown: (who) => `E-posten til ${who} kan ha kome fram, men vi veit det ikkje sikkert.`,
        waiting: (who) => `E-posten til ${who} har ikkje gått ut enno.`,
      },
      teams: {
        failed: (who) => `Beskjeden i Teams til ${who} kom ikkje fram.`,
        unknown: (who) => `Beskjeden i Teams til ${who} kan ha kome fram, men vi veit det ikkje sikkert.`,
        waiting: (who) => `Beskjeden i Teams til ${who} har ikkje gått ut enno.`,
      },
    },
    reporter: (number, what, helpDesk) =>
      `Sak ${number}: ${what} ${capitalised(helpDesk)} ser det. Ta kontakt sjølv om det hastar.`,
    duty: {
      urgent: (number, title, who) => `Sak ${number} hastar: ${title}. Gjeld ${who}.`,
      doNow: 'Gi beskjed på ein annan måte no, til dømes på telefon.',
      nothingMissing: 'Ingen beskjedar manglar no.',
      overdue: (time, helpDesk) =>
        `Ingen på ${helpDesk} har behandla saka enno. Fristen var ${time}. Ta kontakt med dei.`,
    },
  },
}
