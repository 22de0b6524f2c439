import { codeOf } from '../remote/error-for-log.ts'

/** Tells whether a start or a command failed because of the database or the connection to it. */
export function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isLine = 'syscall' in error && error.syscall === 'connect'
  return isLine || FROM_SERVER.test(codeOf(error) ?? '') || IN_WORDS.test(error.message)
}

/** Codes of network and certificate, and PostgreSQL's: access, resources, read only, object exists. */
const FROM_SERVER =
  /CERT|^UNABLE_TO_|^ERR_SSL|^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|(08|25006|28|3D|42501|42P07|42710|42723|53|57)[0-9A-Z]*$)/

/** Messages of pg itself, which gives these errors no code. */
const IN_WORDS =
  /^(The server does not support SSL|There was an error establishing an SSL|SASL:|timeout expired|received invalid response)/

/** Returns why the database refused us. Only the code is told: the message may quote the address. */
export function databaseFailure(error: unknown): { text: string; advice: string } {
  const code = codeOf(error)
  // The message is matched but never shown.
  const said = code ?? (error instanceof Error ? error.message : '')
  const [, text, advice] = known.find(([shape]) => shape.test(said)) ?? [null, 'svarer ikke', network]
  return { text: code ? `${text} (${code})` : text, advice }
}

/** Returns the same as one text, for a command that failed. */
export function databaseInWords(error: unknown): string {
  const { text, advice } = databaseFailure(error)
  return `Databasen: ${text}. ${advice}.`
}

const network = 'Sjekk adressen i DATABASE_URL, og at denne maskinen når tjeneren'

const known: [RegExp, string, string][] = [
  [/^(28|SASL)/, 'tjeneren tar ikke imot brukeren', 'Sjekk brukernavn og passord i DATABASE_URL'],
  [/^3D000/, 'databasen finnes ikke på tjeneren', 'Lag den, eller sjekk navnet i DATABASE_URL'],
  [
    /^42501/,
    'brukeren får ikke lage eller lese tabellene',
    'Gi brukeren i DATABASE_URL rett til det, som eier av databasen',
  ],
  [
    /CERT|^UNABLE_TO_/,
    'tjenerens sertifikat er ikke godkjent',
    'Oppgi sslrootcert, filen med utstederens sertifikat, i DATABASE_URL, og sjekk at navnet der står i sertifikatet',
  ],
  [
    /^The server does not support SSL/,
    'tjeneren tar ikke imot krypterte forbindelser',
    'Slå på TLS på tjeneren, eller skriv sslmode=disable i DATABASE_URL',
  ],
  [/^42(P07|710|723)/, 'databasen har tabeller fra et annet program', 'Gi Straks en egen, tom database'],
  [/^25006/, 'tjeneren kan bare leses', 'Sjekk at DATABASE_URL går til den som skriver, ikke til en kopi'],
  [/^53100/, 'disken på tjeneren er full', 'Gi den plass'],
  [/^53300/, 'tjeneren har ikke flere forbindelser', 'La tjeneren ta imot flere (max_connections)'],
  [
    /^57014/,
    'tjeneren avbrøt noe som tok for lang tid',
    'Prøv igjen når den har mindre å gjøre, eller gi brukeren i DATABASE_URL lengre statement_timeout',
  ],
  [/^(40|55)/, 'noen andre arbeider i databasen', 'Vent til det er ferdig, og prøv igjen'],
  // Not 08 and 57: with these, the server is only unavailable.
  [/^(?!08|57)\d[0-9A-Z]{4}$/, 'tjeneren sier nei', 'Se i loggen til PostgreSQL'],
]
