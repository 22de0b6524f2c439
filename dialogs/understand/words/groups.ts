import { phrases } from './phrases.ts'

const somebody = phrases`
  =noen, =nokon, =nogen, =någen, =nåen, =nokken, =nokre, =nåkken, =nogon, =noan, =andre, =andr,
  =annen, =anna, =fleire, =flere, =alle, =mange, =hele, =heile, =en, =ein, =ei, =et, =han, =hun, =ho, =hu,
  =dei, =di, =de, =dem, =they, =he, =she, =someone, =somebody, =anyone, =anybody, =people, =whole
`

/** People who may have learnt a secret. */
const others = phrases`
  kollega, medarbeider, medarbeidar, vikar, tilkallingsvikar, sjef, leder, leiar, student, elev, lærling,
  praksiselev, praktikant, ekstravakt, rektor, lærer, lærar, avdelingsleder, arbeidskamerat, =mannen, =kone,
  =kona, =kånå, samboer, sambuar, ektefelle, ektemann, syster, bror, eksmann, ekskone, =eksen, =eks, kjæreste,
  kjærast, partner, sønn, gutt, gutunge, datter, dotter, =dattera, =dotterå, jente, =jento, barn, barnebarn,
  =ungene, =ungane, =ongane, =ongen, unge, tenåring, søster, =mor, =mamma, =pappa, =mora, =faren, svigermor,
  svigerfar, svigersønn, foreldre, familie, søsken, fetter, kusine, onkel, tante, bestemor, bestefar,
  slektning, barnevakt, niese, nevø, nabo, venn, vennene, venninne, kamerat, kompis, gjest, besøkende,
  håndverker, handverkar, rørlegger, elektriker, vaskehjelp, renholder, reinhaldar, vaktmester, vaktmeister,
  pasient, pårørende, klient, beboer, bebuar, forelder, passasjer, person, dame, =kar, =karen, =type, fremmed,
  framand, ukjent, ukjend, uvedkommende, uvedkomande, utenforstående, svindler, svindlar, hacker, tyv, tjuv,
  kunde, selger, romkamerat, sidemann, klassen, avdelingen, gjengen, kontornabo, bruker, brukar, taxisjåfør,
  bussjåfør, tulling, idiot, skurk, kjeltring, colleague, coworker, =worker, workmate, husband, wife,
  daughter, =kid, =kids, child, children, friend, neighbour, neighbor, pupil, boss, manager, =temp, =temps,
  stranger, roommate, flatmate, brother, sister, =mother, =father, =mum, =mom, =dad, cleaner, patient,
  visitor, boyfriend, girlfriend, ex, =woman, =guy, =girl, =boy, teenager, everyone, everybody, scammer,
  intern, substitute, guest, nephew, niece, cousin, classmate
`

