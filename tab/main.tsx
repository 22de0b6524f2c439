import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App, Waiting } from './app.tsx'
import { CouldNotOpen } from './could-not-open.tsx'
import { browserLanguage } from './language/browser-language.ts'
import { Speaking } from './language/language-context.tsx'
import { openSession } from './session/open-session.ts'
import { Page } from './session/page.tsx'
import type { Session } from './session/session.ts'
import type { Look } from './session/theme.ts'

const root = createRoot(document.getElementById('tab') ?? document.body)
let look: Look = 'light'
let close = open()

// A page that one leaves the browser may keep, and show again: without its line meanwhile, and then as things are by then.
addEventListener('pagehide', ({ persisted }) => persisted && close())
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) close = open()
})

/** @returns what closes it again */
function open(): () => void {
  let isOpen = true
  showToAnybody(<Waiting />)
  openSession(new URL(location.href)).then(
    (session) => isOpen && showTo(session),
    () => isOpen && showToAnybody(<CouldNotOpen />),
  )
  return () => {
    isOpen = false
    flushSync(() => show(null))
  }

  function showTo(session: Session): void {
    if (session.startAt && !location.hash) location.replace(session.startAt)
    const app = <App session={session} />
    look = session.look
    show(app)
    session.onLook((changed) => {
      look = changed
      if (isOpen) show(app)
    })
  }
}

/** As long as nobody has said who is there. */
function showToAnybody(content: ReactNode): void {
  show(<Speaking language={browserLanguage()}>{content}</Speaking>)
}

function show(content: ReactNode): void {
  root.render(<Page look={look}>{content}</Page>)
}
