import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';

export const criteriaSet = rule({
  key: 'operating-criteria-set',
  title: 'Every process has criteria by which it runs',
  answers: cites({ '2022': ['8.1 [criteria]'] }),
  mode: 'computed',
  why: 'Without a criterion nobody can say whether a process ran as it should, and every record of it is only a date.',
  of: process,
  reads: [],
  empty: missing(
    'No process is on record that could have criteria.',
    'Record the processes and their criteria.',
  ),
  findings: {
    none: fails(
      '{record} has no operating criterion.',
      'Say what has to be so for it to count as done well.',
    ),
  },
  conditions: { none: present('criteria') },
});
