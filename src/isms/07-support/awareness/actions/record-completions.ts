import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { date, references } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { notUnderWay } from '../campaign-completion.ts';

const texts = sentences('action.record-completions', {
  whatIsStillToComeHasNotBeenCompleted: 'What is still to come has not been completed.',
  itHadNotBegunYetOnThatDay: 'It had not begun yet on that day.',
  allOfThemHaveCompletedItAlready: 'All of them have completed it already.',
});

/** Records who was present, from the attendance list of a course or talk (7.3). */
export const recordCompletions = action({
  key: 'record-completions',
  clause: '7.3',
  title: 'Record completions',
  consequence: 'Everybody named counts as having completed it on that day. Who had before is left as it is.',
  by: { fields: ['owner'], roles: ['isms-manager'] },
  on: campaign,
  reads: [completion],
  input: {
    people: references('person', { title: 'People', help: 'Who was present.' }),
    doneOn: date({ title: 'Done on', help: 'Today, if left empty.', optional: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The list of those present.',
      optional: true,
    }),
  },
  obstacle: (subject, s, actor) => notAPerson(actor) ?? notUnderWay(subject, s.asOf),
  decide: ({ subject, input: { people, doneOn, evidence }, s }) => {
    const day = doneOn ?? s.asOf;
    if (day > s.asOf) return refused(texts.whatIsStillToComeHasNotBeenCompleted);
    if (notUnderWay(subject, day)) return refused(texts.itHadNotBegunYetOnThatDay);
    const done = new Set(
      s
        .referring(completion, 'campaign', subject.id)
        .filter(({ fields }) => fields.result !== 'failed')
        .map(({ fields }) => fields.person),
    );
    const missing = [...new Set(people)].filter((who) => !done.has(who));
    if (missing.length === 0) return refused(texts.allOfThemHaveCompletedItAlready);
    return missing.map((who) =>
      create(completion, { campaign: subject.id, person: who, doneOn: day, ...(evidence && { evidence }) }),
    );
  },
});
