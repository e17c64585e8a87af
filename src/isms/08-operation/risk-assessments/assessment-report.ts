import { choice, date, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { levelStep } from '../../06-planning/risk-method/method-steps.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { headColumns, headOf, headReads } from './assessment-report-head.ts';
import { origins } from './run-results.ts';
import {
  asOption,
  optionsOf,
  comparison,
  movements,
  runShown,
  wholeRunBefore,
  type Moved,
} from './run-comparison.ts';

const { likelihood, impact, consequences, priority } = risk.fields;
const method = (title: string, help: string) => reference('risk-method', { title, help, optional: true });

/** An assessment as a report: how it was done, what it showed, and each result (8.2). */
export const assessmentReport = view({
  key: 'assessment-report',
  clause: '8.2',
  title: 'Assessment report',
  purpose:
    'One assessment from beginning to end: the method and who took part, what it showed and who approved that, then each risk by its level, as the run kept it. Print it for whoever wants paper.',
  nothing:
    'No assessment over all risks has results yet. They are kept when a run is frozen; a run that is named here is shown as it stands.',
  reads: headReads,
  foundOn: 'run',
  parameters: {
    run: reference('assessment-run', {
      title: 'Assessment',
      help: 'The one to report; the latest over all risks that has results, if left empty.',
      optional: true,
    }),
  },
  columns: {
    run: reference('assessment-run', { title: 'Assessment', help: 'The assessment it is a result of.' }),
    level: levelStep('method', { title: 'Level', help: 'The level in this assessment.', optional: true }),
    risk: reference('risk', { title: 'Risk', help: 'The risk, by its name of today.' }),
    movement: choice({
      title: 'Movement',
      help: 'How it stands beside the assessment before.',
      options: movements,
    }),
    acceptance: choice({
      title: 'Against the criteria',
      help: 'How it compares with the acceptance criteria.',
      options: optionsOf('acceptance'),
      optional: true,
    }),
    origin: choice({
      title: 'Not of this assessment',
      help: 'Where the score comes from that stood when the results were taken down, if it was not given in this assessment.',
      options: origins,
      optional: true,
    }),
    scoredIn: reference('assessment-run', {
      title: 'Scored in',
      help: 'The other assessment in which it was scored.',
      optional: true,
    }),
    method: method('Scored with', 'The method it is scored with.'),
    owner: reference('person', { title: 'Owner', help: 'Who owned it.', optional: true }),
    likelihood,
    impact,
    methodBefore: method('Scored with before', 'The method of the assessment before.'),
    before: levelStep('methodBefore', {
      title: 'Level before',
      help: 'The level in the assessment before, on its own scale.',
      optional: true,
    }),
    treatment: choice({
      title: 'Treatment',
      help: 'How far its treatment had come.',
      options: optionsOf('treatment'),
      optional: true,
    }),
    priority,
    assessedOn: date({ title: 'Assessed on', help: 'When it was scored.', optional: true }),
    assessedBy: reference('person', { title: 'Assessed by', help: 'Who scored it.', optional: true }),
    consequences,
    why: prose({ title: 'Why', help: 'What was said when it was scored.', optional: true }),
    leftOut: prose({ title: 'Left out', help: 'Why it was not scored in this run.', optional: true }),
  },
  presentation: {
    as: 'document',
    of: 'run',
    group: 'level',
    heading: 'risk',
    marks: ['movement', 'acceptance', 'origin'],
    facts: [
      'owner',
      'likelihood',
      'impact',
      'before',
      'treatment',
      'priority',
      'assessedOn',
      'assessedBy',
      'scoredIn',
    ],
    texts: ['consequences', 'why'],
    choose: 'movement',
    remark: 'leftOut',
    without: ['method', 'methodBefore'],
  },
  head: {
    columns: headColumns,
    running: ['run', 'to'],
    *rows({ s }, { run: named }) {
      const run = runShown(named, s);
      if (run) yield headOf(run, comparison(wholeRunBefore(run, s), run, s), s);
    },
  },
  *rows({ s }, { run: named }) {
    const run = runShown(named, s);
    if (!run) return;
    const rests = { register: run.register, id: run.id };
    for (const moved of comparison(wholeRunBefore(run, s), run, s).toSorted(byLevel)) {
      // Risks that are gone are in the head; imported results may name risks that were never on record here.
      if (!moved.now || !s.get(risk, moved.risk)) continue;
      yield {
        key: moved.risk,
        cells: { run: run.id, ...cellsOf(moved, run.id) },
        rests: [{ register: risk.key, id: moved.risk }, rests],
      };
    }
  },
});

const byLevel = (a: Moved, b: Moved): number => (b.now?.level ?? 0) - (a.now?.level ?? 0);

const cellsOf = ({ risk: id, movement, before, now, leftOut, origin }: Moved, run: string) => ({
  risk: id,
  movement,
  level: now?.level,
  acceptance: asOption('acceptance', now?.acceptance),
  origin,
  scoredIn: now?.run === run ? undefined : now?.run,
  method: now?.method,
  owner: now?.owner,
  likelihood: now?.likelihood,
  impact: now?.impact,
  methodBefore: before?.method,
  before: before?.level,
  treatment: asOption('treatment', now?.treatment),
  priority: now?.priority,
  assessedOn: now?.assessedOn,
  assessedBy: now?.assessedBy,
  consequences: now?.consequences,
  why: now?.assessedWhy,
  leftOut,
});
