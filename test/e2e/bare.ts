import path from 'node:path';
import { openStage, type Stage } from './harness';

const ADDIN = path.resolve(__dirname, '../workbench/addin');

/** The workbench with a small add-in of the tests, and an empty workbook unless another is named. */
export const openBare = (
  more: { bridge?: 'win32' | 'web'; workbookPath?: string; query?: string } = {},
): Promise<Stage> =>
  openStage({
    bridge: 'win32',
    addinDist: ADDIN,
    manifestPath: path.join(ADDIN, 'manifest.xml'),
    ready: (pane) => pane.getByText(/^prêt/).waitFor(),
    ...more,
  });
