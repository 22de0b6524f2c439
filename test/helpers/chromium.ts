import { browserProgram } from './browser-program.ts'

/** Needs half the CPU of a browser with windows. */
const headless = 'chromium-headless-shell'

/** Returns the path of the Chromium for the browser tests. */
export function chromium(): string {
  return browserProgram({
    variable: 'CHROMIUM',
    names: [headless, 'chromium', 'chromium-browser', 'google-chrome'],
    install: headless,
    missing:
      'The browser tests need Chromium. Install it (Debian: apt-get install chromium-headless-shell; elsewhere: Chromium or Google Chrome), ' +
      'or set CHROMIUM to the path of the program.',
  })
}
