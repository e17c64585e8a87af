import type { Field, Id } from '#isms/kernel/declarations/field.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { earliest, latestDay } from '../../across/latest-record.ts';
import { measure } from '../risk-treatment/measure.ts';
import { statementLine, type statement } from './statement.ts';
import type { LiveLine } from './statement-lines.ts';

/**
 * What the standard wants a Statement to say of a control. How a measure works and what shows it goes on changing between
 * two issues; that makes no issue out of date.
 */
export const aspects = {
  need: ['applicable'],
  inclusion: ['drivers', 'risks', 'requirements', 'reason'],
  status: ['status'],
  exclusion: ['reasonNot'],
} as const satisfies Readonly<Record<string, readonly (keyof LiveLine)[]>>;

export type Aspect = keyof typeof aspects;

/** A control whose lines say different things, and the fields in which they do. */
export interface Difference {
  readonly control: Id<'catalogue-control'>;
  readonly ref: string;
  readonly before: LiveLine | undefined;
  readonly after: LiveLine | undefined;
  readonly fields: readonly (keyof LiveLine)[];
}

/** In what two states of a Statement differ, control by control, in the order of the later one. */
export function differences(
  before: readonly LiveLine[],
  after: readonly LiveLine[],
  about: readonly Aspect[] = ['need', 'inclusion', 'status', 'exclusion'],
): readonly Difference[] {
  const fields = about.flatMap((aspect): readonly (keyof LiveLine)[] => aspects[aspect]);
  const then = new Map(before.map((line) => [line.control, line]));
  const now = new Map(after.map((line) => [line.control, line]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((control): Difference[] => {
    const [was, is] = [then.get(control), now.get(control)];
    const changed = fields.filter((name) => !isSameValue(comparable(was?.[name]), comparable(is?.[name])));
    const { ref = control } = is ?? was ?? {};
    return changed.length > 0 ? [{ control, ref, before: was, after: is, fields: changed }] : [];
  });
}

/**
 * The day since which the first of these controls has been decided otherwise than in an issue; undefined where no decision
 * of a later day shows it.
 */
export const decidedSince = (
  changed: readonly Difference[],
  { fields: { issuedOn } }: Stored<typeof statement>,
): PlainDate | undefined =>
  firstOfAll(
    changed.map(({ after: { reviewedOn = '' } = {} }) => (reviewedOn > issuedOn ? reviewedOn : undefined)),
  );

/**
 * The day since which the first of these controls is carried out otherwise, by the measures that were put on record or in
 * place last; undefined where nothing carries it out any more. That a measure was put in place counts only for a control that
 * is in place: what fell back since is no work under way.
 */
export const practisedSince = (
  changed: readonly Difference[],
  s: Neighbourhood<typeof measure>,
): PlainDate | undefined =>
  firstOfAll(
    changed.map(({ after }) =>
      latestDay(
        (after?.measures ?? []).flatMap((id) => {
          const found = s.get(measure, id);
          const inPlaceOn = after?.status === 'implemented' ? found?.fields.implementedOn : undefined;
          return [found?.createdAt.slice(0, 10), inPlaceOn];
        }),
        s.asOf,
      ),
    ),
  );

/** The first of these days; undefined where one of them is not known. */
export const firstOfAll = (days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.includes(undefined) ? undefined : earliest(days);

/** The order in which records are named says nothing. */
const comparable = (value: LiveLine[keyof LiveLine]): unknown =>
  typeof value === 'object'
    ? value.length > 0
      ? [...value].map(String).toSorted(inOrder)
      : undefined
    : value;

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/** A difference in words: `Risks, Status (Planned → Implemented)`. */
export const inWords = ({ before, after, fields }: Difference): string =>
  fields
    .map((name) => {
      const { title } = statementLine[name];
      const [was, is] = [before, after].map((line) => optionOf(name, line?.[name]));
      return was === undefined || is === undefined ? title : `${title} (${was} → ${is})`;
    })
    .join(', ');

/** The title of the option that was chosen; undefined where the field is no choice among options. */
function optionOf(name: keyof LiveLine, value: LiveLine[keyof LiveLine]): string | undefined {
  const field: Field = statementLine[name];
  const { kind, options } = field;
  return kind === 'choice' && options ? (options[String(value)] ?? 'none') : undefined;
}
