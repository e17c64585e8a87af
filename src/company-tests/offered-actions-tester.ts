import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { askerOn } from '#access/roles.ts';
import type { Asker } from '#access/asker.ts';
import { mayTake } from '#access/policies.ts';
import { hindranceTo } from '#access/segregation.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { propose, withdraw, type Proposal } from '#isms/kernel/commits/commit.ts';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import { readFields } from '#isms/kernel/field-kinds/validation.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lookUp, readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { person } from '#isms/07-support/people/person.ts';

type Input = Readonly<Record<string, unknown>>;

/** An act that is offered to somebody on a record: it is for them, and nothing hinders them. */
interface Offered {
  readonly action: Action;
  readonly subject: Stored;
  readonly asker: Asker;
}

/** What came of acts that were offered and taken. */
export interface Report {
  /** The keys of the acts that were done at least once. */
  readonly done: ReadonlySet<string>;
  /** Offers that were refused for something that is no field of the form, with the reason. */
  readonly unmendable: readonly string[];
  /** By act, why no way of filling its form was accepted. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
}

type Look = (action: Action, subject: Stored, after: Snapshot) => void;

/**
 * Takes the acts that are offered on records, as people could: each by somebody whom it is offered to, with input that is
 * made from what it declares, committed as its endpoint commits it. What becomes possible by an act is taken after it. The
 * snapshot is left as it was. An act is taken on at most so many records. `look` sees the company after each
 * act that was taken first, and not after another one.
 */
export function takeWhatIsOffered(
  catalogue: Catalogue,
  snapshot: Snapshot,
  records: readonly Stored[],
  most: number,
  look?: Look,
): Report {
  const taking = new Taking(catalogue, most, look);
  taking.all(snapshot, records, []);
  return taking;
}

// An act after which another becomes possible, and so on: a review is held, concluded, approved.
const deepest = 4;
const mostAfterAnother = 2;

class Taking implements Report {
  readonly done = new Set<string>();
  readonly unmendable: string[] = [];
  readonly refused = new Map<string, Set<string>>();
  readonly #catalogue: Catalogue;
  readonly #most: number;
  readonly #look: Look | undefined;
  readonly #counts = new Map<string, number>();

  constructor(catalogue: Catalogue, most: number, look?: Look) {
    this.#catalogue = catalogue;
    this.#most = most;
    this.#look = look;
  }

