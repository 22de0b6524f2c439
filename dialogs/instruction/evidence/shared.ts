import { lost } from '../../understand/words/lost.ts'
import { phrases } from '../../understand/words/phrases.ts'
import { stolen } from '../../understand/words/stolen.ts'
import * as things from '../../understand/words/things.ts'

/**
 * The words in a question that point to a topic: lists of phrases (syntax in understand/evidence.ts). Each
 * way is enough by itself; it matches when the question has one phrase from each of its lists.
 */
export type Way = string[][]

// Words that several topics combine with others.

export const devices = [...things.laptops, ...things.phones, ...things.tablets, ...things.equipment]
export const anyEquipment = [...devices, ...things.accessories, ...things.screens, ...things.otherDevices]

export const somebody = phrases`
  #others, =noen, =nokon, =någen, =nogen, =andre, =annen, =someone, =somebody, =anyone, =else, =folk, =ingen,
  =nobody, =kolleger, =family, =fleire, =flere, =others, besøk, =naboane, vaktrommet, =guests, =gjester,
  =gjestar, spouse
`

export const gone = [
  ...lost,
  ...stolen,
  ...phrases`=mister, =mistar, =forsvinner, =forsvinn, stjeler, =loss, disappears`,
]

export const tell = phrases`
  =melde, =melder, =melda, =meldes, =meldast, =meld, =meldt, =melding, meldeplikt,
  =si|sier|sei|seie|seia|seier|sies|gi|gje|give|get|ha|få|får .. ifra|fra|beskjed|notice, sei|si det te|til,
  varsle, varsla, varslast, beskjed, kontakte, =contact, notify, =tell, =told, inform, informere, =report,
  =reported, reporting, vite|veta|know .. det|om|it|about, has|have|need to know, henvende, vender,
  rapportere, =ringe, =ringer, =ringa, rutine, prosedyre, procedure, framgangsmåte
`

/** Words that ask how soon. */
export const soon = phrases`
  frist, meldefrist, deadline, raskt, =fort, quickly, =fast, =soon, =snart, straks, immediately,
  lenge .. venta|vent, =når, =when, helg, weekend, =natt
`

export const rules = phrases`
  regel, regler, reglar, =reglane, =reglene, instruks, instruction, =rule, =rules, retningslinje, guideline,
  =policy, krav
`

export const leavingHomeOffice = phrases`
  =slutter, =sluttar, =slutte, =slutta, =slutt, avvikle, avvikling, avslutte, avslutning, avslutta, opphører,
  =ferdig, =ferdige, bytte|ny|nytt|anna|annen|new jobb|stilling, =quit, when|after|if|once i|you|we leave,
  leaving, =ends, closed, stop|stopping, resign, pensjon, går av, retire, oppsigelse, sagt|sier|seier opp,
  permisjon
`

/** Information about people, and the records that hold it. */
export const personalInformation = phrases`
  helseopplysning, personopplysning, pasientopplysning, pasient, brukerliste, namneliste, helsedata,
  persondata, journal, epikrise, sensitiv, patient, client, =health, personal data|information, medical,
  records, klient, =brukarar, =brukere, =brukarane, =brukerne, =brukerens,
  om|på|over|øve|til|for en|ein bruker|brukar|beboer|bebuar|elev, fødselsnummer, vedtak, pårørende, diagnose,
  taushetsplikt, opplysning
`
