import type { privacy as nb } from '../nb/privacy.ts'

export const privacy: typeof nb = {
  title: 'Personvern i Straks',
  contact: 'Kontakt',
  systemsTold: (names) => `${names} får òg saka, med namn, kontaktopplysningar og svara dine.`,
  systemsCounted: (names) =>
    `${names} får saksnummer, type og status, men ikkje namn og ikkje det du har skrive.`,
  sections: (about) => [
    {
      heading: 'Kven er ansvarleg',
      text: [
        `${about.organisation} bruker Straks for å ta imot meldingar om kort, passord og utstyr som er borte, øydelagt eller kjent av andre, og for å gi dei rette beskjed. ${about.organisation} er behandlingsansvarleg. Rettsleg grunnlag får du vite av kontakten nedst.`,
      ],
    },
    {
      heading: 'Kva vi lagrar',
      text: [
        'Namn, e-post, telefon, avdeling og leiar, som blir henta frå kommunen sin katalog i Microsoft Entra.',
        'Einingane som er registrerte på deg i Intune, dersom kommunen har slått det på, og du melder om utstyr.',
        'Det du melder: kva som har skjedd, når og kvar, og det du elles svarar eller skriv i saka. Melder du for ein kollega, gjeld det same kollegaen.',
        'Kven som har fått beskjed, om dei har stadfesta, og kva som er gjort. Kva språk du skriv.',
        'PIN, PUK, passord og fødselsnummer skal du ikkje skrive. Kjenner Straks dei att, blir dei skjulte før noko blir lagra.',
      ],
    },
    {
      heading: 'Kven som ser det',
      text: [
        'Du og den saka gjeld.',
        `${about.helpDesk} ser alle saker. Det blir notert kven der som opnar, søkjer og lastar ned.`,
        'Når instruksen seier at leiaren skal vite det, ser leiaren kva som har skjedd og når. Det du skriv under «Noko meir vi bør vite?», får leiaren ikkje sjå. Er ikkje leiaren å nå, gjeld det stadfortredaren eller neste leiar.',
        ...(about.desks === ''
          ? []
          : [
              `Mottakarar utanfor kommunen (${about.desks}) får det dei treng på e-post, når meldinga er til dei: namn, kontakt på jobb og kva som har skjedd.`,
            ]),
        'Kan personopplysningar vere på avvegar, kan personvernombodet i kommunen få beskjed. Når noko som hastar, ikkje kjem fram, kan vaktkontakten i kommunen få beskjed.',
        ...about.systems,
        'Dei som driftar Straks for kommunen, har tilgang til databasen.',
      ],
    },
    {
      heading: 'Kor lenge',
      text: [
        `Svar, kommentarar og namn blir sletta ${about.personalData} etter at saka er avslutta. Det du har byrja på og ikkje sender, blir sletta etter ${about.drafts}.`,
        ...(about.archived ? ['Før det blir saka arkivert i arkivet til kommunen, med namn og tekst.'] : []),
        'Saka blir framleis telt. Då står type, tidspunkt og ein id att, utan namn og tekst. E-postar og chattar følgjer kommunen sine eigne reglar for sletting.',
      ],
    },
    {
      heading: 'Rettane dine',
      text: [
        'Du kan be om innsyn, retting og avgrensing, og du kan protestere. Sei frå til kontakten nedst.',
        about.eraseOnRequest
          ? 'Du kan òg be om at avslutta saker blir sletta før tida.'
          : 'Avslutta saker blir ikkje sletta før tida, fordi dei kan vere arkivpliktige. Spør kontakten om det gjeld deg.',
        'Straks avgjer ingenting om deg av seg sjølv. Han sorterer meldinga og sender ho vidare.',
        'Du kan klage til Datatilsynet.',
      ],
    },
  ],
}
