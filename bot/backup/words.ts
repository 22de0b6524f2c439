import { codeOf } from '../remote/error-for-log.ts'
import { howCalled } from '../settings/how-called.ts'
import { NotDone } from '../settings/not-done.ts'
import { databaseInWords, isOfDatabase } from '../store/database-failure.ts'

// Texts for the operator, in bokmål, the administrators' language.

export const usage = {
  backup: `Bruk: backup FIL
FIL er hele stien til en fil som ikke finnes fra før. Straks kan gå imens.
${howCalled('backup')}`,
  restore: `Bruk:
  restore --check FIL   prøver kopien et annet sted, og sier hva som er i den
  restore FIL           legger den inn i en tom database
FIL er hele stien.
${howCalled('restore')}`,
}

export const reasons = {
  fileExists: (file: string) => `${file} finnes allerede. Gi kopien et annet navn. Ingenting er skrevet.`,
  noFile: (file: string, code: string) =>
    `${file} kan ikke leses (${code}). Se etter at navnet er rett, og at brukeren som kjører Straks, får lese den.`,
  notWhole: (file: string) =>
    `${file} er ikke hel: den er kuttet av, skadet eller ikke en sikkerhetskopi. Bruk en annen kopi.`,
  newerBackup: (version: string) =>
    `Kopien er tatt av en nyere Straks (${version}) enn denne. Bruk den versjonen, eller en nyere.`,
  anothers: (owner: string, expected: string) =>
    `Kopien tilhører ${owner}, ikke ${expected}. Den kan bare legges inn der den kommer fra.`,
  inUse: (place: string) =>
    `Databasen i ${place} er ikke tom. Oppgi en ny database, eller en mappe som ikke finnes. Den gamle kan ligge. Ingenting er endret.`,
  otherSchema: (place: string) =>
    `En annen versjon av Straks har allerede startet på databasen i ${place}. Oppgi en helt ny, tom database. Ingenting er endret.`,
  noRoom: (code: string) =>
    `Disken tar ikke imot det som skrives (${code}). Gi den plass, og prøv igjen. Ingenting er lagt inn, og ingen fil er blitt til.`,
  noDatabase: (place: string) =>
    `Straks har ingen database i ${place}. Oppgi DATA_DIR eller DATABASE_URL slik boten har dem. Ingenting er skrevet.`,
}

/** Errors of writing to an open file, which do not name it. */
const DISK = /^(ENOSPC|EDQUOT|EFBIG|EIO)$/

/** What is added to the path that was given. */
const OUR_OWN = /\/\.straks-check-[^/]*$|\.unfinished-\d+$/

/** Returns the reason for the operator. A database message may quote a row. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('syscall' in error && 'path' in error && 'code' in error)
    return `${String(error.path).replace(OUR_OWN, '')}: kan ikke skrives eller leses (${error.code}). Se etter at mappen finnes, og etter plass og rettigheter.`
  if (DISK.test(codeOf(error) ?? '')) return reasons.noRoom(codeOf(error) ?? '')
  const isOurs = error instanceof NotDone || (error.name === 'Error' && !('code' in error))
  if (isOurs && !isOfDatabase(error)) return error.message
  return `${databaseInWords(error)} Ingenting er lagt inn eller skrevet.`
}
