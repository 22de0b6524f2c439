import './needs-node-24.js'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Loaded first (see "start" in package.json), and not TypeScript, whose compiler, some 20 MB and half a
// second, is then needed only the first time. Beside the packages, where only their installer writes.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/straks', import.meta.url)))
