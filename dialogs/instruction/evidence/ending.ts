import { phrases } from '../../understand/words/phrases.ts'
import { cards } from '../../understand/words/things.ts'
import { anyEquipment, leavingHomeOffice, personalInformation } from './shared.ts'
import type { Way } from './way.ts'

const givingBack = phrases`
  levere|levera|leverer|leverar|leveres|leverast|levert|gi|gje|gir|sende .. tilbake|inn|attende|tebage|fra|
    ifra,
  tilbakelevere, tilbakelevering, innlevere, innlevering, =return, =returned, returning, returnere,
  returneres,
  hand|give|turn|send|bring .. back|in, go|goes back, beholde, beholder, behalde, beholda, behalda, behåla,
  =mitt eller|or kommunens|kommunen, mitt|mi|min|mine eget|eige|own, tilhører, tilhøyrer, høyrer til, belongs,
  mitt|min eller|or kommunens|kommunen|kommunen, ha|have .. med tilbake, kjøpe|kjøpa ut, kjøpe|kjøpa .. pcen,
  buy the|my, gi|gje|gir fra|frå meg, =tilbake, =attende, =eige, =eie
`

const gear = [...anyEquipment, ...cards, ...phrases`=alt, =everything, =dock, =skjermen`]

export const handedBack: Way[] = [
  [givingBack],
  [givingBack, [...gear, ...leavingHomeOffice]],
  [phrases`=keep`, [...leavingHomeOffice, ...cards]],
  [leavingHomeOffice, gear],
]

const paper = phrases`
  =papir, papir, papirer, =papirå, =papira, =papers, =paper, =notat, =notater, =notata, =notes, =notatene,
  =notatblokk, opplysning, opplysningar, opplysninger, information, dokument, documents, permer
`

const gettingRidOf = phrases`
  makulere, makulera, makulerer, makuleres, makulering, makulator, =kaste, =kasta, =kastes, =slette, =sletta,
  =slettes, =slettar, sletting, shred, shredded, delete, deleted, throw away|out, destroy, dispose,
  get rid of,
  bli kvitt, brenne, =søpla, papirsøpla, =boss, =bosset, papiravfall
`

export const nothingLeftAtHome: Way[] = [
  [gettingRidOf],
  [gettingRidOf, [...personalInformation, ...paper, ...givingBack, ...leavingHomeOffice]],
  [leavingHomeOffice, [...personalInformation, ...paper]],
  [givingBack, personalInformation],
  [
    [...personalInformation, ...paper],
    phrases`ligger|ligg igjen|att, still have, har|have .. heime|heima|hjemme|home`,
  ],
]
