import { anywhere, whole, wordSet } from './expression.ts'

// Short answers, whole or at the beginning, in all languages and as people really write them.

const end = '[\\s.!,?]*$'
const leadWords = [
  'ja|jo|jau|jepp|japp|yes|yep|yeah|ok|okei|okay|oki|greit|greitt|fint|flott|bra|sure|takk|bare|berre|just|please',
  'vennligst|v[æe]r så snill(?: og| å)?|da|så|so',
].join('|')
const lead = `(?:(?:${leadWords})[\\s,.!]+)*`
const wishes = [
  '(?:kan|kunne|vil|can|could|will|would) (?:du|dere|de|dykk|you) (?:(?:ikke|ikkje) )?(?:(?:please|bare|berre|da) )?',
  '(?:jeg|eg|æ|i) (?:(?:vil|ønsker å|ønskjer å|må|skal|want to|would like to) )(?:gjerne |bare |berre )?',
  "i['’]d like to ",
].join('|')
const wish = `(?:${wishes})?`
const it = '(?: (?:den|det|dette|alt|meldingen|meldinga|skjemaet|an|na|it|this|the report))?'
const soonWords =
  'for faen|for helvete|for pokker|for svarte|då|inn|in|nå|no|now|da|så|vel|straks|likevel|allikevel|anyway|please|pls|plz|takk|thanks|er du snill'
const soon = `(?: (?:${soonWords}))*`
/** Not those whom no report goes to, such as the police. */
const toSomebody =
  '(?: (?:til|to) (?!politi|(?:the )?police|datatilsyn|m(?:eg|æ|e)(?!\\p{L})|forsikring|(?:the |my )?insurance)\\p{L}+(?: \\p{L}+)?)?'
const send =
  'sen+d+[et]?|send meld\\p{L}+|skicka|snd|sned|sedn|semd|få(?: det| den| meldingen| meldinga)? (?:sendt|av ?gårde)|submit|meld(?:e|er)? (?:i?fra|i?frå)'

/** The first part of "Har ikke tid, bare send", which is about the questions. */
const impatience = [
  "(?:(?:det|that)(?: er| e| var| va|['’]?s| is) (?:alt|all|it)|(?:slutt|slutte) å (?:mase|spørre)|stop asking|(?:vet|veit) (?:ikke|ikkje)|(?:drit|blås) i (?:det|resten)|sam[em]a?(?: det)?(?: for meg)?|same det|whatever|(?:i )?(?:have no|don[’']?t have) time",
  '|(?:(?:jeg|eg|æ|e) )?(?:gidder|gidd|orker|orkar|rekker|rekk|har) (?:ikke|ikkje)(?: (?!lev[ea])\\p{L}+){0,4}',
  '|(?:(?:jeg|eg|æ|e|i) )?(?:må|skal|ska|have to|got to|gotta|must) (?:bare )?(?:løpe|springe|gå|stikke|jobbe|vidare|videre|på (?:jobb|vakt|møte)|i møte|run|go)(?: (?!lev[ea])\\p{L}+){0,4}),? (?:og |and |så )?',
].join('')

export const askedToSend = new RegExp(
  `^(?:${impatience})?${lead}${wish}(?:(?:${send})[\\s,.!]+)*(?:${send})${it}${soon}${toSomebody}${end}`,
  'iu',
)
export const doIt = new RegExp(
  `^(?:${lead})(?:(?:gjør|gjer|do|ordne|ordna) (?:det|it|that)|kjør(?: på)?)${soon}${end}`,
  'iu',
)
const mustLook = [
  '(?:(?:jeg|eg|e|æ|i) )?(?:må|skal|ska|vil|need to|have to|will) (?:bare |berre |just )?',
  '(?:sjekke?|sjekka|se|sjå|lete|leite|leita|spørre|spørja|ringe|check|look|ask)(?!\\p{L})[^.,;!?]*',
].join('')
/** Matches "Ja, men vent, jeg må sjekke bilen", "må sjekke bilen først": somebody looks again before sending. */
export const looksFirst = new RegExp(
  [
    '^(?:(?:ja|jo|ok|men|yes|but)[, ]+)*(?:(?:vent|wait|hold on)(?: litt| nå| no)?[, ]+',
    `${mustLook}|${mustLook} (?:først|fyrst|litt|en gang til|ein gong til|first|again))[\\s.!]*$`,
  ].join(''),
  'iu',
)
export const cancel = new RegExp(
  `^(?:(?:nei|næi|no)[\\s,.!]+)?${lead}${wish}(?:avbryte?|forkaste?|cancel|discard)${it}${soon}${end}`,
  'iu',
)

