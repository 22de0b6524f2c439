import { afterColon } from '../after-colon.ts'
import { capitalised } from '../capitalised.ts'
import type { afterwards as nb } from '../nb/afterwards.ts'

const listed = new Intl.ListFormat('nn')

export const afterwards: typeof nb = {
  recipient: {
    deputy: (name) => `Stadfortredar ${name}`,
    nextLevel: (name) => (name ? `Neste leiar ${name}` : 'Neste leiar'),
    affected: (name) => `Den det gjeld, ${name}`,
    named: (recipient, by) => `${recipient} (oppgitt av ${by})`,
  },
  noNextLevel: (helpDesk) => `ingen fleire leiarar å varsle; ${helpDesk} ser det`,
  followUp: {
    reminder: 'påminning',
    addition: 'tillegg',
    decision: 'svaret frå leiaren',
    withdrawal: 'beskjed om at saka er trekt',
    reopened: 'beskjed om at saka er opna igjen',
    outstanding: 'påminning om det som står att',
    'last-day': 'beskjed om siste dag',
  },
  followUpState: {
    sent: (what, time) => `${what} gjekk ut ${time}`,
    pending: (what) => `${what} går ut no`,
    later: (what) => `${what} har ikkje gått ut enno`,
    unknown: (what) => `${what} kan ha kome fram, men vi veit det ikkje sikkert`,
    failed: (what) => `${what} kom ikkje fram`,
  },
  why: {
    title: 'Difor får du dette',
    deputy: (leader) => `Du er stadfortredar for ${leader}, som er borte.`,
    away: (leader) => `${leader} er borte.`,
    notReached: (leader) => `${leader} vart ikkje nådd.`,
    silent: (leader) => `${leader} har ikkje stadfesta.`,
    handedOn: (leader) => `${leader} har gitt saka vidare til deg.`,
    passedBy: 'Den som melde, bad om at du blir varsla i staden for næraste leiar.',
    named: (employee) => `${employee} oppgav deg som leiar.`,
  },
  reminder: (urgency) => `Påminning · ${urgency}`,
  note: {
    button: 'Skriv ein merknad',
    label: 'Merknad til saka',
    hint: (helpDesk) =>
      `${capitalised(helpDesk)}, den som melde og den det gjeld, kan lese han. Skriv aldri PIN, passord eller pasientopplysningar.`,
    send: 'Lagre merknaden',
    thanks: 'Merknaden er lagra i saka og blir send til den det gjeld.',
    reopened: (number, helpDesk) =>
      `Sak ${number} er opna igjen, og ${helpDesk} ser merknaden. Han blir òg send til den det gjeld.`,
    nothing: 'Feltet var tomt, så ingenting er lagra.',
    told: (number, leader, text) => `${leader} skriv om sak ${number}:\n${text}`,
  },
  decision: {
    told: (number, decided) => `Sak ${number}: ${decided}`,
    onlyDecider: 'Berre leiaren som fekk saka, kan svare på dette.',
    ask: (answer, name, helpDesk) =>
      `Svaret ditt: ${answer}. Stadfestar du, får ${name} og ${helpDesk} vite det. Du kan endre det innan eitt døgn.`,
    confirm: 'Stadfest avgjerda',
    cancel: 'Avbryt',
    change: (answer) => `Endre til: ${answer}`,
    changed: 'Avgjerda er endra.',
    kept: 'Avgjerda er lagra. Dei som skal vite det, får vite det no.',
    tooLate: (helpDesk) => `Avgjerda kan ikkje endrast lenger. Ta kontakt med ${helpDesk}.`,
  },
  nameLeader: {
    nobody: (numbers) =>
      `Sak ${listed.format(numbers)}: Eg fann ingen leiar å varsle. ${numbers.length === 1 ? 'Saka er meld' : 'Sakene er melde'} likevel. Vel leiaren din her, eller gi beskjed sjølv.`,
    nobodyLeft: (numbers) =>
      `Sak ${listed.format(numbers)}: Ingen leiar har stadfesta enno, og det er ingen fleire å varsle. Vel ein leiar her, eller gi beskjed sjølv.`,
    another: (numbers, desk) =>
      `Sak ${listed.format(numbers)}: Vel leiaren din her, så varslar eg vedkomande òg. Den som står som leiaren din i katalogen, er framleis med. Sei frå til ${desk}, så katalogen blir retta.`,
    label: 'Kven er leiaren din?',
    send: 'Varsle leiaren',
    thanks: 'Takk. Leiaren blir varsla no.',
    unsure: (name) => `Eg veit ikkje sikkert kven ${name} er. Søk og vel på kortet, så varslar eg leiaren.`,
    unfit: 'Vel ein annan enn deg sjølv og dei som allereie er varsla. Ingen vart varsla.',
  },
  receipt: {
    add: 'Legg til opplysningar',
    found: 'Funne igjen',
    foundAll: (count) => (count === 2 ? 'Begge er funne' : 'Alle er funne'),
    withdraw: 'Trekk saka',
    filedWith: (number) => `Meldt saman med sak ${number}.`,
    affected: (name, reporter) => (reporter ? `Gjeld ${name}, meldt av ${reporter}` : `Gjeld ${name}`),
    withdrawn: 'Saka er trekt.',
    note: (leader, text) => `Merknad frå ${leader}: ${text}`,
    ifWrong: 'Stemmer det ikkje, kan du trekkje saka her.',
  },
  withdraw: {
    question: (numbers) =>
      `Skal sak ${listed.format(numbers)} trekkjast? Alle som har fått beskjed, får vite det.`,
    found: (count) =>
      count === 1 ? 'Ja, det er funne igjen' : count === 2 ? 'Ja, begge er funne' : 'Ja, alle er funne',
    settled: 'Ja, det trengst ikkje lenger',
    mistaken: 'Ja, det vart meldt ved ein feil',
    keep: (count) => (count === 1 ? 'Nei, lat saka stå' : 'Nei, lat sakene stå'),
    also: (title, number) => `Gjeld det òg «${title}» (sak ${number})?`,
    yesAlso: 'Ja, trekk ho òg',
    done: (numbers) =>
      `Sak ${listed.format(numbers)} er ${numbers.length === 1 ? 'trekt' : 'trekte'}. Dei som har fått beskjed, får vite det no.`,
    kept: 'Saka står som ho er.',
    tooLate: (number) => `Sak ${number} er allereie avslutta.`,
    already: (number) =>
      `Sak ${number} er allereie trekt. Gjeld ho likevel, skriv hit kva som har hendt, så kan du melde det på nytt.`,
  },
  addition: {
    heading: (number) => `Legg til i sak ${number}`,
    text: (helpDesk) =>
      `Endre eller fyll ut det som manglar. ${capitalised(helpDesk)} ser alt; andre får berre det som gjeld dei.`,
    send: 'Lagre',
    thanks: (number) => `Opplysningane er lagde til i sak ${number}.`,
    nothing: 'Ingenting var endra, så ingen får ny beskjed.',
    closed: (number, helpDesk) =>
      `Sak ${number} er avslutta. ${capitalised(helpDesk)} ser likevel det du skreiv. Skriv «meny» om noko nytt har skjedd.`,
    reopened: (number, helpDesk) => `Sak ${number} er opna igjen, og ${helpDesk} ser det du skreiv.`,
  },
  same: {
    question: (title, number, time) => `«${title}» vart meldt ${time} (sak ${number}). Er det same sak?`,
    same: 'Ja, same sak',
    another: 'Nei, ei ny sak',
  },
  choose: { withdraw: 'Kva sak gjeld det?', add: 'Kva sak vil du leggje til i?' },
  news: {
    addition: (number, labels) =>
      `Sak ${number}: Det har kome fleire opplysningar${afterColon(labels)}. Varselet ditt er oppdatert.`,
    decision: (number) => `Sak ${number}: Leiaren har svart. Varselet ditt er oppdatert.`,
    withdrawal: (number, title, reason) => `Sak ${number}, ${title}, er trekt: ${reason}.`,
    reopened: (number, title) => `Sak ${number}, ${title}, er opna igjen. Varselet ditt er oppdatert.`,
    withdrawnDone: (reason) => `Trekt: ${reason}`,
    summary: 'Straks: nytt i ei sak',
  },
  mail: {
    marks: {
      reminder: 'påminning',
      addition: 'nye opplysningar',
      decision: 'leiaren har svart',
      changed: 'leiaren har endra svaret',
      withdrawal: 'trekt',
      reopened: 'opna igjen',
      outstanding: 'det som står att',
      'last-day': 'siste dag, steng tilgangen',
      overdue: (helpDesk) => `ventar på ${helpDesk}`,
      duty: 'gi beskjed',
    },
    withdrawn: (reason) =>
      `Meldinga er trekt: ${reason}. Det som allereie er sperra eller stengt, skal ikkje opnast på grunn av denne e-posten.`,
    addition: (labels) =>
      `Opplysningar er lagde til eller retta${afterColon(labels)}. Her er dei slik dei er no.`,
    reopened: 'Meldinga vart trekt, men gjeld likevel. Her er opplysningane slik dei er no.',
    decision: (question, answer) => `Leiaren har svart. ${question}: ${answer}.`,
    changed: (question, answer) => `Leiaren har endra avgjerda. ${question}: ${answer}.`,
    lastDay: (day) => `Siste dag med heimekontor er ${day}. Steng tilgangen når dagen er over.`,
    outstanding:
      'Tilbakeleveringa er ikkje ferdig. Sjå til det som står att, og stadfest når alt er i orden.',
    privacyOfficer: 'Du får denne e-posten fordi du er personvernombod.',
  },
}
