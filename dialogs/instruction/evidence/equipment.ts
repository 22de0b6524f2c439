import { phrases } from '../../understand/words/phrases.ts'
import { anyEquipment, devices, personalInformation, somebody, type Way } from './shared.ts'

const privateUse = phrases`
  privat, =fritid, =fritida, =helga, på kvelden, etter jobb|arbeid|arbeidstid, itte jobb, after work|hours,
  private|personal things|use|stuff|purposes|matters, annet|anna|else enn|than jobb|arbeid|work, netflix,
  facebook, youtube, instagram, tiktok, snapchat, spotify, sosiale|social medier|media, =film, movie, serie,
  seriar, strømme, stream, podcast, =spille, =spela, =spele, =spill, =spel, =game, =games, gaming, minecraft,
  roblox, fotballkamp, musikk, music, nettbank, banking, altinn, =handle, =shoppe, shopping, shop online,
  zalando, lekse, homework, skole, skoleoppgave, surfe, surfing, hobby, egne|eigne ærend
`

const whose = phrases`
  =egen, =eget, =eigen, =eige, =eiga, =egne, =eigne, =own, =privat, =private, =mac, kommunal, =kommunens,
  =kommunen, municipal, municipality, council
`

const using = phrases`
  =bruke, =bruka, =bruge, =bruga, =bruker, =brukar, =nytte, =use, =using, =dele, =dela, =share
`

export const ownEquipmentOnly: Way[] = [
  [privateUse],
  [whose, devices],
  [somebody, devices],
  [using, devices],
  [phrases`=låne, =låner, =låna, =lånar, =borrow, =lend, utlån`, anyEquipment],
]

const saving = phrases`
  lagre, lagra, lagrer, lagring, lagres, mellomlagre, =save, =saving, =saved, last ned|ner
`

const keeping = phrases`
  =store, =storing, =keep, download, =legge, =legga, =leggja, =leggje, legges, =ha, =have, =ligge, =ligga,
  =ligg, liggje, liggende, ta vare på, kopiere, copy, =kopi, overføre, =skrive, =skriva, word, excel
`

const looseMedia = phrases`
  minnepinne, minnepenn, usb, thumb drive, memory stick, flash drive, dropbox, google drive, onedrive
`

const onTheMachine = phrases`
  lokal, =lokalt, local, locally, =disken, skrivebord, desktop, harddisk, =offline, nedlastinger
`

const written = phrases`
  journalnotat, filene, =dokument, =dokumenter, document, =fil, =filer, =files, rapport, =notat, =notater,
  =notes, =liste, =lista, regneark, spreadsheet, opptak
`

export const nothingStored: Way[] = [
  [saving],
  [saving, [...personalInformation, ...written, ...onTheMachine, ...looseMedia]],
  [keeping, [...personalInformation, ...written]],
  [keeping, [...onTheMachine, ...looseMedia]],
  [
    [...personalInformation, ...written],
    [...devices, ...onTheMachine],
  ],
  [looseMedia],
]

const settings = phrases`
  innstilling, settings, oppsett, oppsettet, set up, configuration, konfigurasjon, konfigurere, configure,
  tweak, tweaking, tilpasse, =endre, =endra, endring, =modify, modifisere, bios, administrator,
  administratorrettighet, =admin, rettigheter, rettar, ny bruker|brukar, new|second|another user|account,
  brukerkonto, brukarkonto, bakgrunnsbilde, fikse, =fix, formatere, reset
`

const programs = phrases`
  installere, install, reinstall, avinstallere, program, software, =app, =apper, =apps, nettleser, nettlesar,
  browser, utvidelse, utviding, extension, tillegg, operativsystem, operating system, linux, ubuntu, windows,
  oppgradere, upgrade, oppdatere, oppdatering, update, legge|leggje inn|til, fjerne|remove
`

const protection = phrases`
  antivirus, brannmur, firewall, encryption,
  skru|slå|slår|turn|switch av|på|off .. antivirus|brannmur|oppdatering|sikkerhet|firewall
`

const hardware = phrases`
  koble, kople, connect, plug, bytte|bytta|skifte|change|replace .. harddisk|batteri|minne|disk|battery|ram,
  =åpne, =opne, reparere, repair
`

export const setupUntouched: Way[] = [
  [[...settings, ...programs, ...protection]],
  [
    [...settings, ...programs, ...protection],
    [...devices, ...phrases`=sjølv, =sjøl, =selv, =myself`],
  ],
  [hardware, [...anyEquipment, ...phrases`=tv, =tven, ruter, =mus, harddisk, batteri, battery`]],
]

export const noPrinting: Way[] = [
  [
    phrases`
      skrive|skriver|skrivast|skriv|skrevet|skreve|skrivi .. ut|ud, utskrift, =printe, =printa, =print,
      =printer, =printet, =printeren, printing, printed, printout, =skrivar, =skrivaren, =skriveren,
      papirkopi, papirutgave, paper|hard copy, hardcopy, koble|kople|connect .. skriver|skrivar|printer
    `,
  ],
]
