import { phrases } from '../../understand/words/phrases.ts'
import { rules } from './shared.ts'
import type { Way } from './way.ts'

export const responsibility: Way[] = [
  [phrases`ansvar, ansvaret, ansvarlig, ansvarleg, responsible, responsibility, accountable`],
  [
    phrases`
      bryte, bryter, bryt, brudd, =brot, =break, breach, violate, følger|følge|følgje ikke|ikkje,
      ikke|ikkje følger|følge|følgje|følgjer, not follow|comply, følger, følgjer, følgje
    `,
    [...rules, ...phrases`straff, konsekvens, advarsel, sanksjon, skjer, punish, consequence, warning, =happens, =dette`],
  ],
  [
    phrases`
      skrive|skriva|skrevet|skrive under, signere, signert, =sign, signed, underskrift, avtale, =avtalen, agreement
    `,
  ],
  [
    phrases`kontrollere, kontrolleres, kontrollert, kontroll, sjekker, sjekkar, =checking, monitored, overvåker, revisjon`,
    [...rules, ...phrases`følger, følgjer, følge, comply, complying, etterlever, =dette, =vi, =me`],
  ],
  [
    phrases`nyansatt, =nye, nytilsett, =ny, new employee|employees|colleague, newcomers, ansatte, tilsette, employees`,
    [...rules, ...phrases`kjent, kjend, opplæring, lest, lese, tilgang, access, kjenner`],
  ],
]

export const definitions: Way[] = [
  [
    phrases`
      definisjon, definisjoner, definisjonar, definition, defined, ordliste, ordforklaring, glossary, begrep, omgrep,
      forklaring på ord|orda|ordene, menes|meint med, hva|kva|ka|what betyr|tyder|mean|means,
      betyr|tyder, what does .. mean, hva|kva|ka|what er|is sikker sone, what is the secure zone
    `,
  ],
]

export const otherRules: Way[] = [
  [
    phrases`
      faktaark, fact sheet, factsheet, normen, =norma, code of conduct, ikt-instruks, iktinstruks, informasjonssikkerhet,
      informasjonstryggleik, information security
    `,
  ],
  [
    phrases`
      =andre, =flere, =fleire, =other, =else, =besides, generelle, general, vanlige, vanlege,
      =vanlige, ordinary, =ikt, =ict, =datareglane
    `,
    [...rules, ...phrases`=datareglane, =datareglar`],
  ],
]
