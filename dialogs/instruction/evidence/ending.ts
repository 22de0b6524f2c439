import { phrases } from '../../understand/words/phrases.ts'
import { cards } from '../../understand/words/things.ts'
import { anyEquipment, leavingHomeOffice, personalInformation, type Way } from './shared.ts'

const givingBack = phrases`
  levere|leverast|levert|gi|gje|gir|sende .. tilbake|inn|attende|tebage|fra|ifra, tilbakelevering, innlevere,
  innlevering, =return, =returned, returning, returnere, hand|give|turn|send|bring .. back|in, go back,
  beholde, behalde, behåla, mitt|mi|mine eget|eige|own, tilhører, tilhøyrer, høyrer til, belongs,
  mitt|min eller|or kommunen, kjøpe ut, kjøpe .. pcen, buy the|my, gi|gje|gir fra meg, =tilbake, =attende,
  =eige, =eie
`

const gear = [...anyEquipment, ...cards, ...phrases`=alt, =everything, =dock, =skjermen`]

export const handedBack: Way[] = [
  [givingBack],
  [givingBack, [...gear, ...leavingHomeOffice]],
  [phrases`=keep`, [...leavingHomeOffice, ...cards]],
  [leavingHomeOffice, gear],
]

const paper = phrases`
  papir, papirer, =papirå, =papers, =paper, =notat, =notater, =notata, =notes, =notatene, =notatblokk,
  opplysning, information, dokument, documents, permer
`

const gettingRidOf = phrases`
  makulere, makulera, makulering, makulator, =kaste, =kasta, =slette, =sletta, =slettes, =slettar, sletting,
  shred, delete, deleted, throw away|out, destroy, dispose, get rid of, brenne, =søpla, papirsøpla, =boss,
  =bosset, papiravfall
`

export const nothingLeftAtHome: Way[] = [
  [gettingRidOf],
  [gettingRidOf, [...personalInformation, ...paper, ...givingBack, ...leavingHomeOffice]],
  [leavingHomeOffice, [...personalInformation, ...paper]],
  [givingBack, personalInformation],
  [[...personalInformation, ...paper], phrases``],
]
