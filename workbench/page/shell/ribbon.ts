import { element } from './dom';
import type { AddinManifest, RibbonButton } from './manifest';

interface RibbonActions {
  run(button: RibbonButton): void;
  /** Where a picture of the manifest is served here. */
  iconUrl(url: string): string;
}

/** The add-in's groups of buttons, as its manifest describes them. */
export class Ribbon {
  readonly root: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly groups = new Map<string, HTMLElement>();

  constructor(manifest: AddinManifest, label: string, actions: RibbonActions) {
    this.root = element('nav', { class: 'ribbon', 'aria-label': label });
    for (const group of manifest.groups) {
      const row = element('div', { class: 'ribbon-buttons' });
      for (const button of group.buttons) {
        const icon = element('img', {
          src: actions.iconUrl(button.icon),
          alt: '',
          width: '32',
          height: '32',
        });
        const made = element(
          'button',
          { type: 'button', title: button.tip },
          icon,
          element('span', {}, button.label),
        );
        made.addEventListener('click', () => actions.run(button));
        this.buttons.set(button.id, made);
        row.append(made);
      }
      const box = element('div', { class: 'ribbon-group', role: 'group', 'aria-label': group.label });
      box.append(row, element('div', { class: 'ribbon-label' }, group.label));
      this.groups.set(group.id, box);
      this.root.append(box);
    }
  }

  enable(id: string, enabled: boolean): void {
    const button = this.buttons.get(id);
    if (button) button.disabled = !enabled;
  }

  showGroup(id: string, visible: boolean): void {
    const group = this.groups.get(id);
    if (group) group.hidden = !visible;
  }
}
