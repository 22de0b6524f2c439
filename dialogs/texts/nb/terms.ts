/** `offered`: the reportable incidents, in the menu's words. */
type About = { organisation: string; helpDesk: string; offered: string[] }

/** The terms of use, /terms. */
export const terms = {
  title: 'Vilkår for bruk av Straks',
  sections: ({ organisation, helpDesk, offered }: About) => [
    {
      heading: 'Hva Straks er til',
      text: [
        `Straks er for ansatte i ${organisation}. Dette kan meldes: ${offered.join('; ')}. Det er gratis å bruke.`,
        'Kommunens egen instruks gjelder. Straks endrer den ikke.',
      ],
    },
    {
      heading: 'Hva Straks ikke gjør',
      text: [
        'Straks kan ikke sperre, nullstille, låse opp eller bestille noe. Det gjør de som får meldingen. Kvitteringen viser hvem som har fått den, og hva som gjenstår.',
        'Straks er ikke for nødsituasjoner. Er liv eller helse i fare, ring 113, 112 eller 110.',
      ],
    },
    {
      heading: 'Når du bruker Straks',
      text: [
        'Meld det som har skjedd, så riktig du kan. Skriv aldri PIN, PUK, passord eller fødselsnummer.',
        'Melder du for en kollega, får kollegaen se saken.',
        'Se på kvitteringen. Står det at noe ikke kom fram, eller svarer ikke Straks, sier du fra selv til kontakten nederst.',
        `${helpDesk} og de andre som får meldinger, leser dem når de er på jobb.`,
      ],
    },
  ],
}
