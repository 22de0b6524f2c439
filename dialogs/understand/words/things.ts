import { phrases } from './phrases.ts'

/** Names of work things, shared by the incident types. */

export const laptops = phrases`
  pc, =pcien, =dator, =datorn, =pesen, =psen, =pese, =pe se, =dataen, datamaskin, maskin, laptop, labtop,
  leptop, lap top, =lappis, =bærbar, =bærbare, =berbare, =berbar, =bærbaren, bærbare maskin, notebook,
  macbook, =mac, =macen, thinkpad, elitebook, probook, latitude, chromebook, lenovo, !dell, !dellen, =surface,
  computer, =machine, =comp, workstation, klientmaskin, data maskin, pc maskin, ultrabook, zbook, =datå,
  =databoksen
`
export const phones = phrases`
  telefon, mobil, mobiltelefon, =mob, tlf, telefån, smarttelefon, smartphone, iphone, iphon, ifon, =i =fon, =aifon,
  samsung, android, galaxy, phone, cellphone, =cell, mobile, vakttelefon, nokia, pixel, =fonen, simkort,
  sim kort, sim card, =mobiln
`
export const tablets = phrases`
  nettbrett, ipad, padde, =padden, brett, lesebrett, tablet, nett brett, =aipad, surfbrett
`

/** Accessories, which hold no data. */
export const accessories = phrases`
  lader, ladar, =laren, =larar, =laer, ladekabel, ladeledning, ladeplugg, lade kabel, ladestasjon, ladeklos,
  strømforsyning, straumforsyning, strømkabel, strømledning, adapter, overgang, kabel, =kabler, =kablar,
  ledning, leidning, dongle, mus, musematte, tastatur, keyboard, headset, hodesett, hodetelefon, høretelefon,
  hovudtelefon, øreplugg, ørepropp, øretelefon, øyretelefon, airpods, earbuds, headphone, earphones, dokking,
  =dokken, dock, docking, dokkingstasjon, dockingstasjon, docking station, hub, kortleser, kortlesar,
  kort leser|lesar, card reader, cardreader, webkamera, web kamera, webcam, mikrofon, høyttaler, høgtalar,
  speaker, deksel, etui, mobildeksel, cover, phone|laptop|tablet case, batteripakke, powerbank, pekepenn,
  pencil, =ipad penn, penn til, stylus, charger, charging cable|cord, cable, cord, mouse,
  power supply|brick|adapter|cord, tilleggsutstyr, tilbehør,
  leser|leseren|lesar|lesaren|reader|boks|boksen|dings|dingsen|ting|tingen|thing|greie|box .. =kortet|kort|
    card|smartkortet =i|inn|into|skal,
  dings|dingsen|ting|tingen|thing|greie|boks|boksen .. leser|les|lese|lesar|reads .. =kortet|kort|card|
    smartkortet, accessory, =accessories, hdmi, skjermfilter, stativ, høyttalar, tilleggsskjerm
`
/** Other equipment: some of it stores data and may be lost, all of it may break. */
export const otherDevices = phrases`
  minnepinne, minnepenn, minnebrikke, minnekort, usb, =usben, usb penn|pinne|stick|drive|brikke, harddisk, =disk,
  ekstern disken, flash drive, hard drive, thumb drive, memory stick|card, ruter, router, modem, mifi,
  hotspot, smartklokke, smartklokka, trygghetsalarm, diktafon, sikkerhetsnøkkel, yubikey, kodebrikke, dictaphone,
  medisindispenser, skanner, scanner, videokamera, digitalkamera, kamera, camera, fotoapparat, pendrive,
  minne pinne|penn, projektor, projector, robot
`
export const screens = phrases`skjerm, dataskjerm, storskjerm, monitor, screen, display`
/** Parts that break; other words tell the device. */
export const parts = phrases`
  skjerm, screen, display, tastatur, keyboard, hengsel, hengsle, lokk, glass, =glaset, batteri, battery,
  ladeport, ladeinngang, ladekontakt, =tast, =taster, =tastene, =tastane, touchpad, styreplate, bakside,
  bakglass, =knapp, =knappen, kameralinse, vifte, the|cooling|pc|laptop|my|its !fan, skjermglass, hinge, port,
  kontakt, usb port, key, lid, back cover, kamera, høyttaler, deksel, nettverksport, linse
`
export const equipment = phrases`
  utstyr, datautstyr, arbeidsutstyr, jobbutstyr, hjemmekontorutstyr, kommuneutstyr, equipment, device, enhet,
  eining, work gear, jobbting, arbeidsverktøy, jobbgreier
`

