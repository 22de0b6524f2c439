import { anywhere, atStart, whole, wordSet } from './expression.ts'

// Patterns for texts about filed reports.

export const still = anywhere`fortsatt|framleis|fremdeles|ennå|enno|enda|endå|still|yet|heller|either`

/** Matches "Hvor er kortet", "er kortet funnet", "hva med PC-en": questions about the state. */
export const asksOfIt = atStart`
  (?:(?:vet|veit) (?:du|dere|de|dykk|noen|nokon)|do you know|does anyone know) (?:om|hvor|kor|kvar|hvem|kem|kven|where|if|who)
  (?:hvor|kor|kvar|where) (?:er|e|is|blir|vert|ble|blei|vart|var|was)(?! (?:jeg|eg|i)(?!\p{L}))
  (?:er|e|is|ble|blei|vart|was|har|has|have) (?:\p{L}[\p{L}-]* ){1,3}(?:funnet|funne|fonne|found|dukket|dukka|turned|kommet|komme|trygge?|trygt|safe)
  (?:hva|ka|kva|what|how|hvordan|korleis|kossen|åssen) (?:med|about|(?:går|gjeng|står|stend|is) (?:det|it)(?: going)? (?:med|til med|with))
`

/** Matches "Kan du sperre det?". */
export const asksToBlock = atStart`(?:kan|kunne|can|could) (?:du|dere|de|dykk|noen|nokon|you|someone) (?:(?:ikke|ikkje|bare|berre|please) )*(?:(?:be|bede|ask|få) (?:dem|dei|de|them|noen|nokon|buypass|ikt) (?:om å |til å |å |to )?)?(?:sperre|sperra|stenge|stengje|stengja|låse?|låsa|lock|blokkere|block|spore|spora|track|(?:fjern)?slette|(?:fjern)?sletta|wipe|erase)`

/** "Enda et kort" is another card, not one that is still gone. */
export const yetAnother = anywhere`(?:enda|endå|ennå|nok) (?:en|ein|ei|et|eit)`

/** Matches "Kom den ikke fram?", "har rektor fått beskjed?", "hva er dette?", of whatever is filed. */
export const asksOfReport = atStart`
  (?:(?:hvorfor|kvifor|koffor|når) )?(?:kom|kommer|kjem|er|e|har|he) (?:#it|mailen|e-?posten|meldingen|meldinga|beskjeden) (?:#not )?(?:komme[tn]? |kome )?(?:fram|frem)
  (?:did|has) (?:it|the (?:e-?mail|mail|report|message)) (?:#not )?(?:arrived?|reach(?:ed)? \p{L}+|(?:go|gone|get) (?:through|there))
  (?:har|fikk|fekk|vet|veit|er|e|ble|blei|vart|did|has|does|is|was) (?:my |the )?\p{L}*(?:leder|leiar|sjef|rektor|styrer|styrar|boss|manager)\p{L}* (?:\p{L}+ ){0,2}?(?:beskjed|sett|lest|lese|hørt|høyrt|varsl\p{L}*|det|dette|told|seen|see|read|know|get)
  (?:(?:skal|må|kan|bør|should|shall|can|could) (?:#I|du|dere|you) )?(?:sende|senda|send|melde|melda|report)(?: #it| (?:meldingen|meldinga|begge|alt|the report))? (?:på nytt|på nytt igjen|en gang til|ein gong til|igjen|again)
  (?:hvorfor|kvifor|koffor|why) (?:fikk|fekk|får|har|did|was) \p{L}+ (?:get |fått |\p{L}+ )?(?:beskjed|varsel|varslet|varsla|told|alerted)
  (?:er|e|is|are|am|ble|blei|vart|was) (?:#it|#I|vi|me|we|alt|alle|begge|everything|saken|saka|meldingen|meldinga) (?:\p{L}+ )?(?:sendt|sent|ferdige?|done|finished)
  (?:hva|ka|kva|what) (?:er|e|is|betyr|tyder|gjelder|gjeld) (?:dette|det her|this|denne(?: meldingen| meldinga)?)[\s?!]*$
`

