import { phrases } from './phrases.ts'

/** Words that turn the meaning of others. */
export const signs = {
  negation: phrases`#not, =ingen, =uten, =utan, =without, =isnt, =wasnt, =hasnt, =havent, =dont, =didnt, =doesnt, =arent, =nei, =no, =næi, =verken, =hverken, =neither, =nope, istedenfor, i stedet for, i staden for, instead of`,
  /** Takes the negation back: "ikke bare kortet". */
  notOnly: phrases`#not bare|berre|only|just|bærre|kun`,
  hypothetical: phrases`
    =hvis, =viss, =vis, =vess, =dersom, =ifall, =if, =hviss, i tilfelle, i fall, in case, in the event, om #me, om|når|dersom noen|nokon|man|en|ein|du|någen|pcen|kortet|mobilen|mitt|utstyr|utstyret|pc|passordet|telefonen|maskinen|det|eit|et|nokken|nåen|an|maskina|ladaren|laderen|noko|noe, ka|hva|kva om, what if, ved tap|tyveri|tjuveri, et|eit|hvert|a tap|tyveri|loss, skulle|sku #me|noen|noe|utstyret|kortet miste|mista|glemme|bli, suppose, tenk om, før noen|nokon, unngå, unngår, forhindre, hindre, hindrer, hindrar, prevent, avoid, when something|someone|a|an|equipment, when you, lost equipment|cards|devices
  `,
  /** Unsure whether it has happened, which is an incident all the same: "vet ikke om noen så". */
  doubt: phrases`#not .. om, usikker på om, lurer på om, mulig at, kan hende, kan tenkes, mistenker, mistenkjer, dont know|sure if|whether, not sure|certain if|whether, might have, wonder if|whether, uviss på om, redd|redde|bange|afraid|worried for|at|om|that`,
  mayI: phrases`
    =lov, løyve, har|he|hev #me lov|løyve, lovlig, lovleg, tillatt, tillate, tillete, forbudt, forbode, påbudt, obligatorisk, nødvendig, naudsynt, =greit, =grett, =okei, er|e|was det ok|trygt|mulig|farlig|feil|nok|greitt|galt, allowed, permitted, permission, legal, forbidden, mandatory, required, against the rules, is it ok|okay|safe|fine|alright|necessary|possible, ok|okay|fine to|if, går|gjeng|gjenge|gåre det an, #what sier|seier|står|gjelder|gjeld|seie|stå|says, what does|do|are .. rule|rules|say|policy|instruction, regel, regler, reglar, =reglane, =reglene, =reglan, retningslinje, policy, rules, rule, krav til|om, =krav, =plikt, plikter, instruks, =instruksen, =instrugsen, paragraf, =§, brukerinstruks, sikkerhetsinstruks, instruction, kjørereglene, lovpålagt
  `,
  modal: phrases`
    ^kan|kunne|må|skal|ska|får|fær|bør|trenger|treng|can|may|do|must|should|could|does|need|am|burde|vil|skulle|er|e|is|are|have|has|går|gjelder|gjeld|får|fe|må, kan|må|skal|ska|får|bør|can|may|do|should|must|trenger|treng|could|fær|need #me|man|en|ein|we|one|noen|nokon|barna|mannen|ungane|ungene|kona|barn|barnet|my|andre|others|vi|kids|sønnen|folk
  `,
  question: phrases`#who, #where, #how, #what, =når, =når, =when, =hvorfor, =kvifor, =korfor, =why, =lurer, =lurar, =lure, =wondering, =wonder, =spørsmål, =question, =spør, hvor|kor|ka lenge|raskt|fort|ofte|tid`,
  kept: phrases`
    #me =har|have|he|hev, =har|have|he|hev #me, #me har|have|still .. fortsatt|ennå|enno|still|framleis|fremdeles|hos|trygt|here|her|igjen, har|he|have|got|still .. fortsatt|ennå|enno|framleis|fremdeles|have|got|heldigvis, i behold, fortsatt|still|framleis|fremdeles har|have|got, #is .. trygt|trygg|safe|fine|hel|heil|uskadd|ok, i orden, =ligger|ligg|lå heldigvis|trygt, klarte seg, gikk|gjekk det bra, #is .. her fortsatt|ennå|heldigvis
  `,
  repair: phrases`#me mener|meiner|mente|meinte|mean|meinar|meina|mein, eller rettere|snarere, unnskyld .. mente, rettelse, i meant, =mente, =meinte, nei vent, no wait, eller nei, actually no, or rather, skulle stå, skulle være, feilskrevet`,
  only: phrases`bare, berre, only, just, kun, bærre, =bærra`,
  /** Somebody's own, and not the municipality's. */
  private: phrases`
    =privat, =private, =privaten, =privatmobilen, =privattelefonen, =privattlf, personal, personlige mobil|telefon|pc, min|mi egen|eigen|eiga|private, mitt eget|eige|private, my own|personal|private, =sønnens, =datterens, =mannens, =konas, =barnets, =barnas, =mammas, =pappas, =guttens, =dotteras, til sønnen|datteren|kona|mannen|mor|far|dattera|barna|sonen|dottera|ungen|jenta|barnet|ungane|mamma|pappa|bestemor, my son|sons|daughters|husbands|wifes|kids|daughter|mothers|mom|mum, #not jobb|work|jobben|kommunens|kommunen, gaming, gamingpc, spillpc, spillmaskin, hjemmepc, heimepc, hjemme pc, stasjonære hjemme
  `,
  family: phrases`=sønnen, =sonen, =sønn, =son, =datter, =dattera, =datteren, =dottera, =kona, =kone, =kånå, =mannen, =mor, =far, =barnet, =ungen, =bror, =broren, =søster, =søsteren, =samboeren, =kjæresten, =mamma, =pappa, =mora, =husband, =wife, =daughter, =kid, =mother, =father, =brother, =sister, =venninne, =friend, =nabo, =naboen, =bestemor, =bestefar, =tenåringen, =jenta, =guten, =gutten, =mum, =mom, =venn`,
  theirs: phrases`=sin, =sitt, =si, =sine, =his, =her, =hans, =hennes, =hennar, =their, =hannas`,
  /** How it came, not what it is about. */
  channel: phrases`i|på|per|via|from|in|by|over en|ein|ei|a|an|falsk|fake e-post|epost|mail|email|sms|melding, på|per|via|by|over e-post|epost|mail|sms|email|telefon|telefonen|teams|phone, en|ein|ei|a|an epost|e-post|mail|email som|from|fra|frå`,
  work: phrases`jobb, arbeid, arbeids, kommune, kommun, =kommunens, =kommunes, tjeneste, teneste, work, municipal, municipality, council, kontor, pasient, vakt, gerica, websak, avdeling, brukere, employer, arbeidsgiver, hjemmekontor, heimekontor, patient, client, kollega, ansatt, medarbeider, medarbeidar, tilsett, tilsatt`,
  /** Joins a second thing. */
  and: phrases`=og, =å, =and, =samt, =pluss, =med, =me, =with, =både, =both, =also, =også, =åsså, =plus, =&, =inkludert, =including, =te og med, =i tillegg`,
}
