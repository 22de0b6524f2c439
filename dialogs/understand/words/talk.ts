import { phrases, type Talk } from './phrases.ts'
import { reports } from './reports.ts'

export const talk: Talk[] = [
  ...reports,
  {
    intent: 'greeting',
    weight: 2,
    phrases: phrases`
      hei, =hey, =hi, =hallo, hallais, heisann, helo, =morn, =morna, =mårn, =heio, =hoi, =hej, =yo, =howdy,
      =hiya,
      god|go|good morgen|morgon|dag|kvell|kveldå|tirsdag|onsdag|torsdag|lørdag|søndag|ettermiddag|formiddag|
        middag|natt|morning|afternoon|evening|day|aften|mårån|måren|helg|fredag|mandag|jul|påske|sommer,
      godkveld, godt|god nytt år, !takk, !takker, thanks, thank you, =thx, =ty, !hade, ha det, !hadet,
      snakkes, goodbye, =bye, tjenare, tjena, =tjo, how are you, #how går|gjenge|gjeng|står det,
      #how har|he du|dåkke|dere|de, står til, står det til, #how e|er|is det|things|it, halla,
      noen|nokon|någen hjemme|heime|der, takk for hjelp|hjelpa|hjelpen, thanks for help|your, greetings,
      hilsen, våken, #is du der|oppe|våken|her, #is|er det noen|nokon|någen|nåkken der|heime|hjemme|her,
      anyone there|here|home, are you there|awake, whats up, sup, ha en fin, ha ein fin|god, så fint|bra,
      flott, supert, kjekt å, how do you do, nice to meet, lenge siden sist, morning, evening, =fred
    `,
  },
  {
    intent: 'help',
    weight: 1.5,
    phrases: phrases`hjelp, =help, hjælp, =hjelpe, =hjelpa, assistance, =sos`,
  },
  {
    intent: 'help',
    weight: 4,
    phrases: phrases`
      #me =har|have .. =spørsmål|spørsmålet|question|questions, #can #me .. =spørre|spørja|spør|ask,
      treng|trenge|need|want|vil|ønsker|ynskjer|ha|få|some|litt|lyst .. hjelp|help|assistance|veiledning|
        bistand, =kan du|dere|dåkke|noen|någen|nokon|de hjelpe, =can|could you|someone help,
      hjelpe|hjelp|help|assist|guide meg|oss|me|us
    `,
  },
  {
    intent: 'help',
    weight: 6.2,
    phrases: phrases`
      #what kan|kunne|can|could|skal|ska|should|må du|dere|you|de|dåkke|denne|chatten|straks|it|bot|dokke,
      #what kan|can|skal|ska|do|må|should|kunne #me .. gjere|gjør|melde|melda|si|sei|do|say|spør|report|ask|
        write|skrive|skriva|bruke|type|velge|velja|her|få,
      #what #me .. =kan|can|skal|må .. gjere|gjør|do|melde|velge, vis|show|syn|vise meg .. #what,
      #what .. skal gjøre her, dette|this stedet|plassen|the place .. melde|report, her .. =melder|melde,
      #what gjør|gjer #me .. her, #what kan|can|skal|må man|en|one .. gjøre|melde|report,
      #what gjør|gjer|does|do du|denne|boten|you|this|it|straks|dåkke|appen,
      #what er|e|is|are =straks|dette|detta|ditta|this|den|du|denne|chatten|you|boten|for,
      #what va =dette|detta|ditta, #what er|e|is det her,
      #what .. brukes|brukast|bruges|brukt|used|brukar til|for|te,
      #what .. denne|chatten|bot|assistenten|appen|kanalen til|for|brukes|te|god,
      #who er|e|is|are du|you|dette|this, #what slags|type|kind bot|robot|of,
      =hvem|kem|kven snakker|pratar|prater|chatter|chattar #me,
      #how .. virker|funker|brukar|verkar|work|virke|funke|bruker|bruge|bruka|funkar|use|fungere|gjør ..
        =dette|denne|detta|ditta|det|this|it|boten|chatten|straks|appen|her|du|løsningen,
      #how melder|melda|meldar|meldast|meldes|rapporterer|anmelder|to,
      #how #can|#me #can|#me meld|report|rapportere|registrere|meldt|gjøre|meldast,
      #how #can|#me .. meldt|rapportert, #how .. start|begin|begynner|starter,
      brukes|bruker|brukar|bruke|bruge|use|using denne|dette|chatten|straks|appen|this|bot,
      #how does|do this|it|you,
      #what .. valg|val|alternativer|options|kommandoer|kommandoar|commands|choices|muligheter|funksjoner|
        moglegheiter|mulegheter,
      vis|show|syn|vise|sjå|se|opne|åpne|give|gi .. meny|menyen|menu|valgene|options|vala|valg|kommandoer|
        alternativer, meny, =menu, =start, kommandoer, kommandoar, commands, options, alternativer, tutorial,
      veiledning, rettleiing, bruksanvisning, manual, introduksjon, =info, =informasjon,
      vil|skal|ønsker|må|ska|want|need|like|trenger|treng|får|kan|ynskjer|have|lyst .. meld|melda|rapportere|
        report|registrere .. noe|noko|någe|något|something|fra|inn|ifra|incident|hendelse|hending|avvik|tap|
        problem|sak, =melde|melda|rapportere|report noe|noko|något|something|hendelse|fra, to make a report,
      hjelp|help .. melde|melda|report|rapportere,
      #where .. start|byrjar|begynne|starte|melder|trykker|klikker, kom i gang, get|getting started,
      skjønne|understand|fatter|forstå|fattar #not|ingenting|lite .. =dette|denne|detta|hvordan|boten|this|
        how|her|bruke|kossen|bæret|korleis|noe|noko, dont|not understand|sure|know .. how|this|what,
      #what .. ting|saker|things|hendelser|incidents|problems|type|slags|sakstyper .. melde|imot|hjelpe|
        report|help|meldes|meldast|her, forklar, explain, usikker|uviss på #what|hvordan,
      #what now|nå|no gjør, funksjoner,
      er|e|are|is du|you|dette|this =en|ein|a|et|eit .. bot|robot|menneske|maskin|human|person|datamaskin|ekte,
      are you real|human, er du ekte, about you|this, om deg|denne|boten|straks, hva er poenget,
      #what happens here, første gang|gong, first time here, new here, er ny her, prøver|testing bare|bot|this
    `,
  },
  {
    // An unusable card is not a loss: its issuer helps.
    intent: 'human',
    weight: 9,
    phrases: phrases`
      #card #is .. knekt|knekket|brukket|sprukket|ødelagt|øydelagt|bøyd|skadet|skada|defekt|broken|damaged|
        cracked|snapped|bent|utløpt|utgått|expired|istykker|delt|slitt|tygget|tygd,
      #card .. vært|vore|gått|gådd|havnet|hamna|been|went .. vaskemaskin|vaskemaskinen|oppvaskmaskinen|
        tørketrommelen|washing|dishwasher,
      spist|spiste|tygget|tygd|tygde|ate|chewed .. #card, #card #is .. spist|tygget|tygd|eaten|chewed,
      #card har|has|he|hev .. sprekk|sprukket|sprukke|knekt|knekk|brukket|brote|crack|cracked,
      #card .. knakk|brakk|utløper|expires|expired, #card .. i stykker,
      #card .. virker|virke|virkar|verkar|fungere|funker|funkar|funke|work|lese =ikke|ikkje|ikkj|kje|itj|not,
      #card =isnt|doesnt|wont|not .. work|working|read, #card gikk|gått|gjekk|går ut|ud,
      #card #is gått|gådd ut|ud,
      bestill|tinge|order|ordering|trenger|treng|need|vil|få|ønsker|skaffe .. nytt|ny|new|erstatningskort ..
        #card, bestill|order|trenger|treng|need|ønsker #card, fornye|renew|erstatte .. #card,
      #not =fått|mottatt|motteke|received|given kort|buypasskort|smartkort|jobbkort|card,
      #not =fått|mottatt|motteke|received|given =et|eit|ei|noe|noko|any|a .. #card,
      buypass =app|appen, buypass =id =app|appen|på|on, =slettet|sletta|deleted buypass =id,
      havent =got|received .. #card, =fikk|fekk #not kort|buypasskort|smartkort|jobbkort|card
    `,
  },
  {
    // A dead employee is not a broken thing.
    intent: 'human',
    weight: 13,
    phrases: phrases`
      ansatt|tilsett|medarbeider|medarbeidar|employee =død|døde|døydde|dead|died,
      ansatt|tilsett|employee|#others #is|has =død|døde|døydde|dead|died,
      ansatt|tilsett|employee|#others min|mi|my|vår|our #is|has =død|døde|døydde|dead|died,
      ansatt|tilsett|employee|#others .. gått|gikk|gjekk|passed =bort|away
    `,
  },
  {
    // No password is known to others: a person must look at the PC.
    intent: 'human',
    weight: 9,
    phrases: phrases`
      lenke|lenka|lenken|link|linken|vedlegg|vedlegget|attachment .. men|but|og|and .. #not .. skrev|skreiv|skrive|
        logget|logga|logge|oppga|tastet|tasta|la|ga|gav|enter|entered|log|type|give|gave,
      lenke|lenka|lenken|link|linken|vedlegg|vedlegget|attachment .. men|but .. #not|#cannot .. enter|log|type|give,
      lenke|lenka|lenken|link|linken|vedlegg|vedlegget|attachment .. men|but|og|and .. skrev|skreiv|oppga|la|ga|
        entered|gave .. #not|ingenting|inkje|nothing
    `,
  },
  {
    // The help desk has the key.
    intent: 'human',
    weight: 7,
    phrases: phrases`bitlocker, gjenopprettingsnøkkel, gjenopprettingskode, recovery key`,
  },
  {
    // Somebody else's thing: the finder asks whom to give it to.
    intent: 'human',
    weight: 13,
    phrases: phrases`
      =klage, =klaga, =complain, =complaint,
      ^=kan|kunne|can|could|vil|will =du|dere|dykk|you .. =sende|senda|send .. =mail|epost|email|sms|melding|beskjed,
      =noen|nokon|nån|someone|somebody .. levert|levera|handed .. =et|en|ein|eit|ei|a|an #card|#device,
      #foundForms =et|en|ein|eit|ei|a|an .. #card,
      #foundForms =et|en|ein|eit|ei|a|an .. pc|laptop|mobil|telefon|nettbrett|ipad|phone|tablet|nøkkelkort|
        adgangskort|maskin,
      #foundForms =et|en|ein|eit|ei|a|an .. minnepinne|minnepenn|usb|harddisk|minnekort,
      =ukjent|ukjend|fremmed|framand|unknown|strange minnepinne|minnepenn|usb|harddisk|minnekort,
      ^=er|e|is =den|det|dette|denne|it|this|that|mailen|eposten|smsen|meldingen|meldinga .. =ekte|svindel|
        svindelforsøk|falsk|falske|lureri|phishing|spam|real|scam|fake|legit|genuine,
      =kan|can|går .. =spore|spora|spores|sporast|fjernslette|fjernsletta|track|wipe .. #device,
      #foundForms =someones|somebodys|noens|nokon .. #card|#device,
      =et|en|ein|eit|ei|a|an #card|#device #me har|have|hev|he #foundForms,
      =et|en|ein|eit|ei|a|an #card|#device #me #foundForms,
      =fått|fikk|fekk|mottok|mottatt|got|received|given =feil|galt|gale|wrong #card|#device,
      =fått|fikk|fekk|mottok|mottatt|got|received|given #card|#device =til|åt|for =en|ein|noen|nokon =annen|anna|andre
    `,
  },
  {
    intent: 'human',
    weight: 7,
    phrases: phrases`
      talk|speak|tale|chatte|snakk|prat|preike|skravla|snakket|dialog|høre|talking|speaking .. med|me|to|with,
      menneske, menneskje, human,
      live|levende|verkeleg|virkelig|ordentlig|faktisk|skikkelig|ekte|real|actual .. person|agent|people|folk|
        kar|dame|kundebehandler, ring|ringje|call|phone|ringer|ringt =meg|me|oss|mæ|us|opp|back|tilbake,
      =ringe|ringa|ringje|call|ringer|ring .. noen|nokon|någen|someone|dere|dåkke|dokke|ikt|it|brukerhjelpen|
        brukarhjelpa|support|buypass|nhn|helsenett|somebody|vakta|vakten|til|you|anybody|anyone,
      #me kan|can|skal|ska|må|could|vil|ønsker .. ringe|ringje|call|phone,
      kan|skal|ska|can|vil|må #me .. ringe|ringje|call|phone, =ringe, =ringa, =ringje, oppringt,
      telefonsamtale, telefonnummer, telefon  =telefonnr,
      nummer|nummeret|nommer|nommeret|nr|number|tlf|telefonnummeret|tlfnr|telefonen til|te|for|to|på|of ..
        brukerhjelpen|brukarhjelpa|ikt|it|support|buypass|nhn|helsenett|dere|dåkke|help|helpdesk|vakta|vakten|
        kundeservice|noen|kundesenter, nummer, vaktnummer, vakttelefon, direktenummer, kontakte, kontaktinfo,
      kontaktinformasjon, kontaktperson, contact,
      get|få|fatt|ha|ta|får|kome .. tak|hold|tag|kontakt .. noen|nokon|någen|nåkken|dere|dåkke|dykk|ikt|folk|
        menneske|person|brukerhjelpen|brukarhjelpa|support|someone|somebody|you|human|saksbehandler|
        kundeservice, reach .. someone|somebody|you|support|it|ikt|help,
      hvem|kem|kven|who .. ringe|kontakte|ringje|snakke|call|contact,
      #how .. reach|contact|call|kontakter|kontaktar|ringer|når jeg,
      koble|kople|sett|setje|put|connect|transfer|overfør|send|vidarekoble .. =meg|me|oss|mæ .. over|through|
        videre|vidare|til|te|to|kontakt|with|med|me|opp, =over til|te, connect|transfer me,
      it support|folk|ansvarlig|vakt|ansvarleg|hjelp|person, noen|nokon|someone|folk på|i|from|at it,
      on duty|call, hotline, døgnåpent, =på vakt, vakthavende,
      someone|somebody|noen|nokon|någen|en|ein|a|nåkken .. person|menneske|real|ekte,
      noen|nokon|someone på|on telefon|phone, #is =dere|de|dykk|dåkke|you åpne|åpen|opne|open|opent,
      =noen|nokon|nån|someone|somebody .. lagt|glemt|gløymt|gløymd|glømt|left|forgot .. #device .. =hos|her|
        hjå|here|with =oss|meg|us|me|på,
      #is .. noen|nokon|någen|anyone|anybody|someone|folk .. tilgjengelig|vakt|jobb|tilgjengeleg|available|
        ledig|duty, #not .. bot|robot|maskin|chatbot|robotar|machine|datamaskin, =robot,
      lei av|tired of .. bot|robot|chatbot, bot .. hjelper|forstår #not, epostadresse,
      email|mail|mailadresse|epost|eposten|adressen|adressa til|te|for|to|of .. brukerhjelpen|brukarhjelpa|
        ikt|support|dere|it|help|buypass|nhn|kundeservice, email address, mailadresse,
      personlig hjelp|kontakt, noen|someone som kan hjelpe|can help,
      noen|nokon|någen|somebody|someone #me kan, in person, møte|treffe noen,
      hvor sitter|held|holder .. ikt|it|brukerhjelpen|til|hus, få hjelp av noen|et|ein|en, someone from,
      manuell hjelp, gi meg en|ein|a, =kundemottak
    `,
  },
  {
    intent: 'human',
    weight: 4,
    phrases: phrases`
      =ikt, =kontakt, nummer, =nommeret, =number, sentralbord, switchboard, brukarhjelpa, brukerhjelp,
      brukarstøtte, kundeservice, kundestøtte, kundebehandler, helpdesk, help desk, service desk, support,
      it avdeling, it hjelp, saksbehandler, sakshandsamar, saksbehandlar, rådgiver, rådgjevar, veileder,
      konsulent, operatør, agent, representative, advisor, technician, superbruker, =person, opening hours,
      office hours, telefontid,
      når|ka|kva|when|lenge|time .. åpen|åpent|ope|open|opent|åpner|svarer|bemannet|opna|stenger|closes|
        tilgjengelig|treffer|åbent
    `,
  },
]
