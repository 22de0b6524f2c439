import { phrases } from './phrases.ts'
import type { WishWords } from './wish.ts'

/** A leader's questions and wishes about an alert. */
export const ofAlerts: WishWords[] = [
  {
    wish: 'why-me',
    phrases: phrases`
      =hvorfor|kvifor|koffor|why .. =får|get|getting|kommer|kjem|fikk|fekk|did .. =dette|denne|det|
        ditta|this|varselet|varslet|meldingen|meldinga
    `,
  },
  {
    wish: 'away',
    phrases: phrases`
      =jeg|eg|e|æ|i =er|e|am|har|have|blir|ble|blei|vart .. #absence|leave, =er|e|har|am =jeg|eg|æ|i .. #absence,
      =jeg|eg|e|æ =går|gjeng|skal =på|ut|i .. =ferie|permisjon, =jeg|eg|e|æ =begynner|begynnar =ferien|permisjonen,
      ^=im .. #absence|leave, ^=er|am .. #absence,
      =jeg|eg|e|æ|i =er|e|am =borte|away =i|today, ^=er|am|im =borte|away =i|today,
      =jeg|eg|e|æ|i|im .. =borte|away =til|until, ^=har =fri, ^=jeg|eg|e|æ =har|he =fri, =har =jeg|eg|æ =fri,
      =jeg|eg|e|æ|i =er|e|am .. =bortreist|bortreiste|utenlands|utanlands|abroad|travelling, ^=im .. =abroad|travelling,
      =jeg|eg|e|æ|i|im .. #not .. =jobb|jobben|work .. =før|til|until|before,
      =jeg|eg|e|æ|i|im .. #not =på|at =jobb|jobben|arbeid|work
    `,
  },
  {
    wish: 'cannot',
    phrases: phrases`
      =kan|klarer|klarar|rekker|rekk|orker|orkar|får|can .. #not .. =ta|tek|take|følge|følgje|gjøre|gjort|
        gjere|ordne|handle|svare|do, =cant|cannot .. =take|handle|do,
      =kan|klarer|klarar .. #not =tak, =har|have =ikke|ikkje|itj|kje|no tid|time,
      =noen|nokon|nån|someone|somebody =andre|anna|annen|else =må|bør|får|skal|must|should|has,
      =varsle|varsl|varsla|alert|send|gi|gje .. =neste|next =leder|leiar|manager|nivå|level, ^=varsle|varsl|varsla|alert =neste|next,
      =jobber|jobbar|works|work .. #not|=no .. =meg|oss|me|us, ^=jeg|eg|e|æ|i =jobber|jobbar|arbeider|work .. #not =der|there, =sluttet|slutta|stopped =som|being,
      =send|sende|videresend|gi|gje|forward .. =andre|annen|anna|someone|somebody .. =else,
      =send|sende|videresend|gi|gje =til|den|det .. =andre|annen|anna,
      =send|sende|gi|gje =den|det|dette|saken|saka|varselet|varslet =videre|vidare,
      ^=videresend|vidaresend, =send|pass|hand =it|this|them =on|over|along, =pass|hand =on|over =it|this, =forward =it|this|the,
      =ikke|ikkje|ikkj|kje|itj|not .. =min|mine|mi|my ansatt|ansatte|tilsett|medarbeider|medarbeidar|employee,
      =jeg|eg|e|æ|i =er|am .. #not .. =leder|lederen|leiar|leiaren|sjef|sjefen|manager|boss|leader, =im #not .. =leder|lederen|leiar|leiaren|sjef|sjefen|manager|boss|leader,
      =jeg|eg|e|æ|i|vi|me|we =leder|leiar|leier|manage|lead .. #not, =dont manage|lead, ^=feil|wrong =person,
      =det|dette|it|this =er|is =feil|wrong =person, =varslet|varsla|alerted|har|have|got =feil|wrong =person,
      =kjenner|kjenn =ingen, =dont|not =know =any|anyone
    `,
  },
  {
    wish: 'cannot',
    last: true,
    phrases: phrases`
      ^=kan|klarer|rekker|rekk #not, =jeg|eg|e|æ =kan|klarer|rekker|rekk #not, ^=cant|cannot, =i =cant|cannot
    `,
  },
  {
    wish: 'let-others',
    phrases: phrases`
      #not =mitt|my =bord|ansvar|responsibility, =gjelder|gjeld =ikke|ikkje =meg, =kan|can|could .. =andre|annen|anna|else|stedfortrederen|stedfortreder .. =ta|take|overta|overtake|
        gjøre|svare|bekrefte, =am|im|sitter|er|skal =i|in|a .. møte|meeting, =vikarleder, =vikarleiar,
      =vikarierende =leder, =vikarierande =leiar, =vikar .. =lederen|leder|leiaren|leiar|sjefen, =vikarierer,
      =vikarierar, =acting|temporary =manager|leader|boss
    `,
  },
  {
    wish: 'alert',
    phrases: phrases`
      =når|hva|ka|kva|when|what|kor .. =fristen|frist|deadline,
      =alt|alle|utstyret|everything|all .. =levert|innlevert|tilbakelevert|returned|delivered|mottatt|motteke|
        received, =har|have =fått|mottatt|received|motteke .. =alt|everything|utstyret,
      #what|#who =gjelder|gjeld .. =dette|det|this, #who =is =this about, #what =is =this about,
      ^#who =er|e|is|var|va|was =det|it .. =mistet|mista|miste|glemt|gløymt|lost|forgotten|forgot,
      ^#who =har|he|has =mistet|mista|glemt|gløymt|lost|forgotten, ^#who =mistet|mista|lost|forgot,
      #what =velger|vel|choose =jeg|eg|e|æ|i, =jeg|eg|e|æ =som =bestemmer|bestemmar|avgjør, =do =i =decide,
      =bekreftes|bekrefter|bekreftar|stadfester|stadfestar|confirm|confirming
    `,
  },
  {
    wish: 'alert',
    last: true,
    phrases: phrases`^#who =er|e|is|var|va|was =det|dette|it|that, ^#who =er|e|is|var|va|was =det|dette|it|that =igjen|att|again`,
  },
]