/** Words about logging in somewhere, without the place. */
export const secretWords = phrases`
  passord, passor, =passore, pass ord, passod, =pw, =pwd, password, passphrase, passwd, passowrd, passordlapp,
  brukernavn, brukarnamn, brukarnavn, brukernamn, brukernav, username, user name, user id, bruker navn,
  innlogging, pålogging, =innlogginå, påloggingsinformasjon, innloggingsinformasjon, innloggingsinfo,
  innloggingsdetaljer, påloggingsinfo, login, logon, log|logged|logging on|in|into,
  logge|logg meg|mæ|seg|deg|oss inn|på|innpå, logge|logg inn|på|innpå, sign|signing|signed in|into,
  kode|koden|kåden|code =på|i|via|fra|from|by =sms|smsen|tekstmelding|melding|appen|authenticator|text,
  kode|koden|kåden|code #me =fikk|fekk|fått|got =på|i|via|by =sms|smsen|tekstmelding|melding|text, smskode, sms kode,
  credentials, login details, brukerkonto, brukarkonto, =konto, =kontoen, =kontoer, =kontoar, =kontoene,
  =kontoane, =kontoens, account, brukerident, kodeord, tofaktor, engangskode, authenticator, two factor,
  bruker|brukar|brugaren|brugeren min|mi|mitt, min|mi|mitt bruker|brukar, my user, =brukeren, =brukaren,
  =brukere, user profile, brukarprofil
`
export const pins = phrases`
  pin, =pinnen, pinn kode, pin code, pincode, puk, pukkode, puk kode, puk code, tallkode, pinkåde, pin kåde, pinnummer,
  pin number, fire|seks|four|six siffer|sifre|tall|digit|digits, firesifra, firesifret, sekssifret,
  sifferkode, digits, =sifrene, =sifferet, =tallene, pinkod,
  kort|kortet|smartkort|card|smartcard|buypass .. låst|sperret|sperra|blokkert|locked|blocked|sperrt,
  låst|låser|locked|blocked|sperret|sperra|blokkert .. kort|kortet|smartkort|card|smartcard
`
/** Means a PIN beside a card, and little alone. */
export const codes = phrases`kode, =koden, kåde, =kåden, code`
export const cards = phrases`
  buypass, buy pass, =bypass, =karta, =karte, =kartę, smartkort, smart kort, smart card, smartcard, =kort, =kortet, !kårt, !kårte, !kårtet, =kåret,
  =korte, =kortene, =korta mine|sine|våre, =cards, =card, chipkort, chip card, sikkerhetskort, innloggingskort, jobbkort, arbeidskort,
  hjemmekontorkort, id card, kort til|for|te, buypasskort,
  kort|kortet|!kårtet|card til|te|for|to .. logge|log =på|inn|innpå|on,
  kort|kortet|!kårtet|card .. bruker|brukar|bruge|use til|te|for|to .. logge|log =på|inn|innpå|on,
  kort|kortet|card .. logge =meg|mæ|oss|seg =på|inn, nivå fire
`
export const wallets = phrases`lommebok, wallet, purse`
export const bags = phrases`veske, sekk, ryggsekk, bag, koffert, backpack, rucksack, briefcase`
