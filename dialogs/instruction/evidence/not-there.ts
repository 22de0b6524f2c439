import { phrases } from '../../understand/words/phrases.ts'
import type { Way } from './shared.ts'

/** What people ask about and the instruction does not answer, though the words are much the same. */
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