export const pays = anywhere`(?:betal|erstatt)\p{L}*|pay|replace`

/** Words that join a name to an earlier text, and say no more: "og til Visma", "gjelder Gerica også". */
export const joining = wordSet(`
  og også òg au samme same det den til te på i for med gjelder gjeld er passord passordet passorde bruker brukeren
  brukaren kontoen innloggingen and to also too as well the my mitt min password it is applies
`)

export const notFound = anywhere`
  (?:#not|\p{L}+n['’]t) (?:\p{L}+ ){0,2}(?:funnet|funne|fonne|found|dukket|dukka|turned|komme[tn]|kome)
  (?:fant|fann)(?: (?:det|#it))? #not
  (?:#not|ingen|nobody(?:['’]s)?|no one|\p{L}+n['’]t) (?:\p{L}+ ){0,2}(?:levert|leverte|levera|handed|turned)
  \p{L}*didn['’]?t find\p{L}*
  (?:dukke[tr]?|dukka|dukkar|kom|kommer|kjem) #not (?:opp|til rette|fram|frem)
`

/** Matches "Har levert alt nå", "papirene er makulert": the news that a hand-back waits for. */
export const handedBack = anywhere`(?:inn|tilbake)?levert|levera|leverte|makuler[at]\p{L}*|handed|returned|shredded`

/** Matches "PC-en mangler likevel": not handed back, or perhaps lost. */
export const outstanding = anywhere`mangler|manglar|gjenstår|står (?:igjen|att)|missing`

export const reportedByMistake = anywhere`
  #is (?:(?:bare|berre|just|en|ein|a|my|the) )*(?:feil|feilmeldt|wrong)(?! (?:på|med|i|on|with)(?!\p{L}))
  #is (?:(?:bare|berre|just|en|ein|a|my) )*(?:misforståelse|misforståing|mistake|misunderstanding)
`
/** Matches "Den er ikke borte": what was reported has not happened. */
export const wasNotSo = anywhere`
  #I (?:har|he|hev|have) #not (?:mist|glem|gløym|lost|forg)\p{L}*|#I haven['’]t (?:lost|forgotten)
  #is #not (?:borte|vekk|mistet|mista|stjålet|stole|gone|lost|missing|stolen)
`
/** Matches "Glem det", about the report. */
export const forgetIt = anywhere`(?<!(?:#not|n['’]t) )(?:glem|gløym|gløm|forget)`
/** Matches "Det ordnet seg", "nå kom jeg inn", "løst", "da kan saken lukkes": help is no longer needed. */
export const settled = anywhere`
  (?:ordnet|ordna|løste|løyste|fikset|fiksa|gav|ga|sorted|worked) (?:seg|sæ|itself)(?! (?:fra|frå|from|#not))
  (?:fikk|fekk|fått|got) #it (?:til|to work|working)(?! å| at)
  (?:fikk|fekk|fått|greide å|klarte å) (?:logg(?:a|et|e)|komme|koma) (?:meg )?(?:inn|på)|(?:got|managed to (?:get|log)|am) (?:logged |back )?in(?: again)?[\s.!]*$
  (?:#I (?:kom|kjem|kommer|got)|(?:kom|kjem|kommer|got) (?:#I|me)) (?:inn|in)(?: igjen| selv| sjølv| again)?[\s.!]*$
  (?:trenger|treng|trengs|trengst) (?:#it )?#not (?!gj[øe]r[ea] )(?:\p{L}+ ){0,2}(?:lenger|lengre|lengur|meir|mer)
  (?:#not|\p{L}+n['’]t) need(?:ed)? (?:\p{L}+ ){0,2}any ?(?:more|longer)|no longer need(?:ed|[\s.!]*$| (?:it|this|help))
  (?:virker|verkar|fungerer|fungerar|funker|funkar|works?|working) (?:igjen|nå|no|again|now)(?! (?:#not|som|at|as|like))
  (?:nå|no|now) (?:virker|verkar|fungerer|fungerar|funker|funkar|works?|#it works)(?: #it| alt)?[\s.!]*$
  ^(?:(?:da|då|så|so|then),? (?:#is #it (?:vel |jo )?)?)?(?:(?:#it|this|alt|everything|sak(?:en|a)?|(?:the )?case) )?(?:(?:#is|it['’]s|er blitt|har blitt) )?(?:(?:nå|no|now) )?(?:løst|løyst|fikset|fiksa|ordnet|ordna|avklart|avklara|lukket|lukka|avsluttet|avslutta|(?:re)?solved|fixed|sorted(?: out)?|closed)(?: (?:nå|no|now))?[\s.!]*$
  ^(?:(?:#it|alt|everything) )?(?:(?:#is|it['’]s) )?(?:i orden|ok|bra|all (?:good|set|fine)) (?:nå|no|now)[\s.!]*$
  (?:kan|can) (?:be )?(?:\p{L}+ )?(?:lukke[st]?|lukkast|avslutte[st]?|avsluttast|closed?)(?: (?:#it|sak(?:en|a)?|the (?:case|ticket)))?(?: (?:nå|no|now))?[\s.!]*$
`

