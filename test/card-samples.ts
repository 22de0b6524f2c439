import type {
  AlertCard,
  AskCard,
  Button,
  FormCard,
  FormInput,
  MenuCard,
  NoticeCard,
  QuestionCard,
  ReceiptCard,
  StatusLine,
  TicketsCard,
} from '../cards/card-data.ts'

// What each card shows in every state it has, as it would read for a real person.

export const menus = {
  'menu: fresh': menu(null),
  'menu: with a half-finished report': menu({
    text: 'Du har en påbegynt melding: Buypass-kortet.',
    buttons: [
      { ...button('Fortsett', 'resume-draft', { draft: 'd1' }), primary: true },
      button('Slett den', 'drop-draft', { draft: 'd1' }),
    ],
  }),
} satisfies Record<string, MenuCard>

export const forms = {
  'form: empty': form({}),
  'form: filled from the message': form({
    heading: 'Buypass-kortet er borte',
    actNow: ['Meld fra først, let etterpå. Dukker kortet opp, sier du bare fra her.'],
    cause: { ...causes(), value: 'lost' },
    moreOpen: true,
    moreInputs: moreInputs({ when: 'i går kveld', where: 'på bussen', phone: '51 46 80 00' }),
  }),
  'form: equipment': form({
    heading: 'Utstyr er borte',
    actNow: ['Meld fra først, let etterpå. Du kan si fra hvis utstyret dukker opp.'],
    cause: {
      label: 'Hva har skjedd?',
      missing: 'Velg hva som har skjedd.',
      value: '',
      choices: [choice('lost', 'Det er mistet'), choice('stolen', 'Det er stjålet')],
    },
    inputs: [
      input('device', 'choice', 'Hva er borte?', {
        hint: 'Velg',
        choices: [
          choice('laptop', 'PC'),
          choice('phone', 'Mobil'),
          choice('tablet', 'Nettbrett'),
          choice('memory', 'Minnepinne'),
          choice('other', 'Noe annet'),
        ],
      }),
      input('personalData', 'choice', 'Kan det ligge helse- eller personopplysninger på utstyret?', {
        choices: [choice('no', 'Nei'), choice('yes', 'Ja'), choice('unknown', 'Vet ikke')],
      }),
    ],
  }),
  'form: without causes': form({
    heading: 'Noen slutter',
    actNow: [],
    cause: null,
    inputs: [input('affected', 'person', 'Hvem slutter?', { hint: 'Søk etter navn' })],
    moreOpen: false,
    moreInputs: [],
  }),
} satisfies Record<string, FormCard>

export const questions = {
  'question: cause': {
    taken: [],
    goOn: [],
    text: 'Hva har skjedd med Buypass-kortet?',
    hint: 'Trykk, eller skriv med egne ord.',
    answers: causes().choices.map(({ id, title }) => button(title, 'say', { text: id })),
  },
  'question: free text': {
    taken: ['Låst med kode eller passord: Nei'],
    text: 'Når skjedde det?',
    hint: 'For eksempel i går kveld',
    answers: [],
    goOn: [button('Send nå', 'say', { text: 'send nå' }), button('Hopp over', 'say', { text: 'hopp over' })],
  },
  'question: no suggestions': {
    taken: [],
    text: 'Hvilket system gjelder det?',
    hint: '',
    answers: [],
    goOn: [],
  },
} satisfies Record<string, QuestionCard>

