import { phrases } from './phrases.ts'

/** Private things, whose loss is not reported here. */
export const privateThings = phrases`
  lommebok, purse, nøkl, nykl, nøkkel, =nøklar, =nøklan, nykel, =nyklar, =nyklane, nøkkelknippe, husnøkkel,
  bilnøkler, øreplugger, øyreplugg, =øyreproppane, ørepropper, earplugs, earbuds,
  hus|bil|sykkel|hytte nøkkel|nøkler|nøklene|nøklane, house|car|bike key, =keys, sykkelhjelm, hjelm, =tann,
  =tanna, =tannen, tooth, =sykler, bike, bicycle, elsykkel, sparkesykkel, bil, =car, hund, katt, =dog, =cat,
  =brillene, solbriller, glasses, sunglasses, jakke, frakk, kåpe, handske, hanske, regnklær, regnkleda,
  votter, =vottene, gloves, mittens, =lua, =lue, hue, skjerf, scarf, sko, =skoene, =skorne, shoes, støvler,
  støvlar, paraply, =ringen, gifteringen, vielsesring, forlovelsesring, wedding|engagement ring, smykke,
  øredobb, armbånd, halskjede, necklace, earring, armbåndsur, =klokken min, matpakke, =niste, kopp, mug,
  yoghurt, bamse, =leke, =leker, =leken, genser, klær, clothes, jacket, coat, !hat, gymbag, gymtøy, gymklær,
  badetøy, appetitt, treningsbag, treningstøy, passet mitt, passport, førerkort, førarkort, sertifikat,
  driving|driver licence|license, bank kort, dnb, nordea, sparebank, handelsbanken, sbanken, amex,
  american express, visa, visakort, mastercard, kredittkort, kreditt kort, debetkort,
  bank|credit|debit|gym|member|membership|loyalty|sim|store card, bibliotekkort, lånekort, library card,
  busskort, buss kort, månedskort, månadskort, togkort, reisekort, bus pass|card, gavekort, gift card,
  treningskort, medlemskort, kundekort, rabattkort, parkeringskort, parkeringsbevis, bompengebrikke,
  bensinkort, drivstoffkort, studentkort, student card, helsetrygdkort, minnebok, billett, ticket to, penger,
  =pengane, cash, money, høreapparat, hearing aid, barnevogn, ski, =skiene, fiskestang, båt, boat, julegave,
  pakken min, tannbørste, hodelykt, lommelykt,
  mist|mistet|missed toget|flyet|båten|ferja|bus|train|motet|kampen|motivasjonen,
  mist|mistet|missed =den|siste|the|my|a|an|første|last buss|tog|fly|båt|ferje|train|kampen|motivasjon,
  mist|mistet|lost =moren|mora|mor|mamma|faren|far|pappa|mannen|kona|jobben, lost my =mother|father|husband|wife,
  motivasjon, tålmodighet, tolmod, =stemmen, hørsel, =synet, luktesansen, troen, trua, =håpet, interessen,
  kort|kortet|card til|te|for|to treningssenter|sats|gym|bussen|toget|biblioteket|banken|svømmehallen|klubben|
    bompengene, train|bus|plane|concert|parking ticket, coop|rema|trumf|ikea kort|card, nerver, humør,
  =tråden, oversikten, my voice|mind|temper|patience, drikkeflaske, vannflaske, water bottle, backpack,
  ryggsekk, gitar, playstation, smykker, vest, caps, ballen, kikkert, medisin, vase, handlepose, handlenett
`
export const privateAccounts = phrases`
  netflix, spotify, facebook, fb, instagram, insta, snapchat, tiktok, youtube, hbo, viaplay, disney, tv2,
  twitter, linkedin, vipps, bankid, bank, nettbank, minid, min id, altinn, helsenorge, apple id, icloud,
  gmail, hotmail, yahoo, steam, playstation, xbox, roblox, fortnite, wifi, trådløst, trådlaust, hjemmenett,
  heimenett, telenor, telia, tinder, strava, digipost, skatteetaten, !nav, lånekassen, trumf, amazon, ebay,
  paypal, hulu, prime, discord, boligalarm, husalarm, heimealarm, alarmen hjemme|heime, zalando, airbnb,
  treningsapp, safe, sykkellås, kodelås, hengelås, koffert, garasje, garage, garasjeport, privat epost|mail,
  kredittkort, bankkort, visakort, visa, =strømming, online bank, banking, treningssenterkonto, home alarm,
  front door, ytterdør, lekeappen, flyselskap, kundekonto, simkort privat, duolingo, pokemon, itunes, kjørebok
`
/** Matters at work that others see to, and small talk. */
export const otherMatters = phrases`
  =ukjent|ukjend|fremmed|framand|unknown|strange minnepinne|minnepenn|usb|harddisk|minnekort,
  pin|pinkode|kode|passord til|te|for|på|to printer|skriver|kopimaskin|alarmen|døra|døren|porten|garasjen|
    wifi|tven|sykkelen|visa|visakort|bankkort|kredittkort, skriver, skrivar, printer, kopimaskin, kopi maskin,
  =papir, =papiret, paper, stiftemaskin, makuleringsmaskin, laminator, kaffemaskin, kaffi maskin,
  kaffetrakter, coffee machine|maker, vaskemaskin, oppvaskmaskin, symaskin, gravemaskin, gravmaskin,
  feiemaskin, klippemaskin, brødmaskin, automat, brusautomat, kantine, canteen, cafeteria, middag, lunsj,
  lunch, dinner, frokost, =maten, =mat, food, dagens, løn, lønning, lønsslipp, lønnsforhandling, lønnstrinn,
  salary, payslip, payday, =paid, feriepengar, overtid, overtime, travel expense, utlegg, kvittering, ferie,
  sommerferie, vacation, holidays, =fri, permisjon, avspasere, avspasering, time off, day off,
  leave of absence, eigenmelding, sykemelding, sykmeldt, sjukmeld, =syk, =sjuk, =sick, vaktliste, vaktbytte,
  bytte vakt, turnus, turnusplan, =shift, roster, !vær, =veret, =veir, weather, =regner, =regnar, =regne,
  =rain, =raining, snør, =snø, kamp, vits, eventyr, story, joke, dikt, poem, sang, song, møterom, møte,
  meeting, parkering, parkere, bomring, bussen|toget|båten|ferja går|kommer|kjem|gjenge, bus go|leave, ka tid,
  busstider, =nettet, nettverk|nett nede|tregt, tregt, =treg, slow, lyspære, =lys, light bulb, lights,
  =varmen, varmeovn, heating, =kalt, cold, vindu, vindauge, =dør, =døren, =dørå, =door, heis, elevator, lift,
  kontorstol, =stolen min|på|til, hevsenk, pult, skrivebord, toalettpapir, vannlekkasje, garderobeskap, excel,
  word, powerpoint, formel, tabell, spreadsheet, makro, teams møte|meeting, bakgrunn, zoom,
  bestill|tinge|order|ordering|book|kjøpe|buy .. =ny|nytt|new|møterom|rom|blomster|taxi|mat|time|room|bil|
    hotell|kurs|visittkort|pc|mobil|telefon|skjerm|kort|lunch|lader|stol,
  ønsker|ynskjer|vil ha|want|trenger ny|meg ny|raskere|bedre|større|new|better pc|mobil|laptop|skjerm|telefon|
    phone|pult|stol,
  treng|trenge|need|want|ønsker|ynskjer|skal ha .. =flere|fleire|more|to|tre|fire|fem|ti|two|three|four|five|
    ten|ekstra|extra|another .. #gear|ladere|ladarar|chargers,
  mye|mykje|møkje|møye|much|mange .. pensjon|pension, søke|søkje|apply .. pensjon|pension|afp, pensjonsalder,
  =ikke|ikkje|itj|kje|not .. lyd|video|videoen|sound .. teams|zoom|møtet|meeting,
  lån|borrow|leie .. projektor|projector|kamera|pc|bil|tilhenger, tinga, oppgradere, lisens, opplæring, =kurs,
  =kurset, kurspåmelding, course, training, barnehage, byggesak, byggetillatelse, søppeltømming, bossbil,
  renovasjon, garbage, trash, recycling, skolerute, skulerute, elevfravær, ordfører, ordførar, mayor, rådmann,
  kommunedirektør, kommunestyre, valget, =politikk, =skatt, skattekort, tax, eiendomsskatt,
  ledig|ledige stilling, job opening, søke|søkje|søkjer|søge|apply .. om|på|for|etter, søknad, application,
  søge, apply, pensjonspoeng, fagforening, =fest, sommerfest, =kake, bursdag, birthday, blomster, restaurant,
  film, oppskrift, recipe, oversett, =klokken, =klokkå, hvor|kor gammel|gammal, how old, liker du, kjærlighet,
  meningen med, meaning of life, fotball, football, =timer, timeføring, stemple, timeliste, timesheet,
  faktura, invoice, innkjøp, vaktmeister, renhold, reinhald, vaskebyrå, legevakt, legetime, fastlege, =lege,
  doctor, tannlege, dentist, vaksine, ambulanse, brannøvelse, nyheter, nyhende, news, statsminister,
  president, aksjer, svømmehall, kino, hotell, flybillett, bompenger, arbeidstøy, nøkkelskap, arkivskap,
  kjøleskap, fridge, microwave, mikrobølgeovn, signatur, romreservasjon, fibernett, fjernkontroll, =tv,
  =radio, hjemmeside, website, nettside nede, tjenestebil, kommunebil, brøyting, hull i veien, gatelys,
  vannet stengt, vannavlesning, kloakk, parkeringsbot, hund løs, bibliotek åpner, svømming, kulturskole,
  foreldremøte, elevsamtale, medarbeidersamtale, arbeidskontrakt, attest, jubileum, gaver, =gaven, kaffe,
  coffee, koseprat, sports, vinne, vant, won, match, score, hovedstad, capital, hvor mange, kor mange,
  how many, regn ut, hva er to pluss, skrivebordsbakgrunn, skrifttype, font, pdf, adobe, dekning, =signal,
  afp, ikon, lyden|sound borte|vekk|gone, skanne, nedlasting, postkassen på, pakke levert, lunsjrom,
  garderobe, dusj, fadderordning, sykehjemsplass, hjemmehjelp, timebestilling, =gyldig pass, avis,
  opening of the pool, barseldag, velferdspermisjon, mail signature, calendar, kantinemeny, buksene, kjedelig,
  forelsket, =drop =table
`
/** What nobody can use now. Whoever runs it sees to that: it is no loss, and adds nothing to one. */
export const outages = phrases`
  #programs|word|zoom .. =virker|
    verkar|virke|virka|fungerer|fungerar|fungere|funker|funkar|funke|works|work|working|åpner|opnar|open|opp|
    starter|startar .. =ikke|ikkje|itj|kje|not,
  #doorCard .. =virker|verkar|virkar|fungerer|fungerar|funker|funkar|åpner|opnar|work|works|open|opens ..
    =ikke|ikkje|itj|kje|not,
  #programs .. =ikke|ikkje|itj|kje|not .. virker|verkar|virke|fungerer|funker|work|working|funke,
  #programs .. =nede|down|treg|tregt|slow|henger|heng|hang|krasjer|krasja|crash|crashes|hakker|fryser,
  =ingen|nobody|hele|heile|whole .. =tilgang|tilgangen|tilgjenge|access .. #programs,
  =ingen|nobody|none .. =kommer|kjem|kjæm|slipper|slepp|får|klarer|klarar|greier|can|able|get|gets|is .. =inn|
    innpå|på|in|into|on,
  =vi|me|we .. #not|#cannot .. =inn|in|into|on .. =noen|nokon|ingen|any|none =av|of =oss|us,
  #programs .. =let|lets|letting|slipper|slepp|slippe|sleppe .. =anyone|anybody|noen|nokon|ingen,
  =alle|hele|heile|everybody|everyone|whole .. =kastet|kasta|logget|logga|stengt|stengd|låst|
    thrown|logged|locked =ut|ute|out,
  =innlogging|innloggingen|innlogginga|pålogging|påloggingen|login|logon .. =feiler|feilar|virker|verkar|fungerer|
    fails .. =for|hos =alle|everyone|everybody|hele|heile,
  nettet|nettverket|internett|internet|network|systemet|serveren|server .. =nede|borte|vekk|ute|down,
  =uten|utan|without .. =nett|nettet|nettverk|internett|internet
`
/** Harm that another procedure covers. The same words could be said of a damaged PC. */
export const otherHarm = phrases`
  #device .. =oppfører|ter|behaves|acting|acts .. =rart|rar|merkelig|merkeleg|mystisk|strange|strangely|weird|weirdly
`
export const doorCards = phrases`
  adgangskort, inngangskort, nøkkelkort, dørkort, access|entrance|entry|door card, key card, keycard, ansattkort, tilgangskort, adgangsbrikke,
  inngangsbrikke, nøkkelbrikke, badge, brikke
`
