import { add } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { kappaOf } from '../../second-scores/step-agreement.ts';
import { runsInOrder } from '../../../08-operation/risk-assessments/run-results.ts';
import { openRisks } from '../open-risks.ts';
import { isInUse, levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { risk, scoreOf } from '../risk.ts';
import { pairsOn } from '../../second-scores/paired-scores.ts';
import { pastGiving } from '../../second-scores/blind-risk.ts';
import { person } from '../../../07-support/people/person.ts';
import {
  apartOf,
  crossesAcceptance,
  isByOnePerson,
  secondScore,
  settleBy,
  stateOf,
} from '../../second-scores/second-score.ts';

export const assessmentsRepeatable = rule({
  key: 'assessments-repeatable',
  title: 'Two assessors come to the same by the same method',
  answers: citesBoth('6.1.2 b)'),
  mode: 'supported',
  why: 'A method is only as good as the anchors on its scales. Whether people read them alike shows when some risks are scored by a second person who does not know the first score, and when what differs is talked over.',
  of: riskMethod,
  only: (method) => isInUse(method) && method.fields.repeatability !== undefined,
  reads: [secondScore, assessmentRun, risk, organisation, person],
  empty: {
    credible: 'Where no method says how its results repeat, that is what is found, and not here.',
  },
  findings: {
    untried: weakens(
      '{record} says how its results are shown to repeat, and since {since} nobody has scored a risk a second time.',
      'Ask somebody who took no part for second scores of some risks, of each level and department; they do not see the first.',
      { house: true },
    ),
    few: weakens(
      'By {record} only {count} risks were scored a second time within the interval of assessments; {least} are the least.',
      'Ask for second scores of more risks, so that an agreement by chance shows.',
      { house: true },
    ),
    flat: weakens(
      'By {record} both assessors came to one and the same level in all {count} risks that were scored twice, though open risks are of several. Chance would agree as well, so it does not show that levels are told apart.',
      'Ask for second scores of risks of other levels.',
      { house: true },
    ),
    disagreeing: weakens(
      'Two assessors agree by {record} with a kappa of {kappa} in {count} risks; {least} is the least the organisation has set itself.',
      'Find the steps that are read differently, and sharpen their anchors; then have some risks scored again.',
    ),
    undecided: fails(
      'By one of the two scores in {record} the risk may be kept as it is, by the other it may not, and since {since} nobody has settled which counts.',
      'Compare what both rest on, and settle the score.',
    ),
    own: weakens(
      'In {record} the second score is by the person who had given the first.',
      'Ask somebody else for it; of how well two people agree this one says nothing.',
    ),
    wide: weakens(
      'The two scores in {record} lie {apart} steps apart, and since {since} nobody has settled which counts.',
      'Compare what both rest on, and settle the score.',
    ),
  },
  *check(s, find) {
    const every = s.setting(organisation, 'riskAssessment');
    const tolerance = s.setting(organisation, 'tolerance');
    const leastPairs = s.setting(organisation, 'leastPairs');
    const leastAgreement = s.setting(organisation, 'leastAgreement');
    const open = openRisks(s);
    const scoredBy = new Set(open.map(({ fields }) => fields.method));
    for (const method of s.all(riskMethod)) {
      if (!isInUse(method) || method.fields.repeatability === undefined || !scoredBy.has(method.id)) continue;
      const all = pairsOn(method, s).pairs;
      const { pairs, levels } = pairsOn(method, s, undefined, add(add(s.asOf, every, -1), tolerance, -1));
      const [firstRun] = runsInOrder(s).filter(({ fields }) => fields.method === method.id);
      const last =
        latestDay(
          all.map(({ fields }) => fields.givenOn),
          s.asOf,
        ) ?? firstRun?.fields.to;
      const kappa = kappaOf(levels, method.fields.levels.length);
      if (last !== undefined && lapsedSince(last, every, s) !== undefined)
        yield find.untried(method, { since: last });
      else if (pairs.length > 0 && pairs.length < leastPairs && !isAwaited(method.id))
        yield find.few(method, { count: pairs.length, least: leastPairs });
      if (levels.length >= Math.max(leastPairs, 2) && kappa === undefined && isSpread(method.id))
        yield find.flat(method, { count: levels.length });
      if (pairs.length >= leastPairs && kappa !== undefined && kappa < leastAgreement)
        yield find.disagreeing(method, {
          kappa: Math.round(kappa * 100) / 100,
          count: pairs.length,
          least: leastAgreement,
        });
      for (const each of s.all(secondScore))
        if (each.fields.method === method.id && isByOnePerson(each)) yield find.own(each);
      for (const each of all) {
        const by = settleBy(each, s);
        if (by === undefined || by >= s.asOf) continue;
        if (crossesAcceptance(each, s)) yield find.undecided(each, { since: each.fields.givenOn ?? by });
        else yield find.wide(each, { since: each.fields.givenOn ?? by, apart: apartOf(each) ?? 0 });
      }
    }
    /** Checks whether the risks that could be scored twice have more than one level. */
    function isSpread(method: string): boolean {
      const levels = open
        .filter(({ fields }) => fields.method === method)
        .map((each) => levelOf(scoreOf(each), s));
      return new Set(levels.filter((level) => level !== undefined)).size > 1;
    }
    function isAwaited(method: string): boolean {
      return s
        .all(secondScore)
        .some(
          (each) => each.fields.method === method && stateOf(each, s) === 'awaited' && !pastGiving(each, s),
        );
    }
  },
});
