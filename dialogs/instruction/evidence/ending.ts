import { phrases } from '../../understand/words/phrases.ts'
import { cards } from '../../understand/words/things.ts'
import { anyEquipment, leaving, personalInformation } from './shared.ts'
import type { Way } from './way.ts'

const givingBack = phrases`
  levere|levera|leverer|leverar|leveres|leverast|gi|gje .. tilbake|inn|attende|tebage|fra, tilbakelevere, innlevere,
  =return, =returned, returnere, returneres, hand|give .. back|in, beholde, behalde, beholda, behalda, behåla,
  =tilbake, kjøpe ut|pcen
`

export const handedBack: Way[] = [
  [givingBack],
  [phrases`=keep`, [...leaving, ...cards]],
  [leaving, [...anyEquipment, ...cards]],
]

export const nothingLeftAtHome: Way[] = [
  [
    phrases`
      makulere, makulera, makulerer, makulator, =kaste, =kasta, =slette, =sletta, =slettes, =slettar, shred, delete,
      throw away, destroy, søpla, boss, bosset
    `,
    [...personalInformation, ...phrases`=papir, =papirer, =papirå, =papira, =papers, =notat, =notater, =notes, =notatene`],
  ],
  [
    leaving,
    [
      ...personalInformation,
      ...phrases`papir, papers, notat, notater, =notes, opplysningar, opplysninger`,
    ],
  ],
  [personalInformation, phrases`ligger|ligg igjen|att, still have, har heime|heima|hjemme, at home`],
]
