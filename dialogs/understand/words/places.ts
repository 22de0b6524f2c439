import { anywhere } from './expression.ts'

// Patterns for places in a sentence.

const prepositions = [
  'på|paa|pao|i|ved|hos|inne|ute|oppe|nede|utenfor|utanfor|inni|under|bak|mellom|fra|frå',
  'in|on|at(?!\\s(?:(?:de[tn]?|dette|jeg|eg|han|hun|ho|vi|du|noen|nokon)(?!\\p{L})|\\p{L}+ (?:har|he|er|ble|blei|mist\\p{L}+|trenger|treng) ))|from|near|outside|inside|under|behind|between',
].join('|')
const before = [
  '(?:(?:og|ja|jo|trur|tror|it|that|det|den|han|ho|hu|kortet|card|eg|jeg|i)[ ,]+){0,3}',
  '(?:(?:was|were|happened|lay|var|va|skjedde|hende|hendte|lå|låg|sto|stod|må ha vært|kan ha vært)[ ,]+)?',
].join('')
export const anyPreposition = new RegExp(`(?<![\\p{L}\\p{N}])(?:${prepositions})(?=\\s)`, 'giu')
export const preposition = new RegExp(`^(?:${prepositions})$`, 'iu')
export const beginsWithPlace = new RegExp(`^(?:${before})?(?:${prepositions})\\s`, 'iu')
const doneInEnglish = [
  'must|have|had|need|got|am|was|want|will|can|cant|cannot|could|do|dont|did|didnt|not|no|should|think|lost|lose|left|leave|leaving|forgot',
  'forget|find|found|know|see|saw|just|start|work|writ|wrote|call|change|spill|click|drop|let|put|tell|told|say|said|check|look|try|tried|go|went',
  'come|came|take|took|gave|give|ask|open|use|wait|already|never|also|still',
].join('|')
/** Matches "I lost it", "i must go", "i change it already". */
export const englishI = new RegExp(
  `^(?:I (?!\\p{L}+(?:en|et|a|å|n)(?:\\s|$))|i (?:(?:${doneInEnglish})(?:d|e|s|ed|ing)?(?!\\p{L})|\\p{L}+ (?:it|my|him|them|already)(?!\\p{L})))`,
  'u',
)

/** Matches a text that is exactly one of the words. */
function anyOf(...lists: string[]): RegExp {
  return new RegExp(`^(?:${lists.join('|')})$`, 'iu')
}

export const article = anyOf(
  'en|ei|et|ein|eit|den|det|the|a|an|my|min|mi|mitt|vår|our|da|dei|de|her|hjemme|inne|ute',
)
export const endsPlace = anyOf(
  'og|også|ogso|òg|too|also|likevel|kanskje|tror|trur|men|da|når|så|som|at|fordi|for|eller|over|rundt|ca|cirka',
  'omtrent|etter|før|ein|en|around|about|after|before|last|this|and|but|when|that|which|because|or',
  'å|e|der|as|med|me|with|stakk|sprang|tok|took|uten|utan|without|den|det|han|hun|ho|jeg|eg|lå|låg|sto|stod|ga|gav|fikk|fekk|gikk|gjekk|finner|finn|forsvant|ligg|ligger|utløp|fell|is|mens|while|de|dei|har|er|var|va|ble|blei|was|kan|vil|må|skal|hva|kva|can|what|nå|no|now',
)
export const noPlace = anyOf(
  'sak(?:en|a|å)?|melding(?:en|a|å)?|skjema(?:et)?|svar|passord\\S*|report|ticket|dato',
  'den|det|dei|de|meg|deg|seg|sæ|sæg|han|hann|an|ho|hu|oss|it|them|me|him|her|orden|tillegg|gulvet|bakken|lapp|lappen|lydløs|lydlaus|flymodus|lading|silent|lappar|papir|paper',
  'golvet|asfalten|stedet|staden|fall|tilfelle|grunn|nytt|norsk|engelsk|nettet|mail|mailen|epost|telefon|tlf|sms',
  'logg(?:en)?|journal(?:en)?|systemet|case|time|fact|english|all|least|once|it\\S*|alt|noe|noko|noen|nokon|dag|hende|hendene|bruk|gang|sperra?',
  'om|til|te|av|åm|igjen|again|kartet|map|løb?[bp]et|hvert|kvart|hvertfall|alle|\\d.*',
)

const some =
  'første|andre|tredje|fjerde|femte|sjette|siste|en|ein|to|tre|fire|fem|seks|mange|flere|fleire|noen|nokre|an|a|two|three|four|five|many|several|some'
const times = [
  'gar|gaar\\S*|går\\S*|forgårs|dag|natt|kve(?:ld|i?ll)|morges|morgest|morgen|formiddag|førmiddag|ettermiddag|helga|helgen|helgå|helg',
  'somm[ae]r(?:en)?|vinter(?:en)?|h(?:øst|aust)(?:en)?|påsk[ae]n?|jul[ae]n?|ferien|summer|winter|autumn',
  '\\p{L}+tid(?:a|en|å)|stad|sted|fjor|sta|mårest|midnatt|uke\\S*|veke\\S*|måned\\S*',
  '(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn)dag\\S*',
  'halv|half past|kvart (?:over|på)|lunsj(?:en)?|lunch',
  'yesterday|today|tonight|morning|evening|afternoon|night|weekend|noon|midnight|i?(?:går|gaar)',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\\S*',
  '(?<=(?:mellom|between) (?:\\p{L}+ ){0,2})\\p{L}*(?:vakt|møte|time|lunsj|besøk|økt|visitt|undervisning|shift|meeting)\\p{L}*',
  `kl|klokka|klokken|\\d{1,2}(?!\\d).*|(?:(?:${some}) )?(?:time[rn]?|timar|minutt(?:er)?|dag[ea]r|veker|hours?|minutes?|days|weeks)`,
].join('|')
export const timeWords = new RegExp(
  `^(?:(?:i|på|in|on|at|the|om|for|ved|mellom|between|sist|siste|forrige|førre|last)\\s+)*(?:${times})(?![\\p{L}])`,
  'iu',
)

