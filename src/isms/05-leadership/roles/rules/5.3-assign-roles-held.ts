import { sentences } from '../../../kernel/values/sentence.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { appointment } from '../appointment.ts';
import { activeHoldings } from '../holdings.ts';
import { role } from '../role.ts';

const texts = sentences('assign-roles-held', {
  whatItsHolderAnswers: 'what its holder answers for',
  whatItsHolderMayDecide: 'what its holder may decide',
});

export const rolesHeld = rule({
  key: 'roles-held',
  title: 'Roles are described, held and made known',
  answers: citesBoth('5.3 [assign]'),
  mode: 'computed',
  why: 'A duty that nobody has is done by nobody. An auditor asks the holder of a role what it is about, and a colleague who holds it.',
  of: role,
  only: { securityRelevant: [true] },
  reads: [appointment, person, organisation],
  empty: missing(
    'No role is on record that security depends on.',
    'Record the roles of the ISMS with duties and powers, and appoint who holds them.',
  ),
  findings: {
    vacant: fails(
      'Nobody who works here holds {record}.',
      'Appoint somebody, or take the role out of use if it is not needed any more.',
    ),
    undescribed: weakens(
      '{record} does not say {what}.',
      'Write it down in a sentence or two, so that its holder can be asked about it.',
    ),
    untold: weakens(
      '{holder} has held {record} since {since}, and nothing shows that it was made known.',
      'Tell the holder and those who deal with them, and note the day.',
    ),
  },
  *each(record, s, find) {
    const { responsibilities, authorities } = record.fields;
    const held = activeHoldings(record, s);
    if (held.length === 0) yield find.vacant(record);
    if (responsibilities === undefined) yield find.undescribed(record, { what: texts.whatItsHolderAnswers });
    if (authorities === undefined) yield find.undescribed(record, { what: texts.whatItsHolderMayDecide });
    for (const { fields, createdAt } of held) {
      const since = fields.from ?? createdAt.slice(0, 10);
      const isKnown = fields.announcedOn !== undefined && fields.announcedOn <= s.asOf;
      if (!isKnown && add(since, s.setting(organisation, 'tolerance')) < s.asOf)
        yield find.untold(record, { holder: personName(fields.person, s), since });
    }
  },
});
