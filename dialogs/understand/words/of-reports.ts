import { phrases } from './phrases.ts'
import type { WishWords } from './wish.ts'

/** Wishes about a report's recipients and its state, and requests that Straks always refuses. */
export const ofReports: WishWords[] = [
  {
    wish: 'not-my-leader',
    phrases: phrases`
      =vil|ønsker|ynskjer|helst|want|kan|må|dont|gjerne #not .. #leader .. =vite|vita|veta|know|får|få|høre|
        høyre|beskjed|see|find|be, =dont want .. =boss|manager|leader,
      #leader .. =skal|må|bør|should|must #not .. =vite|vita|veta|know|få|høre|høyre|beskjed|hear,
      #not|=dont .. =si|sei|seie|tell|fortell|fortelje|varsle|varsla|alert .. #leader,
      =får|vil|will .. #leader .. =vite|vita|veta|know,
      =la =være|vere .. =si|sei|seie|fortelle|fortelja|varsle|varsla .. !leder|!lederen|!leiar|!leiaren|
        !sjefen, =unngå|slippe|sleppe|avoid .. #leader,
      =uten|utan|without .. #leader .. =vet|veit|får|knows|knowing
    `,
  },
  {
    // Stands before "Per er lederen min", which names another leader.
    wish: 'who-is-told',
    phrases: phrases`^#what =med|about personvernombudet|personvernombodet,
      ^=får|fær|har|vet|veit personvernombudet|personvernombodet, ^#who =er|e|is #leader min|mi|vår, ^#who =er|e|is min|mi|my|vår #leader`,
  },
  {
    // Stands before it too: "er lederen min varslet?".
    wish: 'state',
    phrases: phrases`
      ^=er|e|ble|blei|vart #leader min|mi|vår .. =varslet|varsla|informert|orientert,
      ^=er|e|ble|blei|vart|is|was|has =min|mi|my #leader .. =varslet|varsla|informert|orientert|told|alerted|informed
    `,
  },
  {
    wish: 'other-leader',
    phrases: phrases`
      =feil|wrong =leder|leiar|sjef|manager|leader|boss,
      #leader min|mi|vår =er|is =feil|wrong,
      =varslet|varsla|alerted|told .. =feil|wrong person|leder|leiar|sjef|manager|leader|boss,
      =ny|new|annen|anna|other|another|different =leder|leiar|sjef|manager|boss,
      =bytt|bytte|byttet|bytta|change|changed =leder|leiar|sjef|manager|boss,
      #leader .. =sluttet|slutta|slutt|left|quit|sluttade, =er|is lederen|leiaren|sjefen|my min|mi|manager|boss,
      =leder|lederen|leiar|leiaren|sjef|sjefen .. =heter|heiter, =varsle|varsla|varsl|alert|notify .. =andre|annen|anna|else,
      =er|e|is #not #leader min|mi|vår|lenger|lengre|lengur, =er|e|is #not =min|mi|my #leader,
      =isnt =my #leader, #leader =is wrong, #not =varsle|varsla|varsl|alert .. =sluttet|slutta|left|quit,
      =varsle|varsla|varsl|varsel|alert|notify .. =stedet|staden|istedet|isteden|istaden|istedenfor|instead
    `,
  },
  {
    wish: 'leader-away',
    phrases: phrases`
      #leader .. =er|e|is|har|has .. =ferie|ferien|borte|syk|sjuk|permisjon|permisjonen|vacation|holiday|
        leave|away|sick|sykmeldt|sjukmeldt|fri
    `,
  },
  {
    wish: 'replacement',
    phrases: phrases`
      ^=når|when .. =får|get|kommer|kjem .. =nytt|ny|new|nye .. kort|card|pin|pc|mobil|telefon|passord|
        password|laptop|phone, ^=når|when .. =får =jeg|eg|e|æ|vi nytt|ny, ^=when do|will =i|we get a new one,
      ^=hvor|kor|where|how =får|do|can|kan .. =ny|nytt|new|nye .. kort|card|pin|pinkode|passord|password|pc|
        mobil, ^=hvor|kor|where .. =henter|hentar|hente|henta|collect .. =ny|nytt|nye|new,
      ^=kan|can|could .. =få|get|ha .. =ny|nytt|new|nye .. kort|card|pin|pinkode|passord|password,
      ^=får|skal|trenger|treng|må|do|will .. =jeg|eg|e|æ|i .. =nytt|ny|new|nye .. kort|card|pin|pc|mobil|telefon|passord|
        password|laptop|phone,
      ^=får =jeg|eg|e|æ|vi lånekort|lånepc|lånemobil|lånetelefon|lånemaskin, =få|ha|get lånekort|lånepc|lånemobil|lånetelefon|lånemaskin, #can .. =låne|låna|borrow =en|ein|ei|et|eit|a pc|lånepc|laptop|mobil|telefon|phone|nettbrett|ipad|skjerm
    `,
  },
  {
    wish: 'state',
    phrases: phrases`
      ^=har|has|have .. =dere|dåkke|dokke|dykk|de|leder|lederen|leiar|leiaren|sjefen|manager|boss|leader|
        buypass|helsenett|brukerhjelpen|brukarhjelpa|they|you .. =sett|svart|svara|skrevet|skrive|skreve|sagt|
        bekreftet|bekrefta|stadfesta|lest|lese|seen|answered|written|said|confirmed|gjort|sperret|sperra|
        blocked|replied, ^=er|e|is|har|has|ble|blei|vart|was .. =sperret|sperra|blokkert|blocked,
      ^=har|has|have|er|is .. =sagt|meldt|varslet|varsla|told|alerted|informed .. #leader,
      =er|e|ble|blei|vart|is|was =det|den|dette|meldingen|meldinga|it|this .. =sendt|sent,
      =har|have =du|dere|de|dykk|you =sendt|sent =det|den|dette|meldingen|meldinga|it|this,
      =sendte|sende =du =det|den|dette|meldingen|meldinga, =did =you|it =send|go,
      =gikk|gjekk =det|den|meldingen|meldinga .. =gjennom|igjennom|fram|frem,
      ^=når|when .. =jobbe|jobba|arbeide|work|logge|logga .. =igjen|att|again,
      ^=is|are =anyone|anybody|somebody|someone|they|you =working|looking,
      ^=jobber|jobbar|arbeider|arbeidar =noen|nokon|dere|de|dykk .. =det|den|dette|saken|saka, ^#who =andre|else,
      =tar|tek|takes .. =evigheter|evighet|evig|evigheiter|forever|ages,
      =har|has blitt|vorte|been sperret|sperra|blocked,
      #what =har|has|sa|skrev|svarte|skreiv|svara|did|does .. #leader .. =skrevet|skrive|skreve|sagt|svart|
        svara|say|said|write|written|answer,
      ^#what =skrev|skreiv|meldte|melde|sendte|sende =jeg|eg|e|æ, ^what did i write|report|send,
      #what =sa|skrev|svarte|skreiv|svara|sier|seier .. =leder|lederen|leiar|leiaren|sjefen|buypass,
      #what .. =taking|takes .. long,
      =hvorfor|kvifor|koffor|why .. =tar|tek|takes|taking .. =lang|lange|langt|long|tid,
      =hvor|kor|how =lang|lenge|long .. =tar|tek|take|takes,
      ^=når|when .. =er|e|is|blir|vert .. =ferdig|done|klar|klart|klare|ready|ordnet|ordna|sperret|sperra|løst|løyst|blocked,
      ^#what =skjer|happens|happening =nå|no|now|videre|vidare|next,
      ^#what =skjer|hender|happens|happening =med|with,
      ^#who =har|fikk|fekk|has|have|was|is .. =fått|fekk|fikk|beskjed|told|informed|notified|alerted|varslet|
        varsla,
      ^#who =did =you =tell|inform|alert, ^#who =har|have =dere|dåkke|dokke|de|du|you .. =sagt|fortalt|fortald|meldt|varslet|varsla|sendt|told|informed|sent,
      ^=er|e|is .. =fikset|fiksa|ordnet|ordna|løst|løyst|fixed|sorted,
      =får|will =jeg|eg|e|i .. =beskjed|svar|varsel|hear,
      =hvorfor|kvifor|koffor|why .. =hører|høyrer|høre|høyre|hear|heard .. =ingenting|inkje|ikke|ikkje|noe|noko|nothing|
        anything, =hører|høyrer|hørt|høyrt|heard =ingenting|inkje|nothing =fra|frå|from,
      ^#who =har|he|er|e|has|is .. =meldt|rapportert|reported, ^#who =meldte|melde|rapporterte|reported,
      =innsyn =i .. #ticket, =kopi|copy =av|of .. #ticket,
      =hvorfor|kvifor|why .. =svarer|svarar|svara|answers|answer|answering .. =ingen|ikke|ikkje|nobody|noen|
        nokon, =hvorfor|kvifor|why =skjer|hender|is|happens .. =ingenting|inkje|nothing,
      =hvorfor|kvifor|why .. =ingen|nobody|noone .. =svarer|svarar|answers|answering,
      =dere|dykk|dåkke|dokke =svarer|svarar|svara .. #not, =you =dont|never =answer,
      ^=ingen|nobody|noone .. =svarer|svarar|svarte|svart|svara|answers|answered|answering|replies,
      =purrer|purrar|purring|purre,
      =ventet|venta|waited|waiting .. =timer|timar|dager|dagar|hours|days|lenge|uke|veke|week,
      =ingen|nobody|noone =har|has|have =gjort|done, ^#who =vet|veit|knows|know .. =dette|det|this|it,
      #who .. =følger|følge|følgjer|følgje|follows|following =opp|up =dette|det|saken|saka|meldingen|meldinga|this|it,
      #who =tar|tek|takes .. =seg|care =av|of =dette|det|saken|saka|this|it,
      =vis|syn|send|show .. =kvittering|kvitteringen|kvitteringa|receipt
    `,
  },
  {
    wish: 'state',
    last: true,
    phrases: phrases`
      =er|e|am|are =jeg|eg|æ|e|vi|me|i|we =ferdig|ferdige|done|finished,
      =er|e|am|are =jeg|eg|æ|e|vi|me|i|we =ferdig|ferdige|done|finished =nå|no|now|da|då|then,
      ^#what =skjer|hender|happening, ^=whats happening, ^#what =is happening,
      ^=er|e|is =det|alt|it|saken|saka .. =i|in =orden|order,
      ^=er|e|is =det|alt|it|saken|saka .. =i|in =orden|order =nå|no|now,
      ^=er|e|is =alt|saken|saka|everything =ok|okei|greit|bra|fine, ^=hvor|kor|how =lang|lenge|long =tid|time,
      ^=er|e|is =alt|saken|saka|everything =ok|okei|greit|bra|fine =nå|no|now, ^=svarte|svara =de|dei|dem|dæm|dom,
      ^#what =sa|sier|seier =de|dei|dem|dæm|dom, ^=hvor|kor =er|e =svaret,
      ^=have|has|har .. =heard|hørt|høyrt|høyrd =from|fra =them|dem|dei|buypass|helsenett
    `,
  },
  {
    wish: 'state',
    alone: true,
    phrases: phrases`
      #what =nå|no|now|da|then, =og|and =hva|ka|kva|what =nå|no|now|da|then,
      =hvorfor|kvifor|koffor|korfor|why =ikke|ikkje|not|det|da
    `,
  },
  {
    wish: 'refused',
    phrases: phrases`
      !resette, !resett, !reset, !resetta, !resetter, =nullstill, =nullstille, =nullstilla, =tilbakestill,
      =tilbakestille, !lås|!låse|!låsa|!låst opp, !unlock,
      =åpne|opne|open .. =kontoen|brukeren|brukaren|account|bruker|konto|kortet,
      =send|sende|gi|gje|bestill|bestille|skaff|order|give|lag .. =ny|nytt|nye|new|another .. pin|pinkode|
        passord|password|kort|buypasskort|smartkort|card|smartcard|puk
    `,
  },
]
