import { element } from './element.ts'
import { icon } from './icon.ts'
import { Pane } from './pane.ts'

export type HelpDeskPane = { pane: Pane }

/** The bot's own tab, as it stands in the help desk's Teams. */
export function createHelpDeskPane(tabUrl: string, visited: () => void): HelpDeskPane {
  const frame = element('iframe', { class: 'help-desk-tab', src: tabUrl, title: 'Fanen til Brukerhjelpen' })
  const pane = new Pane({
    name: 'help-desk',
    mark: element('span', { class: 'pane-mark tile' }, icon('help-desk')),
    subtitle: element(
      'p',
      {},
      element('a', { href: tabUrl, target: '_blank', rel: 'noopener' }, 'Fanen i Teams', icon('open')),
    ),
    body: [frame],
  })
  // What happens in a frame of another origin is not told: only that it got the focus.
  window.addEventListener('blur', () => {
    if (document.activeElement !== frame) return
    pane.seen()
    visited()
  })
  return { pane }
}
