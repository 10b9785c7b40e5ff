/** Which folder of src may import which: the map in ARCHITECTURE.md, checked. */
const allowed = {
  errors: [],
  attempt: [],
  'response-id': [],
  'fetch-json': ['attempt'],
  hosts: ['hosts', 'attempt'],
  survey: ['survey', 'errors'],
  controls: ['controls', 'survey'],
  questions: ['questions', 'survey', 'controls'],
  view: ['view', 'survey', 'questions', 'controls'],
  config: ['config', 'survey', 'errors'],
  sources: ['sources', 'survey', 'config', 'errors', 'fetch-json'],
  sinks: ['sinks', 'survey', 'hosts', 'config', 'errors', 'attempt', 'fetch-json'],
  run: ['survey'],
  'can-resume': [],
  'resume-run': ['run', 'survey', 'questions'],
  embed: ['start', 'config', 'errors', 'attempt'],
};

const path = (room) => `^src/${room}(/|\\.tsx?$)`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    ...Object.entries(allowed).map(([room, rooms]) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: path(room) },
      to: { path: '^src/', ...(rooms.length ? { pathNot: rooms.map(path) } : {}) },
    })),
    {
      name: 'check-imports',
      severity: 'error',
      from: { path: '^check/' },
      to: { path: '^src/', pathNot: ['survey', 'questions', 'errors'].map(path) },
    },
    { name: 'src-needs-no-check', severity: 'error', from: { path: '^src/' }, to: { path: '^check/' } },
    {
      name: 'preact-only-where-drawn',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(controls|questions|view)/' },
      to: { path: 'node_modules/preact' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
