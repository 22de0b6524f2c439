import { type Span, spansOf } from './span.ts'

const months =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?'
const number = String.raw`\d(?:[ .\-–]?\d)*`

/** Numbers that are no secret, told by their shape or by the word beside them. */
const ordinary: RegExp[] = [
  // times of day
  /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)/dg,
  /\b(?:kl|klokk[ae]n?|klokkå|at|o'clock)\.? ?(?<value>(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?)(?!\d)/digu,
  /(?<!\d)(?<value>(?:[01]\d|2[0-3])[.:]?[0-5]\d) ?-? ?(?:tida|tiden|am|pm|tia)\b/digu,
  // dates and years
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)?\d\d(?!\d)/dg,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])(?![\d.]*\d)/dg,
  /(?<!\d)(?:19|20)\d\d[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\d|3[01])(?!\d)/dg,
  new RegExp(String.raw`(?<!\d)\d{1,2}(?:\.|st|nd|rd|th)? ?(?:${months})\b\.?,?(?: (?:19|20)\d\d(?!\d))?`, 'digu'),
  new RegExp(String.raw`\b(?:${months})\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d(?!\d)`, 'digu'),
  /\b(?:i|fra|frå|siden|sidan|år|året|since|in|from|year|våren|høsten|hausten|sommeren|vinteren|høst|vår) (?<value>(?:19|20)\d\d)(?!\d)/digu,
  // ticket numbers
  /(?<![\d-])(?:19|20)\d\d-\d{6}(?!\d)/dg,
  new RegExp(String.raw`\b(?:sak(?:s?nr|snummer|en)?|saka|ticket|case|referanse|ref|meldings?(?:nr|nummer)?|ordre(?:nr|nummer)?|incident|inc)\.?(?: (?:nr|nummer|number|no)\.?)?[:# ]+(?<value>${number})`, 'digu'),
  // phone numbers
  /(?:\+|\b00)\d{2}(?:[ .-]?\d){8}(?!\d)/dg,
  new RegExp(String.raw`(?:tlf|telefon\w*|mobil\w*|mob|ring\w*|phone|call|sms|nås|nåes|treffes|reach|reached|text|cell|nummer(?:et)?|nommer(?:et)?|number|tlfnr|telefån\w*)\b[.:]?(?:[ ,]+(?:meg|me|på|er|min|mitt|mi|nr|nummer|nummeret|number|is|on|at|my|e|det|i|har|te|til|jobb|gjerne|tilbake|opp|heller)\b\.?:?){0,4} ?(?<value>(?:\+?47 ?)?\d(?:[ .-]?\d){7})(?!\d)`, 'digu'),
  // serial numbers
  new RegExp(String.raw`(?:serie|serial|s\/n|\bsn\b|imei|modell|model|asset|utstyr\w*|inventar\w*|ansatt|employee|person(?=al)|produkt|product|service\s?tag|org)\w*\.?(?: ?-? ?(?:nr|nummer|number|no|tag)\.?)?(?: (?:er|is|e))?[:# ]+(?<value>[A-Za-z0-9][A-Za-z0-9-]*\d[A-Za-z0-9-]*)`, 'digu'),
  // postcodes
  /(?<!\d)(?<value>\d{4}),? \p{Lu}\p{L}+/dgu,
  /\b(?:post(?:nr|nummer|kode|code)|postal code|zip)\.?[: ]+(?:er |is )?(?<value>\d{4})(?!\d)/digu,
  // rooms and buildings
  /\b(?:rom|room|møterom|kontor|office|etasje|floor|bygg|building|dør|door|plass|avdeling|skap|p-?plass|gate|vei|veien|gata|bord|linje|buss|rute|bus)(?: ?(?:nr|nummer|number|no)\.?)? ?(?<value>[A-Z]?-?\d{1,5}[A-Z]?)(?![\d-])/digu,
  // sums and amounts
  /\b(?:kr|nok|eur|usd|kroner|sum|beløp)\.? ?(?<value>\d[\d .]*(?:,\d\d?|,-)?)/digu,
  /[$€£] ?\d[\d .,]*/dg,
  /(?<!\d)(?<value>\d[\d .]*(?:,\d\d?)?) ?(?:,-|kr\b|kroner\b|nok\b|eur\b|euro\b|%|prosent\b|percent\b|km\b|meter\b|gb\b|mb\b|kg\b|stk\b|minutter\b|minutt\b|timer\b|dager\b|dagar\b|uker\b|år\b|ganger\b|gonger\b|pasienter\b|elever\b|filer\b|minutes\b|hours\b|days\b|patients\b|students\b|files\b|innbyggere\b|ansatte\b|personer\b|sider\b|mennesker\b)/digu,
  // addresses of mail and web
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/dgi,
  /\b(?:https?:\/\/|www\.)\S+/dgi,
]

export function ordinaryNumbers(text: string): Span[] {
  return ordinary.flatMap((pattern) => spansOf(pattern, text))
}
