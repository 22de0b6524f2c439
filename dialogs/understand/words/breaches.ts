import { phrases } from './phrases.ts'

/** What the instruction forbids, and nothing that is lost: somebody is to be told of it, but not by these forms. */
export const breaches = phrases`
  glemt|glemte|gløymt|gløymde|gløymte|glømt|glømte|glømde|forgot|forgotten =å|o|to|at låse|låsa|lås|lock|
    logge|logga|logg,
  #device .. =sto|stod|står|lå|låg|låge|var|va|was|be|blei|ble|vart|stått|stood|gjekk|gikk ulåst|ulåste|
    unlocked|åpen|åpent|open|opa|opå|ope|pålogget|pålogga|innlogget|innlogga,
  #device .. =sto|stod|stått|lå|låg|was|va|var .. ulåst|unlocked|åpen|open|opa|pålogget|pålogga .. natta|
    natten|natt|night|rommet|kafeen|pauserommet|vaktrommet|klasserommet|pult|folk|visitors|pårørende,
  glemt|glemte|latt|lot|let|left|forlot|forlet|gjekk|gikk .. #device .. ulåst|open|åpen|opa|unlocked|
    pålogget|pålogga|innlogget,
  =uten|utan|without =å|o låse|låsa|logge|logga, without locking|logging,
  skjermen|skjerm|skjerme|screen .. =sto|stod|stått|var|va|was|lå|låg .. åpen|open|opa|oppe|journal|journalen,
  lånt|lånte|låner|lånar|låne|låna|lent|lend|lending|utlånt|lånte =bort|ut|vekk|away|out .. #device,
  lånt|lånte|lent|lend|gitt|ga .. #device .. =til|te|to .. #others,
  #others|barna|barn|ungane|ungene|ungar|kids|children .. lånt|lånte|brukt|brukte|bruker|brukar|bruge|brugt|
    bruka|borrowed|borrows|used|uses|using|spilt|spilte|spiller|spelt|played|plays|lasta|lastet|
    installert .. #device,
  #device =was|is|were logged in .. while|when|and,
  brutt|brøt|brote|braut|broke|broken|brot .. instruksen|instruks|instruction|reglene|rules|taushetsplikten|
    teieplikta,
  delt|delte|posta|postet|la|lagt|shared|posted .. bilder|bilde|bilete|photo|foto|pictures .. facebook|
    instagram|snapchat|tiktok|nettet|messenger,
  sendt|sendte|sende|sent|videresendt|videresendte|forwarded .. jobbfiler|filer|files|dokumenter|dokument|
    documents|journal|saker|eposter .. =privat|private|gmail|hotmail|gmailen,
  kopiert|kopierte|copied|lagret|lagra|lagrer|saved|lastet|lasta|la|lagt .. #papers|filer|files|pasientdata|
    elevdata|data|journalen|saker|pasientopplysninger|pasientopplysningar .. usb|minnepinne|minnepenn|
    harddisk|dropbox|lokalt|locally|skrivebordet|desktop,
  spilt|spelt|spælt|spilte|spelte|spælte|spiller|spelar|spelle|played|playing =på|minecraft|roblox|fortnite|
    spill|spel|games|on .. #device,
  #device .. =til|te|to lekser|leksene|homework|spill|spel|games,
  =skrevet|skreve|skrev|skreiv|printet|printa|printed|print .. ut|out .. #papers|hjemme|heime|heima|home,
  printet|printa|printed .. #papers|hjemme|heime|heima|home,
  bilde|bilete|bilder|foto|video|film|photo|picture|pictures|filmet|filma|filmer|fotografert .. beboer|
    bebuar|pasient|elev|elever|elevar|resident|patient|pupil|barn .. snapchat|facebook|instagram|tiktok|
    nettet|medier|medium|lagt|la|posta|postet|delt|delte|posted|shared
`
/** Papers that are gone, or lie where they should not. */
export const papersGone = phrases`
  mistet|mista|miste|mist|tapt|glemt|glemte|gløymt|gløymde|glømt|glømte|lost|left|forgot|forlagt|rotet|rota|
    låg|låge|ligger|ligg|ligge|kasta|kastet|sette|satte .. #papers,
  =la|lå .. #papers, #foundForms .. #papers,
  #papers .. =borte|vekk|vekke|mistet|mista|glemt|gløymt|glømt|igjen|att|åpent|åpen|open|framme|fremme|lost|
    missing|left|lying|funnet|funne|søppelet|bosset|søpla|avveie|avvegar
`
/** Something that went to the wrong person. Said of a password it is another matter. */
export const wrongReceiver = phrases`
  sendt|sendte|sende|sent|send|mailet|mailed|emailed|posta|delt|delte|levert|leverte|ga|gav|gitt|valde|
    valgte .. feil|gal|gale|galt|wrong .. person|personer|personar|folk|folka|mottaker|mottakar|mottakere|
    forelder|foreldre|foresatt|adresse|adressa|epostadresse|mailadresse|kommune|kommuna|lege|legen|fastlege|
    pasient|pasienten|gruppe|gruppa|mann|mannen|dame|receiver|recipient|address|people|vedlegg|attachment|
    navn|namn|name|elev|familie|patient|doctor|parents|parent,
  sendt|sendte|sende|sent|mailet|mailed|emailed .. pasientopplysninger|pasientopplysningar|
    personopplysninger|personopplysningar|helseopplysninger|helseopplysningar|personnummer|journalen|
    epikrise|pasientliste .. feil|gal|gale|galt|wrong,
  sendt|sendte|sende|sent|mailet|emailed .. epost|mail|mailen|eposten|e-post|email|dokument|fil|brev|letter|
    liste .. feil|gal|gale|galt|wrong,
  feil|wrong .. person|mottaker|mottakar|forelder|folk|foreldre .. fått|fekk|fikk|got .. #papers|mail|epost|
    eposten|mailen
`
