/**
 * The rooms of the house, and what each may import: an allow-list. Everything else is refused by the linter, in an editor as
 * in `npm run lint`, and by test/rooms.test.ts, which holds docs/architecture.md to this table too.
 * A file belongs to the room with the longest name that begins its path.
 */

const CORE = ['src/rules', 'src/cells', 'src/curricula', 'src/gradebook'];
const JURY = [
  ...CORE,
  'src/formulas',
  'src/plan',
  'src/vocabulary',
  'src/locales',
  'src/locales/languages',
  'src/jury',
];

/**
 * - `is`: one line for people, the same in docs/architecture.md;
 * - `may`: rooms it may import besides itself;
 * - `packages`: packages, by name, with everything below them; `node:` is all of Node's own modules;
 * - `globals`: which of the hosts' globals it may name.
 */
const ROOMS = {
  'src/rules': { is: 'the law, pure: marks, averages, compensation, progression, diplomas, reasons' },
  'src/cells': { is: 'cells before anything is understood: snapshots, addresses, number formats' },
  'src/curricula': {
    is: 'the curricula: schema, checks, the built-in ones, reading one from a table',
    may: ['src/rules', 'src/cells'],
    packages: ['valibot'],
  },
  'src/gradebook': {
    is: 'from cells to students and marks: tables, columns, people, doubts',
    may: ['src/rules', 'src/cells', 'src/curricula'],
  },
  'src/formulas': {
    is: 'the department’s formulas: parsed, and computed as Excel does',
    may: ['src/cells'],
    packages: ['@borgar/fx'],
  },
  'src/plan': {
    is: 'sheets to be written, as plain data, and the canvas that draws them',
    may: ['src/cells'],
  },
  'src/vocabulary': {
    is: 'the terms of the jury that sentences are made for: codes, keys and problems as types',
    may: [...CORE, 'src/locales/languages'],
  },
  'src/locales': {
    is: 'every sentence: one set of types, one folder a language',
    may: [...CORE, 'src/vocabulary', 'src/locales/languages'],
  },
  'src/locales/languages': { is: 'which languages there are' },
  'src/jury': {
    is: 'the application: gradebook, curriculum and rules make a report, the report makes plans; use cases; the port to the host',
    may: JURY,
    packages: ['@noble/hashes'],
  },
  'src/functions': {
    is: 'the custom functions: arguments, rules, a value or an error',
    may: [...CORE, 'src/vocabulary', 'src/locales', 'src/locales/languages'],
    globals: ['CustomFunctions', 'Office'],
  },
  'src/excel': {
    is: 'the host on Excel: reads snapshots, applies plans, undoes; the only room that knows Office.js',
    may: ['src/cells', 'src/plan', 'src/vocabulary', 'src/jury'],
    globals: ['Excel', 'Office'],
  },
  'src/xlsx': {
    is: 'the same on a file: reads snapshots from a package, writes plans into it, keeps the rest byte for byte',
    may: ['src/cells', 'src/plan'],
    packages: ['fflate', 'saxes'],
  },
  'src/taskpane': {
    is: 'the pane: starts, and puts the features together',
    may: [
      ...JURY,
      'src/excel',
      'src/version',
      'src/taskpane/state',
      'src/taskpane/components',
      'src/taskpane/features',
    ],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
    globals: ['document', 'window'],
  },
  'src/taskpane/state': {
    is: 'what the pane knows, and the use cases it calls; no drawing',
    may: [...JURY, 'src/xlsx'],
    packages: ['react'],
    globals: ['document', 'window'],
  },
  'src/taskpane/components': {
    is: 'what several features draw with',
    may: [...JURY, 'src/taskpane/state'],
    packages: ['react', '@fluentui/react-components', '@fluentui/react-icons'],
    globals: ['document', 'window'],
  },
  'src/taskpane/features': {
    is: 'one folder per task a user does',
    may: [...JURY, 'src/version', 'src/taskpane/state', 'src/taskpane/components'],
    packages: ['react', '@fluentui/react-components', '@fluentui/react-icons'],
    globals: ['document', 'window'],
  },
  'src/commands': {
    is: 'the page that Excel loads: ribbon buttons, functions, and the pane when it is seen',
    may: ['src/functions', 'src/taskpane', 'src/excel', 'src/jury', 'src/locales'],
    globals: ['Office', 'document', 'window'],
  },
  'src/cli': {
    is: '`npm run jury` and the other commands',
    may: [...JURY, 'src/xlsx'],
    packages: ['node:'],
    globals: ['process', 'Buffer'],
  },
  'src/version': { is: 'the version that the pane shows' },
  'workbench/host': {
    is: 'Excel’s side of the protocol: answers the requests of office.js about a workbook',
    may: ['src/cells'],
  },
  'workbench/page': {
    is: 'the page: grid, ribbon, pane and files',
    may: ['workbench/host', 'src/cells', 'src/plan', 'src/xlsx'],
    packages: ['@univerjs', 'fflate', 'rxjs'],
    globals: ['Office', 'document', 'window'],
  },
  'workbench/server': {
    is: '`npm start`: serves page, add-in and workbook on this computer',
    may: ['workbench/page'],
    packages: ['node:'],
    globals: ['process', 'Buffer'],
  },
  samples: {
    is: 'makes the sample workbooks and their right answers; shares nothing with the product but the built-in curriculum',
    may: ['src/curricula'],
    packages: ['node:', 'exceljs', 'fflate'],
    globals: ['process', 'Buffer'],
  },
};

