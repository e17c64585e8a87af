import { choice, number, reference, references } from '#isms/kernel/fields.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { view } from '#isms/kernel/view.ts';
import { acceptanceOf, approvalInForce, decision, latestDecision } from '../across/decision.ts';
import { carriedRisk, risksOn, tablesOf, treatmentsOn } from './carrying-over.ts';
import { levelStep } from './method-steps.ts';
import { carryings, isInUse, levelOf, riskMethod } from './risk-method.ts';
import { risk, scoreOf } from './risk.ts';
import { treatment } from './treatment.ts';

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
const count = (title: string, help: string) => number({ title, help, whole: true });

/** What becomes of the level of each open risk when one method takes the place of another; nothing is changed by asking. */
export const methodChange = view({
  key: 'method-change',
  clause: '6.1.2',
  title: 'Change of method',
  purpose:
    'What a new risk method would do to the open risks before it is adopted: which change their level, and which decisions would be void.',
  nothing:
    'No method is about to be replaced, or no open risk is scored with it. Begin the next version of the method in use, and what it would change stands here.',
  reads: [riskMethod, risk, treatment, decision],
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
    now: levelStep('from', { title: 'Level now', help: 'On the method in use.', optional: true }),
    to: method('New method', 'The method that is to take its place.'),
    later: levelStep('to', {
      title: 'Level then',
      help: 'What the new matrix yields from the translated steps.',
      optional: true,
    }),
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
      voids: count(
        'Decisions void',
        'Approvals and acceptances in force that would be void, whether or not the level moves.',
      ),
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
      for (const { record, now, later, voids } of byChange.get(change) ?? [])
        yield {
          key: record.code,
          cells: {
            risk: record.id,
            change,
            from: pair.from.id,
            now,
            to: pair.to.id,
            later,
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

/** The method that is asked about, or else the latest draft, and the one it is to replace. */
function pairOf(asked: string | undefined, s: Reader<typeof riskMethod>): Pair | undefined {
  const to =
    asked === undefined
      ? s.all(riskMethod).findLast((each) => !each.fields.replaced && !isInUse(each))
      : s.get(riskMethod, asked);
  const from = s.get(riskMethod, to?.fields.replaces);
  return to && from && { from, to };
}

/** A treatment, and what was decided about it that would not count any more. */
interface Voided {
  readonly plan: Stored<typeof treatment>;
  readonly decisions: readonly Stored<typeof decision>[];
}

interface Move {
  readonly record: Stored<typeof risk>;
  readonly change: Change;
  readonly now: number | undefined;
  readonly later: number | undefined;
  readonly voids: readonly Voided[];
}

type Sources = typeof riskMethod | typeof risk | typeof treatment | typeof decision;

function movesOf({ from, to }: Pair, how: keyof typeof carryings, s: Reader<Sources>): readonly Move[] {
  const tables = how === 'mapped' ? tablesOf(to) : undefined;
  const unmapped: Change = how === 'kept' ? 'kept' : 'again';
  return risksOn(from.id, s).map((record): Move => {
    const now = levelOf(scoreOf(record), s);
    if (now === undefined) return { record, change: 'unscored', now, later: undefined, voids: [] };
    if (!tables) return { record, change: unmapped, now, later: undefined, voids: [] };
    const { likelihood, impact } = carriedRisk(record, tables);
    const later = to.fields.matrix[(likelihood ?? 0) - 1]?.[(impact ?? 0) - 1];
    const voids = voidedWith(record, from, s);
    return {
      record,
      change: later === undefined ? 'again' : compared(now, later, { from, to }),
      now,
      later,
      voids,
    };
  });
}

/**
 * Whatever is translated is on another method afterwards, and that is material to every decision about it: the criteria are not
 * those by which it was taken. An acceptance saw the risk beside the treatment.
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

/** How far up its scale a level stands, from 0 to 1: so levels of scales that differ in length can be compared. */
const share = (level: number, { fields }: Method): number =>
  (level - 1) / Math.max(fields.levels.length - 1, 1);

function compared(now: number, later: number, { from, to }: Pair): Change {
  const difference = share(later, to) - share(now, from);
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
}
