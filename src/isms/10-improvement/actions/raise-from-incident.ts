import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../across/settings.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import {
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

/** The action that opens a case from an incident, which can reveal several nonconformities (10.2). */
export const raiseFromIncident = action({
  key: 'raise-nonconformity-from-incident',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  uncalled: true,
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: incident,
  reads: [],
  input: nonconformityInput,
  obstacle: (_, __, actor) => notAPerson(actor),
  decide: ({ subject, input, actor, s }) => {
    const { title, happened, nonconformities = [] } = subject.fields;
    const id = idOfCaseFrom(subject);
    return [
      raise(id, { title, source: 'incident', description: happened }, input, actor, s),
      amend(subject, { nonconformities: [...nonconformities, id] }),
    ];
  },
});
