import { current } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { organisation } from '../../across/organisation.ts';

export const secretsRotated = rule({
  key: 'secrets-rotated-in-time',
  title: 'Keys and secrets are replaced at the planned interval',
  controls: controls({ '2013': ['A.10.1.2'], '2022': ['A.8.24'] }),
  mode: 'computed',
  why: 'Every secret leaks in the end. How long it may be used before it is replaced is decided beforehand, and shows how well one could do it in a hurry.',
  of: asset,
  only: (record, s) => record.fields.kind === 'secret' && (record.fields.to ?? '9999') >= s.asOf,
  reads: [organisation],
  empty: missing(
    'No key or secret is on record as an asset.',
    'Record those that matter: signing keys, administrators’ secrets, keys of services.',
  ),
  findings: {
    overdue: fails('{record} was to be replaced by {due}.', 'Replace it, and destroy the old one.'),
    undated: weakens('When {record} was last replaced is not on record.', 'Record the day.'),
  },
  conditions: { overdue: current('rotation') },
  *each(record, _, find) {
    if (record.fields.rotatedOn === undefined) yield find.undated(record);
  },
});
