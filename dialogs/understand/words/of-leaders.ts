import { anywhere, atStart, whole } from './expression.ts'

/** Thanks at the end, beside an acknowledgement. */
export const thanks = /[,.]? *(?:(?:tusen |mange )?takk(?: skal du ha)?|thanks|thank you)[\s.!]*$/iu

/** After an acknowledgement: "ja, begge", read as about one, and "sett om Kari", without the name. */
export const ofWhich = /[,:]? *(?:det|it|om|for|til|about)[\s.!]*$/iu

/** Words before an acknowledgement, or before a leader's plan. */
export const before =
  /^(?:(?:(?:tusen |mange )?takk|thanks|thank you)(?: (?:for|til) (?:the |at du |letting me )?(?:beskjed|varsel|varsl|info|melding|sa fra|heads.?up|know|telling me)\p{L}*)?|(?:(?:jeg|eg|e|æ|i)(?: er|['’]m| am| e) |er )?(?:tilbake|attende|back|på jobb)(?: (?:nå|no|now|igjen|again|på jobb|i dag|at work))*|(?:jeg |eg )?angrer|(?:jeg|eg|i) (?:er|am) (?:vikar|stedfortreder|stadfortredar|(?:a )?substitute|deputy) for \p{L}+(?: \p{L}+)?(?: og| and)?)[,.!]? +/iu
/** A leader's plan, at the end: "jeg tar det", "skal ringe henne nå", which is enough by itself. */
export const does = new RegExp(
  [
    '(?:^|[,.!]? +|[,.!])',
    "(?:(?:jeg|eg|e|æ|vi|me|i|we)(?:['’]ll)? )?(?:(?:skal|vil|kan|må|har|he|hev|will|can|have) )?(?:bare |berre |just )?",
    '(?:følger?|følgje?r?|tar?|ta|tek|ringer?|ringjer?|snakker?|snakkar?|ordner?|ordnar?|fikser?|fiksar?|kontakter?|kontaktar?|ringt|ringte|snakket|snakka|prata|pratet|called|talked|spoken',
    '|sjekker?|sjekkar?|ser(?= (?:på|det))|look(?= (?:at|into))|follow|take|call|talk|handle|contact|fix)',
    '(?: (?:opp|up|det|den|it|om|tak|e[ni] prat|ein prat|kontakt|meg|av|saken|saka|ansvar|care|of|over|med|with|til|to|henne|ho|ham|han|hun',
    '|her|him|them|begge|båe|alle|both|all|dette|this|på|i|morgen|morgon|dag|kveld|mandag|måndag|senere|seinare|etterpå|tomorrow|today|monday|later',
    '|tidlig|tidleg|early|herfra|herifrå|from here|nå|no|now|straks|med en gang|likevel|likavel|allikevel|lell|into|at|selv|sjølv|anyway|after all|myself',
    '|om|about|første|fyrste|andre|tredje|siste|first|second|third|last|one|the))*',
    '(?: (?:når|så snart|så fort|etter|før|when|as soon as|after|before) [^.,;!?]+)?[\\s.!]*$',
  ].join(''),
  'iu',
)

/** Matches "Sett på dem begge", to be read as about one. */
export const eachOfThem =
  /(?<!\p{L})(?:på )?(?:dem |dei |de )?(?:(?:begge|båe|alle)(?: to| tre| varslene| varsla)?|((?:both|all)(?: of them)?))(?!\p{L})/iu

/** "Jeg har ikke sett begge" is no acknowledgement, and no loss either. */
export const notYet = /(?<!\p{L})(?:ikke|ikkje|ikkj|kje|not|aldri|never) |n['’]t(?= )/iu

/** The employee has left already, so no last day is to come. */
export const hasLeft = anywhere`
  (?<!(?:skal|ska|will) )(?:sluttet|slutta|gått av|left|quit|resigned)
  (?:jobber|jobbar|arbeider|arbeidar|works?|er|is) #not (?:her|here|hos meg|hos oss) (?:lenger|lengre|lenge|meir|anymore|any more)
  (?:byttet|bytta|skiftet|skifta|changed) (?:avdeling|leder|leiar|sjef|jobb|department|manager|job)s?
  (?:doesn|isn)['’]?t (?:work )?(?:here|with us) (?:anymore|any more|any longer)
`
/** Matches "Jeg tar det likevel": what was handed on is taken back. */
export const afterAll = anywhere`likevel|likavel|allikevel|lell|anyway|after all`
/** Matches "Jeg har ombestemt meg", after a decision, and "jeg er tilbake", after handing on. */
export const changesMind = anywhere`
  (?:ombestemt|ombestemte|angre|angrer|angrar|angret|angra|changed my mind)
  (?:endre|endra|change|gjøre om|gjere om|snu) (?:på )?(?:svaret|svar|avgjørelsen|avgjerda|my answer|the answer|my decision|the decision)
  ^(?:(?:oi|ups|nei|sorry|oops),? )?(?:#I )?(?:(?:mente|meinte) #not å|didn['’]?t mean to) (?:bekreft|stadfest|trykk|svar|gi|gje|send|confirm|press|answer)\p{L}*[^.,]*$
  ^(?:(?:oi|ups|nei|sorry|oops),? )?#I (?:trykket|trykka|trykte|svarte|pressed|answered)(?: på| the)? (?:feil|galt|gale|wrong)\p{L}*(?: \p{L}+)?[\s.!]*$
  #I (?:kan|can) (?:likevel|allikevel|lell|after all)
  ^(?:(?:#I (?:er|e|am)|i['’]m|er|e) )?(?:(?:nå|no|now) )?(?:tilbake|attende|back|på jobb igjen)(?: (?:nå|no|now|igjen|again|i dag|today|(?:på|i|at) (?:jobb|arbeid|work)|(?:fra|frå|etter|from) (?:ferie|ferien|permisjon|sykdom|sjukdom|holiday|vacation|leave)))*[\s.!]*$
`
/** An agent's words about a ticket: "løst", "jeg tar den", or its number. */
export const ofAgent = whole`
  (?:(?:den|det|saken|saka|sak|it|this) )?(?:#is )?(?:nå )?(?:løst|løyst|fikset|fiksa|tatt|teke|ordnet|ordna|lukket|lukka|solved|resolved|fixed|taken|closed)(?: (?:sak |ticket )?\d{4}-\d{6})?
  #I (?:tar|tek|tok|har|ser på|jobber med|take|am on|(?:have )?(?:løst|fikset|ordnet|fixed)) (?:den|det|saken|saka|it|this|sak \d{4}-\d{6}|\d{4}-\d{6})(?: nå)?
  i['’]ll take (?:it|this)
  (?:kommentar|svar|comment|reply) (?:til|to) (?:sak \d{4}-\d{6}|\p{L}+(?: \p{L}+){0,2}):[\s\S]*
  (?:er|is) (?:den|det|saken|saka|it) (?:løst|løyst|tatt|teke|solved|taken)
  (?:(?:kan du|can you) )?(?:ta|lukke?|løse?|løys|take|close|resolve) (?:saken |saka |sak |ticket )?\d{4}-\d{6}
  (?:sak |ticket )?\d{4}-\d{6}
`
/** Matches "Kortet ligger på kontoret mitt", "pc-en hennes står hos meg": it is where the leader is. */
export const isWithThem = whole`
  (?:(?:nei|men|oi|no|but),? )?(?:the |her |his )?[\p{L}-]+(?: (?:hennes|hans|hennar|til \p{L}+))? (?:jo )?(?:ligger|ligg|står|stend|henger|heng|er|e|is)(?: (?:jo|fortsatt|framleis|still|nå|no|now))* (?:her|here|hos (?:meg|mæ|oss)|(?:her )?(?:på|i|in|on|at) (?:mitt |my )?(?:kontor|pult|skuff|skap|bil|vaktrom|resepsjon|office|desk|drawer|car)\p{L}*(?: mitt| min| mi| vårt)?)(?: (?:nå|no|now))?
  (?:jeg|eg|e|æ|i|vi|me|we) (?:har|he|have) (?:kortet|pc-?en|mobilen|nettbrettet|(?:her|his|the) \p{L}+) (?:(?:hennes|hans|hennar|til \p{L}+) )?(?:her|hos meg|på kontoret(?: mitt)?|here|with me)
`
/** Matches "Jeg er ikke syk lenger", "hun er i permisjon": the writing leader is there. */
export const notAway = anywhere`
  (?:#not|(?:han|hun|ho|hu|he|she|som|for) #is) (?:(?:i|på|on) )?(?:ferie|permisjon|syk|sjuk|sykmeldt|sjukmeldt|borte|vacation|holiday|leave|sick|away)
`
/** A leader has a leader too. */
export const myLeader = anywhere`
  (?:leder|leiar|sjef)(?:en)? (?:min|mi|vår)|(?:my|min|mi|vår) (?:manager|boss|leder|leiar|sjef)
  #I (?:har|he|have)(?: \p{L}+){0,6} (?:ny|new) (?:leder|leiar|sjef|manager|boss)
`
export const ofSomebody = atStart`han|hun|ho|hu|she|he`

/** At the start of a clause. */
export const asksWho = /(?:^|[,.;!?] *(?:(?:og|men|and|but) )?)(?:hvem|kem|kven|who)(?!\p{L})/iu

const someone = '(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})(?!\\p{L})'
const ofMine = '(?:[Ll]eder|[Ll]ederen|[Ll]eiar|[Ll]eiaren|[Ss]jef|[Ss]jefen|manager|boss)(?: min| mi| vår)?'
const now = '(?:nå |no |now )?'
const alone = '(?: nå| no| now)?[\\s.!]*$'
/** Matches "Lederen min heter Eva Lund", "Eva Lund er lederen min", and captures the name. */
export const namesLeader = [
  new RegExp(`(?<!\\p{L})${ofMine}:? (?:er|e|is|heter|heiter) ${now}${someone}`, 'u'),
  new RegExp(
    `(?<!\\p{L})${someone} (?:er|e|is) ${now}(?:(?:den )?nye |(?:min|my|ny) (?:nye |new )?)?${ofMine}(?! lenger)`,
    'u',
  ),
]
/** Matches a wish for another leader: "varsle Eva Lund i stedet", "nei, det er Eva Lund". */
export const namesInstead = [
  /(?<!\p{L})(?:leder|leiar|sjef|manager|boss)[:,]? (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})(?!\p{L})/u,
  new RegExp(`(?<!(?:ikke|ikkje|not) )(?:[Vv]arsle|[Vv]arsla|[Aa]lert|[Nn]otify) ${someone}`, 'u'),
  // People write names in lower case on a phone.
  new RegExp(`^${ofMine} (?:heter|heiter) ${now}(\\p{L}+ \\p{L}+)${alone}`, 'iu'),
  new RegExp(`^(\\p{L}+ \\p{L}+) (?:er|e|is) ${now}(?:(?:min|my) )?(?:nye |new )?${ofMine}${alone}`, 'iu'),
  new RegExp(`(?:det|it|nå|no) (?:er|e|is|heter|skal være|skulle vært|should be) ${someone}`, 'u'),
]

/** Matches "Per er ikke min". */
export const notMine =
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)* (?:er|e|is) (?:ikke|ikkje|not) (?:min|mi|mine)[\s.!]*$/u

/** Words about the sender, so the text is no report about somebody else. */
export const own = anywhere`
  jeg|eg|min|mi|mitt|mine|my|i['’]?m
  i (?:lost|have|am|was|broke|forgot)
`

const leader =
  '(?:[\\p{L}-]*(?:leder|lederen|leiar|leiaren|sjef|sjefen|boss|manager|supervisor|rektor))(?: min| vår| mi)?'
const secret =
  '(?:[\\p{L}-]*passord(?:et)?|pin|pinkoden?|pin-koden?|koden?|password|passcode|login|innlogging(?:en|a)?)'
/** Words in between, except those that mean being told that something happened. */
const between = (most: number) =>
  `(?: (?!(?:at|om|that|about|beskjed|fra|frå)(?!\\p{L}))[\\p{L}-]+){0,${most}}`
const knows = [
  'har|he|kjenner|kjente|kjende|kan|kunne|vet|veit|visste|så|såg|ser|sett|leste|las|lånte|låner|tok|bruker|brukar|brukte',
  'fikk|fekk|får|husker|hugsar|has|had|knows|knew|saw|seen|read|uses|used|got|borrowed',
].join('|')
const gives = [
  'ga|gav|gitt|gjeve|fortalte|fortalt|viste|vist|sendte|sendt|delte|delt|lånte|lånt|sa|sagt',
  'gave|given|told|showed|sent|shared|lent',
].join('|')

/** The leader has the secret, or was given it. */
export const leaderKnows = new RegExp(
  [
    `(?<!\\p{L})${leader}${between(2)} (?:${knows})${between(4)} ${secret}(?!\\p{L})`,
    `(?<!\\p{L})(?:${gives})${between(5)} ${secret}${between(3)} ${leader}(?!\\p{L})`,
    `(?<!\\p{L})(?:${gives})${between(2)} ${leader}${between(3)} ${secret}(?!\\p{L})`,
  ].join('|'),
  'iu',
)

/** "Det er sjefen", about a secret that others may know. */
export const itIsTheLeader = new RegExp(
  `^(?:ja,? |yes,? )?(?:(?:det|it) (?:er|e|var|va|is|was)|it['’]s) (?:my |the )?${leader}(?: (?:som|who) .*)?[\\s.!]*$`,
  'iu',
)