export const receipts = {
  'receipt: just filed': receipt({
    lines: [line('Buypass', 'e-post sendes nå', 'waiting'), line('Leder', 'varsles nå', 'waiting')],
  }),
  'receipt: everybody told': receipt({
    lines: [
      line('Buypass', 'e-post sendt 14:02', 'good'),
      line('Leder Ola Nordmann', 'varslet 14:02, ikke bekreftet', 'waiting'),
    ],
  }),
  'receipt: in answer to a question': receipt({
    answer: 'Så vidt jeg vet er det ikke gjort ennå: Buypass har ikke bekreftet det til meg.',
    lines: [line('Buypass', 'e-post sendt 14:02', 'good')],
  }),
  'receipt: acknowledged': receipt({
    lines: [
      line('Buypass', 'e-post sendt 14:02', 'good'),
      line('Leder Ola Nordmann', 'bekreftet 14:05', 'good'),
    ],
  }),
  'receipt: something failed': receipt({
    whoReads: ['Klokka er 22:40 på en lørdag. Buypass leser e-posten mandag morgen.'],
    lines: [
      line('Buypass', 'e-posten kom ikke fram. Ring Buypass selv nå.', 'attention'),
      line('Leder Ola Nordmann', 'ikke nådd i Teams, e-post sendt 22:41', 'waiting'),
      line('Stedfortreder Kari Helgesen-Undheim', 'varslet 22:41', 'good'),
    ],
  }),
  'receipt: withdrawn': receipt({
    heading: 'Meldingen er trukket',
    notYet: '',
    advice: [],
    note: '',
    buttons: [],
    lines: [
      line('Buypass', 'har fått vite at kortet er funnet', 'good'),
      line('Leder Ola Nordmann', 'har fått vite at kortet er funnet', 'good'),
    ],
  }),
} satisfies Record<string, ReceiptCard>

export const alerts = {
  'alert: urgent': alert({}),
  'alert: normal': alert({
    urgency: { text: 'Til orientering', urgent: false },
    heading: 'PIN-kode til Buypass-kort glemt',
    advice: ['Ingen fare på ferde. Arbeid som krever kortet, må vente eller gjøres av andre imens.'],
  }),
  'alert: personal data': alert({
    heading: 'Utstyr stjålet',
    facts: [...alertFacts(), fact('Hva', 'PC'), fact('Helse- eller personopplysninger', 'Vet ikke')],
    advice: ['Hør hva som var på utstyret, og om tyveriet er anmeldt.'],
    deadline:
      'Foreløpig frist for å melde til Datatilsynet er torsdag 26. november 14:02. Vurder det sammen med personvernombudet.',
    link: {
      title: 'Skriv til Kari',
      url: 'https://teams.microsoft.com/l/chat/0/0?users=kari@eigersund.example',
    },
  }),
  'alert: decide who pays': alert({
    urgency: { text: 'Du skal avgjøre', urgent: false },
    heading: 'Utstyr skadet',
    advice: ['Avgjør hvem som dekker skaden. Den ansatte og Brukerhjelpen får beskjed.'],
    buttons: [
      { ...button('Kommunen dekker', 'decide', { ticket: 't1', decision: 'municipality' }), primary: true },
      button('Den ansatte dekker', 'decide', { ticket: 't1', decision: 'employee' }),
      button('Må undersøkes', 'decide', { ticket: 't1', decision: 'look-into' }),
    ],
  }),
  'alert: acknowledged': alert({ done: 'Bekreftet av Ola Nordmann 14:05', buttons: [] }),
} satisfies Record<string, AlertCard>

export const tickets = {
  'tickets: some': {
    heading: 'Mine saker',
    empty: '',
    tickets: [
      ticket('2026-000123', 'Buypass-kort mistet', 'Under arbeid hos Brukerhjelpen', 'i dag 14:02'),
      ticket('2026-000098', 'Passord til fagsystem kan være kjent av andre', 'Løst', '3. november'),
      ticket('2026-000012', 'Utstyr mistet', 'Trukket: funnet igjen', '14. januar'),
    ],
  },
  'tickets: none': { heading: 'Mine saker', empty: 'Du har ikke meldt noe.', tickets: [] },
  'tickets: many': {
    heading: 'Mine saker',
    empty: '',
    tickets: Array.from({ length: 20 }, (_, at) =>
      ticket(`2026-${String(at).padStart(6, '0')}`, 'Buypass-kort mistet', 'Løst', '3. november'),
    ),
  },
} satisfies Record<string, TicketsCard>

