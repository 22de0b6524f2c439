import { phrases } from './phrases.ts'

/** "§ 2.11" is not a day in November. */
export const paragraphNumber = /(?:§|punkt|pkt\.?|paragraf(?:en)?|paragraph|section)\s*(\d+(?:\.\d+)*)/i

/** The instruction's subjects, for questions whether something is allowed. */
export const ruled = phrases`
  skrive|skriver|skrivast|print|printe|skriv|ta|kjøre .. ut|utskrift, utskrift, print, hardcopy, skjermbilde,
  screenshot, bilde|photo|picture av|of, fotografere, =låne, =låna, =låner, =lånar, utlån, =lend, =borrow,
  =bruke, =bruka, =bruge, =brukar, =bruker, =bruk, =brukes, =brukast, =use, =using, =used, =spille, =spele,
  =play, =share, =sharing, =dele, =dela, =deler, =gi, =gje, =give, =fortelle, =fortelja, =låne bort,
  se|sjå på, =watch, stream, =surfe, =surfa, =sjekke, =sjekka, =check, youtube, =handle, laste, =private,
  =privat, =personal, barn, kids, children, family, lekser, =games, =spel, tjenstlig, fritid, ektefelle,
  ungane, =låse, =låsa, =låser, =låst, =lock, =locked, =locking, win l, skjermlås, =lås,
  logge|logg av|out|off|ut, ulåst, unlocked, =forlate, =forlater, går|gå|gjeng|forlater fra,
  går|gå|gjeng på do|dass|lunsj|møte, går|gå og|å henter|hente, unattended, innelåst, =skap, =away, forlates,
  fravær, =lagre, =lagra, =save, =saving, =store, =storing, lokalt, locally, minnepenn, usb, skrivebordet,
  dropbox, sky, cloud, google drive, helseopplysning, personopplysning, pasientopplysning, pasientdata,
  persondata, helsedata, journalnotat, journal,
  personal|patient|health|sensitive|client data|information|files|records|notes|documents, sensitiv,
  =dokument, =dokumenter, documents, =files, =notater, =notat, pasient, sende .. privat, papirer, =papir,
  =installere, =installera, install, =endre, =endra, =change, =modify, oppsett, innstilling, settings,
  =program, software, =apps, koble|kople|connect, =tilpasse,
  egen|eigen|own|privat skriver|printer|pc|mus|skjerm|computer|mobil|mac|laptop|maskin|skrivar|device|utstyr,
  wifi, nettverk, vpn, oppdatere, chatgpt, kunstig intelligens, bakgrunnsbilde,
  bytte|bytta operativsystem|harddisk|batteri, =melde, =melda, =meldes, =meldast, =meldt,
  si|sei|sies|gi|give .. ifra|fra|beskjed|notice, =varsle, =varsles, notify, inform, =tell, =informere,
  =kontakte, =beskjed, frist, deadline, hvor|kor|how|ka raskt|fort|fast|quickly|soon|seint, =report,
  =reported, politianmelde, tap, tyveri, straks, plikt til å,
  leder|lederen|leiar|leiaren|manager få|vite|beskjed|know, innsyn, skjermfilter, privacy, gardin, curtains,
  blinds, persienne, kafé, cafe, coffee shop, på|i|on tog|buss|flyet|ferja|train, on the train|bus, offentlig,
  public, utland, overseas, på ferie|ferien|reise|tur, on holiday|vacation, reise, travel, =hyttå, cabin,
  oppbevare, =keep, =kept, leave, =bil, =bilen, =bagasjen, in the car, =jobbe, arbeide, =work, =working,
  =sitte, =sitta, =sitter, =ta med, bring, skjule, =kikke, =see my, se|sjå skjermen|hva|innholdet, overlook,
  look over, naboen, besøk, guests, visitors, hjemmekontor, heimekontor, heimakontor, home office, from home,
  hjemmefra, heimefrå, heimafrå, hjemme, =heime, =heima, at home, sikker sone, secure zone, vindu, =dør,
  =dørå, door, window, rom, room, kjøkkenbordet, stua, mobiltelefon på møte, uvedkommende, balkongen, hagen,
  =betale, =betala, =betaler, =betalar, =pay, =pays, erstatte, erstatningsplikt, =koste, =koster, =kostar,
  =cost, dekkje, regning, trekk|trekt i lønn, forsikring, liable, =økonomisk, avgjør, avgjer, bestemmer,
  decides, forsikra, innafor, =ansvar, =ansvaret, ansvarlig, responsible, =følge, =følges, =følgd, =følgje,
  =følgja, =kontrollert, kontroll, kontrollerer, overvåket, =brudd, =brot, bryt, straff, konsekvens, signere,
  signert, =sign, godkjenne, approve, =avtale, =avtalen, agreement, instruks, instruction, =punkt, =paragraf,
  avvikshåndtering, avviksrutine, definisjon, sikkerhetsnivå, avviksmelding, leveres, levera, =returned,
  =return, beholde, behalde, =slette, =sletta, =slettes, delete, =makulere, shred, =kaste, =kasta, destroy,
  gjenvinne, restavfall, skrive|skriva|write|notere .. ned|down|passord|pin|pinkoden,
  bytte|bytta|change|skifte .. passord|pin|password, samme|like passord|password, lage passord,
  hvor|kor|how ofte, husk passord
`
