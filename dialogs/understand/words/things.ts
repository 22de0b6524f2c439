import { phrases } from './phrases.ts'

/** Names of work things, shared by the incident types. */

export const laptops = phrases`
  pc, =pcn, =pcien, =dator, =datorn, =pesen, =psen, =pese, =pe se, =dataen, =datan, =dataan, datamaskin, =datamaskinå, maskin,
  =maskinå, laptop, labtop, leptop, lap top, =lappis, =bærbar, =bærbare, =berbare, =berbar, =bærbaren,
  bærbare maskin, notebook, macbook, =mac, =macen, =maccen, thinkpad, elitebook, probook, latitude,
  chromebook, lenovo, !dell, !dellen, =surface, computer, =machine, =comp, workstation, klientmaskin,
  data maskin, pc maskin, ultrabook, zbook, pc-en, =datå, =databoksen
`
export const phones = phrases`
  telefon, mobil, mobiltelefon, =mob, tlf, =tlfn, telefån, smarttelefon, smartphone, iphone, iphon, ifon,
  =aifon, samsung, android, galaxy, phone, cellphone, =cell, mobile, vakttelefon, nokia, pixel, mobbil,
  =fonen, simkort, sim kort, sim card,
  =mobiln
`
export const tablets = phrases`
  nettbrett, ipad, =padden, =paden, padde, brett, lesebrett, tablet, nett brett, =aipad, =brettå, surfbrett
`

/** What goes with the equipment and holds no data. */
export const accessories = phrases`
  lader, ladar, =laren, =larar, =laer, =lader, ladekabel, ladeledning, ladeplugg, lade kabel,
  ladestasjon, ladeklos, strømforsyning, straumforsyning, strømkabel, strømledning, adapter, overgang, kabel,
  =kabler, =kablar, ledning, leidning, dongle, mus, musematte, tastatur, keyboard, headset, hodesett,
  hodetelefon, høretelefon, hovudtelefon, øreplugg, ørepropp, øretelefon, øyretelefon, airpods, earbuds,
  headphone, headphones, earphones, dokking, =dokken, dock, docking, dokkingstasjon, dockingstasjon,
  docking station, =huben, hub, usb-hub, kortleser, kortlesar, kort leser|lesar, card reader, cardreader,
  webkamera, web kamera, webcam, mikrofon, høyttaler, høgtalar, speaker, deksel, etui, mobildeksel, cover,
  phone|laptop|tablet case, batteripakke, powerbank, pekepenn, pencil, =ipad penn, penn|pennen til, stylus,
  charger, charging cable|cord, cable, cord, mouse, power supply|brick|adapter|cord, tilleggsutstyr, tilbehør,
  leser|leseren|lesar|lesaren|reader|boks|boksen|dings|dingsen|ting|tingen|thing|greie|greia|box .. =kortet|
    kort|card|smartkortet =i|inn|into|skal,
  dings|dingsen|ting|tingen|thing|greie|greia|boks|boksen .. leser|les|lese|lesar|reads .. =kortet|kort|
    card|smartkortet,
  accessory, =accessories, hdmi, usb-c, skjermfilter, stativ, hdmi-kabel, høyttalar, tilleggsskjerm
`
/** Other equipment: what stores data may be lost, everything may break. */
export const otherDevices = phrases`
  minnepinne, minnepenn, minnebrikke, minnekort, usb, usb-penn, usb-minne, usb penn|pinne|stick|drive|brikke,
  =usben, harddisk, =disk, ekstern|eksterne disken, flash drive, hard drive, thumb drive, memory stick|card, ruter, router, modem, mifi,
  hotspot, smartklokke, smartklokka, smartklokken, trygghetsalarm, diktafon, sikkerhetsnøkkel, yubikey, kodebrikke, dictaphone,
  medisindispenser, skanner, scanner, videokamera, digitalkamera, kamera, camera,
  fotoapparat, pendrive, minne pinne|penn, projektor, projector, robot
`
export const screens = phrases`skjerm, =skjermå, dataskjerm, storskjerm, monitor, screen, display`
/** Parts that break; which device it is, other words tell. */
export const parts = phrases`
  skjerm, screen, display, tastatur, keyboard, hengsel, hengsle, =hengslene, lokk, glass, =glaset, batteri,
  battery, ladeport, ladeinngang, ladekontakt, =tast, =taster, =tastene, =tastane, touchpad, styreplate,
  bakside, bakglass, =knapp, =knappen, kameralinse, vifte, the|cooling|pc|laptop|my|its !fan, skjermglass,
  hinge, port, kontakt,
  usb port, usb-port, key, keys, lid, back cover, kamera, høyttaler, deksel, nettverksport, linse
`
export const equipment = phrases`
  utstyr, datautstyr, arbeidsutstyr, jobbutstyr, hjemmekontorutstyr, kommuneutstyr, ikt-utstyr, equipment,
  device, enhet, eining, work gear, jobbting, arbeidsverktøy, jobbgreier
`

