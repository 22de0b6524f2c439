import { Spinner } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { CouldNotOpen } from './could-not-open.tsx'
import { Page } from './session/page.tsx'
import { openSession, type Session } from './session/session.ts'
import { words } from './words.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const root = createRoot(document.getElementById('tab') ?? document.body)

root.render(
  <Page nonce={nonce} look="light">
    <Spinner label={words.loading} />
  </Page>,
)
openSession(new URL(location.href)).then(open, () =>
  root.render(
    <Page nonce={nonce} look="light">
      <CouldNotOpen />
    </Page>,
  ),
)

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
