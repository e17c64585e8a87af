import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { action } from '../../../across/action.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { competence } from '../competence.ts';
import { competenceRecord } from '../competence-record.ts';
import { competenceRequirement } from '../competence-requirement.ts';
import { personName } from '../../people/person-names.ts';
import { aboutCompetence, gapsOf, isRelevant, levelName } from '../shown-competence.ts';

export const gapsClosed = rule({
  key: 'competence-gaps-closed',
  title: 'Gaps in competence are worked on, and it is looked at whether that helped',
  answers: citesBoth('7.2 c)'),
  mode: 'computed',
  why: 'A course is not the aim: somebody says some months later, by what they saw at work, whether it changed anything.',
  of: appointment,
  only: isRelevant,
  reads: aboutCompetence,
  empty: missing(
    'Nobody holds a role in which work influences security, so no gap could be seen.',
    'Appoint holders, and hold them against what their roles ask.',
  ),
  findings: {
    none: missing(
      'No role says what its holders have to be able to do, so no gap could be seen.',
      'Name the competences of each role, then hold people against them.',
      { adds: 'competence-requirement' },
    ),
    unaddressed: fails(
      'Nothing is done so that {who}, who works in the role of {record}, reaches {competence}, {level}.',
      'Plan training, practice under supervision, or somebody else for the role, and record it as an action that serves their record of the competence.',
    ),
    late: weakens(
      '{who} was to reach {competence}, {level}, for the role of {record} by {due}.',
      'Finish what was planned, or agree on a new day and say why.',
    ),
    unjudged: weakens(
      '{record} was finished on {on}, and nobody has judged whether it closed the gap; that was due on {due}.',
      'Have whoever sees the work judge it, and record what showed it.',
    ),
  },
  follows: { unaddressed: ['holders-competent'] },
  *each(record, s, find) {
    for (const { who, asked, actions } of gapsOf(record, s)) {
      const gap = {
        who: personName(who, s),
        competence: s.get(competence, asked.fields.competence)?.fields.name ?? '-',
        level: levelName(asked, s),
      };
      const due = actions
        .flatMap(({ fields }) => fields.due ?? [])
        .toSorted()
        .at(-1);
      if (due === undefined) yield find.unaddressed(record, gap);
      else if (due < s.asOf) yield find.late(record, { ...gap, due });
    }
  },
  *check(s, find) {
    if (s.all(competenceRequirement).length === 0) yield find.none();
    const wait = s.setting(organisation, 'trainingEffectiveness');
    for (const each of s.all(action)) {
      const { serves, status, doneOn: on, effectiveness } = each.fields;
      if (serves?.register !== competenceRecord.key || status !== 'done' || on === undefined) continue;
      const gap = s.get(competenceRecord, serves.id as Id<'competence-record'>);
      if (effectiveness !== undefined || gap?.fields.effectiveness !== undefined) continue;
      const due = lapsedSince(on, wait, s);
      if (due !== undefined) yield find.unjudged(each, { on, due });
    }
  },
});
