import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

/** Keeps the source's path in `import.meta`, so that each file finds the files beside it. */
const inItsPlace: Plugin = {
  name: 'in-its-place',
  enforce: 'pre',
  transform: {
    filter: { code: /import\.meta\.(dirname|filename|url)/ },
    handler(code, id) {
      const places = {
        'import.meta.dirname': dirname(id),
        'import.meta.filename': id,
        'import.meta.url': pathToFileURL(id).href,
      }
      return Object.entries(places).reduce(
        (text, [name, place]) => text.replaceAll(name, JSON.stringify(place)),
        code,
      )
    },
  },
}

/** A process of its own, see bundled.ts, because Vite sets environment variables. */
const [outDir = '', ...programs] = process.argv.slice(2)
await build({
  configFile: false,
  logLevel: 'error',
  plugins: [inItsPlace],
  ssr: { noExternal: true },
  json: { stringify: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: programs,
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        // Less text to read at each start.
        minify: { compress: false, mangle: false, codegen: true },
      },
    },
  },
})
