import { setFlagsFromString } from 'node:v8'

/** The same as SHORT_LIVED in other processes: an embedded database lives for seconds here, too. */
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
