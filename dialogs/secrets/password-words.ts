/** What a password is called, also when it is mistyped. */
export const passwordNoun = String.raw`(?:pass?ord|passor|pass?r[ow]d|pas+odr|pssord|l[öo]senord|password|passwd|passphrase|passfrase|kodeord)\p{L}{0,30}`
export const passwordName = String.raw`(?:\p{L}{1,30}-?)?(?:${passwordNoun}|pwd|pw|pass)`

/** Words that may follow "passordet er" and are no password. */
export const states =
  /^(?:ikk?j?e|kje|ikk|glemt|glemte|gl[øo]y?m|glømt|bort|vekk|feil|gale?|galt|utl|utg|ute?$|stj|st[åo]l|delt|dela|hack|hakk|sperr|lås|kjent|kjend|kompro|compro|på|pa$|i$|for|så|alt|fort|også|nok|et$|en$|ein|eit|den|det|dei?$|de$|som$|blitt|vel|helt|heilt|fremdeles|framleis|ugyld|inval|wrong|forg|lost|gone|leak|lekk|lek|known|expired|stolen|shared|no$|not$|now|the|a$|an$|my|on$|in$|at$|still|too|very|somewhere|reset|lagr|skrev|notert|sendt|brukt|mist|misbr|fun|fonne|funne|endr|byt|nytt|ny$|samme|same|den|like?|lik|trygt|trygg|usikk|utrygg|sikk|svak|sterk|kort|lang|enkel|vansk|umul|hemm|secret|safe|written|saved|stored|hvem|hva|kva|ka$|hvor|kor|hvordan|til|te$|frå|fra|med|me$|av$|at$|om$|og$|å$|eller|men|noe|noko|någe|noen|nokon|någen|hos|ved|under|over|jeg|eg$|æ$|han|hun|ho$|vi$|dere|du$|min|mitt|mi$|ødel|øydel|gyldig|riktig|rett|korrekt|correct|vanlig|slett|tapt|dårlig|snart|klart|tom|blank|blokk|block|lock|nullst|tilbake|resat|godk|akse|avvis|ukjent|ukjend|unknown|synlig|tilgj|avsl|røp|oppd|offent|public|deakt|disab|exposed|revealed|taken|guess|gjett|lett|easy|sett$|lest|hørt|høyrt|gitt|gitte|gått|kom|plukk|snapp|oppdag|visst|velkj|ok|aldri|alltid|aller|already|seen|read$|heard|used|being|been|about|prob|maybe|sanns|trol|trul|kansk|muli|moge|dessv|dive|nett|akk|just|inn|virk|verk|funk|husk|hugs|makul|åpe|open|ope$|incor|kast|hengt|heng|limt|privat|person|•)/iu

/** Words that may follow "passord:" and are no password. */
export const forgottenStates =
  /^(?:glem|gl[øo]y?m|glømt|bort|vekk|feil|ikk|kje|vet|veit|aner|kan|husk|hugs|ukj|utl|utg|forg|lost|wrong|expired|unknown|not?$|\?|•)/iu
