const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');

/** Programs for Node: one bundle per command, so that a command loads only what it needs. */
const commands = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: {
    jury: './src/cli/jury.ts',
    'jury-worker': './src/cli/folder/worker.ts',
    replay: './src/cli/replay.ts',
    'check-curriculum': './src/cli/check-curriculum.ts',
    samples: './samples/generate.ts',
    bench: './bench/main.ts',
    recognition: './test/layouts/recognition.ts',
    trust: './test/trust/main.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
    compareBeforeEmit: false,
  },
  // Readable stack traces cost a program on disk nothing.
  optimization: { minimize: false },
  resolve: { extensions: ['.ts', '.js'] },
  externals: {
    exceljs: 'commonjs exceljs',
    'playwright-core': 'commonjs playwright-core',
    '@axe-core/playwright': 'commonjs @axe-core/playwright',
    hyperformula: 'commonjs ../../bench/node_modules/hyperformula',
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** The manifest of the source tree says localhost, as Microsoft's do. `scripts/build.mjs` names, and checks, the real address. */
const PLACEHOLDER = 'https://localhost:3000/';
const address = process.env.ADDIN_URL || PLACEHOLDER;
const isRelease = Boolean(process.env.ADDIN_OUT);
/** `npm run dev`: readable, with source maps, without the guide, and loading itself again after each build. */
const isDev = process.env.ADDIN_DEV === '1';
const deployed = (manifest) => manifest.replaceAll(`"${PLACEHOLDER}`, () => `"${address}`);

/** The ids of the custom functions, for the script that tells Excel of them before it loads their code. */
const FUNCTIONS = path.resolve(__dirname, 'src/functions/functions.ts');
const idsOfFunctions = () =>
  JSON.stringify(
    Array.from(readFileSync(FUNCTIONS, 'utf8').matchAll(/@customfunction (\w+)/g), ([, id]) => id),
  );
const functionIds = new DefinePlugin({
  FUNCTION_IDS: DefinePlugin.runtimeValue(idsOfFunctions, { fileDependencies: [FUNCTIONS] }),
});

/** The descriptions that Excel shows of the custom functions, one file per language. */
const functionsMetadata = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, async () => {
        const scripts = await import('./scripts/functions-metadata.mjs');
        for (const [language, text] of Object.entries(await scripts.functionsMetadata(address))) {
          compilation.emitAsset(`functions.${language}.json`, new compiler.webpack.sources.RawSource(text));
        }
      });
    });
  },
};

/** The guide that the pane, the manifest and the functions point to, in the folder `aide`. */
const guide = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Guide', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'Guide', stage }, async () => {
        const { guideFiles } = await import('./scripts/guide/build-guide.mjs');
        for (const [name, content] of await guideFiles()) {
          compilation.emitAsset(`aide/${name}`, new compiler.webpack.sources.RawSource(content), {
            minimized: true,
          });
        }
      });
    });
  },
};

/** The licences of all that the bundles are made of, in one file beside them. */
const licences = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'Licences', stage }, async () => {
        const all = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
        const files = all.flatMap(({ resource }) => (resource ? [resource.split('?')[0]] : []));
        const scripts = await import('./scripts/licences.mjs');
        const text = scripts.licences(files);
        compilation.emitAsset('licences.txt', new compiler.webpack.sources.RawSource(text));
      });
    });
  },
};

/** What the pane of `npm run dev` looks at to know that it was built again. */
const builtAt = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BuiltAt', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'BuiltAt', stage }, () => {
        compilation.emitAsset('built.json', new compiler.webpack.sources.RawSource(String(Date.now())));
      });
    });
  },
};

/** The add-in: one page for functions, ribbon and pane. The pane's code is a chunk of its own, loaded when it is seen. */
const addin = {
  name: 'addin',
  target: ['web', 'es2022'],
  mode: isDev ? 'development' : 'production',
  // No `eval`: the page's policy refuses it.
  devtool: isDev ? 'source-map' : false,
  entry: {
    runtime: ['./src/commands/runtime.ts', ...(isDev ? ['./scripts/dev-reload.js'] : [])],
    dialog: './src/commands/dialog-page.ts',
  },
  output: {
    path: path.resolve(__dirname, isDev ? 'dist/dev' : (process.env.ADDIN_OUT ?? 'dist/addin')),
    // The manifest names the first script.
    filename: ({ chunk }) => (chunk.name === 'runtime' ? '[name].js' : '[name].[contenthash:8].js'),
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
    // Every build leaves new files, by which scripts/setup.mjs knows that it is newer than its sources.
    compareBeforeEmit: false,
  },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: { 'rtl-css-js/core$': path.resolve(__dirname, 'src/taskpane/one-direction.ts') },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          instance: 'addin',
          compilerOptions: { noEmit: false, jsx: 'react-jsx', module: 'ESNext' },
        },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: './src/commands/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['runtime'],
      scriptLoading: 'defer',
    }),
    new HtmlPlugin({
      template: './src/commands/dialog.html',
      filename: 'dialog.html',
      chunks: ['dialog'],
      scriptLoading: 'defer',
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        {
          from: 'manifest.xml',
          to: isRelease && address === PLACEHOLDER ? 'manifest.localhost.xml' : 'manifest.xml',
          transform: (content) => deployed(content.toString()),
        },
      ],
    }),
    functionIds,
    functionsMetadata,
    ...(isDev ? [builtAt] : [guide, licences]),
  ],
  optimization: {
    splitChunks: {
      cacheGroups: {
        // What people typed is read back in either language: with the words of one, and with the code that reads.
        keys: { test: /src.locales.(fr|en).(attendance-)?keys\.ts$/, name: 'keys', enforce: true },
        // What reads a package is fetched with what reads a file, what parses formulas with the tools, and by nothing else.
        defaultVendors: {
          test: /node_modules.(?!fflate|saxes|xmlchars|@borgar)/,
          priority: -10,
          reuseExistingChunk: true,
        },
      },
    },
  },
  performance: { hints: false },
  cache: isDev
    ? { type: 'memory' }
    : {
        type: 'filesystem',
        // A copy of this folder would be given the files of the folder that it was copied from.
        version: __dirname,
        cacheDirectory: path.resolve(__dirname, `node_modules/.cache/${isRelease ? 'release' : 'addin'}`),
      },
  stats: 'errors-warnings',
};

/** The page that `npm run bench` compares the pane with, built as the add-in is. */
const benchTemplate = {
  ...addin,
  name: 'bench-template',
  entry: { taskpane: './bench/template/index.tsx' },
  resolve: { extensions: addin.resolve.extensions },
  output: { ...addin.output, path: path.resolve(__dirname, 'dist/bench-template') },
  plugins: [
    new HtmlPlugin({
      template: './bench/template/taskpane.html',
      filename: 'taskpane.html',
      scriptLoading: 'defer',
    }),
  ],
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/bench') },
};

module.exports = [commands, addin, benchTemplate];
