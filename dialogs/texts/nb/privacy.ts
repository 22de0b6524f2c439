type About = {
  organisation: string
  helpDesk: string
  /** Outside desks, as a list in words; empty when there are none. */
  desks: string
  /** The data that other systems get, a sentence for each. */
  systems: string[]
  personalData: string
  drafts: string
  /** True when a ticket is archived before it is erased. */
  archived: boolean
  eraseOnRequest: boolean
}

/** The employee's privacy notice, /privacy. It must match the code: docs/behandlingsprotokoll.md. */
export const privacy = {
  title: 'Personvern i Straks',
  contact: 'Kontakt',
  systemsTold: (names: string) => `${names} får også saken, med navn, kontaktopplysninger og svarene dine.`,
  systemsCounted: (names: string) =>
    `${names} får saksnummer, type og status, men ikke navn og ikke det du har skrevet.`,
  sections: (about: About) => [
    {
      heading: 'Hvem er ansvarlig',
      text: [
        `${about.organisation} bruker Straks for å ta imot meldinger om kort, passord og utstyr som er borte, ødelagt eller kjent av andre, og for å gi de rette beskjed. ${about.organisation} er behandlingsansvarlig. Rettslig grunnlag får du vite av kontakten nederst.`,
      ],
    },
    {
      heading: 'Hva vi lagrer',
      text: [
        'Navn, e-post, telefon, avdeling og leder, som hentes fra kommunens katalog i Microsoft Entra.',
        'Enhetene som er registrert på deg i Intune, hvis kommunen har slått det på, og du melder om utstyr.',
        'Det du melder: hva som har skjedd, når og hvor, og det du ellers svarer eller skriver i saken. Melder du for en kollega, gjelder det samme kollegaen.',
        'Hvem som har fått beskjed, om de har bekreftet, og hva som er gjort. Hvilket språk du skriver.',
        'PIN, PUK, passord og fødselsnummer skal du ikke skrive. Kjenner Straks dem igjen, skjules de før noe lagres.',
      ],
    },
    {
      heading: 'Hvem som ser det',
      text: [
        'Du og den saken gjelder.',
        `${about.helpDesk} ser alle saker. Det blir notert hvem der som åpner, søker og laster ned.`,
        'Når instruksen sier at lederen skal vite det, ser lederen hva som har skjedd og når. Det du skriver under «Noe mer vi bør vite?», får lederen ikke se. Er ikke lederen å nå, gjelder det stedfortrederen eller neste leder.',
        ...(about.desks === ''
          ? []
          : [
              `Mottakere utenfor kommunen (${about.desks}) får det de trenger på e-post, når meldingen er til dem: navn, kontakt på jobb og hva som har skjedd.`,
            ]),
        'Kan personopplysninger være på avveie, kan kommunens personvernombud få beskjed. Når noe som haster, ikke kommer fram, kan kommunens vaktkontakt få beskjed.',
        ...about.systems,
        'De som drifter Straks for kommunen, har tilgang til databasen.',
      ],
    },
    {
      heading: 'Hvor lenge',
      text: [
        `Svar, kommentarer og navn slettes ${about.personalData} etter at saken er avsluttet. Det du har begynt på og ikke sender, slettes etter ${about.drafts}.`,
        ...(about.archived ? ['Før det arkiveres saken i kommunens arkiv, med navn og tekst.'] : []),
        'Saken telles fortsatt. Da står type, tidspunkter og en id igjen, uten navn og tekst. E-poster og chatter følger kommunens egne regler for sletting.',
      ],
    },
    {
      heading: 'Dine rettigheter',
      text: [
        'Du kan be om innsyn, retting og begrensning, og du kan protestere. Si fra til kontakten nederst.',
        about.eraseOnRequest
          ? 'Du kan også be om at avsluttede saker slettes før tiden.'
          : 'Avsluttede saker slettes ikke før tiden, fordi de kan være arkivpliktige. Spør kontakten om det gjelder deg.',
        'Straks avgjør ingenting om deg av seg selv. Den sorterer meldingen og sender den videre.',
        'Du kan klage til Datatilsynet.',
      ],
    },
  ],
}