export const roughly =
  /^\s*(?:(?:eller|or|kanskje|maybe|rundt|omkring|ca\.?|cirka|around|about|etter|før|after|before) )+/iu

const placeEndings = [
  's|t|en|et|a|å|i|e|er|re|let|len|men|met|me|het|ken|den|plassen|plass|terminalen|terminal|stoppet|setet|kupeen',
  'huset|gata',
].join('|')
const places = [
  't[oå]g|buss|ferj|ferg|fly|taxi|drosj|trikk|ban|t-ban|bil|båt|hurtigbåt|butik|kiosk|kafe|cafe|restaurant|hotel',
  'inngang|resepsjon|vaktrom|vakt|tur|heimebesøk|hjemmebesøk|hjem|heim|home|skol|skul|barnehag|sjukehus|sykehus|sjukeheim|sykehjem|legekontor|legevakt|bibliotek|gym',
  'parkering|holdeplass|haldeplass|kantin|jobb',
  'arbeid|by|skog|hytt|konferans|kurs|pub|bar|kirk|kyrkj|train|bus|ferr|plane|airport|car|boat|shop',
  'store|cafe|school|hospital|library|office|work|station|street|ferry|taxi|airport|hallway|ward',
].join('|')
/** Words that also end longer ones, as in "treningssenteret"; a home office is more often a setup than a place. */
const endings =
  '(?!hjemme|heime)(?:\\p{L}{3,})?(?:sent(?:er|r)|stasjon|kontor|hal|garderob|hus|bygg|park|torg|verkste?a?d|kjøkken|lager|brygg)'
export const knownPlace = anyOf(`(?:${places}|${endings}|\\p{L}{3,}rom)(?:${placeEndings}|n|na)?`)

/** Matches "Hos en bruker", without a name, and "på vei hjem fra jobb". */
export const ofSomewhere =
  /^(?:hos e(?:n|in|i) |(?:på|on) (?:(?:my|the) )?(?:vei|veg|way) (?:hjem|heim|til|te|home|to|from))/iu
/** Matches the end of "buss nummer 3", "rom 204". */
export const numbered = /^(?:(?:nummer|nr|number) )?\d{1,3}$/iu
/** Matches "2. etasje", "avdeling 3", which may be a part of a place told before. */
export const floor =
  /^(?:\d{1,2}\.? (?:etasje|etg|floor)|(?:avdeling|avd|sone|fløy|rom|ward|room)\.? (?:\p{L}|\p{L}?\d{1,3}))\.?$/iu
export const between = /^(?:mellom|between)$/iu
/** Words for how sure the sender is. */
export const asFarAsTheyKnow = / I (?:guess|think|believe|suppose)(?!\p{L}).*$/iu
/** "Hun ligger på sykehus" is about a person. */
export const inHospital = /(?:ligger|ligg|innlagt|is) (?:på|in|at) (?:sykehus|sjukehus|hospital)$/iu

/** Words before a place that is not the place of the incident: "ikke på toget", a workplace, "hun er på". */
export const noPlaceBefore = new RegExp(
  anywhere`(?:jeg|eg|æ|vi|hun|hu|she|we|mamma|pappa|mor|far|kona|mannen|sønnen|datteren|dattera|mum|mom|dad) (?:er|e|is|are)|i am|i['’]m|#not|skal|ska|skulle|må|sitter|sitt|sit|sitting|(?:og|jeg|eg|e|æ|i am|i['’]m|som|as) (?:(?:er|e) )?(?:en|ein|ei|an?)? ?\p{L}*(?:lærer|lærar|pleier|pleiar|arbeider|arbeidar|lærling|assistent|vikar|student|teacher|nurse)|jobber|jobbar|jobbe|arbeider|arbeidar|bor|bur|work|works|live|sikker|usikker|si|sier|sei|seie|seier|sagt|nevne|nemne|fortelle|vet|veit|mener|meiner|håper|håpar|navn|namn|tror|trur|sure|names|(?:til|to) (?:the )?(?:kontor|skol|skul|barnehag|avdeling|bygg|office|school)\p{L}*`.source.concat(
    '\\s+$',
  ),
  'iu',
)

/** "Leita hjemme og på jobb": there it is not. */
export const searchedBefore = new RegExp(
  anywhere`leit\p{L}*|(?<=^|(?:har|hadde|jeg|eg|og) )lett|lette[rt]?|lete[rt]?|søkt|kikk[ae]\p{L}*|sjekk[ae]\p{L}*|spurte?|spør|asked|look(?:ed|ing)|search(?:ed|ing)|checked`.source.concat(
    '(?:(?!mist|glem|gløy?m|tapt|stjål|stol|sist|tror|trur|lå|lost|left|forg|last|think|var |was )[^.;!?\\n])*$',
  ),
  'iu',
)
