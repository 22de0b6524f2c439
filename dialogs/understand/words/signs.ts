import { phrases } from './phrases.ts'

/** Words that turn the meaning of others. */
export const signs = {
  negation: phrases`
    #not, =ingen, !isnt, !wasnt, !hasnt, !havent, !dont, !didnt, !doesnt, !arent, =nei,
    =no, =næi, =verken, =hverken, =neither, =nope, istedenfor, i stedet for, i staden for, instead of
  `,
  /** Takes the negation back: "ikke bare kortet". */
  notOnly: phrases`#not bare|berre|only|just|bærre|kun`,
  hypothetical: phrases`
    =hvis, =viss, =vis, =vess, =dersom, =ifall, =if, =hviss, i tilfelle, i fall, in case, in the event, om #me,
    om|når|dersom noen|nokon|man|en|ein|du|någen|pcen|kortet|mobilen|mitt|utstyr|utstyret|pc|passordet|telefonen|maskinen|det|eit|et|nokken|nåen|an|maskina|ladaren|laderen|noko|noe,
    ka|hva|kva om, what if, ved tap|tyveri|tjuveri,
    skulle|sku #me|noen|noe|utstyret|kortet miste|mista|glemme|bli, suppose, tenk om, før noen|nokon, =unngå,
    =unngår, forhindre, hindre, hindrer, hindrar, prevent, avoid, when something|someone|a|an|equipment,
    when you, lost equipment|cards|devices,
    a|an|et|en|eit|ein|some lost|stolen|missing|mista|mistet|tapt|stjålet
  `,
  /** Unsure whether it has happened, which is an incident all the same: "vet ikke om noen så". */
  doubt: phrases`
    #not .. om, usikker på om, lurer på om, mulig at, kan hende, kan tenkes, mistenker, mistenkjer,
    dont know|sure if|whether, not sure|certain if|whether, might have, wonder if|whether, uviss på om,
    redd|redde|bange|afraid|worried for|at|om|that
  `,
  mayI: phrases`
    =lov, løyve, har|he|hev #me|man|en|ein|vi|du|de lov|løyve, innafor|innanfor, lovlig, lovleg, tillatt,
    tillate, tillete, forbudt, forbode, påbudt, obligatorisk, nødvendig, naudsynt, =greit, =grett, =okei,
    er|e|was det ok|trygt|mulig|farlig|feil|nok|greitt|galt, allowed, permitted, permission, legal, forbidden,
    mandatory, required, against the rules, is it ok|okay|safe|fine|alright|necessary|possible,
    ok|okay|fine to|if, i veien|vegen for, i vegen, går|gjeng|gjenge|gåre det an,
    #what sier|seier|står|gjelder|gjeld|seie|stå|says, what does|do|are .. rule|rules|say|policy|instruction,
    regel, regler, reglar, =reglane, =reglene, =reglan, retningslinje, policy, rules, rule, krav til|om, =krav,
    =plikt, plikter, instruks, =instruksen, =instrugsen, paragraf, =§, brukerinstruks, sikkerhetsinstruks,
    instruction, kjørereglene, lovpålagt
  `,
  modal: phrases`
    ^=kan|kunne|må|skal|ska|får|fær|bør|trenger|treng|can|may|do|must|should|could|does|need|am|burde|vil|skulle|er|e|is|are|have|has|går|gjelder|gjeld|fe,
    =kan|må|skal|ska|får|bør|can|may|do|should|must|trenger|treng|could|fær|need #me|man|en|ein|we|one|noen|nokon|barna|mannen|ungane|ungene|kona|barn|barnet|my|andre|others|vi|kids|sønnen|folk
  `,
  /** The verb before who does it: a question even without its mark. */
  inversion: phrases`
    #how|=hvor|when|where|hvorfor|=kor|why|hva|what|ka|kva .. =kan|må|får|skal|bør|can|must|should|may|ska #me|man|en|ein|one|we,
    =lenge|ofte|raskt|fort|langt|mye kan|må|skal|bør|får #me|man|en|ein,
    ^=skal|ska|må|bør|kan|får|should|must|can kortet|smartkortet|pcen|utstyr|utstyret|mobilen|maskinen|laderen|alt|nettbrettet|det|den|pc|equipment|the,
    ^=kan|må|får|fær|skal|ska|bør|kunne|burde|trenger|treng|fe #me|man|en|ein|barna|mannen|ungane|ungene|kona|barn|barnet|andre|kids|sønnen|sonen|folk|samboeren|kollegaer|vi|tenåringen|dattera|datteren|ektefellen|gjester,
    ^=can|may|do|must|should|could|does|am #me|my|others|someone|guests|we|kids|children, ^=har|he #me lov,
    ^=er|e|is det|it .. lov|greit|ok|tillatt|forbudt|allowed|okay|trygt,
    ^=er|e|am #me|jeg ansvarlig|ansvarleg|liable|responsible
  `,
  /** Asks us to do something, and so tells what happened. */
  request: phrases`
    =kan|kunne|can|could|will|vil|would du|dere|you|de|dåkke|dokke|dykk|ikt,
    =kan|får|må|can|could|may|kunne #me .. få|get|have|fe|melde|melda|report,
    =får|get #me .. ny|nytt|nye|new|tilbakestilt|resatt, =trenger|treng|må #me .. nytt|ny|new, hjelp
  `,
  question: phrases`
    #who, #where, #how, #what, =når, =when, =hvorfor, =kvifor, =korfor, =why, =lurer, =lurar, =lure, =wondering,
    =wonder, =spørsmål, =question, =spør, hvor|kor|ka lenge|raskt|fort|ofte|tid
  `,
  kept: phrases`
    #me =har|have|he|hev, =har|have|he|hev #me,
    #me har|have|still .. fortsatt|ennå|enno|still|framleis|fremdeles|hos|trygt|here|her|igjen,
    har|he|have|got|still .. fortsatt|ennå|enno|framleis|fremdeles|have|got|heldigvis, i behold,
    fortsatt|still|framleis|fremdeles har|have|got, #is .. trygt|trygg|safe|fine|hel|heil|uskadd|ok, i orden,
    =ligger|ligg|lå heldigvis|trygt, klarte seg, gikk|gjekk det bra, #is .. her fortsatt|ennå|heldigvis
  `,
  repair: phrases`
    #me mener|meiner|mente|meinte|mean|meinar|meina|mein, eller rettere|snarere, unnskyld .. mente, rettelse,
    i meant, =mente, =meinte, nei vent, no wait, eller nei, actually no, or rather, skulle stå, skulle være,
    feilskrevet
  `,
  only: phrases`bare, berre, only, just, kun, bærre, =bærra`,
  /** Somebody's own, and not the municipality's. */
  private: phrases`
    =privat, =private, =privaten, =privatmobilen, =privattelefonen, =privattlf, personal,
    personlige mobil|telefon|pc, min|mi egen|eigen|eiga|private, mitt eget|eige|private,
    my own|personal|private, =sønnens, =datterens, =mannens, =konas, =barnets, =barnas, =mammas, =pappas,
    =guttens, =dotteras,
    til sønnen|datteren|kona|mannen|mor|far|dattera|barna|sonen|dottera|ungen|jenta|barnet|ungane|mamma|pappa|bestemor,
    my son|sons|daughters|husbands|wifes|kids|daughter|mothers|mom|mum,
    #not jobb|work|jobben|kommunens|kommunen, gaming, gamingpc, spillpc, spillmaskin, hjemmepc, heimepc,
    hjemme pc, stasjonære hjemme
  `,
  family: phrases`
    =sønnen, =sonen, =sønn, =son, =datter, =dattera, =datteren, =dottera, =kona, =kone, =kånå, =mannen, =mor,
    =barnet, =ungen, =bror, =broren, =søster, =søsteren, =samboeren, =kjæresten, =mamma, =pappa, =mora,
    =husband, =wife, =daughter, =kid, =mother, =father, =brother, =sister, =venninne, =friend, =nabo, =naboen,
    =bestemor, =bestefar, =tenåringen, =jenta, =guten, =gutten, =mum, =mom, =venn
  `,
  theirs: phrases`=sin, =sitt, =si, =sine, =his, =her, =hans, =hennes, =hennar, =their, =hannas`,
  /** How it came, not what it is about. */
  channel: phrases`
    i|på|per|via|from|in|by|over en|ein|ei|a|an|falsk|fake =epost|=mail|=email|=sms|=melding,
    på|per|via|by|over =epost|=mail|=sms|=email|=telefon|=telefonen|=phone, on the phone,
    en|ein|ei|a|an =epost|=mail|=email som|from|fra|frå
  `,
  /** The one who writes. */
  me: phrases`#me, =min, =mitt, =mi, =mine, =meg, =my`,
  work: phrases`
    jobb, arbeid, arbeids, kommune, kommun, =kommunens, =kommunes, tjeneste, teneste, work, municipal,
    municipality, council, kontor, pasient, vakt, gerica, websak, avdeling, brukere, employer, arbeidsgiver,
    hjemmekontor, heimekontor, patient, client, kollega, ansatt, medarbeider, medarbeidar, tilsett, tilsatt
  `,
  /** Joins a second thing. */
  and: phrases`
    =og, =å, =and, =samt, =pluss, =med, =me, =with, =både, =both, =also, =også, =åsså, =plus, =&, =inkludert,
    =including, =te og med, =i tillegg
  `,
}
