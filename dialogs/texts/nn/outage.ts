import type { outage as nb } from '../nb/outage.ts'

export const outage: typeof nb = {
  report: {
    notKept: (contact) => `Ikkje meldt: Eg får ikkje lagra noko akkurat no. Prøv igjen om litt. ${contact}`,
    unsure: (contact) =>
      `Usikkert om det vart meldt: Eg fekk ikkje svar då eg lagra det. Eg seier frå her så snart eg veit det. Hastar det, ta kontakt no. ${contact}`,
    kept: 'Det er meldt. Eg får ikkje vist kvitteringa akkurat no, men ho kjem her om litt.',
    turnedOutKept: (numbers) => `Det vart meldt, sak ${numbers.join(' og ')}.`,
    turnedOutNotKept: (contact) => `Det vart ikkje meldt. Meld det igjen her, eller ta kontakt. ${contact}`,
  },
  change: {
    notKept: (contact) => `Ikkje lagra: Eg får ikkje lagra noko akkurat no. Prøv igjen om litt. ${contact}`,
    unsure: (contact) =>
      `Usikkert om det vart lagra: Eg fekk ikkje svar. Eg seier frå her så snart eg veit det. Hastar det, ta kontakt no. ${contact}`,
    kept: 'Det er lagra, men eg får ikkje vist det akkurat no.',
    turnedOutKept: 'Det vart lagra.',
    turnedOutNotKept: (contact) => `Det vart ikkje lagra. Gjer det igjen, eller ta kontakt. ${contact}`,
  },
  failed: (contact, errorCode) =>
    `Noko gjekk gale hos oss. Har du ikkje fått ei kvittering, rekn det som ikkje meldt. ${contact} Feilkode: ${errorCode}.`,
}
