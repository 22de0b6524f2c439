import { phrases } from './phrases.ts'

export const stolen = phrases`
  =stjålet, =stjålen, =stjålne, !stjelt, =stjal, =stjeler, =stjele, =stjel, !stjelte, =stjaler, =stjåle,
  =stjålt, !stålen, !stålet, !ståle, !ståli, !stole, =stolne, !stolet, !stoli, =stjole, =stjolet, =stjolen,
  =stal, !stålan, =sjtålet, =sjtålen, =stjåli, =stjlået, =frastjålet, =frastjelt, =frastjålen, =fråstole,
  =bortstjålet, =ukradli, =ukradziono, =skradziono, tyveri, tjuveri, tyv, tjuv, =tyvane, =tjuvane, innbrudd, innbrot, innbrodd, innbruddstyv,
  tok|=tog|took di|dei|de|they|han|noen|någen|nokon|nåken|tyvene, ubudne|ubudde gjester, hatt besøk av,
  blitt frastjålet, brutt|brøt|brotet|broten|braut|braud|bryte .. inn|opp|seg|se, ranet, =rana, =ran, =robbet,
  =robba, =ransbytte, overfalt, overfalne, lommetyv, lommetjuv, grep .. løp,
  grep|greip|røska mobilen|telefonen|veska|vesken|pcen, !nappet, !nappa, !napp, =rappet, =rappa, =raska,
  =rasket, =naska, =nasket, =snappet, =snappa, knabbet, =knabba, !kvarta, !kvartet, !loppet, =lurt fra,
  plyndret, =plyndra, røvet, =røva, forsynt seg, gått|gjekk|gikk av .. med|me,
  stukket|stakk|stokke|stukke|løp|sprang|rømte|forsvant|stikk .. av|avgårde|avsted .. med|me,
  rev|røsket|reiv|røska|dro .. ut|fra|til seg,
  knuste|knust|knuse .. bilruta|rute|vinduet|bilvinduet|bilruten|vindu .. tok|tatt|=tog|vekk|borte, bilruta,
  bilvindu|bilruta|bilruten|ruta|vindu .. knust|knuste|smadra, tømt|tømd for,
  tømt|tømde .. lommene|lommer|lommå|veska|kjelleren|skapet|bilen, =anmeldt, politianmeld, =anmelde,
  =anmeldte, politianmeldelse, #people .. tok|=tog|tatt|teke|tekje|tege|tekne|took|taken,
  #people .. tok|=tog|tatt|teke|tege|took =den|det|han|an|ho|hu|it,
  #is .. tatt|teke|tekne|tekje|tege|fratatt|taken, ~=tatt, ~=teke, ~=teken, ~=tege, ~=tekje,
  tok|=tog|tatt|teke .. med seg|se|frå meg|fra meg, fratatt, fråteke,
  tatt|teke|tok .. fra|ut .. bil|kontoret|pulten|veska|sekken|lomma|jakka|garderoben|bordet, stolen, =steal,
  theft, thief, thieves, robbed, robbery, burgled, burglary, burglar, break in, breakin,
  broke|broken .. into|in, mugged, nicked, pickpocket, pickpocketed, pinched, snatched, !swiped,
  ran|run .. off with, made off, took my|the, taken from, walked|made|took off with, grabbed .. my|the,
  lifted from, smashed .. window
`
