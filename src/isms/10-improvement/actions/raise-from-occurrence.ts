import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

/** The action that opens a case from an occurrence of a process that did not meet its criteria (10.2). */
export const raiseFromOccurrence = action({
  key: 'raise-nonconformity-from-occurrence',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['owner', 'performedBy'], roles: ['isms-manager'] },
  on: operatingRecord,
  reads: [nonconformity],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) => cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, note, process, performedOn, performedBy } = subject.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title,
      source: 'operation',
      description: note,
      processes: [process],
      foundOn: performedOn ?? s.asOf,
      foundBy: performedBy ?? actor.person,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
