import type { Answers } from '../paragraph.ts'

export const nn: Answers = {
  '1': 'Instruksen gjeld alle tilsette som har tilgang til heimekontor i sikker sone. Du loggar på med Buypass-kortet og kodar hos Norsk Helsenett, og kjem derifrå inn i kommunenettet. Reglane byggjer på Normen for informasjonstryggleik.',
  '1.1':
    'Instruksen fortel kva du har ansvar for når du bruker heimekontor i sikker sone. Han skal hindre misbruk av IKT i kommunen og verne om informasjonstryggleik og personvern.',
  '1.2':
    'Du svarar sjølv for at du held deg til reglane, og det stadfestar du når du skriv under avtalen om heimekontor. Leiaren for eininga sørgjer for at dei som er nye, kan dei før dei får tilgang. Brot blir følgde opp som avvik, og kommunen tek stikkprøver.',
  '1.3': 'Kommunen har ei eiga liste som forklarer orda. Lenkja til ho står i instruksen.',
  '2.1':
    'Nei, bruk berre utstyr frå kommunen. Det er ditt åleine og berre til jobb: ingen private gjeremål, og verken familie eller kollegaer får låne det.',
  '2.2':
    'Dei vanlege instruksane i kommunen for IKT og for informasjonstryggleik gjeld heime òg, saman med faktaark 29 frå Normen om heimekontor. Lenkjene står i instruksen.',
  '2.3':
    'Opplysningar om helse eller personar skal aldri liggje på sjølve utstyret du har med heim. Lagre dei berre i fagsystema.',
  '2.4':
    'Lat oppsettet på utstyret vere som det er: ikkje installer, fjern eller still om noko sjølv. Treng du noko anna, spør Brukerhjelpen.',
  '2.5':
    'Lås maskina kvar gong du går frå ho, om det så berre er ein augneblink. Hald Windows-tasten nede og trykk L.',
  '2.6':
    'Er Buypass-kortet borte, er PIN-koden gløymd, eller kan nokon andre kjenne han, skal Buypass og næraste leiar vite det straks. Har det hendt, skriv det her, så seier eg frå til begge. Kort og PIN er berre for deg.',
  '2.7':
    'Er brukarnamn eller passord hos Norsk Helsenett gløymt, eller kan nokon andre kjenne det, skal Norsk Helsenett og næraste leiar vite det straks. Har det hendt, skriv det her, så seier eg frå til begge.',
  '2.8':
    'Er brukarnamn eller passord til eit fagsystem gløymt, eller kan nokon andre kjenne det, skal Brukerhjelpen vite det straks. Leiaren får ikkje beskjed om dette. Har det hendt, skriv det her, så seier eg frå. Passordet er berre for deg.',
  '2.9':
    'Er utstyr frå kommunen borte eller stole, skal Brukerhjelpen og næraste leiar vite det straks. Har det hendt, skriv det her, så seier eg frå til begge.',
  '2.6–2.9':
    'Sei frå straks. Kort og PIN: til Buypass. Brukarnamn eller passord hos Norsk Helsenett: til Norsk Helsenett. Utstyr, eller passord til fagsystem: til Brukerhjelpen. Næraste leiar skal òg vite det, unntatt når det berre gjeld eit fagsystem. Skriv her kva som har hendt, så seier eg frå til dei rette.',
  '2.10':
    'Du må sjølv sørgje for at verken familie eller andre får sjå det du arbeider med, og at ingen får tak i utstyret. Tenk på kvar du sit, dører og vindauge, filter på skjermen, og kvar utstyret ligg når du ikkje bruker det.',
  '2.11':
    'Ta godt vare på utstyret. Går det i stykke, eller blir til dømes ein ladar borte, fordi nokon var uforsiktig, kan den tilsette måtte betale. Næraste leiar avgjer det i kvar sak.',
  '2.12': 'Ingenting skal skrivast ut når du jobbar heimanfrå i sikker sone, heller ikkje på eigen skrivar.',
  '3.1':
    'Når heimekontoret tek slutt, skal utstyret tilbake til kommunen. Smartkortet frå Buypass er personleg og blir hos deg.',
  '3.2':
    'Ligg det opplysningar om helse eller personar att heime når heimekontoret tek slutt, gir du dei tilbake til kommunen, slettar dei eller makulerer dei.',
}
