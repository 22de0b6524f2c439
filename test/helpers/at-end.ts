const works: (() => Promise<unknown>)[] = []

/** Runs work at the end, for things shared by all test files that would keep the process alive. */
export function atEnd(work: () => Promise<unknown>): void {
  works.push(work)
}

/** Mocha's workers call this after each file and end with all they hold; otherwise it is called once. */
export const mochaHooks = {
  async afterAll() {
    if (!process.env['MOCHA_WORKER_ID']) await Promise.all(works.map((work) => work()))
  },
}
