import { choice, date, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { levelStep } from '../../06-planning/risk-method/method-steps.ts';
import { latest } from '../../across/latest-record.ts';
import { lastResults, type Result } from './run-results.ts';
import { unconsideredThreats } from '../../06-planning/risk-assessment/considered-threats.ts';
import { levelOf, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk, scoreOf } from '../../06-planning/risk-assessment/risk.ts';
import { excludedRiskSource } from '../../06-planning/risk-assessment/excluded-risk-source.ts';
import { threat } from '../../06-planning/risk-assessment/threat.ts';
import { vulnerability } from '../../06-planning/risk-assessment/vulnerability.ts';
import { assessRisk } from './actions/assess-risk.ts';
import { assessmentInvitation } from './assessment-invitation.ts';
import { assessmentRun, isFinished, isRunning } from './assessment-run.ts';
import { coveredBy } from './covered-risks.ts';
import { coverageReads, isScoredIn } from './assessment-scope.ts';
import { movementOf, movements, runsBefore, translatedLevel } from './run-comparison.ts';

type Run = Stored<typeof assessmentRun>;
type Risk = Stored<typeof risk>;

const states = { waiting: 'Waiting', scored: 'Scored', leftOut: 'Left out' } as const;
const steps = { score: 'Score again' } as const;
const method = (title: string, help: string) => reference('risk-method', { title, help, optional: true });
const count = (title: string, help: string) => number({ title, help, whole: true });

/** A list of the risks to be scored in an assessment, by whom, and the progress so far (8.2). */
export const assessmentWorkList = view({
  key: 'assessment-work-list',
  clause: '8.2',
  title: 'Assessment work list',
  purpose:
    'Every risk an assessment is over, by its owner: what still waits to be scored first, then what was scored, with the level before and now. Once it runs, whoever may scores a risk from its row; threats nobody has thought of yet stand under “Risks to look for”.',
  nothing:
    'No assessment is planned or running, or it covers no open risk. Plan one, and its work list is here; it is scored from its first day on.',
  reads: [
    assessmentRun,
    assessmentInvitation,
    risk,
    riskMethod,
    threat,
    vulnerability,
    excludedRiskSource,
    ...coverageReads,
  ],
  foundOn: 'run',
  parameters: {
    run: reference('assessment-run', {
      title: 'Assessment',
      help: 'The one to look at; the one that is running, if left empty.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Only the risks of this person.',
      optional: true,
    }),
  },
  columns: {
    owner: reference('person', { title: 'Owner', help: 'Who is to score it.', optional: true }),
    state: choice({ title: 'State', help: 'Whether it is scored in this assessment.', options: states }),
    risk: reference('risk', { title: 'Risk', help: 'The risk that is assessed.' }),
    methodBefore: method('Scored with before', 'The method of the last assessment that kept it.'),
    before: levelStep('methodBefore', {
      title: 'Before',
      help: 'The level in the last assessment that kept it.',
      optional: true,
    }),
    method: method('Scored with', 'The method it is scored with.'),
    now: levelStep('method', {
      title: 'Now',
      help: 'The level as it is scored in this assessment.',
      optional: true,
    }),
    moved: choice({ title: 'Moved', help: 'How that compares.', options: movements, optional: true }),
    assessedOn: date({
      title: 'Assessed on',
      help: 'When it was scored in this assessment.',
      optional: true,
    }),
    assessedBy: reference('person', { title: 'Assessed by', help: 'Who scored it.', optional: true }),
    why: prose({ title: 'Why', help: 'What was said with it.', optional: true }),
    next: choice({ title: 'Next', help: 'What is to be done with it.', options: steps, optional: true }),
  },
  presentation: { as: 'table', group: 'owner', without: ['methodBefore', 'method', 'why', 'next'] },
  next: { column: 'next', by: 'owner', steps: { score: { act: assessRisk, on: 'risk' } } },
  head: {
    columns: {
      run: reference('assessment-run', { title: 'Assessment', help: 'The one that is looked at.' }),
      due: date({ title: 'Planned for', help: 'The day by which it is finished.', optional: true }),
      risks: count('Risks', 'Open risks it covers.'),
      scored: count('Scored', 'How many are done.'),
      waiting: count('Waiting', 'How many are still to be scored.'),
      invited: count('Invitations', 'How many people were asked for something.'),
      unanswered: count('Unanswered', 'How many of them have not answered yet.'),
      unconsidered: count(
        'Threats not looked at anywhere',
        'Threats to assets of high worth that no risk names and nobody has set aside: the view “Risks to look for” has them.',
      ),
    },
    running: ['run', 'due'],
    *rows({ s }, { run: named }) {
      const run = runWorkedOn(named, s);
      if (!run) return;
      const covered = coveredBy(run, s);
      const scored = covered.filter((each) => isScoredIn(run, each));
      const invitations = s.referring(assessmentInvitation, 'run', run.id);
      yield {
        key: run.code,
        cells: {
          run: run.id,
          due: run.fields.due,
          risks: covered.length,
          scored: scored.length,
          waiting: covered.length - scored.length,
          invited: invitations.length,
          unanswered: invitations.filter(({ fields }) => fields.answeredOn === undefined).length,
          unconsidered: unconsideredThreats('high', s),
        },
        rests: [run, ...invitations].map(({ register, id }) => ({ register, id })),
      };
    },
  },
  *rows({ s }, { run: named, owner: only }) {
    const run = runWorkedOn(named, s);
    if (!run) return;
    const last = lastResults(runsBefore(run, s));
    const risks = coveredBy(run, s).filter(({ fields }) => only === undefined || fields.owner === only);
    for (const own of byWaiting(risks, run))
      for (const each of own)
        yield {
          key: each.code,
          cells: {
            owner: each.fields.owner,
            risk: each.id,
            ...cellsOf(each, run, last.get(each.id), s),
          },
          rests: [run, each].map(({ register, id }) => ({ register, id })),
        };
  },
});

/** Returns the named assessment; without a name the one that is running, otherwise the next planned one. */
function runWorkedOn(named: string | undefined, s: Reader<typeof assessmentRun>): Run | undefined {
  if (named !== undefined) return s.get(assessmentRun, named);
  const open = s.all(assessmentRun).filter((run) => !isFinished(run, s.asOf));
  const running = open.filter((run) => isRunning(run, s.asOf));
  const begins = ({ fields: { from, due } }: Run): string => from ?? due ?? '9999';
  return latest(running, begins) ?? open.toSorted((a, b) => (begins(a) < begins(b) ? -1 : 1))[0];
}

/** Groups risks by owner, the owner with most open work first; waiting risks come before scored ones. */
function byWaiting(risks: readonly Risk[], run: Run): readonly (readonly Risk[])[] {
  const isScored = (each: Risk): boolean => isScoredIn(run, each);
  const waits = (own: readonly Risk[]): number => own.filter((each) => !isScored(each)).length;
  return [...Map.groupBy(risks, ({ fields }) => fields.owner).values()]
    .toSorted((a, b) => waits(b) - waits(a))
    .map((own) => own.toSorted((a, b) => Number(isScored(a)) - Number(isScored(b))));
}

/** Returns the former level of a risk, and its result in this assessment. */
function cellsOf(each: Risk, run: Run, last: Result | undefined, s: Reader<typeof riskMethod>) {
  const before = { methodBefore: last?.method, before: last?.level };
  if (!isScoredIn(run, each)) {
    const left = run.fields.leftOut?.find(({ risk: id }) => id === each.id);
    const state = left ? ('leftOut' as const) : ('waiting' as const);
    const next = state === 'waiting' && isRunning(run, s.asOf) ? ('score' as const) : undefined;
    return { ...before, state, why: left?.reason, next };
  }
  const { method, assessedOn, assessedBy, assessedWhy } = each.fields;
  const now = { method, level: levelOf(scoreOf(each), s) };
  return {
    ...before,
    state: 'scored' as const,
    method,
    now: now.level,
    moved: movementOf(last, now, last && translatedLevel(last, now, s), s),
    assessedOn,
    assessedBy,
    why: assessedWhy,
  };
}