  all(snapshot: Snapshot, records: readonly Stored[], before: readonly string[]): void {
    const askers = askersIn(this.#catalogue, snapshot);
    const ofRegister = Map.groupBy(records, ({ register }) => register);
    for (const action of this.#catalogue.actions.values())
      for (const subject of before.includes(action.key) ? [] : (ofRegister.get(action.on.key) ?? [])) {
        if (this.#isEnough(action, before.length)) break;
        const offered = offerOf(this.#catalogue, snapshot, action, subject, askers);
        if (!offered) continue;
        this.#count(action, before.length);
        this.#take(snapshot, offered, before);
      }
  }

  #isEnough({ key }: Action, depth: number): boolean {
    const most = depth === 0 ? this.#most : mostAfterAnother;
    return (this.#counts.get(`${key} ${depth > 0}`) ?? 0) >= most;
  }

  #count({ key }: Action, depth: number): void {
    const name = `${key} ${depth > 0}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #take(snapshot: Snapshot, offered: Offered, before: readonly string[]): void {
    const { action, subject } = offered;
    const said = new Set<string>();
    for (const input of inputsFor(offered, snapshot)) {
      const proposal = taken(this.#catalogue, snapshot, offered, input);
      if (!isProblem(proposal)) {
        this.done.add(action.key);
        if (before.length === 0) this.#look?.(action, subject, proposal.after);
        const trail = [...before, action.key];
        if (trail.length <= deepest) this.all(proposal.after, touchedBy(this.#catalogue, proposal), trail);
        withdraw(snapshot, proposal);
        return;
      }
      const reason = `${[...before, action.key].join(', ')} on ${subject.code}: ${inEnglish(proposal.detail)}`;
      if (!isAboutInput(action, proposal)) this.unmendable.push(reason);
      said.add(reason);
    }
    this.refused.set(action.key, new Set([...(this.refused.get(action.key) ?? []), ...said]));
  }
}

/** Everybody who works here, as access knows them. */
function askersIn(catalogue: Catalogue, snapshot: Snapshot): readonly Asker[] {
  const head = readerOf(snapshot);
  return head.all(person).flatMap(({ id }) => askerOn(id, head, catalogue) ?? []);
}

/** The act as it is offered on a record to the first person it is open to; undefined where it is open to nobody. */
function offerOf(
  catalogue: Catalogue,
  snapshot: Snapshot,
  action: Action,
  subject: Stored,
  askers: readonly Asker[],
): Offered | undefined {
  const register = catalogue.registers.get(action.on.key) ?? action.on;
  const s = readerOf(snapshot);
  const asker = askers.find(
    (each) => mayTake(each, action, register, subject) && hindranceTo(each, action, subject, s) === undefined,
  );
  return asker && { action, subject, asker };
}

/** What an act comes to, as its endpoint takes it; or why it is refused. */
function taken(
  catalogue: Catalogue,
  snapshot: Snapshot,
  { action, subject, asker }: Offered,
  input: Input,
): Proposal | Problem {
  const { values, faults } = readFields(action.input, input);
  if (faults.length > 0) return invalid(faults);
  const s = readerOf(snapshot);
  const id = asker.person;
  const changes = action.decide({ subject, input: values, actor: { id, person: id }, s });
  if (isProblem(changes)) return changes;
  let made = 0;
  const newId = (): string => `made-${snapshot.position}-${(made += 1)}`;
  return propose(catalogue, snapshot, changes, { actor: id, at: snapshot.at, origin: 'action', newId });
}

/** Whether a refusal names nothing but fields of the form, so that whoever filled it in knows what to change. */
const isAboutInput = ({ input }: Action, { faults }: Problem): boolean =>
  faults.every(({ path }) => ((path.split(' ').at(-1) ?? '').split(/[.[]/)[0] ?? '') in input);

/** The records that an act made or changed, and those they point to. */
function touchedBy(catalogue: Catalogue, { versions, after }: Proposal): readonly Stored[] {
  const pointedTo = versions.flatMap(({ register, fields }) =>
    Object.entries(catalogue.registers.get(register)?.fields ?? {}).flatMap(([name, field]) =>
      field.kind === 'reference'
        ? targets(field, fields[name]).flatMap((id) => lookUp(after, field.to ?? '', id) ?? [])
        : [],
    ),
  );
  return [...new Map([...versions, ...pointedTo].map((each) => [each.id, each])).values()];
}

/** A way of filling in a form: which of what can be chosen, and how much of what may be left out. */
interface Way {
  readonly n: number;
  readonly fills: 'what is needed' | 'text, days and people too' | 'everything';
}

// The least first. Each number chooses another person, another option and another day.
const ways: readonly Way[] = [0, 1, 2, 3, 4].flatMap((n) =>
  (['what is needed', 'text, days and people too', 'everything'] as const).map((fills) => ({ n, fills })),
);
const daysFromToday = [0, 30, 1500, -1, 1];

/** Ways to fill in the form of an act: what it begins with, and the rest made from what its fields declare. */
function* inputsFor({ action, subject, asker }: Offered, snapshot: Snapshot): Generator<Input> {
  const begun: Input = action.start?.(subject, readerOf(snapshot)) ?? {};
  const rest = Object.fromEntries(Object.entries(action.input).filter(([name]) => begun[name] === undefined));
  for (const way of ways) yield { ...begun, ...filled(rest, asker, snapshot, way) };
  // What the dialog shows of the record can be chosen again in its fields of the same names.
  const shown = Object.fromEntries(
    (action.shows ?? []).flatMap((name) => (name in rest ? [[name, subject.fields[name]]] : [])),
  );
  for (const way of ways) yield { ...begun, ...filled(rest, asker, snapshot, way), ...shown };
}

const filled = (fields: Fields, asker: Asker, snapshot: Snapshot, way: Way): Input =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => isFilled(field, way))
      .map(([name, field]) => [name, valueOf(field, asker, snapshot, way)] as const)
      .filter(([, value]) => value !== undefined),
  );

function isFilled({ optional, default: byDefault, kind, to }: Field, { fills }: Way): boolean {
  if (fills === 'everything' || (!optional && byDefault === undefined)) return true;
  return fills !== 'what is needed' && (['line', 'prose', 'date'].includes(kind) || to === 'person');
}

/** Undefined where there is nothing to choose from. */
function valueOf(field: Field, asker: Asker, snapshot: Snapshot, way: Way): unknown {
  const { n } = way;
  const options = Object.keys(field.options ?? {});
  const rows = shelf(snapshot, field.to ?? '').rows.filter(({ retired }) => !retired);
  const from = Math.max(
    rows.findIndex(({ id }) => id === asker.person),
    0,
  );
  const chosen = [...rows.slice(from), ...rows.slice(0, from)].map(({ id }) => id);
  switch (field.kind) {
    case 'line':
    case 'prose':
      return field.format === 'url' ? `https://example.org/${n}` : `${field.title} ${n}`;
    case 'choice':
      return options[n % options.length];
    case 'choices':
      return options.slice(0, n + 1);
    case 'yesNo':
      return n % 2 === 0;
    case 'date':
      return addDays(snapshot.asOf, field.happened ? 0 : (daysFromToday[n] ?? 0));
    case 'number':
      return field.least ?? 1;
    case 'step':
      return n + 1;
    case 'reference':
      return chosen[n % Math.max(chosen.length, 1)];
    case 'references':
      return chosen.slice(0, 1 + 30 * n);
    case 'list':
      return [filled(field.fields ?? {}, asker, snapshot, way)];
    default:
      return undefined;
  }
}
