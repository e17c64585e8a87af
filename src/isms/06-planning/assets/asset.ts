import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { listOf, sentences } from '#isms/kernel/values/sentence.ts';
import { choice, date, line, prose, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { circleThrough, gathered } from '#isms/kernel/values/graph.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { byProperty, type Property } from './information-properties.ts';

const texts = sentences('asset', {
  leadsBackToItself: 'leads back to itself, so that nothing would come first: {assets}',
});

/** The kinds of assets. */
export const assetKinds = {
  information: 'Information',
  process: 'Process',
  software: 'Software',
  hardware: 'Hardware',
  service: 'Service',
  people: 'People',
  site: 'Site',
  secret: 'Key or secret',
} as const;

/** The harm if a property is lost, from the lowest. */
export const worths = { low: 'Low', medium: 'Medium', high: 'High', 'very high': 'Very high' };

const recorded = register({
  key: 'asset',
  clause: '6.1.2',
  title: 'Asset',
  plural: 'Assets',
  code: 'AST',
  synonyms: ['inventory', 'information asset', 'device', 'hardware', 'software'],
  purpose:
    'Information, processes and what they run on. Risks say what may happen to them; an asset in scope that no risk names has not been thought about.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'One asset, or a group that is protected alike.' }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of thing it is.',
      options: assetKinds,
    }),
    description: prose({
      title: 'Description',
      help: 'What belongs to it, where one could doubt.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who decides on it and answers for it.',
      optional: true,
      responsible: true,
    }),
    classification: choice({
      title: 'Classification',
      help: 'Who may see it, and with that how it is to be handled.',
      options: {
        public: 'Public',
        internal: 'Internal',
        confidential: 'Confidential',
        strict: 'Strictly confidential',
      },
      optional: true,
    }),
    confidentiality: choice({
      title: 'Confidentiality',
      help: 'How bad it is if the wrong people read it.',
      options: worths,
      optional: true,
    }),
    integrity: choice({
      title: 'Integrity',
      help: 'How bad it is if it is wrong or changed.',
      options: worths,
      optional: true,
    }),
    availability: choice({
      title: 'Availability',
      help: 'How bad it is if it is not there.',
      options: worths,
      optional: true,
    }),
    lowerBecause: prose({
      title: 'Why worth less than what relies on it',
      help: 'Where a value is lower than that of an asset it supports: what makes that right, such as a second one, encryption or the time one can wait.',
      optional: true,
    }),
    supports: references('asset', {
      title: 'Supports',
      help: 'The assets that rely on this one; its worth follows from theirs.',
      optional: true,
    }),
    site: reference('site', {
      title: 'Site',
      help: 'Where it stands or is kept, if it is in one place.',
      optional: true,
    }),
    supplier: reference('supplier', {
      title: 'Supplier',
      help: 'Who provides or runs it for us.',
      optional: true,
    }),
    from: date({
      title: 'In use since',
      help: 'The first day of use; something new in scope calls for a look at its risks.',
      optional: true,
    }),
    to: date({
      title: 'In use until',
      help: 'The last day of use, after which it is returned, wiped or destroyed.',
      optional: true,
    }),
    rotatedOn: date({
      title: 'Replaced on',
      help: 'For a key or secret: when it was last exchanged for a new one.',
      optional: true,
      happened: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When the owner last confirmed what is recorded here.',
      optional: true,
      happened: true,
    }),
    inScope: yesNo({
      title: 'In scope',
      help: 'Whether it lies inside the scope of the ISMS.',
      default: true,
    }),
  },
  sections: {
    'What it is': ['name', 'kind', 'description', 'owner', 'inScope'],
    'What it is worth': ['classification', 'confidentiality', 'integrity', 'availability', 'lowerBecause'],
    'Where it is and what relies on it': ['site', 'supplier', 'supports'],
    'While it is used': ['from', 'to', 'rotatedOn', 'reviewedOn'],
  },
  confidential: { classification: ['confidential', 'strict'] },
  columns: ['name', 'kind', 'owner', 'worth', 'confidentiality', 'integrity', 'availability', 'inScope'],
  order: 'name',
  stands: ['classification'],
  deadlines: {
    review: {
      title: 'Review of an asset',
      from: 'reviewedOn',
      every: { setting: 'assetReview' },
      who: 'owner',
      while: { inScope: ['true'] },
      until: 'to',
      recurs: true,
    },
    rotation: {
      title: 'Replacement of a key or secret',
      from: 'rotatedOn',
      every: { setting: 'keyRotation' },
      who: 'owner',
      while: { kind: ['secret'] },
      until: 'to',
      recurs: true,
    },
  },
  example: {
    name: 'Firmware signing key',
    kind: 'secret',
    owner: 'PER-3',
    classification: 'strict',
    confidentiality: 'very high',
    integrity: 'very high',
    availability: 'medium',
    from: '2024-05-06',
    rotatedOn: '2026-05-06',
    inScope: true,
  },
});

