import { choice, line, number, step } from '#isms/kernel/declarations/fields.ts';
import type { Field } from '#isms/kernel/field-kinds/field.ts';

const anchor = (title: string, help: string) => line({ title, help, optional: true });

/** The anchor fields of an impact step, one for each kind of consequence. */
export const anchors = {
  money: number({
    money: true,
    title: 'Loss up to',
    help: 'The highest loss that still belongs to this step, in the reference currency.',
    least: 0,
    optional: true,
  }),
  confidentiality: anchor('Confidentiality', 'What becomes known to whom.'),
  integrity: anchor('Integrity', 'What is wrong, and how long before it is noticed.'),
  availability: anchor('Availability', 'What stands still, and for how long.'),
  legal: anchor('Law and contracts', 'Which duties are broken, and what follows from it.'),
  safety: anchor('Safety', 'What happens to people.'),
  reputation: anchor('Reputation', 'Who hears of it, and what they think of us.'),
} as const;

export type Consequence = keyof typeof anchors;

/** The anchors of an impact step, as far as they are filled. */
export type Anchored = { readonly [C in Consequence]?: string | number | undefined };

/** Returns the kinds of consequence for which an impact scale has anchors. */
export const anchoredIn = (scale: readonly Anchored[]): readonly Consequence[] =>
  consequenceKinds.filter((kind) => scale.some((step) => step[kind] !== undefined));

const consequenceKinds = Object.keys(anchors) as readonly Consequence[];

export const consequenceTitles = Object.fromEntries(
  Object.entries<Field>(anchors).map(([name, { title }]) => [name, title]),
) as Readonly<Record<Consequence, string>>;

/** The fields of one consequence of a risk: its kind and its impact. */
export const consequenceFields = {
  of: choice({
    title: 'Consequence',
    help: 'For what it is severe.',
    options: { ...consequenceTitles, money: 'Money' },
  }),
  impact: step({
    title: 'Impact',
    help: 'The step whose anchor for this consequence fits.',
    scale: { through: 'method', list: 'impactScale', anchor: 'of' },
  }),
} as const;
