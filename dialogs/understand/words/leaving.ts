import { phrases } from './phrases.ts'

/** Somebody leaves the job or gives up the home office, and hands things back. */
export const leaving = phrases`
  slutter|sluttar|slutte|sluttet|sluttede|slutt .. jobben|stillingen|stillinga|jobb|kommunen|arbeidet|
    arbeid|her|hjå|hos|avdelingen|jobbå,
  #me slutter|sluttar|slutte, slutter|sluttar|slutte #me, skal|ska .. slutte|slutta,
  har|he slutta|sluttet =og|nå|no|i|som|hos, =slutter, =sluttar, slutte i|som|på|neste,
  sagt|sa|seier|sier|seie|si|sei .. opp|up, levert|leverte|levere .. oppsigelse|oppsigelsen, oppsagt,
  oppsigelse, oppseiing, =oppseid, siste .. arbeidsdag|arbeidsdagen|vakt|dag|dagen|vakta|jobbdag,
  last .. day|shift|week, =av|går|gå|blir|til|te|tel|med|me .. pensjon|pensjonen, pensjonere, pensjonera,
  pensjonist, =pensjonerer, =pensjonerast, =afp, pensjonert, retire, retiring, retirement, resigned, =resign,
  resigning, resignation, =quit, quitting,
  leaving|leave .. job|work|position|post|municipality|employer|company|council|role,
  contract|employment|temp|position|internship|engagement .. ends|end|expires|over|ending|finished,
  notice .. handed|given, handed in my notice, given notice, =new job|position|employer|role,
  ny|nye|annen|anna|ander|nytt|andre jobb|stilling|arbeidsgiver|arbeidsgjevar|arbeid|arbeidsplass|avdeling,
  bytter|bytte|bytta|skifter|skifte|switch|switching|changing|byttet .. jobb|stilling|arbeidsgiver|
    avdeling|jobs|arbeidsplass|department|beite,
  overgang til|i, går|gå over .. i|til|på ny|nye|anna|annen|stilling|jobb, fratrer, =fratre,
  fratredelse, fratrådt,
  vikariat|vikariatet|engasjement|engasjementet|kontrakt|kontrakten|prosjektstilling|sommerjobben|
    arbeidsforhold|arbeidsforholdet|åremål|prosjektet|praksisen|læretida|læretiden|ansettelsen|vikarjobben ..
    over|ut|slutt|ferdig|går|sluttar|slutter|utløper|avsluttes|opphører|ende|er,
  =ferdig|ferdeg|ferdige i|som|på|hos|med kommunen|vikar|jobben|jobb|stillingen|praksis|vikariatet|oppdraget|
    hjemmekontor|heimekontor,
  flytter|flyttar .. jobb|slutter|kommune, oppdraget .. over|ferdig, sluttdato, avgang,
  avvikle|avvikla|avvikling|avvikles|avvikler|avslutt|avslutting|avslutning|avsluttes|
    avsluttar|avslutter|slutte|slutta|slutt|stenge|stenga|steng|stengja|terminate|terminating|end|ending|
    close|closing|cancel|stop|discontinue|deactivate|opphør|kutte|kutt|fjerne|fjern|legge|legga|leggje|sei|
    seie|si|nedleggje|stoppe|stoppa|give|gi|gje|quit|revoke|remove|shut|opphøre|deaktivere .. #homeOffice,
  #homeOffice .. avsluttes|avvikles|avslutte|opphøre|opphører|stenges|avsluttast|avviklast|slutt|over|
    avslutta|stengt|closed|terminated|ended|cancelled|stengast|fjernes|deaktiveres|opp,
  trenger|treng|trenge|need|bruker|har|ha|want|skal|brukar|behøver|vil|bruke|behov|behøve|ønsker .. #not ..
    #homeOffice,
  #not .. #homeOffice .. lenger|lengre|meir|mer|lengur|anymore|longer|more|lengar,
  no longer|more .. #homeOffice, no longer work from, dont need .. #homeOffice, =avvikling, =avvikle,
  =avvikla, =avviklar, =avvikler, #homeOffice agreement|avtale|avtalen, slutt på|med .. #homeOffice,
  slutter|sluttar|slutte med .. #homeOffice, offboarding, nedbemannet, permittert,
  forlater|forlate|forlèt .. kommunen|jobben|stillingen, takk for meg|seg, gir|gjev meg .. jobben,
  begynner|byrjar|starter|startar|begynne|starte .. ny|nytt|anna|annen|new jobb|stilling|kommune,
  starting .. new job, arbeidsforhold|ansettelse|tilsetjing|tilsetting .. avsluttes|opphører|slutt|avsluttet,
  avslutter|avslutte|avslutta|avsluttar .. arbeidsforhold|arbeidsforholdet|jobben|stillingen|karrieren,
  moving to another, going into retirement,
  parental|maternity|paternity leave .. return|hand|back|laptop|equipment,
  foreldrepermisjon|pappapermisjon|permisjon|fødselspermisjon .. levere|leverer|utstyr|pc|pcen|inn|tilbake,
  levere|leverer .. permisjon,
  =levere|levera|leverer|leverar|lever|levert|levra|gi|gje|gir|gjev|gitt|få .. tilbake|inn|fra|attende|
    tebage|tebake|ifra|tilbage|innatt .. #gear,
  =levere|levera|leverer|leverar|levert|lever|levra .. tilbake|inn|fra|attende|tebage|tebake|ifra,
  gi|gje|gir|gjev .. fra meg|mæ .. #gear, takket|takka ja .. stilling|jobb|jobben|stillingen|stillinga,
  fått|fekk|fikk ny|nye|nytt|anna|annen jobb|stilling,
  =levere|levera|leverer|leverar|innlevere|returnere|returnera|returnerer|returnerar|lever|levra|returner ..
    #gear,
  #gear .. leveres|leverast|innleveres|returneres, innlevering, tilbakelevering, tilbakelevere,
  hand|give|giving|return|turn|bring|send|returning|handing|handover .. in|back|over .. #gear,
  hand|give|giving|turn|bring|handing|turning .. #gear .. in|back|over,
  hand|give|giving|turn|handing|turning in|back|over, return|returning|returned .. #gear, =returnere,
  =returnera, =returnerer, #where .. leverer|levere|leverar|return .. #gear|det|alt,
  #what .. gjør|gjer|gjøre .. med|me utstyret|utstyr
`