/** Words that phrases refer to as a group, for example `#people så`. */
export const groups: Record<string, string[]> = {
  me: phrases`=jeg, =eg, =e, !æ, =ej, =æg, =i, =jæ, =jæi, =vi, =me, =jg, =je, =we, =mi, =ive`,
  not: phrases`=ikke, =ikkje, =ikkj, =kje, =ikk, =itj, =ikek, =kke, =inkje, =inte, =not, =aldri, =never`,
  cannot: phrases`=cant, =cannot, =couldnt, =unable, =wont, =doesnt, =dont, =didnt, =isnt`,
  your: phrases`
    =min, =mitt, =mi, =mine, =my, =our, =den, =det, =the, =vår, =vårt, =denne, =dette, =this, =that, =hans,
    =hennes
  `,
  is: phrases`
    =er, =e, =is, =ble, =blei, =vart, =blitt, =blir, =bli, =blev, =var, =va, =was, =got, =been, =has, =har,
    =he, =were, =are, =blivd, =blevet, =vorte, =verte, =vert
  `,
  became: phrases`
    =er, =e, =is, =ble, =blei, =vart, =blitt, =blir, =bli, =blev, =was, =were, =blevet, =vorte, =vert
  `,
  away: phrases`=bort, =vekk, !vekke, !vekkje, =borte, =vekkjen, =veck, =away`,
  again: phrases`=igjen, =ijen, =atter, =again, =igen, =igjenne`,
  in: phrases`
    =i, =in, =inni, =into, =onto, =oppi, =nedi, =uti, =ned, =over, =på, =on, =under, =gjennom, =down,
    =mot, =mellom, =inside, =øve, =utover, =nedover, =bak, =behind, =utfor, =at
  `,
  get: phrases`=få, =får, =fekk, =fikk, =fått, =fe, =get, =got, =gets, =have`,
  findForms: phrases`=finner, =hittar, =finn, =finne, =finna, =find`,
  foundForms: phrases`
    =fant, =hittade, =hittat, !fann, =funnet, =funne, =fonne, =fonnen, =funnen, =funni, =found, =fonnet, =finni
  `,
  remember: phrases`
    =husker, =huske, =huskar, =hugsar, =hugser, =hugse, =hugsa, =husket, =huska, =hukser, =husk, =hugs,
    =huskje, =huser, =husær, =minnes, =minnast, =remember, =recall, =remeber, =erindrer
  `,
  what: phrases`=hva, =hvad, =vad, =ka, =kva, =ke, =what, =va, =hvilket, =hvilken, =hvilke, =kvart, =which, =whats`,
  where: phrases`=hvor, =kor, =kvar, =where, =kordan, =hen, =hvorhen`,
  doorCard: phrases`
    adgangskort, inngangskort, nøkkelkort, dørkort, tilgangskort, adgangsbrikke, keycard
  `,
  who: phrases`=hvem, =vem, =kem, =kven, =who, =ken, =hvæm, =whos, =whom, =whose`,
  how: phrases`
    =hvordan, =korleis, =kossen, =koss, =how, =åssen, =kordan, =korsen, =hvorledes, =kansen, =kåssen, =håssen
  `,
  can: phrases`
    =kan, =kunne, =kunna, =can, =could, =må, =måtte, =must, =skal, =ska, =should, =skulle, =bør, =burde, =may,
    =might, =får, =vil, =ville, =do, =does, =will, =would, =trenger, =treng, =need, =have,
    =moste, =tør, =shall, =am, =are, =is, =er, =e, =behøver
  `,
  want: phrases`
    =vil, =ønsker, =ønskjer, =ynskjer, =ønske, =want, =wanna, =trenger, =treng, =trenge, =trengte,
    =need, =must, =må, =skal, =ska, =like, =skulle, =sku, =helst, =heller, =gjerne, =kan, =can, =could, =få,
    =får, =kunne, =let, =la, =lyst, =wish, =rather, =please, =vær, =bør
  `,
  others,
  people: [...others, ...somebody],
  place: phrases`
    tog, buss, båt, ferje, ferge, fly, hotell, kafe, drosje, taxi, flyplass, stasjon, busstopp, butikk,
    restaurant, venterom, garderobe, =rema, =kiwi, =extra, =coop, trikk, bane, leiebil, heimebesøk,
    hjemmebesøk, bensinstasjon, treningssenter, bibliotek, legekontor, kurs, konferanse, sykehus, sjukehus,
    hytte, park, strand, fjell, fjelltur, tur, svømmehall, kino, kirke, benk, seminar, ferie, reise, byen,
    skole, barnehage, sykehjem, kjøpesenter, =bar, =pub, festival, kirkegård, bagasje, kantine, train, plane,
    ferry, =cab, uber, airport, station, café, shop, library, gym, conference, tram, coffee, supermarket,
    beach, cabin, hospital, school, flight, metro, subway, bench, meeting
  `,
  ground: phrases`
    gulv, golv, bakke, =bakkjen, asfalt, trapp, flis, stein, betong, grus, jorda, fortau, =doen, =dodå, dass,
    toalett, vask, =vasken, badekar, vann, vatn, =vatnet, sølepytt, dam, kai, kjeller, bordet, pulten, brønn,
    basseng, bøtte, oppvaskkum, suppe, kjele, snø, gjørme, floor, ground, pavement, concrete, stairs, toilet,
    sink, bath, bathtub, water, puddle, pool, tiles, asphalt, street
  `,
  papers: phrases`
    papir, papirer, papira, papirene, paper, papers, perm, permen, =permar, permer, mappe, folder, binder,
    liste, lister, =list, =lists, klasseliste, pasientliste, elevliste, navneliste, ark, arkene, journalar,
    journaler, medisinliste, arbeidsliste, personalliste, namneliste, timelister, journalmappe, elevmappe,
    personalmapper, notatbok, utskrift, notater, notat, notatene, epikrise, vedtak, tiltaksplan, pasientpapir,
    pasientperm, journalutskrift, notes, records, printout, documents, dokument, dokumenter
  `,
  device: phrases`
    pc, maskin, laptop, mobil, mobilen, telefon, tlf, nettbrett, ipad, padda, datamaskin, computer, phone,
    tablet, machine
  `,
  card: phrases`
    kort, kortet, smartkort, buypasskort, buypass, jobbkort, card, smartcard
  `,
  pocket: phrases`
    lomme, bukselomme, jakkelomme, veske, sekk, ryggsekk, bil, skuff, jakke, hanskerom, skap, koffert, bukse,
    =boksa, frakk, sofa, seng, hylle, pocket, bag, car, drawer, jacket, coat, locker, garderobe, skapet,
    matboks, pose, kjøkken, gang, =gangen, kontor, kortleser, backpack
  `,
  drink: phrases`
    kaffe, kaffi, =te, vann, vatn, vin, rødvin, raudvin, brus, cola, saft, melk, mjølk, =øl, juice, suppe,
    kakao, kaffekopp, vannglass, vassglas, vannflaske, flaske, coffee, water, tea, wine, milk, soda, beer,
    lemonade, yoghurt, ketchup, drink
  `,
  leader: phrases`!leder, !lederen, !leiar, !leiaren, !sjefen, !boss, !manager, !leader`,
  absence: phrases`
    =ferie, =permisjon, =permisjonen, =pappaperm, =mammaperm, =foreldrepermisjon, =sykmeldt, =sjukmeldt,
    =sjukmeld, =syk, =sjuk, =vacation, =holiday, =sick
  `,
  adding: phrases`legge, legg, leggje, føye`,
  wrong: phrases`feil, gal, galt, wrong`,
  programs: phrases`
    teams, outlook, excel, gerica, visma, profil, websak, compilo, fagsystemet, systemet, programmet
  `,
  /** People in others' care. */
  inCare: phrases`
    =pasient, =pasienten, =beboer, =beboeren, =bebuar, =bebuaren, =elev, =eleven, =barn, =barnet, =patient, =resident,
    =pupil, =child
  `,
  ticket: phrases`
    sak, sakene, melding, rapport, innmelding, henvendelse, tapsmelding, registrering, avvik, saksnummer,
    innmeldt, førespurnad, sakane, skademelding, avviksmelding, innrapportering, anmeldelse, report, ticket,
    case, request, submission, claim, notification
  `,
  told: phrases`
    =meldt, =meldte, =meldde, =rapporterte, =rapportert, =innmeldt, =registrerte, =registrert, =reported,
    =submitted, =filed, =anmeldte, =innrapporterte, =innrapportert
  `,
  wrote: phrases`
    =sendt, =sendte, =sende, =skrev, =skreiv, =skreve, =levert, =leverte, =sent, =told, =sagt, =wrote,
    =fortalte, =oppga, =spurte, =asked
  `,
  day: phrases`
    =i, =på, =sist, =forrige, =tidligere, =mandag, =tirsdag, =onsdag, =torsdag, =fredag, =lørdag, =søndag,
    =yesterday, =monday, =tuesday, =wednesday, =thursday, =friday, =last, =earlier, =dager, =dagar, =uke,
    =uker, =siden, =sidan, =before, =days, =ago, =nettopp, =just
  `,
  secretLetter: phrases`brev, brevet, brevene, konvolutt, letter, envelope`,
  password: phrases`
    passord, passor, passod, brukernavn, brukarnamn, brukernamn, brukarnavn, password, username, pin, pinkode,
    kode, kåde, puk, code, pukkode, innlogging, pålogging, login, passcode, passordan, tallkode, credentials,
    logon
  `,
  homeOffice: phrases`
    hjemmekontor, heimekontor, hjemmekontortilgang, heimekontortilgang, hjemmekontoravtale, heimekontoravtale,
    hjemmekontorløsning, heimekontorløysing, hjemmekontorutstyr, heimakontor, =home, =remote, tilgang, access,
    hjemmeløsning, hjemme kontor, heime
  `,
  gear: phrases`
    pc, maskin, laptop, mobil, telefon, tlf, nettbrett, ipad, utstyr, datautstyr, kort, smartkort, =alt,
    datamaskin, equipment, phone, computer, tablet, everything, saker, ting, device, things, =greiene,
    =greier, lader, skjerm, stuff, work
  `,
}
