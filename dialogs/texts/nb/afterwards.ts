import type { AfterwardsTexts } from '../afterwards.ts'

export const afterwards: AfterwardsTexts = {
  recipient: {
    deputy: (name) => `Stedfortreder ${name}`,
    nextLevel: (name) => (name ? `Neste leder ${name}` : 'Neste leder'),
    affected: (name) => `Den det gjelder, ${name}`,
    named: (recipient) => `${recipient} (oppgitt av innmelderen)`,
  },
  noNextLevel: 'ingen flere ledere å varsle; Brukerhjelpen ser det',
  followUp: {
    reminder: 'påminnelse',
    addition: 'tillegg',
    decision: 'lederens svar',
    withdrawal: 'beskjed om at saken er trukket',
  },
  followUpState: {
    sent: (what, time) => `${what} sendt ${time}`,
    pending: (what) => `${what} sendes nå`,
    failed: (what) => `${what} kom ikke fram`,
  },
  why: {
    title: 'Hvorfor du',
    deputy: (leader) => `Du er stedfortreder for ${leader}, som er borte.`,
    away: (leader) => `${leader} er borte.`,
    notReached: (leader) => `${leader} ble ikke nådd.`,
    silent: (leader) => `${leader} har ikke bekreftet.`,
    passedBy: 'Innmelderen ba om at lederen over nærmeste leder blir varslet.',
    named: (employee) => `${employee} oppga deg som leder.`,
  },
  reminder: (urgency) => `Påminnelse · ${urgency}`,
  note: {
    button: 'Skriv en merknad',
    label: 'Merknad til saken',
    hint: 'Brukerhjelpen, den som meldte og den det gjelder, får lese den. Aldri PIN, passord eller pasientopplysninger.',
    send: 'Lagre merknaden',
    thanks: 'Merknaden er lagret i saken og sendt til den det gjelder.',
    nothing: 'Ingenting var skrevet, så ingenting er lagret.',
    told: (number, leader, text) => `${leader} skriver om sak ${number}:\n${text}`,
  },
  decision: {
    told: (number, question, answer) => `Sak ${number}: Lederen har svart. ${question}: ${answer}.`,
    onlyDecider: 'Bare lederen som fikk saken, kan svare på dette.',
  },
  nameLeader: {
    nobody: (number) =>
      `Sak ${number}: Vi fant ingen leder å varsle. Saken er meldt likevel. Velg lederen din her, eller gi beskjed selv.`,
    nobodyLeft: (number) =>
      `Sak ${number}: Ingen leder har bekreftet ennå, og det er ingen flere å varsle. Velg en leder her, eller gi beskjed selv.`,
    label: 'Hvem er lederen din?',
    hint: 'Søk etter navn',
    send: 'Varsle lederen',
    thanks: 'Takk. Lederen blir varslet nå.',
    unfit: 'Velg en annen enn deg selv og dem som alt er varslet. Ingen ble varslet.',
  },
  receipt: {
    add: 'Legg til opplysninger',
    found: 'Funnet igjen',
    withdraw: 'Trekk saken',
    filedWith: (number) => `Meldt sammen med sak ${number}.`,
    affected: (name, reporter) => (reporter ? `Gjelder ${name}, meldt av ${reporter}` : `Gjelder ${name}`),
    withdrawn: 'Saken er trukket.',
    note: (leader, text) => `Merknad fra ${leader}: ${text}`,
  },
  withdraw: {
    question: (number) => `Skal sak ${number} trekkes? Alle som har fått melding, får vite det.`,
    found: 'Ja, det er funnet igjen',
    mistaken: 'Ja, det ble meldt ved en feil',
    keep: 'Nei, la saken stå',
    done: (number) => `Sak ${number} er trukket. De som har fått melding, får beskjed nå.`,
    kept: 'Saken står som den er.',
    tooLate: (number) => `Sak ${number} er alt avsluttet.`,
    reasons: { found: 'funnet igjen', mistaken: 'meldt ved en feil' },
  },
  addition: {
    heading: (number) => `Legg til i sak ${number}`,
    text: 'Endre eller fyll ut det som mangler. De som har fått meldingen, får vite det de skal vite.',
    send: 'Lagre',
    thanks: (number) => `Opplysningene er lagt til i sak ${number}.`,
    nothing: 'Ingenting var endret, så ingen får ny melding.',
    closed: (number) => `Sak ${number} er avsluttet. Skriv «meny» hvis noe nytt har skjedd.`,
  },
  same: {
    question: (title, number, time) => `«${title}» ble meldt ${time} (sak ${number}). Er det samme sak?`,
    same: 'Ja, samme sak',
    another: 'Nei, en ny sak',
  },
  choose: { withdraw: 'Hvilken sak gjelder det?', add: 'Hvilken sak vil du legge til i?' },
  news: {
    addition: (number) => `Sak ${number}: Innmelderen har lagt til opplysninger. Varselet ditt er oppdatert.`,
    decision: (number) => `Sak ${number}: Lederen har svart. Varselet ditt er oppdatert.`,
    withdrawal: (number, title, reason) => `Sak ${number}, ${title}, er trukket: ${reason}.`,
    withdrawnDone: (reason) => `Trukket: ${reason}`,
    summary: 'Straks: nytt i en sak',
  },
  mail: {
    subject: {
      reminder: (subject) => `Påminnelse: ${subject}`,
      addition: (subject) => `Nye opplysninger: ${subject}`,
      decision: (subject) => `Lederen har svart: ${subject}`,
      withdrawal: (subject) => `Trukket: ${subject}`,
    },
    withdrawn: (reason) =>
      `Innmelderen har trukket meldingen: ${reason}. Det som alt er sperret eller stengt, skal ikke åpnes på grunn av denne e-posten.`,
    addition: 'Innmelderen har lagt til eller rettet opplysninger. Her er alle som gjelder nå.',
    decision: (question, answer) => `Lederen har svart. ${question}: ${answer}.`,
    privacyOfficer: 'Du får den som personvernombud.',
  },
}
