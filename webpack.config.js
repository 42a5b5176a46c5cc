const path = require('node:path');

/** Programs for Node: one bundle per command, so that a command loads only what it needs. */
const commands = {
  name: 'cli',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: {
    jury: './src/cli/jury.ts',
    replay: './src/cli/replay.ts',
    'check-curriculum': './src/cli/check-curriculum.ts',
    samples: './samples/generate.ts',
    bench: './bench/main.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
  },
  // Readable stack traces cost a program on disk nothing.
  optimization: { minimize: false },
  resolve: { extensions: ['.ts', '.js'] },
  externals: { exceljs: 'commonjs exceljs', hyperformula: 'commonjs ../../bench/node_modules/hyperformula' },
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

module.exports = [commands];