/** Matches "Jeg vil trekke den", "trekk", "jeg trykket feil", "jeg slutter ikke likevel", about the report itself. */
export const takesItBack = anywhere`
  ^(?:trekk|withdraw)[\s.!]*$
  (?:har|he|have|['’]ve|I) (?:ombestemt|changed my mind)(?: (?:meg|mæ))?
  (?:trekke?|trekkje|trekka|withdraw|retract) (?:den|det|denne|it|this|(?:den|the) (?:første|andre|siste|forrige|eldste|nyeste|first|second|last)(?: one)?|(?:den|det|the one) (?:om|med|på|about|for) \p{L}+|(?:min |my |the )?(?:melding|report)\p{L}*)(?: tilbake| attende)?[\s.!?]*$
  (?:meld|rapporter|report)\p{L}* (?:\p{L}+ ){0,2}(?:ved|med|by) (?:(?:en|ein|eit|et|a) )?(?:feil|misforst|mistak|uhell|accident|error)\p{L}*
  (?:trykk|trykt|trykte|klikk)\p{L}* (?:på )?feil(?: knapp\p{L}*)?[\s.!]*$
  (?<!#not )(?:avbryte?|kanseller\p{L}*|cancel|fjerne?|fjerna|slette?|sletta|remove|delete) (?:the |my )?(?:(?:sak|melding|case|report)\p{L}*(?: min| mi)?|(?:det|alt|what) #I (?:(?:har|he|hev|have) )?(?:skrev|skreiv|skrevet|skrive|sendte|sende|sendt|wrote|written|sent))[\s.!?]*$
  #not ha (?:denne |den |this )?(?:sak|melding)\p{L}* (?:lenger|lengre|lengur|meir|mer|likevel|allikevel)[\s.!]*$
  (?:pressed|clicked) (?:the )?wrong(?: (?:button|one|thing))?[\s.!]*$
  slutt(?:er|ar|e|a) (?:#not (?:likevel|allikevel|lell)|(?:likevel|allikevel|lell) #not)|#not slutt[ea] (?:likevel|allikevel|lell)|#not leaving after all
`