/** Say that it is about getting in somewhere, not where. */
export const secretWords = phrases`
  passord, pasord, passor, =passore, =passorda, pass ord, passod, =pw, =pwd, password, passphrase, passwd,
  passowrd, pasword, passordlapp, brukernavn, brukarnamn, brukarnavn, brukernamn, brukernav, username,
  user name, user id, bruker navn, brukarnamnet, innlogging, pålogging, =innlogginå, påloggingsinformasjon,
  innloggingsinformasjon, innloggingsinfo, innloggingsdetaljer, påloggingsinfo, login, logon, log-in,
  log|logged|logging on|in|into, logge|logga|logget|logg meg|mæ|seg|deg|oss inn|på|innpå,
  logge|logga|logget|logger|logg|loggar inn|på|innpå, sign|signing|signed in|into, credentials,
  login details, sign-in, brukerkonto, brukarkonto, =konto, =kontoen, =kontoer, =kontoar, =kontoene,
  =kontoane, =kontoens, account, brukerident, bruker-id, brukar-id, kodeord, tofaktor, engangskode,
  authenticator, two-factor, two factor, bruker|brukar|brukeren|brukaren|brugaren|brugeren min|mi|mitt,
  min|mi|mitt bruker|brukar, my user, =brukeren, =brukaren, =brukere, user profile, brukarprofil
`
export const pins = phrases`
  pin, =pinnen, pinkode, pinn kode, pin code, pincode, puk, pukkode, puk kode, puk code,
  tallkode, pinkåde, pin kåde, =pin'en, pinnummer, pin number,
  fire|seks|four|six siffer|sifre|tall|digit|digits, firesifra, firesifret, sekssifret, sifferkode,
  four-digit, digits, =sifrene, =sifferet, =tallene, pinkod,
  kort|kortet|smartkort|smartkortet|card|smartcard|buypass .. låst|sperret|sperra|blokkert|locked|blocked|
    sperrt,
  låst|låste|låser|locked|blocked|sperret|sperra|blokkert .. kort|kortet|smartkort|smartkortet|card|smartcard
`
/** Means a PIN beside a card, and little alone. */
export const codes = phrases`kode, kåde, code, =koden, =kåden`
export const cards = phrases`
  buypass, buy pass, =bypass, smartkort, smart kort, smart card, smartcard, =kort, =kortet, =kårt,
  =kårtet, =korte, =kortene, =card, chipkort, chip card, sikkerhetskort, innloggingskort, jobbkort,
  arbeidskort,
  hjemmekontorkort, id card, kort til|for|te, buypasskort,
  kort|kortet|kårtet|card til|te|for|to .. logge|logga|logger|log =på|inn|innpå|on,
  kort|kortet|kårtet|card .. bruker|brukar|bruge|use til|te|for|to .. logge|logga|logger|log =på|inn|innpå|
    on, kort|kortet|card .. logge|logga =meg|mæ|oss|seg =på|inn, nivå fire
`
export const wallets = phrases`lommebok, =lommebokå, wallet, purse`
export const bags = phrases`veske, =veskå, sekk, ryggsekk, bag, =bagen, koffert, backpack, rucksack, briefcase`
