import { slipped } from './forgotten.ts'
import { phrases } from './phrases.ts'

/** The thing is gone, and nobody is known to have taken it. */
export const lost = phrases`
  =mist, =mista, =mistet, =mister, =mistar, =mysta, =tabt, =tabte, =tappat, =myste, =mistte, =miter, =mistede,
  =musta, =zgubilem, =zgubiłem, =zgubilam, =zgubiłam, =zgubic, =zgubić, ~=borte, =bortkommet, =bortkommen, =bortkome, ~=vekk, ~!vekke, ~!vekkje, ~=vekkjen, ~=vækk, ~=veck,
  =tapt, =tapte, =tap, kom|kjem|komt|kåmme #away, på avveg|avvegar|avveger|avvei|avveien, ~#is #away,
  borte vekk, søkk borte|vekk, sporløst, =vanka, forsvunnet, =forsvunne, =forsvunnen, =forsvant, =forsvinner,
  =forsvann, =forsvinn, =forsvonne, =forsvundet, =forsvonnen, =forsvinna, forduftet, ~avveie, ~=avveg,
  ~=avvege, ~=avvegar, på ville veier, =sporlaust, #findForms .. #not, #not .. #findForms,
  #not .. #foundForms, #foundForms #not, #foundForms =det|den|han|ho|hu|an|it|de|dei|dem|they|noe|noko #not,
  #not å finne|oppdrive|se|sjå, umulig å finne, uten å finne, =her #not, #not =her|der|herre|dær,
  #is #not =her|der, #not her|der jeg|eg|e la, #not .. lenger her, #not på plass|plassen,
  #not på pulten|kontoret, ligg|ligge|lå|låg|e|er #not der|her|i|på,
  aner|ane|vet|veit|veid|husker|hugsar|huske|hugse|hugser|minnes #not .. #where,
  #not .. vet|aner|husker #where, ingen|ingenting .. sett, ingen|ingenting .. vet|veit|aner .. #where, #where .. #is .. blitt|vorte|gjort|lagt,
  #where .. gjorde|la|lagt, #where #is =han|hu|ho,
  #where #is|ligg|lå #your|pcen|mobilen|kortet|telefonen|smartkortet, =ka|hva|kva blei|ble|vart det av,
  =blitt|blei|ble|vart av med|me, av med|me, =kvitt, !leter, leitar, =leite, =leita, =leta, =leitt,
  lett|leitt|leter|leitar .. overalt|etter|ette|over, #me har|he lett|leitt, savn, =savner, =savnes, sakn,
  =saknar, rotet, =rota, =roter, =rotte, rotet|rote .. #away, somlet, =somla,
  somlet|somla|surret|surra|slarvet|slarva|tullet|tulla|virra|vimset .. #away, i all verden, forlagt, =forla,
  =forlagd, kastet|kasta|hev|hiva|heiv .. #away|ut|søpla|søpel|boss|container|konteineren, ~kastet, ~=kasta,
  falt|datt|ramla|ramlet|fall|dotte|glei|gled|sklei|glapp|røk .. ut|utav|or, bånn|bunn|botn .. av|på,
  havets bunn,
  falt|datt|ramlet|ramla|fall|mistet|mist .. sjø|elva|havet|fjorden|fjord|isen|sluket|kummen|overbord|båten|
    vatnet ute,
  falt|datt|ramla|ramlet|fall|mistet|mista|gikk|gjekk|fell .. vatnet|vann|vatn|water .. borte|vekk|sank|gone,
  gikk|gjekk|havnet|hamna|havna|endte i|på søpla|søppelet|bosset|bossdunken|dynga,
  into the sea|lake|river|fjord|drain|trash, falt|datt|ramla|ramlet|fall ned .. mellom|bak|under|sluk|rist,
  i sjøen, i havet, i elva, over bord, overbord, sist .. så|såg|sett|visste|seen|saw,
  gikk|dro|kjørte|reiste|gjekk|drog|got|left|steg .. uten|utan|without,
  ikke|ikkje|not i|in|på veska|sekken|lomma|lommeboka|skuffen|skapet|jakka|bilen|bag|pocket|vesken|my,
  have|has fallen|slipped, #me #not lenger|longer, har|he|hev #not .. lenger|lenge|lengre|meir|mer,
  burtkommen, =burte, =vekkommen, =vekkomne, =sporlaus, har|he #not .. sett .. siden|på|sidan,
  #not sett .. siden|sidan|sia, kan ligge|liggja, et|ein|en eller annet|annan|anna|ein sted|stad|plass,
  ligg|ligge .. sted|stad|plass, et eller annet, havent|hasnt|not .. seen, må|kan ha falt|falle, stukket av,
  blåste|blåst|bles #away, gikk|gjekk|gått|gådd .. tapt|vill|seg vill,
  sendt|postet|posta|kastet .. ved et uhell, ~mangler, ~=manglar, feil konvolutt, kom aldri|ikke fram|frem,
  ligg|ligge|er .. verken|hverken|verkje|neither, no longer locate|find, borte i posten, borte .. minnet,
  forlatt, #is .. skilt, ut av lomma|jakka|jakken|veska|sekken|bilen|lommen|skålommen, under skituren,
  lagt .. att, lost, =lose, ~missing, mislaid, misplaced, ~=gone, gone missing, went missing,
  #cannot .. find|locate, unable .. find|locate, #cannot .. account for, #not .. gjøre|gjere rede|greie for,
  not able .. find, not .. found, no|not .. idea where, dont know|remember where, dont have .. anymore,
  nowhere, nowhere .. found, no longer have, disappeared, vanished, fell|fallen|slipped .. out|overboard|off,
  dropped .. somewhere|sea|lake|river|street|outside|fjord|ocean, in the sea|lake|river|fjord, ~dropped,
  #device .. #people .. svarte|svara|svarer|svarar|answered|answers, looking .. for|everywhere, looked|searched .. everywhere, searching, where .. left|put|is|are|has,
  threw .. away|out, thrown .. away|out, not where i, isnt where, not in the, ~strayed
`