/** Matches "Fant en jakke i gangen", which is hardly one's own. */
export const foundOne = anywhere`
  (?:(?:fant|fann)(?: #I)?(?: (?:nettopp|akkurat))? (?:en|et|ei|ein|eit)|found an?) (?!(?:av|of|ting|thing|igjen|att|tilbake|attende)(?!\p{L}))\p{L}+
`
/** Matches "Fant et kort, ikke mitt". */
export const notMine = anywhere`#not (?:\p{L}+ )?(?:mitt|min|mi|mine)(?=[\s.!]*$)`
/** Matches "Dere kan droppe saken", "falsk alarm", "kortet lå i bilen hele tida": no report is needed. */
export const needsNone = anywhere`
  (?<!(?:#not|n['’]t) )(?:dropp|avslutt|stryk|lukk|slett|trekk|stopp|kanseller|cancel|close|withdraw|drop|delete)\p{L}* (?:the |my )?(?:sak|melding|report|case|ticket)\p{L}*
  (?:ta|take) (?:vekk|bort|away) (?:the |my )?(?:melding|report)\p{L}*
  (?:fals[ke]|false) alarm(?! (?:på|med|at|on|with))
  #not ha (?:meldt|sendt) (?:noe|noko)|#not (?:noe|noko|naake|nåke) å meld\p{L}+|nothing is lost
  (?:hele|heile) (?:tida|tiden|tiå|tia)|all the time|all along
  sak\p{L}* kan (?:bare |berre )?(?:dropp|avslutt|stryk|lukk|slett)\p{L}*|(?:close|cancel|drop) it|never ?mind
`
/** Matches "Jeg har ikke mistet noe", of whatever was reported for them. */
export const lostNothing = anywhere`
  #I (?:(?:har|he|hev|have|did) (?:#not|aldri|never)|haven['’]t|didn['’]t|never) (?:mist\p{L}*|lost|lose) (?:noe|noko|nåke|noen ting|nokon ting|anything|det|den|it)(?: (?:likevel|allikevel|after all))?[\s.!]*$
`

/** Matches "Jeg vil ikke melde det likevel". */
export const notAfterAll = anywhere`
  #not (?:\p{L}+ )?(?:melde|melda|rapportere|report|sende|senda|send)(?: #it| dette| this| noe| noko| anything)? (?:likevel|allikevel|lell|after all|anymore|lenger)
`

/** Matches "Glemte å si at den var låst": here "glemte" is no loss. */
export const forgotToSay = anywhere`(?:glem|gløym|gløm|glöm|forg[eo]t)\p{L}* (?:å|o|to) (?:si|sei|seie|skrive|skriva|fortelle|fortelja|nevne|say|mention|write|tell)`

/** Matches "Jeg meldte kortet i går, men", at the start. */
export const reportedBefore =
  /^\P{L}*(?:jeg|eg|æ|e|vi|me|i|we) (?:(?:har|have) )?(?:meldt|meldte|melde|melda|reported) [^,.;]*[,.;]\s*(?:(?:men|og|but|and) )?/iu

/** Another thing than the filed one. */
export const another = anywhere`
  også|òg|too|also
  annet|anna|andre|another|else|other
  en til|ein til|ny|nytt|new
`

/** Matches "Har ringt Buypass", "politiet har saksnummer 12345". */
export const done = new RegExp(
  [
    '^(?:(?:jeg|eg|æ|vi|me|i|we|politiet|the police|(?:ikt[ -])?brukerhjelpen|(?:ikt[ -])?brukarhjelpa|ikt|buypass|(?:norsk )?helsenett|nhn|the help ?desk) )?',
    "(?:(?:har|he|hev|have|has|['’]ve) )?",
    '(?:(?:allerede|alt|nettopp|already|just) )?',
    '(?:(?:ringt|ringte|ringde|meldt|anmeldt|politianmeldt|varslet|varsla|sperret|sperra|snakket|snakka',
    '|sagt i?fra|sagt i?frå|informert|informed|bestilt|ordered|kontaktet|kontakta|fikset|fiksa|ordnet|ordna|hjalp|hjelpte|løst|løyst|called|phoned|blocked|notified|contacted|fixed)[ ,]',
    '|(?:byttet|bytta|byta|byt|endret|endra|skiftet|skifta|changed) (?:det|den|it|passord|pass|password|pin|kode)',
    '|(?:fått )?(?:saks?|case|referanse|ref|reference)[- ]?(?:nummer|nr|no|number)?(?: (?:fra|frå|hos|from) (?:the )?\\p{L}+)?(?: (?:er|e|is))?[.:]* ?#?\\d)',
  ].join(''),
  'iu',
)

