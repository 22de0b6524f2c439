import { foldLetters } from '../letters.ts'
import { wordSet } from './expression.ts'
import { phrases } from './phrases.ts'

/** Somebody else knows the secret, uses it, or has had the chance. */
export const knownToOthers = phrases`
  ~#others, #people .. les|leser|lesar, lagret|lagra|saved .. mobilen|telefonen|pcen|phone,
  vet|veit|veid|knows #people,
  #people .. vet|veit|veid|kjenner|kjende|kjenne|kjente|kjennar|kunne|kan|visste|know|knew|lært|husker|hugsar|
    gjettet|gjetta|guessed|guess|cracked,
  #people .. =så|såg|sett|ser|såge|saw|seen|sitt|sæe|kikket|kikka|kikte|glante|glodde|titta|tittet|watched|
    watching|observed|spotted|sees|noticed,
  #people .. lest|lese|las|filmet|filma|fotografert|hørt|høyrt|høyrde|overhørt|heard|overheard|read|filmed|
    notert|noted|wrote|observert|fanget|plukket|plukka|oppdaget|oppdaga|snappet|kopiert,
  #is .. sett|observert|lest|hørt|kopiert|filmet|overhørt|seen|read av|by, øye på|auge på,
  brukes|brukt|brukast|used av|by, =ligger|ligg|lå ute|tilgjengelig|offentlig, klartekst, gruppechat,
  felleschat, delt disk|mappe, offentlig, endret|endra|changed .. passordet|password|my, overtatt, overtok,
  took over, taken over, på nett, published, tilgjengelig for, lekker, =lekke,
  med|me pin|pinkoden|koden mitt|min, kom for en dag,
  #people .. #foundForms .. ut|ud|out|passord|lappen|koden|pinkoden|note|fram|pin|brukernavn,
  #foundForms ut|ud|out, #foundForms .. ut|ud|out .. passord|koden|pinkoden|pin|password|brukernavnet,
  funnet|fonne|funne|fant|fann|found lappen|boka|notatet,
  #people .. #get .. tak|tilgang|vite|passord|koden|pinkoden|access|hold|brukernavn|pin|fatt|greie|kjennskap|
    hands|innsyn|my|min|mitt|se|sjå, #get .. tak|fatt i|på|ti,
  #get .. vite|veta|høre|sjå|se .. passord|koden|pinkoden|pin, kjennskap til|te, hold of, found out,
  #people has|have|har .. passord|koden|pinkoden|pin|password|brukernavnet|login|access|tilgang|credentials,
  #people som|who|min|mi|mitt|my|else|annen|anna|andre has|have|har .. passord|koden|pinkoden|pin|password|
    credentials,
  #people .. bruker|brukar|bruge|brukte|brukt|brugt|bruger|brugte|used|using|uses|låner|lånt|borrowed|nytter|
    nytta|nyttet|benytter|benyttet|misbruker, #people .. logge|logged|logg .. inn|på,
  logge|logged|logg|innlogga|innlogget .. som meg|mæ|as,
  med|me|på|with|using|under .. bruker|brukar|kontoen|konto|login|account|credentials|id|innlogging|passord|
    brugaren .. min|mi|mitt|my,
  with|using|under|på|med my|min|mitt|mi account|login|password|username|bruker|konto|passord|pin|brukar|kode|
    brukernavn|credentials, inn som meg, som meg, as me,
  #people .. vært|vore|inne|inni|been|rotet|rota|snoket|snoka|tulla .. på|i|inn|into .. min|mi|mitt|my|
    kontoen|mailen|eposten|brukeren|brukaren|nhn|helsenettet|account|email|innboksen,
  inne|innom på|i .. min|mi|mitt|kontoen|mailen, innlogging|pålogging|login|logins|forsøk fra|from,
  ukjent|ukjend|mistenkelig|mistenksam|fremmed|suspicious|unknown|strange|weird|rar|merkelig .. innlogging|
    pålogging|aktivitet|påloggingsforsøk|login|logins|activity|enhet|enheter|device, utlandet, russland, kina,
  abroad, another country, anna|annet land,
  logga|logget|logged into|inn .. my|i|på .. email|account|mailen|kontoen|eposten, ~#not meg|me, ~wasnt me,
  without .. asking|permission|knowing, uten|utan å spørre|lov, snoket, =snoka, i mitt|mi|my navn|namn|name,
  mailer|meldinger .. ikke har sendt|skrevet, delt, =dilt, shared, delt|shared .. med|me|with,
  =lånt|lånte ut|bort|ud, utlånt, lent .. to,
  =gitt|gav|!ga|gjeve|gjevi|gidde|gidd|gjett|gave|given|gidt|givet .. til|te|bort|fra|ut|ud|away|to|en|ein|ei|
    han|hun|ham|henne|ho|vikaren|kollegaen|passord|koden|pinkoden|pin|my|out|noen|nokon|it, ~=gitt, ~=gav,
  ~!ga, ~=gjeve, ~=gave, ~=given, ~=gidde, gi|gje|gitt|gjeve|gav|ga fra meg|mæ .. #password,
  sendte|send .. epost|mail|sms|chat|teams|melding|mailen|messenger,
  lurt|lura|narret|fisket|fralurt|svindlet .. fra|av meg|mæ|ut, åpnet|opna|åpna .. den|konvolutten|brevet,
  lå|låg|ligg på skriveren|pulten|bordet|kopimaskinen|desk|printer, sender ut|søppelpost, spam,
  sendt .. i mitt navn, =oppga, =oppgav, =oppgitt, =oppgjeve, =oppgi, utlevert, røpet, =røpa, avslørt,
  =lekket, =lekka, =lekk, =lekkje, lekkasje, =lekte, leaked, leak, fortalt, =fortelte, =fortald, =fortalde,
  told, sagt|sa|sagde|said|sei .. til|te|høyt|høgt|koden|pinkoden|passord|pin|to|out|over|loud, nevnt,
  =nevnte, =nemnt, ropt, =sendt, =sendte, =sende|send til|te, ~=sent, =emailed, =texted, =mailet, =mailed,
  videresendt, =vidaresendt, posta, postet, =posted, publisert, limt, pasted, dikterte,
  skrev|skreiv|skreve|tastet|tasta|la|lagt|fylt|oppga .. inn|ned|opp,
  skrev|skreiv|skreve|tasta|tastet|notert .. på|i, ~=tastet, ~=tasta,
  typed|entered|put|wrote|pasted|submitted .. in|into|on|down|my, =entered, written .. down|on, =viste,
  vist fram|frem|til|te, kjent|kjend|known .. for|av|to|by, =kjent|kjend,
  ~hele|heile avdelingen|avdelinga|jobben|vaktrommet|klassen|gjengen, alle .. kan|vet|kjenner|har,
  group chat|email, ved en feil .. passord, revealed, disclosed, exposed, given|gave .. out|away|to|my,
  handed .. over, let .. use|see|log|know, hacket, =hacked, =hakket, =hakka, =heka, hack, kapret, =kapra,
  kompromittert, compromised, misbrukt, misbrukes, misbruk, misused, svindlet, =svindla, svindel, svindler,
  scam, scammed, scammer, =lurt, =lurte, =lura, narret, =narra, tricked, fooled, =conned, phishing, =phishet,
  =phisha, phished, phish, fisket|fiska, falsk, =falske, =falskt, fake, bogus,
  godkjente|godkjent|godtok|approved|accepted .. pålogging|innlogging|påloggingen|innloggingen|forespørsel|varsel|varselet|
    login|request|prompt|notification,
  trykket|trykte|klikket|klikka|trykt|trykka|klikte|clicked|pressed|opened|åpnet|åpna .. lenke|link|lenkje|
    linken|lenken|vedlegg, ~lenke, ~lenkje, ~=link, keylogger, virus, datainnbrudd, trojaner, malware,
  ringte|ringde|called|phoned|ringe .. sa|og|å|fra|from|utga|said|påsto, ga|utga|utgav|gav seg ut|for,
  pretend, pretending, impersonat, =bedratt, over .. skuldra|skoldrå|shoulder|skulder,
  bak|bag|attom|attmed|behind meg|mæ|me, bak ryggen, ~=tittet, ~=kikket, avveie,
  på avveg|avvegar|avveger|avvei,
  feil|gal|galne|andres|andre|uvedkommende|wrong .. hender|hands|chat|kanal|gruppe|vindu|felt|person|mottaker|
    mottakar|folk|vedkommende|people|recipient|hende|adresse|nummer, i|uti .. hende|hender, uvedkommende,
  uvedkomande, utenforstående,
  #not lenger|lengre|lengur|meir|longer .. hemmelig|hemmeleg|trygt|trygg|sikkert|sikker|privat|mitt|secret|
    safe|secure, #not hemmelig|hemmeleg|secret|trygt|safe, no longer .. secret|safe|secure|private, ~lapp,
  gul lapp, ~postit, lappen,
  lapp|note|huskelapp|notatbok|arket|boka|papiret .. #is .. borte|vekk|funnet|gone|missing|lost|synlig,
  passordlapp|passordbok #is .. stjålet|stole|stolen|tatt|borte|vekk,
  ^#secretLetter .. #password .. borte|vekk|vekkje|mistet|mista|forsvunnet|forsvunne|gone|missing|lost|åpnet|
    opna|opened, ^my|the|mitt #secretLetter .. #password .. gone|missing|lost|opened,
  ^#password #secretLetter .. borte|vekk|vekkje|mistet|mista|forsvunnet|forsvunne|gone|missing|lost|åpnet|
    opna|opened, ^my|the #password #secretLetter .. gone|missing|lost|opened,
  mistet|mist|miste|lost #secretLetter .. #password, mistet|mist|miste|lost #password #secretLetter,
  lost my|the #secretLetter .. #password, lost my|the #password #secretLetter, ~huskelapp, ~notatbok,
  ~notisbok, ~sticky, ~note,
  hang|henger|hengte|heng|lå|låg|ligg|sto|stod|står|ligge|was|skrevet .. framme|fremme|synlig|synleg|åpent|
    åpen|ope|open|opent|tastaturet|skjermen|pulten|tavla|veggen|bordet|desk|visible, synlig for, whiteboard,
  tavla, oppslagstavle, skjermdeling, =delte skjerm, storskjerm, left .. on|out|visible|desk, ~=stjålet,
  ~=stjålen, ~=stole, ~=stolen, ~=stålen, ~=stjal, ~=stålet, =fraranet,
  bilde|bilete|photo|picture|foto|screenshot|skjermbilde|skjermdump|video av|of|med, =snap, kopiert, copied,
  avlest, =avlyttet, snappet|plukket|fanget opp, knekt|knekte|crack .. passord|koden|password,
  #password .. #people =andre|annan|annen|else =har|has|have =det|den|it
`

