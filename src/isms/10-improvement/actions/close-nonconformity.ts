import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../across/settings.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity, stageOf } from '../nonconformity.ts';

const wanted = ['description', 'consequences', 'cause', 'similar'] as const;

/** The action that closes a case once nothing remains to be done (10.2). */
export const closeNonconformity = action({
  key: 'close-nonconformity',
  clause: '10.2',
  title: 'Close nonconformity',
  consequence: 'The case is closed today. What it cites is no longer held down by it.',
  settles: ['closure'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  awaited: true,
  on: nonconformity,
  reads: [correctiveAction],
  input: {
    changeNeeded: choice({
      title: 'Change to the ISMS needed',
      help: 'Whether the case shows that the ISMS itself has to change.',
      options: { yes: 'Yes', no: 'No' },
    }),
    changes: references('change', {
      title: 'Changes',
      help: 'The planned changes that make it so; needed after a yes.',
      optional: true,
    }),
    proportionate: yesNo({
      title: 'In proportion',
      help: 'Whether what was done fits what the nonconformity caused.',
    }),
    proportionReason: prose({
      title: 'Why in proportion',
      help: 'What was weighed: severity and consequences on one side, effort and cost on the other.',
    }),
  },
  obstacle: (record, s, actor) => {
    const stage = stageOf(record, s);
    if (notAPerson(actor)) return notAPerson(actor);
    if (stage === 'closed') return 'It is closed already.';
    if (stage !== 'close') return `It cannot be closed yet: ${waitsFor[stage]}.`;
    const open = wanted.filter((name) => record.fields[name] === undefined);
    return open.length > 0
      ? `Still to be recorded: ${open.map((name) => nonconformity.fields[name].title.toLowerCase()).join(', ')}.`
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const changes = input.changes ?? subject.fields.changes ?? [];
    if (input.changeNeeded === 'yes' && changes.length === 0)
      return refused('Plan the change to the ISMS first, and name it here.');
    return [
      amend(subject, {
        ...input,
        ...(changes.length > 0 && { changes }),
        status: 'closed',
        closedOn: s.asOf,
        closedBy: actor.person ?? null,
      }),
    ];
  },
});

const waitsFor = {
  correct: 'it is not corrected, and nothing says why',
  decide: 'it is not decided whether its cause has to be removed',
  plan: 'corrective action is needed, and none is planned',
  act: 'corrective action is not done',
  judge: 'nobody has judged whether corrective action worked',
  ineffective: 'corrective action did not work',
};
