import type { LeaderState } from '../../../bot/helpdesk/api-shapes.ts'

/** A ticket and its actions. */
export const ticket = (helpDesk: string) => ({
  devices: {
    title: 'Registrerte enheter',
    fetchedAt: (time: string) => `Hentet fra Intune ${time}`,
    chosen: 'Saken gjelder denne',
    serial: (serial: string) => `serienummer ${serial}`,
    noSerial: 'uten serienummer',
    encrypted: { yes: 'kryptert', no: 'ikke kryptert' },
    lastContact: (time: string) => `sist i kontakt ${time}`,
    neverInTouch: 'aldri i kontakt',
    more: (count: number) => `${count} til`,
  },
  ticket: {
    back: { agent: 'Tilbake til saker', reporter: 'Tilbake til mine saker' },
    neighbours: { previous: 'Forrige sak', next: 'Neste sak' },
    filedWith: 'Meldt sammen med',
    facts: 'Opplysninger',
    referenceNow: (saved: string) => `Lagret nå: ${saved}`,
    deliveries: 'Beskjeder',
    noDeliveries: 'Ingen har fått beskjed ennå.',
    timeline: 'Tidslinje',
    trial: 'til prøvepostkassen, ikke til mottakeren',
    sentAt: (time: string) => `sendt ${time}`,
    acknowledgedAt: (time: string) => `bekreftet ${time}`,
    answeredAt: {
      human: (time: string) => `svarte ${time}`,
      auto: (time: string) => `automatisk svar ${time}`,
    },
    technicalDetail: 'Teknisk detalj',
    attempts: (count: number) => (count === 1 ? '1 forsøk' : `${count} forsøk`),
    copyNumber: 'Kopier saksnummeret',
    numberCopied: 'Kopiert.',
    straks: 'Straks',
    restricted: 'Behandlingen er begrenset. Tidligere svar og kommentarer er tatt vare på, men vises ikke.',
    unknownPerson: 'Ukjent',
  },
  actions: {
    label: 'Handlinger',
    takeOver: (name: string) => `Overta fra ${name}`,
    give: 'Gi til …',
    resolve: 'Løs saken',
    reopen: 'Gjenåpne saken',
    confirm: (claim: string) => `Registrer: ${claim}`,
    notSo: 'Det stemmer ikke',
    notSoOf: (claim: string) => `Det stemmer ikke: ${claim}`,
    acknowledge: 'Registrer at leder har bekreftet',
    copyLink: 'Kopier lenke',
    copied: 'Lenken er kopiert.',
    notCopied: 'Lenken ble ikke kopiert. Kopier den herfra.',
    link: 'Lenke til saken',
    saved: 'Lagret.',
    resent: { message: 'Sendes på nytt.', 'alert-to-nobody': 'Leter etter leder på nytt.' },
    resentInVain: {
      message: 'Kom ikke fram denne gangen heller.',
      'alert-to-nobody': 'Fant ingen leder denne gangen heller.',
    },
    unsure: 'Ikke sikkert at dette ble lagret. Se over, og prøv igjen.',
    /** The meaning of a refusal, by its status. */
    refused: {
      400: 'Kollegaen er ikke lenger i gruppen som behandler saker, så ingen har fått saken. Velg en annen.',
    },
    close: 'Lukk',
    cancel: 'Avbryt',
    save: 'Lagre',
    retry: 'Send på nytt',
    findLeader: 'Let etter leder på nytt',
    retryOf: (name: string) => `Send på nytt til ${name}`,
    colleagues: 'Kolleger som har åpnet fanen',
    nobodyElse: `Ingen andre i ${helpDesk} har åpnet fanen ennå.`,
    nobodyLeft: 'Ingen andre å gi den til.',
  },
  conflict: (name: string) =>
    `Saken ble endret av ${name} nå nettopp, så endringen din er ikke lagret. Se over, og prøv igjen om det trengs.`,
  changedMyself:
    'Du har selv endret saken i mellomtiden. Se om dette allerede er gjort, og prøv igjen om det trengs.',
  acknowledgedHow: {
    phone: 'På telefon',
    'in-person': 'Ansikt til ansikt',
    email: 'På e-post',
  },
  leaderState: {
    none: 'Varsles ikke',
    'not-found': 'Fant ingen leder',
    pending: 'Varsles nå',
    alerted: 'Ikke bekreftet',
    unknown: 'Kanskje varslet',
    failed: 'Ikke varslet',
    acknowledged: 'Bekreftet',
  } satisfies Record<LeaderState, string>,
  /** For places without a column heading about the leader. */
  leaderIs: {
    none: 'Leder varsles ikke',
    'not-found': 'Fant ingen leder',
    pending: 'Leder varsles nå',
    alerted: 'Leder: ikke bekreftet',
    unknown: 'Leder kanskje varslet',
    failed: 'Leder ikke varslet',
    acknowledged: 'Leder: bekreftet',
  } satisfies Record<LeaderState, string>,
  named: (role: string) => `${role}, oppgitt av den ansatte`,
  print: {
    print: 'Skriv ut',
    leftOut: (count: number) =>
      count === 1
        ? 'Ett internt notat er ikke med på utskriften.'
        : `${count} interne notater er ikke med på utskriften.`,
    by: (name: string) => `Skrevet ut av ${name}.`,
  },
  /** After a restore. */
  withheld: {
    means:
      'Straks er gjenopprettet fra en sikkerhetskopi. Beskjeder og påminnelser i denne saken holdes tilbake, for de kan være sendt før. Se over saken, og velg.',
    send: 'Send det som venter',
    sent: 'Alt er sendt før',
    state: 'Holdt tilbake',
  },
})