/** The thing is in the wrong hands by mistake. */
export const mixedUp = phrases`
  tok|tatt|tar|tek|took|taken .. =feil|wrong|galt #card|#device,
  =datteren|datter|dottera|sønnen|sonen|mannen|kona|barnet|ungen|daughter|son|husband|wife .. tok|tatt|tek|took =med|
    with,
  tok|tatt|tar|teke|took|taken .. =ved|i|by en|ein|et|eit|a feil|mistake|uhell|accident|feiltakelse,
  #people .. tok|tatt|tar|teke|took|taken .. =ved|i|by en|ein|et|eit|a feil|mistake|uhell|accident|
    feiltakelse,
  #people .. tok|=tog|tatt|tar|teke|took|taken .. #card|#device .. =hjem|heim|home,
  byttet|bytta|swapped .. #card|#device .. =ved|i|by en|ein|et|eit|a feil|mistake|uhell|accident|feiltakelse,
  forvekslet|forveksla|mixed up .. #card|#device
`

export const leftBehind = [
  ...mixedUp,
  ...slipped,
  ...phrases`
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot .. #again,
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot|left|forgotten .. på|i|om|hos|hjå|on|in|at|inside #place,
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot|left .. #place,
    =glemt|glemte|gløymt|gløymde|glømt|glømde|forgot|left .. =hjemme|heime|heima =hos|hjå|te|til|på,
    =forgot|left .. at home of|with, ligg|ligge|lå|låg|lagt|lagd|satt|sett|legg|legge|står|sto|stod .. #again,
    lagt|lagd|la att, kom|gikk|gått|reist|reiste|dratt .. fra, ligge|ligg|lå|låg gjenglemt,
    liggende|liggande|liggjande .. #again|att|på|i, ligg|ligge|låg|sette|gløymde|gløymt|glemt att,
    vart|ble|blei|er|vert att, #became .. igjen|liggende|liggande|liggjande|gjenglemt|attgløymt, gjensatt,
    =gjenlagt, la|sette|satte|lagt|lagde .. fra|ifra meg|mæ|me,
    =toget|bussen|båten|ferja|ferga|flyet|taxien|drosja|trikken|train|bus|ferry|taxi .. =kjørte|køyrde|dro|drog|gikk|
      gjekk|reiste|left =med|with,
    ~ligg|ligge|lå|låg|sto|stod|står .. på|i|hos|hjå .. #place, må|may|must ligge|liggja .. igjen,
    ligg|ligge .. i|på .. et sted|ein|en|plass|stad, igjen|att hos|hjå|på|i,
    hos en|ein bruker|pasient|klient|brukar, kjørte|gjekk|køyrde|drog|dro fra, på biltaket, på taket av|til,
    left .. behind, ~=left, left my|the|it .. on|in|at, forgot .. on|in|at, leave behind
  `,
]
