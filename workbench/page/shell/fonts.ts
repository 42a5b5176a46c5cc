import { DEFAULT_STYLES } from '@univerjs/core';
import { DEFAULT_FORMAT } from '../../host/cell';
import './fonts.css';

const FACES = ['', 'bold ', 'italic ', 'italic bold '];

/** The grid measures and paints its texts at once: the fonts are there before. Without them it takes what the computer has. */
export async function fontsLoaded(): Promise<void> {
  // What has no font of its own is in the one of Excel's plain cells.
  DEFAULT_STYLES.ff = DEFAULT_FORMAT.fontName;
  await Promise.all(FACES.map((face) => document.fonts.load(`${face}11px Calibri`).catch(() => [])));
}
