import type { Request } from 'restify'
import { languageOf } from '../http/accepted-language.ts'
import { pageRoutes, type Route } from '../http/server.ts'
import type { Needs } from './needs.ts'
import { privacyPage, termsPage } from './pages.ts'

/** Where the links of the Teams app lead: how Straks treats what it knows of people, and what it may be used for. */
export function privacyRoutes(context: Needs): Route[] {
  const languageIn = (request: Request) => languageOf(request, context.organisation.languages)
  return [
    ...pageRoutes('/privacy', async (request) => privacyPage(context, languageIn(request))),
    ...pageRoutes('/terms', async (request) => termsPage(context, languageIn(request))),
  ]
}