/** Matches "Kollegaen min fant det", but not "fant kortet til en kollega". */
export const colleagueFound = atStart`
  (?:(?:en|ein|ei|min|a|my) )?(?:kolleg|medarbeid|colleague|coworker)\p{L}*(?: min| mi| på jobb)? (?:har |has )?(?:fant|fann|funnet|funne|found|levert|leverte|levera|handed)
`
/** Matches "Fant veska, men ikke kortet". */
export const butNotThat = anywhere`(?:men|but) #not`
/** Matches "Den har et blått deksel", "skjermen var sprukket": a description, not an act. */
export const howItIs = atStart`
  (?:(?:den|det|han|ho|hu|it) |(?!(?:jeg|eg|æ|e|i|vi|we) )(?:(?:the|its?) )?[\p{L}-]+ )(?:er|e|var|va|har|he|ha|hadde|mangler|manglar|ligger|ligg|lå|låg|is|was|has|had|lacks)
  it['’]s
  (?:#I|i) (?:har|he|have|still) (?:fortsatt|framleis|fremdeles|ennå|enno|still|have)
`
export const also = anywhere`også|òg|åsså|too|also|as well`
/** Matches "Fikk nytt kort i dag": the loss is over, and nothing new has happened. */
export const gotNew = anywhere`
  (?:fikk|fekk|fått|got|received|given) (?:(?:meg|en|ein|eit|et|ei|a|me) ){0,2}(?:ny|nytt|nye|new)
  (?:new|nye|nytt) \p{L}+ (?:(?:har|has|er|is) )?(?:kom|komme[tn]?|kome|bestilt|hentet|henta|arrived|came|come|here|ordered)
  (?:fikk|fekk|fått|got|received|given) (?:(?:meg|en|ein|eit|et|ei|a|me) ){0,2}(?:låne|låns|erstatnings|loan|replacement)[\p{L}-]*
`

/** Words that make the reason of a withdrawal `found`. */
export const turnedUp = anywhere`
  #is (?:tilbake|attende|back)
  fant|fann|funn\p{L}*|found|finn\p{L}*|i find
  dukk\p{L}*|turned up|kom\p{L}* (?:til rette|fram|frem)
  (?:fikk|fekk|fått|got|levert|levera|given) (?:\p{L}+ ){0,3}(?:tilbake|attende|igjen|back)
  lå|låg|ligger|ligg
`
/** Matches "Begge er funnet", "fant alt sammen": everything that was reported. */
export const allOfIt = anywhere`begge|båe|alt|alt sammen|alt saman|alle|both|everything|all of (?:it|them)`
export const bothOfThem = anywhere`begge|båe|both`
export const allOfThem = anywhere`begge|båe|alle|both|all of them`
export const mistaken = anywhere`feil\p{L}*|mistak\p{L}*|error|wrong|misforst\p{L}*|misunderst\p{L}*|uhell|accident|tull|tøys`

export const withdrawIt = atStart`trekk|slett|withdraw|delete`
export const keepIt = atStart`la|lat|let|behold|behald|keep`
/** Matches "Noen har brukt det", "somebody has logged in on it". */
export const othersUsedIt = anywhere`
  (?<!(?:har|has|have) )(?:noen|nån|nåken|nokon|andre|folk|ingen|somebody|someone|nobody)(?: \p{L}+){0,3} (?:brukte?|brugt|ringte? (?:fra|frå|med|på)|logget|logga|vært inne|vore inne|used|called from|logged)
`
/** Separates the found things from the missing ones. */
export const butNot = anywhere`men|but`
export const butMore = anywhere`men|but|vent|wait|ikke|ikkje|not`

