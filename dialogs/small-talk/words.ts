import { phrases } from '../understand/words/phrases.ts'

/** What people ask or wish for around a report, whatever it is about. */
export type Wish =
  /** How what they have reported stands. */
  | 'state'
  /** What we may never do. */
  | 'refused'
  | 'now-what'
  | 'upset'
  | 'misuse'
  | 'consequences'
  | 'who-reads'
  | 'who-is-told'
  | 'not-my-leader'
  | 'leader-away'
  | 'when-read'
  | 'stored'
  /** Somebody to call. */
  | 'call'
  | 'instruction'
  /** What a leader asks about an alert, or says of it: why it is them, whether somebody else can, anything else. */
  | 'why-me'
  | 'let-others'
  | 'alert'
  /** And answers to one that asks who pays, or whether all is handed back. */
  | 'decision'

/**
 * `last`: nothing may come after it, as in "hva skjer"; `alone`: nor more than a word before. When several fit, the
 * first of the list is meant.
 */
export type WishWords = { wish: Wish; phrases: string[]; last?: true; alone?: true }

export const wishes: WishWords[] = [
  {
    wish: 'not-my-leader',
    phrases: phrases`
      =vil|ønsker|ynskjer|helst|want|kan|må|dont|gjerne #not .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =vite|vita|veta|know|får|få|høre|høyre|beskjed|see|find|be,
      =dont want .. =boss|manager|leader, #not .. =si|sei|seie|tell|fortell|fortelje|varsle|varsla|alert .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader,
      =får|vil|will .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =vite|vita|veta|know,
      =la =være|vere .. =si|sei|seie|fortelle|fortelja|varsle|varsla .. !leder|!lederen|!leiar|!leiaren|!sjefen,
      =unngå|slippe|sleppe|avoid .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader,
      =uten|utan|without .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =vet|veit|får|knows|knowing
    `,
  },
  {
    wish: 'leader-away',
    phrases: phrases`
      !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =er|e|is|har|has .. =ferie|ferien|borte|syk|sjuk|permisjon|permisjonen|vacation|holiday|leave|away|sick|sykmeldt|sjukmeldt|fri
    `,
  },
  {
    wish: 'state',
    phrases: phrases`
      ^=har|has|have .. =dere|dåkke|dokke|dykk|de|leder|lederen|leiar|leiaren|sjefen|manager|boss|leader|buypass|helsenett|brukerhjelpen|brukarhjelpa|they|you .. =sett|svart|svara|skrevet|skrive|skreve|sagt|bekreftet|bekrefta|stadfesta|lest|lese|seen|answered|written|said|confirmed|gjort|sperret|sperra|blocked|replied,
      ^=er|e|is|har|has|ble|vart|was .. =sperret|sperra|blokkert|blocked, =har|has blitt|blitt|vorte|been sperret|sperra|blocked,
      #what =har|has|sa|skrev|svarte|skreiv|svara|did|does .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =skrevet|skrive|skreve|sagt|svart|svara|say|said|write|written|answer,
      #what =sa|skrev|svarte|skreiv|svara|sier|seier .. =leder|lederen|leiar|leiaren|sjefen|buypass,
      #what .. =taking|takes .. long, =hvorfor|kvifor|koffor|why .. =tar|tek|takes|taking .. =lang|lange|langt|long|tid,
      =hvor|kor|how =lang|lenge|long .. =tar|tek|take|takes, ^=når|when .. =får|fær|get|kommer|kjem .. =nytt|ny|new|nye .. kort|card|pin|pc|mobil|telefon|passord|password,
      ^=når|when .. =er|e|is|blir|vert .. =ferdig|done|klar|ordnet|ordna|sperret|sperra|løst|løyst|blocked,
      ^#what =skjer|happens|happening =nå|no|now|videre|vidare|next,
      ^#who =har|fikk|fekk|has|have|was|is .. =fått|fekk|fikk|beskjed|told|informed|notified|alerted|varslet|varsla,
      ^=er|e|is .. =fikset|fiksa|ordnet|ordna|løst|løyst|fixed|sorted,
      =får|fær|will =jeg|eg|e|i .. =beskjed|svar|hear,
      =hvorfor|kvifor|why .. =svarer|svarar|svara|answers|answer|answering .. =ingen|ikke|ikkje|nobody|noen|nokon,
      =hvorfor|kvifor|why .. =ingen|nobody|noone .. =svarer|svarar|answers|answering
    `,
  },
  {
    wish: 'state',
    last: true,
    phrases: phrases`
      ^#what =skjer|hender|happening, ^=whats happening, ^#what =is happening,
      ^=er|e|is =det|alt|it|saken|saka .. =i|in =orden|order, ^=er|e|is =det|alt|it|saken|saka .. =i|in =orden|order =nå|no|now
    `,
  },
  {
    wish: 'state',
    alone: true,
    phrases: phrases`#what =nå|no|now|da|då|then, =og|and =hva|ka|kva|what =nå|no|now|da|då|then`,
  },
  {
    wish: 'refused',
    phrases: phrases`
      !resette, !resett, !reset, !resetta, !resetter, =nullstill, =nullstille, =nullstilla, =tilbakestill, =tilbakestille,
      !lås|!låse|!låsa|!låst opp, !unlock,
      =åpne|opne|open .. =kontoen|brukeren|brukaren|account|bruker|konto,
      =send|sende|gi|gje|bestill|bestille|skaff|order|give|lag .. =ny|nytt|nye|new|another .. pin|pinkode|passord|password|kort|buypasskort|smartkort|card|smartcard|puk
    `,
  },
  {
    wish: 'why-me',
    phrases: phrases`
      =hvorfor|kvifor|koffor|why .. =får|fær|get|getting|kommer|kjem|fikk|fekk|did .. =dette|denne|det|ditta|this|varselet|varslet|meldingen|meldinga
    `,
  },
  {
    wish: 'let-others',
    phrases: phrases`
      =kan|can|could .. =andre|annen|anna|else|stedfortrederen|stedfortreder .. =ta|take|overta|overtake|gjøre|svare|bekrefte,
      =am|im|sitter|er =i|in|a .. møte|meeting
    `,
  },
  {
    wish: 'alert',
    phrases: phrases`
      =når|hva|ka|kva|when|what|kor .. =fristen|frist|deadline,
      =alt|alle|utstyret|everything|all .. =levert|innlevert|tilbakelevert|returned|delivered|mottatt|motteke|received,
      =har|have =fått|mottatt|received|motteke .. =alt|everything|utstyret,
      #what =gjelder|gjeld .. =dette|det|this, #what =is =this about,
      =bekreftes|bekrefter|bekreftar|stadfester|stadfestar|confirm|confirming
    `,
  },
  {
    wish: 'now-what',
    last: true,
    phrases: phrases`
      #what .. =gjør|gjer|gjøre|gjere|do|skal|må|should .. =nå|no|now|da|då|then, #what =nå|no|now|then,
      ^#what =skal|må|ska|should =jeg|eg|e|i =gjøre|gjere|gjera|do
    `,
  },
  {
    wish: 'misuse',
    phrases: phrases`
      =kan|can|could|kunne .. =noen|nokon|någen|andre|someone|somebody|anyone|anybody|others .. =bruke|bruka|bruge|use|misbruke|misbruka|misuse .. =det|den|an|it|kortet
    `,
  },
  {
    wish: 'misuse',
    last: true,
    phrases: phrases`^=er|is =det|it|dette|this =farlig|farleg|dangerous`,
  },
  {
    wish: 'upset',
    alone: true,
    phrases: phrases`
      =jeg|eg|e|æ .. =redd|redde|fortvilet|fortvila|stresset|stressa|nervøs, =i|im .. =scared|afraid|worried|stressed,
      =føler|føle|kjenner|feel .. =dum|teit|flau|stupid|bad, =så|so =dum|teit|flau|stupid,
      ^=beklager|beklagar|unnskyld|orsak|sorry, =lei meg, =so =sorry,
      =det|dette|it|this =er|e|var|va|is|was =min|mi|my =feil|skyld|fault, =min|mi|my =feil|skyld|fault, =min|mi|my =egen|eigen|own =feil|skyld|fault
    `,
  },
  {
    wish: 'consequences',
    phrases: phrases`
      !sparken, !sparket, !fired, =blir|bli|vert|am .. sagt opp, =blir|bli|vert .. !anmeldt|!politianmeldt|!meldt, !mister|!miste|!lose|!losing .. !jobben|!job,
      =får|blir|am|will .. !straffet|!straffa|!kjeft|!trøbbel|!trouble
    `,
  },
  {
    wish: 'who-reads',
    phrases: phrases`
      =kan|can|får .. !leder|!lederen|!leiar|!leiaren|!sjefen|!boss|!manager|!leader .. =lese|lesa|se|sjå|read|see,
      #who .. =lese|lesa|leser|les|lesar|read|reads|reading,
      #who .. =se|ser|sjå|see|sees .. =skriver|skriv|write|writing|chatten|chat
    `,
  },
  {
    wish: 'who-is-told',
    phrases: phrases`
      =sier|seier =du|dere|de|dykk .. !lederen|!leiaren|!sjefen, =do|will =you =tell .. !lederen|!leiaren|!sjefen|!boss|!manager|!leader,
      #who .. =får|fær|gets|get|will|vil .. =vite|vita|veta|know|told, #who .. =blir|vert|is|are|gets|will .. =varslet|varsla|told|informed|notified|alerted,
      #who .. =sender|sende|sends|sending|send|går|goes .. =det|dette|it|this|den|meldingen|meldinga|report .. =til|to,
      #who .. =ser|se|see|sees|sjå .. =dette|det|this|meldingen|meldinga|saken|saka|report
    `,
  },
  {
    wish: 'when-read',
    phrases: phrases`
      =når|when .. =blir|vert|is|will|leser|les|read .. =det|den|dette|it|this|meldingen|meldinga|noen|nokon|anyone|somebody .. =lest|lese|read|sett|seen,
      =når|when .. =leser|les|ser =dere|de|dykk|noen|nokon, =er|is .. =noen|nokon|anyone|anybody|somebody .. =jobb|work =nå|no|now,
      =leser|les|ser =noen|nokon .. =nå|no|helga|helgen|kvelden|natta
    `,
  },
  {
    wish: 'stored',
    phrases: phrases`
      #what .. =lagrer|lagrar|lagra|lagre|lagres|lagrast|store|stored|save|saved|keep .. =dere|dåkke|dykk|de|you|om|about|meg|me,
      =hvor|kor|how =lenge|long .. =lagrer|lagrar|lagra|lagre|lagres|lagrast|store|stored|keep|kept,
      ^=personvern, ^=personvernet, ^=gdpr, ^=privacy
    `,
  },
  {
    wish: 'call',
    phrases: phrases`
      =kan|can|må|skal|could|ska|vil .. =jeg|eg|e|i|vi|me .. =ringe|ringa|ringje|call|phone,
      !telefonnummer, !telefonnummeret, =phone number
    `,
  },
  {
    wish: 'instruction',
    last: true,
    phrases: phrases`
      #where .. =er|e|is|finner|finn|ligger|ligg|find|finne .. =instruksen|instruks|instruction|instructions|sikkerhetsinstruksen|tryggingsinstruksen,
      =vis|syn|show|åpne|opne|open|lenke|lenken|lenka|link =til|to|på|meg|me|the .. =instruksen|instruks|instruction|instructions
    `,
  },
  {
    wish: 'alert',
    phrases: phrases`
      =jeg|eg|e|æ|i|ill|im .. =ringer|ringe|ringjer|snakker|snakkar|kontakter|kontaktar|call|calling|contact .. =hun|ho|han|henne|ham|vedkommende|vedkomande|her|him|them,
      #where|#what|#who|=når|hvordan|korleis|hvorfor|kvifor|har|er|how|when|why|has|have|did|is|was .. =hun|ho|han|henne|hennes|ham|hans|she|he|her|him|his
    `,
  },
  {
    wish: 'decision',
    phrases: phrases`
      =mangler|manglar|mangla|missing, =gjenstår, =står att|igjen, =levert|innlevert|tilbakelevert|levere|levera|returned,
      =kommunen|kommuna|municipality, =ansatte|tilsette|employee .. =betaler|betalar|betale|erstatter|erstattar|pays|pay|replaces,
      =betaler|betalar|betale|erstatter|erstattar|erstatte|pays|pay|replaces, =undersøkes|undersøkast|undersøke|undersøkjast
    `,
  },
]
