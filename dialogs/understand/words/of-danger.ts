import { phrases } from './phrases.ts'
import type { WishWords } from './wish.ts'

/** Pressing matters that are no loss of equipment: the answer tells whom to turn to instead. */
export const ofDanger: WishWords[] = [
  {
    wish: 'despair',
    phrases: phrases`
      =vil|ønsker|ynskjer|want .. =dø|døy|die, =ta|tar|take|taking livet|my =life, =kill =myself,
      =selvmord|sjølvmord|suicide, =orker|orkar|orke #not =leve|leva|mer|meir|lenger,
      ^#me =har|he|have =det #not =bra|godt, ^#me =har|he =det =vondt|fælt
    `,
  },
  {
    // Not "Brann stadion".
    wish: 'danger',
    alone: true,
    phrases: phrases`=brann, =brann =nå|no|her|hjelp`,
  },
  {
    wish: 'danger',
    phrases: phrases`
      =brann =på|i|hos|ved, ^=brann =1|2|3|4|5|6|7|8|9, ^=brann .. =etasje|etg|avdeling|avdelinga|avdelingen|kjøkken|kjøkkenet|rom|kjeller|kjelleren|
        sykehjemmet|sjukeheimen|skolen|skulen|barnehagen, =brannen, =det|it|kjøkkenet|huset|bygget|rommet|bilen|avdelingen|avdelinga =brenner|brenn|bren,
      =there =is|was .. =fire, =a =fire =in|at|has|started, =on =fire, =tok|tar|tatt|teke|tek =fyr, =lukter|luktar|lukta|smell|smells .. =røyk|røk|smoke|brent|gass|gas,
      =truet|trua|truer|truar|trues|threatened|threatening|threatens, =kniv|knife|våpen|weapon,
      =slo|slått|slår|sparket|sparka|bet|hit|kicked|punched|angrep|attacked =meg|mæ|oss|me|us,
      #inCare|brukeren|brukaren .. =falt|falle|fall|ramlet|ramla|fell|fallen|skadet|skada|injured|hurt|blør|blødde|
        bleeding|bevisstløs|medvitslaus|unconscious|kveles|kramper|død|døde|daud|dead|died,
      #inCare .. =borte|vekk|savnet|sakna|rømt|rømte|forsvunnet|forsvunne|missing,
      #inCare .. =gått|gjekk|gikk|stukket|stakk|walked|ran =fra|frå|av|off|away, =å =brenne|brenna,
      =en|ein|a|min bruker|brukar =har|he|is|er|falt|falle .. =falt|falle|skadet|skada|død|borte|savnet|gulvet|golvet,
      =bitt|bite|bitten =av|by, =ring|ringe|call .. =ambulanse|ambulance|politiet|police, =trenger|treng|need .. =politi|politiet|police|
        lege|legevakt|ambulanse|doctor|ambulance, =heis|heisen|elevator|lift .. =folk|fast|stuck|people,
      =stukket|stakk|stukke|pricked =meg|mæ|me|myself, =feil|wrong =medisin|medisiner|medisinar|medicine|medication|dose
    `,
  },
  {
    wish: 'unfair',
    phrases: phrases`
      =mobbet|mobba|mobbing|bullied|bullying|trakassert|trakasserte|trakassering|harassed, =korrupsjon|corruption,
      #others .. =full|drunk =på|at =jobb|jobben|work, =klage|klaga|complain =på|about .. #leader
    `,
  },
  {
    wish: 'duties',
    phrases: phrases`
      =melde|melda|varsle|varsla|report|notify .. =datatilsynet, ^=må|skal|bør|vet|veit|får|er|har|ble|blei|kan|send|sende .. =datatilsynet,
      ^=må|skal|bør|burde|should|must|do #me .. =avvik|avviket|avviksmelding|deviation, ^=er|e|blir|is =det|dette|it|this .. =avvik|deviation
    `,
  },
  {
    wish: 'police',
    phrases: phrases`
      ^=må|skal|bør|burde|should|must|do #me .. =politiet|police|anmelde|anmelda|politianmelde|politianmelda,
      ^=har|have =du|dere|de|dykk|you .. =politiet|police, ^=send|sende|senda|meld|melde|melda .. =politiet|police,
      =send|sende|senda =den|det|inn|it|this|meldingen|meldinga .. =politiet|police,
      ^=kan|kunne|vil|can|could|will =du|dere|de|dykk|you .. =politiet|police,
      ^=er|har|ble|blei|vart|fikk|fekk|vet|veit =politiet, ^=has|have|is|did|were|do|does =the =police,
      ^=skal|bør|må .. =anmeldes|anmeldast|politianmeldes
    `,
  },
]
