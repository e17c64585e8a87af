import { choice, number, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { acceptanceOf, approvalInForce, decision, latestDecision } from '../../across/decision.ts';
import { convertedRisk, risksOn, conversionTablesOf, treatmentsOn } from './score-conversion.ts';
import { levelChanges, reachOf, type LevelChanges } from '../risk-assessment/level-changes.ts';
import { byRank, ranksOf, type Rank } from './acceptor-rank.ts';
import { doubtsOf, failuresOf, faultsText } from './method-faults.ts';
import { levelStep } from './method-steps.ts';
import { acceptors, carryings, isDraft, isInUse, levelOf, riskMethod } from './risk-method.ts';
import { risk, scoreOf } from '../risk-assessment/risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

type Method = Stored<typeof riskMethod>;

const changes = {
  up: 'Higher',
  down: 'Lower',
  same: 'As it was',
  kept: 'Kept on the old scale',
  again: 'To be scored again',
  unscored: 'Not scored',
} as const;

type Change = keyof typeof changes;
const order: readonly Change[] = ['up', 'down', 'again', 'kept', 'unscored', 'same'];

const method = (title: string, help: string) => reference('risk-method', { title, help });
const criteria = (title: string) =>
  choice({
    title,
    help: 'How the level of today compares with the acceptance criteria, where that changes.',
    options: { acceptable: 'Acceptable', 'to be treated': 'To be treated' },
    optional: true,
  });
const acceptance = (title: string) =>
  choice({
    title,
    help: 'Who may accept what remains: at the level after treatment or, where that is not known, at that of today. Said where it changes.',
    options: acceptors,
    optional: true,
  });
const count = (title: string, help: string) => number({ title, help, whole: true });

/** The effect on each open risk if one method replaces another. The view changes nothing. */
export const methodChange = view({
  key: 'method-change',
  clause: '6.1.2',
  title: 'Change of method',
  purpose:
    'What a new risk method would do to the open risks before it is adopted: their level before controls, today and after treatment, whether they may be kept and who may accept what remains, and which decisions would be void.',
  nothing:
    'No method is about to be replaced, or no open risk is scored with it. Begin the next version of the method in use, and what it would change stands here.',
  reads: [riskMethod, risk, treatment, decision],
  foundOn: 'to',
  parameters: {
    to: reference('risk-method', {
      title: 'New method',
      help: 'The method that is to take the place of another; the latest draft, if left empty.',
      optional: true,
    }),
    how: choice({
      title: 'Open risks',
      help: 'What becomes of their scores.',
      options: carryings,
      default: 'mapped',
    }),
  },
  columns: {
    risk: reference('risk', { title: 'Risk', help: 'The open risk.' }),
    change: choice({ title: 'Change', help: 'How its level moves.', options: changes }),
    from: method('Scored with', 'The method in use.'),
    to: method('New method', 'The method that is to take its place.'),
    before: levelStep('from', {
      title: 'Before controls now',
      help: 'On the method in use.',
      optional: true,
    }),
    beforeThen: levelStep('to', {
      title: 'Before controls then',
      help: 'What the new matrix yields from the translated steps.',
      optional: true,
    }),
    now: levelStep('from', { title: 'Level now', help: 'On the method in use.', optional: true }),
    later: levelStep('to', {
      title: 'Level then',
      help: 'What the new matrix yields from the translated steps.',
      optional: true,
    }),
    after: levelStep('from', {
      title: 'After treatment now',
      help: 'What is to remain, on the method in use.',
      optional: true,
    }),
    afterThen: levelStep('to', {
      title: 'After treatment then',
      help: 'What is to remain, as the new matrix yields it from the translated steps.',
      optional: true,
    }),
    criteria: criteria('Criteria now'),
    criteriaThen: criteria('Criteria then'),
    acceptedBy: acceptance('Accepted by now'),
    acceptedByThen: acceptance('Accepted by then'),
    voids: references('treatment', {
      title: 'Decisions void',
      help: 'The treatments about which a decision that is in force would be void, also where the level stays: it was taken by other criteria.',
    }),
  },
  presentation: { as: 'table', group: 'change', without: ['from', 'to'] },
  head: {
    columns: {
      from: method('In use', 'The method that is replaced.'),
      to: method('New method', 'The method that takes its place.'),
      risks: count('Open risks', 'Those scored with the method in use.'),
      up: count('Higher', 'Whose level rises.'),
      down: count('Lower', 'Whose level falls.'),
      same: count('As it was', 'Whose level stays.'),
      criteria: count('Criteria differ', 'Which may be kept and could not be, or the other way round.'),
      acceptedBy: count('Accepted by others', 'Of which somebody else may accept what remains.'),
      voids: count(
        'Decisions void',
        'Approvals and acceptances in force that would be void, whether or not the level moves.',
      ),
      amiss: prose({
        title: 'Contradicts itself',
        help: 'What cannot be right in the new method.',
        optional: true,
      }),
    },
    running: ['from', 'to'],
    *rows({ s }, { to: asked, how }) {
      const pair = pairOf(asked, s);
      if (!pair) return;
      const moved = movesOf(pair, how, s);
      const of = (change: Change): number => moved.filter((each) => each.change === change).length;
      yield {
        key: pair.to.code,
        cells: {
          from: pair.from.id,
          to: pair.to.id,
          risks: moved.length,
          up: of('up'),
          down: of('down'),
          same: of('same'),
          voids: new Set(moved.flatMap(({ voids }) => voids.flatMap(({ decisions }) => decisions))).size,
          criteria: moved.filter(({ cells }) => cells.criteriaThen !== undefined).length,
          acceptedBy: moved.filter(({ cells }) => cells.acceptedByThen !== undefined).length,
          amiss: faultsText([...failuresOf(pair.to), ...doubtsOf(pair.to)]),
        },
        rests: [pair.from, pair.to].map(({ id }) => ({ register: riskMethod.key, id })),
      };
    },
  },
  *rows({ s }, { to: asked, how }) {
    const pair = pairOf(asked, s);
    if (!pair) return;
    const byChange = Map.groupBy(movesOf(pair, how, s), ({ change }) => change);
    for (const change of order)
      for (const { record, now, later, cells, voids } of inOrder(byChange.get(change) ?? []))
        yield {
          key: record.code,
          cells: {
            risk: record.id,
            change,
            from: pair.from.id,
            now,
            to: pair.to.id,
            later,
            ...cells,
            voids: voids.map(({ plan }) => plan.id),
          },
          rests: [
            { register: risk.key, id: record.id },
            ...voids.map(({ plan }) => ({ register: treatment.key, id: plan.id })),
          ],
        };
  },
});

interface Pair {
  readonly from: Method;
  readonly to: Method;
}

/**
 * Returns the new method and the one it replaces. The new method is the named one or its draft successor; if none is
 * named, the latest draft. Undefined if there is no such pair.
 */
function pairOf(asked: string | undefined, s: Reader<typeof riskMethod>): Pair | undefined {
  const named = s.get(riskMethod, asked);
  const to =
    asked === undefined
      ? s.all(riskMethod).findLast((each) => !each.fields.replaced && !isInUse(each))
      : named && (s.referring(riskMethod, 'replaces', named.id).find(isDraft) ?? named);
  const from = s.get(riskMethod, to?.fields.replaces);
  return to && from && { from, to };
}

/** A treatment, with the decisions about it that would become void. */
interface Voided {
  readonly plan: Stored<typeof treatment>;
  readonly decisions: readonly Stored<typeof decision>[];
}

interface Move {
  readonly record: Stored<typeof risk>;
  readonly change: Change;
  readonly now: number | undefined;
  readonly later: number | undefined;
  readonly cells: LevelChanges;
  readonly voids: readonly Voided[];
}

type Sources = typeof riskMethod | typeof risk | typeof treatment | typeof decision;

function movesOf({ from, to }: Pair, how: keyof typeof carryings, s: Reader<Sources>): readonly Move[] {
  const tables = how === 'mapped' ? conversionTablesOf(to) : undefined;
  const unmapped: Change = how === 'kept' ? 'kept' : 'again';
  const ranks = { from: ranksOf(from), to: ranksOf(to) };
  return risksOn(from.id, s).map((record): Move => {
    const now = levelOf(scoreOf(record), s);
    const cells = levelChanges(record, { from, to, tables }, s);
    if (now === undefined) return { record, change: 'unscored', now, later: undefined, cells, voids: [] };
    if (!tables) return { record, change: unmapped, now, later: undefined, cells, voids: [] };
    const { likelihood, impact } = convertedRisk(record, tables);
    const later = to.fields.matrix[(likelihood ?? 0) - 1]?.[(impact ?? 0) - 1];
    const voids = voidedWith(record, from, s);
    return {
      record,
      change: later === undefined ? 'again' : compared(ranks.from[now - 1], ranks.to[later - 1]),
      now,
      later,
      cells,
      voids,
    };
  });
}

/**
 * Returns the decisions that a conversion would make void. Converted records are on another method, which is material:
 * the decisions were taken by other criteria. An acceptance is about the risk and the treatment.
 */
function voidedWith(record: Stored<typeof risk>, from: Method, s: Reader<Sources>): readonly Voided[] {
  const translated = new Set<string>([record.id, ...treatmentsOn(from.id, record, s).map(({ id }) => id)]);
  const rests = ({ fields: { subjects } }: Stored<typeof decision>): boolean =>
    subjects.some((seen) => translated.has(seen.record.id));
  return s.referring(treatment, 'risk', record.id).flatMap((plan) => {
    if (plan.retired) return [];
    const decisions = [approvalInForce(plan, s), acceptanceInForce(plan, s)].flatMap((each) =>
      each && rests(each) ? [each] : [],
    );
    return decisions.length > 0 ? [{ plan, decisions }] : [];
  });
}

const acceptanceInForce = (plan: Stored<typeof treatment>, s: Reader<Sources>) =>
  acceptanceOf(plan, s) === 'in force' ? latestDecision(plan, ['acceptance'], s) : undefined;

/** Returns the moves, those with the most changes besides today's level first. */
const inOrder = (moves: readonly Move[]): readonly Move[] =>
  moves.toSorted((a, b) => reachOf(b.cells) - reachOf(a.cells));

/** Compares two levels by their criteria, since neither name nor position shows which is higher. */
function compared(now: Rank | undefined, later: Rank | undefined): Change {
  const difference = now && later ? byRank(later, now) : 0;
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
}
