import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { impactStep, likelihoodStep } from '../../risk-method/method-steps.ts';
import { riskIsClosed } from '../../risk-assessment/risk-owner.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

const texts = sentences('action.complete-treatment', {
  itIsDoneAlready: 'It is done already.',
  theRiskIsKept: 'The risk is kept as it is: there is nothing to carry out.',
  whatIsDoneWasDoneTodayOrBefore: 'What is done was done today or before.',
  whatWasAchievedIsScored: 'What was achieved is scored by the method of the treatment.',
});

/** Records that a treatment was carried out, with its result, evidence and effect (8.3). */
export const completeTreatment = action({
  key: 'complete-treatment',
  clause: '8.3',
  title: 'Mark as done',
  consequence:
    'It counts as done on that day, with this result. The risk is assessed after it, so that it shows what remains.',
  by: { fields: ['owner', 'risk.owner'], roles: ['isms-manager'] },
  settles: ['completion'],
  on: treatment,
  reads: [risk],
  input: {
    result: prose({ title: 'Result', help: 'What came of it, by its success criterion where it has one.' }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it is done and works: a test, a log, a report, a contract.',
      optional: true,
    }),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method whose scales are used: that of the treatment.',
    }),
    achievedLikelihood: likelihoodStep('method', {
      title: 'Achieved likelihood',
      help: 'How likely it is now that everything is done; for a risk that is modified or shared.',
      optional: true,
    }),
    achievedImpact: impactStep('method', {
      title: 'Achieved impact',
      help: 'How severe it is now that everything is done; for a risk that is modified or shared.',
      optional: true,
    }),
    on: date({
      title: 'Done on',
      help: 'When the last of it was in place; today, if left empty.',
      optional: true,
    }),
    lateBecause: prose({
      title: 'Why it is late',
      help: 'Only where it was done after its day: what held it up.',
      optional: true,
    }),
  },
  start: ({ fields: { method, result, evidence, lateBecause } }) => ({
    method,
    ...(result !== undefined && { result }),
    ...(evidence !== undefined && { evidence }),
    ...(lateBecause !== undefined && { lateBecause }),
  }),
  obstacle: (plan, s, actor) => {
    const barred = notAPerson(actor) ?? riskIsClosed(plan, s);
    if (barred) return barred;
    if (plan.fields.doneOn !== undefined) return texts.itIsDoneAlready;
    return plan.fields.option === 'retain' ? texts.theRiskIsKept : undefined;
  },
  decide: ({ subject, input, s }) => {
    const { on: doneOn = s.asOf, method, evidence = [], ...given } = input;
    if (doneOn > s.asOf) return refused(texts.whatIsDoneWasDoneTodayOrBefore);
    if (method !== subject.fields.method) return refused(texts.whatWasAchievedIsScored);
    return [amend(subject, { ...given, doneOn, ...(evidence.length > 0 && { evidence }) })];
  },
});
