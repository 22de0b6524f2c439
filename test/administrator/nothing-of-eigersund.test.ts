import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'

/** Files that may name the shipped municipality: its folder's path, and local mode's people. */
const MAY_NAME_IT = ['bot/organisation/shipped.ts', 'local/municipality.ts', 'bench/wave.ts']
/** Tells whether a file holds messages that people write to Straks. */
const isWritten = (file: string) => file.startsWith('dialogs/learned/')

const product = globSync(
  '{bot,cards,dialogs,local,manifest,tab,bench}/**/*.{ts,tsx,js,json,md,html,css,sql}',
).filter((file) => !isWritten(file))

describe('The product outside Eigersund’s folder', () => {
  it('has the name and addresses of Eigersund only in the files that may name it', () => {
    assert.ok(product.length > 700)
    const naming = product.filter((file) => /eigersund/i.test(readFileSync(file, 'utf8')))
    assert.deepEqual(naming.sort(), MAY_NAME_IT.toSorted())
  })

  it('has neither the name of Eigersund’s instruction nor its paragraphs', () => {
    for (const file of product) {
      const code = withoutComments(readFileSync(file, 'utf8'))
      assert.doesNotMatch(code, /§ ?\d/, file)
      assert.doesNotMatch(
        code,
        /i sikker sone,|instruks for h\w+ i sikker|the instruction for working from home/i,
        file,
      )
      assert.doesNotMatch(code, /paragraph: ["'`]\d/, file)
    }
  })

  it('has neither paragraphs of Eigersund’s instruction nor its help desk in its documents', () => {
    for (const file of [...globSync('docs/*.md'), 'SECURITY.md'])
      assert.doesNotMatch(readFileSync(file, 'utf8'), /§ ?\d+\.\d|Brukerhjelp/, file)
  })

  it('does not have Eigersund’s name of the help desk', () => {
    const others = product.filter((file) => !/^(local|dialogs\/understand)\//.test(file))
    assert.ok(others.length > 600)
    const naming = others.filter((file) =>
      /bruk[ea]rhj[ae]lp|the IT help desk/i.test(readFileSync(file, 'utf8')),
    )
    assert.deepEqual(naming, [])
  })

  it('does not have the addresses of Eigersund’s desks', () => {
    for (const file of product.filter((one) => /^(bot|cards|dialogs|manifest|tab)\//.test(one)))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /kundeservice@|kundesenter@|brukerhjelpen@/, file)
  })
})

/** Comments may cite a paragraph, for example `§ 2.6`. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
