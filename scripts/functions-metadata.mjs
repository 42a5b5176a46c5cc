/** The metadata of the custom functions, one document per language: generated from src/functions, other languages laid over it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const locales = path.join(root, 'src/locales');
/** That of the comments in src/functions/functions.ts. */
const SOURCE = 'en';

/**
 * @param address of the add-in, whose guide the descriptions point to; null: to none
 * @throws Error where the source is no valid source of functions, or a text is missing or left over
 */
export async function functionsMetadata(address = null) {
  const source = path.join(root, 'src/functions/functions.ts');
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson);
  const languages = readdirSync(locales, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'types')
    .map(({ name }) => name);
  return Object.fromEntries(
    languages.map((language) => [
      language,
      documentOf(
        (language === SOURCE ? functions : translated(functions, language)).map((one) =>
          address === null ? one : { ...one, helpUrl: helpUrl(address, language, one.name) },
        ),
      ),
    ]),
  );
}

/** A cell that holds an error reaches the functions, which say which mark it is; without this Excel would not call them. */
const documentOf = (functions) =>
  `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;

/** The function's own place on the page of functions: see `anchorOf` of the guide. */
const helpUrl = (address, language, name) =>
  `${address}aide/${language === 'fr' ? '' : `${language}/`}fonctions.html#but-${name.toLowerCase()}`;

/** Ids and names stay: a translated name could not be written through Excel's API. */
function translated(functions, language) {
  const file = path.join(locales, language, 'functions.json');
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  sameKeys(
    `${file}, functions`,
    functions.map(({ id }) => id),
    Object.keys(texts),
  );
  return functions.map((one) => {
    const { description, parameters } = texts[one.id];
    sameKeys(
      `${file}, ${one.id}`,
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
  throw new Error(`${where}: expected ${wanted.join(', ')}, found ${given.join(', ')}`);
}
