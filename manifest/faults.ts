import localizationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
}
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json' with {
  type: 'json',
}
import type { ValidateFunction } from 'ajv'
import ajvDraft04 from 'ajv-draft-04'
import ajvFormats from 'ajv-formats'

/** The files of the Teams app by their name in the zip. */
export type AppFiles = Record<string, Uint8Array>

/** Returns every fault for which Teams would refuse the app; each fault names its file. */
export function faultsOf(files: AppFiles): string[] {
  return [
    ...schemaFaults(files, 'manifest.json', isManifest),
    ...Object.keys(files)
      .filter((name) => LANGUAGE_FILE.test(name))
      .flatMap((name) => schemaFaults(files, name, isLocalization)),
    ...stringFaults(files, parsed(files, 'manifest.json')),
    ...iconFaults(files, 'color.png', 192),
    ...iconFaults(files, 'outline.png', 32),
  ]
}

const LANGUAGE_FILE = /^[a-z]{2}\.json$/

// The schemas are draft 4 and have patterns that are not valid regular expressions in Unicode mode.
const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
ajvFormats.default(ajv)
const isManifest = ajv.compile(manifestSchema)
const isLocalization = ajv.compile(localizationSchema)

function schemaFaults(files: AppFiles, name: string, isValid: ValidateFunction): string[] {
  const value = parsed(files, name)
  if (value === undefined) return [`${name}: mangler, eller er ikke JSON`]
  if (isValid(value)) return []
  return (isValid.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.allowedValue ?? params.allowedValues ?? ''
    return `${name} ${instancePath}: ${message} ${detail}`.trim()
  })
}

function parsed(files: AppFiles, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(files[name] ?? []).toString())
  } catch {
    return undefined
  }
}

/** Returns the faults that the schema does not catch, anywhere in the manifest. */
function stringFaults(files: AppFiles, value: unknown, path = ''): string[] {
  if (typeof value === 'string')
    return faultsOfString(files, value).map((fault) => `manifest.json ${path}: ${fault}`)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => stringFaults(files, part, `${path}/${key}`))
}

function faultsOfString(files: AppFiles, text: string): string[] {
  const isZero = text === '00000000-0000-0000-0000-000000000000'
  const isFileName = /^[\w.-]+\.(png|json)$/.test(text)
  return [
    ...(/^http:/i.test(text) ? ['adressen må begynne med https://'] : []),
    ...(isZero ? ['id-en er bare nuller'] : []),
    ...(isFileName && !files[text] ? [`filen ${text} finnes ikke`] : []),
    ...(text.includes('${{') ? ['en verdi er ikke fylt inn'] : []),
  ]
}

function iconFaults(files: AppFiles, file: string, size: number): string[] {
  const icon = files[file]
  if (!icon) return [`${file}: mangler`]
  const png = Buffer.from(icon)
  if (png.toString('latin1', 1, 4) !== 'PNG') return [`${file}: skal være PNG`]
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return width === size && height === size
    ? []
    : [`${file}: er ${width}x${height}, skal være ${size}x${size}`]
}
