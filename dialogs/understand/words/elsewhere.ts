import { phrases } from './phrases.ts'

/** People's own things: their loss is nobody's business here. */
export const privateThings = phrases`
  lommebok, =lommebokå, wallet, purse, nøkl, nykl, nøkkel, =nøkler, =nøklar, =nøkla, =nøklane, =nøklene,
  =nøklan, nykel,
  =nyklar, =nyklane, nøkkelknippe, husnøkkel, bilnøkkel, husnøkler, bilnøkler, øreplugger, øyreplugg,
  =øyreproppane, ørepropper, earplugs, earbuds,
  hus|bil|sykkel|hytte nøkkel|nøkler|nøklene|nøklane, house|car|bike keys|key, =keys, sykkel, sykkelhjelm,
  hjelm, =tann, =tanna, =tannen, tooth, sykkelen, =sykler, bike, bicycle, elsykkel, sparkesykkel, bil, =bilen,
  =car, hund, =katta, katt, =dog, =cat, briller, =brillene, solbriller, glasses, sunglasses, jakke, =jakkå,
  frakk, kåpe, handske, hanske, regnklær, regnkleda, votter, =vottene, =vottane, hansker, hanskar, gloves,
  mittens, =lua, =lue, =luå, hue, skjerf, scarf, sko, =skoene, =skorne, shoes, støvler, støvlar, paraply,
  umbrella, =ringen, giftering, gifteringen, vielsesring, forlovelsesring, wedding|engagement ring, smykke,
  øredobb, armbånd, halskjede, necklace, earring, armbåndsur, =klokken min, klokka mi, matpakke, matboks,
  =niste, lunsjen min, termos, kopp, kaffekopp, mug, yoghurt, bamse, =leke, =leker, =leken, ball, genser,
  klær,
  clothes, jacket, coat, !hat, gymbag, gymtøy, gymklær, badetøy, appetitt, appetite, treningsbag, treningstøy,
  passet mitt, passport, førerkort, førarkort, sertifikat, driving|driver licence|license, driver's license,
  bankkort, bank kort, dnb, nordea, sparebank, handelsbanken, sbanken, amex, american express, visa, visakort,
  mastercard, kredittkort, kreditt kort, debetkort,
  bank|credit|debit|gym|member|membership|loyalty|sim|store card, bibliotekkort, lånekort, library card,
  busskort, buss kort, månedskort, månadskort, togkort, reisekort, bus pass|card, gavekort, gift card,
  treningskort, medlemskort, kundekort, rabattkort, parkeringskort, parkeringsbevis, bompengebrikke,
  bensinkort,
  drivstoffkort, id-kort, studentkort, student card, helsetrygdkort, minnebok, billett, ticket to, penger,
  =pengane, cash, money, høreapparat, hearing aid, barnevogn, ski, =skiene, fiskestang, båt, båten, boat,
  julegave, pakken min, tannbørste, hodelykt, lommelykt,
  mist|mista|mistet|missed|miste bussen|toget|flyet|båten|ferja|bus|train|motet|kampen|motivasjonen,
  mist|mista|mistet|missed|miste =den|siste|the|my|a|an|første|last bussen|buss|toget|tog|flyet|fly|båten|
    båt|ferja|ferje|bus|train|kampen|motivasjon,
  motivasjon,
  tålmodighet, tolmod, =stemmen, hørsel, hørselen, =synet, luktesansen, troen, trua, =håpet, interessen,
  kort|kortet|card|korte til|te|for|to treningssenteret|treningssenter|sats|gymmen|gym|bussen|toget|
    biblioteket|banken|svømmehallen|klubben|bompengene,
  train|bus|plane|concert|parking ticket, coop-kort, coop|rema|trumf|ikea kort|card, nerver, humør, =tråden,
  oversikten, my voice|mind|temper|patience, drikkeflaske, vannflaske, water bottle, backpack, ryggsekk,
  gitar,
  playstation, smykker, vest, caps, ballen, fotball, kikkert, medisin, vase, kake, handlepose, handlenett
`
export const privateAccounts = phrases`
  netflix, spotify, facebook, fb, instagram, insta, snapchat, tiktok, youtube, hbo, viaplay, disney, tv2,
  twitter, linkedin, finn.no, finn-konto, vipps, bankid, bank id, bank, =banken, nettbank, minid, min id,
  altinn, helsenorge, apple id, icloud, gmail, hotmail, yahoo, steam, playstation, xbox, roblox, minecraft,
  fortnite, wifi, wi-fi, trådløst, trådlaust, hjemmenett, heimenett, nettet hjemme|heime,
  internett hjemme|heime, telenor, telia, tinder, strava, digipost, skatteetaten, !nav, lånekassen, trumf,
  amazon, ebay, paypal, hulu, prime, discord, boligalarm, husalarm, heimealarm, alarmen hjemme|heime, zalando,
  airbnb, treningsapp, safe, =safen, sykkellås, sykkellåsen, kodelås, hengelås, koffert, garasje, garage,
  garasjeport, privat e-post|epost|mail, kredittkort, bankkort, visakort, visa, =strømming, online bank,
  banking, treningssenterkonto, home alarm, front door, ytterdør, lekeappen, flyselskap, kundekonto,
  simkort privat, duolingo, pokemon, itunes, apple-id, google-konto privat, kjørebok
`
/** Matters at work that others see to, and small talk. */
export const otherMatters = phrases`
  pin|pinkode|pinkoden|kode|koden|passord|passordet til|te|for|på|to printer|printeren|skriver|skriveren|
    kopimaskin|kopimaskinen|kopimaskinå|alarmen|døra|døren|dørå|porten|garasjen|wifi|tven|sykkelen|visa|
    visakort|visakortet|bankkort|bankkortet|kredittkort|kredittkortet,
  skriver, skrivar, =skrivarane, printer, kopimaskin, kopi maskin, =kopimaskinå, toner, =papir, =papiret,
  paper,
  stiftemaskin, makuleringsmaskin, laminator, kaffemaskin, kaffi maskin, kaffetrakter, coffee machine|maker,
  vaskemaskin, oppvaskmaskin, symaskin, gravemaskin, gravmaskin, feiemaskin, klippemaskin, brødmaskin,
  traktor, automat, brusautomat, kantine, =kantinå, canteen, cafeteria, middag,
  lunsj, lunch, dinner, frokost, =maten, =mat, food, dagens, lønn, løn, =lønnå, lønning, lønnsslipp,
  lønsslipp,
  lønnsforhandling, lønnstrinn, salary, payslip, payday, =paid, feriepenger, feriepengar, overtid, overtime,
  reiseregning, travel expense, utlegg, kvittering, ferie, feriedag, sommerferie, vacation, holidays, =fri,
  permisjon, avspasere, avspasering, time off, day off, leave of absence, egenmelding, eigenmelding,
  sykemelding, sykmelding, sjukmelding, sykmeldt, sjukmeld, =syk, =sjuk, =sick, sick leave, vaktliste,
  vaktbytte, bytte vakt, turnus, turnusplan, =shift, roster, !vær, =været, =veret, =veir, weather, =regn,
  =regner, =regnar, =regne, =rain, =raining, snør, =snø, kamp, =match, vits, historie, eventyr, story, joke,
  dikt, poem, sang, song, møterom, møte, =møtet, meeting, parkering, parkere, parking, bomring,
  bussen|toget|båten|ferja går|kommer|kjem|gjenge, bus go|leave, ka tid|tider, busstider, internett, internet,
  =nettet, nettverk|nett nede|tregt, wifi, tregt, =treg, =treigt, slow, =lyset, lyspære, =lys, light bulb,
  lights, varmepumpe, =varmen, varmeovn, heating, heat pump, ventilasjon, =kaldt, =kalt, cold, vindu,
  vindauge,
  =dør, =døra, =døren, =dørå, =door, heis, elevator, lift, kontorstol, =stolen min|på|til, chair, hev-senk,
  hevsenk, pult, skrivebord, toalettpapir, vannlekkasje, =taket, garderobeskap, excel, word, powerpoint,
  formel,
  tabell, spreadsheet, makro, teams-møte, teams møte|meeting, bakgrunn, zoom,
  bestille|bestilla|bestill|tinge|tinga|order|ordering|book|booke|kjøpe|buy .. =ny|nytt|new|møterom|rom|
    blomster|taxi|mat|time|room|bil|hotell|kurs|visittkort|pc|mobil|telefon|skjerm|kort|lunch|lader|stol,
  ønsker|ynskjer|vil ha|want|trenger ny|meg ny|raskere|bedre|større|new|better pc|mobil|laptop|skjerm|
    telefon|phone|pult|stol,
  trenger|treng|trenge|treng|need|needs|want|ønsker|ynskjer|skal ha .. =flere|fleire|more|to|tre|fire|fem|
    ti|two|three|four|five|ten|ekstra|extra|another .. #gear|ladere|ladarar|lader|chargers|skjermer|
    skjermar,
  mye|mykje|møkje|møye|much|mange .. pensjon|pension, søke|søker|søkje|apply|søka .. pensjon|pension|afp,
  pensjonsalder,
  teams|outlook|excel|gerica|visma|profil|websak|compilo|fagsystemet|systemet|programmet|word|
    zoom .. =virker|verkar|virke|virka|fungerer|fungerar|fungere|funker|funkar|funke|works|work|working|
    åpner|opnar|open|opp|starter|startar .. =ikke|ikkje|itj|kje|not,
  teams|outlook|excel|gerica|visma|profil|websak|compilo|fagsystemet|systemet|programmet .. =ikke|ikkje|itj|
    kje|not .. virker|verkar|virke|fungerer|funker|work|working|funke,
  teams|outlook|excel|gerica|visma|profil|websak|compilo|fagsystemet|systemet|programmet .. =nede|down|treg|
    tregt|slow|henger|heng|hang|krasjer|krasja|crash|crashes|hakker|fryser,
  =ikke|ikkje|itj|kje|not .. lyd|video|videoen|lyden|sound .. teams|zoom|møtet|meeting,
  låne|låna|lån|borrow|leie .. projektor|projector|kamera|pc|bil|tilhenger,
  bestille, bestilla, tinga, oppgradere, lisens, opplæring, =kurs, =kurset, kurspåmelding, course, training,
  barnehage, barnehageplass, byggesøknad, byggesak, byggetillatelse, søppel, søppeltømming, bossbil,
  renovasjon,
  =boss, garbage, trash, recycling, skolerute, skulerute, elevfravær, ordfører, ordførar, mayor, rådmann,
  kommunedirektør, kommunestyre, valget, =politikk, =skatt, skattekort, tax, eiendomsskatt,
  ledig|ledige stilling|stillinger|stillingar, job opening,
  søke|søker|søkje|søkjer|søge|søka|apply .. om|på|for|etter, søknad, application, søker, søkje, søge, apply,
  pensjonspoeng, fagforening, verneombud, tillitsvalgt, julebord, =fest, sommerfest, =kake, bursdag, birthday,
  blomster, restaurant, film, oppskrift, recipe, oversett, translate, =klokka, =klokken, =klokkå, what time,
  hvor|kor gammel|gammal|gamal, how old, liker du, kjærlighet, meningen med, meaning of life, fotball,
  football,
  =timer, timeføring, stemple, stempla, timeliste, timelister, timesheet, faktura, invoice, innkjøp,
  vaktmester,
  vaktmeister, renhold, reinhald, vaskebyrå, legevakt, legetime, fastlege, =lege, doctor, tannlege, dentist,
  vaksine, ambulanse, brannøvelse, brannalarm, nyheter, nyhende, news, statsminister, president, aksjer,
  trening, svømmehall, kino, hotell, flybillett, bompenger, sommerjobb, uniform, arbeidstøy, nøkkelskap,
  arkivskap, kjøleskap, fridge, microwave, mikrobølgeovn, signatur, romreservasjon, fibernett, fjernkontroll,
  =tv, =radio, hjemmeside, website, nettside|nettsiden nede, windows-oppdatering, tjenestebil, kommunebil,
  brøyting, hull i veien, gatelys, vannet stengt, vannavlesning, kloakk, parkeringsbot, hund løs,
  bibliotek åpner, svømming, kulturskole, sfo-plass, foreldremøte, elevsamtale, medarbeidersamtale,
  arbeidskontrakt, attest, jubileum, gaver, =gaven, kaffe, coffee, koseprat, sports, vinne, vant, won, match,
  score,
  hovedstad, capital, hvor mange, kor mange, how many, regn ut, hva er to pluss, skrivebordsbakgrunn,
  skrifttype, font, pdf, adobe, dekning, =signal, afp, ikon, lyden|sound borte|vekk|vekke|gone, skanne, nedlasting, postkassen på, pakke levert, lunsjrom, garderobe, dusj,
  fadderordning, sykehjemsplass, hjemmehjelp, timebestilling, =gyldig pass, avis, opening of the pool,
  barseldag, velferdspermisjon, mail signature, calendar, kantinemeny, buksene, kjedelig, forelsket
`
/** Harm of which another procedure tells. What is said of it could be said of a PC. */
export const otherHarm = phrases`
  =virus|trojaner|malware|ransomware .. på|i|on|in .. #device, #device .. =virus|malware|ransomware
`
export const doorCards = phrases`
  adgangskort, nøkkelkort, dørkort, access card, key card, keycard, ansattkort, tilgangskort, adgangsbrikke,
  nøkkelbrikke, badge, brikke
`