/** A leader's words about the employee; they also fit much else. */
export const ofEmployees: WishWords[] = [
  {
    // "Kan Tor ta det?", "Liv should get this": Straks does not choose the named person.
    wish: 'let-others',
    phrases: phrases`
      ^=kan|kunne|can|could .. =ta|overta|take|handle =det|den|dette|denne|begge|it|this|both|them|saken|saka,
      =tar|tek|takes =det|den|dette|denne|it|this, =should|må|bør|skal .. =get|ta|take|handle =det|den|dette|denne|it|this,
      =den|det|kortet|mobilen|telefonen|pcen|saken|saka|this|that .. =må|bør|skal|kan|får|should|must|can .. =ta|take|overta|tek,
      =send|sende|gi|gje|give|pass|hand|forward|spør|spørre|ask .. =til|to, =kan =du|dere =spørre
    `,
  },
  {
    wish: 'alert',
    phrases: phrases`
      =jeg|eg|e|æ|i|ill|im|ive .. =ringer|ringe|ringjer|ringt|snakker|snakkar|snakket|snakka|kontakter|kontaktar|
        kontaktet|kontakta|call|calling|called|contact|talked|spoken .. =hun|ho|han|henne|ham|vedkommende|vedkomande|her|him|them,
      #where|#what|#who|=når|hvordan|korleis|hvorfor|kvifor|har|er|how|when|why|has|have|did|is|was .. =hun|
        ho|han|henne|hennes|ham|hans|she|he|her|him|his
    `,
  },
  {
    wish: 'decision',
    phrases: phrases`
      =mangler|manglar|mangla|missing, =gjenstår, =står att|igjen,
      =levert|innlevert|tilbakelevert|levere|levera|returned, =kommunen|kommuna|municipality,
      =ansatte|tilsette|employee .. =betaler|betalar|betale|erstatter|erstattar|pays|pay|replaces,
      =betaler|betalar|betale|erstatter|erstattar|erstatte|pays|pay|replaces,
      =undersøkes|undersøkast|undersøke|undersøkjast
    `,
  },
]
