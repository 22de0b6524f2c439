import { phrases } from './phrases.ts'

/** Breaches of the instruction without any loss: somebody must know, but no form reports them. */
export const breaches = phrases`
  =tatt|tok|teke|took|taken .. bilde|bilete|foto|photo|picture .. =av|of .. skjerm|screen,
  glemt|glemte|gløymt|gløymde|glømt|glømte|glømde|forgot =å|o|to|at låse|låsa|lås|lock|logge|logg,
  #device .. =sto|stod|står|lå|låg|låge|var|va|was|be|blei|ble|vart|stått|stood|gjekk|gikk ulåst|ulåste|
    unlocked|åpen|åpent|open|opa|ope|pålogget|pålogga|innlogget|innlogga,
  #device .. =sto|stod|stått|lå|låg|was|va|var .. ulåst|unlocked|åpen|open|opa|pålogget|pålogga .. natt|night|
    rommet|kafeen|pauserommet|vaktrommet|klasserommet|pult|folk|visitors|pårørende,
  glemt|glemte|latt|lot|let|left|forlot|forlet|gjekk|gikk .. #device .. ulåst|open|åpen|opa|unlocked|pålogget|
    pålogga|innlogget, =uten|utan|without =å|o låse|låsa|lås|logge, without locking|logging,
  gått|gikk|gjekk|går fra|frå .. =uten|utan =å|o låse|låsa|lås|logge|logga,
  skjerm|screen .. =sto|stod|stått|var|va|was|lå|låg .. åpen|open|opa|oppe|journal,
  lånt|låne|lent|lend|lending|utlånt =bort|ut|vekk|away|out .. #device,
  lånt|lent|lend|gitt|ga .. #device .. =til|te|to .. #others,
  #others|kids .. lånt|brukt|brukte|bruker|brukar|bruge|brugt|bruka|borrowed|borrows|used|uses|using|spilt|
    spilte|spiller|spelt|played|plays|lasta|lastet|installert .. #device,
  #device =was|is|were logged in .. while|when|and,
  #others|ungan|onga .. fått|fikk|fekk =låne|låna|lån .. #device,
  #others .. serie|serier|film|filmer|movies|fotball|football|spill .. =på|on .. #device,
  #others .. logget|logga|logged|sat|sitt =på|inn|med|on .. #device,
  latt|lot|lèt .. #others|ungan|onga .. bruka|bruk|use|spille|spele|play|låne .. #device,
  kobla|kopla|koblet|connected|brukt|brukte|used .. #device .. åpent|ope|opent|open|ukjent|gratis|free|
    public .. nett|nettverk|wifi, installert|installed .. #device .. godkjent|godkjend|approved|lov|allowed,
  limt|lima|pasted|put|skrev|brukt|brukte|used .. chatgpt|gpt|oversetter|omsetjar|translate,
  sendt|sendte|sende|sent =meg|myself .. =selv|sjølv|jobb|work,
  slo|slått|snoka|snoket|lest|las|read|looked|kikket|kikka .. journal|journaln|mappa|mappen .. nabo|slektning|
    eks|venn|svigermor|søster|neighbour|neighbor|relative,
  snakket|snakka|prata|pratet|talked|talking .. pasient|klient|elev|patient|pupil|client .. toget|kafé|
    butikken|bus|train|hørte|høyrde|heard,
  delt|viste|shared|showed .. skjerm|screen .. feil|navn|namn|navnet|navnene|innboks|lønn|names|wrong,
  tatt|tok|teke|took|fotograferte|filmet|filma|filmed .. pasient|beboer|bebuar|sår|elev|patient|resident|
    wound|pupil .. =privat|private|egen|eigen|own .. mobil|mobilen|telefon|tlf|phone,
  =jeg|eg|æ|i|vi|me|we =er|e|ble|blei|vart|am|was|are|been =hacket|hacka|hacked,
  musa|musepekeren|musepeikaren|pekeren|markøren|mouse|cursor .. =beveger|flytter|flyttar|rører|rørar|moves|moving,
  =noen|nokon|noken|someone|somebody|andre .. =styrer|styrar|fjernstyrer|fjernstyrte|overtatt|overtok|controls|
    controlling .. #device|skjermen|musa|mouse|screen,
  =virus|trojaner|malware|ransomware .. på|i|on|in .. #device, #device .. =virus|malware|ransomware,
  fjernstyrt|fjernstyres, brutt|brøt|braut|broke|broken .. instruks|instruction|reglene|rules|taushetsplikten|teieplikta,
  delt|posta|postet|la|lagt|shared|posted .. bilder|bilde|bilete|photo|foto|pictures .. facebook|instagram|
    snapchat|tiktok|nettet|messenger,
  bilder|bilde|bilete|photos|pictures .. =på|on facebook|instagram|snapchat|tiktok,
  emailed|mailed .. list .. =to all|everyone|everybody,
  sendt|sendte|sende|sent|videresendt|forwarded .. jobbfiler|filer|files|dokumenter|dokument|documents|
    journal|saker|eposter .. =privat|private|gmail|hotmail|gmailen,
  kopiert|copied|lagret|lagra|lagrer|saved|lastet|lasta|la|lagt .. #papers|filer|files|pasientdata|elevdata|
    data|journalen|saker|pasientopplysninger|pasientopplysningar .. usb|minnepinne|minnepenn|harddisk|dropbox|
    lokalt|locally|skrivebordet|desktop,
  spilt|spelt|spælt|spilte|spelte|spælte|spiller|spelar|spelle|played|playing =på|minecraft|roblox|fortnite|
    spill|spel|games|on .. #device, #device .. =til|te|to lekser|leksene|homework|spill|spel|games,
  =skrevet|skreve|skrev|skreiv|printet|printa|printed|print .. ut|out .. #papers|hjemme|heime|home,
  printet|printa|printed .. #papers|hjemme|heime|home,
  bilde|bilete|bilder|foto|video|film|photo|picture|filmet|filmer|fotografert .. beboer|bebuar|pasient|elev|
    elever|elevar|resident|patient|pupil|barn .. snapchat|facebook|instagram|tiktok|nettet|medier|medium|lagt|
    la|posta|postet|delt|posted|shared
`
/** Papers that are lost, or lie in a wrong place. */
export const papersGone = phrases`
  mistet|mist|tapt|glemt|glemte|gløymt|gløymde|glømt|glømte|lost|left|forgot|forlagt|rotet|rota|låg|ligg|
    ligge|kasta|kastet|sette|satte .. #papers, =la .. #papers, #foundForms .. #papers,
  #papers .. =borte|vekk|vekke|mistet|mista|glemt|gløymt|glømt|igjen|att|åpent|åpen|open|framme|fremme|lost|
    missing|left|lying|funnet|funne|søppelet|bosset|søpla|avveie|avvegar|spredt|spreidd|hengende|hengande|
    liggende|liggande,
  kastet|kasta|threw|thrown|fant|fann .. #papers .. søppelet|søppel|søpla|boss|papirkurven|garbage|bin|trash,
  #papers .. blåst|blåste|bles|fløy|falt|datt|fell|blew|slipped .. =ut|av|out|off
`
/** Journals on paper, which have no password. */
export const journalsOnPaper = phrases`
  =journaler, =journalar, =journalane, =journalene, =pasientjournaler, =pasientjournalar, =pasientjournalene,
  =pasientjournalane, journal|pasientjournal|elevjournal .. papir|ark|utskrift,
  papir|papirer|ark|utskrift|papirutskrift|perm|mappe .. journal|pasientjournal,
  lå|låg|ligg|hadde|var .. journal|pasientjournal .. vesken|veske|sekk|bagen|posen,
  vesken|veske|sekken|bagen|posen lå|låg|ligg|hadde|var .. journal|pasientjournal
`
/** Messages to a wrong recipient. For a password, that means it is compromised. */
export const wrongReceiver = phrases`
  sendte|sent|send|mailet|mailed|emailed|posta|delt|levert|ga|gav|gitt|valde|valgte .. #wrong .. person|folk|
    mottaker|mottakar|forelder|foreldre|foresatt|adresse|epostadresse|mailadresse|kommune|lege|fastlege|
    pasient|gruppe|mann|mannen|dame|receiver|recipient|address|people|vedlegg|attachment|navn|namn|name|elev|
    familie|patient|doctor|parent,
  sendt|sendte|sende|sent|mailet|mailed|emailed .. pasientopplysninger|pasientopplysningar|personopplysninger|
    personopplysningar|helseopplysninger|helseopplysningar|personnummer|journalen|epikrise|pasientliste ..
    #wrong,
  sendt|sendte|sende|sent|mailet|emailed .. epost|mail|mailen|eposten|email|dokument|fil|brev|letter|liste ..
    #wrong,
  sendt|sendte|sende|sent|mailet|mailed|emailed|skrev|skrevet|skrive|skreiv|posta|postet|wrote|posted|la|
    lagt .. #wrong .. =nummer|nommer|number|skole|skule|school|chat|kanal|channel|tråd|gruppe|gruppa|group|
    teamsgruppe|teams,
  hamna|havnet|havna|landet|landa|kom|gjekk|gikk|gått|ended|came|went .. #wrong .. postkasse|dør|hus|house|
    door|mailbox|familie|family|person|adresse|address|nummer|nommer|number|skole|skule|sykehjem|sjukeheim|
    kommune|mottaker|mottakar|lege|elev|pasient,
  feil|wrong .. person|mottaker|mottakar|forelder|folk|foreldre .. fått|fekk|fikk|got .. #papers|mail|epost|
    eposten|mailen,
  #others|lege|fastlege|doctor|mor|far|foreldre|parent|familie|family .. fått|fekk|fikk|mottok|mottatt|got|
    received .. #wrong .. #papers|journal|pasientjournal|record|brev|letter|mail|epost|eposten|mailen
`
