import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { CouldNotOpen } from './could-not-open.tsx'
import { browserLanguage, Speaking } from './language/language-context.tsx'
import { browserLook, type Look, Page } from './session/page.tsx'
import { openSession, type Session } from './session/session.ts'
import { Waiting } from './shown-view.tsx'

let close = open()

// The browser may keep a page it leaves and show it again: then without a connection meanwhile, and reloaded.
addEventListener('pagehide', ({ persisted }) => persisted && close())
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) close = open()
})

/** @returns a function that closes it again */
function open(): () => void {
  const root = createRoot(emptied(document.body))
  let isOpen = true
  showToAnybody(<Waiting />)
  openSession(new URL(location.href)).then(
    (session) => isOpen && showTo(session),
    () => isOpen && showToAnybody(<CouldNotOpen />),
  )
  return () => {
    isOpen = false
    root.unmount()
  }

  function showToAnybody(content: ReactNode): void {
    show(browserLook(), <Speaking language={browserLanguage()}>{content}</Speaking>)
  }

  function showTo(session: Session): void {
    if (session.startAt && !location.hash) location.replace(session.startAt)
    const showIn = (look: Look) => isOpen && show(look, <App session={session} />)
    showIn(session.look)
    session.onLook(showIn)
  }

  function show(look: Look, content: ReactNode): void {
    root.render(<Page look={look}>{content}</Page>)
  }
}

/** A new element: an open Fluent dialog hides everything around it from assistive technology. */
function emptied(body: HTMLElement): HTMLElement {
  const place = document.createElement('div')
  place.id = 'tab'
  body.replaceChildren(place)
  return place
}
