/**
 * An unhandled rejection ends the bot. Mocha ignores it and removes listeners after each file, so this
 * listener is added before each.
 */
export const mochaHooks = {
  beforeAll() {
    process.on('unhandledRejection', fail)
  },
  afterAll() {
    process.off('unhandledRejection', fail)
  },
}

function fail(reason: unknown): never {
  throw reason
}
