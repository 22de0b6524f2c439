import { phrases } from '../../understand/words/phrases.ts'
import { rules } from './shared.ts'
import type { Way } from './way.ts'

export const appliesTo: Way[] = [
  [
    phrases`
      hvem|kven|kem|who gjelder|gjeld|gjelde|omfattes|omfattast|applies|covers,
      gjelder|gjeld|gjelde|omfatter|omfattar|apply|applies .. meg|for alle|vikarer|vikarar|ekstravakter|
        studenter|lærlinger|politikere|to me|everyone,
      er|blir jeg|eg|vi|me omfattet|omfatta
    `,
    rules,
  ],
]

export const purpose: Way[] = [
  [
    phrases`
      hensikt, hensikten, hensikta, formål, formålet, føremål, føremålet, poenget med, vitsen med,
      meininga med,
      purpose, the point of, hvorfor|kvifor|korfor|why har|må|trenger|treng|do|have
    `,
    rules,
  ],
]

const breaking = phrases`
  bryte, bryter, bryt, brudd, =brot, regelbrudd, regelbrot, =break, breaking, breach, violate, ignore,
  ignoring,
  trosse, følger|følge|følgje|følgjer|følga|gjør|gjer ikke|ikkje,
  ikke|ikkje følger|følge|følgje|følgjer|følga|gjør|gjer, not|dont follow|comply, noe|noko feil|gale,
  something wrong
`

const consequence = phrases`
  risikerer, risikere, risk, konsekvens, konsekvensar, consequence, straff, punish, punishment, sanksjon,
  sanction, advarsel, åtvaring, warning, oppsagt, oppsigelse, sparken, fired, miste|mista tilgangen, skjer,
  =happens, handtert, håndteres, avviksbehandling
`

const newcomers = phrases`
  nyansatt, nytilsett, =nye, =ny, =nyan, new employee|employees|colleague|colleagues|staff, newcomers,
  ansatte,
  tilsette, employees, staff
`

const knowing = phrases`
  =kjent, =kjend, kjenner, kjenne, opplæring, lære, lest, lese, tilgang, access, gjennomgå, gjennom, aware,
  =know, begynne, forstått, forstå, understood
`

export const responsibility: Way[] = [
  [
    phrases`
      ansvar, ansvaret, ansvarlig, ansvarleg, responsible, responsibility, accountable, in charge,
      whose job|task, =sin|sitt jobb|oppgave,
      følger|følgjer|følge|følgje|passer|passar|sjekker|sjekkar .. opp|på at|om vi|folk|ansatte|me
    `,
  ],
  [phrases`ansvar, ansvaret, ansvarlig, ansvarleg, responsible, whose, job, jobb`, [...rules, ...knowing]],
  [breaking, [...rules, ...consequence, ...phrases`=dette, =this, står, seier`]],
  [consequence, rules],
  [
    phrases`
      skrive|skriva|skrevet|skreve|skrivi under, signere, signera, signert, =sign, signed, signature,
      underskrift, avtale, =avtalen, hjemmekontoravtale, heimekontoravtale, agreement
    `,
  ],
  [phrases`stikkprøve, stikkprøver, spot check|checks, internkontroll, audit, avvikshåndtering, tilsyn med`],
  [
    phrases`
      kontrollere, kontrollerer, kontrolleres, kontrollert, kontroll, sjekker, sjekkar, sjekket, sjekkes,
      =checking, =checked, checks, monitored, overvåker, overvåket, revisjon, følger med
    `,
    [
      ...rules,
      ...phrases`følger, følgjer, følge, comply, complying, etterlever, =dette, =vi, =me, =this, =us`,
    ],
  ],
  [newcomers, [...rules, ...knowing]],
]

const meaning = phrases`
  definisjon, definisjoner, definisjonar, definition, defined, definert, defineres, ordliste, ordforklaring,
  glossary, begrep, omgrep, forklaring på|av ord|orda|ordene|omgrep,
  menes|meint|meinast|legger|legg|ligger med|i, i ordet, betyr, tyder,
  hva|kva|ka|what betyr|tyder|mean|means|counts|innebærer|menes|meinast, what does .. mean,
  hva|kva|ka regnes|reknast|vil som|det si|seie
`

const whatIs = phrases`
  hva|kva|ka|what er|e|is|are .. sikker|secure|fagsystem|avvik|uvedkommende|uvedkomande,
  hva|kva|ka|what er|e|is|are .. helseopplysning|helseopplysningar|personopplysning|personopplysningar
`

export const definitions: Way[] = [[meaning], [whatIs]]

export const otherRules: Way[] = [
  [
    phrases`
      faktaark, fact sheet, factsheet, normen, =norma, ikt-instruks, iktinstruks, ikt-løsninger,
      ikt-løysingar,
      informasjonssikkerhet, informasjonstryggleik, information security, annet|anna .. lest|lese|kunne,
      i tillegg, in addition, =e-helse, helsedirektoratet, helsenorge
    `,
  ],
  [
    phrases`
      =andre, =flere, =fleire, =annet, =anna, =other, =else, =besides, generelle, generell, general, =ellers,
      =elles, vanlige, vanlege, ordinary, usual, =ikt, =ict, tillegg, addition,
      enn|than disse|dette|desse|these|this
    `,
    [...rules, ...phrases`=datareglane, =datareglar, ikt-reglane, ikt-reglene`],
  ],
]
