import type { AfterwardsTexts } from '../afterwards.ts'

export const afterwards: AfterwardsTexts = {
  recipient: {
    deputy: (name) => `Stadfortredar ${name}`,
    nextLevel: (name) => (name ? `Neste leiar ${name}` : 'Neste leiar'),
    affected: (name) => `Den det gjeld, ${name}`,
    named: (recipient) => `${recipient} (oppgitt av innmeldaren)`,
  },
  noNextLevel: 'ingen fleire leiarar å varsle; Brukerhjelpen ser det',
  followUp: {
    reminder: 'påminning',
    addition: 'tillegg',
    decision: 'svaret frå leiaren',
    withdrawal: 'beskjed om at saka er trekt',
  },
  followUpState: {
    sent: (what, time) => `${what} gjekk ut ${time}`,
    pending: (what) => `${what} går ut no`,
    failed: (what) => `${what} kom ikkje fram`,
  },
  why: {
    title: 'Kvifor du',
    deputy: (leader) => `Du er stadfortredar for ${leader}, som er borte.`,
    away: (leader) => `${leader} er borte.`,
    notReached: (leader) => `${leader} vart ikkje nådd.`,
    silent: (leader) => `${leader} har ikkje stadfesta.`,
    passedBy: 'Innmeldaren bad om at leiaren over næraste leiar blir varsla.',
    named: (employee) => `${employee} oppgav deg som leiar.`,
  },
  reminder: (urgency) => `Påminning · ${urgency}`,
  note: {
    button: 'Skriv ein merknad',
    label: 'Merknad til saka',
    hint: 'Brukerhjelpen, den som melde og den det gjeld, får lese han. Aldri PIN, passord eller pasientopplysningar.',
    send: 'Lagre merknaden',
    thanks: 'Merknaden er lagra i saka og send til den det gjeld.',
    nothing: 'Ingenting var skrive, så ingenting er lagra.',
    told: (number, leader, text) => `${leader} skriv om sak ${number}:\n${text}`,
  },
  decision: {
    told: (number, question, answer) => `Sak ${number}: Leiaren har svart. ${question}: ${answer}.`,
    onlyDecider: 'Berre leiaren som fekk saka, kan svare på dette.',
  },
  nameLeader: {
    nobody: (number) =>
      `Sak ${number}: Vi fann ingen leiar å varsle. Saka er meld likevel. Vel leiaren din her, eller gi beskjed sjølv.`,
    nobodyLeft: (number) =>
      `Sak ${number}: Ingen leiar har stadfesta enno, og det er ingen fleire å varsle. Vel ein leiar her, eller gi beskjed sjølv.`,
    label: 'Kven er leiaren din?',
    hint: 'Søk etter namn',
    send: 'Varsle leiaren',
    thanks: 'Takk. Leiaren blir varsla no.',
    unfit: 'Vel ein annan enn deg sjølv og dei som alt er varsla. Ingen vart varsla.',
  },
  receipt: {
    add: 'Legg til opplysningar',
    found: 'Funne igjen',
    withdraw: 'Trekk saka',
    filedWith: (number) => `Meldt saman med sak ${number}.`,
    affected: (name, reporter) => (reporter ? `Gjeld ${name}, meldt av ${reporter}` : `Gjeld ${name}`),
    withdrawn: 'Saka er trekt.',
    note: (leader, text) => `Merknad frå ${leader}: ${text}`,
  },
  withdraw: {
    question: (number) => `Skal sak ${number} trekkjast? Alle som har fått melding, får vite det.`,
    found: 'Ja, det er funne igjen',
    mistaken: 'Ja, det vart meldt ved ein feil',
    keep: 'Nei, lat saka stå',
    done: (number) => `Sak ${number} er trekt. Dei som har fått melding, får beskjed no.`,
    kept: 'Saka står som ho er.',
    tooLate: (number) => `Sak ${number} er alt avslutta.`,
    reasons: { found: 'funne igjen', mistaken: 'meldt ved ein feil' },
  },
  addition: {
    heading: (number) => `Legg til i sak ${number}`,
    text: 'Endre eller fyll ut det som manglar. Dei som har fått meldinga, får vite det dei skal vite.',
    send: 'Lagre',
    thanks: (number) => `Opplysningane er lagde til i sak ${number}.`,
    nothing: 'Ingenting var endra, så ingen får ny melding.',
    closed: (number) => `Sak ${number} er avslutta. Skriv «meny» om noko nytt har skjedd.`,
  },
  same: {
    question: (title, number, time) => `«${title}» vart meldt ${time} (sak ${number}). Er det same sak?`,
    same: 'Ja, same sak',
    another: 'Nei, ei ny sak',
  },
  choose: { withdraw: 'Kva sak gjeld det?', add: 'Kva sak vil du leggje til i?' },
  news: {
    addition: (number) => `Sak ${number}: Innmeldaren har lagt til opplysningar. Varselet ditt er oppdatert.`,
    decision: (number) => `Sak ${number}: Leiaren har svart. Varselet ditt er oppdatert.`,
    withdrawal: (number, title, reason) => `Sak ${number}, ${title}, er trekt: ${reason}.`,
    withdrawnDone: (reason) => `Trekt: ${reason}`,
    summary: 'Straks: nytt i ei sak',
  },
  mail: {
    subject: {
      reminder: (subject) => `Påminning: ${subject}`,
      addition: (subject) => `Nye opplysningar: ${subject}`,
      decision: (subject) => `Leiaren har svart: ${subject}`,
      withdrawal: (subject) => `Trekt: ${subject}`,
    },
    withdrawn: (reason) =>
      `Innmeldaren har trekt meldinga: ${reason}. Det som alt er sperra eller stengt, skal ikkje opnast på grunn av denne e-posten.`,
    addition: 'Innmeldaren har lagt til eller retta opplysningar. Her er alle som gjeld no.',
    decision: (question, answer) => `Leiaren har svart. ${question}: ${answer}.`,
    privacyOfficer: 'Du får henne som personvernombod.',
  },
}
