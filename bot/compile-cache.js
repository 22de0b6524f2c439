import './needs-node-24.js'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Loaded before everything else (see "start" in package.json), and no TypeScript: what compiles that, some 20 MB and
// half a second, is then needed the first time only. Beside the packages, where nobody but who installs them writes.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/straks', import.meta.url)))