/** A card that others use: it is reported as compromised, not as another breach. */
export const cardUsed = phrases`
  #people .. bruker|brukar|bruge|brukte|brukt|brugt|used|using|uses|låner|lånt|borrowed .. #card =mitt|mi|vårt,
  #people .. bruker|brukar|bruge|brukte|brukt|brugt|used|using|uses|låner|lånt|borrowed .. =mitt|my|vårt|our #card,
  #people .. logge|logga|logget|logged|logg|loggar .. #card =mitt|mi|vårt,
  #people .. logge|logga|logget|logged|logg|loggar .. =mitt|my|vårt|our #card,
  #card =mitt|mi|vårt .. brukes|brukt|brukast|used .. av|by #people, my #card .. used .. by #people,
  =lånt|lånte|lånar|låner ut|bort|ud .. #card, =lånt|lånte #card =mitt|mi|vårt ut|bort|ud, lent .. my #card
`

/** Spelled as words are folded: also done with a forgotten password. */
export const typed = wordSet(
  foldLetters('skrev skreiv skrive skrevet tastet tasta fylte fylt la lagt oppga typed entered put wrote'),
)

/** The pronoun refers to a secret in an earlier text. */
export const hasSecret =
  /(?<!\p{L})((?:har|he|hev|have|has|hadde|fikk|fekk|got)(?: (?:nå|no|now|visst|fått|got|jo|også|òg)){0,2}) (?:det|den|it)(?!\p{L})/iu
