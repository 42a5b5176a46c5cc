/**
 * `node scripts/icons.mjs`: draws the icons of manifest.xml into assets/. Shapes are in a square of side 1 and simple
 * enough for 16 pixels: white or coloured on a dark blue tile, so that they read on light, dark and high-contrast ribbons.
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const BLUE = [27, 54, 93];
const WHITE = [255, 255, 255];
const GREEN = [120, 200, 150];
const AMBER = [255, 193, 84];
const VIOLET = [200, 160, 230];

const polygon = (colour, ...points) => ({ colour, covers: (x, y) => inside(points, x, y) });
const box = (colour, left, top, right, bottom) =>
  polygon(colour, [left, top], [right, top], [right, bottom], [left, bottom]);

function inside(points, x, y) {
  let odd = false;
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

const RADIUS = 0.16;
const tile = {
  colour: BLUE,
  covers: (x, y) => {
    const dx = Math.max(RADIUS - x, x - (1 - RADIUS), 0);
    const dy = Math.max(RADIUS - y, y - (1 - RADIUS), 0);
    return dx * dx + dy * dy <= RADIUS * RADIUS;
  },
};

/** A mortarboard: the board, the cap below it, the cord and its tassel. */
const mortarboard = [
  polygon(WHITE, [0.5, 0.18], [0.94, 0.4], [0.5, 0.62], [0.06, 0.4]),
  polygon(WHITE, [0.25, 0.565], [0.5, 0.69], [0.75, 0.565], [0.75, 0.72], [0.5, 0.84], [0.25, 0.72]),
  box(AMBER, 0.85, 0.42, 0.91, 0.68),
  polygon(AMBER, [0.88, 0.62], [0.95, 0.82], [0.81, 0.82]),
];
/** A sheet with a tick. */
const prepare = [
  polygon(WHITE, [0.2, 0.12], [0.62, 0.12], [0.8, 0.3], [0.8, 0.88], [0.2, 0.88]),
  polygon(BLUE, [0.62, 0.12], [0.62, 0.3], [0.8, 0.3]),
  polygon(BLUE, [0.3, 0.56], [0.38, 0.48], [0.47, 0.57], [0.63, 0.38], [0.71, 0.46], [0.47, 0.74]),
];
/** Rows in three colours, each with its code at the end. */
const recolour = [
  [GREEN, 0.18],
  [AMBER, 0.42],
  [VIOLET, 0.66],
].flatMap(([colour, top]) => [
  box(colour, 0.14, top, 0.68, top + 0.16),
  box(WHITE, 0.74, top, 0.86, top + 0.16),
]);
/** A warning sign and where it leads. */
const anomaly = [
  polygon(AMBER, [0.5, 0.14], [0.9, 0.84], [0.1, 0.84]),
  box(BLUE, 0.45, 0.38, 0.55, 0.62),
  box(BLUE, 0.45, 0.68, 0.55, 0.77),
];

const ICONS = [
  { name: 'icon', shapes: mortarboard, sizes: [16, 32, 64, 80, 128] },
  { name: 'prepare', shapes: prepare, sizes: [16, 32, 80] },
  { name: 'recolour', shapes: recolour, sizes: [16, 32, 80] },
  { name: 'anomaly', shapes: anomaly, sizes: [16, 32, 80] },
];

/** Points looked at per pixel and direction: smooth edges at 16 pixels. */
const SAMPLES = 8;

function draw(shapes, size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rows.set(pixel([tile, ...shapes], row, column, size), row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return rows;
}

function pixel(layers, row, column, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    if (!tile.covers(x, y)) continue;
    covered += 1;
    const { colour } = layers.findLast((layer) => layer.covers(x, y));
    colour.forEach((value, channel) => (sum[channel] += value));
  }
  return [
    ...sum.map((value) => Math.round(value / Math.max(covered, 1))),
    Math.round((255 * covered) / SAMPLES ** 2),
  ];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(shapes, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits per channel, red green blue alpha
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(shapes, size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');
mkdirSync(folder, { recursive: true });
for (const { name, shapes, sizes } of ICONS) {
  for (const size of sizes) writeFileSync(path.join(folder, `${name}-${size}.png`), png(shapes, size));
}
