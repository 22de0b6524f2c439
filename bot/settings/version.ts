import project from '../../package.json' with { type: 'json' }

/** The version of Straks. CHANGELOG.md explains its parts to operators. */
export const { version } = project

/** Within a major version, releases only add to the database: they run side by side and can roll back. */
export const majorVersion = Number.parseInt(version, 10)
