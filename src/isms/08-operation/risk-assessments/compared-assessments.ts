import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { choice, number, prose, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { levelStep } from '../../06-planning/risk-method/method-steps.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from './assessment-run.ts';
import { resultReads } from './frozen-results.ts';
import { origins } from './run-results.ts';
import {
  asOption,
  comparison,
  movements,
  optionsOf,
  runShown,
  wholeRunBefore,
  type Moved,
  type Movement,
} from './run-comparison.ts';

const method = (title: string, help: string) => reference('risk-method', { title, help, optional: true });
const acceptance = (title: string, help: string) =>
  choice({ title, help, options: optionsOf('acceptance'), optional: true });
const run = (title: string, help: string) => reference('assessment-run', { title, help, optional: true });
const count = (title: string, help: string) => number({ title, help, whole: true });

const order = Object.keys(movements) as readonly Movement[];

/** A comparison of two assessments by their own results: what is new, gone or moved, and why (6.1.2 b, 8.2). */
export const comparedAssessments = view({
  key: 'compared-assessments',
  clause: '8.2',
  title: 'Two assessments compared',
  purpose:
    'What one assessment says beside another: which risks are new or gone, which are higher or lower and why. It rests on what each run kept, whatever has happened to the risks since.',
  nothing:
    'No assessment over all risks has results yet, or nothing moved since the one before. Results are kept when a run is frozen.',
  reads: [assessmentRun, ...resultReads],
  foundOn: 'to',
  parameters: {
    to: run('Assessment', 'The one that is looked at; the latest over all risks, if left empty.'),
    from: run('Compared with', 'An earlier one; the last over all risks before it, if left empty.'),
    alike: yesNo({ title: 'Unmoved too', help: 'Shows also risks that stand as they did.', default: false }),
  },
  columns: {
    movement: choice({
      title: 'Movement',
      help: 'How it stands beside the earlier assessment.',
      options: movements,
    }),
    risk: reference('risk', { title: 'Risk', help: 'The risk, by its name of today.' }),
    methodBefore: method('Scored with before', 'The method of the earlier assessment.'),
    before: levelStep('methodBefore', {
      title: 'Before',
      help: 'The level in the earlier assessment, on its own scale.',
      optional: true,
    }),
    methodNow: method('Scored with', 'The method of the later assessment.'),
    translated: levelStep('methodNow', {
      title: 'Before, translated',
      help: 'What that is on the scale of the later one, by its tables.',
      optional: true,
    }),
    now: levelStep('methodNow', { title: 'Now', help: 'The level in the later assessment.', optional: true }),
    acceptanceBefore: acceptance('Criteria before', 'How it compared with the acceptance criteria then.'),
    acceptanceNow: acceptance('Criteria now', 'How it compared in the later assessment.'),
    origin: choice({
      title: 'Not of the later one',
      help: 'Where its score comes from, if it was not given in the later assessment.',
      options: origins,
      optional: true,
    }),
    why: prose({
      title: 'Why',
      help: 'What was said when it was scored, or why it was left out.',
      optional: true,
    }),
  },
  presentation: { as: 'table', group: 'movement', without: ['methodBefore', 'methodNow'] },
  head: {
    columns: {
      to: run('Assessment', 'The later assessment.'),
      from: run('Compared with', 'The earlier assessment.'),
      risks: count('Risks', 'How many are in either.'),
      ...(Object.fromEntries(
        order.map((each) => [each, count(movements[each], 'How many risks stand like that.')]),
      ) as Readonly<Record<Movement, ReturnType<typeof count>>>),
    },
    running: ['to', 'from'],
    *rows({ s }, { from: earlier, to: later }) {
      const to = runShown(later, s);
      if (!to) return;
      const from = earlier === undefined ? wholeRunBefore(to, s) : s.get(assessmentRun, earlier);
      const moved = comparison(from, to, s);
      const counts = order.map((each) => [each, moved.filter(({ movement }) => movement === each).length]);
      yield {
        key: to.code,
        cells: {
          from: from?.id,
          to: to.id,
          risks: moved.length,
          ...(Object.fromEntries(counts) as Readonly<Record<Movement, number>>),
        },
        rests: [...(from ? [from] : []), to].map(({ id }) => ({ register: assessmentRun.key, id })),
      };
    },
  },
  *rows({ s }, { from: earlier, to: later, alike }) {
    const to = runShown(later, s);
    if (!to) return;
    const from = earlier === undefined ? wholeRunBefore(to, s) : s.get(assessmentRun, earlier);
    const byMovement = Map.groupBy(comparison(from, to, s), ({ movement }) => movement);
    const runs = [...(from ? [from] : []), to].map(({ id }): Link => ({ register: assessmentRun.key, id }));
    for (const movement of order.filter((each) => alike || each !== 'alike'))
      for (const moved of (byMovement.get(movement) ?? []).toSorted(byLevel)) {
        // Imported results may name risks that were never on record here.
        if (!s.get(risk, moved.risk)) continue;
        yield {
          key: moved.risk,
          cells: cellsOf(moved),
          rests: [{ register: risk.key, id: moved.risk }, ...runs],
        };
      }
  },
});

const levelShown = ({ now, before }: Moved): number => now?.level ?? before?.level ?? 0;
const byLevel = (a: Moved, b: Moved): number => levelShown(b) - levelShown(a);

const cellsOf = ({ risk: id, movement, before, now, translated, leftOut, origin }: Moved) => ({
  risk: id,
  movement,
  methodBefore: before?.method,
  before: before?.level,
  methodNow: now?.method,
  translated,
  now: now?.level,
  acceptanceBefore: asOption('acceptance', before?.acceptance),
  acceptanceNow: asOption('acceptance', now?.acceptance),
  origin,
  why: leftOut ?? now?.assessedWhy,
});
