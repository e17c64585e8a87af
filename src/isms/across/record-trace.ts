import type { Field, Link } from '#isms/kernel/field-kinds/field.ts';
import { choice, line, link, number, yesNo } from '#isms/kernel/declarations/fields.ts';
import { linksIn, points } from '#isms/kernel/declarations/reference-index.ts';
import type { Followed, Reader } from '#isms/kernel/declarations/reader.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { view } from '#isms/kernel/declarations/view.ts';

/** The records that a record refers to and those that refer to it, and so on from there, nearest first. */
export const recordTrace = view({
  key: 'trace',
  clause: '7.5',
  title: 'Trace of a record',
  purpose:
    'What a record rests on and what rests on it, step by step along the references of all registers: the way from a risk to the evidence, and what has to be looked at again when something changes.',
  nothing:
    'Name a record by its code, such as RISK-4. If one is named, there is none of that code, or nothing points to it and it points to nothing.',
  reads: 'all',
  parameters: {
    record: line({
      title: 'Record',
      help: 'The code of the record to begin with, such as RISK-4.',
      longest: 80,
      optional: true,
    }),
    depth: number({
      title: 'Steps',
      help: 'How many references to follow one after the other.',
      least: 1,
      most: 6,
      whole: true,
      default: 2,
    }),
  },
  columns: {
    direction: choice({
      title: 'Direction',
      help: 'Whether the record begun with rests on this one, or this one rests on it.',
      options: { 'rests on': 'Rests on', carries: 'Is the basis of' },
    }),
    steps: number({ title: 'Steps', help: 'How many references lie in between.', whole: true }),
    register: line({ title: 'Register', help: 'What kind of record it is.' }),
    record: link({ title: 'Record', help: 'The record that was reached.' }),
    field: line({ title: 'By way of', help: 'The field whose reference leads here.' }),
    from: link({ title: 'Next to', help: 'The record one step nearer to the one begun with.' }),
    retired: yesNo({ title: 'Out of use', help: 'Whether it was retired since.' }),
  },
  presentation: { as: 'table', group: 'direction', without: ['retired'] },
  *rows({ s, registers }, { record: code, depth }) {
    const start = find(code, registers.values(), s);
    if (!start) return;
    const directions = { 'rests on': basesOf, carries: (from: Followed) => restingOn(from, registers, s) };
    for (const direction of ['rests on', 'carries'] as const)
      for (const { to, from, field, steps } of walk(start, depth, directions[direction], s))
        yield {
          key: `${direction} ${to.record.code}`,
          cells: {
            direction,
            steps,
            register: to.register.title,
            record: linkTo(to),
            field,
            from: linkTo(from),
            retired: to.record.retired,
          },
          rests: [linkTo(start), linkTo(from), linkTo(to)],
        };
  },
});

/** A reference, seen from one of its ends: the record at the other end, and the field that holds it. */
interface Reference {
  readonly to: Link;
  readonly field: string;
}

interface TraceStep {
  readonly to: Followed;
  readonly from: Followed;
  readonly field: string;
  readonly steps: number;
}

const linkTo = ({ record }: Followed): Link => ({ register: record.register, id: record.id });

function find(code: string | undefined, registers: Iterable<AnyRegister>, s: Reader): Followed | undefined {
  if (code === undefined) return undefined;
  for (const register of registers) {
    const record = s.everything(register).find((each) => each.code === code);
    if (record) return { record, register };
  }
  return undefined;
}

/** Yields every record within that many steps, each once and by a shortest path. */
function* walk(
  start: Followed,
  depth: number,
  next: (from: Followed) => Iterable<Reference>,
  s: Reader,
): Iterable<TraceStep> {
  const seen = new Set([start.record.id]);
  let nearest: readonly Followed[] = [start];
  for (let steps = 1; steps <= depth && nearest.length > 0; steps += 1) {
    const reached: Followed[] = [];
    for (const from of nearest)
      for (const { to: link, field } of next(from)) {
        const to = seen.has(link.id) ? undefined : s.follow(link);
        if (!to) continue;
        seen.add(link.id);
        reached.push(to);
        yield { to, from, field, steps };
      }
    nearest = reached;
  }
}

function* basesOf({ record, register }: Followed): Iterable<Reference> {
  for (const [name, field] of Object.entries(register.fields))
    for (const to of linksIn(field, record.fields[name])) yield { to, field: field.title };
}

function* restingOn(
  { record }: Followed,
  registers: ReadonlyMap<string, AnyRegister>,
  s: Reader,
): Iterable<Reference> {
  for (const register of registers.values())
    for (const [name, field] of Object.entries(register.fields)) {
      if (!mayPointTo(record.register, field)) continue;
      for (const { id } of s.referring(register, name, record.id))
        yield { to: { register: register.key, id }, field: field.title };
    }
}

/** Checks whether a field could lead to a register, itself or in an entry of its list. */
const mayPointTo = (register: string, field: Field): boolean =>
  points(field) && (field.to === undefined || field.to === register);
