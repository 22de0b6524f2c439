import { anywhere, atStart, groups, no, whole, wordSet } from './expression.ts'

// Patterns for answers to a report's questions, in people's own words.

/** Words of doubt, and words of negation, about any question. */
export const doubtful = anywhere`
  kanskje|mulig|mogleg|maybe|perhaps|may have|might
  #not (?:helt |heilt )?sikker|usikker|usikkert|not sure
  (?:vet|veit) #not|don['’]?t know
`
export const negative = anywhere`
  #not|nei|næi|ingen|inga|ingenting|uten|utan|aldri|no|never|without
  ulåst\p{L}*|unlocked
  (?:do|does|did|is|are|was|were|ha[sd]|have|wo|ca|could|would)n['’]?t
`
/** "Nei, men PIN-koden har jeg glemt" takes nothing back. */
export const adds = /^[\s,]*(?:men|but)(?!\p{L})/iu
/** Separators of independent parts; not before a doubt's subject: "vet ikke om … eller om …". */
export const betweenParts =
  /[.,;:!\n]+|(?<!\p{L})(?:og|og så|men|and|but|samt)(?!\p{L})(?! (?:om|if|whether) )|(?<=(?<!\p{L})(?:ulåst|unlocked|(?:ikke|ikkje|not) (?:låst|locked)) )(?:med|with)(?!\p{L})/u
/** Matches "Tre mobiler", "begge telefonene". */
export const severalAlike =
  /(?<!\p{L})(?:[2-9]|to|tre|fire|fem|seks|flere|fleire|begge|two|three|four|five|several|both) (?:av |of )?(?:de |dei |the |my )?(?:pc|mobil|telefon|nettbrett|ipad|laptop|phone|tablet|maskin|skjerm|kort|card)[\p{L}-]*/iu
const people =
  '(?:pasient|beboer|bebuar|bruker|brukar|elev|klient|barn|born|person(?=[ae])|menneske|ansatt|tilsett|patient|resident|pupil|client|child|people|employee)\\p{L}*'
const howMany = [
  '\\d+|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv|femten|tjue|tretti|femti|hundre|noen|nokre|mange|flere|fleire|alle',
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|some|several|many|all|a few',
].join('|')
// "Snakke med en person" counts nobody.
const onePerson = '(?:^|(?<!\\p{L})(?:om|about) )(?:en|ein|one) person(?!\\p{L})'
const counted = `(?:(?<!\\p{L})(?:${howMany}) (?:av |of |få )?(?:våre |the |our )?${people}(?!\\p{L})|${onePerson})`
/** Matches "Ti pasienter", "ja, minst 15 beboere". */
export const countsPeople = new RegExp(counted, 'iu')
/** Matches "Jeg er en ansatt", "hos en beboer", "en elev tok den": people, but not the data's subjects. */
export const countsOthers = new RegExp(
  [
    `^(?:en|ein|ei|one|a) ${people},? (?:tror|trur|trudde|trodde|antar|i think)(?!\\p{L})`,
    `(?<!\\p{L})(?:(?:${groups.I}|vi|me|we) (?:er|e|am|are|jobber|jobbar|work)|i['’]m|hos|med|with|at|til(?= ein? ))(?: bare| berre| just| med| with)? ${counted}`,
    `${counted} (?!(?:på|i|om|fra|frå|for|til|av|og|eller|men|som|der|minst|kanskje|trur|tror|totalt|in|on|of|from|and|or|but|who|there|maybe)(?!\\p{L}))\\p{L}`,
  ].join('|'),
  'iu',
)
/** A yes or no at the start, which answers another question than the words after it. */
export const yesOrNo = new RegExp(`^(?:ja|jo|nei|næi|yes|${no})[\\s,.]+`, 'u')
/** "I en låst bil", "bilen var låst" say nothing about the thing itself. */
export const lockedPlace =
  /(?<!\p{L})(?:(?:i|in|inne i|fra|frå|from|på) (?:\p{L}+ )?(?:u?låste?|(?:un)?locked) \p{L}+|(?:bil|dør|kontor|skap|hus|leilighet|garasje|rom|skuff|car|door|office|house)\p{L}* (?:er|var|va|ikke|ikkje|sto|stod|is|was|not|ble|blei)(?: \p{L}+)? (?:u?låste?|u?låst|(?:un)?locked))(?!\p{L})/gu

/** A title that is only yes or no. */
export const noTitle = whole`ja|nei|jo|yes|no|vet ikke|veit ikkje|dont know`
/** A word for any system, which names none. */
export const anySystem = /system|program|konto|account|løsning|bruker|brukar|portal/i

export const maybe = /^(?:det er )?(?:kanskje|usikker|mulig|mogleg|maybe|perhaps|possibly|kan hende)/iu

/** A thing that the text does not name. */
export const something = anywhere`noe|noko|någe|something`

/** Matches the beginning of "vet ikke klokkeslettet, men på bussen". */
export const unknownDetail = atStart`
  (?:#I )?(?:vet|veit|husker|huskar|hugsar|(?:do not|don['’]?t|can['’]?t) (?:know|remember))(?: #not)?(?: the| exact| det)* (?:klokkeslett|tidspunkt|tida|tiden|dato|sted|stad|plass|time|date|place|når|hvor|kor|kvar|when|where)\p{L}*
`

