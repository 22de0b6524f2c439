import { type Field, incidentType } from '../incident-type.ts'
import { anywhere } from '../understand/words/expression.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { leftBehind, lost } from '../understand/words/lost.ts'
import { cardsByPurpose } from '../understand/words/purposes.ts'
import { stolen } from '../understand/words/stolen.ts'
import { bags, cards, codes, pins, wallets } from '../understand/words/things.ts'
import { aboutTheEventOf, nextLevelInstead } from './fields.ts'
import { always } from './resolution-words.ts'

const equipmentToo: Field = {
  name: 'equipmentToo',
  kind: 'tick',
  readers: [],
  causes: ['lost', 'stolen'],
  alsoReports: 'equipment-lost',
  words: {
    nb: {
      label: 'PC, mobil eller annet utstyr er også borte',
      fact: 'Utstyr også borte',
      question: 'Er PC, mobil eller annet utstyr også borte?',
    },
    nn: {
      label: 'PC, mobil eller anna utstyr er òg borte',
      fact: 'Utstyr òg borte',
      question: 'Er PC, mobil eller anna utstyr òg borte?',
    },
    en: {
      label: 'A PC, a mobile phone or other equipment is gone too',
      fact: 'Equipment gone too',
      question: 'Is a PC, a mobile phone or other equipment gone too?',
    },
  },
}

