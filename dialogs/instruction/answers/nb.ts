export const nb = {
  '1': 'Instruksen gjelder alle ansatte som har tilgang til hjemmekontor i sikker sone. Du logger på med Buypass-kortet og koder hos Norsk Helsenett, og kommer derfra inn i kommunens nett. Reglene bygger på Normen for informasjonssikkerhet.',
  '1.1':
    'Instruksen forteller hva du har ansvar for når du bruker hjemmekontor i sikker sone. Den skal hindre misbruk av kommunens IKT og verne om informasjonssikkerhet og personvern.',
  '1.2':
    'Du svarer selv for at du holder deg til reglene, og det bekrefter du når du skriver under avtalen om hjemmekontor. Lederen for enheten sørger for at de som er nye, kan dem før de får tilgang. Brudd følges opp som avvik, og kommunen tar stikkprøver.',
  '1.3': 'Kommunen har en egen liste som forklarer ordene. Lenken til den står i instruksen.',
  '2.1':
    'Nei, bruk bare utstyr fra kommunen. Det er ditt alene og bare til jobb: ingen private gjøremål, og verken familie eller kolleger får låne det.',
  '2.2':
    'Kommunens vanlige instrukser for IKT og for informasjonssikkerhet gjelder hjemme også, sammen med Normens faktaark 29 om hjemmekontor. Lenkene står i instruksen.',
  '2.3':
    'Opplysninger om helse eller personer skal aldri ligge på selve utstyret du har med hjem. Lagre dem bare i fagsystemene.',
  '2.4':
    'La oppsettet på utstyret være som det er: installer, fjern eller still ikke om noe selv. Trenger du noe annet, spør Brukerhjelpen.',
  '2.5':
    'Lås maskinen hver gang du går fra den, om så bare for et øyeblikk. Hold Windows-tasten nede og trykk L.',
  '2.6':
    'Er Buypass-kortet borte, er PIN-koden glemt, eller kan noen andre kjenne den, skal Buypass og nærmeste leder vite det straks. Har det skjedd, skriv det her, så sier jeg fra til begge. Kort og PIN er bare for deg.',
  '2.7':
    'Er brukernavn eller passord hos Norsk Helsenett glemt, eller kan noen andre kjenne det, skal Norsk Helsenett og nærmeste leder vite det straks. Har det skjedd, skriv det her, så sier jeg fra til begge.',
  '2.8':
    'Er brukernavn eller passord til et fagsystem glemt, eller kan noen andre kjenne det, skal Brukerhjelpen vite det straks. Lederen får ikke beskjed om dette. Har det skjedd, skriv det her, så sier jeg fra. Passordet er bare for deg.',
  '2.9':
    'Er utstyr fra kommunen borte eller stjålet, skal Brukerhjelpen og nærmeste leder vite det straks. Har det skjedd, skriv det her, så sier jeg fra til begge.',
  '2.6–2.9':
    'Si fra straks. Kort og PIN: til Buypass. Brukernavn eller passord hos Norsk Helsenett: til Norsk Helsenett. Utstyr, eller passord til fagsystem: til Brukerhjelpen. Nærmeste leder skal også vite det, unntatt når det bare gjelder et fagsystem. Skriv her hva som har skjedd, så sier jeg fra til de rette.',
  '2.10':
    'Du må selv sørge for at verken familie eller andre får se det du arbeider med, og at ingen får tak i utstyret. Tenk på hvor du sitter, dører og vinduer, filter på skjermen, og hvor utstyret ligger når du ikke bruker det.',
  '2.11':
    'Ta godt vare på utstyret. Går det i stykker, eller blir for eksempel en lader borte, fordi noen var uforsiktig, kan den ansatte måtte betale. Nærmeste leder avgjør det i hver sak.',
  '2.12': 'Ingenting skal skrives ut når du jobber hjemmefra i sikker sone, heller ikke på egen skriver.',
  '3.1':
    'Når hjemmekontoret tar slutt, skal utstyret tilbake til kommunen. Smartkortet fra Buypass er personlig og blir hos deg.',
  '3.2':
    'Ligger det opplysninger om helse eller personer igjen hjemme når hjemmekontoret tar slutt, gir du dem tilbake til kommunen, sletter dem eller makulerer dem.',
}
