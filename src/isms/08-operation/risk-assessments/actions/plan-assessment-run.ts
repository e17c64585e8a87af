import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { date, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { isInUse, riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { publishedVersion } from '../../../07-support/documents/version-in-force.ts';
import { assessmentRun, followerOf, isWhole, nextBy } from '../assessment-run.ts';

const texts = sentences('action.plan-assessment-run', {
  itWasNotOverAllRisks: 'It was not over all risks; the next follows the last one that was.',
  itIsNotFinishedItself: 'It is not finished itself.',
  thereIsNoMethodInUse: 'There is no method in use by which risks could be assessed.',
  followsIt: '{next} follows it.',
});

/** The action that plans the next assessment of all risks, starting from the values of the last one (8.2). */
export const planAssessmentRun = action({
  key: 'plan-assessment-run',
  clause: '8.2',
  title: 'Plan the next',
  consequence:
    'An assessment of all open risks is planned, in the scope of this one, by the method in use and the process as it is published. It runs from its first day on.',
  settles: ['next'],
  by: { fields: ['lead'], roles: ['isms-manager', 'top-management'] },
  on: assessmentRun,
  reads: [riskMethod, document, documentVersion, organisation],
  input: {
    title: line({ title: 'Assessment', help: 'What people will call it.' }),
    from: date({ title: 'From', help: 'The first day of the work.' }),
    due: date({ title: 'Planned for', help: 'The day by which it is finished.', dueDay: true }),
    lead: reference('person', { title: 'Led by', help: 'Who answers for how it is done.' }),
    covers: prose({ title: 'What is looked at', help: 'What comes first, and what is new.', optional: true }),
  },
  start: (run, s) => {
    const { title, lead, covers } = run.fields;
    const due = nextBy(run, s);
    return {
      title: due === undefined ? title : title.replace(/\b20\d\d\b/, due.slice(0, 4)),
      ...(due !== undefined && { due }),
      ...(lead !== undefined && { lead }),
      ...(covers !== undefined && { covers }),
    };
  },
  obstacle: (run, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (!isWhole(run)) return texts.itWasNotOverAllRisks;
    if (run.fields.to === undefined) return texts.itIsNotFinishedItself;
    const next = followerOf(run, s);
    return next && texts.followsIt({ next: next.code });
  },
  decide: ({ subject, input, s }) => {
    const { scope, method: last } = subject.fields;
    const former = s.get(riskMethod, last);
    const inUse = latest(s.all(riskMethod).filter(isInUse), ({ fields }) => fields.reviewedOn ?? '');
    const method = former && isInUse(former) ? former : inUse;
    if (!method) return refused(texts.thereIsNoMethodInUse);
    const described = s.get(document, method.fields.document);
    const processVersion = described && publishedVersion(described, s)?.id;
    return [
      create(assessmentRun, {
        ...input,
        reason: 'interval',
        method: method.id,
        ...(scope !== undefined && { scope }),
        ...(processVersion !== undefined && { processVersion }),
      }),
    ];
  },
});
