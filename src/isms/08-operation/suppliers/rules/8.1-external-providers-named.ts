import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { serves, supplier } from '../supplier.ts';

export const providersNamed = rule({
  key: 'external-providers-named',
  title: 'For each process that others carry out it is on record who they are',
  answers: cites({ '2013': ['8.1 [outsourced]'], '2022': ['8.1 [external]'] }),
  mode: 'supported',
  why: 'What is done elsewhere is easily forgotten here. An auditor asks of each process what others do in it, and then for those others.',
  of: process,
  reads: [supplier],
  empty: missing(
    'No process is on record of which one could say whether others carry it out.',
    'Record the processes, with who provides what.',
  ),
  findings: {
    unnamed: fails(
      '{record} is carried out by others at least in part, and none of those named serves us today.',
      'Name the suppliers that do it.',
    ),
  },
  *each(record, s, find) {
    const { provision, suppliers = [] } = record.fields;
    const isServed = suppliers.some((id) => {
      const named = s.get(supplier, id);
      return named !== undefined && serves(named, s.asOf);
    });
    if (provision !== 'own' && !isServed) yield find.unnamed(record);
  },
});
