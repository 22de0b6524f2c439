import { type Field, incidentType } from '../incident-type.ts'
import { forgotten } from '../understand/words/forgotten.ts'
import { knownToOthers } from '../understand/words/known-to-others.ts'
import { systems } from '../understand/words/systems.ts'
import { laptops, phones, secretWords, tablets } from '../understand/words/things.ts'
import { accessClosed, passwordChanged } from './claims.ts'
import { aboutTheEventOf, nextLevelInstead } from './fields.ts'
import { personalDataSeen } from './personal-data.ts'
import { passwordWords } from './resolution-words.ts'

const system: Field = {
  name: 'system',
  kind: 'text',
  takesName: true,
  tellsApart: true,
  readers: [],
  words: {
    nb: {
      label: 'Hvilket system?',
      fact: 'System',
      question: 'Hvilket system gjelder det?',
      hint: 'Navnet på systemet',
    },
    nn: {
      label: 'Kva system?',
      fact: 'System',
      question: 'Kva system gjeld det?',
      hint: 'Namnet på systemet',
    },
    en: {
      label: 'Which system?',
      fact: 'System',
      question: 'Which system is it?',
      hint: 'The name of the system',
    },
  },
}

export const systemPassword = incidentType({
  id: 'system-password',
  desks: ['help-desk'],
  leader: 'none',
  causes: [
    { id: 'forgotten', urgency: 'normal' },
    { id: 'compromised', urgency: 'urgent' },
  ],
  claims: [accessClosed(['compromised']), passwordChanged],
  fields: [
    system,
    ...aboutTheEventOf(['compromised']),
    personalDataSeen(['compromised']),
    nextLevelInstead(['compromised'], { nb: 'passordet', nn: 'passordet', en: 'the password' }),
  ],
  resolutionWords: passwordWords,
  words: {
    nb: {
      menu: 'Passord til et av kommunens systemer',
      heading: 'Passord til et av kommunens systemer',
      actNow: ['Kan andre kjenne passordet? Bytt det med en gang hvis du kommer inn, og meld fra her.'],
      causes: {
        forgotten: {
          choice: 'Jeg har glemt brukernavn eller passord',
          title: 'Brukernavn eller passord til fagsystem glemt',
          actNow: ['Ikke prøv deg fram: For mange forsøk kan låse brukeren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: For mange forsøk kan låse brukeren.'],
          request:
            'Brukeren har glemt brukernavn eller passord. Kontakt brukeren på et nummer fra katalogen før noe nullstilles.',
          subject: 'hjelp med glemt brukernavn eller passord til fagsystem',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid i fagsystemet må vente eller gjøres av andre så lenge.',
          notYet: 'Passordet er ikke endret. {HelpDesk} tar kontakt med deg først.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord til fagsystem kan være kjent av andre',
          actNow: [
            'Bytt passordet med en gang hvis du kommer inn.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          afterwards: [
            'Bytt passordet med en gang hvis du ikke allerede har gjort det.',
            'Bruker du det samme passordet andre steder, bytt det der også.',
          ],
          request:
            'Andre kan kjenne passordet. Vurder å stenge tilgangen straks. Kontakt brukeren på et nummer fra katalogen.',
          subject: 'vurder å stenge tilgangen til fagsystem',
          leaderAdvice: 'Spør om andre kan ha vært logget inn, og hvem som kan kjenne passordet.',
          notYet: 'Tilgangen er ikke stengt før {helpDesk} bekrefter det.',
          afterWithdrawal: 'Har {helpDesk} allerede stengt tilgangen, forblir den stengt.',
        },
      },
    },
    nn: {
      menu: 'Passord til eit av systema i kommunen',
      heading: 'Passord til eit av systema i kommunen',
      actNow: ['Kan andre kjenne passordet? Byt det med ein gong om du kjem inn, og meld frå her.'],
      causes: {
        forgotten: {
          choice: 'Eg har gløymt brukarnamn eller passord',
          title: 'Brukarnamn eller passord til fagsystem gløymt',
          actNow: ['Ikkje prøv deg fram: For mange forsøk kan låse brukaren.'],
          afterwards: ['Vent med å prøve igjen til du har fått hjelp: For mange forsøk kan låse brukaren.'],
          request:
            'Brukaren har gløymt brukarnamn eller passord. Kontakt brukaren på eit nummer frå katalogen før noko blir nullstilt.',
          subject: 'hjelp med gløymt brukarnamn eller passord til fagsystem',
          leaderAdvice:
            'Det er ingen fare på ferde. Arbeid i fagsystemet må vente eller gjerast av andre så lenge.',
          notYet: 'Passordet er ikkje endra. {HelpDesk} tek kontakt med deg først.',
        },
        compromised: {
          choice: 'Andre kan kjenne passordet',
          title: 'Passord til fagsystem kan vere kjent av andre',
          actNow: [
            'Byt passordet med ein gong om du kjem inn.',
            'Bruker du same passordet andre stader, byt det der òg.',
          ],
          afterwards: [
            'Byt passordet med ein gong om du ikkje allereie har gjort det.',
            'Bruker du same passordet andre stader, byt det der òg.',
          ],
          request:
            'Andre kan kjenne passordet. Vurder å stengje tilgangen straks. Kontakt brukaren på eit nummer frå katalogen.',
          subject: 'vurder å stengje tilgangen til fagsystem',
          leaderAdvice: 'Spør om andre kan ha vore logga inn, og kven som kan kjenne passordet.',
          notYet: 'Tilgangen er ikkje stengd før {helpDesk} stadfestar det.',
          afterWithdrawal: 'Har {helpDesk} allereie stengt tilgangen, er han framleis stengd.',
        },
      },
    },
    en: {
      menu: 'Password for one of the municipality’s systems',
      heading: 'Password for one of the municipality’s systems',
      actNow: ['Could others know the password? Change it at once if you can log in, and report it here.'],
      causes: {
        forgotten: {
          choice: 'I have forgotten the username or password',
          title: 'Username or password for a work system forgotten',
          actNow: ['Do not guess: too many attempts may lock your account.'],
          afterwards: ['Do not try again until you have had help: too many attempts may lock your account.'],
          request:
            'The user has forgotten the username or password. Call the user on a number from the directory before anything is reset.',
          subject: 'help with a forgotten username or password for a work system',
          leaderAdvice:
            'Nothing is at risk. Work in the system has to wait, or be done by others in the meantime.',
          notYet: 'The password has not been changed. {HelpDesk} will contact you first.',
        },
        compromised: {
          choice: 'Others may know the password',
          title: 'Password for a work system may be known to others',
          actNow: [
            'Change the password at once if you can log in.',
            'If you use the same password elsewhere, change it there too.',
          ],
          afterwards: [
            'Change the password at once if you have not done so already.',
            'If you use the same password elsewhere, change it there too.',
          ],
          request:
            'Others may know the password. Consider blocking access at once. Call the user on a number from the directory.',
          subject: 'consider blocking access to a work system',
          leaderAdvice: 'Ask whether others may have been logged in, and who may know the password.',
          notYet: 'Access is not blocked until {helpDesk} confirms it.',
          afterWithdrawal: 'If {helpDesk} has already blocked access, it stays blocked.',
        },
      },
    },
  },
  evidence: {
    names: systems,
    hints: [...secretWords, ...[...laptops, ...phones, ...tablets].map((word) => `~${word}`)],
    causes: { forgotten, compromised: knownToOthers },
  },
})
