import assert from 'node:assert/strict'
import { verifyTabToken } from '../../bot/helpdesk/tab-token.ts'
import {
  inMinutes,
  OTHER_TENANT,
  PERSON,
  registration,
  signedWithPublicKey,
  unsigned,
} from '../helpers/forged-tokens.ts'
import { Issuer } from '../helpers/issuer.ts'

describe("The tab's token, against a real https issuer", () => {
  let issuer: Issuer
  before(async () => {
    issuer = await Issuer.start(registration)
    issuer.trust()
  })
  after(() => issuer.close())

  const verify = () => verifyTabToken({ identity: registration, authorityHost: issuer.url })
  const good = (changes: Record<string, unknown> = {}) => ({ ...issuer.tabClaims(PERSON), ...changes })
  const refused: Record<string, () => Promise<string | undefined> | string | undefined> = {
    'none at all': () => undefined,
    'one that is none': () => 'junk',
    'one that local mode would take': () => `local:${PERSON}`,
    'an expired one': () => issuer.sign(good({ exp: inMinutes(-10) })),
    'one that is not valid yet': () => issuer.sign(good({ nbf: inMinutes(10) })),
    'one without an end': () => issuer.sign(good({ exp: undefined })),
    'one for another app': () => issuer.sign(good({ aud: OTHER_TENANT })),
    'one of version 1': () => issuer.sign(good({ aud: `api://${registration.appId}` })),
    'one of another issuer': () => issuer.sign(good({ iss: `${issuer.url}/${OTHER_TENANT}/v2.0` })),
    'one of another tenant': () => issuer.sign(good({ tid: OTHER_TENANT })),
    'one with another scope': () => issuer.sign(good({ scp: 'User.Read' })),
    'one without a scope': () => issuer.sign(good({ scp: undefined })),
    'one of an app instead of a person': () =>
      issuer.sign(good({ scp: undefined, roles: ['access_as_user'] })),
    'one with a person that is no id': () => issuer.sign(good({ oid: 'kari' })),
    'one signed with an unknown key': () => issuer.sign(good(), 'unknown'),
    'one signed by nobody': () => unsigned(issuer, good()),
    'one signed with the public key as a secret': () => signedWithPublicKey(issuer, good()),
    "Teams' token": () => issuer.sign(issuer.channelClaims('https://smba.example/')),
  }

  for (const [what, token] of Object.entries(refused)) {
    it(`is refused with 401: ${what}`, async () => {
      const given = await token()
      const signedIn = verify()(given === undefined ? undefined : `Bearer ${given}`)
      await assert.rejects(signedIn, { name: 'Problem', status: 401 })
    })
  }

  it('names the person when it is good', async () => {
    const token = await issuer.sign(good({ name: 'Kari Nordmann' }))
    assert.equal(await verify()(`Bearer ${token}`), PERSON)
  })

  it('names the same person and the same tenant in capital letters', async () => {
    const { tenantId, appId } = registration
    const [aud, tid, oid] = [appId, tenantId, PERSON].map((id) => id.toUpperCase())
    assert.equal(await verify()(`Bearer ${await issuer.sign(good({ aud, tid, oid }))}`), PERSON)
  })

  it('names the person whatever letters and blanks the scheme before it is written with', async () => {
    const token = await issuer.sign(good())
    const inLocalMode = verifyTabToken({ identity: null, authorityHost: issuer.url })
    for (const scheme of ['bearer ', 'BEARER ', 'Bearer  ']) {
      assert.equal(await verify()(scheme + token), PERSON, scheme)
      assert.equal(await inLocalMode(`${scheme}local:${PERSON}`), PERSON, scheme)
    }
  })

  it('is not called bad when its keys cannot be had', async () => {
    const authorityHost = 'https://localhost:1'
    const token = await issuer.sign(good())
    const signedIn = verifyTabToken({ identity: registration, authorityHost })(`Bearer ${token}`)
    await assert.rejects(signedIn, { name: 'Problem', status: 503 })
  })

  it('is the id itself in local mode, and no other token works there', async () => {
    const inLocalMode = verifyTabToken({ identity: null, authorityHost: issuer.url })
    assert.equal(await inLocalMode(`Bearer local:${PERSON}`), PERSON)
    await assert.rejects(inLocalMode('Bearer local:kari'), { status: 401 })
    await assert.rejects(inLocalMode(`Bearer ${await issuer.sign(good())}`), { status: 401 })
  })
})
