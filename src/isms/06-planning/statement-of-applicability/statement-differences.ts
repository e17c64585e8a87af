import type { Field, Id } from '#isms/kernel/field-kinds/field.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { earliest, latestDay } from '../../across/latest-record.ts';
import { measure } from '../risk-treatment/measure.ts';
import { statementLine, type statement } from './statement.ts';
import type { LiveLine } from './statement-lines.ts';

/**
 * What the standard requires a Statement to say about a control. The description and evidence of measures keep changing
 * between issues, which does not make an issue outdated.
 */
export const aspects = {
  need: ['applicable'],
  inclusion: ['drivers', 'risks', 'requirements', 'reason'],
  status: ['status'],
  exclusion: ['reasonNot'],
} as const satisfies Readonly<Record<string, readonly (keyof LiveLine)[]>>;

export type Aspect = keyof typeof aspects;

/** A control whose lines differ, with the fields that do. */
export interface Difference {
  readonly control: Id<'catalogue-control'>;
  readonly ref: string;
  readonly before: LiveLine | undefined;
  readonly after: LiveLine | undefined;
  readonly fields: readonly (keyof LiveLine)[];
}

/** Returns the differences between two states of a Statement by control, in the order of the later one. */
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
 * Returns the first day since which one of these controls has a different decision than in an issue; undefined if the
 * date of any of these decisions is unknown.
 */
export const decidedSince = (
  changed: readonly Difference[],
  { fields: { issuedOn } }: Stored<typeof statement>,
): PlainDate | undefined =>
  firstOfAll(
    changed.map(({ after: { reviewedOn = '' } = {} }) => (reviewedOn > issuedOn ? reviewedOn : undefined)),
  );

/**
 * Returns the first day since which one of these controls is carried out differently, by the latest measure recorded or
 * put in place; undefined if one of them has no measure. The day a measure was put in place counts only for implemented
 * controls: a control that regressed since is not under way.
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

/** Returns the first of these days; undefined if one of them is unknown. */
export const firstOfAll = (days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.includes(undefined) ? undefined : earliest(days);

/** Returns a value for comparison. The order in which records are named does not matter. */
const comparable = (value: LiveLine[keyof LiveLine]): unknown =>
  typeof value === 'object'
    ? value.length > 0
      ? [...value].map(String).toSorted(inOrder)
      : undefined
    : value;

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/** Returns a difference in words: `Risks, Status (Planned → Implemented)`. */
export const inWords = ({ before, after, fields }: Difference): string =>
  fields
    .map((name) => {
      const { title } = statementLine[name];
      const [was, is] = [before, after].map((line) => optionOf(name, line?.[name]));
      return was === undefined || is === undefined ? title : `${title} (${was} → ${is})`;
    })
    .join(', ');

/** Returns the title of the chosen option; undefined if the field is not a choice. */
function optionOf(name: keyof LiveLine, value: LiveLine[keyof LiveLine]): string | undefined {
  const field: Field = statementLine[name];
  const { kind, options } = field;
  return kind === 'choice' && options ? (options[String(value)] ?? 'none') : undefined;
}
