import './styles/tokens.css'
import './styles/page.css'
import './styles/pane.css'
import './styles/guide.css'
import './styles/chat.css'
import './styles/card.css'
import './styles/mail.css'
import { api } from './api.ts'
import { prepareCardRenderer } from './card-renderer.ts'
import { element } from './element.ts'
import { forwardButton } from './forward.ts'
import { Guide } from './guide.ts'
import { nameHelpDesk } from './pane.ts'
import { createPanes } from './panes.ts'
import { showShell } from './shell.ts'
import { setTab } from './teams-links.ts'
import { setAhead } from './time.ts'

const pauseMs = 1000

void start()

/** Retries, because the page may be opened before the stand-ins are up. */
async function start(): Promise<void> {
  const found = await Promise.all([api.people(), api.config()]).catch(() => undefined)
  if (!found) {
    document.body.replaceChildren(element('p', { class: 'starting', role: 'status' }, 'Venter på Straks …'))
    window.setTimeout(start, pauseMs)
    return
  }
  const [people, config] = found
  const { helpDesk, tabUrl, clockAheadMs } = config
  nameHelpDesk(helpDesk)
  setAhead(clockAheadMs ?? 0)
  setTab(tabUrl)
  prepareCardRenderer(people)
  const guide = new Guide()
  guide.rename({ helpDesk })
  showShell(createPanes(people, config, guide), guide, clockAheadMs === null ? null : forwardButton())
}
