import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { organisation } from '../../../across/organisation.ts';
import { supplierReview } from '../../suppliers/supplier-review.ts';
import { isControlled, reviewLapsedSince } from '../../suppliers/supplier-control.ts';
import { serves, supplier } from '../../suppliers/supplier.ts';

/**
 * The rule on outsourced processes. Only 2013 requires control of each process; 2022 requires it of everything that is
 * provided externally.
 */
export const outsourcedControlled = rule({
  key: 'outsourced-processes-controlled',
  title: 'Processes that others carry out are under control',
  answers: cites({ '2013': ['8.1 [outsourced]'] }),
  mode: 'supported',
  why: 'A process stays the organisation’s own, whoever carries it out: something binds them, and somebody looks whether it is kept.',
  of: process,
  reads: [supplier, supplierReview, organisation],
  empty: missing(
    'No process is on record of which one could say whether others carry it out.',
    'Record the processes, with who provides what.',
  ),
  findings: {
    uncontrolled: fails(
      '{supplier} carries out part of {record}, and neither an agreement nor a measure of our own keeps it under control.',
      'Agree on security terms, or decide what you do yourselves.',
    ),
    unreviewed: fails(
      '{supplier} carries out part of {record}; its review was due on {due}.',
      'Review the supplier.',
    ),
  },
  *each(record, s, find) {
    for (const id of record.fields.suppliers ?? []) {
      const named = s.get(supplier, id);
      if (!named || !serves(named, s.asOf)) continue;
      if (!isControlled(named)) yield find.uncontrolled(record, { supplier: named.code });
      const due = reviewLapsedSince(named, s);
      if (due !== undefined) yield find.unreviewed(record, { supplier: named.code, due });
    }
  },
});
