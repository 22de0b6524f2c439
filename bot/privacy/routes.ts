import { languageOf } from '../http/accepted-language.ts'
import { pageRoutes, type Route } from '../http/server.ts'
import type { Needs } from './needs.ts'
import { privacyPage, termsPage } from './pages.ts'

/** Where the links of the Teams app lead: how Straks treats what it knows of people, and what it may be used for. */
export function privacyRoutes(context: Needs): Route[] {
  return [
    ...pageRoutes('/privacy', async (request) => privacyPage(context, languageOf(request))),
    ...pageRoutes('/terms', async (request) => termsPage(context, languageOf(request))),
  ]
}
