import { statSync } from 'node:fs'
import type { TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import { UnusableSecret } from '../remote/secret-file.ts'
import { type ProofFile, readProof } from '../settings/proof-file.ts'
import { noToken } from './graph-failure.ts'

/** What was in the file, and what signs in with it. */
type Held = { content: string; credential: Promise<TokenCredential> }
type Asked = Parameters<TokenCredential['getToken']>
type Token = Awaited<ReturnType<TokenCredential['getToken']>>

/**
 * Signs in with what the file holds, and reads it anew when it has changed, or when Entra takes what is in use no
 * longer. What is new there is in use once Entra has given a token for it: until then what was there before remains.
 */
export class RenewedCredential implements TokenCredential {
  readonly #file: ProofFile
  readonly #made: (content: string) => Promise<TokenCredential>
  readonly #log: Logger
  #inUse: Held | undefined
  #seen: string | undefined

  constructor(file: ProofFile, made: (content: string) => Promise<TokenCredential>, log: Logger) {
    this.#file = file
    this.#made = made
    this.#log = log
  }

  async getToken(...asked: Asked): Promise<Token> {
    const stamp = stampOf(this.#file)
    const isChanged = this.#inUse !== undefined && stamp !== this.#seen
    // First of all, so that calls at the same time do not all try what is new.
    this.#seen = stamp
    this.#inUse ??= this.#read()
    const used = this.#inUse
    if (isChanged) return (await this.#renewed(used, asked)) ?? tokenBy(used, asked)
    return tokenBy(used, asked).catch(async (error: unknown) => {
      const token = await this.#renewed(used, asked)
      if (token) return token
      throw error
    })
  }

  /** Null: the file holds nothing else, or nothing that Entra takes. */
  async #renewed(used: Held, asked: Asked): Promise<Token> {
    const { kind } = this.#file
    try {
      const found = this.#read()
      if (found.content === used.content) return null
      const token = await tokenBy(found, asked)
      this.#inUse = found
      this.#log.info({ kind }, 'signs in with what has been renewed')
      return token
    } catch (error) {
      const why = error instanceof UnusableSecret ? error.message : noToken(error).code
      this.#log.error({ kind, why }, 'cannot sign in with what has been renewed, keeps what was there before')
      return null
    }
  }

  #read(): Held {
    const content = readProof(this.#file)
    return { content, credential: this.#made(content) }
  }
}

async function tokenBy({ credential }: Held, asked: Asked): Promise<Token> {
  return (await credential).getToken(...asked)
}

/** Undefined when it is gone. */
function stampOf({ path }: ProofFile): string | undefined {
  try {
    const { mtimeMs, ino, size } = statSync(path)
    return [mtimeMs, ino, size].join()
  } catch {
    return undefined
  }
}
