import { app, authentication } from '@microsoft/teams-js'
import { deepLink } from '../../bot/show/ticket-link.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { browserLanguage } from '../language/browser-language.ts'
import type { Session } from './session.ts'
import { lookOf } from './theme.ts'

/** Single sign-on by Teams. Throws when the page is not open in Teams. */
export async function teamsSession(): Promise<Session> {
  await app.initialize()
  app.notifyAppLoaded()
  const context = await app.getContext()
  app.notifySuccess()
  const appId = context.app.appId?.toString()
  return {
    // Teams itself keeps the token and renews it in time.
    authorization: async () => `Bearer ${await authentication.getAuthToken()}`,
    language: languageOfLocale(context.app.locale) ?? browserLanguage(),
    look: lookOf(context.app.theme),
    onLook: (changed) => app.registerOnThemeChangeHandler((theme) => changed(lookOf(theme))),
    startAt: context.page.subPageId ? `#/${context.page.subPageId}` : null,
    linkTo: (place) => deepLink(place.replace(/^#\//, ''), appId ?? ''),
  }
}
