import { phrases } from '../../understand/words/phrases.ts'
import { screens } from '../../understand/words/things.ts'
import { devices, somebody } from './shared.ts'
import type { Way } from './way.ts'

const locking = phrases`
  =låse, =låser, =låsa, =låsar, =lås, =låst, =lock, =locked, =locking, ulåst, unlocked, skjermlås, win l,
  uten|utan|without .. låse|låsa|lock|locking
`

const awayFromIt = phrases`
  går|gå|gjeng|gang|forlater|forlet|borte|vekke fra|frå|ifra, walk|step|go away|out|from, when|if i|you|we leave,
  skjermsparer, skjermsparar, screensaver, stå|står .. åpen|åpent|ope|open|opa|på, logge|logga|log .. av|ut|off|out,
  unattended, uten tilsyn, på do|dass|toalettet, =hente, =henter, =hentar, fetch, lunsj, lunch, fravær, være|vere|vera|er borte|vekke
`

const computers = [...devices, ...screens]

export const alwaysLocked: Way[] = [
  [locking],
  [locking, [...computers, ...awayFromIt]],
  [awayFromIt, [...computers, ...phrases`=logge, =logga, =log`]],
]

const elsewhere = phrases`
  kafe, kafé, cafe, café, coffee shop, =tog, =toget, =buss, =bussen, =fly, =flyet, =ferja, train, =bus, plane,
  airport, flyplass, =bil, =bilen, =car, =hytte, =hytta, =hyttå, cabin, ferie, holiday, vacation, utland, utlandet,
  abroad, reise, travel, bibliotek, library, hotell, hotel, park, offentlig, offentleg, public, =hagen, garden,
  terrasse, balkong, kjøkkenbord, kitchen, =stua, =stuå, =stova, living room, venterom
`

const beingThere = phrases`
  jobbe, jobba, arbeide, =sitte, =sitta, =sitter, =sit, =sitje, =work, =working, =sit, =ta, =take, =bring, =ligge,
  =ligg, =ligga, =leave, =left, =med, =bruke, =bruka, =use, =ha, =stå, stående, ståande, logge|logga|log på|on|in
`

const seeing = phrases`
  =se, =ser, =sjå, =ser, =see, =sees, seeing, =watch, kikke, kikker, lese, leser, =read, høre, hører, høyre, =hear,
  hears, overhøre, =looking, =titte, sitte|sitter|sit ved|attmed|next, i rommet|stua, in the room, ved siden|sida av
`

export const unseen: Way[] = [
  [
    phrases`
      skjermfilter, skjermbeskytter, privacy, innsyn, gardin, gardiner, curtains, blinds, persienne, uvedkommende,
      uvedkomande, vindu, vinduer, vinduet, vinduå, vindauge, =dør, =døra, =dører, =dørå, =døren, =door, window,
      oppbevare, oppbevarer, oppbevara, oppbevaring, eget|eige|own rom|room, lydisolert, =skap, overlook, shoulder
    `,
  ],
  [elsewhere, beingThere],
  [somebody, seeing],
  [
    phrases`=legge, =leggja, =leggje, =legga, oppbevare, oppbevara, =ha, =ligge, =store, =keep, =gjøre, =leave, =put, =stå`,
    phrases`
      =natta, =natten, =nattå, overnight, at night, ikke|ikkje .. bruker|brukar|jobber|jobbar|bruke|bruge, not using,
      om natta|natten|nattå
    `,
  ],
]
