import { line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';

const recorded = register({
  key: 'unit',
  clause: '4.4',
  title: 'Organisational unit',
  plural: 'Organisational units',
  code: 'UNT',
  synonyms: ['department', 'division'],
  purpose:
    'How the organisation is divided, and who manages each part. Scope, audits and objectives name units, and an auditor asks their managers what they do for security.',
  label: 'name',
  knownByName: true,
  fields: {
    name: line({ title: 'Name', help: 'What it is called on the organisation chart.' }),
    parent: reference('unit', {
      title: 'Part of',
      help: 'The unit above it; empty at the top.',
      optional: true,
    }),
    manager: reference('person', {
      title: 'Manager',
      help: 'Who leads it, and is told what audits find there.',
      optional: true,
      material: true,
      responsible: true,
    }),
    purpose: prose({ title: 'What it does', help: 'Its task, in a sentence or two.', optional: true }),
    securityDuties: prose({
      title: 'Security duties of its manager',
      help: 'What the manager answers for in information security within the unit.',
      optional: true,
      material: true,
    }),
  },
  sections: {
    'What it is': ['name', 'parent', 'purpose'],
    'Who leads it': ['manager', 'securityDuties'],
  },
  columns: ['name', 'parent', 'manager', 'purpose'],
  order: 'name',
  example: {
    name: 'Cloud operations',
    parent: 'UNT-1',
    manager: 'PER-3',
    purpose: 'Runs the service in which operators see their plants.',
    securityDuties:
      'Sees to it that access is given by role only, that leavers lose theirs on the last day, and that events are reported.',
  },
});

type Reading = Neighbourhood<typeof recorded>;

/** Returns the units a unit is part of, from the nearest upwards. Stops at a unit that it has met already. */
export function unitsAbove(unit: Stored<typeof recorded>, s: Reading): readonly Stored<typeof recorded>[] {
  const above: Stored<typeof recorded>[] = [];
  let next = s.get(recorded, unit.fields.parent);
  while (next && !above.includes(next)) {
    above.push(next);
    next = s.get(recorded, next.fields.parent);
  }
  return above;
}

/** The organisational units (4.4). */
export const unit = recorded.invariant(
  'parent',
  'is this unit itself, or part of it',
  [recorded],
  (record, s) => unitsAbove(record, s).every(({ id }) => id !== record.id),
);
