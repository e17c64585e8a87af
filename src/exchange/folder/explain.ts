import { type Text, sentences } from '#isms/kernel/values/sentence.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { prepare } from '#isms/kernel/commits/commit.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { Problem, type Fault } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { actOf } from './acts.ts';
import type { Commit, ResolvedEntry } from './commit.ts';
import { faultAt, type FileFault } from './fault.ts';
import { within } from './yaml.ts';

const texts = sentences('explain', {
  isRefused: 'is refused: {problem}',
  isRefusedBecauseOfAField: 'is refused: {path} {message}',
});

/** Returns why a commit was refused, at the lines of the files that caused it. */
export function explain(
  catalogue: Catalogue,
  before: Snapshot,
  commit: Commit,
  problem: Problem,
): readonly FileFault[] {
  const [first] = commit.steps;
  if (!first) return [];
  if ('action' in first.does) return faultsOfAct(first, problem);
  if (problem.faults.length === 0)
    return [at(culprit(catalogue, before, commit, problem), '', problem.detail)];
  const own = problem.faults.every(({ path }) => stepOf(commit, path) !== undefined);
  if (own) return problem.faults.map((fault) => faultOf(stepOf(commit, fault.path) ?? first, cut(fault)));
  const step = commit.steps.length === 1 ? first : culprit(catalogue, before, commit, problem);
  return problem.faults.map((fault) => faultOf(step, fault));
}

const faultsOfAct = (step: ResolvedEntry, problem: Problem): readonly FileFault[] =>
  problem.faults.length === 0
    ? [at(step, 'act', texts.isRefused({ problem: problem.detail }))]
    : problem.faults.map(({ path, message }) =>
        at(step, 'act', texts.isRefusedBecauseOfAField({ path, message })),
      );

/**
 * Returns the code of the record that a fault begins with if its commit has several records, as in `RISK-12
 * likelihood`.
 */
const codeIn = (path: string): string => path.slice(0, Math.max(path.indexOf(' '), 0));
const cut = (fault: Fault): Fault => ({ ...fault, path: fault.path.slice(fault.path.indexOf(' ') + 1) });

const stepOf = ({ steps }: Commit, path: string): ResolvedEntry | undefined =>
  steps.length === 1 ? undefined : steps.find(({ file }) => file.code === codeIn(path));

function faultOf(step: ResolvedEntry, { path, message }: Fault): FileFault {
  const changes = 'changes' in step.does ? step.does.changes : [];
  const amends = changes.some((change) => change.do === 'amend');
  if (step.path === '') return at(step, path, message);
  return at(step, within(amends ? 'set' : 'fields', path), message);
}

function at({ file, path: entry }: ResolvedEntry, path: string, message: Text): FileFault {
  return faultAt(file.source, path === '' ? entry : entry === '' ? path : within(entry, path), message);
}

/**
 * Returns the step whose change was refused, if the problem does not say. Changes are checked one after the other, so
 * it is the last one of the shortest beginning that is refused in the same way.
 */
function culprit(catalogue: Catalogue, before: Snapshot, commit: Commit, problem: Problem): ResolvedEntry {
  const { actor, at: moment, decide } = actOf(commit);
  const changes = decide(before) as readonly Change[];
  const isRefused = (count: number): boolean => {
    const outcome = prepare(catalogue, before, changes.slice(0, count), {
      actor,
      at: moment,
      origin: 'import',
      newId: () => '',
    });
    return (
      outcome instanceof Problem &&
      inEnglish(outcome.detail) === inEnglish(problem.detail) &&
      outcome.kind === problem.kind
    );
  };
  let [few, many] = [0, changes.length];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (isRefused(middle)) many = middle;
    else few = middle;
  }
  const refused = changes[many - 1];
  const step = commit.steps.find(
    ({ does }) => 'changes' in does && does.changes.some((change) => change === refused),
  );
  return step ?? (commit.steps[0] as ResolvedEntry);
}
