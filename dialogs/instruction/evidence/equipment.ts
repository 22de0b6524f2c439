import { phrases } from '../../understand/words/phrases.ts'
import { anyEquipment, devices, personalInformation, somebody } from './shared.ts'
import type { Way } from './way.ts'

const privateUse = phrases`
  privat, =private, =fritid, =fritida, =helga, på kvelden, etter jobb|arbeid|arbeidstid, itte jobb,
  after work|hours, private|personal things|use|stuff|purposes|matters,
  annet|anna|else enn|than jobb|arbeid|work, netflix, facebook, youtube, instagram, tiktok, snapchat, spotify,
  sosiale|social medier|media, =film, =filmer, movie, serie, seriar, strømme, streame, stream, podcast,
  barne-tv, =spille, =spela, =spele, =spill, =spel, =play, =game, =games, gaming, minecraft, roblox,
  fotballkamp, musikk, music, nettbank, banking, betale regninger, vipps, altinn, =handle, =shoppe, shopping,
  shop online, zalando, finn.no, nettshopping, lekse, homework, school work, skole, skoleoppgave, surfe,
  surfing,
  reservere ferie, hobby, egne|eigne ærend
`

const whose = phrases`
  =egen, =eget, =eigen, =eige, =eiga, =egne, =eigne, =own, =privat, =private, =mac, =heimepc, hjemmepc,
  kommunal, kommunalt, =kommunens, =kommunen, municipal, municipality, council
`

const using = phrases`
  =bruke, =bruka, =bruge, =bruga, =bruker, =brukar, =nytte, benytte, =use, =using, =dele, =dela, =share,
  logge|logga seg|meg
`

export const ownEquipmentOnly: Way[] = [
  [privateUse],
  [whose, devices],
  [somebody, devices],
  [using, devices],
  [phrases`=låne, =låner, =låna, =lånar, =borrow, =lend, utlån`, anyEquipment],
]

const saving = phrases`
  lagre, lagra, lagrer, lagrar, lagring, lagres, lagrast, mellomlagre, =save, =saving, =saved,
  laste|lasta|last ned|ner
`

const keeping = phrases`
  =store, =stored, =storing, =keep, download, =legge, =legga, =leggja, =leggje, legges, =ha, =have, =ligge,
  =ligga, =ligg, liggje, liggende, ta vare på, kopiere, kopiera, copy, =kopi, overføre, overføra, transfer,
  =skrive, =skriva, word, excel
`

const looseMedia = phrases`
  minnepinne, minnepenn, minnekort, usb, thumb drive, memory stick, flash drive, dropbox, skylagring,
  google drive, onedrive
`

const onTheMachine = phrases`
  lokal, =lokalt, local, locally, c disk, =disken, skrivebord, desktop, harddisk, hard drive, =offline,
  kamerarull, nedlastinger
`

const written = phrases`
  journalnotat, filene, bilder av, bilete av, =dokument, =dokumenter, =dokumenta, document, =fil, =filer,
  =filar, =files, rapport, =notat, =notater, =notes,
  =liste, =lista, regneark, spreadsheet, lydopptak, opptak, recording
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
  innstilling, innstillingar, settings, oppsett, oppsettet, =setup, set up, set-up, configuration,
  konfigurasjon,
  konfigurere, configure, tweak, tweaking, tilpasse, tilpassa, customise, =endre, =endra, endring, =modify,
  modifisere, bios, administrator, administratorrettighet, =admin, rettigheter, rettar, ny bruker|brukar,
  new|second|another user|account, brukerkonto, brukarkonto, bakgrunnsbilde, språkinnstilling, fikse, fiksa,
  =fix, formatere, reset, tilbakestille
`

const programs = phrases`
  installere, installera, installerer, install, reinstall, avinstallere, uninstall, program, programvare,
  software, =app, =apper, =appar, =apps, nettleser, nettlesar, browser, utvidelse, utviding, extension,
  add-on,
  tillegg, operativsystem, operating system, linux, ubuntu, windows, oppgradere, oppgradera, upgrade,
  oppdatere,
  oppdatera, oppdatering, oppdateringane, update, legge|legga|leggje|leggja inn|til, fjerne|fjerna|remove
`

const protection = phrases`
  antivirus, brannmur, firewall, virusprogram, disable, deaktivere, kryptering, encryption,
  skru|slå|skrur|slår|turn|switch av|på|off .. antivirus|brannmur|oppdatering|sikkerhet|firewall
`

const hardware = phrases`
  koble, kople, kobla, kopla, connect, plug, plugge,
  bytte|byte|bytta|skifte|skifta|change|replace .. harddisk|batteri|minne|disk|battery|ram, skru opp, =åpne,
  =opne, reparere, reparera, repair
`

export const setupUntouched: Way[] = [
  [[...settings, ...programs, ...protection]],
  [
    [...settings, ...programs, ...protection],
    [...devices, ...phrases`=sjølv, =sjøl, =selv, =myself, på eiga|egen hand|hånd`],
  ],
  [hardware, [...anyEquipment, ...phrases`=tv, =tven, ruter, =mus, harddisk, batteri, battery`]],
]

export const noPrinting: Way[] = [
  [
    phrases`
      skrive|skriva|skriver|skrivast|skrives|skriv|skrevet|skreve|skrivi .. ut|ud, utskrift, utskrifter,
      =printe, =printa, =print, =printer, =printet, =printeren, =prints, printing, printed, printout,
      =skrivar,
      =skrivaren, =skriveren, papirkopi, papirutgave, på papir, paper|hard copy, hardcopy,
      koble|kople|kobla|connect .. skriver|skrivar|printer
    `,
  ],
]
