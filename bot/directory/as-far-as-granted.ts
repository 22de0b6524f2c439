import { DeliveryFailure } from '../remote/delivery-failure.ts'

/** Null when the tenant does not let us read it. */
export async function asFarAsGranted<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DeliveryFailure && saysNo(error)) return null
    throw error
  }
}

/** There is no such thing, or the permission is missing, which somebody may grant one day. */
function saysNo({ kind, code }: DeliveryFailure): boolean {
  return kind === 'never' || /^graph 40[13]\b/.test(code)
}
