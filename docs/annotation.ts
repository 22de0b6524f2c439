import { z } from 'zod'
import type { AnnotatedTable } from './annotations-table.ts'

/** The readers of a column within the product; `none`: only those who run the database. */
export const readers = {
  own: 'den som meldte, og den det gjelder',
  leader: 'ledere som er varslet',
  agent: 'saksbehandlere i brukerstøtten',
  auditor: 'saksbehandlere med revisjonsrollen',
  desk: 'mottakere av e-post',
  system: 'andre systemer (webhooks)',
  none: 'ingen i produktet',
}

/** The times that data is kept. `stays`: nothing erases it. */
export const times = {
  name: 'til ingen sak som beholdes, trenger navnet, og `retention.personalData` etter at personen sist ble møtt, hentet eller skrev',
  answers: '`retention.personalData` etter at saken ble avsluttet',
  draft: '`retention.drafts` etter siste endring',
  search: '`retention.personalData` etter søket',
  activity: '7 dager',
  mail: 'så lenge e-posten kan dukke opp igjen i postkassen (30 dager, og en margin)',
  view: 'egne lister: `retention.personalData` etter at listen ble lagret og fanen sist brukt; delte lister blir stående',
  reply: 'til noen endrer eller fjerner svaret',
  source: 'til navnet eller svaret det er hentet fra, slettes; id-ene blir stående',
  restriction: 'til begrensningen oppheves; deretter som svarene',
  job: 'til jobben er gjort',
  hour: 'en time etter siste bruk; ryddes en gang i døgnet',
  stays: 'blir stående',
}

export type Annotation = {
  purpose: string
  personal: { columns: string[]; what: string; readers: (keyof typeof readers)[]; kept: keyof typeof times }[]
  /** The columns without personal data. */
  others: string[]
}

/** Returns a schema that accepts the keys of these meanings. */
const codeOf = <Code extends string>(meanings: Record<Code, string>) =>
  z.custom<Code>((code) => typeof code === 'string' && Object.hasOwn(meanings, code))
const words = z.string().transform((text) => text.trim().split(/\s+/))
const personal = z.tuple([words, z.string().min(1), words.pipe(z.array(codeOf(readers))), codeOf(times)])

/**
 * Reads a `comment on table`: the purpose, then one line for columns that are alike, `columns | what | who
 * sees it | how long` or `columns | no personal data`. Throws on any fault, also for a column without a line.
 */
export function readAnnotation({ name, annotation, columns }: AnnotatedTable): Annotation {
  const [purpose = '', ...lines] = (annotation ?? '').split('\n')
  if (purpose === '' || purpose.includes('|')) throw new Error(`${name}: no purpose`)
  const read: Annotation = { purpose, personal: [], others: [] }
  for (const line of lines) {
    const parts = line.split('|').map((part) => part.trim())
    const [named = '', what] = parts
    if (parts.length === 2 && what === 'no personal data') read.others.push(...named.split(/\s+/))
    else read.personal.push(readPersonal(`${name}: ${line}`, parts))
  }
  const said = [...read.personal.flatMap((one) => one.columns), ...read.others]
  const wrong = [...new Set([...said, ...columns])].filter((column) => !isOnce(column, said, columns))
  if (wrong.length > 0) throw new Error(`${name}: not annotated once, or no column: ${wrong.join(', ')}`)
  return read
}

function readPersonal(line: string, parts: string[]): Annotation['personal'][number] {
  const { data, error } = personal.safeParse(parts)
  if (!data) throw new Error(`${line}\n${z.prettifyError(error)}`)
  const [columns, what, seenBy, kept] = data
  return { columns, what, readers: seenBy, kept }
}

function isOnce(column: string, said: string[], columns: string[]): boolean {
  return columns.includes(column) && said.filter((one) => one === column).length === 1
}
