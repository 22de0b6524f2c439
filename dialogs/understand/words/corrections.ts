import { anywhere, atStart, groups, no, whole } from './expression.ts'

// Patterns for texts that take something back, or say that nothing is gone.

const not = `${groups.not}|(?:was|is)n['’]t`
const mean = '(?:jeg |eg |æ |e |i )?(?:mente|meinte|mener|meiner|meina|meinar|mein|meant|mean)'
const detail =
  '(?:sted(?:et)?|stad(?:en)?|plass(?:en)?|dato(?:en)?|dag(?:en)?|tid(?:a|en|spunkt(?:et)?)?|klokkeslett(?:et)?)'
const openers = [
  `nei(?: da| du| men)?|næi|nææi|neida|${no}|nope|nah`,
  `(?:(?:(?:jeg|eg|e) )?(?:skrev|skreiv|tar|tok|tek) |det (?:er|var|blei|ble|vart) )?feil(?: ${detail}| igjen)?|wrong|thats wrong|rettelse|retting|korreksjon|correction`,
  "(?:det|dette) (?:stemmer|stemmar) (?:ikke|ikkje)|(?:(?:that|this) is|that(?:’|')s) (?:wrong|not (?:right|true|correct))",
  '(?:(?:det|den) (?:er|e|var|va) )?(?:egentlig|eigentleg)|(?:jeg|eg) (?:tar|tok|tek) feil',
  'vent(?: litt| nå| no)?|wait(?: a (?:minute|second|bit))?|hold on|stopp litt',
  'oi|ops|oops|obs|au|å nei|oh no|beklager|unnskyld|orsak|sorry|actually|altså|eller|or rather',
  mean,
  // "Glem det siste, det var mandag"; "glem kortet" names a thing.
  `(?:glem|gløym|gløm|stryk|dropp|forget|scratch|(?:se|sjå) bort (?:i?fra|i?frå)) (?:det|dette|that|what)(?: (?:siste|over|last one))?(?: (?:jeg|eg|æ|e|i) (?:sa|skrev|skreiv|said|wrote))?(?= (?:det|it) |\\P{L}*$|[,.;:!–-])`,
  `(?:(?:jeg|eg|æ|e) )?(?:tulla|tullet|blanda|blandet|blander|blandar|bomma|bommet|surra|surret)(?= (?:det|den) |[,.;:!–-])`,
  `${detail} (?:er|var|ble|blei|vart) (?:feil|gale?|galt)`,
  `(?:kan du |(?:jeg |eg )?må )?(?:rette?|retta|endre?|endra|bytte?|byta)(?: (?:på|opp))?(?: (?:det|${detail}))?(?: til(?= )|(?=[,.;:!–-]))`,
  'det (?:skal|ska|skulle) (?:stå|være|vere|vera)|(?:når|nå|no) (?:(?:jeg|eg|æ|e) tenk(?:er|e|jer)(?: meg| mæ)? om|husker (?:jeg|eg) at)|(?:jeg |eg )?(?:kommer|kjem|kom) på(?: nå| no)? at',
  '(?:eh+m?|hm+|øh+)(?=[ ,.]+\\p{L})',
].join('|')

/** Excludes English sentences where "no" is not an answer: "no idea". */
export const opener = new RegExp(
  `^(?!no (?:idea|one|problem|clue))(?:\\*(?=\\p{L})|(?:(?:${openers})(?![\\p{L}\\d'’])[\\s,.:;!–-]*(?:at )?)+)`,
  'iu',
)

/** More than a mere "nei". */
export const takesBack = atStart`(?:nei|næi|no)[, ]+(?:vent|wait|oi|feil|beklager|sorry)`

const closers = [
  `(?:det )?var det ${mean}`,
  '(?:var det )?(?:mente|meinte|meiner|mener) (?:jeg|eg|æ|e)',
  '(?:som |that |is what |(?:(?:is|was) the one ))?(?:jeg|eg|æ|e|i) (?:mente|meinte|me(?:an|ant))',
]
export const closer = new RegExp(`[\\s,]+(?:${closers.join('|')})[\\s.!]*$`, 'iu')

/** Matches "Dropp kortet", which means "ikke kortet". */
export const drops =
  /^(?:(?:du |you )?(?:kan|can) )?(?:bare |berre |just |please )?(?:dropp|droppe|stryk|stryke|glem|gløym|gløm|slett|slette|fjern|fjerne|forget(?: about)?|drop|remove|scratch) (?=\p{L})/iu
/** Matches "Bare PC-en", after several things. */
export const onlyThat = atStart`bare|berre|bærre|kun|only|just`

const timeOrPlace =
  '(?:(?:på|i|on|in|at) [\\p{L}-]+|(?:m[aå]n|tirs|tys|ons|tors|fre|l[øa]u?r|s[øu]n|mon|tues|wednes|thurs|fri|satur)\\p{L}*da[gy]\\p{L}*)'
/** Matches "Mobilen ikke kortet", "det var ipaden ikke mobilen", "det skjedde på fredag ikke torsdag". */
const ratherThan = `^(?:(?:(?:det|it) \\p{L}+ )?(?:(?:the |my )?[\\p{L}-]+|${timeOrPlace})) (?:${not}) (?:(?:på|i|on|in|at|the|my) )?[\\p{L}-]+[\\s.!]*$`
const other = `(?:det|it) (?:${groups.is})(?!\\p{L})`
const notThis = `(?:${not}) (?:[^,]+, *(?:men |but )?|[^,]+? (?:(?:men|but) |(?=${other})))\\p{L}`
export const contrast = new RegExp(
  `[,;–-]\\s*(?:og |and )?(?:${not}) |${ratherThan}|^(?!(?:${groups.is}) (?:${not}) (?:på|at) (?:jobb|work))(?:(?:det|${groups.it}) )?(?:(?:${groups.is}) )?${notThis}`,
  'iu',
)

