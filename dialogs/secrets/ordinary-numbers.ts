import { type Span, spansOf } from './span.ts'

const months =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?'
const number = String.raw`\d(?:[ .\-–]?\d){0,20}`

/** Numbers that are not secret, recognised by their shape or by the word beside them. */
const ordinary: RegExp[] = [
  // times of day
  /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)/dgu,
  /(?<!\p{L})(?:kl|klokk[ae]n?|klokkå|at|o'clock)\.? ?(?<value>(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?)(?!\d|\p{L}{2})/dgiu,
  /(?<!\d)(?<value>(?:[01]\d|2[0-3])[.:]?[0-5]\d) ?[-]? ?(?:tida|tiden|am|pm|tia)(?!\p{L})/dgiu,
  // dates and years
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)?\d\d(?!\d)/dgu,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])(?![\d.]*\d)/dgu,
  /(?<!\d)(?:19|20)\d\d[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\d|3[01])(?!\d)/dgu,
  new RegExp(
    String.raw`(?<!\d)\d{1,2}(?:\.|st|nd|rd|th)? ?(?:${months})(?!\p{L})\.?,?(?: (?:19|20)\d\d(?!\d))?`,
    'digu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${months})\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d(?!\d)`,
    'digu',
  ),
  /(?<!\p{L})(?:i|fra|frå|siden|sidan|år|året|since|in|from|year|våren|høsten|hausten|sommeren|vinteren|høst|vår) (?<value>(?:19|20)\d\d)(?!\d)/dgiu,
  // ticket numbers
  /(?<![\d-])(?:19|20)\d\d-\d{6}(?!\d)/dgu,
  new RegExp(
    String.raw`(?<!\p{L})(?:sak(?:s?nr|snummer|en)?|saka|ticket|case|referanse|ref|meldings?(?:nr|nummer)?|ordre(?:nr|nummer)?|incident|inc)\.?(?: (?:nr|nummer|number|no)\.?)?[:# ]+(?<value>${number})`,
    'digu',
  ),
  // phone numbers
  /(?:\+|(?<!\d)00)\d{2}(?:[ .-]?\d){8}(?!\d)/dgu,
  /(?:tlf|telefon\p{L}{0,20}|mobil\p{L}{0,20}|mob|ring\p{L}{0,20}|phone|call|sms|nås|nåes|treffes|reach|reached|text|cell|nummer(?:et)?|nommer(?:et)?|number|nr|tlfnr|telefån\p{L}{0,20})(?!\p{L})[.:]?(?:[ ,]+(?:meg|me|på|er|min|mitt|mi|nr|nummer|nummeret|number|is|on|at|my|e|det|i|har|te|til|jobb|gjerne|tilbake|opp|heller|fra|frå|from)(?!\p{L})\.?:?){0,4} ?(?<value>(?:\+?47 ?)?\d(?:[ .-]?\d){7})(?!\d)/dgiu,
  // serial numbers
  /(?:serie|serial|s\/n|(?<!\p{L})sn(?!\p{L})|imei|modell|model|asset|utstyr\p{L}{0,20}|inventar\p{L}{0,20}|ansatt|employee|person(?=al)|produkt|product|service\s?tag|org)\p{L}{0,20}\.?(?: ?[-]? ?(?:nr|nummer|number|no|tag)\.?)?(?: (?:er|is|e))?[:# ]+(?<value>[A-Za-z0-9][A-Za-z0-9-]*\d[A-Za-z0-9-]*)/dgiu,
  // postcodes
  /(?<!\d)(?<value>\d{4}),? \p{Lu}\p{L}+/dgu,
  /(?<!\p{L})(?:post(?:nr|nummer|kode|code)|postal code|zip)\.?[: ]+(?:er |is )?(?<value>\d{4})(?!\d)/dgiu,
  // rooms and buildings
  /(?<!\p{L})(?:rom|room|møterom|kontor|office|etasje|floor|bygg|building|dør|door|plass|avdeling|skap|p-?plass|gate|vei|veien|gata|bord|linje|buss|rute|bus)(?: ?(?:nr|nummer|number|no)\.?)? ?(?<value>[A-Z]?-?\d{1,5}[A-Z]?)(?![\d-])/dgiu,
  // sums and amounts
  /(?<!\p{L})(?:kr|nok|eur|usd|kroner|sum|beløp)\.? ?(?<value>\d[\d .]{0,14}(?:,\d\d?|,-)?)/dgiu,
  /[$€£] ?\d[\d .,]{0,14}/dgu,
  /(?<!\d)(?<value>\d[\d .]{0,14}(?:,\d\d?)?) ?(?:,-|kr(?!\p{L})|kroner(?!\p{L})|nok(?!\p{L})|eur(?!\p{L})|euro(?!\p{L})|%|prosent(?!\p{L})|percent(?!\p{L})|km(?!\p{L})|meter(?!\p{L})|gb(?!\p{L})|mb(?!\p{L})|kg(?!\p{L})|stk(?!\p{L})|minutter(?!\p{L})|minutt(?!\p{L})|timer(?!\p{L})|dager(?!\p{L})|dagar(?!\p{L})|uker(?!\p{L})|år(?!\p{L})|ganger(?!\p{L})|gonger(?!\p{L})|pasienter(?!\p{L})|elever(?!\p{L})|filer(?!\p{L})|minutes(?!\p{L})|hours(?!\p{L})|days(?!\p{L})|patients(?!\p{L})|students(?!\p{L})|files(?!\p{L})|innbyggere(?!\p{L})|ansatte(?!\p{L})|personer(?!\p{L})|sider(?!\p{L})|mennesker(?!\p{L}))/dgiu,
  // user names
  /(?<!\p{L})(?:bruk[ae]rn(?:avn|amn)\p{L}{0,4}|bruk[ae]r-?id|user ?(?:name|id)|bruk[ae]r(?= ?[:=])|user(?!\p{L})|logg(?:et|a|er|ar)? (?:på|inn) som|logged (?:in|on) as)(?: (?:mitt|min|hans|hennes|my))?(?: (?:er|e|is))?[:= ]+(?<value>[\p{L}.]{2,20}\d{0,6})(?![^\s,.;)])/dgiu,
  // machines, cards and error codes
  /(?<![\p{L}\d])(?!PIN|PUK|KODE|FNR|DNR|PW)\p{Lu}{2,5}-\d{2,8}(?![\p{L}\d])/dgu,
  /(?<!\p{L})(?:kort|card)(?: (?:er|is))? ?(?:nr|nummer|no|number)\.? ?(?<value>\d{3,9})(?!\d)/dgiu,
  /(?<![\p{L}\d])0x[0-9a-f]{2,16}(?![\p{L}\d])/dgiu,
  // e-mail and web addresses
  /(?<![\p{L}\d.@-])[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60}){0,4}\.(?:no|com|net|org|se|dk|eu)(?![\p{L}\d@])(?:\/\S*)?/dgiu,
  /(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,20}/dgiu,
  /(?<!\p{L})(?:https?:\/\/|www\.)\S+/dgiu,
]

/** Quick check: without one of these no pattern can match, which is so for most texts. */
const hasAny = /\d|@|\/\/|\.\p{L}/u

export function ordinaryNumbers(text: string): Span[] {
  if (!hasAny.test(text)) return []
  return ordinary.flatMap((pattern) => spansOf(pattern, text))
}
