import type { Browser } from 'playwright-core'
import { chromium } from './chromium.ts'

let shared: Promise<Browser> | undefined

/** One Chromium for all test files of this process, launched when the first one needs it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

/** Said before and after each file to mocha's workers, which end with their Chromium; else once. */
export const mochaHooks = {
  async afterAll() {
    if (!process.env['MOCHA_WORKER_ID']) await (await shared)?.close()
  },
}

async function launch(): Promise<Browser> {
  // Here only: most files need no browser.
  const { chromium: browserType } = await import('playwright-core')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    // What a page does is over before code that is compiled well brings more than that costs.
    '--js-flags=--no-maglev --no-opt',
    // A page that says it is Teams frames one from this machine; and no renderer is started for a window that never comes.
    '--disable-features=LocalNetworkAccessChecks,SpareRendererForSitePerProcess',
  ]
  return browserType.launch({ executablePath: chromium(), args })
}
