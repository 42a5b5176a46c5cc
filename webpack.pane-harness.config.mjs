import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The pane with the host on a file, as one script for the browser: what the tests of the pane look at. */
export default {
  mode: 'production',
  devtool: false,
  entry: path.join(root, 'test/taskpane/harness/index.tsx'),
  // One script: parts that the pane loads behind the rest are in it.
  output: {
    path: path.join(root, 'dist/pane-harness'),
    filename: 'pane.js',
    asyncChunks: false,
    compareBeforeEmit: false,
  },
  // A browser inflates with the code of the program, not with Node's.
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: { [path.join(root, 'src/cli/zlib-codec')]: false },
  },
  cache: { type: 'filesystem', cacheDirectory: path.join(root, 'node_modules/.cache/pane-harness') },
  // Terser takes longer than all the rest, and nobody downloads this.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          configFile: path.join(root, 'src/taskpane/tsconfig.json'),
          compilerOptions: { noEmit: false, module: 'ESNext' },
        },
      },
    ],
  },
};
