import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import project from '../package.json' with { type: 'json' }

const license = z.union([
  z.looseObject({ license: z.looseObject({ id: z.string().optional(), name: z.string().optional() }) }),
  z.looseObject({ expression: z.string() }),
])
const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z.array(license).default([]),
})
const bill = z.looseObject({
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

export type Bill = z.infer<typeof bill>
export type Component = z.infer<typeof component>

/**
 * Returns the contents of a production installation as CycloneDX, from the lockfile alone: the bot's packages
 * and those built into the tab. Packages that only tests, local mode or the build need are left out.
 */
export function shippedBill(): Bill {
  const arguments_ = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--package-lock-only',
  ]
  const whole = bill.parse(
    JSON.parse(execFileSync('npm', arguments_, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })),
  )
  const { component: itself } = whole.metadata
  const top = refsOf(whole, itself['bom-ref']).filter((ref) => shippedByName().includes(nameOf(ref)))
  const refs = new Set(top)
  for (const ref of refs) for (const next of refsOf(whole, ref)) refs.add(next)
  return {
    ...whole,
    // npm uses the name of the folder.
    metadata: { ...whole.metadata, component: { ...itself, name: project.name, version: project.version } },
    components: whole.components
      .filter((one) => refs.has(one['bom-ref']))
      .map((one) => ({ ...one, scope: 'required', properties: [] })),
    dependencies: [
      { ref: itself['bom-ref'], dependsOn: top },
      ...whole.dependencies.filter(({ ref }) => refs.has(ref)),
    ],
  }
}

/** Licences that the lockfile lacks; they are stated in the packages' own files. */
const ONLY_IN_THEIR_FILES: Record<string, string> = {
  'escape-regexp-component@1.0.2': 'MIT',
  'jspath@0.4.0': 'MIT',
}

/** Returns null for an unknown licence. */
export function licenceOf({ licenses, ...component }: Component): string | null {
  const [said] = licenses
  if (!said) return ONLY_IN_THEIR_FILES[component['bom-ref']] ?? null
  if ('expression' in said) return String(said.expression)
  const { id, name } = license.options[0].parse(said).license
  return id ?? name ?? null
}

function refsOf({ dependencies }: Bill, ref: string): string[] {
  return dependencies.find((one) => one.ref === ref)?.dependsOn ?? []
}

/** Returns `@scope/name` of `@scope/name@1.2.3`. */
function nameOf(ref: string): string {
  return ref.slice(0, ref.lastIndexOf('@'))
}

function shippedByName(): string[] {
  return [...Object.keys(project.dependencies), ...Object.keys(project.optionalDependencies), ...bundled()]
}

/** Returns the tab's imports: they are part of the built pages, though the bot itself needs none of them. */
function bundled(): string[] {
  const files = globSync('tab/**/*.{ts,tsx}').filter((file) => !file.endsWith('.config.ts'))
  const imports = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)])
  return imports.map(([, target = '']) => (/^(?:@[^/]+\/)?[^/]+/.exec(target) ?? [''])[0])
}
