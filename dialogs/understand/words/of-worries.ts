import { phrases } from './phrases.ts'
import type { WishWords } from './wish.ts'

/** Questions and worries around a report. */
/** Impatience with the questions, though it begins like despair. */
export const ofImpatience: WishWords = {
  wish: 'now-what',
  phrases: phrases`
    ^=kom|come =igjen|an|on, skynd deg|dykk|dere, fort deg|dykk|dere, hurry up, =gidder|gidd #not =mer|meir|dette,
    =du|denne|dette|bot|boten|straks|you|this .. =dårlig|dårleg|ubrukelig|ubrukeleg|elendig|håpløs|håplaus|
      idiotisk|useless|rubbish|terrible|crap, =din =dust|idiot|tulling,
    =orker|orkar|orke|gidder|gidd|rekker|rekk|har|have #not|=no .. =spørsmål|spørsmåla|spørsmålene|skjema|skjemaet|skjemaer|mas|maset|
      questions
  `,
}

export const ofWorries: WishWords[] = [
  {
    wish: 'change-it',
    phrases: phrases`
      ^=skal|må|bør|burde|kan|should|must|do #me .. =bytte|byte|byta|endre|endra|skifte|skifta|change .. =det|den|passord|
        passordet|password|pin|pinkoden|koden|it|the|my
    `,
  },
  {
    wish: 'now-what',
    last: true,
    phrases: phrases`
      #what .. =gjør|gjer|gjøre|gjere|do|skal|må|should .. =nå|no|now|da|then, #what =nå|no|now|then,
      ^#what =gjør|gjer|gør|gör =jeg|eg|e|æ|jag, ^#what =do =i =do,
      ^#what =skal|må|ska|should =jeg|eg|e|æ|jag|i =gjøre|gjere|gjera|gjør|gøre|göra|do,
      ^#what =skal|må|ska|should =jeg|eg|e|i =gjøre|gjere|gjera|do =med|with =det|dette|it|this,
      ^=skal|må|bør|should|must|do #me .. =melde|melda|report|sende|senda|send =det|dette|den|it|this,
      ^=skal|må|bør|should|must|do #me .. =melde|melda|report|sende|senda|send =det|dette|den|it|this =da|då|nå|no|then|now,
      ^=skal|må|bør|trenger|treng|should|must|do #me .. =gjøre|gjere|gjera|do =mer|meir|mere|more|noe|noko|anything,
      ^=skal|må|bør|trenger|treng|should|must|do #me .. =gjøre|gjere|gjera|do =noe|noko|anything .. =mer|meir|mere|more|else|nå|no|now,
      ^=skal|må|bør|trenger|treng|should|must|do #me .. =gjøre|gjere|gjera|do .. =mer|meir|mere|more|else =nå|no|now,
      ^=skal|må|bør|should|must #me .. =vente|venta|wait, ^=må|do =jeg|eg|e|æ|i .. =svare|svara|answer|fylle|fylla|fill, ^=må|do =jeg|eg|e|æ|i .. =svare|svara|answer|fylle|fylla|fill .. =det|dette|alt|it|this|all|everything
    `,
  },
  {
    // About Straks' own question.
    wish: 'now-what',
    phrases: phrases`
      ^=kan|can =det|dette|it|this .. =vente|venta|wait, ^=skal|bør|kan|should|can #me .. =vente|venta|wait =til|te|until|till,
      ^=hvorfor|kvifor|koffor|korfor|why .. =spør|spørr|spørre|ask|asking|vite|vita|veta|know,
      ^#what =skal|vil =dere|de|dykk|du =med =det|dette, ^#what =mener|meiner|meine|mene =du,
      =dumt|dumme|idiotisk|idiotiske|teit|teite|tåpelig|stupid|dumb|silly =spørsmål|question|questions,
      =forstår|skjønner|skjøner|skjønar|understand #not|=ingenting|lite|nothing .. =skjemaet|spørsmålet|spørsmålene|form|question,
      ^#what =do =you =mean, ^#what =betyr|tyder =det|dette|spørsmålet,
      =ikke|ikkje|no|so|så =mer|meir|flere|fleire|more|mange|many =spørsmål|questions
    `,
  },
  {
    wish: 'now-what',
    alone: true,
    phrases: phrases`
      =forstår|skjønner|skjøner|skjønar|understand #not, =dont|not =understand
    `,
  },
  {
    wish: 'what-is',
    last: true,
    phrases: phrases`
      ^#what =er|e|is|betyr|tyder =buypass|nhn|helsenett|puk, ^#what =er|e|is|betyr|tyder norsk helsenett,
      ^#who =er|e|is =buypass|nhn, ^#who =er|e|is norsk helsenett, ^#what =does =buypass|nhn|puk =mean
    `,
  },
  {
    wish: 'stuck',
    phrases: phrases`
      #findForms .. #not .. =knappen|skjemaet|button|form, #not .. #findForms .. =knappen|skjemaet|button|form,
      =knappen|skjemaet|button|form .. =virker|verkar|fungerer|funker|works|work|reagerer .. #not,
      =knappen|skjemaet|button|form =doesnt|wont =work,
      #where .. =knappen|skjemaet|button|form, #where =trykker|trykkjer|trykkar|klikker, #where =skal|må|do|should =jeg|eg|e|i =trykke|trykkje|trykka|press|click,
      =skjer|hender|happens .. =ingenting|ikke|ikkje|nothing .. =trykker|trykkjer|trykkar|press|click,
      =nothing =happens, #what .. =trykke|trykkje|trykka|press|click =på|on,
      =får .. #not =sendt|sende|send =den|det|meldingen|meldinga|skjemaet, =får .. #not =trykket|trykt|trykka
    `,
  },
  {
    wish: 'block',
    phrases: phrases`
      ^=kan|kunne|can|could =du|dere|de|dykk|noen|nokon|you|someone .. =sperre|sperra|stenge|stengje|blokkere|block|spore|spora|track|
        slette|sletta|fjernslette|wipe|erase .. =det|den|han|alt|it|kortet|mobilen|telefonen|pcen|nettbrettet,
      ^=kan|skal|må|bør|can|should|must|do #me .. =sperre|sperra|block .. =det|den|han|it|kortet|mobilen|telefonen|pcen,
      ^=sperr|block =det|den|han|it|kortet
    `,
  },
  {
    wish: 'cost',
    phrases: phrases`
      =går|gjeng|gå =det|dette|d =på|ut|over .. =lønn|lønna|lønnen|løn|løna, ^=koster|kostar =det =noe|noko|nåke|penger|pengar, ^=does|will =it =cost,
      ^#what|#how .. =koster|kostar|cost .. =ny|nytt|new, =trekk|trekt|trukket|trukke =i =lønn|lønna|lønnen|løn|løna
    `,
  },
  {
    // A card that does not work is neither a loss nor a password; its issuer helps.
    wish: 'card-fails',
    phrases: phrases`
      =cant|cannot|couldnt|unable .. =log|logge|sign|get .. =with|using =my|the #card, =cant|cannot .. =log|sign|get in|on =with =my|the|a #card,
      #not .. =logge|logget|logga|log|logged .. =med|with #card, #not .. =logge|logget|logga =på|inn|meg =med|inn #card,
      =kommer|kjem|kjeme #not inn =med #card, =let|slipper|slepp =me|meg inn|in =med|with #card,
      #card .. =wont|doesnt|not .. =let|slipper|slepp =me|meg,
      #card .. =vaskemaskinen|vaskemaskina|vaskemaskin|tørketrommelen|oppvaskmaskinen|washing, #card .. =the =wash, #card .. =in =the =washing,
      #card .. =vasket|vaska =i|med|på
    `,
  },
  {
    wish: 'if-found',
    phrases: phrases`
      =hva|ka|kva|what|kan|can .. =om|hvis|viss|dersom|if .. =jeg|eg|e|æ|vi|i|we #findForms,
      =kan|can .. =bruke|bruka|use .. =om|hvis|viss|dersom|if .. #findForms,
      =kan|can .. =angre|trekke|trekkje|trekka|withdraw .. =etterpå|senere|seinare|later|afterwards,
      ^=kan|can =jeg|eg|e|æ|i =angre|regret, ^=kan|can #me .. =bruke|bruka|use =det|den|it|kortet =nå|no|now|igjen|again
    `,
  },
  {
    wish: 'misuse',
    phrases: phrases`
      ^=kan|can|could =tyven|tjuven|noen|nokon|someone|anyone .. =komme|koma|get|logge|logga|log =inn|in|seg,
      =hva|ka|kva|what =om|if .. =noen|nokon|någen|andre|someone|somebody|anyone|others .. =bruker|brukar|
        bruke|uses|use|misbruker|misbrukar,
      =kan|can|could|kunne .. =noen|nokon|någen|andre|someone|somebody|anyone|anybody|others .. =bruke|
        bruka|bruge|use|misbruke|misbruka|misuse .. =det|den|an|it|kortet
    `,
  },
  {
    wish: 'misuse',
    last: true,
    phrases: phrases`
      ^=er|e|is =det|de|d|it|dette|this =farlig|farleg|farligt|dangerous|alvorlig|alvorleg|serious,
      ^=er|e|is =det|de|d|it|dette|this =farlig|farleg|farligt|dangerous|alvorlig|alvorleg|serious =da|då|nå|no
    `,
  },
  {
    wish: 'upset',
    alone: true,
    phrases: phrases`
      =jeg|eg|e|æ .. =redd|redde|fortvilet|fortvila|stresset|stressa|nervøs,
      =takk|thanks for =ingenting|inkje|nothing, =takk for =null|lite hjelp, =jeg|eg|e|æ .. =lei meg|mæ, =i|im .. =scared|afraid|worried|stressed, =føler|føle|kjenner|feel .. =dum|teit|flau|stupid|bad,
      =haster|hastar|hast|haste|urgent, =er|is =det|it =for|too =sent|seint|late,
      =så|so =dum|teit|flau|stupid, =huff, =uff, =faen, =helvete, =shit, =fuck, å nei, å nei å nei, =oh no,
      =gråter|græt|grin|crying, =skjelver|skjelv|shaking, =panikk|panic,
      =unnskyld|beklager|beklagar|orsak|sorry .. =dum|teit|stupid|bry|bryet|bryderiet,
      =jeg|eg|e|æ|i .. gjort|gjorde|did|done =noe|noko|någe|something dumt|teit|stupid,
      =dummet|dumma|dumme =meg|mæ ut, ^=beklager|beklagar|unnskyld|orsak|sorry, =lei meg, =so =sorry,
      =det|dette|it|this =er|e|var|va|is|was =min|mi|my =feil|skyld|skuld|fault, =min|mi|my =feil|skyld|skuld|fault,
      =min|mi|my =egen|eigen|own =feil|skyld|fault
    `,
  },
  {
    wish: 'upset',
    last: true,
    phrases: phrases`
      =skjedde|skjedd|hendte|hendt|happened .. =igjen|att|again|dumt|galt|feil|stupid|wrong
    `,
  },
  {
    wish: 'consequences',
    phrases: phrases`
      !sparken, !sparket, !fired, =blir|bli|vert|am .. sagt opp,
      =blir|bli|vert .. !anmeldt|!politianmeldt|!meldt, !mister|!miste !jobben, !mister|!miste =jeg|eg|e|æ|vi !jobben,
      !lose|!losing =my|the !job,
      =får|blir|kommer|kjem|am|will .. !straffet|!straffa|!bot|!straff|!kjeft|!trøbbel|!trouble,
      =ikke|ikkje|ikkj|itj|kje|not|wasnt|isnt =min|mi|my =feil|skyld|skuld|fault
    `,
  },
]
