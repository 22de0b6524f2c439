import type { CommandTexts } from '../commands.ts'

export const commands: CommandTexts = {
  commands: {
    cancel: ['avbryt', 'avbryte', 'stopp', 'glem det'],
    help: ['hjelp', '?', 'hva kan du'],
    menu: ['meny', 'start', 'ny melding', 'meld'],
    tickets: ['mine saker', 'mine meldinger', 'saker', 'status'],
    send: ['send', 'send nå', 'send meldingen', 'ja, send', 'ferdig'],
    skip: ['hopp over', 'hopp', 'neste'],
  },
  dontKnow: [
    'vet ikke',
    'jeg vet ikke',
    'vet ikke helt',
    'husker ikke',
    'jeg husker ikke',
    'usikker',
    'aner ikke',
    'ingen anelse',
  ],
  thanks: ['takk', 'takker'],
  yes: ['ja', 'jo', 'samme', 'samme sak', 'ja, samme sak', 'ja det er det', 'det er det'],
  no: ['nei', 'ny', 'ny sak', 'en ny sak', 'nei, en ny sak', 'en annen'],
}
