import { lost } from '../../understand/words/lost.ts'
import { phrases } from '../../understand/words/phrases.ts'
import { stolen } from '../../understand/words/stolen.ts'
import {
  accessories,
  equipment,
  laptops,
  otherDevices,
  phones,
  screens,
  tablets,
} from '../../understand/words/things.ts'

// Words that several topics look for together with others.

export const devices = [...laptops, ...phones, ...tablets, ...equipment]
export const anyEquipment = [...devices, ...accessories, ...screens, ...otherDevices]

export const somebody = phrases`
  #others, =noen, =nokon, =någen, =nogen, =noken, =andre, =annen, =someone, =somebody, =anyone, =else, =folk,
  =ingen, =nobody, =ungar, =ongar, =kjærasten, =samboer, =kollegaer, =kolleger, =family, =families, =fleire,
  =flere, =others, to|tre|fleire|flere stykker|stykk|personer, besøk, flatmate, flatmates, roommate,
  roommates,
  =naboen, =naboane, =naboene, neighbour, neighbours, vaktrommet, =guests, =gjester, =gjestar, spouse, =wife,
  =husband, teenager
`

export const gone = [
  ...lost,
  ...stolen,
  ...phrases`
    =mister, =mistar, =forsvinner, =forsvinn, stjeler, =loses, =loss, disappears,
    surret|rotet|somlet|surra|rota bort|vekk, går|gått|gjekk|gikk tapt, på avveie|avvegar|avvege
  `,
]

export const tell = phrases`
  =melde, =melder, =melda, =meldes, =meldast, =meld, =meldt, =melding, meldeplikt, innmelding,
  =si|sier|sei|seie|seia|seier|sies|gi|gje|give|get|ha|få|får .. ifra|ifrå|fra|frå|beskjed|notice,
  sei|si det te|til, varsle, varslar, varsla, varsles, varslast, varsling, beskjed, kontakte, kontakter,
  kontaktar, =contact, notify, notified, =tell, =told, inform, informere, =report, =reported, reporting,
  vite|vita|veta|know .. det|om|it|about, has|have|need to know, henvende, henvender, henvendar, vender,
  rapportere, rapporterer, =ringe, =ringer, =ringa, rutine, rutinen, prosedyre, procedure, framgangsmåte,
  routine
`

/** Asks how soon. */
export const soon = phrases`
  frist, meldefrist, deadline, raskt, =fort, quickly, =fast, =soon, =snart, straks, immediately,
  med en|ein gang, lenge .. vente|venta|vent, how long, innen, hvor|kor seint|sent, =når, =when, helg,
  weekend, =natt
`

export const rules = phrases`
  regel, regler, reglar, =reglane, =reglene, =reglan, instruks, brukerinstruks, brukarinstruks, instruction,
  =rule, =rules, retningslinje, guideline, =policy, krav
`

export const leavingHomeOffice = phrases`
  =slutter, =sluttar, =slutte, =slutta, =slutt, avvikle, avvikles, avvikling, avviklast, avsluttes, avslutte,
  avslutning, avsluttast, avslutta, opphører, =ferdig, =ferdige,
  bytter|bytte|byter|byte|ny|nytt|anna|annen|new jobb|stilling|job, =quit, when|after|if|once i|you|we leave,
  leaving, =ends, =ended, closed, stop|stopping, ikke|ikkje|no .. lenger|lengre|meir|mer|longer, resign,
  pensjon, går av, retire, oppsigelse, sagt|sier|seier opp, permisjon
`

/** Information about people, and what it is written in. */
export const personalInformation = phrases`
  helseopplysning, helseopplysningar, personopplysning, personopplysningar, pasientopplysning,
  pasientopplysningar, pasient, brukerliste, brukarliste, namneliste, navneliste, helsedata, persondata,
  journal, epikrise, sensitiv, taushetsbelagt, patient, client, =health, personal data|information, medical,
  records, bilder|bildar av .. sår|brukarar|brukere, klient, =brukarar, =brukere, =brukarane, =brukerne,
  =brukerens, om|på|over|øve|til|for en|ein bruker|brukar|beboer|bebuar|elev, =personalia, fødselsnummer,
  vedtak, pårørende, diagnose, taushetsplikt, opplysning, opplysningar
`
