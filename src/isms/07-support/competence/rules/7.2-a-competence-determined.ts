import { pointedToBy } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { competenceRequirement } from '../competence-requirement.ts';

export const competenceDetermined = rule({
  key: 'competence-determined',
  title: 'Each role that matters for security says what its holders have to be able to do',
  answers: citesBoth('7.2 a)'),
  mode: 'computed',
  why: 'Whether somebody is able can only be said once it is settled to do what, and how well.',
  of: role,
  only: { securityRelevant: [true] },
  reads: [competenceRequirement],
  empty: missing(
    'No role is on record in which work influences security.',
    'Record the roles: who administers, develops, handles incidents, audits, leads.',
  ),
  findings: {
    none: missing(
      'No role says what its holders have to be able to do.',
      'Name for each role the competences it takes, each with its level.',
      { adds: 'competence-requirement' },
    ),
    unsaid: weakens(
      'It is not settled what holders of {record} have to be able to do.',
      'Name the competences it takes, each with its level.',
    ),
  },
  conditions: { unsaid: pointedToBy(competenceRequirement, 'role') },
  *check(s, find) {
    if (s.all(competenceRequirement).length === 0) yield find.none();
  },
});