/** Names of the hosts' globals; a room uses none that it does not list. */
const HOST_GLOBALS = ['Office', 'Excel', 'CustomFunctions', 'process', 'Buffer', 'document', 'window'];

/** @param file path from the root, with `/`, with or without its ending @returns the room's name; null outside the house */
function roomOf(file) {
  const path = file.replace(/\.(tsx?|mjs)$/, '');
  const rooms = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * Why a file of a room may not import something; null where it may.
 * @param from file that imports, from the root
 * @param specifier as written
 */
function refusal(from, specifier) {
  const room = roomOf(from);
  if (room === null) return null;
  const { may = [], packages = [], is } = ROOMS[room];
  const says = (what) => `${room} (${is}) may not import ${what}: see eslint.rooms.js.`;
  if (!specifier.startsWith('.')) {
    const allowed = packages.some((name) =>
      name.endsWith(':')
        ? specifier.startsWith(name)
        : specifier === name || specifier.startsWith(`${name}/`),
    );
    return allowed ? null : says(specifier);
  }
  const to = roomOf(joined(from, specifier));
  if (to === room || may.includes(to)) return null;
  return says(to ?? specifier);
}

/** `src/jury/a.ts` and `../cells/a1` make `src/cells/a1`. */
function joined(from, specifier) {
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** The linter's rule: every way to name another file (import, export from, import(), import types, require). */
const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = refusal(file, source.value);
      if (message !== null) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => {
        if (source.type === 'Literal') check(source);
        else context.report({ node: source, message: 'import() of a fixed file only: see eslint.rooms.js.' });
      },
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      CallExpression: ({ callee, arguments: [source] }) => {
        if (callee.type === 'Identifier' && callee.name === 'require') check(source);
      },
    };
  },
};

/** What the linter's configuration holds: the rule for every room, and the globals that a room may not name. */
const roomConfigs = [
  { plugins: { rooms: { rules: { walls } } }, rules: { 'rooms/walls': 'error' } },
  ...Object.entries(ROOMS).map(([room, { globals = [] }]) => ({
    files: [`${room}.ts`, `${room}/**/*.{ts,tsx,mjs}`],
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.filter((name) => !globals.includes(name)).map((name) => ({
          name,
          message: `${room} may not name it: see eslint.rooms.js.`,
        })),
      ],
    },
  })),
];

module.exports = { HOST_GLOBALS, ROOMS, roomOf, refusal, roomConfigs };
