import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { person } from '../../07-support/people/person.ts';
import { organisation } from '../../across/organisation.ts';
import { process } from '../process.ts';

export const processesLinked = rule({
  key: 'processes-linked',
  title: 'The processes of the ISMS are known, and how they feed one another',
  answers: cites({ '2022': ['4.4 [processes]'] }),
  mode: 'supported',
  why: 'The 2022 edition names processes and how they interact as part of the ISMS. An auditor follows one from its input to where its output goes.',
  of: process,
  reads: [process, person, organisation],
  empty: missing(
    'No process is on record.',
    'Record the processes of the ISMS, such as risk assessment, incidents and audits, and what feeds what.',
  ),
  findings: {
    none: missing(
      'Processes of the business are on record, but none of the ISMS itself.',
      'Record how risks, incidents, audits and improvement are run, and by whom.',
    ),
    ownerless: weakens('{record} has no owner who works here.', 'Name who answers for how it runs.'),
    apart: weakens(
      '{record} feeds no other process, is fed by none and is part of none.',
      'Name the processes that go on with its outputs, or those it lives on.',
    ),
    stale: weakens(
      'The description of {record} was due for review on {due}.',
      'Ask its owner whether it is still run that way, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  *each(record, s, find) {
    const { owner, next = [], parent } = record.fields;
    if (!activePerson(owner, s)) yield find.ownerless(record);
    const isLinked =
      next.some((id) => id !== record.id) ||
      parent !== undefined ||
      [...s.referring(process, 'next', record.id), ...s.referring(process, 'parent', record.id)].some(
        ({ id }) => id !== record.id,
      );
    if (!isLinked) yield find.apart(record);
  },
  *check(s, find) {
    const processes = s.all(process);
    if (processes.length > 0 && !processes.some(({ fields }) => fields.kind === 'isms')) yield find.none();
  },
});
