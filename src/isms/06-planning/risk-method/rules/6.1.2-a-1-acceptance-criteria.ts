import { current } from '#isms/kernel/declarations/condition.ts';
import { anything, asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isOfTopManagement } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { acceptsAll, fallingIn, invertedIn, whoever } from '../method-faults.ts';
import { isInUse, riskMethod } from '../risk-method.ts';

export const acceptanceCriteriaKept = rule({
  key: 'acceptance-criteria-kept',
  title: 'It is set which risks may be accepted, and kept up to date',
  answers: citesBoth('6.1.2 a) 1)'),
  mode: 'computed',
  why: 'The criteria decide what is treated and what is not. They are the organisation’s to choose, and so somebody’s to answer for; the higher a risk, the higher whoever may accept it.',
  of: riskMethod,
  only: isInUse,
  reads: [decision, organisation, person],
  empty: missing(
    'No criteria say which risks may be accepted.',
    'Define a risk method with its levels, and say who may accept which.',
  ),
  findings: {
    all: fails(
      '{record} accepts risks of every level that its matrix can yield, so no risk would ever be treated.',
      'Say up to which level a risk may be kept as it is.',
    ),
    inverted: fails(
      '{record} accepts a risk of level {higher} as it is, and not one of the lower level {lower}.',
      'Correct which levels are acceptable: what is kept at one level is kept at every lower one.',
    ),
    falling: weakens(
      'By {record} a residual risk of level {higher} may be accepted by {who}, and one of the lower level {lower} only by {above}.',
      'Say who may accept which level, so that nobody accepts more the less they decide.',
    ),
    unbounded: asks(
      'By {record} the owner of a risk alone may accept what remains of it, even at the highest level, {level}.',
      'Say above which level top management decides, or confirm that every owner may decide on everything.',
      { house: true },
    ),
    several: asks(
      '{record} and {others} are in use side by side, and nothing says which criteria apply to what.',
      'Say of the newer one which method it replaces, and take the older one out of use once it is adopted.',
    ),
    unapproved: weakens(
      'Nobody has approved the acceptance criteria in {record} as they stand.',
      'Have top management approve the method.',
      { house: true },
    ),
    void: weakens(
      'The approval of the acceptance criteria in {record} is void: {what} changed since.',
      'Have top management approve the method as it is now.',
      { house: true, atOnce: true },
    ),
    below: weakens(
      'The acceptance criteria in {record} were approved by {by}, who is not of top management.',
      'Have top management approve the method: it decides how much risk the organisation takes.',
      { house: true },
    ),
    stale: weakens(
      'The acceptance criteria in {record} were due for review on {due}.',
      'Ask top management whether they are still right, and set the date.',
    ),
  },
  follows: { void: [anything] },
  conditions: { stale: current('review') },
  *each(method, s, find) {
    const { levels } = method.fields;
    const isAll = acceptsAll(method);
    if (isAll) yield find.all(method);
    for (const { higher, lower } of invertedIn(method))
      yield find.inverted(method, { higher: higher.name, lower: lower.name });
    for (const { higher, lower } of fallingIn(method))
      yield find.falling(method, {
        higher: higher.name,
        lower: lower.name,
        who: whoever[higher.acceptedBy],
        above: whoever[lower.acceptedBy],
      });
    const highest = levels.at(-1);
    if (highest && !isAll && levels.every(({ acceptedBy }) => acceptedBy === 'owner'))
      yield find.unbounded(method, { level: highest.name });
    const state = approvalOf(method, s);
    const last = latestDecision(method, ['approval'], s);
    if (state === 'void' && last) yield find.void(method, { what: whatChanged(last, s) });
    else if (state !== 'in force') yield find.unapproved(method);
    else if (last && !isOfTopManagement(last, s))
      yield find.below(method, { by: personName(last.fields.by, s) });
  },
  *check(s, find) {
    const [newest, ...others] = s.all(riskMethod).filter(isInUse).toReversed();
    if (newest && others.length > 0)
      yield find.several(newest, { others: others.map(({ code }) => code).join(', ') });
  },
});
