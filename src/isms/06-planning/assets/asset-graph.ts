import { choice, number, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { asset, assetKinds, worthFrom, worthOf, worths } from './asset.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { risk } from '../risk-assessment/risk.ts';

/** The dependencies between assets, and the value that each asset inherits from those that rely on it (6.1.2 c). */
export const assetGraph = view({
  key: 'asset-graph',
  clause: '6.1.2',
  title: 'Asset graph',
  synonyms: ['dependencies'],
  purpose:
    'Processes and information on top, below them what they rest on. An asset is worth as much as what relies on it, unless its record says why not; where much rests on little, look for risks first.',
  nothing:
    'No asset is on record. Begin with the processes and the information that matter most, then add what they rest on.',
  reads: [asset, risk],
  parameters: {
    outside: yesNo({
      title: 'With what is out of scope',
      help: 'Shows also assets outside the scope of the ISMS.',
      default: false,
    }),
  },
  columns: {
    asset: reference('asset', { title: 'Asset', help: 'What has value, or carries what has.' }),
    kind: choice({ title: 'Kind', help: 'What sort of thing it is.', options: assetKinds }),
    worth: choice({
      title: 'Worth',
      help: 'The highest of its values, those it inherits included.',
      options: worths,
    }),
    inheritedFrom: references('asset', {
      title: 'Inherited from',
      help: 'The assets whose value it carries because they rely on it.',
    }),
    supports: references('asset', { title: 'Supports', help: 'The assets that rely on it directly.' }),
    owner: reference('person', { title: 'Owner', help: 'Who decides on it.' }),
    risks: number({ title: 'Open risks', help: 'How many open risks name it.', whole: true }),
  },
  presentation: { as: 'graph', node: 'asset', carries: 'supports', kind: 'kind', value: 'worth' },
  *rows({ s }, { outside }) {
    const named = Map.groupBy(
      openRisks(s).flatMap(({ fields }) => [...new Set(fields.assets)]),
      (id) => id,
    );
    const shown = s.all(asset).filter(({ fields }) => outside || fields.inScope);
    const ids = new Set(shown.map(({ id }) => id));
    for (const each of shown)
      yield {
        key: each.id,
        cells: {
          asset: each.id,
          kind: each.fields.kind,
          worth: worthOf(each, s),
          inheritedFrom: worthFrom(each, s),
          supports: (each.fields.supports ?? []).filter((id) => ids.has(id)),
          owner: each.fields.owner,
          risks: named.get(each.id)?.length ?? 0,
        },
        rests: [{ register: asset.key, id: each.id }],
      };
  },
});
