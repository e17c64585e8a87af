import { declaredText, type Sentence } from '../values/sentence.ts';
import type { AnyRegister } from './register.ts';

/** Returns what a record of a register is called, such as "Risk". */
export const titleOf = ({ key, title }: Pick<AnyRegister, 'key' | 'title'>): Sentence =>
  declaredText(`register.${key}.title`, title);

/** Returns what several records of a register are called, such as "Risks". */
export const pluralOf = ({ key, plural }: Pick<AnyRegister, 'key' | 'plural'>): Sentence =>
  declaredText(`register.${key}.plural`, plural);

/** Returns the title of a field or computed column of a register; its name if the register has none of that name. */
export const fieldTitleOf = (register: Titled, name: string): Sentence => {
  const field = register.fields[name] ?? register.derived[name]?.field;
  return declaredText(`register.${register.key}.fields.${name}.title`, field?.title ?? name);
};

/** Returns what an option of a field is called; its key if the field has none of that key. */
export const optionOf = (register: Titled, name: string, option: string): Sentence =>
  declaredText(
    `register.${register.key}.fields.${name}.options.${option}`,
    register.fields[name]?.options?.[option] ?? option,
  );

type Titled = Pick<AnyRegister, 'key' | 'fields' | 'derived'>;

interface TitledAction {
  readonly key: string;
  readonly title: string;
  readonly consequence: string;
}

/** Returns the label of the button of an action. */
export const actionTitleOf = ({ key, title }: Pick<TitledAction, 'key' | 'title'>): Sentence =>
  declaredText(`action.${key}.title`, title);

export const consequenceOf = ({ key, consequence }: Pick<TitledAction, 'key' | 'consequence'>): Sentence =>
  declaredText(`action.${key}.consequence`, consequence);
