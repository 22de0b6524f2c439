import { incidentType } from '../incident-type.ts'
import { anywhere } from '../understand/words/expression.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { secretWords } from '../understand/words/things.ts'
import { accessClosed, passwordChanged } from './claims.ts'
import { aboutTheEventOf, nextLevelInstead } from './fields.ts'
import { personalDataSeen } from './personal-data.ts'
import { passwordWords } from './resolution-words.ts'

export const nhnCredentials = incidentType({
  id: 'nhn-credentials',
  desks: ['nhn'],
  leader: 'alert',
  causes: [
    { id: 'forgotten', urgency: 'normal' },
    { id: 'compromised', urgency: 'urgent' },
  ],
  fields: [
    ...aboutTheEventOf(['compromised']),
    personalDataSeen(['compromised']),
    nextLevelInstead(['compromised'], { nb: 'passordet', nn: 'passordet', en: 'the password' }),
  ],
  claims: [accessClosed(['compromised']), passwordChanged],
  resolutionWords: passwordWords,
  words: {
    nb: {
      menu: 'Brukernavn eller passord hos Norsk Helsenett',
      heading: 'Brukernavn eller passord hos Norsk Helsenett',
      actNow: ['Kan andre kjenne passordet? Bytt det med en gang hvis du kommer inn, og meld fra her.'],
      causes: {
        forgotten: {
          choice: 'Jeg har glemt brukernavn eller passord',
          title: 'Brukernavn eller passord hos Norsk Helsenett glemt',
          actNow: ['Ikke prøv deg fram: For mange forsøk kan låse brukeren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: For mange forsøk kan låse brukeren.'],
          request:
            'Brukeren har glemt brukernavn eller passord. Ingenting er kommet på avveie. Vi ber dere hjelpe brukeren videre på vanlig måte.',
          subject: 'hjelp med glemt brukernavn eller passord',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid i sikker sone må vente eller gjøres av andre så lenge.',
          notYet: 'Du kommer ikke inn før {desk} har hjulpet deg videre.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord hos Norsk Helsenett kan være kjent av andre',
          actNow: [
            'Bytt passordet med en gang hvis du kommer inn.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          afterwards: [
            'Bytt passordet med en gang hvis du ikke allerede har gjort det.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          request: 'Andre kan kjenne passordet. Vi ber dere vurdere å stenge tilgangen straks.',
          subject: 'vurder å stenge tilgangen til en bruker',
          leaderAdvice: 'Spør om andre kan ha vært logget inn, og hvem som kan kjenne passordet.',
          notYet: 'Tilgangen er ikke stengt før {desk} bekrefter det.',
          afterWithdrawal: 'Har {desk} allerede stengt tilgangen, forblir den stengt.',
        },
      },
    },
    nn: {
      menu: 'Brukarnamn eller passord hos Norsk Helsenett',
      heading: 'Brukarnamn eller passord hos Norsk Helsenett',
      actNow: ['Kan andre kjenne passordet? Byt det med ein gong om du kjem inn, og meld frå her.'],
      causes: {
        forgotten: {
          choice: 'Eg har gløymt brukarnamn eller passord',
          title: 'Brukarnamn eller passord hos Norsk Helsenett gløymt',
          actNow: ['Ikkje prøv deg fram: For mange forsøk kan låse brukaren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: For mange forsøk kan låse brukaren.'],
          request:
            'Brukaren har gløymt brukarnamn eller passord. Ingenting er på avvegar. Vi ber dykk hjelpe brukaren vidare på vanleg måte.',
          subject: 'hjelp med gløymt brukarnamn eller passord',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid i sikker sone må vente eller gjerast av andre så lenge.',
          notYet: 'Du kjem ikkje inn før {desk} har hjelpt deg vidare.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord hos Norsk Helsenett kan vere kjent av andre',
          actNow: [
            'Byt passordet med ein gong om du kjem inn.',
            'Bruker du same passordet andre stader, byt det der òg.',
          ],
          afterwards: [
            'Byt passordet med ein gong om du ikkje allereie har gjort det.',
            'Bruker du same passordet andre stader, byt det der òg.',
          ],
          request: 'Andre kan kjenne passordet. Vi ber dykk vurdere å stengje tilgangen straks.',
          subject: 'vurder å stengje tilgangen til ein brukar',
          leaderAdvice: 'Spør om andre kan ha vore logga inn, og kven som kan kjenne passordet.',
          notYet: 'Tilgangen er ikkje stengd før {desk} stadfestar det.',
          afterWithdrawal: 'Har {desk} allereie stengt tilgangen, er han framleis stengd.',
        },
      },
    },
    en: {
      menu: 'Norsk Helsenett username or password',
      heading: 'Norsk Helsenett username or password',
      actNow: ['Could others know the password? Change it at once if you can log in, and report it here.'],
      causes: {
        forgotten: {
          choice: 'I have forgotten the username or password',
          title: 'Norsk Helsenett username or password forgotten',
          actNow: ['Do not guess: too many attempts may lock your account.'],
          afterwards: ['Do not try again until you have had help: too many attempts may lock your account.'],
          request:
            'The user has forgotten the username or the password. Nobody else is known to have them. Please help the user in the usual way.',
          subject: 'help with a forgotten username or password',
          leaderAdvice:
            'Nothing is at risk. Work in the secure zone has to wait, or be done by others in the meantime.',
          notYet: 'You cannot log in until {desk} has helped you.',
        },
        compromised: {
          choice: 'Others may know the password',
          title: 'Norsk Helsenett password may be known to others',
          actNow: [
            'Change the password at once if you can log in.',
            'If you use the same password elsewhere, change it there too.',
          ],
          afterwards: [
            'Change the password at once if you have not done so already.',
            'If you use the same password elsewhere, change it there too.',
          ],
          request: 'Others may know the password. Please consider blocking access at once.',
          subject: 'consider blocking a user’s access',
          leaderAdvice: 'Ask whether others may have been logged in, and who may know the password.',
          notYet: 'Access is not blocked until {desk} confirms it.',
          afterWithdrawal: 'If {desk} has already blocked access, it stays blocked.',
        },
      },
    },
  },
  evidence: {
    names: [
      'nhn',
      'helsenett',
      '=helsenette',
      'norsk helsenett',
      'norsk helse nett',
      'helse nett',
      'health network',
      'norwegian health',
      'nhn|helsenett|helsenette portal|portalen|system|systemet|program|programmet|nettverk|nettverket|server',
      'nhn|helsenett|helsenette vpn|konto|kontoen|innlogging|pålogging|epost|mail|nettet|account|profil',
      'vpn til|te|fra|frå|from|to norsk helsenett|nhn|helsenett|helsenettet',
    ],
    hints: secretWords,
    // The municipality's remote access is Norsk Helsenett's (instruks § 1).
    called: anywhere`hjemmekontor(?:et)?|heimekontor(?:et)?|hjemmefra|heimefrå|home office|from home`,
    causes: { forgotten, compromised: knownToOthers },
  },
})
