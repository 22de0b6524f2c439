const works: (() => Promise<unknown>)[] = []

/** For what is shared by all test files of a process, and would keep it from ending. */
export function atEnd(work: () => Promise<unknown>): void {
  works.push(work)
}

/** Said before and after each file to mocha's workers, which end with all they have; else once. */
export const mochaHooks = {
  async afterAll() {
    if (!process.env['MOCHA_WORKER_ID']) await Promise.all(works.map((work) => work()))
  },
}
