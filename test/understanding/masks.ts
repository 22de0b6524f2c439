import assert from 'node:assert/strict'
import { type AskedFor, maskSecrets } from '../../dialogs/secrets.ts'

export function masks(text: string, masked: string, asked?: AskedFor): void {
  assert.equal(maskSecrets(text, asked).text, masked)
}

export function leaves(text: string, asked?: AskedFor): void {
  assert.deepEqual(maskSecrets(text, asked), { text, found: [] })
}