const yeses = [
  'ja+|jada|jo|jau|jepp|japp|yes+|yep|yeah|ok|okei|okay|oki|greit|fint|bra|flott|gjerne|sure|fine|good|great',
  'stemmer|stemmar|riktig|rett|korrekt|correct|klart|selvsagt|sjølvsagt|send|sikkert|god|grei|go ahead|👍|👌|✅',
].join('|')
const besideYes = 'det|er|den|it|that|is|helt|heilt|nå|now|bare|berre|just|da|då|så'
/** Excludes "det" alone, and "er det greit". */
export const nod = new RegExp(
  [
    `^(?!(?:er|is)(?!\\p{L})|(?:det|den|it|that)(?!\\p{L})[^?]*\\?)(?=.*(?<!\\p{L})(?:${yeses})(?!\\p{L}))`,
    `(?:(?:${yeses}|${besideYes})[\\s,.!]*(?:\\p{Emoji_Modifier})?)+(?:takk|please|thanks)?${end}`,
  ].join(''),
  'iu',
)

export const holdBack = new RegExp(
  [
    "^(?:(?:nei|no|vent),? )?(?:(?:du må |må |(?:(?:jeg|eg|æ) )?(?:vil|skal) )?(?:ikke|ikkje|ikje|(?:i )?(?:don['’]?t|do not)(?: want to)?) senda?e?(?!\\p{L})",
    '|(?:ja |ok )?senda?e? (?:den |det |it )?(?:ikke|ikkje)(?: (?:ennå|enno|nå|no|enda))?[\\s.!]*$',
    "|[^?]*[,.!] ?(?:ikke|ikkje|don['’]?t|do not) senda?(?: den| det| it)?(?: ennå| enno| nå| no| yet)?[\\s.!]*$",
    '|(?:jeg |eg |i )?(?:angre\\p{L}*|regret\\p{L}*)(?:,? (?:ikke|ikkje|not|don.t) send)?[\\s.!]*$)',
  ].join(''),
  'iu',
)

const noMore = 'takk|thanks|thank you|ikke|ikkje|ikke ennå|ikkje enno|not yet|not now|ikke nå|ikkje no'
export const refusal = new RegExp(`^(?:nei|næi|neida|no|nope|nah)(?:[ ,]+(?:${noMore}))?${end}`, 'iu')

const nothings = [
  '(?:it(?:j|jn[oåa]|jno)|ikke|ikkje) (?:noe |noko )?m(?:e|ei|æ)r(?: å si| å seie)?',
  'ingenting|ingen ting|inkje|ingen|inga|nothing|none|ikke noe(?: annet)?|ikkje noko(?: anna)?|ikkje nåke|(?:itj|itjnå|itjno) (?:nå )?anna|ikke noe mer|ikkje noko meir',
  '(?:jeg |eg |æ )?(?:kommer|kjem|husker|huskar|hugsar|hugse|vet|veit) (?:ikke|ikkje|itj|kje) (?:på )?(?:noe |noko )?(?:mer|meir)',
  "(?:det (?:var|va|er|e) )?(?:alt|det) (?:jeg|eg|æ) (?:vet|veit|husker|hugsar)|det var det|(?:i )?can['’]?t think of anything(?: else)?",
  "nothing else|nothing more|ingenting mer|ingenting meir|det (?:var|va|er|e) alt|that(?:['’]s| is) (?:all|it)|-+|nix",
].join('|')
export const nothing = new RegExp(`^(?:(?:nei|no|nope|nah|ja|ok)[ ,]+)?(?:${nothings})${end}`, 'iu')

