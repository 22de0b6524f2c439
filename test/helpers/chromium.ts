import { browserProgram } from './browser-program.ts'

/** Without windows it needs half the CPU. */
const headless = 'chromium-headless-shell'

/** Path of the Chromium that the browser tests use. */
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
