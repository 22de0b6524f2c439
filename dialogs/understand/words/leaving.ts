import { phrases } from './phrases.ts'

/** Somebody leaves the job, gives up the home office, or hands things back. */
export const leaving = phrases`
  slutter|sluttar|sluttet|sluttede|slutt .. jobben|stillingen|stillinga|jobb|kommunen|arbeid|her|hjå|hos|
    avdelingen, #me slutter|sluttar|slutte, slutter|sluttar|slutte #me, skal|ska .. slutte|slutta,
  har|he slutta|sluttet =og|nå|no|i|som|hos, =slutter, =sluttar, slutte i|som|på|neste,
  sagt|sa|si|sei .. opp|up, levert|levere .. oppsigelse, oppsagt, oppsigelse, oppseiing, =oppseid,
  siste .. arbeidsdag|vakt|dag|dagen|jobbdag, last .. day|shift|week,
  =av|går|gå|blir|til|te|tel|med|me .. pensjon, pensjonere, pensjonera, pensjonist, =afp, pensjonert, retire,
  retiring, retirement, resigned, =resign, resigning, resignation, =quit, quitting,
  leaving|leave .. job|work|position|post|municipality|employer|company|council|role,
  contract|employment|temp|position|internship|engagement .. end|expires|over|ending|finished,
  notice .. handed|given, handed in my notice, given notice, =new job|position|employer|role,
  ny|annen|anna|ander|nytt|andre jobb|stilling|arbeidsgiver|arbeidsgjevar|arbeid|arbeidsplass|avdeling,
  bytte|bytta|skifte|switch|switching|changing|byttet .. jobb|stilling|arbeidsgiver|avdeling|arbeidsplass|
    department|beite, overgang til|i, går|gå over .. i|til|på ny|anna|annen|stilling|jobb, fratrer, =fratre,
  fratredelse, fratrådt,
  vikariat|engasjement|kontrakt|prosjektstilling|sommerjobben|arbeidsforhold|åremål|prosjektet|praksisen|
    læretida|læretiden|ansettelsen|vikarjobben .. over|ut|slutt|ferdig|går|sluttar|slutter|utløper|avsluttes|
    opphører|ende|er,
  =ferdig|ferdeg|ferdige i|som|på|hos|med kommunen|vikar|jobben|jobb|stillingen|praksis|vikariatet|oppdraget|
    hjemmekontor|heimekontor, flytter|flyttar .. jobb|slutter|kommune, oppdraget .. over|ferdig, sluttdato,
  avgang,
  avvikle|avvikla|avvikling|avslutt|avslutting|avslutning|avsluttes|slutte|slutta|slutt|stenge|stenga|steng|
    stengja|terminate|terminating|end|ending|close|closing|cancel|stop|discontinue|deactivate|opphør|kutt|
    fjerne|fjern|legge|leggje|sei|si|nedleggje|give|gi|gje|quit|revoke|remove|shut|opphøre|deaktivere ..
    #homeOffice,
  #homeOffice .. avvikles|avslutte|opphøre|stenges|avsluttast|avviklast|slutt|over|stengt|closed|terminated|
    ended|cancelled|stengast|fjernes|deaktiveres|opp,
  treng|trenge|need|bruker|har|ha|want|skal|brukar|vil|bruke|behov|behøve|ønsker .. #not .. #homeOffice,
  #not .. #homeOffice .. lenger|lengre|meir|mer|lengur|anymore|longer|more|lengar,
  no longer|more .. #homeOffice, no longer work from, dont need .. #homeOffice, =avvikling, =avvikle,
  =avvikla, =avviklar, =avvikler, #homeOffice agreement|avtale, slutt på|med .. #homeOffice,
  slutter|sluttar|slutte med .. #homeOffice, offboarding, nedbemannet, permittert,
  forlate|forlèt .. kommunen|jobben|stillingen, takk for meg|seg, gir|gjev meg .. jobben,
  byrjar|begynne|starte .. ny|nytt|anna|annen|new jobb|stilling|kommune, starting .. new job,
  arbeidsforhold|ansettelse|tilsetjing|tilsetting .. avsluttes|opphører|slutt|avsluttet,
  avslutte|avslutta .. arbeidsforhold|jobben|stillingen|karrieren, moving to another, going into retirement,
  parental|maternity|paternity leave .. return|hand|back|laptop|equipment,
  foreldrepermisjon|pappapermisjon|permisjon|fødselspermisjon .. levere|utstyr|pc|inn|tilbake,
  levere .. permisjon,
  =levere|levera|leverer|leverar|lever|levert|levra|gi|gje|gir|gjev|gitt|få .. tilbake|inn|fra|attende|tebage|
    tebake|ifra|tilbage|innatt .. #gear,
  =levere|levera|leverer|leverar|levert|lever|levra .. tilbake|inn|fra|attende|tebage|tebake|ifra,
  gi|gje|gir|gjev .. fra meg|mæ .. #gear, takket|takka ja .. stilling|jobb|jobben,
  fått|fekk|fikk ny|nytt|anna|annen jobb|stilling,
  =levere|levera|leverer|leverar|innlevere|returnere|returnera|returnerer|returnerar|lever|levra .. #gear,
  #gear .. leveres|leverast|innleveres|returneres, innlevering, tilbakelevering, tilbakelevere,
  hand|give|giving|return|turn|bring|send|returning|handing|handover .. in|back|over .. #gear,
  hand|give|giving|turn|bring|handing|turning .. #gear .. in|back|over,
  hand|give|giving|turn|handing|turning in|back|over, return|returning|returned .. #gear, =returnere,
  =returnera, =returnerer, #where .. levere|return .. #gear|det|alt, #what .. gjør|gjer .. med|me utstyr
`
