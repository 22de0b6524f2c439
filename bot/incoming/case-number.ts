import { maskSecrets } from '../../dialogs/secrets.ts'

/** The desk's own number for the case. @param own the pattern of its numbers, if the file has one */
export function caseNumber(subject: string, text: string, own: RegExp | null): string | null {
  const words = text.slice(0, LONGEST)
  const found = own
    ? [subject, words].map((place) => firstIn(place, own))
    : [
        ...[...ANYWHERE, ...IN_SUBJECT].map((pattern) => firstIn(subject, pattern)),
        ...ANYWHERE.map((pattern) => firstIn(words, pattern)),
      ]
  return found.find((number) => number !== null && !maskSecrets(number).found.includes('national-id')) ?? null
}

const LONGEST = 5_000

/** The notation of the usual systems, most certain first. */
const ANYWHERE = [
  // Zammad, OTRS, Znuny
  /\[?\b(?:ticket|case|sak)#\s?(?<number>\d{4,17})\b/i,
  // TOPdesk
  /(?<![\p{L}\d-])(?<number>(?:[IMWKC]|MC|IM|CH) ?\d{4}[ -]\d{3,6})(?![\d-])/u,
  // ServiceNow
  /\b(?<number>(?:INC|REQ|RITM|CS|TASK|CHG|CASE|SR)\d{5,10})\b/,
  // Pureservice, Zendesk, Freshdesk and most others
  /[[(]\s?(?:(?:request|ticket|case|sak|henvendelse|id|ref|saksnr|saksnummer)\b[ .:]{0,3})?#\s?(?<number>[A-Z]{0,6}-?\d{3,14})\s?[\])]/i,
  /(?<![\p{L}])(?:saks?(?:nummer|nr)|referanse(?:nummer|nr)?|henvendelses?(?:nummer|nr|id)|meldings?(?:nummer|nr)|case (?:number|id|no)|ticket (?:number|id|no)|request (?:number|id|no)|reference(?: number| no)?|incident(?: number| id)?|ticket|case|sak|request|henvendelse|førespurnad|melding|issue|ref)(?!\p{L})(?:[ .:#=([*]{0,4}(?:nr|no|nummer|number|id|er|is|(?:med|har|har fått|fekk) (?:nummer|nr))(?![\p{L}]))?[ .:#=([*"-]{1,5}(?<number>\d{4}\/\d{2,6}|(?:[A-Z]{1,8}[- ]?)?\d[\d-]{2,16}\d)(?![\d/]|[.,]\d)/iu,
  /(?<![\w&])#(?<number>[A-Z]{0,6}-?\d{3,14})\b/i,
]
/** Too ambiguous in a text. */
const IN_SUBJECT = [/(?<![\w-])(?!(?:PIN|PUK|UTF|ISO|SHA|RFC)-)(?<number>[A-Z][A-Z\d]{1,9}-\d{1,7})(?![\w-])/]

const OUR_NUMBER = /\b\d{4}-\d{6}\b/g

function firstIn(place: string, pattern: RegExp): string | null {
  const match = pattern.exec(place.replaceAll(OUR_NUMBER, ' '))
  return (match?.groups?.['number'] ?? match?.[1] ?? match?.[0])?.trim() ?? null
}
