import { statSync } from 'node:fs'
import type { TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import { UnusableSecret } from '../remote/secret-file.ts'
import { type ProofFile, readProof } from '../settings/proof-file.ts'
import { noToken } from './graph-failure.ts'

type Held = { content: string; credential: Promise<TokenCredential> }
type Asked = Parameters<TokenCredential['getToken']>
type Token = Awaited<ReturnType<TokenCredential['getToken']>>

/**
 * Signs in with the content of a file, and rereads the file when it changes or when Entra refuses the
 * credential. The new credential replaces the old one only after Entra has given a token for it.
 */
export function renewedCredential(
  file: ProofFile,
  made: (content: string) => Promise<TokenCredential>,
  log: Logger,
): TokenCredential {
  let inUse: Held | undefined
  let seen: string | undefined

  /** Null: the file is unchanged, or Entra refuses its content. */
  async function renewed(used: Held, asked: Asked): Promise<Token> {
    const { kind } = file
    try {
      const found = read(file, made)
      if (found.content === used.content) return null
      const token = await tokenBy(found, asked)
      inUse = found
      log.info({ kind }, 'signs in with what has been renewed')
      return token
    } catch (error) {
      const why = error instanceof UnusableSecret ? error.message : noToken(error).code
      log.error({ kind, why }, 'cannot sign in with what has been renewed, keeps what was there before')
      return null
    }
  }

  return {
    async getToken(...asked) {
      const stamp = stampOf(file)
      const isChanged = inUse !== undefined && stamp !== seen
      // Set first, so that simultaneous calls do not all try the new credential.
      seen = stamp
      inUse ??= read(file, made)
      const used = inUse
      if (isChanged) return (await renewed(used, asked)) ?? tokenBy(used, asked)
      return tokenBy(used, asked).catch(async (error: unknown) => {
        const token = await renewed(used, asked)
        if (token) return token
        throw error
      })
    },
  }
}

function read(file: ProofFile, made: (content: string) => Promise<TokenCredential>): Held {
  const content = readProof(file)
  return { content, credential: made(content) }
}

async function tokenBy({ credential }: Held, asked: Asked): Promise<Token> {
  return (await credential).getToken(...asked)
}

/** Undefined if the file is missing. */
function stampOf({ path }: ProofFile): string | undefined {
  try {
    const { mtimeMs, ino, size } = statSync(path)
    return [mtimeMs, ino, size].join()
  } catch {
    return undefined
  }
}
