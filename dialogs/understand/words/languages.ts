import type { Language } from '../../incident-type.ts'
import { wordSet } from './expression.ts'

export const languageNames = new Map<string, Language>([
  ['bokmål', 'nb'],
  ['bokmaal', 'nb'],
  ['bokmal', 'nb'],
  ['norsk', 'nb'],
  ['norwegian', 'nb'],
  ['nynorsk', 'nn'],
  ['english', 'en'],
  ['engelsk', 'en'],
])

export const languageWord = wordSet('språk sprak spraak språket mål målform language languages')

/** Letters that neither Norwegian nor English has. */
export const foreign = /[^\P{L}a-zæøåéèêóòôàäöü]/iu

/** Words that may surround a language's name. */
export const aroundLanguage = wordSet(`
    på til i som eg jeg du vi kan vil ta resten fortsette fortsetje ha heller send sende senda skriv skrive skriva snakk
    snakke snakka svar svare svara bruk bruke bruka velg velge vel velje velja bytt bytte byt byte byta skift skifte
    endre endra er det mulig mogleg og eller
    takk vær så snill ver
    in to the a take rest continue can could you we i do please speak talk write answer use change switch choose select
    set is it and or
    possible want thanks my sorry this that
`)

/** Words of both bokmål and nynorsk, which only show that a text is not English. */
const norwegian = `er og på til har min mitt mi med som det den av om å borte kortet passordet melding`

/** Dialect is not nynorsk, but its writers would rather read nynorsk than English. */
const dialectWords = `någen någe sia dåkke dokke kossen ka kem skriva`
export const dialect = wordSet(dialectWords)

/** Words of each language, without those that tell nothing: "i", "me", "to", "at", "for", "over". */
export const telling: Record<Language, Set<string>> = {
  nb: wordSet(`
    ${norwegian} jeg ikke hva hvor hvordan hvem hvilken hvilket hvilke hvorfor hvis noen noe ingen en et fra dere
    være vært ble blitt blir kommer hjem hjemme hjemmekontor hjemmekontoret mye mer bare vet hun henne hennes
    gjøre gjør gjort skje fikk gikk fant finner mistet glemt glemte stjålet stjal ødelagt sluttet slutter husker
    ligger lå sitter trenger ønsker snakke snakker selv siden nå ennå noens brukernavn uke uken morgenen skriveren
    leder lederen sjefen meldingen meldinger slette sønnen datteren muligens hverken nettopp
  `),
  nn: wordSet(`
    ${norwegian} eg ikkje ikkj kva kvar kor korleis kven kvifor viss nokon noko nokre ein eit ei frå dykk
    dei vere vore blei vart vorte kjem kome heim heime heimekontor heimekontoret mykje meir berre veit ho hennar gjere
    gjer fekk gjekk fann finn gløymt gløymde gløymd gløymer stolen øydelagt øydelagd sluttar hugsar hugser ligg låg
    treng ynskjer ønskjer snakka snakkar sjølv sidan no enno burte stal brukarnamn brukarnamnet veke veka
    morgonen skrivaren leiar leiaren meldinga meldingane attende sletta sonen dottera truleg
    då difor òg medan gong gongen tilsette tilsett heile heilt mogleg trur leitar ventar tenkjer seier skreiv
    opplysningar brukaren spørje stadfeste
    sjå gje eigen eige eiga ladaren ${dialectWords}
  `),
  en: wordSet(`
    the my our your his their it is are was were been have has had having and of not without from this that these
    there what which who where when why how someone somebody anyone nobody can can't cannot could couldn't would
    should shall must don't doesn't didn't isn't wasn't i'm i've i'd i'll it's that's lost stolen forgot forgotten
    missing broken left find found know knows need want help please thanks thank hello card phone computer leave
    no leaving yesterday today report ticket work anything something nothing yes if any into on by about get got gone
    she they we you log logged password am other vacation holiday
  `),
}
