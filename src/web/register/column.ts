import type { DeclaredField, DeclaredRegister } from '../api/declared.ts';
import { placedIn, titleOf, type Placed } from '../cells/placed.ts';
import type { RecordAnswer } from '#server/contract.ts';

/** A column a list can show: a field, kept or computed, or when the record was made or changed. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly placed: Placed;
  readonly computed: boolean;
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
  references: 208,
  link: 208,
  links: 208,
  list: 240,
  file: 180,
};

const [headLetter, letter, around, mark] = [5.9, 6.9, 16, 24];
const between = (least: number, width: number, most: number): number =>
  Math.round(Math.min(Math.max(least, width), most));

/** People are two letters, so their column is narrow; a choice is as wide as its longest word. */
function widthOf({ kind, to, title, options = {} }: DeclaredField, computed: boolean): number {
  const head = title.length * headLetter + around;
  if (kind === 'choice') {
    const longest = Math.max(...Object.values(options).map((option) => option.length));
    // A computed state has its mark before its word.
    return between(88, Math.max(head, longest * letter + around + (computed ? mark : 0)), 176);
  }
  if (kind === 'reference') return to === 'person' ? between(64, head, 104) : 200;
  if (kind === 'references' && to === 'person') return 112;
  return widths[kind] ?? 160;
}

const roomy: ReadonlySet<string> = new Set(['line', 'prose', 'reference', 'link', 'list']);

/** The column that takes what room is left: what a record is called, unless that is as short as a version's number. */
export function flexibleOf(columns: readonly Column[], { label }: DeclaredRegister): string {
  const isShort = ({ placed: { field } }: Column): boolean => (field.longest ?? 200) <= 40;
  const called = columns.find(({ name }) => name === label);
  if (called && !isShort(called)) return label;
  return columns.find((column) => roomy.has(column.placed.field.kind) && !isShort(column))?.name ?? label;
}

const moments = ['changedAt', 'createdAt'] as const;

/** Every column of a register, in the order they are offered: those it shows at first, then the others. */
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
    const width =
      name === register.label && (placed.field.longest ?? 200) > 40
        ? 208
        : widthOf(placed.field, name in register.derived);
    return [{ name, title: titleOf(placed), placed, computed: name in register.derived, width }];
  });
  const own = moments.map((name): Column => {
    const field: DeclaredField = { kind: 'date', title: titles[name], help: '' };
    return {
      name,
      title: titles[name],
      placed: { name, at: `register.own.${name}`, field },
      computed: false,
      width: 112,
    };
  });
  return [...fields, ...own];
}

/** The code as something to ask for: it stands first in every list and is no column to be chosen. */
export const codeColumn = (title: string): Column => ({
  name: 'code',
  title,
  placed: { name: 'code', at: 'register.own.code', field: { kind: 'line', title, help: '' } },
  computed: false,
  width: 0,
});

const unsorted: ReadonlySet<string> = new Set(['list', 'frozen', 'matrix', 'file', 'links', 'choices']);

export const canBeSorted = ({ placed }: Column): boolean => !unsorted.has(placed.field.kind);

/** What stands in a column for a record. Moments are shown as days. */
export function valueIn({ fields, derived, ...record }: RecordAnswer, name: string): unknown {
  if (name === 'createdAt' || name === 'changedAt') return record[name].slice(0, 10);
  return name in derived ? derived[name] : fields[name];
}