/** Matches "Husker ikke når", "når det var vet jeg ikke". */
export const dontKnowThat = whole`
  (?:nei,? )?(?:(?:#I )?(?:husker|huskar|hugsar|hugse|vet|veit|vett|aner|ane)(?: #I)? #not|#I #not (?:husker?|huskar|hugsar|vet|vite|veit)) (?:helt |heilt |akkurat |nøyaktig )?(?:når|hvor|kor|kvar)(?: \p{L}+){0,3}
  (?:når|hvor|kor|kvar)(?: (?:det|den) (?:var|va|skjedde|hendte)| (?:skjedde|hendte|var) (?:det|den))? (?:husker|huskar|hugsar|vet|veit) #I #not
  (?:(?:i )?(?:don['’]?t|do not|can['’]?t|cannot) (?:know|remember|recall)|(?:i have )?no (?:idea|clue)|(?:i(?:['’]m| am) )?not sure) (?:exactly )?(?:when|where)(?: \p{L}+){0,3}
`

export const ofTime = anywhere`når|when`

export const noneOfThem = whole`
  (?:nei,? |no,? )?(?:ingen|inga|none|neither) (?:av|of) (?:dem|dei|disse|desse|delene|delane|them|these)
  (?:nei,? |no,? )?(?:noe annet|noko anna|something else)
`

const selves =
  '(?:meg|mæ|me|myself|jeg|eg|mitt|mine?|mi|my)(?: selv| sjølv| sjøl| egen| eget| eigen| eige| own)?(?: altså| først| fyrst| first)?'
export const self = new RegExp(
  `^(?:(?:ja|nei|yes|no)[ ,]+)?(?:(?:(?:det|it) )?(?:gjelder|gjeld|gjaldt|er|e|is|var|va|was) |it['’]?s )?(?:bare |berre |just )?${selves}${end}`,
  'iu',
)

export const yesFirst =
  /^(?:ja|jo|jau|jepp|yes|yep|yeah|ok|okei|okay|gjerne|👍\p{Emoji_Modifier}?)(?![\p{L}\d])/iu
export const noFirst = /^(?:nei|næi|neida|no|nope|nah|ikke|ikkje|not)(?![\p{L}\d])/iu

/** The words of the buttons on an unfinished report, or shorter ones. */
export const goOn = whole`
  (?:(?:ok|okei|okay|ja|sånn|så|yes|now),? )*(?:(?:nå|no|now) )?(?:#is )?(?:#I )?(?:am )?(?:klar|ready)(?: (?:nå|no|now|igjen))*
  (?:fortsett|fortset|hald fram|halde fram|go on|continue|resume)(?: (?:med )?(?:meldingen|meldinga))?
  (?:fortsett|fortset|hald fram|halde fram|go on|continue|resume)(?: with the report)?
`
export const drop = whole`
  (?:ja,? |yes,? )?(?:forkast|discard)
  (?:ja|yes),? (?:slett|dropp|drop|delete)
  (?:ja,? |yes,? )?(?:forkast|slett|dropp|discard|drop|delete) (?:den|meldingen|meldinga|it|the report)
`
/** These words may also be meant for the question, not the report. */
export const perhapsDrop = whole`slett|dropp|drop|delete`

/** Words of thanks that ask for nothing more: "Tusen takk, nå virker det!". */
export const glad = wordSet(`
  takk takker tusen mange hjertelig hjarteleg så mye mykje for hjelp hjelpen hjelpa hjelpi den all rask raske god
  svar og ok okei ja jo fint flott supert bra topp perfekt herlig nå no det alt er i orden på plass virker verkar
  fungerer fungerar igjen deg dere dykk
  thanks thank you so very much many the your help good great perfect works it all is now working again fine
`)
