import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

const FOLDER = resolve('node_modules/.cache/pane-harness');

/** The pane with the host on a file, as one script for the browser. What did not change is not built again. */
export async function harnessScript(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    entry: resolve('test/taskpane/harness/index.tsx'),
    // One script: parts that the pane loads behind the rest are in it.
    output: { path: FOLDER, filename: 'pane.js', asyncChunks: false },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    cache: { type: 'filesystem', cacheDirectory: join(FOLDER, 'webpack') },
    // Terser takes longer than all the rest, and nobody downloads this.
    optimization: { minimize: false },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: resolve('src/taskpane/tsconfig.json'),
            compilerOptions: { noEmit: false, module: 'ESNext' },
          },
        },
      ],
    },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) return fail(error);
      if (stats?.hasErrors()) return fail(new Error(stats.toString('errors-only')));
      compiler.close(() => {
        done();
      });
    });
  });
  return readFileSync(join(FOLDER, 'pane.js'), 'utf8');
}
