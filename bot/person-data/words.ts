import { howCalled } from '../settings/how-called.ts'

// Texts for the operator, in bokmål, the administrators' language.

export const usage = `Bruk:
  person-data access <person> [<fil>] --by <din Entra-id>
  person-data rectify <person> profile --by <din Entra-id>
  person-data rectify <person> <saksnummer> <opplysning> <ny verdi> --by <din Entra-id>
  person-data restrict <person> --by <din Entra-id>
  person-data lift <person> --by <din Entra-id>
  person-data erase <person> --by <din Entra-id>
<person> er en Entra-id eller en e-postadresse. <fil> er hele stien til en fil som ikke finnes, som /var/lib/straks/innsyn.json; uten den blir det persondata-<Entra-id>.json i mappen til programmet.
${howCalled('person-data')}`

export const reasons = {
  botRuns: (directory: string) =>
    `Databasen i ${directory} er i bruk. Stopp Straks først, kjør kommandoen, og start Straks igjen. (Med en databasetjener, DATABASE_URL, kan Straks kjøre imens.)`,
  noDatabase: (place: string) =>
    `Straks har ingen database i ${place}. Oppgi DATA_DIR eller DATABASE_URL slik boten har dem. Ingenting er gjort.`,
  fileExists: (file: string) => `${file} finnes allerede. Gi filen et annet navn. Ingenting er gjort.`,
  notWritten: (file: string, code: string) =>
    `${file} kan ikke skrives (${code}). Oppgi en fil i en mappe som brukeren som kjører kommandoen, kan skrive i. Ingenting er gjort.`,
  notOnePerson: (who: string, count: number) =>
    `${count === 0 ? 'Straks kjenner ingen' : `Straks kjenner ${count} personer`} med adressen ${who}. Oppgi Entra-id-en (objekt-ID i Entra).`,
  nothingHeld: (personId: string) =>
    `Straks har ingenting om ${personId}. Sjekk at Entra-id-en er riktig. Ingenting er gjort.`,
  notTheirTicket: (number: string) =>
    `Sak ${number} finnes ikke, eller personen har verken meldt den eller er den den gjelder.`,
  noSuchFact: (name: string, known: string[]) =>
    `Saken har ingen opplysning «${name}» som kan rettes. Disse kan rettes: ${known.join(', ')}.`,
  doesNotFit: (name: string, choices: string[]) =>
    `Verdien passer ikke for «${name}».${choices.length > 0 ? ` Oppgi en av: ${choices.join(', ')}.` : ''}`,
  alreadySo: (name: string) => `«${name}» er allerede slik. Ingenting er endret.`,
  erasureNotAllowed:
    'Organisasjonsfilen tillater ikke sletting før fristen. Avklar først at sakene ikke skal arkiveres (arkivlova), og sett så retention.eraseOnRequest: true. Ingenting er slettet.',
  stillOpen: (numbers: string[]) =>
    `${theTickets(numbers)} åpen: opplysningene trengs til den er løst. Løs den i fanen, og prøv igjen. Ingenting er slettet.`,
  stillRestricted: (numbers: string[]) =>
    `${theTickets(numbers)} begrenset. Opphev begrensningen først (lift). Ingenting er slettet.`,
  nothingToRestrict: (open: string[], sending: string[]) => {
    if (sending.length > 0) return `${underWay(sending)} Ingenting er begrenset.`
    return open.length > 0
      ? `${theTickets(open)} åpen: opplysningene trengs til den er løst. Feil kan rettes nå (rectify). Ingenting er begrenset.`
      : 'Personen har ingen avsluttede saker som ikke allerede er begrenset.'
  },
  notRestricted: 'Personen har ingen saker som er begrenset.',
  notArchived: (code: string) =>
    `Saker skal arkiveres før de slettes, og arkivmappen tar ikke imot noe (${code}). Kjør kommandoen der arkivmappen (archive i organisasjonsfilen) kan skrives i. Ingenting er slettet.`,
  stillSending: (numbers: string[]) => `${underWay(numbers)} Ingenting er slettet.`,
}

type Erased = {
  tickets: number
  facts: number
  comments: number
  drafts: number
  name: 'erased' | 'needed' | 'unknown'
}
type Accessed = {
  name: string | null
  own: string[]
  others: number
  drafts: number
  conversations: number
  file: string
}

export const done = {
  accessed: ({ name, own, others, drafts, conversations, file }: Accessed) => [
    `Navn: ${name ?? 'ukjent'}`,
    `Egne saker: ${own.length > 0 ? own.join(', ') : 'ingen'}`,
    `Andres saker der personen er nevnt: ${others}`,
    `Utkast: ${drafts}. Samtaler: ${conversations}.`,
    'Innsynet er ført i historikken.',
    `Alt står i ${file}. Slett filen når den er utlevert.`,
  ],
  profileFetched:
    'Navn, e-post, telefon og avdeling kommer fra Entra. Rett dem der. Straks henter dem på nytt, med en gang hvis den kjører, ellers når den starter.',
  rectified: (number: string, fact: string) => `«${fact}» er rettet i sak ${number}.`,
  tellThem: (names: string[]) =>
    `Saken er avsluttet, så Straks sender ingenting. Gi selv beskjed til dem som fikk opplysningen: ${names.join(', ')}.`,
  restricted: (numbers: string[], open: string[], sending: string[]) => [
    `Begrenset: ${numbers.join(', ')}. Svar og kommentarer er tatt vare på, men vises, søkes, sendes og slettes ikke.`,
    ...(open.length > 0
      ? [`Ikke begrenset, fordi den er åpen: ${open.join(', ')}. Kjør igjen når den er løst.`]
      : []),
    ...(sending.length > 0 ? [`Ikke begrenset: ${underWay(sending)}`] : []),
  ],
  lifted: (count: number, still: string[]) => [
    `Begrensningen er opphevet for ${counted(count, 'sak', 'saker')}.`,
    ...(still.length > 0 ? [`Fortsatt begrenset etter ønske fra en annen: ${still.join(', ')}.`] : []),
  ],
  erased: ({ tickets, facts, comments, drafts, name }: Erased) => [
    `Slettet i ${counted(tickets, 'sak', 'saker')}: ${counted(facts, 'opplysning', 'opplysninger')} og ${counted(comments, 'kommentar', 'kommentarer')}. Slettede utkast: ${drafts}.`,
    nameErased[name],
    'Sakene telles fortsatt. Kopier i e-post og chat må slettes der.',
  ],
}

const nameErased = {
  erased: 'Navn, e-post og telefon er slettet.',
  needed: 'Navn, e-post og telefon står igjen: andres saker trenger dem.',
  unknown: 'Straks hadde ikke navn, e-post eller telefon.',
}

function underWay(numbers: string[]): string {
  return `${theTickets(numbers)} avsluttet, men beskjeder er fortsatt på vei ut. Prøv igjen senere.`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function theTickets(numbers: string[]): string {
  return numbers.length === 1 ? `Sak ${numbers[0]} er` : `Sakene ${numbers.join(', ')} er`
}
