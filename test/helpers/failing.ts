import assert from 'node:assert/strict'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'

/** Checks that an attempt fails with a DeliveryFailure of this kind, and of this code if given. */
export async function failing(
  attempt: Promise<unknown>,
  kind: DeliveryFailure['kind'],
  code?: string,
): Promise<DeliveryFailure> {
  const error = await attempt.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  )
  assert(error instanceof DeliveryFailure, String(error))
  assert.equal(error.kind, kind, error.code)
  if (code !== undefined) assert.equal(error.code, code)
  return error
}
