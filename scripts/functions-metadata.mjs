/** The metadata of the custom functions, one document per language: generated from src/functions, French laid over it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @throws Error where the source is no valid source of functions, or a text is missing or left over */
export async function functionsMetadata() {
  const source = path.join(root, 'src/functions/functions.ts');
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson);
  const french = JSON.parse(readFileSync(path.join(root, 'src/functions/functions.fr.json'), 'utf8'));
  return { en: documentOf(functions), fr: documentOf(inFrench(functions, french)) };
}

/** A cell that holds an error reaches the functions, which say which mark it is; without this Excel would not call them. */
const documentOf = (functions) =>
  `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;

/** Ids and names stay: a translated name could not be written through Excel's API. */
function inFrench(functions, french) {
  sameKeys(
    'functions',
    functions.map(({ id }) => id),
    Object.keys(french),
  );
  return functions.map((one) => {
    const { description, parameters } = french[one.id];
    sameKeys(
      one.id,
      one.parameters.map(({ name }) => name),
      Object.keys(parameters),
    );
    return {
      ...one,
      description,
      parameters: one.parameters.map((parameter) => {
        const [name, text] = parameters[parameter.name];
        return { ...parameter, name, description: text };
      }),
    };
  });
}

function sameKeys(where, wanted, given) {
  if (wanted.join() === given.join()) return;
  throw new Error(`functions.fr.json, ${where}: expected ${wanted.join(', ')}, found ${given.join(', ')}`);
}
