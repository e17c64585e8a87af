import { asks, missing } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { process } from '../../../04-context/process.ts';

export const builtIntoProcesses = rule({
  key: 'built-into-processes',
  title: 'Security is part of how the business is run',
  answers: citesBoth('5.1 b)'),
  mode: 'judged',
  why: 'Security that runs beside the work stops when work is busy. Records show where it was built in; whether people work that way shows when one goes and looks.',
  of: process,
  only: ({ fields }) => fields.kind !== 'isms',
  reads: [partyRequirement],
  empty: missing(
    'No process of the business is on record into which security could be built.',
    'Record what the business does, such as development, production and purchasing.',
  ),
  findings: {
    bare: asks(
      'Nothing on record shows that security is part of {record}.',
      'Name the measures that are part of how it is done, or the requirements of parties it takes care of.',
    ),
    judge: asks(
      'Security is built into {linked} of {count} processes of the business as far as records show; whether they are run that way is for a person to judge.',
      'Go through two of them with those who work there, and record your judgement.',
    ),
  },
  *each(record, s, find) {
    if (!hasSecurityIn(record, s)) yield find.bare(record);
  },
  *check(s, find) {
    const business = s.all(process).filter(({ fields }) => fields.kind !== 'isms');
    if (business.length === 0) return;
    const linked = business.filter((each) => hasSecurityIn(each, s)).length;
    yield find.judge(undefined, { linked, count: business.length });
  },
});

const hasSecurityIn = (
  { id, fields }: Stored<typeof process>,
  s: Neighbourhood<typeof partyRequirement>,
): boolean => (fields.measures ?? []).length > 0 || s.referring(partyRequirement, 'processes', id).length > 0;
