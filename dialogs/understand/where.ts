/** A place as a message names it: the first that a preposition leads to, without what comes after it. */
export function whereIn(text: string): string | null {
  for (const { index } of text.matchAll(anyPreposition)) {
    const [clause = ''] = /^[^,.;:!?()]+/u.exec(text.slice(index, index + longestPlace)) ?? []
    const words = clause.trim().split(/\s+/)
    const end = words.findIndex((word, at) => at > 0 && (isEnd(word, at) || isTime(words.slice(at))))
    const place = words.slice(0, end < 0 ? mostWords : Math.min(end, mostWords))
    if (
      place.length > 1 &&
      !englishI.test(place.join(' ')) &&
      !isNoPlace(place) &&
      !isTime(place) &&
      !isDenied(text.slice(0, index))
    )
      return place.join(' ')
  }
  return null
}

/** The same where nobody asked for one: only what is surely a place. */
export function plainPlaceIn(text: string): string | null {
  const place = whereIn(text)
  if (!place) return null
  const [, ...words] = place.split(' ')
  const [noun = ''] = words.filter((word) => !article.test(word))
  const isName = /^\p{Lu}\p{Ll}/u.test(noun) && !/^fr/i.test(place)
  return isName || knownPlace.test(noun) ? place : null
}

/** Whether a text says no more than where. */
export function isOnlyPlace(text: string): boolean {
  const said = text.trim()
  return beginsWithPlace.test(said) && !englishI.test(said) && whereIn(said) !== null
}

const mostWords = 6
const longestPlace = 100
const preposition =
  '(?:på|paa|pao|i|ved|hos|inne|ute|oppe|nede|utenfor|utanfor|inni|under|bak|mellom|fra|frå|in|on|at|from|near|outside|inside|under|behind|between)'
const before =
  '(?:(?:og|ja|jo|trur|tror|it|that|det|den|han|ho|hu|kortet|card|eg|jeg|i)[ ,]+){0,3}(?:(?:was|were|happened|lay|var|va|skjedde|hende|hendte|lå|låg|sto|stod|må ha vært|kan ha vært)[ ,]+)?'
const anyPreposition = new RegExp(`(?<![\\p{L}\\p{N}])${preposition}(?=\\s)`, 'giu')
const beginsWithPlace = new RegExp(`^(?:${before})?${preposition}\\s`, 'iu')
const englishI = /^I (?!\p{L}+(?:en|et|a|å|n)(?:\s|$))/u
const article =
  /^(?:en|ei|et|ein|eit|den|det|the|a|an|my|min|mi|mitt|vår|our|da|dei|de|her|hjemme|inne|ute)$/iu
const endsPlace =
  /^(?:og|også|ogso|òg|too|also|likevel|kanskje|tror|trur|men|da|når|så|som|at|fordi|for|eller|over|rundt|ca|cirka|omtrent|etter|før|ein|en|around|about|after|before|last|this|and|but|when|that|which|because|or|den|det|han|jeg|eg)$/iu
const noPlace =
  /^(?:den|det|dei|de|meg|deg|seg|han|ho|oss|it|them|me|him|her|orden|tillegg|gulvet|bakken|lapp|lappen|lappar|papir|golvet|asfalten|stedet|staden|fall|tilfelle|grunn|nytt|norsk|engelsk|nettet|mail|mailen|epost|telefon|tlf|sms|case|time|fact|english|all|least|once|it\S*|alt|noe|noko|noen|nokon|dag|hende|hendene|bruk|gang|sperra?|om|til|te|av|åm|\d.*)$/iu
const timeWords =
  /^(?:(?:i|på|in|on|at|the|om|for|ved|sist|siste|forrige|førre|last)\s+)*(?:gar|gaar\S*|går\S*|forgårs|dag|natt|kveld|morges|morgest|morgen|formiddag|ettermiddag|helga|helgen|helgå|helg|stad|sted|fjor|sta|mårest|midnatt|uke\S*|veke\S*|måned\S*|(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn)dag\S*|yesterday|today|tonight|morning|evening|afternoon|night|weekend|noon|midnight|i?(?:går|gaar)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\S*|kl|klokka|klokken|\d.*)(?![\p{L}])/iu
const knownPlace =
  /^(?:(?:t[oå]g|buss|ferj|ferg|fly|taxi|drosj|trikk|ban|t-ban|bil|båt|hurtigbåt|butik|kiosk|kafe|cafe|restaurant|hotel|skol|skul|barnehag|sjukehus|sykehus|sjukeheim|sykehjem|legekontor|legevakt|bibliotek|treningssent|gym|svømmehal|kjøpesent|sent(?:er|re)|garderobe|parkering|stasjon|holdeplass|haldeplass|møterom|kantin|kontor|jobb|arbeid|by|skog|hytt|konferans|kurs|pub|bar|kirk|kyrkj|idrettshal|train|bus|ferr|plane|airport|car|boat|shop|store|cafe|school|hospital|library|office|work|station|gym|hotel|street)(?:s|t|en|et|a|å|i|å|e|er|re|let|men|het|ken|let|den|plassen|plass|terminalen|terminal|stoppet|setet|kupeen|huset|gata)?)$/iu

/** "i en bil", but "i bilen en gang". */
function isEnd(word: string, at: number): boolean {
  return endsPlace.test(word) && !(at === 1 && article.test(word))
}

function isNoPlace([, ...words]: string[]): boolean {
  const [noun = ''] = words.filter((word, at) => at === words.length - 1 || !article.test(word))
  const last = words.at(-1) ?? ''
  return noPlace.test(noun) || /^(?:av|of|til|te|om)$/i.test(last) || /^(?:samme|same)$/i.test(words[0] ?? '')
}

function isTime(words: string[]): boolean {
  return timeWords.test(words.join(' '))
}

/** "ikke på toget", and where somebody works is not where it happened. */
function isDenied(before: string): boolean {
  return /(?<!\p{L})(?:ikke|ikkje|ikje|kje|not|jobber|jobbar|jobbe|arbeider|arbeidar|bor|bur|work|works|live)\s+$/iu.test(
    before,
  )
}
