import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';
import { PaneBrowser, type PaneOptions } from '../taskpane/harness/browser';
import { eachView } from '../taskpane/harness/views';
import type { Measure, Size } from './figure';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTRAST = ['color-contrast'];
const LOCALE_OF = { 'fr-FR': fr, 'en-GB': en } as const;
/** The pane of 350 px at 200 %; a window of 1280 px at 400 % (WCAG 1.4.10), which the pane then fills. */
const ZOOMED = { '200 %': 175, '400 %': 320 } as const;

interface Walk {
  readonly name: string;
  readonly language: keyof typeof LOCALE_OF;
  readonly options: PaneOptions;
  readonly checks: readonly (keyof Found)[];
  /** Rules of axe; all where none is named. */
  readonly rules?: readonly string[];
  /** In the sizes from this one on. */
  readonly from: Size;
}

/** What was looked at, and how often. */
interface Found {
  axe: number;
  stops: number;
  motion: number;
  reflow: number;
}

const WALKS: readonly Walk[] = [
  { name: 'fr', language: 'fr-FR', options: {}, checks: ['axe', 'stops', 'motion', 'reflow'], from: 'tiny' },
  // A theme changes colours and nothing else.
  {
    name: 'fr, dark',
    language: 'fr-FR',
    options: { dark: true },
    checks: ['axe'],
    rules: CONTRAST,
    from: 'short',
  },
  {
    name: 'fr, forced colours',
    language: 'fr-FR',
    options: { forcedColors: true },
    checks: ['axe', 'stops'],
    from: 'long',
  },
  {
    name: 'fr, 200 %',
    language: 'fr-FR',
    options: { width: ZOOMED['200 %'] },
    checks: ['reflow'],
    from: 'short',
  },
  {
    name: 'fr, 400 %',
    language: 'fr-FR',
    options: { width: ZOOMED['400 %'], height: 256 },
    checks: ['stops', 'reflow'],
    from: 'short',
  },
  { name: 'en', language: 'en-GB', options: {}, checks: ['axe', 'stops', 'reflow'], from: 'long' },
  {
    name: 'en, dark',
    language: 'en-GB',
    options: { dark: true },
    checks: ['axe'],
    rules: CONTRAST,
    from: 'long',
  },
  {
    name: 'en, 200 %',
    language: 'en-GB',
    options: { width: ZOOMED['200 %'] },
    checks: ['reflow'],
    from: 'long',
  },
  {
    name: 'en, 400 %',
    language: 'en-GB',
    options: { width: ZOOMED['400 %'], height: 256 },
    checks: ['stops', 'reflow'],
    from: 'long',
  },
];
const ORDER: readonly Size[] = ['tiny', 'short', 'long'];

/**
 * The pane in a browser: axe, the Tab key alone, reflow, reduced motion and forced colours in every view and state.
 * @throws Error where there is no browser
 */
export const accessibility: Measure = async ({ size }) => {
  const browser = await PaneBrowser.launch();
  const found: Found = { axe: 0, stops: 0, motion: 0, reflow: 0 };
  const broken: string[] = [];
  const views = new Set<string>();
  const walks = WALKS.filter(({ from }) => ORDER.indexOf(from) <= ORDER.indexOf(size));
  try {
    for (const walk of walks)
      await eachView(
        browser,
        { ...walk.options, language: walk.language },
        LOCALE_OF[walk.language],
        async (name, page) => {
          views.add(name);
          const at = `${name} (${walk.name})`;
          for (const check of walk.checks) {
            const { count, faults } = await CHECKS[check](page, walk.rules);
            found[check] += count;
            broken.push(...faults.map((fault) => `${at}: ${fault}`));
          }
        },
      );
    broken.push(...browser.errors);
  } finally {
    await browser.close();
  }
  return {
    what: `the pane in a browser (${walks.map(({ name }) => name).join('; ')}): axe with the rules of WCAG 2.2 AA, the Tab key alone, reflow, reduced motion`,
    count: `${views.size} views and states, ${found.axe} runs of axe, ${found.stops} stops of the Tab key`,
    result: `${broken.length} faults; every stop reached, seen and not covered; nothing wider than its window in ${found.reflow} looks; nothing moves in ${found.motion}`,
    broken,
  };
};

interface Checked {
  readonly count: number;
  readonly faults: readonly string[];
}