export const notices = {
  'notice: text only': { text: 'Meldingen er slettet. Ingenting er sendt.', buttons: [] },
  'notice: with a page': {
    text: 'Ingenting skal skrives ut.\nInstruksen § 2.12',
    buttons: [],
    link: { title: 'Åpne instruksen', url: 'https://www.example.no/instruks' },
  },
  'notice: same case?': {
    text: 'Du meldte det samme for to timer siden (sak 2026-000123).\nEr dette den samme saken?',
    buttons: [
      { ...button('Samme sak', 'same-ticket', { ticket: 't1' }), primary: true },
      button('Ny sak', 'new-ticket', { draft: 'd1' }),
    ],
  },
} satisfies Record<string, NoticeCard>

export const asks = {
  'ask: for a leader': {
    text: 'Sak 2026-000123: Vi fant ingen leder å varsle.',
    inputs: [
      { name: 'leader', kind: 'person', label: 'Hvem er lederen din?', hint: 'Søk', value: '', choices: [] },
    ],
    send: { ...button('Varsle lederen', 'name-leader', { ticketId: 't1' }), primary: true },
    buttons: [],
  },
  'ask: a tick and a note': {
    text: 'Legg til i sak 2026-000123',
    inputs: [
      { name: 'cardToo', kind: 'tick', label: 'Kortet er også borte', hint: '', value: 'yes', choices: [] },
      { name: 'note', kind: 'lines', label: 'Noe mer?', hint: 'Aldri PIN', value: 'I går', choices: [] },
    ],
    send: { ...button('Lagre', 'add', { ticketId: 't1' }), primary: true },
    buttons: [],
  },
} satisfies Record<string, AskCard>

/** As much as people can write, in every place where they can write. */
export const fullest = {
  'form: everything written full': form({
    cause: { ...causes(), value: 'stolen' },
    moreOpen: true,
    moreInputs: moreInputs({
      when: 'å'.repeat(200),
      where: 'å'.repeat(200),
      note: 'å'.repeat(2000),
      phone: '0'.repeat(20),
    }),
  }),
  'alert: everything written full': alert({
    facts: Array.from({ length: 15 }, (_, at) => fact(`Spørsmål ${at}`, '*'.repeat(200))),
    told: Array.from({ length: 10 }, () => line('*'.repeat(200), '*'.repeat(200), 'attention')),
  }),
}

function menu(unfinished: MenuCard['unfinished']): MenuCard {
  const choices = {
    'buypass-card': 'Buypass-kortet eller PIN-koden',
    'nhn-credentials': 'Brukernavn eller passord hos Norsk Helsenett',
    'equipment-lost': 'PC, mobil eller annet utstyr er borte',
    'system-password': 'Passord til et av kommunens systemer',
    'equipment-damaged': 'Utstyr er skadet',
    offboarding: 'Noen slutter eller bytter jobb',
  }
  return {
    title: 'Hva har skjedd?',
    text: 'Velg, eller skriv med egne ord. Vi sier fra til de riktige straks.',
    choices: Object.entries(choices).map(([type, title]) => button(title, 'choose-type', { type })),
    unfinished,
    languages: [
      button('Nynorsk', 'language', { language: 'nn' }),
      button('English', 'language', { language: 'en' }),
    ],
  }
}

function form(parts: Partial<FormCard>): FormCard {
  return {
    heading: 'Buypass-kortet',
    actNow: [
      'Er kortet borte? Meld fra først, let etterpå. Du kan si fra hvis det dukker opp.',
      'Har du glemt PIN-koden? Ikke prøv deg fram: For mange forsøk låser kortet.',
    ],
    cause: causes(),
    first: [],
    inputs: [],
    more: 'Fortell mer (valgfritt)',
    moreOpen: false,
    moreInputs: moreInputs({}),
    note: 'Buypass, lederen din og Brukerhjelpen får vite det. Skriv aldri PIN, PUK eller passord.',
    send: { ...button('Send melding', 'send-form', { draft: 'd1' }), primary: true },
    drop: button('Avbryt', 'drop-draft', { draft: 'd1' }),
    ...parts,
  }
}

