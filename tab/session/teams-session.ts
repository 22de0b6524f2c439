import { app, authentication } from '@microsoft/teams-js'
import { deepLink } from '../../bot/show/ticket-link.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { browserLanguage } from '../language/language-context.tsx'
import type { Look } from './page.tsx'

/** Single sign-on by Teams. Throws when the page is not open in Teams. */
export async function teamsSession() {
  await app.initialize()
  app.notifyAppLoaded()
  const context = await app.getContext()
  app.notifySuccess()
  const appId = context.app.appId?.toString()
  return {
    // Teams itself caches the token and renews it in time.
    authorization: async () => `Bearer ${await authentication.getAuthToken()}`,
    language: languageOfLocale(context.app.locale) ?? browserLanguage(),
    look: lookOf(context.app.theme),
    onLook: (changed: (look: Look) => void) =>
      app.registerOnThemeChangeHandler((theme) => changed(lookOf(theme))),
    startAt: context.page.subPageId ? `#/${context.page.subPageId}` : null,
    linkTo: (place: string) => deepLink(place.replace(/^#\//, ''), appId ?? ''),
  }
}

function lookOf(theme: string): Look {
  return theme === 'dark' || theme === 'contrast' ? theme : 'light'
}
