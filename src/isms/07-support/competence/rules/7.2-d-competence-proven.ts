import { present } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { evidence } from '../../../across/evidence.ts';
import { activePerson } from '../../people/active-person.ts';
import { competenceRecord } from '../competence-record.ts';
import { person } from '../../people/person.ts';

export const competenceProven = rule({
  key: 'competence-proven',
  title: 'What people are able to do is proven on record',
  answers: citesBoth('7.2 d)'),
  mode: 'computed',
  why: 'A line in a curriculum vitae is a claim. An auditor picks a name and asks for the certificate, the test or the note of whoever watched them work.',
  of: competenceRecord,
  only: ({ fields }, s) => fields.level !== undefined && activePerson(fields.person, s) !== undefined,
  reads: [evidence, person],
  empty: missing(
    'Nothing on record proves what anybody is able to do.',
    'Record who has reached which level of which competence, and attach what shows it.',
  ),
  findings: {
    unproven: weakens(
      'Nothing is attached to {record} that shows the competence recorded in it.',
      'Attach the certificate, the test, or the note of whoever watched them work.',
    ),
    baseless: weakens(
      '{record} does not say whether it rests on education, training or experience.',
      'Say what it rests on.',
    ),
    expired: weakens(
      'All that shows the competence in {record} has expired or was taken back.',
      'Attach what shows it today.',
    ),
  },
  conditions: { unproven: present('evidence'), baseless: present('basis') },
  *each(record, s, find) {
    const proofs = (record.fields.evidence ?? []).flatMap((id) => s.get(evidence, id) ?? []);
    const counts = proofs.some(({ retired, fields }) => !retired && (fields.validUntil ?? '9999') >= s.asOf);
    if (proofs.length > 0 && !counts) yield find.expired(record);
  },
});
