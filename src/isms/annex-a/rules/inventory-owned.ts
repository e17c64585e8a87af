import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { person } from '../../07-support/people/person.ts';

export const inventoryOwned = rule({
  key: 'assets-have-owners',
  title: 'Every asset in scope has an owner',
  controls: controls({ '2013': ['A.8.1.1', 'A.8.1.2'], '2022': ['A.5.9'] }),
  mode: 'computed',
  why: 'An asset without an owner is protected by accident. An auditor takes a few from the list and asks for whoever answers for them.',
  of: asset,
  only: (record, s) => record.fields.inScope && (record.fields.to ?? '9999') >= s.asOf,
  reads: [person],
  empty: missing('No asset is on record.', 'Record what has value, each with its owner.'),
  findings: { unowned: fails('{record} has no owner who works here.', 'Name an owner.') },
  *each(record, s, find) {
    if (!activePerson(record.fields.owner, s)) yield find.unowned(record);
  },
});
