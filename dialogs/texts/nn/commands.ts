import type { CommandTexts } from '../commands.ts'

export const commands: CommandTexts = {
  commands: {
    cancel: ['avbryt', 'avbryte', 'stopp', 'gløym det'],
    help: ['hjelp', '?', 'kva kan du'],
    menu: ['meny', 'start', 'ny melding', 'meld'],
    tickets: ['mine saker', 'sakene mine', 'mine meldingar', 'meldingane mine', 'saker', 'status'],
    send: ['send', 'send no', 'send meldinga', 'ja, send', 'ferdig'],
    skip: ['hopp over', 'hopp', 'neste'],
  },
  dontKnow: [
    'veit ikkje',
    'eg veit ikkje',
    'veit ikkje heilt',
    'hugsar ikkje',
    'eg hugsar ikkje',
    'usikker',
    'anar ikkje',
    'inga aning',
  ],
  thanks: ['takk', 'takkar'],
  yes: ['ja', 'jau', 'jo', 'same', 'same sak', 'ja, same sak', 'ja det er det', 'det er det'],
  no: ['nei', 'ny', 'ny sak', 'ei ny sak', 'nei, ei ny sak', 'ei anna'],
}
