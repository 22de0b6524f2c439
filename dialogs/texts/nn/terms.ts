import type { terms as nb } from '../nb/terms.ts'

export const terms: typeof nb = {
  title: 'Vilkår for bruk av Straks',
  sections: ({ organisation, helpDesk, offered }) => [
    {
      heading: 'Kva Straks er til',
      text: [
        `Straks er for tilsette i ${organisation}. Dette kan meldast: ${offered.join('; ')}. Det er gratis å bruke.`,
        'Kommunen sin eigen instruks gjeld. Straks endrar han ikkje.',
      ],
    },
    {
      heading: 'Kva Straks ikkje gjer',
      text: [
        'Straks kan ikkje sperre, nullstille, låse opp eller bestille noko. Det gjer dei som får meldinga. Kvitteringa viser kven som har fått ho, og kva som står att.',
        'Straks er ikkje for naudsituasjonar. Er liv eller helse i fare, ring 113, 112 eller 110.',
      ],
    },
    {
      heading: 'Når du bruker Straks',
      text: [
        'Meld det som har skjedd, så rett du kan. Skriv aldri PIN, PUK, passord eller fødselsnummer.',
        'Melder du for ein kollega, får kollegaen sjå saka.',
        'Sjå på kvitteringa. Står det at noko ikkje kom fram, eller svarar ikkje Straks, seier du frå sjølv til kontakten nedst.',
        `${helpDesk} og dei andre som får meldingar, les dei når dei er på jobb.`,
      ],
    },
  ],
}