/** Matches "Ja, legg til": no more than the buttons say. */
export const forwardIt = whole`(?:(?:ja|jo|yes),? )?(?:legg|send|add)(?: \p{L}+){0,2}`

/** An objection, after the help desk has resolved the ticket. */
export const objection = anywhere`
  #not|cannot|(?:does|is|did|ca)n['’]?t
  fortsatt|framleis|fremdeles|still
`
/** Matches "Kan dere åpne saken igjen", said of a resolved ticket. */
export const opensAgain = anywhere`(?:åpne|opne|gjenåpne|gjenopne|re-?open|open) (?:den|det|sak(?:en|a)?|it|the (?:ticket|case))`
export const offersToBeCalled =
  /(?<!\p{L})(?:ring|ringe|ringa|ringje|call|reach) (?:(?:meg|mæ|me)(?!\p{L}).*\d|(?:(?:på|on|my|the) )*mobil|(?:(?:meg|mæ|me) )?(?:etter|after|before|før) )/iu
/** The clause that asks for a call: it may name a phone that is not lost. */
export const toCall = /(?<!\p{L})(?:ring|ringe|ringa|ringje|call|reach) [^,.;!?]*/giu
/** Not for "jeg slutter kl 15", which is about today. */
export const leaves = anywhere`slutt\p{L}*(?! (?:på jobb\p{L}* )?kl)|quit|leaving`
/** Matches "Jeg er ikke på jobb", which sounds like a loss. */
export const notAtWork = anywhere`#not (?:på|at) (?:jobb|arbeid|vakt|work)`
/** Matches "Kan jeg legge til noe?", and captures the text after it. */
export const asksToAdd =
  /(?:legg\p{L}*\s+(?:\p{L}+\s+)?til|føy\p{L}*\s+til|tilføy\p{L}*|\badd)(?!\p{L})(.*)$/iu
/** Matches "Har buypass svart?", but not "hvorfor svarer ingen". */
export const ofAnswer =
  /(?<!\p{L})(?:svar(?:t|a|te|et)?|hørt|høyr[td]|skrev|skreiv|skrevet|skrive|sagt|sa|sier|seier|answer(?:ed)?|repl(?:y|ied)|heard|sa(?:id|y)|wr(?:ote|itten))(?!\p{L})/iu
export const ofLeader = /\b(leder|leiar|sjef|rektor|styrer|boss|manager|leader)/i

/** Matches "Har Ola sett det?", "har han svart?", "ola svarer ikke": probably the leader. */
export const ofSomebody = whole`
  (?:(?:hvorfor|kvifor|koffor|når|why|when) )?(?:har|fikk|fekk|er|ble|blei|vart|has|did|is|was) (?:#not )?#person (?:#not )?(?:blitt |been )?#heard#ofIt
  (?:(?:vet|veit|tror|trur) (?:du|dere|de) (?:om )?|om |if |whether )#person (?:har|has) (?:#not )?#heard#ofIt
  (?:vet|veit|does) #person (?:(?:om )?(?:det|dette)|know(?: about it| yet)?)
  (?:(?:når|when) )?(?:svarer|svarar) #person
  (?:(?:nei|men|og|faen|hvorfor|kvifor|but|and|why) )?(?:ingen|nobody) (?:svarer|svarar|answers)
  (?:hva|ka|kva|what) (?:sier|seier|sei|sa|svarte|svara|gjør|gjer|did|does) #person(?: (?:say|do))?(?: (?:om|med|about|with) (?:det|dette|it|this))?
  #person (?:(?:svarer|svarar) #not|har #not (?:svart|svara|bekreftet|bekrefta)#ofIt)
`
