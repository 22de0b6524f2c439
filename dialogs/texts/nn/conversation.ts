import type { conversation as nb } from '../nb/conversation.ts'

export const conversation: typeof nb = {
  language: {
    question: 'Kva språk skal eg skrive på?',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'Eg skriv nynorsk til deg frå no av. Skriv «språk» for å byte.',
    followed: 'Eg skriv nynorsk fordi du gjer det. Skriv «bokmål» eller «english» for å byte.',
    summary: 'Kva språk?',
  },
  welcome: 'Berre hyggeleg. Skriv hit igjen når som helst.',
  help: (contact) =>
    `Skriv kva som har skjedd, så seier eg straks frå til rett mottakar. Du kan òg skrive «meny», «mine saker», «send», «avbryt» eller «språk» (write “English” for English), eller spørje om instruksen. Eg spør aldri om PIN eller passord. ${contact}`,
  human: {
    phone: (number) => `Telefon: ${number}`,
    mail: (address) => `E-post: ${address}`,
    hours: (hours) => `Opningstid: ${hours}`,
    page: (url) => `Nettside: ${url}`,
    noPhone: 'Eg har ikkje noko telefonnummer til dei.',
    thereUntil: (time) => `Ifølgje opningstida er det nokon der no, til ${time}.`,
    backAt: (when) => `Ifølgje opningstida er det ingen der no. Neste gong er ${when}.`,
    hoursUnknown: 'Opningstida er ikkje oppgitt, så eg veit ikkje om det er nokon der no.',
    reportAnyTime: 'Er noko på avvegar, kan du melde det her når som helst.',
    summary: 'Slik når du eit menneske',
  },
  instruction: {
    from: (paragraph) => `Instruksen ${paragraph}`,
    open: 'Opne instruksen',
    whole: 'Her er instruksen.',
    report: 'Meld det no',
    notThere: (contact) => `Det finn eg ikkje svar på i instruksen. Spør ${contact}`,
    summary: 'Svar om instruksen',
  },
  notHere: (contact) =>
    `Det kan eg ikkje hjelpe deg med her. Er det noko med datautstyr eller system, spør her: ${contact} Elles spør du leiaren din.`,
  notOurThing: (contact) =>
    `Eg melder berre frå om det som er kommunen sitt. Hadde du noko frå jobben på ditt eige, sei frå her: ${contact}`,
  notUnderstood: (contact) =>
    `Det forstod eg ikkje. Vel nedanfor, eller skriv det på ein annan måte. ${contact}`,
  contact: (name, ways) => `${name}: ${ways.join(', ')}.`,
  privateOnly: 'Skriv til meg i ein privat chat, så held vi dette mellom oss.',
}
