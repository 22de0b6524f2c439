import { afterColon } from '../after-colon.ts'
import { capitalised } from '../capitalised.ts'

const listed = new Intl.ListFormat('nb')

/** Words for everything after the report: next leaders, news of a ticket, and later changes. */
export const afterwards = {
  /** Names of recipients on receipts. */
  recipient: {
    deputy: (name: string) => `Stedfortreder ${name}`,
    nextLevel: (name: string | null) => (name ? `Neste leder ${name}` : 'Neste leder'),
    affected: (name: string) => `Den det gjelder, ${name}`,
    named: (recipient: string, by: string) => `${recipient} (oppgitt av ${by})`,
  },
  /** Shown when there is no next leader to alert. */
  noNextLevel: (helpDesk: string) => `ingen flere ledere å varsle; ${helpDesk} ser det`,
  /** Messages after the report itself. */
  followUp: {
    reminder: 'påminnelse',
    addition: 'tillegg',
    decision: 'lederens svar',
    withdrawal: 'beskjed om at saken er trukket',
    reopened: 'beskjed om at saken er åpnet igjen',
    outstanding: 'påminnelse om det som gjenstår',
    'last-day': 'beskjed om siste dag',
  },
  followUpState: {
    sent: (what: string, time: string) => `${what} sendt ${time}`,
    pending: (what: string) => `${what} sendes nå`,
    later: (what: string) => `${what} ikke sendt ennå`,
    unknown: (what: string) => `${what} kan ha kommet fram, men vi vet det ikke sikkert`,
    failed: (what: string) => `${what} kom ikke fram`,
  },
  /** On a leader's card: the reason why this leader gets it. */
  why: {
    title: 'Derfor får du dette',
    deputy: (leader: string) => `Du er stedfortreder for ${leader}, som er borte.`,
    away: (leader: string) => `${leader} er borte.`,
    notReached: (leader: string) => `${leader} ble ikke nådd.`,
    silent: (leader: string) => `${leader} har ikke bekreftet.`,
    handedOn: (leader: string) => `${leader} har gitt saken videre til deg.`,
    passedBy: 'Den som meldte, ba om at du varsles i stedet for nærmeste leder.',
    named: (employee: string) => `${employee} oppga deg som leder.`,
  },
  reminder: (urgency: string) => `Påminnelse · ${urgency}`,
  note: {
    button: 'Skriv en merknad',
    label: 'Merknad til saken',
    hint: (helpDesk: string) =>
      `${capitalised(helpDesk)}, den som meldte og den det gjelder, kan lese den. Skriv aldri PIN, passord eller pasientopplysninger.`,
    send: 'Lagre merknaden',
    thanks: 'Merknaden er lagret i saken og sendes til den det gjelder.',
    /** The same, for a resolved ticket that the note opens again. */
    reopened: (number: string, helpDesk: string) =>
      `Sak ${number} er åpnet igjen, og ${helpDesk} ser merknaden. Den sendes også til den det gjelder.`,
    nothing: 'Feltet var tomt, så ingenting er lagret.',
    /** To the reporter and the affected person. */
    told: (number: string, leader: string, text: string) => `${leader} skriver om sak ${number}:\n${text}`,
  },
  decision: {
    told: (number: string, decided: string) => `Sak ${number}: ${decided}`,
    onlyDecider: 'Bare lederen som fikk saken, kan svare på dette.',
    /** Asked once more, before the decision counts. */
    ask: (answer: string, name: string, helpDesk: string) =>
      `Svaret ditt: ${answer}. Bekrefter du, får ${name} og ${helpDesk} vite det. Du kan endre det innen ett døgn.`,
    confirm: 'Bekreft avgjørelsen',
    cancel: 'Avbryt',
    change: (answer: string) => `Endre til: ${answer}`,
    /** Shown before the new decision. */
    changed: 'Avgjørelsen er endret.',
    kept: 'Avgjørelsen er lagret. De som skal vite det, får vite det nå.',
    tooLate: (helpDesk: string) => `Avgjørelsen kan ikke endres lenger. Ta kontakt med ${helpDesk}.`,
  },
  nameLeader: {
    nobody: (numbers: string[]) =>
      `Sak ${listed.format(numbers)}: Jeg fant ingen leder å varsle. ${numbers.length === 1 ? 'Saken' : 'Sakene'} er meldt likevel. Velg lederen din her, eller gi beskjed selv.`,
    nobodyLeft: (numbers: string[]) =>
      `Sak ${listed.format(numbers)}: Ingen leder har bekreftet ennå, og det er ingen flere å varsle. Velg en leder her, eller gi beskjed selv.`,
    /** Shown when a leader was found; `desk`: the help desk. */
    another: (numbers: string[], desk: string) =>
      `Sak ${listed.format(numbers)}: Velg lederen din her, så varsler jeg vedkommende også. Den som står som lederen din i katalogen, er fortsatt med. Si fra til ${desk}, så katalogen blir rettet.`,
    label: 'Hvem er lederen din?',
    send: 'Varsle lederen',
    thanks: 'Takk. Lederen blir varslet nå.',
    /** The name matches nobody we know, or several people. */
    unsure: (name: string) =>
      `Jeg vet ikke sikkert hvem ${name} er. Søk og velg på kortet, så varsler jeg lederen.`,
    unfit: 'Velg en annen enn deg selv og dem som allerede er varslet. Ingen ble varslet.',
  },
  receipt: {
    add: 'Legg til opplysninger',
    found: 'Funnet igjen',
    /** For all the things in the same report. */
    foundAll: (count: number): string => (count === 2 ? 'Begge er funnet' : 'Alle er funnet'),
    withdraw: 'Trekk saken',
    filedWith: (number: string) => `Meldt sammen med sak ${number}.`,
    affected: (name: string, reporter: string | null) =>
      reporter ? `Gjelder ${name}, meldt av ${reporter}` : `Gjelder ${name}`,
    withdrawn: 'Saken er trukket.',
    note: (leader: string, text: string) => `Merknad fra ${leader}: ${text}`,
    /** To the affected person, when somebody else reported it. */
    ifWrong: 'Stemmer det ikke, kan du trekke saken her.',
  },
  withdraw: {
    question: (numbers: string[]) =>
      `Skal sak ${listed.format(numbers)} trekkes? Alle som har fått beskjed, får vite det.`,
    found: (count: number): string =>
      count === 1 ? 'Ja, det er funnet igjen' : count === 2 ? 'Ja, begge er funnet' : 'Ja, alle er funnet',
    settled: 'Ja, det trengs ikke lenger',
    mistaken: 'Ja, det ble meldt ved en feil',
    keep: (count: number): string => (count === 1 ? 'Nei, la saken stå' : 'Nei, la sakene stå'),
    /** Asked after another ticket of the same event was withdrawn. */
    also: (title: string, number: string) => `Gjelder det også «${title}» (sak ${number})?`,
    yesAlso: 'Ja, trekk den også',
    done: (numbers: string[]) =>
      `Sak ${listed.format(numbers)} er trukket. De som har fått beskjed, får vite det nå.`,
    kept: 'Saken står som den er.',
    tooLate: (number: string) => `Sak ${number} er allerede avsluttet.`,
    already: (number: string) =>
      `Sak ${number} er allerede trukket. Gjelder den likevel, skriv hit hva som har skjedd, så kan du melde det på nytt.`,
  },
  addition: {
    heading: (number: string) => `Legg til i sak ${number}`,
    text: (helpDesk: string) =>
      `Endre eller fyll ut det som mangler. ${capitalised(helpDesk)} ser alt; andre får bare det som gjelder dem.`,
    send: 'Lagre',
    thanks: (number: string) => `Opplysningene er lagt til i sak ${number}.`,
    nothing: 'Ingenting var endret, så ingen får ny beskjed.',
    /** The ticket is closed; the help desk reads the text all the same. */
    closed: (number: string, helpDesk: string) =>
      `Sak ${number} er avsluttet. ${capitalised(helpDesk)} ser likevel det du skrev. Skriv «meny» hvis noe nytt har skjedd.`,
    reopened: (number: string, helpDesk: string) =>
      `Sak ${number} er åpnet igjen, og ${helpDesk} ser det du skrev.`,
  },
  same: {
    question: (title: string, number: string, time: string) =>
      `«${title}» ble meldt ${time} (sak ${number}). Er det samme sak?`,
    same: 'Ja, samme sak',
    another: 'Nei, en ny sak',
  },
  choose: { withdraw: 'Hvilken sak gjelder det?', add: 'Hvilken sak vil du legge til i?' },
  /** News to the recipients of the report. Never more than they may know. */
  news: {
    /** `labels`: the answers that are new or corrected. */
    addition: (number: string, labels: string[]) =>
      `Sak ${number}: Det har kommet flere opplysninger${afterColon(labels)}. Varselet ditt er oppdatert.`,
    decision: (number: string) => `Sak ${number}: Lederen har svart. Varselet ditt er oppdatert.`,
    withdrawal: (number: string, title: string, reason: string) =>
      `Sak ${number}, ${title}, er trukket: ${reason}.`,
    reopened: (number: string, title: string) =>
      `Sak ${number}, ${title}, er åpnet igjen. Varselet ditt er oppdatert.`,
    /** On the alert's card. */
    withdrawnDone: (reason: string) => `Trukket: ${reason}`,
    summary: 'Straks: nytt i en sak',
  },
  mail: {
    /** Put before the subject. */
    marks: {
      reminder: 'påminnelse',
      addition: 'nye opplysninger',
      decision: 'lederen har svart',
      changed: 'lederen har endret svaret',
      withdrawal: 'trukket',
      reopened: 'åpnet igjen',
      outstanding: 'det som gjenstår',
      'last-day': 'siste dag, steng tilgangen',
      overdue: (helpDesk: string) => `venter på ${helpDesk}`,
      /** To the duty contact. */
      duty: 'gi beskjed',
    },
    withdrawn: (reason: string) =>
      `Meldingen er trukket: ${reason}. Det som allerede er sperret eller stengt, skal ikke åpnes på grunn av denne e-posten.`,
    addition: (labels: string[]) =>
      `Opplysninger er lagt til eller rettet${afterColon(labels)}. Her er de slik de er nå.`,
    reopened: 'Meldingen ble trukket, men gjelder likevel. Her er opplysningene slik de er nå.',
    decision: (question: string, answer: string) => `Lederen har svart. ${question}: ${answer}.`,
    changed: (question: string, answer: string) => `Lederen har endret avgjørelsen. ${question}: ${answer}.`,
    /** To the desks, on the day itself. */
    lastDay: (day: string) => `Siste dag med hjemmekontor er ${day}. Steng tilgangen når dagen er over.`,
    /** To the leader. */
    outstanding: 'Tilbakeleveringen er ikke ferdig. Se til det som gjenstår, og bekreft når alt er i orden.',
    privacyOfficer: 'Du får denne e-posten fordi du er personvernombud.',
  },
}
