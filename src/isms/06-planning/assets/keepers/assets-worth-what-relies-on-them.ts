import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { asset, inheritedBy, levelOfWorth, worths } from '../asset.ts';
import { informationProperties, type Property } from '../information-properties.ts';

export const assetsWorthWhatReliesOnThem = keeper({
  key: 'assets-worth-what-relies-on-them',
  title: 'What is supported is not worth more than what supports it',
  why: 'When what supports it fails, so does what relies on it. A server that is worth less than the process on it has been valued for itself alone, and its risks come out too small; if a second one or encryption makes the difference, the record is to say so.',
  keepsFrom: 'contradiction',
  of: asset,
  reads: [asset],
  findings: {
    lower: weakens(
      '{record} supports {other}, whose {property} is worth {worth}, and its own is given as {own}.',
      'Raise the value, or say why it is worth less than what relies on it.',
    ),
  },
  *each(record, s, find) {
    const { fields } = record;
    if (!fields.inScope || fields.lowerBecause !== undefined) return;
    const [property, inherited] =
      Object.entries(inheritedBy(record, s))
        .filter(([name, { level }]) => {
          const own = levelOfWorth(fields[name as Property]);
          return own > 0 && own < level;
        })
        .toSorted(([, a], [, b]) => b.level - a.level)[0] ?? [];
    const other = inherited && s.get(asset, inherited.of);
    if (property === undefined || !other) return;
    yield find.lower(record, {
      other: other.code,
      property: informationProperties[property as Property].toLowerCase(),
      own: worths[fields[property as Property] as 'low'].toLowerCase(),
      worth: (Object.values(worths)[inherited.level - 1] ?? '').toLowerCase(),
    });
  },
});
