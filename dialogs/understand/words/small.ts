import { foldLetters } from '../letters.ts'
import { wordSet } from './expression.ts'

/** Joins the text to an earlier one. */
export const too = new RegExp(
  [
    '^(?:og|å|and|pluss|plus)\\s',
    '(?<!\\p{L})(?:også|ogso|òg|åsså|au|samme|same|begge|båe|både|sammen|saman)(?!\\p{L})',
    '(?<!\\p{L})(?:together|too(?! (?:many|much|late|long|old|slow|big|small)(?!\\p{L}))|also|both|as well|i tillegg)(?!\\p{L})',
  ].join('|'),
  'iu',
)

/** Words that do not tell how it happened, spelled as words are folded: a report's cause says as much as "borte". */
export const small = wordSet(
  foldLetters(`
    hei hallo hello have been with this that from just think some someone noen nokon hadde eller etter skulle ligger
    blitt blei vart være vore veldig altså bare berre også mens over under gjerne kjære takk please vennligst mandag
    tirsdag onsdag torsdag fredag lørdag søndag dag kveld morges natt helga formiddag ettermiddag klokka klokken
    rundt omtrent today yesterday night morning evening last week month januar februar mars april juni juli august
    september oktober november desember forrige siste siden sidan tror trur kortet mistet mista mist mistå miste
    mister missa borte vekk vekke forsvunnet forsvant finner finne forlagt lost missing gone find can't stjålet
    stole stolen glemt glemte glømt gløymt gløymd husker huske hugsar forgot forgotten remember knust ødelagt
    øydelagt broken ikkje ingen igjen bort lenger hele heile helt heilt work jobben mine dere hvor where what when
    trenger treng gjør gjere skal need they there here fortsatt framleis ennå still dessverre sorry har min mitt det
    den dei ikke itj kan til fra frå for som var ble the and not has had was its she her him han hun hos med mot men
    man nei yes now noe noko går nok alt all out any one who why our you can tok tatt teke took taken fått fant
    funnet funne found too jobb dager dagar uker timer timar minutter løpet da forresten både begge andre kjenner
    sett seen stjålen stålen stjal kommer kjem inn hjemmekontor hjemmekontoret heimekontoret egen eigen own tonight
    vet veit vett knows know kjent lekket avveie må får fekk fikk kom gikk gjekk der mye jeg meg deg oss eg æ
    slutter sluttar slutte sluttet slutta quit leaving morgen overmorgen morgon tomorrow
  `),
)

// Spelled as words are folded.
export const pronouns = wordSet('bege alt both everything den det it han ho hu an dei de')
/** Words that end a list. */
export const sums = wordSet('alt alle begge bege båe bae all everything both')
export const placeWords = wordSet('i pa fra under bak bag in on from at ved inni med me with')
export const articles = wordSet('the my our own min mi mit egen eigen eget eige eiga en ei et eit a ein')
export const indefinite = wordSet('en ei et eit a ein')
/** Joints as in "Laderen til PC-en". */
export const joints = wordSet('til te tel pa for to of on i in from fra')
