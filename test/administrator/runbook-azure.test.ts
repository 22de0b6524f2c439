import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { productionEnvironment } from '../../bot/settings/environment.ts'
import { productionFaults } from '../../bot/settings/environment-faults.ts'
import { SECRETS } from '../../bot/settings/secrets.ts'

describe('The commands of the runbook for Azure', () => {
  const runbook = readFileSync('docs/drift.md', 'utf8')
  const chapter = runbook.split(/^###? /m).find((part) => part.startsWith('Azure\n')) ?? ''
  const [, yaml = '', after = ''] = /^cat > straks\.yaml <<END\n(.*?)^END\n(.*?)^```$/ms.exec(chapter) ?? []
  const app = parse(yaml)
  const { configuration, template } = app.properties
  const [container] = template.containers

  it('create the app from its file alone, since everything beside --yaml is ignored', () => {
    assert.match(after, /^az containerapp create -g straks -n straks --yaml straks\.yaml$/m)
    assert.deepEqual(app.identity, { type: 'UserAssigned', userAssignedIdentities: { $IDENTITY: {} } })
    assert.deepEqual(configuration.ingress, { external: true, targetPort: 3978 })
  })

  it('give the rights to the vault and to the image before these are used', () => {
    const steps = [
      "--role 'Key Vault Secrets Officer'",
      'az keyvault secret set',
      'az identity create',
      "--role 'Key Vault Secrets User'",
      '--role AcrPull',
      'az containerapp create',
    ]
    const places = steps.map((step) => chapter.indexOf(step))
    assert.ok(places.every((place) => place > 0))
    assert.deepEqual(
      places.toSorted((one, other) => one - other),
      places,
    )
    for (const { identity } of [...configuration.registries, ...configuration.secrets])
      assert.equal(identity, '$IDENTITY')
  })

  it('set all variables that the bot needs, and put the files where these say', () => {
    const given: Record<string, string> = Object.fromEntries(
      container.env.map(({ name, value }: Record<'name' | 'value', string>) => [name, value]),
    )
    const known = [...Object.keys(productionEnvironment.shape), ...SECRETS.map((name) => `${name}_FILE`)]
    assert.deepEqual(
      Object.keys(given).filter((name) => !known.includes(name)),
      [],
    )
    assert.deepEqual(productionFaults(given), [])
    const [mount] = container.volumeMounts
    const [volume] = template.volumes
    assert.equal(mount.volumeName, volume.name)
    const lie = volume.secrets.map(({ path }: { path: string }) => `${mount.mountPath}/${path}`)
    const told = Object.values(given).filter((value) => value.startsWith('/'))
    assert.deepEqual([...told, '/run/app/instruks.md'].sort(), lie.sort())
    const stored = [...chapter.matchAll(/secret set --vault-name straks-hvelv -n (\S+)/g)].map(
      ([, name]) => name,
    )
    for (const secrets of [
      configuration.secrets.map(({ name }: { name: string }) => name),
      volume.secrets.map(({ secretRef }: { secretRef: string }) => secretRef),
    ])
      assert.deepEqual(secrets, stored)
  })

  it('are listed as not run', () => {
    assert.match(runbook.split('### Ikke kjørt\n')[1] ?? '', /^- Kommandoene for Azure/m)
  })
})
