import type { Browser } from 'playwright-core'
import { atEnd } from './at-end.ts'
import { chromium } from './chromium.ts'

let shared: Promise<Browser> | undefined

/** One Chromium for all test files of this process, launched when the first one needs it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
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
  const browser = await browserType.launch({ executablePath: chromium(), args })
  atEnd(() => browser.close())
  return browser
}
