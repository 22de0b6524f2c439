import { setFlagsFromString } from 'node:v8'

/** As SHORT_LIVED does for other processes: an embedded database lives for seconds here, too. */
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
