import { invalidArgument, notFound } from '../errors';
import { object, type Kind } from '../kind';

type Settings = Map<string, string>;

/** Settings of the document for this add-in, each as JSON. */
export const settings: Kind<Settings> = {
  name: 'SettingCollection',
  items: (self) => [...self.keys()].map((key) => object(setting, { settings: self, key })),
  item: (self, key) => {
    if (!self.has(key.text(0))) throw notFound();
    return object(setting, { settings: self, key: key.text(0) });
  },
  call: {
    Add: (self, args) => {
      const key = args.text(0);
      self.set(key, JSON.stringify(args.raw(1) ?? null));
      return object(setting, { settings: self, key });
    },
    GetCount: (self) => self.size,
    GetItemOrNullObject: (self, args) =>
      self.has(args.text(0)) ? object(setting, { settings: self, key: args.text(0) }) : null,
  },
};

interface Setting {
  readonly settings: Settings;
  readonly key: string;
}

const setting: Kind<Setting> = {
  name: 'Setting',
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: (self) => JSON.parse(self.settings.get(self.key) ?? 'null') as unknown,
  },
  set: {
    Value: (self, value) => {
      if (value === undefined) throw invalidArgument('setting without a value');
      self.settings.set(self.key, JSON.stringify(value));
    },
  },
  call: {
    Delete: (self) => void self.settings.delete(self.key),
  },
};
