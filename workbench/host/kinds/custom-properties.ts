import { notFound } from '../errors';
import { asText, object, type Kind } from '../kind';

type Properties = Map<string, string>;

const find = (self: Properties, key: string): string | undefined =>
  [...self.keys()].find((one) => one.toLowerCase() === key.toLowerCase());

/** Texts that an add-in hangs on a sheet. */
export const customProperties: Kind<Properties> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (self) => [...self.keys()].map((key) => object(customProperty, { properties: self, key })),
  item: (self, args) => {
    const key = find(self, args.text(0));
    if (key === undefined) throw notFound();
    return object(customProperty, { properties: self, key });
  },
  call: {
    Add: (self, args) => {
      const key = find(self, args.text(0)) ?? args.text(0);
      self.set(key, args.text(1));
      return object(customProperty, { properties: self, key });
    },
    GetCount: (self) => self.size,
    GetItemOrNullObject: (self, args) => {
      const key = find(self, args.text(0));
      return key === undefined ? null : object(customProperty, { properties: self, key });
    },
  },
};

interface Property {
  readonly properties: Properties;
  readonly key: string;
}

const customProperty: Kind<Property> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ properties, key }) => properties.get(key) ?? '' },
  set: {
    Value: ({ properties, key }, value) => properties.set(key, asText(value)),
  },
  call: {
    Delete: ({ properties, key }) => void properties.delete(key),
  },
};
