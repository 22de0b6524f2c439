import { capitalised } from '../capitalised.ts'

/** Short true answers to what people say and ask around a report. */
export const smallTalk = {
  smallTalk: {
    nod: 'Greit. Skriv hit igjen når som helst.',
    wait: 'Ta deg tid. Skriv når du er klar.',
    /** While a draft is open. */
    waitWithDraft: 'Ta deg tid. Meldingen venter.',
    /** To somebody in distress who has not said yet what happened. */
    calm: 'Skriv hva som har skjedd, så hjelper jeg deg.',
    calmWithDraft: 'Det er riktig å si fra. Trykk «Send meldingen», så tar andre seg av det videre.',
    /** Shown before the state of the other reports. */
    notSent: 'Meldingen du har begynt på, er ikke sendt ennå. Trykk «Send meldingen», så går den.',
    /** Above the contact. */
    ordersNothing: 'Jeg bestiller ikke noe nytt, jeg sier bare fra om det som har skjedd. Spør om det her:',
    /** Above the choices that can be reported instead. */
    refused: 'Jeg kan ikke nullstille, låse opp eller bestille noe. Jeg kan melde fra for deg:',
    nowWhat:
      'Trykk «Send meldingen», så er det meldt. Spørsmålene hjelper dem som følger opp. Du trenger ikke svare på alle.',
    /** Names the national emergency numbers. */
    danger:
      'Er det fare for liv eller helse, ring 113 (helse), 112 (politi) eller 110 (brann) nå. Si så fra til lederen din. Jeg melder bare fra om kort, passord og utstyr.',
    despair:
      'Det er godt at du sier det. Er det akutt, ring 113. Mental Helse svarer på telefon 116 123 hele døgnet.',
    unfair:
      'Det er det ikke jeg som kan hjelpe med. Snakk med lederen din, verneombudet eller tillitsvalgte.',
    duties:
      'Om det også er et avvik, eller noe for Datatilsynet, avgjør ikke jeg. Spør lederen din eller personvernombudet. Det du melder her, går uansett til dem som skal vite det.',
    police:
      'Jeg melder ikke fra til politiet. Er noe stjålet, kan du anmelde det når du har meldt fra her. Haster det, ring 112.',
    /** By § 1 of the instruction. */
    whatIs:
      'Buypass står bak smartkortet du logger inn med, og Norsk Helsenett (NHN) bak løsningen du logger inn på. Har du PUK-koden fra Buypass, kan du velge ny PIN selv.',
    othersBlock: 'Det kan ikke jeg gjøre. Send meldingen, så får de som kan sperre og slette, vite om det.',
    cost: 'Det koster ikke noe å melde fra. Hva noe nytt koster, og hvem som betaler, kan ikke jeg svare på.',
    misuse: 'Det kan jeg ikke utelukke. Derfor haster det å melde fra, så de som kan sperre, får vite det.',
    ifFound:
      'Skriv «fant det» eller «trekk saken» til meg når som helst. Alle som har fått beskjed, får vite det. Det som allerede er sperret, åpnes ikke av det.',
    consequences:
      'Det er ikke jeg som avgjør slikt. Instruksen ber deg si fra straks, og det er det du gjør her.',
    reach:
      'Jeg kan ikke ringe, skrive til eller minne noen for deg. Jeg varsler bare dem som skal ha meldingen. Skriv «mine saker», så ser du hvem som har fått beskjed.',
    whoReads: (helpDesk: string) =>
      `Ingenting går videre før du sender en melding. Da kan ${helpDesk} lese alt i den. Lederen ser hva som har skjedd og når, men ikke det du skriver under «Noe mer vi bør vite?». Mottakere utenfor kommunen får bare det de trenger.`,
    /** `leader`: true when the nearest leader is alerted too. */
    whoIsTold: (desks: string, leader: boolean, helpDesk: string) =>
      `Meldingen går til ${desks}${leader ? ' og nærmeste leder. Bekrefter ikke lederen i tide, varsler jeg neste leder' : ''}. ${capitalised(helpDesk)} ser alle saker. Kvitteringen viser alle som får vite det.`,
    whoIsToldOfAny: (helpDesk: string) =>
      `Nederst på skjemaet står det hvem meldingen går til. Kvitteringen viser alle som får vite det. ${capitalised(helpDesk)} ser alle saker.`,
    leaderIsTold:
      'Etter instruksen skal nærmeste leder vite det. Lederen ser hva som har skjedd og når. Det du skriver under «Noe mer vi bør vite?», får lederen ikke se.',
    /** When the form offers to alert the next level instead. */
    leaderMayBePassedBy:
      'Kan lederen kjenne koden eller passordet, krysser du av for det på skjemaet. Da varsler jeg lederen over i stedet.',
    leaderIsNotTold: 'Denne meldingen går ikke til lederen din.',
    otherLeader: {
      whenReported:
        'Når du har meldt noe, kan du skrive «feil leder» til meg og velge hvem som er lederen din.',
      whenSent:
        'Det har jeg notert. Send meldingen nå, så spør jeg etterpå hvem lederen din er, og varsler vedkommende også.',
      /** For types where a leader must answer. */
      whoAnswers: (helpDesk: string) =>
        `Her svarer den som står som lederen din i katalogen. Er det feil person, kan vedkommende gi saken videre, og ${helpDesk} kan hjelpe.`,
    },
    leaderAway:
      'Det hindrer ikke meldingen. Ser jeg at lederen er borte, varsler jeg stedfortreder eller neste leder med en gang. Ellers varsler jeg neste leder hvis lederen ikke bekrefter i tide.',
    stored: (reports: string, drafts: string) =>
      `Jeg lagrer navnet ditt, kontaktopplysninger fra katalogen og det du melder. Opplysningene i en sak slettes ${reports} etter at den er avsluttet. Det du ikke sender, slettes etter ${drafts}. Kjenner jeg igjen PIN, passord eller fødselsnummer, skjuler jeg det før noe lagres.`,
  },
  duration: {
    hours: (number: number) => (number === 1 ? 'en time' : `${number} timer`),
    days: (number: number) => (number === 1 ? 'en dag' : `${number} dager`),
    months: (number: number) => (number === 1 ? 'en måned' : `${number} måneder`),
  },
  /** The state of a ticket, as far as the rows know. */
  state: {
    notConfirmed: (desk: string) =>
      `Så vidt jeg vet, er det ikke gjort ennå: ${desk} har ikke bekreftet det til meg.`,
    noAnswer: (desk: string) =>
      `Jeg har ikke fått noe svar fra ${desk} ennå. Har de svart deg på e-post, ligger svaret der.`,
    /** `text` may be empty. */
    answered: (desk: string, time: string, text: string) =>
      text ? `${desk} svarte ${time}:\n${text}` : `${desk} svarte ${time}.`,
    notConcluded: 'Jeg kan ikke se av svaret om det er gjort. Står det der, kan du skrive det til meg.',
    received: (desk: string, time: string) =>
      `${desk} har fått meldingen (automatisk svar ${time}), men jeg har ikke fått noe mer fra dem.`,
    inProgress: (desk: string) => `${desk} arbeider med saken.`,
    leaderHasSeen: (leader: string) => `${leader} har bekreftet.`,
    leaderHasNot: (leader: string) => `${leader} har ikke bekreftet ennå.`,
    none: 'Jeg finner ingen sak fra deg. Har noe skjedd, kan du melde det her.',
    report: 'Meld fra',
    noneOpen: 'Jeg finner ingen åpen sak.',
  },
  /** To a leader with a waiting alert. */
  alertWaits: {
    one: 'Du har et varsel som venter på deg. Svar på kortet.',
    /** Above the list of alerts; `isFull`: there may be more than are listed. */
    several: (number: number, isFull: boolean) =>
      number === 1
        ? 'Du har et varsel som venter på deg'
        : `Du har ${isFull ? 'minst ' : ''}${number} varsler som venter på deg`,
    /** The button of an alert in the list; `name`: the affected person. */
    confirm: (name: string) => `Bekreft: ${name}`,
    answer: (name: string) => `Svar: ${name}`,
    named: (name: string, number: string) => `Varselet om ${name} venter på deg (sak ${number}).`,
    why: 'Du får det som leder for den det gjelder, eller fordi nærmeste leder er borte eller ikke har bekreftet.',
    /** To a leader who cannot see to it now. */
    othersNext:
      'Kan du ikke ta det, eller er du feil leder? Trykk «Varsle neste leder nå», så går det videre med en gang.',
    handedOn:
      'Takk for beskjeden. Jeg varsler stedfortreder eller neste leder nå, og den som meldte, ser det på kvitteringen.',
    /** The same, when other leaders have been alerted too. */
    othersKnow: 'Takk for beskjeden. Andre ledere er også varslet, så du trenger ikke å gjøre mer.',
    /** To a leader who writes that the thing has turned up. */
    onlyTheirs: 'Bare den som meldte, eller den det gjelder, kan trekke saken. Be dem skrive det til meg.',
    /** To a leader who has confirmed, or whose ticket has ended. */
    seen: 'Slik står saken nå.',
    /** Said with it when the leader decides. */
    mayChange: (helpDesk: string) =>
      `Et svar kan endres på kortet i ett døgn. Etter det tar du kontakt med ${helpDesk}.`,
    acknowledged: 'Takk. Jeg har notert at du har sett det, og den som meldte, ser det på kvitteringen.',
  },
}
