/** Words for the conversation besides reports. */
export const conversation = {
  language: {
    question: 'Hvilket språk skal jeg skrive på?',
    /** Each name in its own language, for people who cannot read the others. */
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'Jeg skriver bokmål til deg fra nå av. Skriv «språk» for å bytte.',
    /** Shown when Straks answers in the language of the message, though Teams is set to another. */
    followed: 'Jeg skriver bokmål fordi du gjør det. Skriv «nynorsk» eller «english» for å bytte.',
    summary: 'Hvilket språk?',
  },
  /** The answer to thanks. */
  welcome: 'Bare hyggelig. Skriv hit igjen når som helst.',
  help: (contact: string) =>
    `Skriv hva som har skjedd, så sier jeg fra til rett mottaker straks. Du kan også skrive «meny», «mine saker», «send», «avbryt» eller «språk» (write “English” for English), eller spørre om instruksen. Jeg spør aldri om PIN eller passord. ${contact}`,
  /** Ways to reach a desk, and whether it is open now. */
  human: {
    phone: (number: string) => `Telefon: ${number}`,
    mail: (address: string) => `E-post: ${address}`,
    hours: (hours: string) => `Åpningstid: ${hours}`,
    page: (url: string) => `Nettside: ${url}`,
    noPhone: 'Jeg har ikke noe telefonnummer til dem.',
    thereUntil: (time: string) => `Ifølge åpningstiden er det noen der nå, til ${time}.`,
    /** `when`: only the time when it is today, otherwise the weekday too. */
    backAt: (when: string) => `Ifølge åpningstiden er det ingen der nå. Neste gang er ${when}.`,
    hoursUnknown: 'Åpningstiden er ikke oppgitt, så jeg vet ikke om noen er der nå.',
    reportAnyTime: 'Er noe på avveie, kan du melde det her når som helst.',
    summary: 'Slik når du et menneske',
  },
  instruction: {
    from: (paragraph: string) => `Instruksen ${paragraph}`,
    open: 'Åpne instruksen',
    /** The answer to the question where the instruction is. */
    whole: 'Her er instruksen.',
    /** Opens the form for the paragraph's subject. */
    report: 'Meld det nå',
    notThere: (contact: string) => `Det finner jeg ikke svar på i instruksen. Spør ${contact}`,
    summary: 'Svar om instruksen',
  },
  notHere: (contact: string) =>
    `Det kan jeg ikke hjelpe deg med her. Er det noe med datautstyr eller systemer, spør her: ${contact} Ellers spør du lederen din.`,
  /** About somebody's private PC or phone. */
  notOurThing: (contact: string) =>
    `Jeg melder bare fra om det som er kommunens. Hadde du noe fra jobben på ditt eget, si fra her: ${contact}`,
  notUnderstood: (contact: string) =>
    `Det forsto jeg ikke. Velg under, eller skriv det på en annen måte. ${contact}`,
  contact: (name: string, ways: string[]) => `${name}: ${ways.join(', ')}.`,
  privateOnly: 'Skriv til meg i en privat chat, så holder vi dette mellom oss.',
}
