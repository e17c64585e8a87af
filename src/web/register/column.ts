import type { DeclaredField, DeclaredRegister } from '../api/declared.ts';
import { placedIn, titleOf, type Placed } from '../cells/placed.ts';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { namingFields } from '#isms/kernel/declarations/label.ts';

/** A column of a list: a stored or computed field, or the day on which the record was made or changed. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly placed: Placed;
  readonly computed: boolean;
  /** Whether it names the record: a person is then shown by name, not by initials. */
  readonly naming: boolean;
  readonly width: number;
}

interface Titles {
  readonly createdAt: string;
  readonly changedAt: string;
}

const widths: Partial<Record<DeclaredField['kind'], number>> = {
  line: 200,
  prose: 260,
  choices: 180,
  yesNo: 96,
  date: 112,
  duration: 104,
  number: 96,
  step: 112,
  reference: 200,
  references: 208,
  link: 208,
  links: 208,
  list: 240,
  file: 180,
};

const [headLetter, besideHead] = [6.2, 30];
const [letter, around, mark] = [6.9, 20, 24];
const widestHead = 184;
const shortLine = 40;

/**
 * Returns the width of a column in pixels. People are shown by initials, so their column is narrow; a choice is as wide
 * as its longest option; titles are not cut off.
 */
function widthOf(field: DeclaredField, computed: boolean, naming: boolean): number {
  const { kind, to, title, options = {} } = field;
  const head = Math.round(Math.min(title.length * headLetter + besideHead, widestHead));
  if (kind === 'choice') {
    const longest = Math.max(...Object.values(options).map((option) => option.length));
    // A computed state has a mark before its text.
    const word = Math.round(longest * letter + around + (computed ? mark : 0));
    return Math.max(88, head, Math.min(word, 200));
  }
  if (to === 'person' && !naming) return Math.max(kind === 'references' ? 112 : 64, head);
  if (isShort(field)) return Math.max(112, head);
  return Math.max(widths[kind] ?? 160, head);
}

const isShort = ({ kind, longest = 200 }: DeclaredField): boolean => kind === 'line' && longest <= shortLine;
const roomy: ReadonlySet<string> = new Set(['line', 'prose', 'reference', 'link', 'list']);

/**
 * Returns the column that takes the remaining width: the one with the record's label, unless it is as short as a
 * version number.
 */
export function flexibleOf(columns: readonly Column[], { label }: DeclaredRegister): string {
  const hasRoom = ({ naming, placed: { field } }: Column): boolean =>
    roomy.has(field.kind) && !isShort(field) && (naming || field.to !== 'person');
  const called = columns.find((column) => column.name === label && hasRoom(column));
  return (called ?? columns.find(hasRoom))?.name ?? label;
}

const moments = ['changedAt', 'createdAt'] as const;

/** Returns every column of a register in the order of the menu: first those shown by default, then the others. */
export function columnsOf(register: DeclaredRegister, titles: Titles): readonly Column[] {
  const names = [
    ...register.columns,
    ...[...Object.keys(register.fields), ...Object.keys(register.derived)].filter(
      (name) => !register.columns.includes(name),
    ),
  ];
  const fields = names.flatMap((name): readonly Column[] => {
    const placed = placedIn(register, name);
    if (!placed || placed.field.kind === 'frozen' || placed.field.kind === 'matrix') return [];
    const computed = name in register.derived;
    const naming = namingFields(register).includes(name);
    const width =
      name === register.label && roomy.has(placed.field.kind) && !isShort(placed.field)
        ? 208
        : widthOf(placed.field, computed, naming);
    return [{ name, title: titleOf(placed), placed, computed, naming, width }];
  });
  const own = moments.map((name): Column => {
    const field: DeclaredField = { kind: 'date', title: titles[name], help: '' };
    return {
      name,
      title: titles[name],
      placed: { name, at: `register.own.${name}`, field },
      computed: false,
      naming: false,
      width: 112,
    };
  });
  return [...fields, ...own];
}

/** Returns the code as a column to filter by. It is first in every list, so it is no column to be chosen. */
export const codeColumn = (title: string): Column => ({
  name: 'code',
  title,
  placed: { name: 'code', at: 'register.own.code', field: { kind: 'line', title, help: '' } },
  computed: false,
  naming: false,
  width: 0,
});

/** Returns the value of a column for a record. Moments are shortened to days. */
export function valueIn({ fields, derived, ...record }: RecordAnswer, name: string): unknown {
  if (name === 'createdAt' || name === 'changedAt') return record[name].slice(0, 10);
  return name in derived ? derived[name] : fields[name];
}
