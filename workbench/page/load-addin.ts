import type { PageConfig } from './config';
import type { FunctionsFile } from './functions-file';
import { readManifest } from './shell/manifest';
import type { Addin } from './workbench';

export async function getText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** The add-in as its manifest describes it; URLs of the manifest's own server are served from here. */
export async function loadAddin(config: PageConfig, french: boolean): Promise<Addin> {
  const locale = french ? 'fr-FR' : 'en-US';
  const manifest = readManifest(await getText('/manifest.xml'), locale);
  const home = new URL('.', manifest.pane).href;
  const url = (ofManifest: string): string =>
    config.addin +
    (ofManifest.startsWith(home) ? ofManifest.slice(home.length) : new URL(ofManifest).pathname.slice(1));
  const metadata = manifest.functions?.metadata;
  const functions = metadata
    ? // As Excel on the web does: from the add-in's own server, which must let another origin read it.
      (JSON.parse(await getText(url(metadata))) as FunctionsFile)
    : { functions: [] };
  return { manifest, functions, url };
}