/** The denied part of a text that names something else instead. */
export const denied = new RegExp(
  `(?<!\\p{L})(?:${not})\\s[^,.;:!?–]+?(?=[,.;:!?–]|\\smen\\s|\\sbut\\s|\\s${other}|$)`,
  'giu',
)

/** Matches "Det var X", "X, ikke Y", "mente X". */
export const claim = new RegExp(
  [
    `(?<!\\p{L})(?:(?:det|den|it|this|that) (?:${groups.is}|gjaldt|gjelder|gjeld)|(?:it|that)['’]s) `,
    '(?<!\\p{L})(?:mente|meinte|mener|meiner|meina|meant|mean(?!\\p{L}))',
    `,\\s*(?:og |and )?(?:${not}) `,
    `(?<!\\p{L})${notThis}`,
    ratherThan,
  ].join('|'),
  'iu',
)
/** "Nei, til mobilen", about a charger. */
export const toWhat = atStart`til|te|åt|for|to`
export const negation = anywhere`#not`
export const denial = new RegExp(`(?<!\\p{L})(?:${groups.is}) (?:${not}) `, 'iu')
export const besideTheName =
  /(?<!\p{L})(?:til|for|to|my|the|min|mi|mitt|bare|berre|just|only|hele|heile|passord(?:et)?|password|one)(?!\p{L})/giu
/** Matches "Ja, det er", "it's", before a name. */
export const itIs = new RegExp(
  `^(?:(?:ja|jo|men|yes|but)[,.]? )?(?:(?:det|den|dette|it|this|that) (?:${groups.is}|gjaldt|gjelder|gjeld)|it['’]s|that['’]s) `,
  'iu',
)
export const verb = anywhere`har|he|hev|fant|fann|er|e|var|va|ligger|står|have|found|is|was`

/** Matches "Den ble stjålet", about the last named thing; "jeg mista den" may mean to the floor. */
export const itIsStolen = anywhere`#it (?:\p{L}+ ){0,3}(?:fra|frå)?(?:stjålet|stjålen|stole|stolen|stålen)`

/** Words about data on the thing, or content in it. */
export const onIt = anywhere`(?:på|on) #it`
export const onOrInIt = anywhere`(?:på|i|in|on) #it`

/** Matches "Kortet har jeg": one of the things is not gone. */
export const hasIt = anywhere`
  (?:har|he|hev|fant|fann|funnet|funne|ligger|ligg|have|found|got)(?!\p{L})(?! (?:\p{L}+ )?#not)
`

/** Matches "Nettbrettet har jeg", and nothing more. */
export const iHaveIt = whole`
  (?:(?:men|but) )?(?:(?:jo|fortsatt|framleis|fremdeles) )?\p{L}[\p{L}-]*(?:n|a|et|ne) (?:har|he|hev) #I(?: (?:jo|fortsatt|framleis|fremdeles|ennå|enno|her))*
  (?:(?:men|but) )?#I (?:har|he|hev|have|still have) (?:(?:jo|fortsatt|framleis|fremdeles|the|my) )?\p{L}[\p{L}-]*(?: #here| now| nå| no)?
`

/** The text says "found it", so any other named thing is only the place. */
export const foundIt = anywhere`
  (?:fant|fann|funnet|funne|fonne|found|levert|leverte|levera|handed|turned) #it(?! (?:ut|out)(?!\p{L}))
  #it (?:ble|blei|vart|har blitt|#is|has been) (?:funnet|funne|fonne|found)
`

/** After a "nei", this is enough. */
export const stillHasIt = whole`#I (?:har|he|hev|have) (?:jo )?#thing`

/** Matches "Jeg har det her", "men kortet ligger jo hjemme": no report was needed. */
export const hasItBack = whole`
  (?:(?:men |but )?#I )?(?:har|hadde|he|hev|have|had) (?:jo )?#thing(?: (?:#here|nå|no|now|igjen|att|again))+
  (?:(?:men |but )?#thing )?(?:lå|låg|ligger|ligg|var|va|was) (?:jo |bare |berre )?(?:i|på|in|on) (?:(?:my|the) )?\p{L}+ (?:hele tid\p{L}+|heile tid\p{L}+|all along|all the time)
  (?:(?:men |but )?#I )?(?:i )?(?:have|['’]ve) got (?:jo )?#thing(?: #here)+
  (?:(?:nei|men|no|but) )?(?:#I )?(?:fikk|fekk|fått) (?:det|den) til(?: (?:nå|no|likevel|igjen|takk))*
  (?:#I )?(?:kom|kommer|kjem)(?: meg)? inn(?: (?:nå|no|likevel|igjen|takk))+|(?:#I )?got in(?: now| again| thanks)*
  (?:nå |no |now )?(?:det|den|it|pcen|pc-en|mobilen) (?:virker|verkar|fungerer|fungerar|works)(?: (?:nå|no|likevel|igjen|now|again|after all|takk|thanks))+
  (?:#I )?(?:husker|husket|huska|hugsar|hugsa|kom på|remember|remembered) (?:det|den|it|passordet|koden|pin-?koden|pin)(?: (?:nå|no|igjen|likevel|now|again))*
`
export const ofOnesOwn = anywhere`my|min|mi|mitt|home|hjemme|heime|heima|hjem|heim|bilen|car`
export const isAtHome = whole`
  (?:men |but )?#thing (?:ligger|ligg|lå|låg|#is) (?:jo |bare |berre )?(?:#home|her|here)(?: (?:hos|på|i|on|in) \p{L}+)?
`
