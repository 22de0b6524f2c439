/** Words for a password, including misspellings. */
export const passwordNoun = String.raw`(?:pass?ord|passor|pass[ -]?(?:phrase|frase)|pass?r[ow]d|pas+odr|pssord|l[öo]senord|password|passwd|kodeord|psw|kennwort)\p{L}{0,30}`
export const passwordName = String.raw`(?:(?!bu?y)\p{L}{1,30}-?)?(?:${passwordNoun}|pwd|pw|pass)`

/** The same words with the ones before the verb: "passordet mitt til Gerica". */
export const named = String.raw`(?<![\p{L}/])${passwordName}(?:[ ]+(?!(?:er|e|var|va|is|was|og|å|and|men|but) )[\p{L}-]{1,14}){0,5}?`

/** Words that may follow "passordet er" and begin a description: "på en lapp", "the same as before". */
const little = anyOf(`
  er e var va is was har kan på pa i et en ein eit ei den det de dei som alt så for også nok blitt vel
  helt heilt jo da bare berre kun sånn slik itj ikk ikke ikkje kje no not now the a an my mine your our on
  in at still too very so such just only from with without of about by til te frå fra med me av om og å
  eller men noe noko noen nokon nogen någen någe hos ved under over inn oppi jeg eg æ han hun ho vi du
  dere fort min mitt mi sitt hans hennes ka kva hva hvem hvor kor hvordan ude ute utt alle meget svært
  veldig ganske rimelig kjempe like nytt ny tom full sett gitt lest hørt endra bra god godt fin fint grei
  greit dum dumt rar rart teit tull rot feil ok hard fine old older out due long short strong weak good
  bad great okay fairly pretty really quite almost right active useless empty simple stuck case one two
  same that this these what which where who why how
`)

/** Beginnings of words that tell a password's state: "glemt", "stjålet", "changed". */
const telling = anyOf(`
  glem gl[øo]y?m bort vekk væk v[æe]k gal utl utg uteg stj stål st[åo]le delt dela hack hakk sperr lås laa
  laas kjent kjend k?j?ent kompro compro fremd framl ugyl inval wrong forg forl forv fors forts forb lost
  gone leak lekk lek known expir stolen shar somewh reset lagr skrev skriv notert sendt brukt mist misbr
  miss fun[nk] fonne endr byt samme samma lik tryg usikk utryg sikk svak sterk kort lang enkel vansk umul
  hemm secr safe writ saved saving stored hvem ødel øydel gyldig riktig rett korrekt correct vanlig slett
  tapt dårl snart klar blank blokk block lock nullst tilb tilgj tilf resat godk godt akse accept requir
  chang avvis ukjen unknown synlig visib avsl røp oppd oppb oppsn offent public deakt disab expos reveal
  taken tatt teke gues gjett lett easy read heard used using being been prob maybe sanns troleg truleg
  kansk muli moge dessv dive nett akk virk verk funk fung husk hugs makul åp[en] open incor kast heng limt
  privat person gått kom(?:m|pr|pl|et|e$) plukk snapp visst velkj aldri alltid allt aller already seen
  gamm midlert mellomb lesb død søkk meld mott satt set laga laget plutsel tungv komplis compl diff impos
  show display print phish work fail type[dt] giv remember short longer bett[er] worse random hope hidd
  skjul felles dobb unik ment meint klis klist kleb teip tape trykk trykt ført nevnt høyrt super uend
  everywh getting driv overh
`)

/** Words that describe a password, also by their ending ("registrert", "heldigvis", "required"). */
export const states = new RegExp(
  String.raw`^(?:(?:${little})$|(?:${telling})|\p{L}{3,}(?:l[ie]g|[dt]ig|vis|ert|ly|ed)$|•)`,
  'iu',
)

/** Words that make a sentence a description, wherever they stand. */
export const tells = new RegExp(
  `^(?:${telling})|^(?:av|by|for|er|har|kan|vil|må|skal|ble|blei|is|has|have|can|men|but|sier|seier|jeg|eg|vi|we|she|he|sa|said|da|å|to|than|enn|until)$`,
  'iu',
)

/** Words that may follow "passord:" and are not a password. */
export const forgottenStates =
  /^(?:glem|gl[øo]y?m|glømt|bort|vekk|feil|ikk|kje|vet|veit|aner|kan|husk|hugs|ukj|utl|utg|forg|lost|wrong|expired|unknown|not?$|(?:har|ha|se|må|det|den|hvem|kven|hva|kva|who|what|nhn|gerica|visma|profil|websak)$|treng|\?|•)/iu

/** Words about signing in, and about places where a password was written, tried or given away. */
export const signingIn =
  /(?<!\p{L})(?:(?:p[åa]|inn|ut)?logg|(?:sign|log)(?:ed|ging|ing|s)? ?-?(?:in|on|into)(?!\p{L})|(?:kom|kjem|slipp|slapp|sleppe?)\p{L}*(?: \p{L}+){0,3} inn(?!\p{L})|kast\p{L}* ut|ute?steng|stengt|l[åo]st|locked|konto|account|godt[ae]|accept|avvis|reject|(?:ikk?j?e|itj|not)(?!\p{L})|won.?t|does ?n.?t|work|feil|wrong|lapp|notat|sticky|note|boka|tavl|whiteboard|skrev|skreiv|skrive|writ|wrote|typed?|enter|tast|prøv|testa|testet|tried|try|tries|bruk|used?(?!\p{L})|delt|deler|share|ga(?!\p{L})|gav|gave|sa(?!\p{L})|told|fort[ae]l|vet|veit|knows|l[eæ][skt]|leak|hack|phish|svind|lur[te]|falsk|fake|bytt|skift|resatt|reset|chang|tilsendt|sendt|sent|enten|either|neither|eller|husk|hugs|remember)/iu

/** Words that may describe a password or begin one: "correct", "my". */
export const qualities =
  /^(?:correct|korrekt|riktig|rett|lang|long|sterk|strong|svak|weak|ny|new|blank|trygg|safe|my$|min$|mitt$|vi$)/iu

/** Words that join a sentence about a password, unlike a passphrase of things: "correct horse battery". */
export const joining =
  /^(?:etter|sidan|siden|før|hver|kvar|all|alle|every|each|after|before|since|until|last|this|that|when|then|there|here|her|der|for\p{L}*|førre|sist|siste|today|yesterday|again|igjen|av|ned|down|up|opp|out|ut|sammen|saman|or|of|as|by|it)$/iu

function anyOf(words: string): string {
  return words.trim().split(/\s+/).join('|')
}
