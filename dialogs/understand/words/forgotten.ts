import { phrases } from './phrases.ts'

/** Words for forgetting a secret; about a thing they mean that it was left somewhere. */
export const slipped = phrases`
  =glemt, =glemte, =glømt, =glømte, =glømde, =gløymt, =gløymde, =gløymte, =gløymd, =gløymer, =glemmer,
  =gløyme, =gløymet, =gløymda, =glæmt, =gjemt, =gjenglemt, =attgløymt, =attgløymd, =gjengløymt, =glemnt,
  =gelmt, =glmt, =glømme, forgot, =forget,
  =forgor, =forgeten
`

/** Words for forgetting a secret, or for being locked out. */
export const forgotten = [
  ...slipped,
  ...phrases`
    ~=glemt|glemte|gløymt|gløymde|glømt|glømte|glømde|forgot .. #again,
    #people .. har|he|has|have =glemt|gløymt|gløymd|forgotten|mistet|mista .. #password,
    gikk|gått|gjekk|gådd .. glemmeboka|glemmeboken|gløymeboka, glemmebok, gløymebok, #remember .. #not,
    #not .. #remember, husse|husske #not, #remember .. null|ingenting|lite|nothing,
    #cannot .. remember|recall, cant|cannot|couldnt|could not think, huskar|hugsar|husker|hugse|huske|hugser #what,
    kjem|kom|kjømme|kjæm .. #not .. på .. det|hva|ka|kva|passord|pin|koden|pinkoden|brukernavnet|brukarnamnet,
    kjem|komme|kjømme .. #not ihu, #not .. komme på,
    falt|datt|ramla|gått|forsvunne|forsvunnet|fordufta .. ut|av|hodet|hovudet|minnet, jernteppe, =blank,
    =blankt, står .. stille for meg, =stilt, hodet|hovudet|minnet .. #not, hjernen, helt|heilt blank,
    ~hjerneteppe, slipped my mind, #away for|frå meg|mæ|me, gone|out from|of my memory|head|mind,
    #away|gone|out .. minnet|hodet|memory|mind|head, ut av hodet|hovudet, ute av verden,
    borte|vekk fra haue|hodet|hovudet|minnet|minne, husker null, hodet, klikk .. for meg, i surr,
    surret|surra .. #away, ~!surr, ikke lenger husker|vet, #not .. lenger husker|huskar|hugsar|vet,
    sitter ikke, brukt .. lenge, #not brukt .. lenge, not remember, blandet|blander|blanda .. sammen|saman,
    #not peiling|anelse|aning|snøring|peil|greie, ikke|ikkje .. peiling|anelse|aning,
    ingen|null anelse|aning|peiling, aner|ane #not, no|not .. idea|clue, kan #not .. #password,
    #me #not kan|vet|husker, skjønner|skjønar|forstår|husker|understand #not .. #what .. #password,
    vet|veit|veid|kan|know .. #not .. #what|lenger|meir|lengre|lenge, #me vet|veit|veid|kan #not, dont know,
    #what .. #is|va|heiter|heite|hette .. #password, #what #is|va|var =my|min|mi|mitt|no|nå|igjen|det,
    #what #password, whats my, =what was, ~=mist, ~=mista, ~=mistet, ~=lost, ~=miste, rotet|rota .. #away,
    =forlagt, kjem|kom|kjømme|slipper|slepp|kjæm .. #not .. inn|på|innpå|innom|meg, slipper|slepp .. #not,
    #me|har|får .. #not .. tilgang|adgang, mistet|mista tilgang, fått|fekk|fikk #not inn,
    #get .. #not .. logge|logg|åpnet|åpna|inn|innlogget|tilgang,
    klarer|klarar|klare|greier|greie|klarte|makter|evner|kan .. #not .. logge|logget|komme|kåmma|åpne|opne|
      huske|hugse, #not .. logge|logget|loggd .. inn|på|innpå,
    =innlogging|innloggingen|innlogginga|pålogging|påloggingen feiler|virker|fungerer|feila|feilet,
    #cannot .. log|login|sign|get|access|logon|enter, #not able .. log|login|sign|get, #not let me in,
    login|logon fails|failed|failing|error, failed login,
    feil|galt|gal|wrong|incorrect|invalid|ugyldig|ugyldeg|uriktig .. #password,
    #password .. #is .. feil|galt|gal|wrong|ugyldig|ugyldeg|incorrect|invalid|rejected|refused,
    sier|seie|says|står .. feil|galt|wrong|ugyldig|incorrect,
    godtar|godtek|godta|aksepterer|aksepterar|tar|vil|tek|funker|virker|virkar|verkar|fungerer|stemmer|stemme|
      passer|work|accepts .. #not, #not .. godtatt|godkjent|akseptert|accepted|accept|work|working,
    #not virker|funker|fungerer|verkar, =nekte, slippe|sleppe meg inn, avvist, avviser, rejected, refuses,
    =nekter, nektes, blir nektet,
    tastet|tasta|trykket|trykt|trykte|prøvd|prøvde|prøvt|slo|slått .. feil|gal|galt|wrong,
    skrev|skreiv|skreve|brukte|brukt feil|gale|galt|wrong, feil .. ganger|gonger|gang|gonge|times|gangar,
    for|altfor mange|møje|mye|mykje .. forsøk|ganger|gonger|feil|gånge|prøver,
    too many .. attempts|tries|times|wrong|failed|guesses, brukt .. forsøk, mange forsøk, alle forsøk,
    out of tries|attempts, typed .. wrong|incorrectly, sperret, =sperra, =sperre, =sperrt, #is låst,
    #is blitt låst, kontoen|konto|maskinen|account|brukar|bruker|pc .. låst, !låst, !låste,
    låst ute|meg|seg|ude|av, utelåst, utestengt, =utestengd,
    stengt|stengd|kastet|kasta|hevet|logga|logget ut|ud, blokkert, blocked, locked, locked .. out|up, =lock,
    locked myself|me, deaktivert, deactivated, disabled, suspended, utløpt, =utløp, utgått,
    gått|gjekk|gikk|går|gådd .. ut|ud, expired, =expires, utløper, må .. byttes, reset, =resette, =resetta,
    nullstill, tilbakestill, nytt|ny|new|anna|annet|midlertidig .. #password, ~nytt .. #password,
    treng|må|trengte|trenge|need|mangle|få .. nytt|ny|new|puk .. #password, trenger|treng|need puk|pukkode,
    mangler|manglar #password, finn|finne .. #not .. #password, #cannot find .. #password
  `,
]
