import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { atEnd } from './at-end.ts'
import { chromium } from './chromium.ts'

let shared: Promise<Browser> | undefined

/** Returns the Chromium of all test files in this process, launched when first needed. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

const pages = ['tab', 'local-page'].map((page) => new URL(`../../dist/${page}/index.html`, import.meta.url))

async function launch(): Promise<Browser> {
  if (!pages.every((page) => existsSync(page))) throw new Error('no pages: npm run build:pages makes them')
  // Imported here only: most files need no browser.
  const { chromium: browserType } = await import('playwright-core')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    // Pages are done before optimised code, or collecting their garbage early, would repay its cost.
    '--js-flags=--no-maglev --no-opt --min-semi-space-size=32 --max-semi-space-size=32 --single-threaded-gc',
    // A page that poses as Teams frames one from this machine; and no spare renderer is started.
    '--disable-features=LocalNetworkAccessChecks,SpareRendererForSitePerProcess',
  ]
  const browser = await browserType.launch({ executablePath: chromium(), args })
  atEnd(() => browser.close())
  return browser
}
