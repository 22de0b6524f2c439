import { phrases } from '../../understand/words/phrases.ts'
import {
  accessories,
  cards,
  equipment,
  laptops,
  otherDevices,
  pins,
  phones,
  screens,
  secretWords,
  tablets,
} from '../../understand/words/things.ts'

// Words that several paragraphs look for together with others.

export const devices = [...laptops, ...phones, ...tablets, ...equipment]
export const anyEquipment = [...devices, ...accessories, ...screens, ...otherDevices]
export const cardOrPin = [...cards, ...pins]
export const passwords = secretWords

export const somebody = phrases`
  #others, =noen, =nokon, =någen, =nogen, =noken, =andre, =annen, =someone, =somebody, =anyone, =else, =folk,
  =ungar, =ongar, =kjærasten, =samboer, =kollegaer, =kolleger
`

export const gone = phrases`
  =miste, =mister, =mistar, =mista, =mistet, =mist, =borte, =vekk, =vekke, =vekkje, avveie, avvege, =tap, =tapt,
  =tapet, forsvinner, forsvinn, forsvant, stjele, stjeler, stjel, stjålet, stjålen, =stolen, =stole, =ståle,
  tyveri, tjuveri, =lose, =loses, =lost, =loss, missing, steal, theft, disappears, =gone
`

export const forgotten = phrases`
  glemme, glemmer, glemt, gløyme, gløymer, gløymt, =gløym, glømme, =glømt, husker|hugsar|huske ikke|ikkje,
  forget, forgets, forgot, forgotten
`

export const known = phrases`
  #others|noen|nokon|någen|andre|someone|somebody|else .. vite|vita|veit|vet|kjenner|kjenne|kan|ser|sett|såg|tak|tatt|fatt|learns|learn|knows|know|sees|saw|gets|get|finds|stjeler,
  avslørt, lekket, =lekt, leaked, compromised, kompromittert, avveie
`

export const tell = phrases`
  =melde, =melder, =melda, =meldes, =meldast, =meld, =meldt, =melding, meldeplikt,
  =si|sier|sei|seie|seia|seier|sies .. ifra|ifrå|fra|frå|te|til|det, varsle, varsla, varsles, varslast, beskjed,
  kontakte, kontakter, kontaktar, contact, notify, notified, =tell, =told, inform, =report, =reported, reporting,
  vite|vita|veta|know .. det|om|it|about, has|have|need to know, henvende, henvender, vender, rapportere, rapporterer
`

/** Asks how soon. */
export const soon = phrases`
  frist, meldefrist, deadline, raskt, =fort, quickly, =fast, =soon, straks, immediately, med en|ein gang, with once,
  lenge .. vente|venta|vent, how long, innen, hvor|kor seint, når, =when
`

export const share = phrases`
  =dele, =deler, =delar, =dela, =gi, =gir, =gje, =gjev, =låne, =låner, =låna, =lånar, bort, =share, sharing,
  =lend, =give, oppgi, skrive|skriva|skriver|write|notere .. lapp|ned|down|på, =lapp, =lappen, note, =borrow
`

export const rules = phrases`
  regel, regler, reglar, =reglane, =reglene, =reglan, instruks, brukerinstruks, brukarinstruks, instruction,
  =rule, =rules, retningslinje, =policy, krav
`

export const leaving = phrases`
  =slutter, =sluttar, =slutte, =slutta, =slutt, avvikle, avvikles, avvikling, avviklast, avsluttes, avslutte,
  avsluttast, avslutta, opphører, =ferdig, =ferdige, bytter|byter jobb, =quit, when|after|if|once i|you|we leave, leaving, =ends, =end, stop|stopping,
  ikke|ikkje|no .. lenger|lengre|meir|mer|longer, resign, pensjon, går av, retire
`

/** Information about people, and what it is written on. */
export const personalInformation = phrases`
  helseopplysning, helseopplysningar, personopplysning, personopplysningar, pasientopplysning, pasientopplysningar,
  pasient, brukerliste, brukarliste, namneliste, navneliste, helsedata, persondata, journal, epikrise, sensitiv,
  taushetsbelagt, patient, client, =health, personal data|information, medical, records, bilder av sår, klient,
  =brukarar, =brukere, =personalia, fødselsnummer
`
