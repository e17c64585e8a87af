import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { competence } from '../competence.ts';
import { competenceRequirement } from '../competence-requirement.ts';
import { personName } from '../../people/person-names.ts';
import { aboutCompetence, gapsOf, isRelevant, levelName } from '../shown-competence.ts';

export const holdersCompetent = rule({
  key: 'holders-competent',
  title: 'Whoever holds a role, or stands in, is able to do what it takes',
  answers: citesBoth('7.2 b)'),
  mode: 'computed',
  why: 'Somebody who signs releases or runs a firewall without having learnt it is a risk nobody assessed. A gap is in order for a while, if it is being closed and somebody able looks over their work.',
  of: appointment,
  only: isRelevant,
  reads: aboutCompetence,
  empty: missing(
    'Nobody holds a role in which work influences security.',
    'Appoint holders, and assess what they are able to do.',
  ),
  findings: {
    none: missing(
      'No role says what its holders have to be able to do, so nothing shows that they are.',
      'Name the competences of each role, then hold people against them.',
      { adds: 'competence-requirement' },
    ),
    gap: fails(
      '{who} works in the role of {record} and has not been shown to reach {competence}, {level}.',
      'Assess it; where it is missing, plan how the gap is closed and who looks over the work meanwhile.',
    ),
    lapsed: fails(
      '{who} works in the role of {record}; that they reach {competence}, {level}, counted until {until}.',
      'Assess it anew, or plan how it is refreshed.',
    ),
    learning: weakens(
      '{who} works in the role of {record} and does not reach {competence}, {level}, yet; they are being trained and supervised.',
      'Assess it once the training is over.',
    ),
  },
  *each(record, s, find) {
    for (const { who, asked, records, lapsedOn, actions } of gapsOf(record, s)) {
      const gap = {
        who: personName(who, s),
        competence: s.get(competence, asked.fields.competence)?.fields.name ?? '-',
        level: levelName(asked, s),
      };
      const isInTime = actions.some(({ fields }) => fields.due !== undefined && fields.due >= s.asOf);
      if (isInTime && records.some(({ fields }) => fields.supervisedBy !== undefined))
        yield find.learning(record, gap);
      else if (lapsedOn !== undefined) yield find.lapsed(record, { ...gap, until: lapsedOn });
      else yield find.gap(record, gap);
    }
  },
  *check(s, find) {
    if (s.all(competenceRequirement).length === 0) yield find.none();
  },
});
