import { phrases } from '../../understand/words/phrases.ts'
import { screens } from '../../understand/words/things.ts'
import { devices, somebody } from './shared.ts'
import type { Way } from './way.ts'

const computers = [...devices, ...screens]

const locking = phrases`
  =låse, =låser, =låsa, =låsar, =låses, =låsast, =låst, =låste, låsing, =lock, =locked, =locking, =locks,
  ulåst,
  unlocked, skjermlås, screen lock, win l, windows|win tast|tasten|key, tastekombinasjon, hurtigtast, snarvei,
  snarveg, shortcut, uten|utan|without .. låse|låsa|lock|locking
`

const awayFromIt = phrases`
  går|gå|gjeng|gang|forlater|forlet|borte|vekke fra|frå|ifra, når|mens|om eg|jeg|me|vi|du går|gjeng,
  går|gå|gjeng ut|ud, walk|step|go|get away|out|from|up, when|if i|you|we leave, skjermsparer, skjermsparar,
  screensaver, close the lid, lukke lokket, lukke|lukka igjen, stå|står .. åpen|åpent|ope|open|opa|på,
  pålogget,
  pålogga, innlogget, innlogga, logge|logga|logg|log .. av|ut|off|out, logged in|on, =forlate, =forlater,
  =forlèt, snur ryggen, turn my back, unattended, uten|utan tilsyn, på do|dass|toalett|toalettet|badet,
  toalett,
  toilet, bathroom, =hente, =henter, =hentar, fetch, lunsj, lunch, =pause, break, fravær, =borte, =vekke,
  alene|aleine|åleine hjemme|heime|heima, alone
`

export const alwaysLocked: Way[] = [
  [locking],
  [locking, [...computers, ...awayFromIt]],
  [awayFromIt, [...computers, ...phrases`=logge, =logga, =log`]],
  [phrases`la|late|lata|leave .. stå|open|on|running`, awayFromIt],
]

const places = phrases`
  kafe, kafé, cafe, café, coffee shop, =tog, =toget, =buss, =bussen, =fly, =flyet, =båt, =båten, =ferje,
  =ferja,
  =ferjå, =ferga, train, =bus, plane, ferry, airport, flyplass, =bil, =bilen, =car, =hytte, =hytta, =hyttå,
  cabin, ferie, holiday, vacation, utland, utlandet, abroad, reise, travel, bibliotek, library, hotell, hotel,
  =park, =parken, offentlig, offentleg, public, =hagen, garden, terrasse, balkong, uteplass, kjøkken,
  kjøkkenbord, kitchen, =stua, =stuå, =stova, living room, =gangen, hallway, soverom, bedroom, kjeller,
  venterom, lobby, parkeringsplass
`

const beingThere = phrases`
  jobbe, jobba, jobber, arbeide, arbeider, =sitte, =sitta, =sitter, =sit, =sitje, =work, =working, =ta, =take,
  =bring, =ligge, =ligg, =ligga, =leave, =left, =med, =bruke, =bruka, =use, =ha, =stå, stående, ståande, møte,
  meeting, logge|logga|log på|on|in
`

const seeing = phrases`
  =se, =ser, =sjå, =see, =sees, seeing, =watch, =watching, =kikke, =kikker, =kike, =titte, =titter, =lese,
  =leser, =read, reading, =høre, =hører, =høyre, =høyrer, =hear, hears, overhøre, overhear, =looking, look at,
  går|gå|gjeng|walk|walks|pass|passes|come|comes .. forbi|past|by|bak|behind, titter, glor, stirrer,
  =innom, sitte|sitter|sit ved|attmed|next, i|in rommet|stua|stova|room, ved siden|sida av,
  komme|kommer|kjem|kjeme|comes inn|in
`

const shielding = phrases`
  skjermfilter, filter, skjermbeskytter, privacy, innsyn, avskjerme, skjerme, gardin, gardiner, curtains,
  blinds, persienne, rullegardin, vindu, vinduer, vinduet, vinduå, vindauge, vindaugo, window, =dør, =døra,
  =dører, =dørå, =døren, =door, =doors, over skuldra|skulderen, shoulder, overlook, uvedkommende, uvedkomande,
  medlytting, lydisolert, hodetelefoner, samtale, samtalen, videomøte, video call, omgivelse, omgjevnad,
  skrivebordet|pulten|desk .. vindu|vinduet|gangen|window, my desk, lese|leser|read .. skjermen|screen,
  surroundings, innrede, innreder, innreie, eget|eige|own|låst rom|room, kontorplass, plassere, plassera,
  =vende, =snu, turn .. screen, tenke|tenkja|tenkje|passe|passa på, think of|about, vurdere, consider,
  se|sjå|ser|see|seeing|look .. skjerm|skjermen|screen, rom|room .. arbeid|jobb|work
`

const keeping = phrases`
  =legge, =leggja, =leggje, =legga, =ha, =ligge, =ligga, =ligg, =store, =keep, =gjøre, =gjør, =gjer, =leave,
  =put, =stå, =står, oppbevare, oppbevara, oppbevarer, oppbevaring, gjøre .. av
`

const whereOrWhen = phrases`
  =natta, =natten, =nattå, overnight, at night, ikke|ikkje .. bruker|brukar|jobber|jobbar|bruke|bruge,
  not using|use|working, =synlig, synleg, visible, framme, fremme, skuff, =skuffen, drawer, =skap, =skapet,
  cupboard, trygt, safe, innelåst, låsbart, etter jobb|arbeidstid, after work
`

export const unseen: Way[] = [
  [shielding],
  [shielding, [...computers, ...somebody]],
  [phrases`oppbevare, oppbevara, oppbevarer, oppbevaring, synlig`],
  [places, beingThere],
  [places, computers],
  [somebody, seeing],
  [somebody, phrases`=rom, =rommet, =room`],
  [keeping, whereOrWhen],
  [keeping, whereOrWhen, computers],
]
