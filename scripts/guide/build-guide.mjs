/** The guide as pages that any server serves: docs/guide, with the functions and a search, in French and in English. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { Eleventy, IdAttributePlugin } from '@11ty/eleventy';
import ts from 'typescript';
import { functionsMetadata } from '../functions-metadata.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(path.dirname(here));
const require = createRequire(import.meta.url);
const read = (file) => readFileSync(file, 'utf8');

/** @returns the files of the folder `aide`, texts and pictures, by their paths in it */
export async function guideFiles() {
  const english = englishFunctions(JSON.parse((await functionsMetadata()).en).functions);
  const pages = await rendered(english);
  const files = new Map(pictures());
  for (const language of ['fr', 'en']) {
    const own = pages.filter(({ file }) => file.startsWith('en/') === (language === 'en'));
    const script = searchScript(own);
    const name = `search.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
    files.set(language === 'en' ? `en/${name}` : name, script);
    for (const { file, content } of own) files.set(file, content.replace('SEARCH_SCRIPT', name));
  }
  return files;
}

/** French signs stay on the line of their word, by the same function as in the pane, and apostrophes are curly; codes are left as they are typed. */
function typesetter() {
  const { outputText } = ts.transpileModule(read(path.join(root, 'src/locales/typeset.ts')), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  runInNewContext(outputText, { exports });
  const { typeset } = exports;
  const KEPT =
    /(<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]*>)/;
  return (html) =>
    html
      .split(KEPT)
      .map((part, i) => (i % 2 === 0 ? typeset(part).replace(/(?<=\p{L})'(?=\p{L}|$)/gu, '’') : part))
      .join('');
}

async function rendered(english) {
  const guide = path.relative(process.cwd(), path.join(root, 'docs/guide')) || '.';
  const eleventy = new Eleventy(guide, undefined, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setUseGitIgnore(false);
      config.addPlugin(IdAttributePlugin, { slugify: anchorOf });
      config.addTemplate('fonctions.md', read(path.join(root, 'docs/functions.md')));
      config.addTemplate('en/fonctions.md', english);
      config.addGlobalData('layout', 'page.njk');
      config.addGlobalData('search', 'SEARCH_SCRIPT');
      config.addGlobalData(
        'permalink',
        () =>
          ({ page }) =>
            `${page.filePathStem}.html`,
      );
      config.addGlobalData('eleventyComputed', {
        name: ({ page }) => path.basename(page.filePathStem),
        language: ({ page }) => (page.filePathStem.startsWith('/en/') ? 'en' : 'fr'),
        title: ({ page }) => titleOf(page.rawInput),
      });
      config.setTemplateFormats(['md']);
      config.setIncludesDirectory(path.relative(path.join(root, 'docs/guide'), here));
      // Braces in a page are braces.
      config.addGlobalData('templateEngineOverride', 'md');
    },
  });
  const pages = await eleventy.toJSON();
  const typeset = typesetter();
  return pages.map(({ url, content, rawInput }) => ({
    file: url.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html'),
    // Pages link to each other as files, as they do where the source is read.
    content: (url.startsWith('/en/') ? content : typeset(content))
      .replace(/<!--[\s\S]*?-->\s*/g, '')
      .replace(/href="[./]*functions\.md"/g, 'href="fonctions.html"')
      .replace(/href="([\w./-]+)\.md(#[\w-]+)?"/g, 'href="$1.html$2"')
      .replace(/<code>[^<]*<\/code>/g, wholeOptions)
      .replace(/<img src="images\/([\w-]+)\.png"/g, picture),
    title: titleOf(rawInput),
    text: rawInput,
  }));
}

/** `--out` is not broken behind its first sign, as what is typed must be read as it is. */
const wholeOptions = (code) => code.replace(/--[\w-]*/g, '<span class="option">$&</span>');

const images = path.join(root, 'docs/guide/images');

/** The pictures, which `test/e2e/guide-pictures.test.ts` takes. */
const pictures = () =>
  readdirSync(images)
    .filter((name) => name.endsWith('.png'))
    .map((name) => [`images/${name}`, readFileSync(path.join(images, name))]);

/** A picture in its own size, sharp on a screen with more points, and loaded when it comes in sight. */
function picture(tag, name) {
  const [width, height] = [16, 20].map((at) =>
    readFileSync(path.join(images, `${name}.png`)).readUInt32BE(at),
  );
  return `${tag} srcset="images/${name}.png, images/${name}@2x.png 2x" width="${width}" height="${height}" loading="lazy"`;
}

const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? '';

/** `BUT.UECODE(ue; …)` is found by `but-uecode`, which the descriptions of the functions point to. */
export function anchorOf(heading) {
  const [name] = /^BUT\.\w+/.exec(heading) ?? [heading];
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function searchScript(pages) {
  const documents = pages.map(({ file, title, text }) => ({
    id: path.basename(file),
    title,
    text: text.replace(/<!--[\s\S]*?-->|[|>*`_]|#(?=[# ])|\]\([^)]*\)|\[/g, ' ').replace(/\s+/g, ' '),
  }));
  const library = read(path.join(path.dirname(require.resolve('minisearch')), '../umd/index.js'));
  return `${library}\nconst PAGES=${JSON.stringify(documents)};\n${read(path.join(here, 'search.js'))}`;
}

function englishFunctions(functions) {
  const sections = functions.map(({ name, description, parameters }) => {
    const given = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ');
    const lines = parameters.map((one) => `- \`${one.name}\`: ${one.description}`);
    return `## BUT.${name}(${given})\n\n${description}\n\n${lines.join('\n')}\n`;
  });
  return `# Functions\n\n${sections.join('\n')}`;
}
