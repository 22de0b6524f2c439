/** Words that phrases refer to as a group, for example `#people så`. */
export const groups: Record<string, string[]> = {
  people: [
    '=noen', '=nokon', '=nogen', '=någen', '=nåen', '=nokken', '=nokre', '=noken', 'andre', '=andre', '=annen', '=aen', '=anna', 'anen',
    'kollega', 'medarbeider', 'medarbeidar', 'vikar', 'tilkallingsvikar', 'sjef', 'leder', 'leiar', 'student', 'elev', 'lærling', 'praksiselev', 'ekstravakt',
    '=mannen', 'kone', '=kona', '=kånå', '=konå', 'kjerring', 'samboer', 'sambuar', 'ektefelle', 'ektemann', 'eksmann', 'ekskone', '=eksen', '=eks', 'kjæreste', 'kjærast', 'partner', 'sønn', '=son', '=sonen', 'gutt', 'gut', 'datter', 'dotter', 'jente', 'jenten', 'barn', 'barnebarn', 'unge', '=ungane', '=ongane', '=ungen', 'tenåring', 'bror', 'søster', '=mor', '=far', '=mamma', '=pappa', 'svigermor', 'foreldre', 'familie', 'søsken', 'fetter', 'onkel', 'tante', '=bestemor', '=bestefar',
    'nabo', 'venn', 'venninne', 'kamerat', 'kompis', 'gjest', 'besøkende', 'håndverker', 'vaskehjelp', 'renholder', 'reinhaldar', 'vaktmester', 'pasient', 'bruker', 'pårørende', 'klient', 'beboer', 'forelder', 'passasjer', 'person', 'dame', '=kar', '=typen', 'fremmed', 'framand', 'ukjent', 'uvedkommende', 'uvedkomande', 'utenforstående', 'svindler', 'svindlar', 'hacker', 'tyv', 'tjuv', 'kunde', 'selger', 'tidligere ansatt', 'romkamerat', 'sidemann', '=hele', '=alle', '=flere', '=fleire',
    '=someone', '=somebody', '=anyone', '=others', 'colleague', 'coworker', '=worker', 'workmate', 'husband', 'wife', '=son', 'daughter', '=kid', '=kids', 'child', 'children', 'friend', 'neighbour', 'neighbor', 'student', 'pupil', 'boss', 'manager', '=temp', '=temps', 'stranger', 'partner', 'roommate', 'flatmate', 'brother', 'sister', '=mother', '=father', 'cleaner', 'patient', 'visitor', 'boyfriend', 'girlfriend', '=man', '=woman', '=guy', 'teenager', 'everyone', 'everybody', 'scammer', 'intern', 'substitute',
  ],
  me: ['=jeg', '=eg', '=e', '=æ', '=ej', '=i', '=jæ', '=me', '=vi', '=jg', '=je'],
  not: ['=ikke', '=ikkje', '=ikkj', '=kje', '=ikje', '=ikkje', '=ikk', '=ike', '=itj', '=ikkke', '=ikek', '=not', '=aldri', '=never'],
  mine: ['=min', '=mitt', '=mi', '=mine', '=my', '=our', '=den', '=det', '=the', '=vår', '=vårt', '=mit', '=denne'],
  find: ['=finner', '=finn', '=finne', '=finne', '=fant', '=finer', '=finna', '=fann', '=funnet', '=funne', '=fonne'],
  remember: ['=husker', '=huske', '=huskar', '=hugsar', '=hugser', '=hugse', '=hugsa', '=husket', '=huska', '=hukse', '=hukser', '=minnes', '=minnast', '=remember', '=recall', '=husk', '=hugs', '=husske'],
  know: ['=vet', '=veit', '=veid', '=veg', '=ved', '=vett', '=know', '=knows', '=kjenner', '=kjenne', '=kjende', '=kjente', '=knew', '=aner', '=ane', '=visste', '=kjennar', '=vite'],
  place: ['tog', 'buss', 'båt', 'ferje', 'ferge', 'fly', 'hotell', 'kafe', 'kafé', 'drosje', 'taxi', 'flyplass', 'stasjon', 'butikk', 'restaurant', 'venterom', 'møterom', 'garderobe', '=rema', '=kiwi', 'trikk', 'bane', 'train', 'bus', 'plane', 'ferry', 'taxi', '=cab', 'uber', 'hotel', 'airport', 'station', 'café', 'shop', 'restaurant', '=pub', 'heimebesøk', 'hjemmebesøk', 'bensinstasjon', 'treningssenter', 'bibliotek', 'legekontor', 'kurs', 'konferanse', 'sykehus', 'library', 'gym', 'conference', 'hytte', '=tram', 'coffee shop', 'park'],
}
