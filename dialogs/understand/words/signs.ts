import { phrases } from './phrases.ts'

/** A lock on a lost PC or phone. */
export const lockedWith = phrases`
  ^=den|det|han|it er|e|var|va|is|was .. låst|sikret|sikra|locked|protected .. pin|kode|pinkode|code,
  =og|å|and =den|det|han|it er|e|var|va|is|was .. låst|sikret|sikra|locked|protected .. pin|kode|pinkode|code,
  ^låst|locked|sikret|sikra|bare|berre|only|kun =med|with|bak .. pin|kode|pinkode|code
`

/** Words that change the meaning of others. */
export const signs = {
  negation: phrases`
    #not, =ingen, !isnt, !wasnt, !hasnt, !havent, !dont, !didnt, !doesnt, !arent, =verken, =hverken, =neither,
    dont|didnt think|believe, istedenfor, i stedet for, i staden for, instead of
  `,
  no: phrases`=nei, =no, =næi, =nope`,
  /** Cancels the negation: "ikke bare kortet". */
  notOnly: phrases`#not bare|berre|only|just|kun`,
  hypothetical: phrases`
    =hvis, =viss, =vess, =dersom, =ifall, =if, i tilfelle, i fall, in case, in the event, om #me,
    om|når|dersom noen|man|en|ein|du|någen|kortet|mobilen|mitt|utstyr|pc|passordet|telefonen|maskinen|det|eit|
      et|nokken|nåen|an|maskina|ladaren|laderen|noko|noe, ka|hva|kva om, what if, ved tap|tyveri|tjuveri,
    skulle|sku #me|noen|noe|utstyret|kortet miste|glemme|bli, suppose, tenk om, teoretisk, hypotetisk, før noen|nokon, =unngå,
    =unngår, forhindre, hindre, prevent, avoid, when something|someone|a|an|equipment, when you,
    lost equipment|cards|devices, a|an|et|en|eit|ein|some lost|stolen|missing|mista|mistet|tapt|stjålet
  `,
  /** In a question, a thing that no known incident happened to: "en knust skjerm", "å miste kortet". */
  anyOne: phrases`
    =a|an|et|en|eit|ein|ei lost|stolen|missing|mista|mistet|tapt|stjålet|broken|cracked|damaged|forgotten|
      knust|ødelagt|øydelagt|skadd|skadet|glemt|gløymt|leaked|smashed,
    =å|to miste|lose|glemme|gløyme|ødelegge|øydelegge|forget|break|knuse, !losing, !breaking,
    =tap|tyveri|tjuveri|loss|theft|tapet =av|of
  `,
  /** Means "if" in a question, otherwise mostly "about". */
  om: phrases`=om`,
  /** Doubt about an event, which still counts as an incident: "vet ikke om noen så". */
  doubt: phrases`
    #not .. om, usikker på om, lurer på om, mulig at, kan hende, kan tenkes, mistenker, mistenkjer,
    dont know|sure if|whether, not sure|certain if|whether, might have, wonder if|whether, uviss på om,
    redd|bange|afraid|worried for|at|om|that
  `,
  /** A former belief, which turned out otherwise. */
  believed: phrases`trodde, =trudde, =trodd, =trudd, thought`,
  mayI: phrases`
    om|if|whether #me|man|ein|vi|en|you can|may|kan|må|skal|får|bør|has|have|could|should, ^=lov,
    hvor|kor|how raskt|fort|snart|soon|quickly|fast|lenge, is|are .. ok|okay|allowed|fine|permitted,
    lov|ok|greit|allowed|tillatt|okay eller|or .. ikke|ikkje|not|forbudt, ^=går|gjeng|gjenge det bra|greit,
    is that|it a problem, er|e det .. problem, ok eller, greit eller, allowed or, lov eller, what about,
    hva|kva|ka med å, lov|løyve til|te|å|to, har|he|hev|får|er|e|is|va|fått|ha|have .. lov|løyve,
    innafor|innanfor, lovlig, lovleg, tillatt, tillate, tillete, forbudt, forbode, påbudt, obligatorisk,
    nødvendig, naudsynt, =greit, =grett, =okei, er|e|was det ok|trygt|mulig|farlig|feil|nok|greitt|galt,
    allowed, permitted, permission, legal, forbidden, mandatory, required, against the rules,
    is it ok|okay|safe|fine|alright|necessary|possible, ok|okay|fine to|if, i veien|vegen for,
    går|gjeng|gjenge det an, #what sier|står|gjelder|gjeld|seie|stå|says,
    what does|do|are .. rule|say|policy|instruction, regel, regler, reglar, =reglane, =reglene, =reglan,
    retningslinje, !policy, rule, krav til|om, =krav, =plikt, plikter, instruks, =instrugsen, paragraf,
    brukerinstruks, sikkerhetsinstruks, instruction, kjørereglene, lovpålagt
  `,
  /** Begins with the verb: a question even without its mark. */
  verbFirst: phrases`
    ^=kan|må|får|skal|ska|bør|kunne|burde|fe|blir|vert|kjem|kommer #me|man|en|ein|det|den|alle|#people|#gear|
      #password, ^=trenger|treng|skulle|behøver #me|man|en|ein|det|den|vi,
    ^=skal|ska|må|kan|bør|får|should|must|can .. leveres|leverast|makuleres|makulerast|slettes|slettast|
      lagres|lagrast|låses|låsast|oppbevares|oppbevarast|meldes|meldast|varsles|varslast|betales|betalast|
      erstattes|erstattast|brukes|brukast|skrives|skrivast|returneres|returnerast|ryddes|be,
    ^=can|may|do|does|must|should|could|will|am|are|is|would #me|my|the|there|this|others|#people|#gear,
    ^=koster|kostar|koste|dekker|dekkjer|dekke|finnes|finst|gjelder|gjeld det|kommunen|noen|noe,
    ^=er|e|is|was det|it|the|there|du .. lov|greit|ok|tillatt|forbudt|allowed|okay|trygt|regler|list|checks|
      krav, ^=er|e|am #me|jeg ansvarlig|ansvarleg|liable|responsible, ^=har|he #me lov, is|are there
  `,
  /** Begins a question only with a question mark: "kan gamle papirer makuleres?" */
  auxiliaryFirst: phrases`
    ^=kan|må|får|skal|ska|bør|er|e|blir|vert|gjelder|gjeld|trenger|treng|vil|holder|held|kommer|kjem|dekker|
      dekkjer|betaler|betalar|koster|kostar|finnes|finst|går|gjeng|tar|tek|avgjør|følger|kreves|krevst,
    ^=can|may|do|does|must|should|could|will|am|are|is|would|need
  `,
  /** Asks Straks to act, so the event in it has happened. */
  request: phrases`
    =kan|kunne|can|could|will|vil|would du|dere|you|de|dåkke|dokke|dykk|ikt,
    =kan|kunne|can|could noen|nokon|någen|someone|somebody|anyone .. hjelpe|help|senda|send|resette|reset|
      nullstille|sperre|block|finne|stenge|gi|gje|give|ringe|call,
    =kan|får|må|can|could|may|kunne #me få|get|have|fe .. ny|nytt|new|tilsendt|hjelp|help|tilbakestilt|resatt|
      reset|sperret|sperra, =kan|får|can|could|may|kunne #me melde|melda|report,
    =får|get #me .. ny|nytt|new|tilbakestilt|resatt, =trenger|treng|need .. nytt|ny|new,
    =må ha|få|fe .. nytt|ny, hjelp
  `,
  /** A question word in first place. */
  askedFirst: phrases`^#who, ^#where, ^#how, ^#what, ^=når|when|hvorfor|kvifor|korfor|why`,
  /** "Va på bussen" tells a place (dialect "va" also means "what"). */
  wasThere: phrases`=va på|pao|i|hos|hjå|ved|inne|ute|ude|oppe|nede|under`,
  question: phrases`
    kor|hvor|how snart|soon, #who, #where, #how, #what, =når, =when, =hvorfor, =kvifor, =korfor, =why, =lurer,
    =lurar, =lure, =wondering, =wonder, =spørsmål, =question, =spør, hvor|kor|ka lenge|raskt|fort|ofte|tid
  `,
  kept: phrases`
    #me =har|have|he|hev, =har|have|he|hev #me,
    #me har|have|still .. fortsatt|ennå|enno|still|framleis|fremdeles|hos|trygt|her|igjen,
    har|he|have|got|still .. fortsatt|ennå|enno|framleis|fremdeles|have|got|heldigvis, i behold,
    fortsatt|still|framleis|fremdeles har|have|got, #is .. trygt|trygg|safe|fine|hel|heil|uskadd|ok, i orden,
    =ligger|ligg|lå heldigvis|trygt, klarte seg, gikk|gjekk det bra, #is .. her fortsatt|ennå|heldigvis,
    =ligger|ligg|ligge|står|stend|stå|henger|heng|hang|sto|stod|sits|lies =her|der|hjemme|heime|heima|pulten|
      bordet|here,
    =ligger|ligg|ligge|står|stend|stå|henger|heng =på pulten|kontoret|plass|bordet|kjøkkenbordet|nattbordet,
    #is =her|heime|hjemme|here, #is .. =hos|with =meg|mæ|me, #foundForms #me, #me #foundForms,
    =husker|hugsar|huske|hugse|hugsa|remember|know|kan|vet|veit #me|=godt|well|fine,
    #me =husker|hugsar|remember|know =godt|well|fine|still,
    =går|gjeng|fungerer|virker|verkar|fungere|funker|works =fint|bra|greit|fine|well|ok
  `,
  /** Forgotten at home, where nobody takes it. */
  atHome: phrases`
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot|left|glemde|gløymte .. =hjemme|heime|heima|jemme,
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot|left|glemde|gløymte .. at home
  `,
  /** In a question, an event that the sender does not know of: "har jeg mistet kortet?" */
  haveI: phrases`^=har|he|hev|have|did #me`,
  repair: phrases`
    #me mener|meiner|mente|meinte|mean|meinar|mein, eller rettere|snarere, unnskyld .. mente, rettelse,
    i meant, =mente, =meinte, nei vent, no wait, eller nei, actually no, or rather, skulle stå, skulle være,
    feilskrevet
  `,
  /** Introduces the right thing after a denied one: "ikke PC-en som er borte, det er kortet". */
  instead: phrases`^=det|d|it|that #is, ^=its|thats, ^=men|but`,
  only: phrases`bare, berre, only, just, kun`,
  /** Marks a thing as private, not the municipality's. */
  private: phrases`
    =privat, =private, =privaten, =privatmobilen, =privattelefonen, =privattlf, personal,
    personlige mobil|telefon|pc, min|mi egen|eigen|eiga|private, mitt eget|eige|private,
    my own|personal|private, =sønnens, =datterens, =mannens, =konas, =barnets, =barnas, =mammas, =pappas,
    =guttens, =dotteras,
    til sønnen|datteren|kona|mannen|mor|far|dattera|barna|dottera|ungen|jenta|barnet|ungane|mamma|pappa|
      bestemor, my son|husbands|wifes|kids|daughter|mothers|mom|mum, #not jobb|work|jobben|kommunen, gaming,
    gamingpc, spillpc, spillmaskin, hjemmepc, heimepc, hjemme pc, stasjonære hjemme
  `,
  /** Says that only private things are gone. */
  nothingOfWork: phrases`
    =ikke|ikkje|itj|kje|not noe|noko|nå|någe|nåkke|anything .. =jobb|jobben|jobbrelatert|kommunen|arbeid|
      arbeidet|work|tenesta,
    =ingenting|ingen|nothing|none|inkje .. =jobb|jobben|jobbrelatert|kommunen|arbeid|arbeidet|work|tenesta,
    bare|berre|only|just|kun =private|privat|personlige|personal ting|greier|saker|things|stuff|klær
  `,
  family: phrases`
    =sønnen, =sønn, =datter, =dattera, =datteren, =dottera, =kona, =kone, =kånå, =mannen, =mor,
    =barnet, =ungen, =bror, =broren, =søster, =søsteren, =samboeren, =kjæresten, =mamma, =pappa, =mora,
    =husband, =wife, =daughter, =kid, =mother, =father, =brother, =sister, =venninne, =friend, =nabo, =naboen,
    =bestemor, =bestefar, =tenåringen, =jenta, =guten, =mum, =mom, =venn,
    pasient, beboer, bebuar, pårørende, pårørande, elev, besøkende, patient, resident, pupil, visitor
  `,
  theirs: phrases`=sin, =sitt, =si, =sine, =his, =her, =hans, =hennes, =hennar, =their, =hannas`,
  /** The channel of a message, not its subject. */
  channel: phrases`
    i|på|per|via|from|in|by|over en|ein|ei|a|an|falsk|fake =epost|mail|email|sms|melding,
    på|per|via|by|over =epost|mail|sms|email|telefon|telefonen|phone, on the phone,
    en|ein|ei|a|an =epost|mail|email som|from|fra,
    =sende|sender|sendt|sendte|send|skrive|skriver|skrev|skreiv|sent|wrote|write =epost|mail|email,
    =sende|sender|sendt|sendte|send|skrive|skriver|skrev|skreiv|sent|wrote|write en|ein|ei|a|an =epost|mail|email
  `,
  /** "Han bruker det hver dag" is about a system: for a password, the text also names its owner. */
  usesDaily: phrases`
    #people .. bruker|brukar|bruge|bruger|use|using|uses =det|den|it =hver|kvar|kver|every|daglig|dagleg|daily|ofte|
      often|jevnlig|jamnleg|stadig|hele|heile|mye|mykje|constantly
  `,
  /** A verb or people, not an account; a PC's lock, not a card's PIN; being signed in on a lost thing. */
  uses: [
    ...phrases`
      logget|logga|logged|signed =inn|på|on .. =på|on =den|det|han|ho|hu|it,
      =innlogget|innlogga|pålogget|pålogga .. =på|on =den|det|han|ho|hu|it,
      =fortsatt|framleis|fremdeles|still logget|logga|logged|signed =inn|på|on,
      =fortsatt|framleis|fremdeles|still =innlogget|innlogga|pålogget|pålogga,
      #others =min|mi|mine|my bruker|brukar|bruge|bruke, =patient|personal|health|sensitive =data,
      bilder|bilde|bilete|foto|video|info|opplysninger|opplysningar .. =av|om =brukere|brukerne|brukarar|
        brukarane
    `,
    ...lockedWith,
  ],
  /** Words that resemble others and mean nothing here. */
  innocent: phrases`
    pinlig, pinleg, skjema, =tester, =teste, spillet, alltid, klarte, =discovered, =table, løsning, løysing, løping, musikk,
    =solgte, =seilte, #me =falt|datt|ramla|ramlet|fell|snubla|snublet,
    #me =har|he|hev|have =falt|datt|dotte|ramla|ramlet|fallen, =pausen, =midten, =kart, =kartet
  `,
  /** The sender. */
  me: phrases`#me, =min, =mitt, =mine, =meg, =my`,
  work: phrases`
    jobb, arbeid, kommune, kommun, tjeneste, teneste, work, municipal, municipality, council, kontor, pasient,
    vakt, gerica, websak, avdeling, brukere, employer, employee, arbeidsgiver, hjemmekontor, heimekontor,
    patient, client, kollega, ansatt, medarbeider, medarbeidar, tilsett, tilsatt
  `,
  /** Joins a second thing. */
  and: phrases`
    =og, =å, =and, =samt, =pluss, =med, =me, =with, =både, =both, =also, =også, =åsså, =inkludert, =including,
    =te og med, =i tillegg
  `,
}