export const buypassCard = incidentType({
  id: 'buypass-card',
  desks: ['buypass'],
  leader: 'alert',
  causes: [
    { id: 'lost', urgency: 'urgent', findable: true },
    { id: 'stolen', urgency: 'urgent', findable: true },
    { id: 'pin-forgotten', urgency: 'normal' },
    { id: 'pin-compromised', urgency: 'urgent' },
  ],
  fields: [
    ...aboutTheEventOf(['lost', 'stolen', 'pin-compromised']),
    equipmentToo,
    nextLevelInstead(['pin-compromised'], { nb: 'koden', nn: 'koden', en: 'the PIN' }),
  ],
  claims: [
    {
      id: 'card-blocked',
      causes: ['lost', 'stolen', 'pin-compromised'],
      said: anywhere`sperre[td]|sperra|sperrt|blokkert|blokka|blocked`,
      words: { nb: 'Kortet er sperret', nn: 'Kortet er sperra', en: 'The card is blocked' },
    },
  ],
  resolutionWords: [
    {
      resolution: 'done',
      causes: ['lost', 'stolen', 'pin-compromised'],
      says: 'card-blocked',
      words: {
        nb: 'Kortet er sperret, og nytt kort er bestilt.',
        nn: 'Kortet er sperra, og nytt kort er bestilt.',
        en: 'The card is blocked, and a new one has been ordered.',
      },
    },
    {
      resolution: 'done',
      causes: ['lost', 'stolen', 'pin-compromised'],
      says: 'card-blocked',
      words: {
        nb: 'Kortet er sperret.',
        nn: 'Kortet er sperra.',
        en: 'The card is blocked.',
      },
    },
    {
      resolution: 'done',
      causes: ['pin-forgotten', 'pin-compromised'],
      words: {
        nb: 'Du har fått ny PIN-kode.',
        nn: 'Du har fått ny PIN-kode.',
        en: 'You have been given a new PIN.',
      },
    },
    {
      resolution: 'replaced',
      words: {
        nb: 'Nytt kort er bestilt. Du får beskjed når det kommer.',
        nn: 'Nytt kort er bestilt. Du får beskjed når det kjem.',
        en: 'A new card has been ordered. You will be told when it arrives.',
      },
    },
    {
      resolution: 'replaced',
      words: {
        nb: 'Nytt kort er klart til deg.',
        nn: 'Nytt kort er klart til deg.',
        en: 'A new card is ready for you.',
      },
    },
    {
      resolution: 'found',
      causes: ['lost', 'stolen'],
      says: 'card-blocked',
      words: {
        nb: 'Kortet er funnet igjen, men det er sperret. Du trenger et nytt.',
        nn: 'Kortet er funne igjen, men det er sperra. Du treng eit nytt.',
        en: 'The card has been found, but it is blocked. You need a new one.',
      },
    },
    {
      resolution: 'found',
      causes: ['lost', 'stolen'],
      words: {
        nb: 'Kortet er funnet igjen.',
        nn: 'Kortet er funne igjen.',
        en: 'The card has been found.',
      },
    },
    ...always,
  ],
  words: {
    nb: {
      menu: 'Buypass-kortet eller PIN-koden',
      heading: 'Buypass-kortet',
      actNow: [
        'Er kortet borte? Meld fra først, let etterpå. Du kan si fra hvis det dukker opp.',
        'Har du glemt PIN-koden? Ikke prøv deg fram: For mange forsøk låser kortet.',
      ],
      causes: {
        lost: {
          choice: 'Kortet er borte',
          title: 'Buypass-kort mistet',
          actNow: ['Meld fra først, let etterpå. Dukker kortet opp, skriver du det bare her.'],
          afterwards: ['Let gjerne videre. Dukker kortet opp, skriver du det bare til Straks.'],
          request: 'Kortet er borte og kan være i andres hender. Vi ber dere vurdere sperring straks.',
          subject: 'vurder sperring av Buypass-kort',
          leaderAdvice: 'Spør om andre kan ha brukt kortet, og avklar hvordan arbeidet kan gjøres så lenge.',
          notYet: 'Kortet er ikke sperret før {desk} bekrefter det.',
          afterWithdrawal: 'Har {desk} allerede sperret kortet, forblir det sperret.',
        },
        stolen: {
          choice: 'Kortet er stjålet',
          title: 'Buypass-kort stjålet',
          actNow: ['Meld fra her først. Anmeld tyveriet til politiet når du har mulighet.'],
          afterwards: [
            'Anmeld tyveriet til politiet når du har mulighet.',
            'Får du kortet igjen, skriver du det bare til Straks.',
          ],
          request: 'Kortet er stjålet. Vi ber dere vurdere sperring straks.',
          subject: 'vurder sperring av stjålet Buypass-kort',
          leaderAdvice:
            'Spør om mer ble tatt, og om tyveriet er anmeldt. Avklar hvordan arbeidet kan gjøres så lenge.',
          notYet: 'Kortet er ikke sperret før {desk} bekrefter det.',
          afterWithdrawal: 'Har {desk} allerede sperret kortet, forblir det sperret.',
        },
        'pin-forgotten': {
          choice: 'Jeg har glemt PIN-koden',
          title: 'PIN-kode til Buypass-kort glemt',
          actNow: [
            'Ikke prøv deg fram: For mange forsøk låser kortet.',
            'Har du PUK-koden fra Buypass, kan du velge ny PIN selv.',
          ],
          afterwards: [
            'Ikke prøv PIN-koden før du har fått hjelp: For mange forsøk låser kortet.',
            'Har du PUK-koden fra Buypass, kan du velge ny PIN selv.',
          ],
          request:
            'Innehaveren har glemt PIN-koden. Kortet er ikke på avveie. Vi ber dere hjelpe innehaveren videre på vanlig måte.',
          subject: 'hjelp med glemt PIN til Buypass-kort',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid som krever kortet, må vente eller gjøres av andre så lenge.',
          notYet: 'Du kan ikke bruke kortet før du har fått ny PIN.',
        },
        'pin-compromised': {
          choice: 'Andre kan kjenne PIN-koden',
          title: 'PIN-kode til Buypass-kort kan være kjent av andre',
          actNow: ['Ta vare på kortet, og bytt PIN med en gang hvis du kan.'],
          afterwards: ['Ta vare på kortet, og bytt PIN med en gang hvis du ikke allerede har gjort det.'],
          request: 'Andre kan kjenne PIN-koden til kortet. Vi ber dere vurdere sperring eller ny PIN straks.',
          subject: 'vurder sperring av Buypass-kort eller ny PIN',
          leaderAdvice: 'Spør om andre kan ha brukt kortet, og hvem som kan kjenne koden.',
          notYet: 'Kortet er ikke sperret før {desk} bekrefter det.',
          afterWithdrawal: 'Har {desk} allerede sperret kortet, forblir det sperret.',
        },
      },
    },
    nn: {
      menu: 'Buypass-kortet eller PIN-koden',
      heading: 'Buypass-kortet',
      actNow: [
        'Er kortet borte? Meld frå først, leit etterpå. Du kan seie frå om det dukkar opp.',
        'Har du gløymt PIN-koden? Ikkje prøv deg fram: For mange forsøk låser kortet.',
      ],
      causes: {
        lost: {
          choice: 'Kortet er borte',
          title: 'Buypass-kort mista',
          actNow: ['Meld frå først, leit etterpå. Dukkar kortet opp, skriv du det berre her.'],
          afterwards: ['Leit gjerne vidare. Dukkar kortet opp, skriv du det berre til Straks.'],
          request: 'Kortet er borte og kan vere i andre sine hender. Vi ber dykk vurdere sperring straks.',
          subject: 'vurder sperring av Buypass-kort',
          leaderAdvice: 'Spør om andre kan ha brukt kortet, og avklar korleis arbeidet kan gjerast så lenge.',
          notYet: 'Kortet er ikkje sperra før {desk} stadfestar det.',
          afterWithdrawal: 'Har {desk} allereie sperra kortet, er det framleis sperra.',
        },
        stolen: {
          choice: 'Kortet er stole',
          title: 'Buypass-kort stole',
          actNow: ['Meld frå her først. Meld tjuveriet til politiet når du har høve til det.'],
          afterwards: [
            'Meld tjuveriet til politiet når du har høve til det.',
            'Får du kortet igjen, skriv du det berre til Straks.',
          ],
          request: 'Kortet er stole. Vi ber dykk vurdere sperring straks.',
          subject: 'vurder sperring av stole Buypass-kort',
          leaderAdvice:
            'Spør om meir vart teke, og om tjuveriet er meldt til politiet. Avklar korleis arbeidet kan gjerast så lenge.',
          notYet: 'Kortet er ikkje sperra før {desk} stadfestar det.',
          afterWithdrawal: 'Har {desk} allereie sperra kortet, er det framleis sperra.',
        },
        'pin-forgotten': {
          choice: 'Eg har gløymt PIN-koden',
          title: 'PIN-kode til Buypass-kort gløymd',
          actNow: [
            'Ikkje prøv deg fram: For mange forsøk låser kortet.',
            'Har du PUK-koden frå Buypass, kan du velje ny PIN sjølv.',
          ],
          afterwards: [
            'Ikkje prøv PIN-koden før du har fått hjelp: For mange forsøk låser kortet.',
            'Har du PUK-koden frå Buypass, kan du velje ny PIN sjølv.',
          ],
          request:
            'Innehavaren har gløymt PIN-koden. Kortet er ikkje på avvegar. Vi ber dykk hjelpe innehavaren vidare på vanleg måte.',
          subject: 'hjelp med gløymd PIN til Buypass-kort',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid som krev kortet, må vente eller gjerast av andre så lenge.',
          notYet: 'Du kan ikkje bruke kortet før du har fått ny PIN.',
        },
        'pin-compromised': {
          choice: 'Andre kan kjenne PIN-koden',
          title: 'PIN-kode til Buypass-kort kan vere kjend av andre',
          actNow: ['Ta vare på kortet, og byt PIN med ein gong om du kan.'],
          afterwards: ['Ta vare på kortet, og byt PIN med ein gong om du ikkje allereie har gjort det.'],
          request: 'Andre kan kjenne PIN-koden til kortet. Vi ber dykk vurdere sperring eller ny PIN straks.',
          subject: 'vurder sperring av Buypass-kort eller ny PIN',
          leaderAdvice: 'Spør om andre kan ha brukt kortet, og kven som kan kjenne koden.',
          notYet: 'Kortet er ikkje sperra før {desk} stadfestar det.',
          afterWithdrawal: 'Har {desk} allereie sperra kortet, er det framleis sperra.',
        },
      },
    },
    en: {
      menu: 'Buypass card or its PIN',
      heading: 'Buypass card',
      actNow: [
        'Is the card gone? Report it first, look for it afterwards. You can tell us if it turns up.',
        'Have you forgotten the PIN? Do not guess: too many attempts lock the card.',
      ],
      causes: {
        lost: {
          choice: 'The card is gone',
          title: 'Buypass card lost',
          actNow: ['Report it first, look for it afterwards. If the card turns up, just tell me here.'],
          afterwards: ['Keep looking if you like. If the card turns up, just tell Straks.'],
          request: 'The card is gone and may be in the wrong hands. Please consider blocking it at once.',
          subject: 'consider blocking a Buypass card',
          leaderAdvice:
            'Ask whether others may have used the card, and work out how the job can be done in the meantime.',
          notYet: 'The card is not blocked until {desk} confirms it.',
          afterWithdrawal: 'If {desk} has already blocked the card, it stays blocked.',
        },
        stolen: {
          choice: 'The card has been stolen',
          title: 'Buypass card stolen',
          actNow: ['Report it here first. Report the theft to the police when you can.'],
          afterwards: [
            'Report the theft to the police when you can.',
            'If you get the card back, just tell Straks.',
          ],
          request: 'The card has been stolen. Please consider blocking it at once.',
          subject: 'consider blocking a stolen Buypass card',
          leaderAdvice:
            'Ask whether more was taken, and whether the theft has been reported to the police. Work out how the job can be done in the meantime.',
          notYet: 'The card is not blocked until {desk} confirms it.',
          afterWithdrawal: 'If {desk} has already blocked the card, it stays blocked.',
        },
        'pin-forgotten': {
          choice: 'I have forgotten the PIN',
          title: 'PIN for Buypass card forgotten',
          actNow: [
            'Do not guess: too many attempts lock the card.',
            'If you have the PUK from Buypass, you can choose a new PIN yourself.',
          ],
          afterwards: [
            'Do not try the PIN until you have had help: too many attempts lock the card.',
            'If you have the PUK from Buypass, you can choose a new PIN yourself.',
          ],
          request:
            'The holder has forgotten the PIN. The card is not lost. Please help the holder in the usual way.',
          subject: 'help with a forgotten PIN for a Buypass card',
          leaderAdvice:
            'Nothing is at risk. Work that needs the card has to wait, or be done by others in the meantime.',
          notYet: 'You cannot use the card until you have a new PIN.',
        },
        'pin-compromised': {
          choice: 'Others may know the PIN',
          title: 'PIN for Buypass card may be known to others',
          actNow: ['Keep the card with you, and change the PIN at once if you can.'],
          afterwards: ['Keep the card with you, and change the PIN at once if you have not done so already.'],
          request:
            'Others may know the PIN for the card. Please consider blocking the card or issuing a new PIN at once.',
          subject: 'consider blocking a Buypass card or issuing a new PIN',
          leaderAdvice: 'Ask whether others may have used the card, and who may know the PIN.',
          notYet: 'The card is not blocked until {desk} confirms it.',
          afterWithdrawal: 'If {desk} has already blocked the card, it stays blocked.',
        },
      },
    },
  },
  evidence: {
    names: [...cards, ...cardsByPurpose],
    keptIn: [...wallets, ...bags, 'access card', 'key card', 'keycard', 'badge'],
    causes: {
      lost: [...lost, ...leftBehind],
      stolen,
      'pin-forgotten': { part: [...pins, ...codes], words: forgotten },
      'pin-compromised': { part: [...pins, ...codes], words: knownToOthers },
    },
  },
})
