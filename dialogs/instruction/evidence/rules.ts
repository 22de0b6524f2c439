import { phrases } from '../../understand/words/phrases.ts'
import { rules, type Way } from './shared.ts'

export const appliesTo: Way[] = [
  [
    phrases`
      gjeld|gjelde|omfatter|omfattar|apply|applies .. meg|for alle|vikarer|vikarar|ekstravakter|studenter|
        lærlinger|politikere|to me|everyone
    `,
    rules,
  ],
]

export const purpose: Way[] = [
  [phrases`hensikt, formål, purpose, hvorfor|kvifor|korfor|why har|må|trenger|treng|do|have`, rules],
]

const breaking = phrases`
  bryter, bryt, brudd, =brot, regelbrudd, regelbrot, =break, breach, ignore, ignoring,
  ikke|ikkje følger|følge|følgje|gjør|gjer, noe|noko feil|gale
`

const consequence = phrases`
  risikere, konsekvens, consequence, straff, advarsel, oppsigelse, miste tilgangen, skjer, =happens, handtert,
  håndteres
`

const newcomers = phrases`nyansatt, nytilsett, =nye, =ny, ansatte, tilsette, employees, staff`

const knowing = phrases`
  =kjent, =kjend, kjenner, kjenne, opplæring, lære, lest, lese, tilgang, access, gjennomgå, gjennom, aware,
  =know, begynne, forstått, forstå
`

export const responsibility: Way[] = [
  [
    phrases`
      ansvar, ansvarlig, ansvarleg, responsible, responsibility, whose job|task, =sin|sitt jobb|oppgave,
      følger|følge|følgje|passer|passar|sjekker|sjekkar .. opp|på at|om vi|folk|ansatte|me
    `,
  ],
  [phrases`ansvar, ansvarlig, ansvarleg, responsible, whose, job`, [...rules, ...knowing]],
  [breaking, [...rules, ...consequence, ...phrases`=dette, =this, står, seier`]],
  [consequence, rules],
  [
    phrases`
      skrive|skriva|skrevet|skreve|skrivi under, signere, signert, =sign, signed, signature, underskrift,
      avtale, heimekontoravtale, agreement
    `,
  ],
  [phrases`stikkprøve, spot check|checks, internkontroll, avvikshåndtering, tilsyn med`],
  [
    phrases`
      kontrollere, kontrollert, kontroll, sjekker, sjekket, =checking, checks, overvåker, overvåket,
      følger med
    `,
    [...rules, ...phrases`følger, følgjer, følge, comply, =dette, =vi, =me, =this, =us`],
  ],
  [newcomers, [...rules, ...knowing]],
]

const meaning = phrases`
  definisjon, definition, defined, definert, ordliste, ordforklaring, glossary, begrep, omgrep,
  forklaring på|av ord|ordene|omgrep, menes|meint|meinast|legg|ligger med|i, i ordet, betyr, tyder,
  hva|kva|ka|what betyr|tyder|mean|counts|innebærer|menes|meinast, what does .. mean,
  hva|kva|ka regnes|reknast|vil som|det si|seie
`

const whatIs = phrases`
  hva|kva|ka|what er|e|is|are .. sikker|secure|fagsystem|avvik|uvedkommende|uvedkomande,
  hva|kva|ka|what er|e|is|are .. helseopplysning|personopplysning
`

export const definitions: Way[] = [[meaning], [whatIs]]

export const otherRules: Way[] = [
  [
    phrases`
      faktaark, fact sheet, normen, =norma, informasjonssikkerhet, informasjonstryggleik,
      information security, annet|anna .. lest|lese|kunne, in addition, helsedirektoratet, helsenorge
    `,
  ],
  [
    phrases`
      =andre, =flere, =fleire, =annet, =anna, =other, =else, =besides, generell, general, =ellers, vanlige,
      vanlege, ordinary, =ikt, =ict, tillegg
    `,
    [...rules, ...phrases`=datareglane`],
  ],
]

/** Questions that the instruction does not answer, though the words are much the same. */
export const notThere: Way[] = [
  [
    phrases`
      #how|hvor|kor ofte .. passord|password|pin, hvor|kor|how lang|langt|long .. pin|passord|password|koden,
      sterkt|godt|strong passord|password, tofaktor, two factor, vpn, wifi, trådløs|wireless nettverk|network,
      bredbånd, breibånd, broadband, lønn, salary, feriedager, overtid, overtime, avspasere, lunsjtid, =lunsj,
      kantine, canteen, parkere, rådmann, ordfører, mayor, hva|kva|ka|what er|is buypass|nhn|norsk|helsenett,
      søke|søkje|søkjer|apply .. hjemmekontor|heimekontor|home,
      få|get .. ny|nytt|new|ekstra|extra|second|raskere pc|mobil|skjerm|monitor|laptop|phone|maskin,
      koster|kostar|cost .. kort|card|buypasskort, expire, pult, stol, chatgpt, copilot, kunstig intelligens,
      fraværsmelding, setje|set .. opp|up .. epost|eposten|mail|email|outlook, bilde|screenshot av|of,
      hvor|kor|where er|e|is .. printer|skriver|printerrom, klokka, klokken, været, weather,
      melde|melda|meldes|anmelde|varsle|varsla|ringe|report|call|tell .. politi|police,
      melde|melda|anmelde det|den|tyveriet|tjuveriet til politiet, report it|this to the police
    `,
  ],
]