export const CHECKS: Readonly<
  Record<keyof Found, (page: Page, rules?: readonly string[]) => Promise<Checked>>
> = {
  axe: async (page, rules) => {
    const checker = new AxeBuilder({ page });
    const { violations } = await (rules ? checker.withRules([...rules]) : checker.withTags(TAGS)).analyze();
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    return { count: 1, faults };
  },
  stops: async (page) => tabThrough(page),
  motion: async (page) => ({ count: 1, faults: await page.evaluate(moving) }),
  reflow: async (page) => ({ count: 1, faults: await page.evaluate(tooWide) }),
};

/** What lasts longer than somebody who asked for reduced motion would notice. Runs in the page. */
function moving(): string[] {
  return Array.from(document.querySelectorAll('*')).flatMap((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const seconds = (text: string): number =>
      Math.max(...text.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
    const longest = Math.max(
      seconds(transitionDuration),
      animationName === 'none' ? 0 : seconds(animationDuration),
    );
    return longest > 0.01 ? [`moves for ${longest} s: ${element.outerHTML.slice(0, 80)}`] : [];
  });
}

/** Runs in the page. */
function tooWide(): string[] {
  return [document.documentElement, ...Array.from(document.querySelectorAll('main'))].flatMap((element) => {
    const beyond = element.scrollWidth - element.clientWidth;
    return beyond > 0 ? [`${element.tagName} is ${beyond} px wider than its window`] : [];
  });
}

/** Presses Tab from the top of the page until nothing new comes: all that can be used is reached, seen to be, and not covered. */
async function tabThrough(page: Page): Promise<Checked> {
  const count = await page.evaluate(markStops);
  const faults = new Set<string>();
  const reached = new Set<number>();
  // A group of radio buttons is one stop, and lists have one; two rounds lead past whatever the browser adds.
  for (let i = 0; i < count + 3; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (!stop) continue;
    reached.add(stop.index);
    if (stop.fault !== null) faults.add(stop.fault);
  }
  const missed = await page.evaluate(missedStops, [...reached]);
  return { count, faults: [...faults, ...missed] };
}

/** Numbers what the Tab key should reach, and keeps how each looks without the focus. Runs in the page. */
function markStops(): number {
  const looks = (element: Element): string =>
    [element, element.parentElement ?? element]
      .flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part || undefined)))
      .map((style) =>
        [style.outline, style.boxShadow, style.border, style.transform, style.backgroundColor].join(),
      )
      .join('|');
  (document.activeElement as HTMLElement | null)?.blur();
  document.querySelector('main')?.scrollTo(0, 0);
  getSelection()?.removeAllRanges();
  const start = document.createRange();
  start.setStart(document.body, 0);
  getSelection()?.addRange(start);
  const stops = Array.from(
    document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ).filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
  );
  stops.forEach((element, i) => {
    element.dataset['stop'] = String(i);
    element.dataset['looks'] = looks(element);
  });
  return stops.length;
}

/** Where the focus is now, and what is wrong there. Runs in the page. */
function stopHere(): { index: number; fault: string | null } | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element.dataset['stop'] === undefined) return null;
  const looks = [element, element.parentElement ?? element]
    .flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part || undefined)))
    .map((style) =>
      [style.outline, style.boxShadow, style.border, style.transform, style.backgroundColor].join(),
    )
    .join('|');
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const label = element.closest('label');
  // Covered is what cannot be seen anywhere (2.4.11): the middle of what stands in the window, or near its ends.
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const isFree = [0.5, 0.1, 0.9].some((share) => {
    const above = document.elementFromPoint(x, from + share * (to - from));
    return (
      !!above && (element.contains(above) || above.contains(element) || (!!label && label.contains(above)))
    );
  });
  const what = element.outerHTML.replace(/ data-looks="[^"]*"/, '').slice(0, 90);
  const fault =
    looks === element.dataset['looks'] ? `focus not seen: ${what}` : isFree ? null : `focus covered: ${what}`;
  return { index: Number(element.dataset['stop']), fault };
}

/** What the Tab key never reached. Runs in the page. */
function missedStops(reached: number[]): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-stop]'))
    .filter((element) => !reached.includes(Number(element.dataset['stop'])))
    .map(
      (element) => `not reached by Tab: ${element.outerHTML.replace(/ data-looks="[^"]*"/, '').slice(0, 90)}`,
    );
}
