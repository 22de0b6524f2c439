import { phrases, type Talk } from './phrases.ts'
import { lockedWith } from './signs.ts'

/** Wishes about earlier reports. */
export const reports: Talk[] = [
  {
    intent: 'my-reports',
    action: 'status',
    weight: 10,
    phrases: phrases`
      =mine|mi|my|våre|min|mitt|our|mina .. #ticket, #ticket =mine|min|mi|mitt|mina, =status, =statusen,
      =statusoppdatering,
      #what skjer|hender|skjedde|happened|happens|happening|blir|blei|ble|vart|hende .. #ticket,
      #what skjer|hender|skjedde|happens|happened =med|me|with|to|det .. #gear|meldingen|meldinga,
      #what har|has skjedd|happened, anything|noe|noko happened|skjedd, #wrote .. #ticket,
      #is|has .. happened .. #ticket, #what .. #ticket .. har|inne|have,
      #how .. går|gjenge|gjeng|going|står|ligg .. #ticket,
      =noe|noko|någe|any|anything|some|nokke nytt|ny|new|progress|update|fremgang|utvikling,
      oppdatering på|om|i|vedrørende, update on,
      #where langt|lang|lagt|lankt .. kommet|kome|kåmmen|komt|komne|er, how far, #where .. #ticket,
      #is|har|has .. #ticket .. ferdig|løst|behandlet|avsluttet|mottatt|sendt|lest|done|solved|closed|
        received|resolved|fikset|handsama|lukket|tatt|sett|motteken|løyst|finished|ordnet|ordna|lukka|
        registrert|fikst|åpen|open|framme|fremme|levert|seen|read|handled|processed|behandla|videresendt,
      får|fikk|fekk|fått|got|get|mottatt|motteke|received|sett|lest|read .. #ticket,
      #ticket .. mottatt|fremme|fram|received|registrert|sendt|lest|ferdig|behandlet|kommet|kome|framkommet|
        arrived|blitt,
      =har|have|has|he|did|hev .. dere|de|they|leder|lederen|leiar|leiaren|sjefen|manager|buypass|boss|ikt|
        nhn|dåkke|dokke|you|helsenett|brukerhjelpen|dykk|rådgiveren|saksbehandleren .. sett|svart|svara|
        bekreftet|stadfesta|lest|lese|seen|read|answered|confirmed|replied|acknowledged|gjort|reagert|tatt|
        kvittert|godkjent|fått|responded|reply|answer|begynt|bekrefta|motteke|mottatt|rukket|handsama|
        behandlet|start|started|sperret|sperra|blocked,
      lederen|leiaren|sjefen|manager|boss|leder|leiar|sjef .. bekreftet|sett|svart|fått|varslet|varsla|lest|
        stadfesta|godkjent|informed|notified|seen|confirmed, #get .. svar|answer|reply|response,
      når|when|ka|kva .. svar|answer|reply|hører|høyrer|response|hear|løst,
      når|when #is|vert .. det|den|it|alt|saken|saka ferdig|done|klar|løst, =svar på|fra|from, ^=svar,
      har|fått|ble buypass|nhn|ikt .. meldingen|beskjed|svar, =når|when #get #me .. =ny|nytt|new|nye,
      når|ka|kva|when #is|vert .. kortet|tilgangen|kontoen|mobilen .. sperret|sperra|blocked,
      skjer|skjedd|skjedde det noe|noko|någe,
      vis|show|syn|sjå|se|see|list|view|check|sjekk|finne|åpne|opne|look|lese|vise|få|hent|display .. #ticket|
        meldt|tidligere|sendte, =det|the|what|hva|ka|kva|som|dei|things|loss|tapet|de #me .. #told,
      =det|what|hva|ka|kva #me|har .. #wrote,
      har|have|has noen|nokon|någen|nåken|someone|anyone .. sett|lest|lese|tatt|svart|begynt|seen|read|
        looked .. #ticket|på|tak|det jeg|at|my, #me|har .. #told .. #day,
      #ticket om|about|på|for|fra|angående|vedrørende|som, #ticket .. #me .. #told,
      ^#is|has|have .. kortet|kort|card|pin|tilgangen|kontoen|mobilen|telefonen|pcen|pcn|smartkortet|account|
        brukeren|brukaren|phone|computer|laptop|nettbrettet .. sperret|sperra|blokkert|blocked|bestilt|
        ordered|slettet|wiped|stengt|stengd|låst|locked|closed,
      =har|have|has|did .. noen|nokon|nåen|någen|buypass|dere|de|dåkk|ikt|you|anybody|someone|somebody|leder|
        lederen|leiaren|nhn .. stengt|stengd|block|sperre|sperret|sett|gjort|svart|started,
      #ticket 2026|2025|2027, saksnummer, =følge|følgja|follow|følgje .. opp|saken|saka|up, behandlingstid,
      #who .. tatt|behandler|ser|working|handling|har|jobber|arbeider|handsamar .. #ticket|it|den, historikk,
      history, =tidligere|tidlegare|previous|gamle|forrige|siste|last|open|active|aktive .. #ticket,
      did .. go through|arrive|receive|get, har|ble|fikk det .. gjort|registrert|sendt|frem, in progress,
      underveis, venter|ventar|waiting|vente|venta .. på|for|fortsatt|still, still waiting,
      =nobody|noone =has|have .. called|answered|contacted,
      hørt|høyrt|heard .. noe|noko|ingenting|nothing|anything|back|fra,
      gikk|gjekk|kom .. #ticket .. gjennom|fram|frem|igjennom
    `,
  },
  {
    // A report for somebody else is no question about reports: weight 0 displaces the shorter phrases.
    intent: 'out-of-scope',
    weight: 0,
    phrases: phrases`
      report|reporting|melder|melding for .. colleague|coworker|kollega|kollegaen|nurse|employee|temp|someone|
        somebody|her|him|ansatt|en|ei|ein,
      =i|im|am report|reporting for, =reporting for .. she|he|his|lost|forgot|stolen
    `,
  },
  {
    intent: 'my-reports',
    action: 'withdraw',
    weight: 12,
    phrases: phrases`
      trekk|trekkje|trekker|trekkja|withdraw|annuller|kanseller|avbestill|angre|angrer|angrar|slett|sletta|
        fjern|fjerne|stopp|cancel|retract|delete|undo|remove|avlys|avlyse|stryk|stryke|dra|avslutt|avslutte|
        avslutta|lukk|close|drop|revoke|forkast|makuler|stans|stanse|kall .. #ticket|meldt|meldte|tapet|
        sperringen|bestillingen,
      trekk|trekkje|trekkja|trekker|take|ta|dra|kall .. tilbake|attende|tebage|back|tebake, =avbestill,
      =avbestille, =kanseller, =kansellere, =annuller, =annullere, withdraw, retract, =angre på, =angrer,
      bort fra .. #ticket|meldt|meldte, se|sjå bort fra,
      =glem|gløym|gløm|forget|ignore|ignorer|dropp|disregard|ignorere .. #ticket|meldte|meldt|it|that|sa|
        about|sist|hele, =glem|gløym|gløm|forget det|den, =glem|gløym alt|heile, glemme|gløyme .. #ticket,
      never mind, nevermind, =bare|berre|just =glem|gløym|forget|drop|ignorer,
      #not .. melde|melda|report .. likevel|allikevel|after|lenger,
      #not|dont .. =ha|want .. #ticket .. lenger|lengre|lengur|meir|mer|anymore|likevel|allikevel, angret,
      =angra, #not bry|trenger|treng|behov .. #ticket|lenger|hjelp|seg|dåkke|dere|meir|mer|dykk, #not bry deg,
      trenger|treng|need #not .. hjelp|help lenger|meir|mer|likevel|allikevel|anymore,
      no longer need .. help|it|new,
      #ticket .. feil|mistake|error|feilmeldt|ugyldig|unødvendig|misforståelse|misforståing|uaktuell,
      #told .. ved en|ein feil|misforståelse, #told .. feilaktig|mistake|accident|uhell|unødvendig,
      =falsk|false alarm, meldte|meldt feil,
      #not aktuelt|aktuell|relevant|needed .. lenger|lengre|meir|mer|anymore,
      =kan|can =avsluttes|avsluttast|lukkes|lukkast,
      =dere|you|dåkke|de kan|can avslutte|lukke|stoppe|close|cancel|avslutta|droppe|slette, =avlys,
      å trekke|trekkje, kom|kåmme på #password|det|den, =kom|kjem|kommer|kjeme #me på #password|det|den,
      #remember|huska #password|det|den likevel|allikevel|lell|igjen,
      =nå|no|now #remember|huska #me #password|det|den,
      #me #remember|huska #password|det|den =nå|no|now|likevel|allikevel|igjen, remembered .. #password,
      =var|va|was|it bare|just|en|ei|my misforståelse|misforståing|misunderstanding|mistake|feil
    `,
  },
  {
    intent: 'my-reports',
    action: 'add',
    weight: 11,
    phrases: phrases`
      legge|legg|leggje|føye|tilføye|supplere|add|adding|update|oppdater|endre|endra|rette|retta|korriger|
        change|correct|edit|rediger|amend|append|utdype|fylle|skrive|skriva|presisere|forandre|rett ..
        #ticket|meldte|meldt|skrev|skreiv,
      #adding til|te|ved .. noe|noko|någe|info|informasjon|at|litt|mer|meir,
      #adding noe|noko|någe|det|info|informasjon|litt .. til|te|ved, mer|meir|more å|to legge|leggje|add,
      skrive|skriva|skriv|write .. mer|meir|more .. #ticket,
      add .. something|information|info|detail|note|that|comment|more|photo, tilføye, supplere,
      =mer|meir|flere|fleire|more|additional|ekstra|nye|nytt|viktige|further|ny|extra .. info|informasjon|
        opplysning|information|details|detalj, tilleggsopplysning, tilleggsinformasjon, tilleggsinfo,
      tillegg til|te, utfyllende, one more thing, en ting til|te, ein ting til, forresten .. #ticket,
      =glemte|gløymde|glemt|gløymt|forgot|glømde|glømt|forgotten .. =å|to|o si|sei|skrive|nevne|nemne|
        fortelle|mention|say|tell|fortelja|oppgi|legge|skriva|write|add|include|melde|opplyse|leggje,
      #told feil|wrong|gal|galt .. tidspunkt|dato|modell|nummer|date|time|sted|telefonnummer|adresse|dag|stad|
        klokkeslett|place|phone|day|navn,
      =oppga|oppgav|skrev|skreiv|skrive|gave|gav|førte|wrote .. feil|gal|galt|wrong .. #ticket,
      =feil|wrong|galt|gale|gal tidspunkt|dato|sted|date|time|dag|telefonnummer|klokkeslett|nummer|modell|
        stad|place .. i|in|på|on .. #ticket,
      #ticket .. mangler|mangla|oppdateres|tillegg|rettes|endres|missing|legge|føye|wrong|feil dato,
      kom|came med mer|flere|tillegg, rette|retta opp|på, =kommentar til|på, ettersende,
      kom på .. mer|noe|noko|at|til, remembered .. something|more, kom nettopp på,
      i tillegg .. jeg|eg meldte|skrev|sa|melde, det var også|og|åsså, it also|was|had .. in my report,
      =de|dei|di|they #foundForms .. =men|but .. #not|borte|vekk|gone|missing|tom|tomt|empty,
      politiet|politie|police|lensmannen|vekteren|hittegods .. #foundForms .. =men|but|uten|utan|without ..
        #not|borte|tom|tomt|empty|gone|missing|mangler|manglar|pcen|kortet|mobilen,
      =de|dei|di|they har|have|hev|he #foundForms .. =men|but .. #not|borte|tom|tomt|empty|gone|missing|
        mangler|manglar,
      tyven|tjuven|tyvene|tjuvane|gjerningsmannen|thief|thieves #is .. tatt|teke|tekne|pågrepet|pågripen|
        arrestert|caught|arrested, har et bilde|kvittering|serienummeret .. #ticket, correction to,
      rettelse til|i
    `,
  },
  {
    intent: 'my-reports',
    action: 'add',
    weight: 6,
    phrases: phrases`
      #gear #me .. meldte|melde|meldt|rapportert|reported, one #me .. reported, #adding .. til|te|ved, =add,
      =adding, =tillegg
    `,
  },
  { intent: 'my-reports', action: 'add', weight: 7, phrases: lockedWith },
]
