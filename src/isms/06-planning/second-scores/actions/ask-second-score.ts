import { sentences } from '../../../kernel/values/sentence.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { create, retire } from '#isms/kernel/declarations/change.ts';
import { date, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { grant } from '../../../across/grant.ts';
import { notAPerson } from '../../../across/settings.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { risk, scoreOf } from '../../risk-assessment/risk.ts';
import { secondScore } from '../second-score.ts';
import { daysToAnswer, overtaken, blindRisk } from '../blind-risk.ts';

const texts = sentences('action.ask-second-score', {
  whoeverAsksHasTheFirstScoreBeforeThem:
    'Whoever asks has the first score before them; somebody else gives the second.',
  itIsWantedByADayThatLiesAhead: 'It is wanted by a day that lies ahead.',
  isClosed: '{record} is closed.',
  hasNoScoreYetThatASecond: '{record} has no score yet that a second could be held against.',
  doesNotSayWhoScored: '{record} does not say who scored it.',
  isScoredWithAMethodThatWasReplaced:
    '{record} is scored with a method that was replaced: score it anew first.',
  isAwaitedAlready: '{awaited} is awaited already, of {assessor}.',
  gaveTheFirstScore: '{assessor} gave the first score; somebody else gives the second.',
  enteredTheFirstScore: '{assessor} entered the first score; somebody else gives the second.',
  doesNotWorkHereNow: '{assessor} does not work here now.',
  cannotReadTheMethodHere:
    '{assessor} cannot read the method here. Grant them the role of an owner first, or ask somebody else.',
});

const awaitedOf = (record: Stored<typeof risk>, s: Neighbourhood<typeof secondScore>) =>
  s.referring(secondScore, 'risk', record.id).filter(({ fields }) => fields.givenOn === undefined);

/** Requests a second person to score a risk without knowing the first score (6.1.2 b). */
export const askSecondScore = action({
  key: 'ask-second-score',
  clause: '6.1.2',
  title: 'Ask for a second score',
  consequence:
    'The person scores the risk as it is described now. Until they have, the risk, its treatments, decisions about it and whatever is computed from risks are closed to them.',
  uncalled: true,
  by: { fields: ['owner', 'run.lead'], roles: ['isms-manager'] },
  on: risk,
  shows: ['scenario', 'consequence', 'owner', 'assessedBy', 'assessedOn', 'likelihood', 'impact', 'level'],
  reads: [riskMethod, secondScore, person, grant],
  input: {
    assessor: reference('person', {
      title: 'Second assessor',
      help: 'Somebody who knows the matter and did not take part in the first score.',
    }),
    due: date({ title: 'Wanted by', help: 'In two weeks, if left empty.', optional: true, dueDay: true }),
  },
  obstacle: (record, s, actor) => {
    const { status, assessedBy, method } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status !== 'open') return texts.isClosed({ record: record.code });
    if (levelOf(scoreOf(record), s) === undefined)
      return texts.hasNoScoreYetThatASecond({ record: record.code });
    if (assessedBy === undefined) return texts.doesNotSayWhoScored({ record: record.code });
    if (s.get(riskMethod, method)?.fields.replaced)
      return texts.isScoredWithAMethodThatWasReplaced({ record: record.code });
    const awaited = awaitedOf(record, s).find((each) => !overtaken(each, s));
    return (
      awaited &&
      texts.isAwaitedAlready({ awaited: awaited.code, assessor: personName(awaited.fields.assessor, s) })
    );
  },
  decide: ({ subject, input: { assessor, due }, actor, s }) => {
    const { assessedBy, assessedOn, title, method, run } = subject.fields;
    const wanted = due ?? addDays(s.asOf, daysToAnswer);
    if (assessor === assessedBy)
      return refused(texts.gaveTheFirstScore({ assessor: personName(assessor, s) }));
    if (assessor === subject.createdBy && (assessedOn ?? '') <= subject.createdAt.slice(0, 10))
      return refused(texts.enteredTheFirstScore({ assessor: personName(assessor, s) }));
    if (assessor === actor.person) return refused(texts.whoeverAsksHasTheFirstScoreBeforeThem);
    if (!activePerson(assessor, s))
      return refused(texts.doesNotWorkHereNow({ assessor: personName(assessor, s) }));
    if (!readsMethods(assessor, s))
      return refused(texts.cannotReadTheMethodHere({ assessor: personName(assessor, s) }));
    if (wanted < s.asOf) return refused(texts.itIsWantedByADayThatLiesAhead);
    return [
      // A request that can no longer be answered would hide the risk from its assessor for ever.
      ...awaitedOf(subject, s).map((each) => retire(each)),
      create(secondScore, {
        title,
        risk: subject.id,
        run,
        method,
        assessor,
        askedBy: actor.person,
        askedOn: s.asOf,
        due: wanted,
        shown: blindRisk(subject),
      }),
    ];
  },
});

const reading: ReadonlySet<string> = new Set(['isms-manager', 'top-management', 'owner', 'internal-auditor']);

/** Checks whether a person has a role with which they can score a risk: they may read the scales and take actions. */
const readsMethods = (who: Id<'person'>, s: Neighbourhood<typeof grant>): boolean =>
  s
    .referring(grant, 'person', who)
    .some(
      ({ fields: { role, from = '', until = '9999' } }) =>
        reading.has(role) && from <= s.asOf && until >= s.asOf,
    );
