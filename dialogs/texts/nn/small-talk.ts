import { capitalised } from '../capitalised.ts'
import type { smallTalk as nb } from '../nb/small-talk.ts'

export const smallTalk: typeof nb = {
  smallTalk: {
    nod: 'Greitt. Skriv hit igjen når som helst.',
    wait: 'Ta deg tid. Skriv når du er klar.',
    waitWithDraft: 'Ta deg tid. Meldinga ventar.',
    calm: 'Skriv kva som har skjedd, så hjelper eg deg.',
    calmWithDraft: 'Det er rett å seie frå. Trykk «Send meldinga», så tek andre seg av det vidare.',
    notSent: 'Meldinga du har byrja på, er ikkje send enno. Trykk «Send meldinga», så går ho.',
    ordersNothing: 'Eg bestiller ikkje noko nytt, eg seier berre frå om det som har skjedd. Spør om det her:',
    refused: 'Eg kan ikkje nullstille, låse opp eller bestille noko. Eg kan melde frå for deg:',
    nowWhat:
      'Trykk «Send meldinga», så er det meldt. Spørsmåla hjelper dei som følgjer opp. Du treng ikkje svare på alle.',
    danger:
      'Er det fare for liv eller helse, ring 113 (helse), 112 (politi) eller 110 (brann) no. Sei så frå til leiaren din. Eg melder berre frå om kort, passord og utstyr.',
    despair:
      'Det er godt at du seier det. Er det akutt, ring 113. Mental Helse svarar på telefon 116 123 heile døgnet.',
    unfair: 'Det er det ikkje eg som kan hjelpe med. Snakk med leiaren din, verneombodet eller tillitsvalde.',
    duties:
      'Om det òg er eit avvik, eller noko for Datatilsynet, avgjer ikkje eg. Spør leiaren din eller personvernombodet. Det du melder her, går uansett til dei som skal vite det.',
    police:
      'Eg melder ikkje frå til politiet. Er noko stole, kan du melde det til dei når du har meldt frå her. Hastar det, ring 112.',
    whatIs:
      'Buypass står bak smartkortet du loggar inn med, og Norsk Helsenett (NHN) bak løysinga du loggar inn på. Har du PUK-koden frå Buypass, kan du velje ny PIN sjølv.',
    othersBlock: 'Det kan ikkje eg gjere. Send meldinga, så får dei som kan sperre og slette, vite om det.',
    cost: 'Det kostar ikkje noko å melde frå. Kva noko nytt kostar, og kven som betaler, kan ikkje eg svare på.',
    misuse: 'Det kan eg ikkje utelukke. Difor hastar det å melde frå, så dei som kan sperre, får vite det.',
    ifFound:
      'Skriv «fann det» eller «trekk saka» til meg når som helst. Alle som har fått beskjed, får vite det. Det som alt er sperra, blir ikkje opna av det.',
    consequences: 'Det er ikkje eg som avgjer slikt. Instruksen ber deg seie frå straks, og det gjer du her.',
    reach:
      'Eg kan ikkje ringje, skrive til eller minne nokon for deg. Eg varslar berre dei som skal ha meldinga. Skriv «mine saker», så ser du kven som har fått beskjed.',
    whoReads: (helpDesk) =>
      `Ingenting går vidare før du sender ei melding. Då kan ${helpDesk} lese alt i meldinga. Leiaren ser kva som har skjedd og når, men ikkje det du skriv under «Noko meir vi bør vite?». Mottakarar utanfor kommunen får berre det dei treng.`,
    whoIsTold: (desks, leader, helpDesk) =>
      `Meldinga går til ${desks}${leader ? ' og næraste leiar. Stadfestar ikkje leiaren i tide, varslar eg neste leiar' : ''}. ${capitalised(helpDesk)} ser alle saker. Kvitteringa viser alle som får vite det.`,
    whoIsToldOfAny: (helpDesk) =>
      `Nedst på skjemaet står det kven meldinga går til. Kvitteringa viser alle som får vite det. ${capitalised(helpDesk)} ser alle saker.`,
    leaderIsTold:
      'Etter instruksen skal næraste leiar vite det. Leiaren ser kva som har skjedd og når. Det du skriv under «Noko meir vi bør vite?», får leiaren ikkje sjå.',
    leaderMayBePassedBy:
      'Kan leiaren kjenne koden eller passordet, kryssar du av for det på skjemaet. Då varslar eg leiaren over i staden.',
    leaderIsNotTold: 'Denne meldinga går ikkje til leiaren din.',
    otherLeader: {
      whenReported:
        'Når du har meldt noko, kan du skrive «feil leiar» til meg og velje kven som er leiaren din.',
      whenSent:
        'Det har eg notert. Send meldinga no, så spør eg etterpå kven leiaren din er, og varslar vedkomande òg.',
      whoAnswers: (helpDesk) =>
        `Her svarar den som står som leiaren din i katalogen. Er det feil person, kan vedkomande gi saka vidare, og ${helpDesk} kan hjelpe.`,
    },
    leaderAway:
      'Det hindrar ikkje meldinga. Ser eg at leiaren er borte, varslar eg stadfortredar eller neste leiar med ein gong. Elles varslar eg neste leiar om leiaren ikkje stadfestar i tide.',
    stored: (reports, drafts) =>
      `Eg lagrar namnet ditt, kontaktopplysningar frå katalogen og det du melder. Opplysningane i ei sak blir sletta ${reports} etter at ho er avslutta. Det du ikkje sender, blir sletta etter ${drafts}. Kjenner eg igjen PIN, passord eller fødselsnummer, skjuler eg det før noko blir lagra.`,
  },
  duration: {
    hours: (number) => (number === 1 ? 'ein time' : `${number} timar`),
    days: (number) => (number === 1 ? 'ein dag' : `${number} dagar`),
    months: (number) => (number === 1 ? 'ein månad' : `${number} månader`),
  },
  state: {
    notConfirmed: (desk) =>
      `Så vidt eg veit, er det ikkje gjort enno: ${desk} har ikkje stadfesta det til meg.`,
    noAnswer: (desk) =>
      `Eg har ikkje fått noko svar frå ${desk} enno. Har dei svara deg på e-post, ligg svaret der.`,
    answered: (desk, time, text) => (text ? `${desk} svara ${time}:\n${text}` : `${desk} svara ${time}.`),
    notConcluded: 'Eg kan ikkje sjå av svaret om det er gjort. Står det der, kan du skrive det til meg.',
    received: (desk, time) =>
      `${desk} har fått meldinga (automatisk svar ${time}), men eg har ikkje fått noko meir frå dei.`,
    inProgress: (desk) => `${desk} arbeider med saka.`,
    leaderHasSeen: (leader) => `${leader} har stadfesta.`,
    leaderHasNot: (leader) => `${leader} har ikkje stadfesta enno.`,
    none: 'Eg finn inga sak frå deg. Har noko skjedd, kan du melde det her.',
    report: 'Meld frå',
    noneOpen: 'Eg finn inga open sak.',
  },
  alertWaits: {
    one: 'Du har eit varsel som ventar på deg. Svar på kortet.',
    several: (number, isFull) =>
      number === 1
        ? 'Du har eit varsel som ventar på deg'
        : `Du har ${isFull ? 'minst ' : ''}${number} varsel som ventar på deg`,
    confirm: (name) => `Stadfest: ${name}`,
    answer: (name) => `Svar: ${name}`,
    named: (name, number) => `Varselet om ${name} ventar på deg (sak ${number}).`,
    why: 'Du får det som leiar for den det gjeld, eller fordi næraste leiar er borte eller ikkje har stadfesta.',
    othersNext:
      'Kan du ikkje ta det, eller er du feil leiar? Trykk «Varsle neste leiar no», så går det vidare med ein gong.',
    handedOn:
      'Takk for beskjeden. Eg varslar stadfortredar eller neste leiar no, og den som melde, ser det på kvitteringa.',
    othersKnow: 'Takk for beskjeden. Andre leiarar er òg varsla, så du treng ikkje gjere meir.',
    onlyTheirs: 'Berre den som melde, eller den det gjeld, kan trekkje saka. Be dei skrive det til meg.',
    seen: 'Slik står saka no.',
    mayChange: (helpDesk) =>
      `Eit svar kan endrast på kortet i eitt døgn. Etter det tek du kontakt med ${helpDesk}.`,
    acknowledged: 'Takk. Eg har notert at du har sett det, og den som melde, ser det på kvitteringa.',
  },
}