function causes() {
  return {
    label: 'Hva har skjedd?',
    missing: 'Velg hva som har skjedd.',
    value: '',
    choices: [
      choice('lost', 'Kortet er borte'),
      choice('stolen', 'Kortet er stjålet'),
      choice('pin-forgotten', 'Jeg har glemt PIN-koden'),
      choice('pin-compromised', 'Andre kan kjenne PIN-koden'),
    ],
  }
}

function moreInputs(values: Record<string, string>): FormInput[] {
  return [
    input('when', 'text', 'Når skjedde det?', { hint: 'For eksempel i går kveld' }),
    input('where', 'text', 'Hvor?', { hint: 'For eksempel på bussen' }),
    input('note', 'lines', 'Noe mer vi bør vite?', {
      hint: 'Aldri PIN, PUK, passord eller pasientopplysninger',
    }),
    input('phone', 'phone', 'Telefon vi kan nå deg på', { hint: 'Åtte siffer' }),
    input('affected', 'person', 'Gjelder det en kollega? Velg hvem', {
      hint: 'La stå tomt hvis det gjelder deg selv',
    }),
  ].map((one) => ({ ...one, value: values[one.name] ?? '' }))
}

function receipt(parts: Partial<ReceiptCard>): ReceiptCard {
  return {
    answer: '',
    heading: 'Buypass-kort mistet: meldt',
    number: 'Sak 2026-000123',
    lines: [],
    notYet: 'Kortet er ikke sperret før Buypass bekrefter det.',
    whoReads: [],
    advice: ['Let gjerne videre. Dukker kortet opp, skriver du det bare til Straks.'],
    note: 'Buypass svarer hele døgnet.',
    buttons: [
      button('Legg til noe', 'add-information', { ticket: 't1' }),
      button('Funnet igjen', 'withdraw', { ticket: 't1', reason: 'found' }),
      button('Status', 'show-ticket', { ticket: 't1' }),
    ],
    ...parts,
  }
}

function alert(parts: Partial<AlertCard>): AlertCard {
  return {
    urgency: { text: 'Haster', urgent: true },
    heading: 'Buypass-kort mistet',
    facts: alertFacts(),
    told: [line('Buypass', 'e-post sendt 14:02', 'good')],
    advice: ['Hør om kortet kan ha vært brukt av andre, og hjelp til med arbeidet som krever kortet imens.'],
    deadline: '',
    done: '',
    buttons: [{ ...button('Bekreft at du har sett det', 'acknowledge', { ticket: 't1' }), primary: true }],
    ...parts,
  }
}

function alertFacts() {
  return [
    fact('Hvem', 'Kari Helgesen-Undheim, Hjemmetenesta'),
    fact('Når', 'i går kveld'),
    fact('Meldt', 'mandag 23. november kl. 14:02'),
    fact('Sak', '2026-000123'),
  ]
}

function ticket(number: string, title: string, state: string, when: string) {
  return {
    number,
    title,
    state,
    when,
    button: button(`Vis sak ${number}`, 'show-ticket', { ticket: number }),
  }
}

function input(name: string, kind: FormInput['kind'], label: string, rest: Partial<FormInput>): FormInput {
  return { name, kind, label, hint: '', value: '', choices: [], ...rest }
}

function button(title: string, verb: string, data: Record<string, string>): Button {
  return { title, verb, data }
}

function choice(id: string, title: string) {
  return { id, title }
}

function fact(title: string, value: string) {
  return { title, value }
}

function line(who: string, state: string, tone: StatusLine['tone']): StatusLine {
  return { who, state, tone }
}
