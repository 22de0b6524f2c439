import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { takeNoArguments } from '../bot/run-command.ts'
import { openDatabase } from '../bot/store/open-database.ts'
import { type Annotation, readAnnotation, readers, times } from './annotation.ts'
import { type AnnotatedTable, annotatedTables } from './annotations-table.ts'

export const RECORD = 'docs/behandlingsprotokoll.md'

/** `npm run processing-record`: reads a new database, so that only the schema's own comments count. */
async function writeRecord(): Promise<void> {
  takeNoArguments('npm run processing-record')
  const directory = await mkdtemp(join(tmpdir(), 'straks-record-'))
  try {
    const { db, close } = await openDatabase(
      { kind: 'embedded', directory: join(directory, 'data') },
      'local',
      pino({ level: 'silent' }),
    )
    await writeFile(RECORD, processingRecord(await annotatedTables(db)))
    await close()
    console.log(RECORD)
  } finally {
    await rm(directory, { recursive: true })
  }
}

export function processingRecord(tables: AnnotatedTable[]): string {
  const all = tables.map((table) => ({ name: table.name, ...readAnnotation(table) }))
  const personal = all.filter((table) => table.personal.length > 0)
  const others = all.filter((table) => table.personal.length === 0)
  return `${[
    HEAD,
    ...personal.map(section),
    '## Tabeller uten personopplysninger',
    others.map(({ name, purpose }) => `- \`${name}\`: ${purpose}`).join('\n'),
  ].join('\n\n')}\n`
}

function section({ name, purpose, personal, others }: Annotation & { name: string }): string {
  const rows = personal.map(
    ({ columns, what, readers: seenBy, kept }) =>
      `| ${code(columns)} | ${what} | ${seenBy.map((one) => readers[one]).join('; ')} | ${times[kept]} |`,
  )
  const rest = others.length > 0 ? `\n\nUten personopplysninger: ${code(others)}.` : ''
  return `## \`${name}\`

${purpose}

| kolonne | hva | hvem ser det | hvor lenge |
| --- | --- | --- | --- |
${rows.join('\n')}${rest}`
}

function code(columns: string[]): string {
  return columns.map((column) => `\`${column}\``).join(', ')
}

const HEAD = `# Behandlingsprotokoll

Denne filen er laget av databasens egne merknader med \`npm run processing-record\`. Rett merknadene i
\`bot/store/migrations/\`, ikke filen. Kommunen er behandlingsansvarlig, og fyller selv ut rettslig grunnlag,
databehandlere og kontaktpunkt i sin egen protokoll.

- **Hvem det gjelder:** ansatte som melder eller som noe har skjedd med, lederne deres, og saksbehandlere i brukerstøtten.
- **Hvor opplysningene kommer fra:** den ansatte selv, Microsoft Entra ID (navn, e-post, telefon, avdeling, leder),
  Intune, hvis kommunen gir tilgang (registrerte enheter), og svar på e-post fra mottakerne.
- **Hvor lenge:** \`retention.personalData\` og \`retention.drafts\` står i organisasjonsfilen. En sak som er åpen, beholdes.
  En sak der behandlingen er begrenset, slettes ikke før begrensningen oppheves.
- **Det som blir stående:** saker telles også etter at svar og navn er slettet. Da står Entra-id-er og koder igjen. De
  sier ikke hvem det er uten Entra, men er fortsatt personopplysninger så lenge kontoen finnes der.
- **Arkiv:** med \`archive\` i organisasjonsfilen skrives hver avsluttet sak til en mappe før svarene slettes: opplysninger,
  beskjeder, historikk og alt som er skrevet, også interne notater, med navn. Saker som er begrenset, skrives ikke. Mappen
  følger arkivlova og kommunens egne regler.
- **Det som skrives:** PIN, PUK, passord og fødselsnummer som noen skriver og Straks kjenner igjen, skjules før noe lagres.
- **Utenfor databasen:** e-poster, chatter i Teams, utskrifter, nedlastede lister og sikkerhetskopier følger kommunens egne
  regler. Straks sletter ikke der. Loggen har id-er og koder, aldri navn og tekst.
- **Den det gjelder**, kan få innsyn, retting, begrensning og, når kommunens regler tillater det, sletting:
  \`straks person-data\`. Også de som drifter databasen, kan lese alt som står her.`

if (import.meta.main) await writeRecord()
