import './fonts.css';

const FACES = ['', 'bold ', 'italic ', 'italic bold '];

/** The grid measures and paints its texts at once: the fonts are there before. Without them it takes what the computer has. */
export async function fontsLoaded(): Promise<void> {
  await Promise.all(FACES.map((face) => document.fonts.load(`${face}11px Calibri`).catch(() => [])));
}
