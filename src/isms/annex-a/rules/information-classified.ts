import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { asset } from '../../06-planning/assets/asset.ts';

export const informationClassified = rule({
  key: 'information-classified',
  title: 'Information is classified',
  controls: controls({ '2013': ['A.8.2.1'], '2022': ['A.5.12'] }),
  mode: 'computed',
  why: 'How something is to be handled follows from its class. What has none is handled as everybody likes.',
  of: asset,
  only: (record, s) =>
    record.fields.inScope && record.fields.kind === 'information' && (record.fields.to ?? '9999') >= s.asOf,
  reads: [],
  empty: missing('No information is on record as an asset.', 'Record the information that is protected.'),
  findings: { none: fails('{record} has no class.', 'Settle with its owner who may see it.') },
  *each(record, _, find) {
    if (record.fields.classification === undefined) yield find.none(record);
  },
});
