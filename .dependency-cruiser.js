// The arrows of the architecture. Each comment is read by whoever broke the rule, so it names the way out.
const tests = '(\\.test\\.tsx?|tester\\.ts)$';
const isms = '^src/isms/';
const clause = '^src/isms/(\\d\\d-[a-z]+|annex-a|across)/';

/** Files whose circles are still to be broken. */
const circular =
  '^src/isms/06-planning/risk-(assessment|treatment)/|^src/isms/08-operation/risk-assessments/';

/** An area of src may import itself and the areas named, and of the rest of src nothing. */
const area = (name, may, way) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import of src only itself, ${may.join(', ')}. ${way}`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: tests },
  to: { path: '^src/', pathNot: `^src/(${[name, ...may].join('|')})/` },
});

const reaching =
  '^(node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm|worker_threads)(/|$)';
const connecting =
  '^src/(journal/postgres/|server/(accounts/|(installation/installation-databases|mail/mail-server)\\.ts$))';
const threading = '^src/server/simulation/thread-pool\\.ts$';
const opening =
  '^src/(declared|journal/(blobs/blobs|sqlite/sqlite-handle)|exchange/folder/(walk|attachments|layer|write)|cli/(open|export|erase)|' +
  'server/(installation/(configuration|data-folder|example-organisation|folder-lock|identity-providers|installation-databases|installation-secret|installed-journal)|routes/web))\\.ts$';

/**
 * Rules for the rooms of an area, from the ground up: each may import those before it. A room `a/b` lies within `a`, and is
 * no part of it where `a` stands before it.
 */
const floors = (name, folder, rooms) => {
  const pathOf = (room, floor) => {
    const above = rooms
      .slice(floor + 1)
      .filter((each) => each.startsWith(`${room}/`))
      .map((each) => each.slice(room.length + 1));
    return above.length > 0 ? `${room}/(?!(${above.join('|')})/)` : `${room}/`;
  };
  return rooms.map((room, floor) => ({
    name: `${name}-${room.replaceAll('/', '-')}-imports`,
    comment:
      `${folder}/${room} may import of ${folder} only itself and the rooms below it: ` +
      `${rooms.slice(0, floor).join(', ') || 'none'}. Move what both need to the lower room.`,
    severity: 'error',
    from: { path: `^${folder}/${pathOf(room, floor)}`, pathNot: tests },
    to: {
      path: `^${folder}/`,
      pathNot: `^${folder}/(${rooms
        .slice(0, floor + 1)
        .map((each, below) => pathOf(each, below))
        .join('|')})`,
    },
  }));
};

/** The rooms of the kernel, from the ground up. */
const kernelRooms = ['values', 'field-kinds', 'declarations', 'snapshot', 'commits', 'queries'];

/** The rooms of the journal, from the ground up. Above them is journal.ts. */
const journalRooms = [
  'in-process',
  'chain',
  'store',
  'sqlite',
  'postgres',
  'blobs',
  'head',
  'commits',
  'history',
  'verification',
];

/** The rooms of the server, from the ground up. */
const serverRooms = [
  'contract',
  'organisations',
  'mail',
  'accounts/better-auth',
  'accounts/sign-in',
  'accounts',
  'access-log',
  'simulation',
  'answers',
  'answers/my-work',
  'notifications',
  'installation',
  'http',
  'http/open-api',
  'http/authentication',
  'administration',
  'scim/protocol',
  'scim',
  'routes',
];

const throughPorts =
  'What it needs from elsewhere comes in as an argument: declare the interface here, and let src/main.ts pass it in.';

export default {
  forbidden: [
    {
      name: 'isms-is-pure',
      comment:
        'The domain imports the message format and itself, nothing else. Return a value and let journal, exchange or server do the ' +
        'rest; what a rule must know belongs on the snapshot.',
      severity: 'error',
      from: { path: isms, pathNot: tests },
      to: {
        pathNot: [isms, '(^|/)node_modules/(intl-messageformat|@formatjs|@schummar/icu-type-parser)/'],
      },
    },
    {
      name: 'isms-kernel-stands-alone',
      comment:
        'The kernel knows no register and no clause. Make it generic, or move the code to its clause folder.',
      severity: 'error',
      from: { path: `${isms}kernel/`, pathNot: tests },
      to: { path: isms, pathNot: `${isms}kernel/` },
    },
    ...floors('kernel', 'src/isms/kernel', kernelRooms),
    {
      name: 'isms-standard-is-data',
      comment: 'The standard is data over the kernel. Code that knows registers belongs in a clause folder.',
      severity: 'error',
      from: { path: `${isms}standard/`, pathNot: tests },
      to: { path: isms, pathNot: `${isms}(kernel|standard)/` },
    },
    {
      name: 'isms-clauses-are-found-not-asked',
      comment:
        'A clause imports kernel, standard, other clauses and across, not the list of everything: that list imports ' +
        'the clauses. Import the register you mean from its own file.',
      severity: 'error',
      from: { path: clause, pathNot: tests },
      to: { path: isms, pathNot: [`${isms}(kernel|standard)/`, clause] },
    },
    {
      name: 'isms-tests-stay-light',
      comment:
        'A test of the domain needs records, not an application. Build a snapshot with the kernel testers, or move ' +
        'the test to e2e/.',
      severity: 'error',
      from: { path: `${isms}.*${tests}` },
      to: { path: '^src/(journal|access|server|cli|web)/' },
    },
    area('journal', ['isms'], throughPorts),
    ...floors('journal', 'src/journal', journalRooms),
    area('access', ['isms'], throughPorts),
    area('exchange', ['isms'], throughPorts),
    area('server', ['isms', 'journal', 'access', 'exchange'], 'Move what cli needs too into one of these.'),
    ...floors('server', 'src/server', serverRooms),
    {
      ...area('cli', ['isms', 'journal', 'access', 'exchange'], 'Of the server it may use the contract.'),
      to: { path: '^src/', pathNot: '^src/((cli|isms|journal|access|exchange)/|server/contract)' },
    },
    {
      name: 'web-imports',
      comment:
        'The web knows the kernel, the contract of the API (src/server/contract*) and itself. Registers, rules and ' +
        'views reach it as declarations through the API, so that those an organisation adds appear as well.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(web/|isms/kernel/|server/contract)' },
    },
    {
      name: 'web-runs-in-browsers',
      comment: 'No Node module exists in a browser. Ask the server through the contract.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-calls-out',
      comment:
        'No code of ours opens a connection, starts a program or runs text as code: whatever an address came from, ' +
        'nobody can lead it elsewhere. Who is spoken to is named by the environment, and by the files below.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['core'], path: reaching, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-named-files-connect',
      comment:
        'Databases, the mail server and identity providers are reached from these files alone, at addresses the ' +
        'environment names. Ask one of them; add a file only where no input can choose the address.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, connecting] },
      to: {
        path: '(^|/)node_modules/(pg|nodemailer|better-auth|@better-auth)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-named-files-open-paths',
      comment:
        'These files alone open paths, and each says how it keeps one inside its folder. Ask one of them; add a file ' +
        'only where no request can choose the path.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, opening] },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|sqlite)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sign-in-is-loaded-late',
      comment:
        'The sign-in library takes as long to load as all that is declared, and the first answers need none of it. Import ' +
        'it where it is called: await import(…).',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: 'node_modules/@?better-auth/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-named-files-start-threads',
      comment:
        'Threads are started in one place, which bounds how many there are and ends them with the server; what they ' +
        'run is one file of ours, whatever was asked. Give that pool a task.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, threading] },
      to: { path: '(^|/)node_modules/piscina/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-is-the-top',
      comment:
        'src/main.ts is where everything meets; what it holds is handed down as arguments, never imported.',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Only tests import tests. Move the shared part to a file of its own beside them.',
      severity: 'error',
      from: { pathNot: [tests, '^(e2e|bench|src/mutations)/'] },
      to: { path: [tests, '^(e2e|src/mutations)/'] },
    },
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thing or three: move what both need to a third. Imports of types count.',
      severity: 'error',
      from: { pathNot: circular },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere: check the path, its .ts ending, and package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages-at-run-time',
      comment:
        'The running program gets dependencies only: move this package there with npm install --save-prod.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