/** A pronoun for the thing, or for its content. */
export const saysIt = anywhere`den|det|it`

/** Matches "Tror det", "det kan det", "den var nok det", and nothing more, about any question. */
export const saysItIs = whole`
  (?:ja|jo|yes)|jada|joda|joa|jau|jepp|japp|yep|yeah|yup|absolutt|mye|mykje|masse|litt|alt|en del|ein del|a lot|some
  (?:(?:ja|yes),? )?(?:jeg |eg |i )?(?:tror|trur|think)(?: det| så| so)
  (?:(?:ja|jo|yes),? )?(?:helt |heilt |ganske )?(?:sikkert|garantert|definitivt|definitely|certainly|probably|trolig|truleg|sannsynligvis)
  (?:(?:ja|jo|yes),? )?#it (?:kan|gjør|gjer|gjorde|#is|ligger|ligg|does|did|can|could)(?: (?:det|den|nok|vel))*
`
export const saysItIsNot = whole`
  (?:nei|no)|neida|nope|nah|niks|neppe
  (?:(?:nei|no),? )?(?:(?:det|den) (?:tror|trur) #I #not|(?:#I )?(?:tror|trur) #not(?: det)?|(?:i )?(?:don['’]?t|do not) think so)
  (?:(?:nei|no),? )?#it (?:kan|gjør|gjer|gjorde|#is|does|did|can|could)(?: (?:det|den|nok|vel))*(?: #not|n['’]?t)
`
/** Matches "For to dager siden". */
export const ago = /(?:siden|sidan|sia|ago)$/iu
/** Matches "Den", for the reported thing. */
export const theThing = atStart`#it`
/** Matches "Ja jeg vet det er sent", "har ikke turt å si fra", "tror jeg": told of oneself, not of a place. */
export const ofOneself = atStart`(?:(?:ja|jo|men|nei|yes|but|no),? )?(?:#I (?:vet|veit|trodde|trudde|har #not|turte|know|did)|(?:har|have) #not|haven['’]t|(?:tror|trur) #I[\\s.!]*$)`
/** The start of a question, with or without its mark: "er dette alvorlig", "hva er Buypass". */
export const asks = atStart`
  (?:(?:og|men|and|but) )?(?:hva|ka|kva|ke|hvem|kem|kven|hvor|kor|kvar(?! #span)|hvordan|korleis|kossen|hvorfor|kvifor|korfor|når|what|who|where|how|why|when)(?: (?!som|jeg|eg)\p{L}+){0,2} (?:er|e|har|he|kan|må|bør|skal|ska|får|blir|vert|vil|tar|tek|finner|finn|står|skjer|betyr|gjør|gjer|sender|ser|leser|koster|kommer|kjem|is|are|do|does|can|will|should|happens|means)
  (?:(?:og|men|and|but) )?(?:er|e|kan|må|bør|skal|ska|får|blir|vert|vil|trenger|treng|tar|tek|har|is|are|can|must|should|do|does|will) (?:jeg|eg|du|dere|de|det|dette|den|noen|nokon|vi|i|you|it|this|someone|anyone|they)
`

/** "Når jeg kom hjem, var det borte" is no question. */
export const whenI = atStart`(?:når|hvor|kor|when|where) #I`

/** Matches "Nummeret til mobilen er …": the number of the lost phone, where nobody can be reached. */
export const numberOfIt = anywhere`(?:nummer|number|nr|tlf)\p{L}* (?:til|te|på|of|for) (?:my |the |min )?(?:\p{L}*mobil|\p{L}*telefon|phone)\p{L}*`

/** Matches "Kan jeg ringe noen", "kan dere ringe meg på 41 22 33 44", "ring meg". */
export const asksToCall =
  /(?<!\p{L})(?:(?:kan|må|skal|ska|vil|could|can) (?:\p{L}+ )?(?:ringe?|ringa|ringje|call|phone)|(?:ring|call)(?= (?:meg|mæ|me|oss)(?!\p{L})))(?: (?:noen|nokon|meg|oss|dere|dykk|someone|somebody|me|you|til|på|on|at))*[\s?,.!]*/iu

/** The municipality's own help desk, whatever it is called. */
export const helpDesk = anywhere`
  bruk[ae]rhjelp\p{L}*|ikt|ikt-\p{L}+|it-avdeling\p{L}*|help ?desk|servicedesk
`
/** Matches "Og tok den". */
export const endsWithIt = /(?<!\p{L})(?:den|det|han|ho|it)[\s.!]*$/iu
/** A pronoun at the start, by which an answer refers back. */
export const startsWithIt = atStart`den|han|ho|hun|it`

/** Words that occur in any answer, or mean something else in another language. */
export const inAnyAnswer = wordSet(`
  jeg eg i har have has been er is det it den the en ei ein an av of or eller for til to kan may andre others
  ikke ikkje not don no there know
`)
