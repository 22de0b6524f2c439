import type { ConversationTexts } from '../conversation.ts'

export const conversation: ConversationTexts = {
  language: {
    question: 'Hvilket språk skal jeg skrive på?',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'Jeg skriver bokmål til deg fra nå av. Skriv «språk» for å bytte.',
    followed: 'Jeg skriver bokmål fordi du gjør det. Skriv «nynorsk» eller «english» for å bytte.',
    summary: 'Hvilket språk?',
  },
  welcome: 'Bare hyggelig. Skriv hit igjen når som helst.',
  help: (contact) =>
    `Skriv hva som har skjedd med Buypass-kort, passord eller utstyr, så sier jeg fra til rett mottaker straks. Du kan også skrive «meny», «mine saker», «send», «avbryt» eller «språk» (write “English” for English), eller spørre om instruksen. Jeg spør aldri om PIN eller passord. ${contact}`,
  human: {
    phone: (number) => `Telefon: ${number}`,
    mail: (address) => `E-post: ${address}`,
    hours: (hours) => `Åpningstid: ${hours}`,
    page: (url) => `Nettside: ${url}`,
    noPhone: 'Jeg har ikke noe telefonnummer til dem.',
    thereUntil: (time) => `Ifølge åpningstiden er det noen der nå, til ${time}.`,
    backAt: (when) => `Ifølge åpningstiden er det ingen der nå. Neste gang er ${when}.`,
    hoursUnknown: 'Åpningstiden er ikke oppgitt, så jeg vet ikke om noen er der nå.',
    reportAnyTime: 'Er noe på avveie, kan du melde det her når som helst.',
    summary: 'Slik når du et menneske',
  },
  instruction: {
    from: (paragraph) => `Instruksen ${paragraph}`,
    open: 'Åpne instruksen',
    whole: 'Her er instruksen.',
    report: 'Meld det nå',
    notThere: (contact) => `Det finner jeg ikke svar på i instruksen. Spør ${contact}`,
    summary: 'Svar om instruksen',
  },
  notHere: (contact) => `Det kan jeg ikke hjelpe deg med her. ${contact}`,
  notUnderstood: (contact) =>
    `Det kjente jeg ikke igjen. Velg under, eller skriv det på en annen måte. ${contact}`,
  contact: (name, ways) => `${name}: ${ways.join(', ')}.`,
  privateOnly: 'Skriv til meg i en privat chat, så holder vi dette mellom oss.',
}
