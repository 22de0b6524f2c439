import { phrases } from '../../understand/words/phrases.ts'
import { anyEquipment, devices, personalInformation, somebody } from './shared.ts'
import type { Way } from './way.ts'

const own = phrases`=egen, =eget, =eigen, =eige, =eiga, =egne, =own, =privat, =private, =mac, =heimepc, hjemmepc`

const privateUse = phrases`
  privat .. ting|bruk|gjøremål|formål, private things|use|stuff|purposes, netflix, facebook, youtube, instagram,
  tiktok, =film, =filmer, movie, serie, =spille, =spela, =spele, =spill, =spel, =play, =game, =games, gaming,
  minecraft, nettbank, banking, handle, =shoppe, shopping, finn.no, zalando, lekse, homework, fotballkamp, surfe,
  musikk, music, =fritid, betale regninger
`

export const ownEquipmentOnly: Way[] = [
  [privateUse],
  [own, devices],
  [somebody, devices],
  [phrases`=låne, =låner, =låna, =lånar, =borrow, =lend, utlån, låne|låna bort`, anyEquipment],
  [phrases`=bruke, =bruka, =bruge, =bruga, =bruker, =brukar, =nytte, =use, =using, benytte`, devices],
]

const putting = phrases`
  lagre, lagra, lagrer, lagrar, lagring, =save, =saving, =store, =stored, =storing, =keep, laste|lasta|last ned|ner,
  download, =legge, =legga, =leggja, =leggje, =ha, =have, ta vare på, kopiere, copy
`

const localPlaces = phrases`
  lokal, =lokalt, local, locally, minnepinne, minnepenn, usb, c disk, skrivebord, desktop, harddisk, disken,
  hard drive, dropbox, skylagring, google drive, =offline
`

export const nothingStored: Way[] = [
  [phrases`lagre, lagra, lagrer, lagrar, lagring, =save, =saving`],
  [putting, [...personalInformation, ...phrases`=dokument, =dokumenter, document, =fil, =filer, =files`]],
  [putting, localPlaces],
  [phrases`minnepinne, minnepenn, usb`],
  [personalInformation, devices],
]

export const setupUntouched: Way[] = [
  [
    phrases`
      installere, installera, installerer, install, reinstall, innstilling, innstillingar, settings, oppsett,
      =setup, configuration, konfigurasjon, program, programvare, software, operativsystem, linux, antivirus,
      brannmur, firewall, oppdatering, oppdateringane, updates, utvidelse, utviding, extension, add-on, bios,
      administrator, legge|legga|leggje|leggja .. inn .. app|program|spotify,
      legge|legga|leggje|leggja inn, ny bruker|brukar, new user, tilpasse, =endre, =endra
    `,
  ],
  [
    phrases`koble, kople, kobla, kopla, connect, plug, =plugge`,
    [...anyEquipment, ...phrases`=tv, tven, ruter, mus`],
  ],
]

export const noPrinting: Way[] = [
  [
    phrases`
      skrive|skriva|skriver|skrivast|skrives|skriv .. ut|ud, utskrift, utskrifter, =printe, =printa, =print, =printer,
      printing, printed, printout, =skrivar, =skrivaren, =skriveren, papirkopi, =papir, koble|kople|kobla|connect .. skriver|skrivar|printer, paper copy, hardcopy, =kopi
    `,
  ],
]
