import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { atEnd } from './at-end.ts'
import { chromium } from './chromium.ts'

let shared: Promise<Browser> | undefined

/** One Chromium for all test files of this process, launched when the first one needs it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch()
  return shared
}

const pages = ['tab', 'local-page'].map((page) => new URL(`../../dist/${page}/index.html`, import.meta.url))

async function launch(): Promise<Browser> {
  if (!pages.every((page) => existsSync(page))) throw new Error('no pages: npm run build:pages makes them')
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
