import { fieldTitleOf } from '../../kernel/declarations/titles.ts';
import { sentences, inline, listOf } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../across/settings.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity, stageOf } from '../nonconformity.ts';

const texts = sentences('action.close-nonconformity', {
  itIsNotCorrected: 'it is not corrected, and nothing says why',
  itIsNotDecidedWhetherTheCauseIsRemoved: 'it is not decided whether its cause has to be removed',
  noCorrectiveActionIsPlanned: 'corrective action is needed, and none is planned',
  correctiveActionIsNotDone: 'corrective action is not done',
  nobodyHasJudgedCorrectiveAction: 'nobody has judged whether corrective action worked',
  correctiveActionDidNotWork: 'corrective action did not work',
  stillToBeRecorded: 'Still to be recorded: {fields}.',
  itIsClosedAlready: 'It is closed already.',
  planTheChangeToTheIsmsFirst: 'Plan the change to the ISMS first, and name it here.',
  itCannotBeClosedYet: 'It cannot be closed yet: {waitsFor}.',
});

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
    if (stage === 'closed') return texts.itIsClosedAlready;
    if (stage !== 'close') return texts.itCannotBeClosedYet({ waitsFor: waitsFor[stage] });
    const open = wanted.filter((name) => record.fields[name] === undefined);
    return open.length > 0
      ? texts.stillToBeRecorded({
          fields: listOf(open.map((name) => inline(fieldTitleOf(nonconformity, name)))),
        })
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const changes = input.changes ?? subject.fields.changes ?? [];
    if (input.changeNeeded === 'yes' && changes.length === 0)
      return refused(texts.planTheChangeToTheIsmsFirst);
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
  correct: texts.itIsNotCorrected,
  decide: texts.itIsNotDecidedWhetherTheCauseIsRemoved,
  plan: texts.noCorrectiveActionIsPlanned,
  act: texts.correctiveActionIsNotDone,
  judge: texts.nobodyHasJudgedCorrectiveAction,
  ineffective: texts.correctiveActionDidNotWork,
};
