import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from '../rules/random-students';

type Parts = Record<string, Uint8Array>;

/** Kinds of damage and malice, by name; each gives a whole file. */
const KINDS: Readonly<Record<string, (base: Uint8Array, dice: Dice) => Uint8Array>> = {
  bytes: (base, dice) => {
    const bytes = base.slice();
    for (let i = dice.whole(1, 20); i > 0; i -= 1)
      bytes[dice.whole(0, bytes.length - 1)] = dice.whole(0, 255);
    return bytes;
  },
  cut: (base, dice) => base.slice(0, dice.whole(0, base.length - 1)),
  'part missing': (base, dice) => {
    const parts = unzipSync(base);
    const gone = dice.oneOf(Object.keys(parts));
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone)));
  },
  'hostile XML': inPart((text, dice) => {
    const at = dice.whole(0, text.length);
    return text.slice(0, at) + hostile(dice) + text.slice(at);
  }),
  'tags moved': inPart((text, dice) => {
    const tags = text.split('<');
    const [from, to] = [dice.whole(1, tags.length - 1), dice.whole(1, tags.length - 1)];
    [tags[from], tags[to]] = [tags[to] ?? '', tags[from] ?? ''];
    return tags.join('<');
  }),
  'values replaced': inPart((text, dice) =>
    text.replace(/"([^"]*)"/g, (whole) => (dice.falls(0.002) ? `"${dice.oneOf(VALUES)}"` : whole)),
  ),
  entities: inPart((text) =>
    text
      .replace(
        /^(<\?xml[^>]*>)?/,
        '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
      )
      .replace('<v>', '<v>&b;&c;'),
  ),
  'sizes that lie': (base, dice) => {
    const bytes = base.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && dice.falls(0.3))
        view.setUint32(
          at + dice.oneOf([16, 20, 24, 42]),
          dice.oneOf([0, 1, 1e3, 1e6, 0x7fffffff, 0xffffffff]),
          true,
        );
    return bytes;
  },
  'entry twice': (base) => {
    const parts = unzipSync(base);
    const [sheet = ''] = sheetsOf(parts);
    const twin = sheet.replace(/\.xml$/, '.xmK');
    const bytes = zipSync({ ...parts, [twin]: parts[sheet] ?? new Uint8Array() });
    const name = strToU8(twin);
    for (let at = 0; at < bytes.length - name.length; at += 1)
      if (name.every((byte, i) => bytes[at + i] === byte)) bytes[at + name.length - 1] = 0x6c; // l
    return bytes;
  },
  bomb: (base) => {
    const parts = unzipSync(base);
    return zipSync({
      ...parts,
      'xl/media/big.bin': ZEROS,
      ...Object.fromEntries(
        sheetsOf(parts)
          .slice(0, 1)
          .map((name) => [name, ZEROS]),
      ),
    });
  },
  'long rows': inSheet(() => `<sheetData>${LONG_ROWS}</sheetData>`),
  'everything merged': inSheet((data, dice) => {
    const area = dice.oneOf(['A1:XFD1048576', 'A1:ZZ5000', 'B2:B1048576', 'A5:XFD5']);
    return `${data}<mergeCells>${`<mergeCell ref="${area}"/>`.repeat(dice.oneOf([1, 100, 20_000]))}</mergeCells>`;
  }),
  'far cells': inSheet((data, dice) => {
    const row = dice.oneOf([99_999, 100_000, 500_000, 1_048_576]);
    const cells = dice.oneOf(['A', 'XFD', 'AMJ', 'ZZ']);
    return data.replace(
      '</sheetData>',
      `<row r="${row}"><c r="${cells}${row}"><v>1</v></c></row></sheetData>`,
    );
  }),
  // As much as a cell takes: what looks for a pattern from every place in it takes minutes.
  'long texts': inPart((text, dice) => {
    const unit = dice.oneOf(UNITS);
    const long = unit.repeat(32_000 / unit.length) + dice.oneOf(['', '!']);
    return text.replace(/(<t[^>]*>)[^<]*(?=<\/t>)/g, (whole, tag: string) =>
      dice.falls(0.1) ? tag + long : whole,
    );
  }, /sharedStrings/),
  'strict namespace': (base) =>
    everywhere(base, (text) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  'UTF-16': (base, dice) => {
    const parts = unzipSync(base);
    const name = dice.oneOf(Object.keys(parts).filter((part) => part.endsWith('.xml')));
    const text = strFromU8(parts[name] ?? new Uint8Array()).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
    return zipSync(
      { ...parts, [name]: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) },
      { level: 1 },
    );
  },
};

export const MUTATIONS = Object.keys(KINDS);

/** @param kind of {@link MUTATIONS} */
export function mutated(kind: string, base: Uint8Array, dice: Dice): Uint8Array {
  const make = KINDS[kind];
  if (!make) throw new Error(`no mutation ${kind}`);
  return make(base, dice);
}

const ZEROS = new Uint8Array(30e6);
const ROW = '<c><v>1</v></c>'.repeat(16_384);
const LONG_ROWS = `<row>${ROW}</row>`.repeat(40);
const VALUES = [
  '',
  '-1',
  '1e999',
  'NaN',
  '99999999999999999999',
  '../../etc/passwd',
  '&#0;',
  'A0',
  'rId999',
  '\u202e',
  'x'.repeat(70_000),
];

const UNITS = [
  '9',
  ' ',
  '9 ',
  '1,',
  'a',
  '*',
  '(',
  '-',
  '.',
  '/',
  '%',
  'R3.01 ',
  'coef 1 ',
  'x 1 ',
  'A b ',
  '12/',
  'S3 ',
];

const sheetsOf = (parts: Parts): readonly string[] =>
  Object.keys(parts).filter((name) => /worksheets\/[^/]*\.xml$/.test(name));

function hostile(dice: Dice): string {
  return dice.oneOf([
    '<',
    '&',
    '\u0000',
    ']]>',
    '<!--',
    '<![CDATA[',
    '</worksheet>',
    '<a>'.repeat(100_000),
    `<a b="${'x'.repeat(1e6)}"/>`,
    '<row r="0"/>',
    '<c r="A1048577"><v>1</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<?xml version="1.0"?>',
    '\ud800',
  ]);
}

/** @param which of the parts with XML */
function inPart(change: (text: string, dice: Dice) => string, which = /\.(xml|rels)$/) {
  return (base: Uint8Array, dice: Dice): Uint8Array => {
    const parts = unzipSync(base);
    const name = dice.oneOf(Object.keys(parts).filter((part) => which.test(part)));
    return zipSync(
      { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), dice)) },
      { level: 1 },
    );
  };
}

function inSheet(change: (data: string, dice: Dice) => string) {
  return (base: Uint8Array, dice: Dice): Uint8Array => {
    const parts = unzipSync(base);
    const name = dice.oneOf(sheetsOf(parts));
    const text = strFromU8(parts[name] ?? new Uint8Array());
    const [data = ''] = /<sheetData>[^]*<\/sheetData>/.exec(text) ?? [];
    return zipSync({ ...parts, [name]: strToU8(text.replace(data, () => change(data, dice))) }, { level: 1 });
  };
}

function everywhere(base: Uint8Array, change: (text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(base)).map(([name, bytes]): [string, Uint8Array] =>
    /\.(xml|rels)$/.test(name) ? [name, strToU8(change(strFromU8(bytes)))] : [name, bytes],
  );
  return zipSync(Object.fromEntries(parts), { level: 1 });
}
