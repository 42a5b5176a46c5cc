import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** scripts/plain-fields.mjs makes assignments of fields that were defined: the same, unless a class answers to the name otherwise. */

const FORMULAS = path.resolve(__dirname, '../../node_modules/@univerjs/engine-formula/lib/es/index.js');

interface Class {
  readonly above: string | null;
  readonly fields: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

function classesOf(source: string): ReadonlyMap<string, Class> {
  const classes = new Map<string, Class>();
  const file = ts.createSourceFile('index.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) {
      const variable = ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined;
      const [heritage] = node.heritageClauses ?? [];
      const members = node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
      const fields = [...node.getText().matchAll(/_defineProperty\(this, "(\w+)"/g)].map(
        ([, field]) => field ?? '',
      );
      classes.set((node.name ?? variable)?.getText() ?? '', {
        above: heritage?.types[0]?.expression.getText() ?? null,
        fields: new Set(fields),
        members: new Set(members),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return classes;
}

/** Fields of a class that it, or one above it, has a method or an accessor for. */
function clashes(classes: ReadonlyMap<string, Class>): readonly string[] {
  return [...classes].flatMap(([name, { fields }]) => {
    const found: string[] = [];
    for (let at: string | null = name; at !== null; at = classes.get(at)?.above ?? null) {
      for (const member of classes.get(at)?.members ?? [])
        if (fields.has(member)) found.push(`${name}.${member}`);
    }
    return found;
  });
}

test('no field of the engine of formulas is a method or an accessor of its class or of one above', () => {
  const classes = classesOf(readFileSync(FORMULAS, 'utf8'));
  expect(classes.size).toBeGreaterThan(500);
  expect(clashes(classes)).toEqual([]);
});

test.each([
  'class A { get x() { return 1; } } class B extends A { constructor() { super(); _defineProperty(this, "x", 2); } }',
  'let A = class A { set x(to) {} constructor() { _defineProperty(this, "x", 2); } };',
])('sees a field that would be set elsewhere: %s', (source) => {
  expect(clashes(classesOf(source))).toHaveLength(1);
});