export type Asset = Stored<typeof recorded>;
type Reading = Neighbourhood<typeof recorded>;
export type Worth = keyof typeof worths;

/** The value of a property at stake in an asset, from 1 (0 if none is given), and the asset this value comes from. */
interface Stake {
  readonly level: number;
  readonly of: Id<'asset'>;
}

type Stakes = Readonly<Record<Property, Stake>>;

const levels = Object.keys(worths) as readonly Worth[];

/** Returns a value as a number from 1; 0 if none is given. */
export const levelOfWorth = (worth: unknown): number => levels.indexOf(worth as Worth) + 1;

/** Returns the assets in use that directly rely on an asset. */
const supported = (each: Asset, s: Reading): readonly Asset[] =>
  (each.fields.supports ?? []).flatMap((id) => {
    const found = s.get(recorded, id);
    return found && !found.retired ? [found] : [];
  });

// A reader has one snapshot, so the value that an asset inherits is the same for all callers with that reader.
const stakes = new WeakMap<Reading, Map<Asset, Stakes>>();
const clear = new WeakMap<Reading, Set<Asset>>();

/** Returns the highest value at stake in the assets that rely on an asset, by property. */
export function inheritedBy(each: Asset, s: Reading): Stakes {
  return highest(
    each,
    supported(each, s).map((other) => stakesOf(other, s)),
  );
}

const highest = (each: Asset, all: readonly Stakes[]): Stakes =>
  byProperty((property) =>
    all
      .map((stake) => stake[property])
      .reduce((a, b) => (b.level > a.level ? b : a), { level: 0, of: each.id }),
  );

/**
 * Returns what is at stake in an asset, by property: its own value, or the inherited one if that is higher and no
 * reason for a lower value is given.
 */
export function stakesOf(start: Asset, s: Reading): Stakes {
  const known = stakes.get(s) ?? new Map<Asset, Stakes>();
  stakes.set(s, known);
  const of = (each: Asset, from: readonly Stakes[]): Stakes => {
    const inherited = highest(each, from);
    const stake = (property: Property): Stake => {
      const own = levelOfWorth(each.fields[property]);
      const isMeant = own > 0 && each.fields.lowerBecause !== undefined;
      return own >= inherited[property].level || isMeant ? { level: own, of: each.id } : inherited[property];
    };
    return byProperty(stake);
  };
  return gathered(start, (each) => supported(each, s), of, known);
}

/** Returns the highest value at stake in an asset, over all properties; undefined if none is given. */
export const worthOf = (each: Asset, s: Reading): Worth | undefined =>
  levels[Math.max(...Object.values(stakesOf(each, s)).map(({ level }) => level)) - 1];

/** Returns the assets from which an asset inherits its value. */
export const worthFrom = (each: Asset, s: Reading): readonly Id<'asset'>[] => [
  ...new Set(Object.values(stakesOf(each, s)).flatMap(({ of }) => (of === each.id ? [] : [of]))),
];

const circleOf = (each: Asset, s: Reading): readonly Asset[] | undefined => {
  const known = clear.get(s) ?? new Set<Asset>();
  clear.set(s, known);
  return circleThrough(each, (other) => supported(other, s), known);
};

const carried = (title: string) =>
  choice({
    title,
    help: 'Its own value, or that of what relies on it where that is higher and no reason is given against it.',
    options: worths,
  });

/** The assets: what has value for the organisation and must be protected (6.1.2 c, A.5.9). */
export const asset = recorded
  .derive(
    'worth',
    choice({
      title: 'Worth',
      help: 'The highest of its values, those it inherits from what relies on it included.',
      options: worths,
    }),
    [recorded],
    worthOf,
  )
  .derive(
    'confidentialityCarried',
    carried('Confidentiality carried'),
    [recorded],
    (record, s) => levels[stakesOf(record, s).confidentiality.level - 1],
  )
  .derive(
    'integrityCarried',
    carried('Integrity carried'),
    [recorded],
    (record, s) => levels[stakesOf(record, s).integrity.level - 1],
  )
  .derive(
    'availabilityCarried',
    carried('Availability carried'),
    [recorded],
    (record, s) => levels[stakesOf(record, s).availability.level - 1],
  )
  .derive(
    'worthFrom',
    references('asset', {
      title: 'Inherited from',
      help: 'The assets whose value it carries because they rely on it.',
    }),
    [recorded],
    worthFrom,
  )
  .invariant('to', 'cannot be before the first day of use', [], ({ fields }) =>
    areInOrder(fields.from, fields.to),
  )
  .invariant(
    'supports',
    (record, s) => {
      const codes = (circleOf(record, s) ?? []).map(({ code }) => code);
      return texts.leadsBackToItself({ assets: listOf([...codes, codes[0] ?? '']) });
    },
    [recorded],
    (record, s) => circleOf(record, s) === undefined,
  );
