/** Imports go one way: text → data → model → scenarios → report → server → cli. A room may import itself and rooms before it. */
const ROOMS = ['text', 'data', 'model', 'scenarios', 'report', 'server', 'cli']

/** src/model is pure numerics: of the rooms before it, it needs none. */
const ALLOWED = { ...Object.fromEntries(ROOMS.map((room, i) => [room, ROOMS.slice(0, i + 1)])), model: ['model'] }

/** The workbench stands beside the server, which it knows by its API only; nobody imports it. */
ALLOWED.web = ['text', 'data', 'model', 'scenarios', 'report', 'web']

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...Object.keys(ALLOWED).map((room) => ({
      name: `${room}-imports-one-way`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${ALLOWED[room].join('|')})/` },
    })),
    {
      name: 'model-is-pure',
      comment: 'no file, clock, network or package in src/model',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
