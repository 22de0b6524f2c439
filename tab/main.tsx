import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, Waiting } from './app.tsx'
import { CouldNotOpen } from './could-not-open.tsx'
import { browserLanguage } from './language/browser-language.ts'
import { Speaking } from './language/language-context.tsx'
import { openSession } from './session/open-session.ts'
import { Page } from './session/page.tsx'
import type { Session } from './session/session.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const root = createRoot(document.getElementById('tab') ?? document.body)

showToAnybody(<Waiting />)
openSession(new URL(location.href)).then(open, () => showToAnybody(<CouldNotOpen />))

/** As long as nobody has said who is there. */
function showToAnybody(content: ReactNode): void {
  root.render(
    <Page nonce={nonce} look="light">
      <Speaking language={browserLanguage()}>{content}</Speaking>
    </Page>,
  )
}

function open(session: Session): void {
  if (session.startAt && !location.hash) location.replace(session.startAt)
  show(session.look)
  session.onLook(show)

  function show(look: Session['look']): void {
    root.render(
      <Page nonce={nonce} look={look}>
        <App session={session} />
      </Page>,
    )
  }
}
