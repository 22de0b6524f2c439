import { createHmac } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Issuer } from './issuer.ts'

export const registration = {
  tenantId: 'abcdef11-1111-4111-8111-111111111111',
  appId: 'abcdef22-2222-4222-8222-222222222222',
  appPassword: 'a secret of the test',
}
export const OTHER_TENANT = '33333333-3333-4333-8333-333333333333'
export const PERSON = 'abcdef44-4444-4444-8444-444444444444'
const MINUTE = 60

/** Returns a time as tokens have it, in seconds. */
export function inMinutes(minutes: number): number {
  return Math.floor(Date.now() / 1000) + minutes * MINUTE
}

export function signedWithPublicKey(issuer: Issuer, claims: JWTPayload): string {
  const [key] = issuer.publicKeys.keys
  const content = `${encoded({ alg: 'HS256', typ: 'JWT', kid: key?.kid })}.${encoded(lasting(claims))}`
  return `${content}.${createHmac('sha256', JSON.stringify(key)).update(content).digest('base64url')}`
}

export function unsigned(issuer: Issuer, claims: JWTPayload): string {
  const [key] = issuer.publicKeys.keys
  return `${encoded({ alg: 'none', typ: 'JWT', kid: key?.kid })}.${encoded(lasting(claims))}.`
}

function lasting(claims: JWTPayload): JWTPayload {
  return { exp: inMinutes(5), ...claims }
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
