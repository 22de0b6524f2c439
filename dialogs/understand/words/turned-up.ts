import { phrases } from './phrases.ts'

/** The thing has turned up. */
export const found = phrases`
  =fant, !fann, =fonne, =funnet, =funne, =funnen, =fonnen, =found, =gjenfunnet, =gjenfunne, =attfunne,
  =attfunnen, =fåne, #me #findForms #card|#device|=det|it =i|in|på|under,
  #me #findForms #card|#device =mitt|min =i|på|under, #me #findForms =my|the #card|#device in|on|under|at,
  #foundForms .. #again, #foundForms att, #foundForms ut|ud|out =det|den|it|av,
  #foundForms ut|ud|out av =det|den, #foundForms it|my|begge|alt|alle|both|everything|den|det|han|hu|ho|an,
  kom|kåmmen|komt .. til|te rette|rett, til|te rette, dukket|dokke|dukke .. opp,
  dukket|dokke|dukke .. opp hos en|ein bruker|pasient|klient|brukar,
  turned|turn|shown|showed|popped .. up, #get .. tilbake|attende|tebage|back|tebake|tilbakelevert,
  fått|fekk|fikk|fe .. #again, back again, ^=det|den|it|#card|#device #is|ligger|ligg|lå|låg .. =på|hos hittegods,
  hittegods|hittegodset .. ringte|ringde|har|hadde|fant|fann, hentet|henta|fra|frå .. hittegods, tilbake igjen, er|e|is tilbake|back|tebage,
  #not .. borte|vekk|mistet|mista|stjålet|tapt|lost|missing|stolen .. likevel|allikevel|lell|alligevel|lenger|
    lengre|meir|after|anymore|any, #not .. likevel|allikevel,
  #is|hadde .. likevel|allikevel|her .. likevel|allikevel, =after all, falsk|false alarm, =berga,
  har|fant|got .. nå|now .. igjen|again, leverte .. tilbake, levert .. tilbake .. til meg, in my .. after all,
  =noen|nokon|nån|nåken|någen|someone|somebody .. levert|levera|innlevert|handed|turned .. =inn|den|det|an|it,
  =noen|nokon|nån|nåken|någen|someone|somebody .. levert|levera|handed|turned .. =den|det|an|it =inn,
  #became levert|levera|innlevert|handed .. =inn|i|på|til|te|hos|at|to .. resepsjonen|skranken|servicetorget|
    vakta|hittegods|politiet|reception|desk|police
`

/** The only thing that is left. */
export const remains = phrases`
  =bare|berre|kun|only|just .. =igjen|att|left|again, =bare|berre|kun|only|just .. #is =igjen|att|left
`

/** A pronoun and a place, so it can only be about the reported thing. */
export const itLayThere = phrases`
  ^=det|den|it|han|hu|ho|an var|va|was|lå|låg|ligger|sto|stod =i|på|under|bak|hos|in|on|oppi|inni #pocket
`

/** The place where it lay all along: it has turned up, unless something else happened to it. */
export const layThere = phrases`
  var|va|was .. i|på|under|hos|in lomma|lommen|bukselomma|jakkelomma|veska|sekken|bilen|skuffen|jakka|jakken|
    hanskerommet|skapet|kofferten|pocket|bag|car|drawer|mor, !lå, =låg, =låge,
  !lå|låg|sto|stod|hang .. i|på|under|bak|bag|hjemme|heime|hos|hjå, was .. in|at|under|on|behind|home,
  hele|heile tiden|tida|tia, all along|the time, hadde .. hele|heile
`
