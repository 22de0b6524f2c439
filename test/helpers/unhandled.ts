/**
 * A promise that fails unheard ends the bot. Mocha passes over it, and forgets who listens after each file: so this is
 * said before each.
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
