import type pg from 'pg'
import { type Address, renewedAddress } from '../remote/secret-file.ts'

/** For a pool, whose lines are opened over days and weeks: each signs in with the password that holds when it is opened. */
export function signingIn(Line: typeof pg.Client, address: Address): typeof pg.Client {
  return class extends Line {
    constructor(config: pg.ClientConfig = {}) {
      super({ ...config, connectionString: renewedAddress(address) })
    }
  }
}
