import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = at('./dist/workbench');

/** The page is one file that needs no building; it goes where the scripts go. */
const copyPage = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('CopyPage', () => {
      mkdirSync(out, { recursive: true });
      copyFileSync(at('./workbench/page/index.html'), `${out}/index.html`);
    }),
};

const typescript = {
  test: /\.ts$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    configFile: at('./workbench/tsconfig.json'),
    compilerOptions: { noEmit: false },
  },
};

/** The one thing of the grid that nothing else reaches: the `;` of a formula that is typed. */
const semicolons = {
  test: /sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/,
  loader: at('./scripts/formula-separators.mjs'),
};

const plainFields = {
  test: /engine-formula[\\/]lib[\\/]es[\\/]index\.js$/,
  loader: at('./scripts/plain-fields.mjs'),
};

/** Every build leaves new files, by which scripts/setup.mjs knows that they are newer than their sources. */
const output = { path: out, compareBeforeEmit: false };

const common = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.js'] },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: at('./node_modules/.cache/workbench') },
  stats: 'errors-warnings',
};

export default [
  {
    ...common,
    name: 'workbench-page',
    entry: { page: at('./workbench/page/main.ts') },
    output: { ...output, filename: '[name].js' },
    // The grid alone is 10 MB: shrinking it would take longer than it saves on one's own machine.
    optimization: { minimize: false },
    module: {
      rules: [
        typescript,
        semicolons,
        plainFields,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: 'page.css' }), copyPage],
  },
  {
    ...common,
    name: 'workbench-win32',
    entry: { win32: at('./workbench/page/bridges/win32-pane.ts') },
    output: { ...output, filename: '[name].js' },
    module: { rules: [typescript] },
  },
  {
    ...common,
    name: 'workbench-server',
    target: 'node20',
    entry: { server: at('./workbench/server/main.ts'), serve: at('./workbench/server/serve.ts') },
    output: { ...output, filename: '[name].cjs', library: { type: 'commonjs2' } },
    optimization: { minimize: false },
    module: { rules: [typescript] },
  },
];
