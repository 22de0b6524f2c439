import { phrases } from '../../understand/words/phrases.ts'
import { screens } from '../../understand/words/things.ts'
import { devices, somebody, type Way } from './shared.ts'

const computers = [...devices, ...screens]

const locking = phrases`
  =låse, =låser, =låsa, =låses, =låsast, =låst, =låste, låsing, =lock, =locked, =locking, =locks, ulåst,
  unlocked, skjermlås, win l, windows|win tast|tasten|key, tastekombinasjon, hurtigtast, snarvei, shortcut
`

const awayFromIt = phrases`
  går|gå|gjeng|gang|forlater|forlet|borte|vekke fra|ifra, når|mens|om eg|jeg|me|vi|du går|gjeng,
  går|gå|gjeng ut|ud, skjermsparer, screensaver, close the lid, lukke lokket,
  stå|står .. åpen|åpent|ope|open|opa|på, pålogget, pålogga, innlogget, innlogga, logge|logg .. av|ut|off|out,
  logged in|on, =forlate, =forlater, unattended, toalett, toilet, bathroom, =hente, =henter, =hentar, lunsj,
  lunch, =pause, break, fravær, =borte, =vekke, alene|aleine hjemme|heime, alone
`

export const alwaysLocked: Way[] = [
  [locking],
  [locking, [...computers, ...awayFromIt]],
  [awayFromIt, [...computers, ...phrases`=logge, =logga, =log`]],
  [phrases`la|late|leave .. stå|open|on|running`, awayFromIt],
]

const places = phrases`
  kafe, cafe, coffee shop, =tog, =toget, =buss, =bussen, =flyet, =båt, =båten, =ferja, =ferga, train, plane,
  ferry, airport, flyplass, =bil, =bilen, =car, =hytte, =hytta, ferie, holiday, vacation, utland, abroad,
  reise, travel, bibliotek, library, hotell, =park, =parken, offentlig, public, =hagen, garden, terrasse,
  kjøkken, kjøkkenbord, kitchen, =stua, =stova, living room, =gangen, hallway, kjeller, venterom,
  parkeringsplass
`

const beingThere = phrases`
  jobbe, arbeide, =sitte, =sitta, =sitter, =sit, =sitje, =work, =working, =ta, =take, =bring, =ligge, =ligg,
  =ligga, =leave, =left, =med, =bruke, =bruka, =use, =ha, =stå, stående, ståande, møte, meeting,
  logge|log på|on|in
`

const seeing = phrases`
  =se, =ser, =sjå, =see, seeing, =watch, =kikke, =lese, =leser, =read, reading, =høre, =hører, =høyre,
  =høyrer, =hear, hears, går|gå|gjeng|walk|pass|passes|come .. forbi|past|by|bak|behind, titter, =innom,
  i|in rommet|stua|stova|room
`

const shielding = phrases`
  skjermfilter, filter, skjermbeskytter, privacy, innsyn, skjerme, gardin, curtains, blinds, persienne, vindu,
  vinduer, vinduet, vinduå, vindauge, window, =dør, =døra, =dører, =door, over skuldra|skulderen, shoulder,
  overlook, uvedkommende, uvedkomande, medlytting, hodetelefoner, samtale, videomøte, video call, omgjevnad,
  my desk, lese|leser|read .. skjermen|screen, surroundings, innrede, eget|eige|own|låst rom|room,
  kontorplass, plassere, =vende, =snu, turn .. screen, tenke|tenkje|passe|passa på, think of|about, vurdere,
  consider, se|sjå|ser|see|seeing|look .. skjerm|screen, rom|room .. arbeid|jobb|work
`

const keeping = phrases`
  =legge, =leggja, =leggje, =legga, =ha, =ligge, =ligga, =ligg, =store, =keep, =gjøre, =gjør, =gjer, =leave,
  =put, =stå, =står, oppbevare, oppbevara, oppbevaring
`

const whereOrWhen = phrases`
  =natta, overnight, ikke|ikkje .. bruker|brukar|jobber|jobbar|bruke|bruge, not using|use|working, =synlig,
  framme, fremme, skuff, =skuffen, drawer, =skapet, cupboard, trygt, safe, innelåst, etter jobb|arbeidstid
`

export const unseen: Way[] = [
  [shielding],
  [shielding, [...computers, ...somebody]],
  [phrases`oppbevare, oppbevara, oppbevaring, synlig`],
  [places, beingThere],
  [places, computers],
  [somebody, seeing],
  [somebody, phrases`=rom, =rommet, =room`],
  [keeping, whereOrWhen],
  [keeping, whereOrWhen, computers],
]
