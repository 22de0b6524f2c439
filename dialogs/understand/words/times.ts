import { phrases } from './phrases.ts'

// Names of times, in order.

export const weekdays = phrases`
  søndag|sunday, mandag|monday, tirsdag|tysdag|tuesday, onsdag|wednesday, torsdag|thursday, fredag|friday,
  lørdag|laurdag|saturday
`
/** With their short forms, as in "20. nov". */
export const months = phrases`
  januar|january|jan, februar|february|feb, mars|march|mar, april|apr, mai|may, juni|june|jun, juli|july|jul,
  august|aug, september|sept|sep, oktober|october|okt|oct, november|nov, desember|december|des|dec
`
/** Hours of a clock, from one o'clock. */
export const hours = phrases`
  ett|eitt|one, to|two, tre|three, fire|four, fem|five, seks|six, sju|syv|seven, åtte|eight, ni|nine, ti|ten,
  elleve|eleven, tolv|twelve
`
/** Numbers, from one. */
export const counts = phrases`
  en|ein|et|eit|ei|a|an|one, to|two, tre|three, fire|four, fem|five, seks|six, sju|syv|seven, åtte|eight, ni|nine,
  ti|ten, elleve|eleven, tolv|twelve
`

const oClock = '(?:kl[.]?|klokk\\p{L}+|at) ?'
const hour = '\\d\\d?(?:[.:]\\d\\d)?'
const toCome = [
  '(?:i ?dag|i ?kveld|i ?kvell|i ?natt|i ettermiddag|today|tonight|this (?:evening|afternoon)',
  `(?:til|te|until|till|før|innen|before|by) (?:(?:på )?\\p{L}+da[gy](?!\\p{L})|(?:${oClock})?${hour})`,
  `${oClock}${hour})`,
].join('|')
const few = '(?:(?!(?:og|and|men|but) )\\p{L}+ ){0,4}?'
const isWhere = [
  '(?:jeg|eg|e|æ|vi|me|han|hun|ho|hu|she|he|i|we) (?:er|e|is|am) ',
  `${few}(?:syk|sjuk|sick|ill|fri|hjemme|heime|home|off|away|ferie|permisjon|jobb|vakt|work)`,
].join('')
/** A loss that the same sentence tells of: "ring meg, jeg mistet det i går". */
const loss = [
  '(?:,| for| fordi| because)(?= [^.;!?\\n]*(?:mist|glem|gløym|gløm|stjål|stol|stål|borte|vekk|lost|forg)',
  '|,? (?:det|den|it) (?:var|skjedde|was|happened) (?:i|da|på|kl|on|at|yesterday))',
].join('')
const isToCall = `(?:ring|ringe|ringa|nås|nåes|treffes|(?:call|reach|text) me)(?!\\p{L})(?:(?!${loss})[^.;!?\\n])*`
const ofNumber = '(?<=[2-9]\\d(?: ?\\d){6}) (?:etter|før|mellom|after|before|between) [^.;!?\\n]*'
const isToDo =
  '(?:skal|ska|må|trenger|treng|need|jobber|jobbar|(?:har|have)(?: a)? (?:vakt|møte|time|avtale|meeting|appointment)|have to)(?! (?:ha|have) )'
/** No time of a loss: "Nå er det mandag", "hun er syk i dag", "skal på vakt i kveld", "ring meg etter 15". */
export const noEvent = new RegExp(
  [
    "(?<!\\p{L})(?:(?:nå|no|now|i dag) (?:er|e|is) (?:det|it)|it is now|it['’]s now) (?:\\p{L}+day|\\p{L}+dag)(?!\\p{L})",
    `(?<!\\p{L})(?:${isWhere}|${isToDo}) ${few}${toCome}(?!\\p{L})`,
    `(?<!\\p{L})(?:før|innen|before) (?:\\p{L}+ ){0,3}?${oClock}${hour}`,
    `(?<!\\p{L})(?:begynte|starta|startet|started|start) (?:(?:å jobbe|work|working) )?(?:her|here|i (?:ny )?jobb(?:en)?) (?:(?:på|on) )?\\p{L}+da[gy](?!\\p{L})`,
    `(?<!\\p{L})${isToCall}|${ofNumber}|^(?:etter|after) (?:${oClock})?${hour}[\\s.!]*$`,
  ].join('|'),
  'giu',
)

/** The time of a call, as in "ringte i går, mistet kortet på mandag": another time in the text is the loss's. */
export const timeOfCall = new RegExp(
  [
    '(?<!\\p{L})(?:ringte|ringde|sa (?:ifra|ifrå|i fra|fra|frå)|meldte|varslet|varsla|called|phoned|reported)',
    ' (?:\\p{L}+ ){0,2}?(?:i ?forgårs|i ?går|yesterday|(?:(?:på|on) )?\\p{L}+da[gy])(?!\\p{L})',
    '(?: \\p{L}*(?:morg|kveld|natt|middag|evening|afternoon)\\p{L}*)?(?: (?:kl|klokka|at)[. ]*\\d\\d?(?:[.:]\\d\\d)?)?',
  ].join(''),
  'giu',
)
