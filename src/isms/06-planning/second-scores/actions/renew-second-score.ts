import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { secondScore } from '../second-score.ts';
import { daysToAnswer, isAsDescribed, pastGiving, blindRisk } from '../blind-risk.ts';

const texts = sentences('action.renew-second-score', {
  itHasBeenGiven: 'It has been given.',
  theRiskIsDescribed: 'The risk is described as it was when it was asked.',
  theRiskIsNotOnRecord: 'The risk is not on record.',
});

/**
 * Shows the second assessor the risk as it is described now. The assessor may do this too: it shows no score, and the
 * risk would otherwise stay hidden from them until another person has the time.
 */
export const renewSecondScore = action({
  key: 'renew-second-score',
  clause: '6.1.2',
  title: 'Take over the new description',
  consequence:
    'The second score is of the risk as it is described now, still without the first score. If the day it was wanted by has passed, it is wanted in two weeks.',
  settles: ['asking'],
  by: { fields: ['assessor', 'askedBy'], roles: ['isms-manager'] },
  awaited: true,
  on: secondScore,
  shows: ['shown'],
  reads: [risk, riskMethod, person],
  input: {},
  wantedBy: ({ fields }) => fields.due,
  obstacle: (record, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (record.fields.givenOn !== undefined) return texts.itHasBeenGiven;
    const past = pastGiving(record, s);
    if (past !== undefined) return past;
    return isAsDescribed(record, s) ? texts.theRiskIsDescribed : undefined;
  },
  decide: ({ subject, s }) => {
    const scored = s.get(risk, subject.fields.risk);
    if (!scored) return refused(texts.theRiskIsNotOnRecord);
    const { due } = subject.fields;
    return [
      amend(subject, {
        title: scored.fields.title,
        run: scored.fields.run ?? null,
        askedOn: s.asOf,
        due: due !== undefined && due >= s.asOf ? due : addDays(s.asOf, daysToAnswer),
        shown: blindRisk(scored),
      }),
    ];
  },
});
